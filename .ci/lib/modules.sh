# shellcheck shell=bash
# Real modules for a universe, as Debian ships their sources: golang.org/x/net three times, with what it needs, under
# their real paths and versions. Nothing of it is committed. $modules_real is a static GOPROXY tree, usable as file://.
#
# Built with it (html and http2, `go mod tidy` first, main module at the go line in brackets, GOSUMDB=off, file://):
#   x/net 0.7.0 (1.18)    Go 1.19, 1.21, 1.24, 1.27
#   x/net 0.27.0 (1.18)   Go 1.19, 1.21, 1.24, 1.27
#   x/net 0.62.0 (1.26.0) Go 1.26, 1.27; Go 1.21 to 1.25 refuse its go line, Go 1.19 misses the packages iter and slices
# The main module's go line must be 1.17 or later: an earlier one, and Go 1.15, read the go.mod of every module of the
# graph, down to versions of x/tools that Debian does not have. With 1.17, `go build` works but `go mod tidy` does not.
modules_real=$cache/modules-real
modules_recipe=1 # raise it when the list changes
modules_text=''

# Suite and module below golang.org/x, in ascending versions for each module: the suites have what the three versions
# of x/net ask for. Debian 12 lacks sys and term 0.5.0 (see modules_asked). sid moves on: if it has a later text than
# x/net asks for, `go build` works with a main module that names that later text.
modules_wanted='bookworm net
trixie net
trixie-backports net
bookworm text
bookworm-backports text
sid text
bookworm-backports sys
sid sys
bookworm-backports term
sid term
trixie crypto
sid crypto'

ensure_real_modules() {
  if [[ $refetch_sources = yes ]]; then rm -rf "$modules_real"; fi
  if [[ $(cat "$modules_real/.recipe" 2>/dev/null) != "$modules_recipe" ]]; then
    if ! is_debian; then
      say "real modules for a universe come from Debian's packages, and this is $(os_field PRETTY_NAME): they are left out"
      modules_text='not here (needs Debian)'
      return
    fi
    if ! suite_answers sid; then
      say "the mirror has no suite sid: the latest golang.org/x/net has none of the modules that it needs"
    fi
    step "fetching real modules for a universe" "check the mirror that the machine's apt sources name" build_real_modules
    did+=("fetched real modules into $modules_real")
  fi
  modules_text=$modules_real
}

build_real_modules() {
  local dir=$work/modules suite name package version
  rm -rf "$dir"
  mkdir -p "$dir/new"
  while read -r suite name; do
    [[ $suite != sid ]] || suite_answers sid || continue
    package=golang-golang-x-$name-dev
    unpack "$suite" "$dir/$suite/$package" "$package"
    version=$(upstream_version "$package" "$dir/$suite/$package/.versions")
    serve_module "$dir/new" "golang.org/x/$name" "$version" "$dir/$suite/$package/usr/share/gocode/src/golang.org/x/$name"
  done <<<"$modules_wanted"
  modules_asked "$dir/new"
  find "$dir/new" -name '*.gosum' -delete
  echo "$modules_recipe" >"$dir/new/.recipe"
  rm -rf "$modules_real"
  mv "$dir/new" "$modules_real"
  rm -rf "$dir"
}

# What x/net 0.7.0 asks for and Debian 12 has not: only the go.mod, which is what Go reads of a module that no package
# comes from. The sums are the public ones, so these are the real files.
modules_asked() {
  serve_go_mod "$1" golang.org/x/sys v0.5.0 h1:oPkhp1MJrh7nUepCBck5+mAzfO9JrbApNNgaTdGDITg= <<'TEXT'
module golang.org/x/sys

go 1.17
TEXT
  serve_go_mod "$1" golang.org/x/term v0.5.0 h1:jMB1sMXY+tzblOD4FWmEbocvup2/aLOaQEp7JmGp78k= <<'TEXT'
module golang.org/x/term

go 1.17

require golang.org/x/sys v0.5.0
TEXT
}

# serve_go_mod TREE PATH VERSION SUM: stdin is the go.mod. The version is not in the list, for it has no zip.
serve_go_mod() {
  local target=$1/$2/@v/$3 sum
  cat >"$target.mod"
  printf '{"Version":"%s","Time":"%s"}\n' "$3" 2023-02-08T00:00:00Z >"$target.info"
  sum=$(go_mod_sum "$target.mod")
  [[ $sum = "$4" ]] || { echo "$2@$3/go.mod: expected $4, got $sum" && return 1; }
}
