# shellcheck shell=bash
# Paths, messages, timed steps and the lock. Sourced by .ci/setup.

# Java's user.home comes from the user database, not from $HOME, and Testcontainers reads its file there.
java_home_folder=$(getent passwd "$(id -u)" 2>/dev/null | cut -d: -f6 || true)
java_home_folder=${java_home_folder:-${HOME:-/root}}
cache_root=${XDG_CACHE_HOME:-${HOME:-$java_home_folder}/.cache}
cache=$cache_root/goenv-fixtures
state=$cache/state
work=$cache/work
log=$cache/setup.log

did=() # what this run changed, for the summary

say() { printf '[setup] %s\n' "$*"; }

# die SEEN FIX: every failure says what was seen and what to do about it.
die() {
  printf '[setup] FAILED: %s\n' "$1" >&2
  [[ -z ${2:-} ]] || printf '[setup] To fix: %s\n' "$2" >&2
  exit 1
}

have() { command -v "$1" >/dev/null 2>&1; }

is_root() { [[ $(id -u) = 0 ]]; }

os_field() { (. /etc/os-release 2>/dev/null && printf '%s' "${!1:-}"); }

is_debian_like() { [[ " $(os_field ID) $(os_field ID_LIKE) " = *" debian "* ]] && have apt-get; }

is_debian() { [[ $(os_field ID) = debian ]] && have apt-get; }

# Everything that commands print goes to the log; the screen has one line per step.
open_log() {
  mkdir -p "$state"
  rm -rf "$work" # leftovers of a run that was killed
  : >"$log"
}

# step TEXT FIX COMMAND...: one progress line; a failure shows the log's tail and ends the script.
# Must be called plainly, never after `if` or before `||`: bash would then switch `set -e` off inside COMMAND.
step() {
  local text=$1 fix=$2 began=$SECONDS mark rc
  shift 2
  mark=$(wc -l <"$log")
  printf '[setup] %s … ' "$text"
  set +e
  (
    set -e
    "$@"
  ) >>"$log" 2>&1 </dev/null
  rc=$?
  set -e
  if ((rc)); then
    printf 'failed after %s s\n' $((SECONDS - began))
    tail -n "+$((mark + 1))" "$log" | tail -n 25 | sed 's/^/    /' >&2
    die "$text: exit code $rc; the lines above are the end of $log" "$fix"
  fi
  printf '%s s\n' $((SECONDS - began))
}

# The lock is on a folder that is there anyway, so nothing is left behind. Children that outlive the script
# must not inherit file descriptor 9.
take_lock() {
  have flock || die "flock is missing" "install the package util-linux"
  mkdir -p "$cache_root"
  exec 9<"$cache_root"
  flock --nonblock 9 && return
  say "another .ci/setup is at work on this machine; waiting for it"
  flock --timeout 1800 9 ||
    die "the other .ci/setup still holds the lock on $cache_root after 30 minutes" "look for it with: fuser -v $cache_root"
}

# retry_until SECONDS COMMAND...: short polls up to a deadline.
retry_until() {
  local deadline=$((SECONDS + $1))
  shift
  until "$@"; do
    ((SECONDS < deadline)) || return 1
    sleep 0.1
  done
}

summary() {
  local line
  if ((${#did[@]} == 0)); then
    say "Nothing to do."
  else
    say "Done in $SECONDS s:"
    for line in "${did[@]}"; do say "  $line"; done
  fi
  line="Engine: $engine_text; base images: $base_images_text"
  [[ -z $demo_text ]] || line+="; demo: $demo_text"
  [[ -z $modules_text ]] || line+="; real modules: $modules_text; shells: $shells_text; browser: $browser_text"
  say "$line"
  say "To remove all of it: .ci/setup --remove"
}
