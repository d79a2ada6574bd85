# shellcheck shell=bash
# .ci/setup --remove: takes away what .ci/setup and the library made, and nothing else.

remove_everything() {
  local packages
  mkdir -p "$state"
  log=$cache/remove.log
  : >"$log"
  engine_for_removal && remove_from_engine
  remove_pulled_images
  property_remove "$prefix_key" "$local_prefix"
  if our_dockerd >/dev/null; then
    step "stopping the Docker engine that .ci/setup started" "stop the process in $dockerd_pid_file yourself" stop_our_dockerd
  fi
  packages=$(sort -u "$state/apt-packages" 2>/dev/null | tr '\n' ' ' || true)
  if [[ -n $packages && $purge_packages = yes ]]; then
    # shellcheck disable=SC2086 # a list of names
    step "purging $packages" "purge them yourself with apt-get" \
      env DEBIAN_FRONTEND=noninteractive apt-get -qy -o DPkg::Lock::Timeout=300 purge $packages
  elif [[ -n $packages ]]; then
    say "these packages were installed by .ci/setup and stay; to purge them: apt-get purge $packages"
  fi
  rm -rf "$cache"
  say "removed $cache"
}

# An engine that this script started and that has gone down since still keeps our images on its disk.
engine_for_removal() {
  engine_answers && return
  [[ -e $state/engine-started ]] && is_root && have dockerd || return 1
  start_engine
}

remove_from_engine() {
  local label
  for label in "$base_label" dev.goenv.fixtures; do
    remove_kind containers "$label" docker ps --all --quiet -- docker rm --force --volumes
    remove_kind networks "$label" docker network ls --quiet -- docker network rm
    remove_kind volumes "$label" docker volume ls --quiet -- docker volume rm --force
    remove_kind images "$label" docker image ls --all --quiet -- docker image rm --force
  done
}

# remove_kind KIND LABEL LIST... -- REMOVE...
remove_kind() {
  local kind=$1 label=$2 list=() ids before=0
  shift 2
  while [[ $1 != -- ]]; do
    list+=("$1")
    shift
  done
  shift
  mapfile -t ids < <("${list[@]}" --filter "label=$label" </dev/null | sort -u)
  ((${#ids[@]})) || return 0
  # An image goes only after those that were made from it, and takes its unnamed parents along: as many rounds as help.
  while ((${#ids[@]} && ${#ids[@]} != before)); do
    before=${#ids[@]}
    "$@" "${ids[@]}" >>"$log" 2>&1 </dev/null || true
    mapfile -t ids < <("${list[@]}" --filter "label=$label" </dev/null | sort -u)
  done
  if ((${#ids[@]})); then
    say "could not remove these $kind labelled $label: ${ids[*]}"
    say "docker's own message: $* ${ids[0]}"
  else
    say "removed the $kind labelled $label"
  fi
}

remove_pulled_images() {
  local image
  [[ -e $state/pulled ]] && engine_answers || return 0
  while read -r image; do
    if docker image rm "$image" >>"$log" 2>&1 </dev/null; then say "removed $image"; fi
  done <"$state/pulled"
}
