# shellcheck shell=bash
# For the tests of the preflight: shellcheck on this machine, and a busybox and a zsh that run in any image, since they
# are static. Their dash and bash are those of the base images.
shells=$cache/shells
shells_suite=bookworm
shells_text=''

ensure_shells() {
  if ! have shellcheck; then
    is_debian_like && is_root ||
      die "shellcheck is missing" "install it, or run this script as root on Debian or Ubuntu"
    apt_install shellcheck
  fi
  if [[ ! -x $shells/busybox || ! -x $shells/zsh ]]; then
    if ! is_debian; then
      say "static shells come from Debian's packages, and this is $(os_field PRETTY_NAME): they are left out"
      shells_text='not here (needs Debian)'
      return
    fi
    step "fetching static shells" "check the mirror that the machine's apt sources name" fetch_shells
    did+=("fetched busybox and zsh into $shells")
  fi
  shells_text=$shells
}

fetch_shells() {
  local dir=$work/shells
  rm -rf "$dir"
  unpack "$shells_suite" "$dir" busybox-static zsh-static
  mkdir -p "$dir/new"
  cp "$dir/bin/busybox" "$dir/new/busybox"
  cp "$dir/bin/zsh-static" "$dir/new/zsh"
  [[ $("$dir/new/zsh" -c 'echo $ZSH_NAME') = zsh* && $("$dir/new/busybox" ash -c 'echo ash') = ash ]]
  rm -rf "$shells"
  mv "$dir/new" "$shells"
  rm -rf "$dir"
}
