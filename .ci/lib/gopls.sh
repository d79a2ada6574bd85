# shellcheck shell=bash
# gopls, for tests only: an image with nothing but /gopls, for COPY --from. Debian's builds; they need the C library.
gopls_wanted='0.16.1 trixie
0.24.0 sid'
gopls_recipe=1 # raise it when the way the images are built changes

ensure_gopls() {
  local version suite image
  while read -r version suite; do
    image=${local_prefix}goenv-gopls:$version
    ! up_to_date "$image" "$gopls_recipe" || continue
    if ! is_debian; then
      say "gopls comes from Debian's packages, and this is $(os_field PRETTY_NAME): it is left out"
      return
    fi
    if ! suite_has "$suite" gopls "$version"; then
      say "the mirror has no gopls $version in $suite: it is left out"
      continue
    fi
    step "gopls: building $image" "check the mirror that the machine's apt sources name" build_gopls_image "$version" "$suite" "$image"
    did+=("built $image")
  done <<<"$gopls_wanted"
}

build_gopls_image() {
  local version=$1 suite=$2 image=$3 dir=$work/gopls-$1 old
  unpack "$suite" "$dir" gopls
  [[ $("$dir/usr/bin/gopls" version) = *" v$version" ]] ||
    { echo "this is not gopls $version: $(cat "$dir/.versions")" && return 1; }
  old=$(docker image inspect --format '{{.Id}}' "$image" 2>/dev/null || true)
  tar -C "$dir/usr/bin" --owner=0 --group=0 --numeric-owner -c gopls |
    docker import --change "LABEL $base_label=1 $base_label.recipe=$gopls_recipe" --change 'ENTRYPOINT ["/gopls"]' - "$image"
  if [[ -n $old ]]; then docker image rm "$old" || true; fi
  rm -rf "$dir"
}
