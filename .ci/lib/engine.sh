# shellcheck shell=bash
# A Docker engine: any that answers is taken as it is. Only where none does, one is installed and started.

dockerd_pid_file=$state/dockerd.pid
dockerd_log=$cache/dockerd.log
engine_text=''

engine_answers() { have docker && timeout 10 docker version --format '{{.Server.Version}}' >/dev/null 2>&1 </dev/null; }

# process_is PID NAME: guards against a number that now belongs to another process; a zombie is as good as gone.
process_is() {
  [[ -n $1 && $(awk '$1 == "Name:" {name = $2} $1 == "State:" && $2 !~ /[ZX]/ {print name}' "/proc/$1/status" 2>/dev/null) = "$2" ]]
}

our_dockerd() {
  local pid
  pid=$(cat "$dockerd_pid_file" 2>/dev/null) || return 1
  process_is "$pid" dockerd && printf '%s' "$pid"
}

ensure_engine() {
  if engine_answers; then
    describe_engine
    return
  fi
  if [[ -n ${DOCKER_HOST:-} ]] && have docker; then
    die "DOCKER_HOST is $DOCKER_HOST, and no engine answers there" "start that engine, or unset DOCKER_HOST"
  fi
  is_debian_like && is_root || die "no Docker engine answers (tried: docker version)" \
    "install and start Docker Engine 20.10 or newer, or Podman with its Docker socket and the docker command; on Debian or Ubuntu, run this script as root"
  install_engine
  if ! engine_answers; then
    start_engine
    : >"$state/engine-started" # for --remove
    did+=("started the Docker engine${engine_note:+ ($engine_note)}")
  fi
  describe_engine
}

describe_engine() {
  engine_text="Docker $(docker version --format '{{.Server.Version}}' </dev/null)"
  if our_dockerd >/dev/null; then engine_text+=" (started by .ci/setup, process $(our_dockerd))"; fi
}

install_engine() {
  local missing=()
  have dockerd || missing+=(docker.io)
  have iptables || missing+=(iptables)
  # Newer releases have the command in a package of its own.
  if ! have docker && apt_has docker-cli; then missing+=(docker-cli); fi
  ((${#missing[@]})) || return 0
  apt_install "${missing[@]}"
}

engine_note=''

start_engine() {
  local fix="read $dockerd_log; inside a container, the container needs to be privileged"
  if [[ -d /run/systemd/system ]]; then
    step "starting the Docker engine" "read: journalctl -u docker" systemctl start docker
    engine_note='systemctl stop docker ends it'
  else
    step "starting the Docker engine" "$fix" start_dockerd
    engine_note="process $(cat "$dockerd_pid_file"), log $dockerd_log"
  fi
}

# Left behind when the machine went down; a number that was given to another process since then would make
# dockerd believe that it runs already.
drop_stale_pid_files() {
  local file name
  for file in "$dockerd_pid_file" /run/docker.pid /run/docker/containerd/containerd.pid; do
    name=dockerd
    [[ $file != *containerd.pid ]] || name=containerd
    if [[ -e $file ]] && ! process_is "$(cat "$file")" "$name"; then rm -f "$file"; fi
  done
}

# Testcontainers inside a container (/.dockerenv) looks for the host at the default bridge's gateway. Docker 20.10
# reports that gateway only if it was told the address; without it, Testcontainers goes and pulls an image to find out.
# Told is what Docker would take by itself: the first of these networks that the machine has no route to.
bridge_address() {
  local second
  for second in {17..31}; do
    if ! route_taken "$(printf '0000%02XAC' "$second")"; then
      printf '172.%s.0.1/16' "$second"
      return
    fi
  done
}

# /proc/net/route has the bytes of an address in reverse; docker0's own routes are those of an earlier start.
route_taken() { awk -v net="$1" '$1 != "docker0" && $2 == net {taken = 1} END {exit !taken}' /proc/net/route; }

start_dockerd() {
  local flags=("--pidfile=$dockerd_pid_file") bip pid
  # One that is still coming up, or going down, is waited for: two would fight over the same files.
  if our_dockerd && retry_until 30 engine_answers_or_gone && engine_answers; then return; fi
  drop_stale_pid_files
  # An option given both here and in daemon.json would be an error.
  if [[ ! -e /etc/docker/daemon.json ]]; then
    flags+=(--log-opt max-size=10m --log-opt max-file=2)
    bip=$(bridge_address)
    [[ -z $bip ]] || flags+=("--bip=$bip")
  fi
  : >"$dockerd_log"
  setsid nohup dockerd "${flags[@]}" >>"$dockerd_log" 2>&1 </dev/null 9<&- &
  pid=$!
  if ! retry_until 60 dockerd_up_or_dead "$pid" || ! engine_answers; then
    tail -n 15 "$dockerd_log"
    return 1
  fi
}

engine_answers_or_gone() { engine_answers || ! our_dockerd; }

# setsid forks only if it must; then $1 is gone although dockerd is well, hence the look at the pid file.
dockerd_up_or_dead() { engine_answers || { [[ ! -d /proc/$1 ]] && ! our_dockerd >/dev/null; }; }

# The SIGTERM lets dockerd end its containers and its own containerd; after a kill -9 of dockerd that one is an orphan.
stop_our_dockerd() {
  local pid
  if pid=$(our_dockerd); then
    kill "$pid"
    retry_until 30 dockerd_gone "$pid" || kill -9 "$pid" || true
  fi
  pid=$(cat /run/docker/containerd/containerd.pid 2>/dev/null || true)
  if process_is "$pid" containerd && ! pidof dockerd >/dev/null; then kill "$pid"; fi
}

dockerd_gone() { ! process_is "$1" dockerd; }
