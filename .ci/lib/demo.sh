# shellcheck shell=bash
# What the demo builds: two programs that no one here wrote, stringer (golang.org/x/tools) and go-sqlite3's own example
# (real cgo), as Debian ships their sources. Nothing of it is committed. Layout of $cache/demo:
#   workspace/   a main module with go.mod, a complete go.sum, and SQLite's header and library in third_party/sqlite
#   modules/     a static GOPROXY tree that serves the real modules, usable as file://
demo=$cache/demo
demo_recipe=1 # raise it when the layout changes
demo_text=''

# Suite, package and module path. x/tools 0.5.0 is the version whose stringer compiles with Go 1.17 to 1.27; it asks
# for golang.org/x/sys 0.4.0 at least, which bookworm itself does not have.
demo_modules='bookworm golang-golang-x-tools-dev golang.org/x/tools
bookworm golang-golang-x-mod-dev golang.org/x/mod
bookworm golang-golang-x-sync-dev golang.org/x/sync
bookworm-backports golang-golang-x-sys-dev golang.org/x/sys
bookworm golang-github-mattn-go-sqlite3-dev github.com/mattn/go-sqlite3'

# The modules whose packages the two programs are made of; the other one is served, but not required.
demo_required='golang.org/x/tools golang.org/x/mod golang.org/x/sys github.com/mattn/go-sqlite3'

ensure_demo() {
  if [[ $refetch_sources = yes ]]; then rm -rf "$demo"; fi
  if [[ $(cat "$demo/.recipe" 2>/dev/null) != "$demo_recipe" ]]; then
    if ! is_debian; then
      say "the demo's sources come from Debian's packages, and this is $(os_field PRETTY_NAME): the demo is left out"
      demo_text='not here (needs Debian)'
      return
    fi
    step "fetching the demo's sources" "check the mirror that the machine's apt sources name" build_demo
    did+=("fetched the demo's sources into $demo")
  fi
  demo_text=$demo
}

build_demo() {
  local dir=$work/demo suite package path version
  rm -rf "$dir"
  mkdir -p "$dir/new/workspace" "$dir/new/modules"
  while read -r suite package path; do
    unpack "$suite" "$dir/$package" "$package"
    version=$(upstream_version "$package" "$dir/$package/.versions")
    serve_module "$dir/new/modules" "$path" "$version" "$dir/$package/usr/share/gocode/src/$path"
    printf '%s %s\n' "$path" "$version" >>"$dir/versions"
  done <<<"$demo_modules"
  unpack bookworm "$dir/sqlite" libsqlite3-dev libsqlite3-0
  write_workspace "$dir/new/workspace" "$dir/versions" "$dir/new/modules"
  copy_sqlite "$dir/sqlite" "$dir/new/workspace/third_party/sqlite"
  echo "$demo_recipe" >"$dir/new/.recipe"
  rm -rf "$demo"
  mv "$dir/new" "$demo"
  rm -rf "$dir"
}

# 1:0.5.0+ds-1 is v0.5.0, 1.14.16~ds1-1 is v1.14.16.
upstream_version() {
  local version
  version=$(sed -n "s/^$1 //p" "$2")
  version=${version#*:}
  version=${version%-*}
  version=${version%%[+~]*}
  [[ $version =~ ^[0-9]+\.[0-9]+\.[0-9]+$ ]] || { echo "cannot tell upstream's version of $1 from: $(cat "$2")" && return 1; }
  printf 'v%s' "$version"
}

# Upper-case letters would collide on some file systems, so the protocol writes "!a" for "A".
escape_path() { sed 's/[A-Z]/!\l&/g' <<<"$1"; }

# serve_module TREE PATH VERSION SOURCE: the four files of the GOPROXY protocol, and the lines for go.sum beside them.
serve_module() {
  local tree=$1 path=$2 version=$3 source=$4 target stage
  target=$tree/$(escape_path "$path")/@v
  stage=$work/stage
  rm -rf "$stage"
  mkdir -p "$target" "$stage/$path@$version"
  cp -a "$source/." "$stage/$path@$version"
  (cd "$stage" && module_files "$path@$version" >files && zip_files files "$target/$version.zip")
  cp "$source/go.mod" "$target/$version.mod"
  printf '%s\n' "$version" >>"$target/list"
  printf '{"Version":"%s","Time":"%s"}\n' "$version" "$(date -u -r "$source/go.mod" +%Y-%m-%dT%H:%M:%SZ)" >"$target/$version.info"
  printf '%s %s %s\n' "$path" "$version" "$(cd "$stage" && xargs -d '\n' sha256sum <files | h1)" >"$target/$version.gosum"
  printf '%s %s/go.mod %s\n' "$path" "$version" "$(go_mod_sum "$source/go.mod")" >>"$target/$version.gosum"
  rm -rf "$stage"
}

# The files of a module, in byte order: no nested modules, no vendored code, no links.
module_files() {
  local nested
  nested=$(find "$1" -mindepth 2 -name go.mod -printf '%h/\n')
  find "$1" -type f -not -path '*/vendor/*' | LC_ALL=C sort |
    if [[ -n $nested ]]; then grep -vFf <(printf '%s\n' "$nested"); else cat; fi
}

# The JDK is here anyway; zip may not be. M: no manifest.
zip_files() {
  local jar=jar
  [[ -z ${JAVA_HOME:-} ]] || jar=$JAVA_HOME/bin/jar
  "$jar" cMf "$2" "@$1"
}

go_mod_sum() { printf '%s  go.mod\n' "$(sha256sum <"$1" | cut -d ' ' -f 1)" | h1; }

# Go's h1: the hash of what sha256sum prints for the sorted files, in base64.
h1() {
  local hex
  hex=$(sha256sum | cut -d ' ' -f 1)
  # shellcheck disable=SC2059 # the format is the data: \x00\x01…
  printf 'h1:%s' "$(printf "$(sed 's/../\\x&/g' <<<"$hex")" | base64 -w 0)"
}

write_workspace() {
  local dir=$1 versions=$2 modules=$3 path version comment
  {
    printf 'module example.com/demo\n\ngo 1.18\n\nrequire (\n'
    while read -r path version; do
      [[ " $demo_required " = *" $path "* ]] || continue
      comment=''
      [[ $path != golang.org/x/@(mod|sys) ]] || comment=' // indirect'
      printf '\t%s %s%s\n' "$path" "$version" "$comment"
    done < <(LC_ALL=C sort "$versions")
    printf ')\n'
  } >"$dir/go.mod"
  while read -r path version; do
    [[ " $demo_required " != *" $path "* ]] || cat "$modules/$(escape_path "$path")/@v/$version.gosum"
  done < <(LC_ALL=C sort "$versions") >"$dir/go.sum"
  find "$modules" -name '*.gosum' -delete
  cat >"$dir/tools.go" <<'TEXT'
//go:build tools
// +build tools

// Package tools names the programs that this module builds.
package tools

import (
	_ "github.com/mattn/go-sqlite3/_example/simple"
	_ "golang.org/x/tools/cmd/stringer"
)
TEXT
}

# Plain files instead of the usual chain of links: they also survive tools that do not carry links.
copy_sqlite() {
  local from=$1 to=$2
  mkdir -p "$to/include" "$to/lib"
  cp "$from"/usr/include/sqlite3*.h "$to/include/"
  cp -L "$(find "$from" -name libsqlite3.so.0)" "$to/lib/libsqlite3.so.0"
  cp "$to/lib/libsqlite3.so.0" "$to/lib/libsqlite3.so"
}
