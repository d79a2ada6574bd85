# shellcheck shell=bash
# goss, for one example only: another tool as a detector, beside ours in one table. Debian's build; it needs the C library.
goss_wanted='0.4.9 trixie'
goss=$cache/goss
goss_recipe=1 # raise it when the layout changes

ensure_goss() {
  local version suite
  read -r version suite <<<"$goss_wanted"
  [[ $(cat "$goss/.recipe" 2>/dev/null) != "$goss_recipe" ]] || return 0
  if ! is_debian; then
    say "goss comes from Debian's packages, and this is $(os_field PRETTY_NAME): it is left out"
    return
  fi
  if ! suite_has "$suite" goss "$version"; then
    say "the mirror has no goss $version in $suite: it is left out"
    return
  fi
  step "fetching goss $version" "check the mirror that the machine's apt sources name" fetch_goss "$version" "$suite"
  did+=("fetched goss $version into $goss")
}

fetch_goss() {
  local version=$1 suite=$2 dir=$work/goss
  rm -rf "$dir" "$goss"
  unpack "$suite" "$dir" goss
  [[ $(upstream_version goss "$dir/.versions") = "v$version" ]] ||
    { echo "this is not goss $version: $(cat "$dir/.versions")" && return 1; }
  # It runs inside the golang images, whose C library is that of Debian 12.
  "$dir/usr/bin/goss" help
  mkdir -p "$goss"
  cp "$dir/usr/bin/goss" "$goss/goss"
  echo "$goss_recipe" >"$goss/.recipe"
  rm -rf "$dir"
}
