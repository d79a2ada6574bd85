# shellcheck shell=bash
# The base images: the official golang images where they can be pulled; else the same built from Debian's packages.

go_all=(1.15 1.19 1.21 1.22 1.23 1.24 1.25 1.26 1.27)
go_default=(1.15 1.21 1.24 1.27)

# A name that Docker parses as a registry host, so that a local image is never mistaken for one of Docker Hub.
local_prefix=goenv.localhost/
base_label=dev.goenv.fixtures.base
recipe=1 # raise it when the way the local images are built changes: they are then built again
debian_image=${local_prefix}buildpack-deps:bookworm-scm
# buildpack-deps:scm and what the golang image adds, without Mercurial and Subversion; and zsh.
debian_packages=bash,zsh,git,gcc,g++,libc6-dev,make,pkg-config,procps,ca-certificates,curl,wget,openssh-client,netbase

base_images_text=''

# The tag that the official image of this Go version was published with.
official_name() {
  case $1 in
    1.15) printf 'golang:1.15-buster' ;;
    *) printf 'golang:%s-bookworm' "$1" ;;
  esac
}

# The Debian suite that has this Go version.
go_suite() {
  case $1 in
    1.15) printf 'bullseye' ;;
    1.19) printf 'bookworm' ;;
    1.21 | 1.22 | 1.23) printf 'bookworm-backports' ;;
    1.24) printf 'trixie' ;;
    *) printf 'trixie-backports' ;;
  esac
}

ensure_base_images() {
  local prefix
  prefix=$(configured_prefix)
  if [[ $prefix = "$local_prefix" ]]; then
    ensure_local_images "$@"
  elif [[ -n $prefix ]]; then
    ensure_pulled_images "$prefix" "$@" ||
      die "the image name prefix '$prefix' is configured for Testcontainers, but its registry does not answer: $(pull_message)" \
        "take hub.image.name.prefix out of $properties_file (or TESTCONTAINERS_HUB_IMAGE_NAME_PREFIX out of the environment), or make that registry reachable"
  elif ! ensure_pulled_images '' "$@"; then
    say "no registry answers ($(pull_message)): the base images are built from Debian's packages"
    ensure_local_images "$@"
  fi
}

images_present() { docker image inspect --format '{{.Id}}' "$@" >/dev/null 2>&1 </dev/null; }

# --- pulled -----------------------------------------------------------------------------------------------------

# ensure_pulled_images PREFIX VERSION...: returns 1 if no registry answers.
ensure_pulled_images() {
  local prefix=$1 version image rc
  shift
  for version in "$@"; do
    image=$prefix$(official_name "$version")
    ! images_present "$image" || continue
    rc=0
    pull "Go $version: pulling $image" "$image" || rc=$?
    case $rc in
      0)
        printf '%s\n' "$image" >>"$state/pulled"
        did+=("pulled $image")
        ;;
      1) return 1 ;;
      *) die "docker pull $image was refused: $(pull_message)" \
        "docker login, or point Testcontainers' hub.image.name.prefix at a registry that has the golang images" ;;
    esac
  done
  base_images_text="${prefix}golang, Go $*"
}

pull_message() { tail -n 1 "$cache/pull.log" 2>/dev/null || true; }

# pull TEXT IMAGE: 0 pulled, 1 no registry answers, 2 the registry refuses. A registry that is there says "Pulling
# from" within seconds; only the wait for that is bounded, the transfer may take as long as it needs.
pull() {
  local pid began=$SECONDS rc=0
  : >"$cache/pull.log"
  docker pull "$2" >"$cache/pull.log" 2>&1 </dev/null 9<&- &
  pid=$!
  if ! retry_until 20 pull_decided "$pid"; then
    kill "$pid"
    echo "no answer within 20 s" >>"$cache/pull.log"
    return 1
  fi
  if ! grep -q 'Pulling from' "$cache/pull.log"; then
    wait "$pid" && return 0
    grep -Eqi 'no such host|refused|timeout|timed out|unreachable|no route|handshake|deadline|proxyconnect|server misbehaving|EOF|x509' "$cache/pull.log" && return 1
    return 2
  fi
  printf '[setup] %s … ' "$1"
  wait "$pid" || rc=2
  if ((rc)); then printf 'failed after'; fi
  printf ' %s s\n' $((SECONDS - began))
  return "$rc"
}

pull_decided() { [[ ! -d /proc/$1 ]] || grep -q 'Pulling from' "$cache/pull.log"; }

# --- built here -------------------------------------------------------------------------------------------------

ensure_local_images() {
  local version image missing=()
  for version in "$@"; do
    up_to_date "$local_prefix$(official_name "$version")" || missing+=("$version")
  done
  if ((${#missing[@]})); then
    require_local_build
    ensure_debian_image
    for version in "${missing[@]}"; do
      image=$local_prefix$(official_name "$version")
      step "Go $version: building $image" "run .ci/setup again; if it stays, look at $log" build_go_image "$version" "$image"
      did+=("built $image")
    done
    # What an interrupted or repeated build left without a name.
    docker image prune --force --filter "label=$base_label" >>"$log" 2>&1 </dev/null || true
  fi
  property_add "$prefix_key" "$local_prefix"
  base_images_text="${local_prefix}golang, Go $* (built here)"
}

# up_to_date IMAGE [RECIPE]
up_to_date() {
  [[ $(docker image inspect --format "{{index .Config.Labels \"$base_label.recipe\"}}" "$1" 2>/dev/null </dev/null) = "${2:-$recipe}" ]]
}

require_local_build() {
  is_debian && is_root || die "no registry answers, and the base images can be built only on Debian, as root (this is $(os_field PRETTY_NAME), user $(id -un))" \
    "make a registry reachable that has the official golang images, and name it with Testcontainers' hub.image.name.prefix if it is not Docker Hub"
  have debootstrap || apt_install debootstrap
}

ensure_debian_image() {
  ! up_to_date "$debian_image" || return 0
  step "Debian with the packages of the official image: building $debian_image" "check the mirror that the machine's apt sources name" build_debian_image
  did+=("built $debian_image")
}

build_debian_image() {
  local root=$work/debian proxy
  mkdir -p "$root"
  proxy=$(apt-config shell p Acquire::http::Proxy | sed -n "s/^p='\(.*\)'$/\1/p")
  if [[ -n $proxy ]]; then export http_proxy=$proxy; fi # debootstrap does not read apt's settings
  debootstrap --variant=minbase --include="$debian_packages" --keyring="$(mirror_keyring)" bookworm "$root" "$(mirror_uri)"
  # Left out: what only filled this folder, and what is this machine's own.
  rm -rf "$root"/var/cache/apt/archives/*.deb "$root"/var/cache/apt/*.bin "$root"/var/lib/apt/lists/* "$root"/var/log/bootstrap.log
  rm -f "$root"/etc/resolv.conf "$root"/etc/hostname
  : >"$root/etc/machine-id"
  tar -C "$root" --numeric-owner --one-file-system --exclude='./dev/*' --exclude='./proc/*' --exclude='./sys/*' -c . |
    docker import --change "LABEL $base_label=1 $base_label.recipe=$recipe" --change 'CMD ["bash"]' \
      --change 'ENV PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin' - "$debian_image"
  rm -rf "$root"
}

build_go_image() {
  local version=$1 image=$2 dir=$work/go-$1
  mkdir -p "$dir/tree/usr/local" "$dir/tree/go/src" "$dir/tree/go/bin"
  unpack "$(go_suite "$version")" "$dir/deb" "golang-$version-go" "golang-$version-src"
  follow_links "$dir/deb/usr/lib/go-$version"
  mv "$dir/deb/usr/lib/go-$version" "$dir/tree/usr/local/go"
  chmod 1777 "$dir/tree/go" "$dir/tree/go/src" "$dir/tree/go/bin"
  tar -C "$dir/tree" --owner=0 --group=0 --numeric-owner -cf "$dir/go.tar" usr/local/go go
  go_dockerfile "$version" "$(sed -n '1s/^go//p' "$dir/tree/usr/local/go/VERSION")" >"$dir/Dockerfile"
  build_and_tag "$image" "$dir" "check_go_image $version" Dockerfile go.tar
  rm -rf "$dir"
}

# build_and_tag IMAGE FOLDER CHECK FILE...: the tag comes last, so an image that has its name is whole. CHECK gets the id.
build_and_tag() {
  local image=$1 dir=$2 check=$3 id old
  shift 3
  id=$(tar -C "$dir" -c "$@" | docker_build)
  # shellcheck disable=SC2086 # a function's name and its first arguments
  $check "$id"
  old=$(docker image inspect --format '{{.Id}}' "$image" 2>/dev/null || true)
  docker tag "$id" "$image"
  # The one that had the name before; it stays while something stands on it.
  if [[ -n $old && $old != "$id" ]]; then docker image rm "$old" || true; fi
}

# Debian keeps the parts that are the same on every architecture elsewhere; upstream's tree has no links.
follow_links() {
  local link target
  while IFS= read -r link; do
    target=$(readlink -f "$link")
    [[ $target = "$work"/* && -e $target ]] || { echo "$link points to $target, which the packages do not have" && return 1; }
    rm "$link"
    mv "$target" "$link"
  done < <(find "$1" -type l)
}

# What the official image sets. GOTOOLCHAIN came with Go 1.21.
go_dockerfile() {
  local toolchain=''
  ! at_least 1.21 "$1" || toolchain='ENV GOTOOLCHAIN=local'
  cat <<TEXT
FROM $debian_image
ENV GOLANG_VERSION=$2
$toolchain
ENV GOPATH=/go
ENV PATH=/go/bin:/usr/local/go/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
ADD go.tar /
LABEL $base_label=1 $base_label.recipe=$recipe
WORKDIR /go
TEXT
}

# Prints the image's id. The classic builder is asked for by name only where BuildKit is not there.
docker_build() {
  if docker buildx version >/dev/null 2>&1; then
    docker build --quiet -
  else
    DOCKER_BUILDKIT=0 docker build --force-rm --quiet --network none -
  fi
}

check_go_image() {
  local seen
  seen=$(docker run --rm --network none --label "$base_label=1" "$2" \
    sh -c 'go version && go env GOROOT && zsh --version && echo "int main(void){return 0;}" | gcc -xc -o /tmp/a - && /tmp/a && echo gcc works')
  echo "$seen"
  [[ $seen = "go version go$1."* && $seen = *$'\n/usr/local/go\n'* && $seen = *'gcc works' ]] ||
    { echo "expected: go version go$1.…, /usr/local/go, gcc works" && return 1; }
}
