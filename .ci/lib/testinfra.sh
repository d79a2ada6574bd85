# shellcheck shell=bash
# pytest-testinfra, for figure (m) of the benchmark only. Debian's builds, unpacked and not installed, under Debian's own
# Python: no Python package index is needed, and a launcher such as pyenv's would cost the peer time of its own.
testinfra_wanted='7.0.1 bookworm'
testinfra_packages=(python3-testinfra python3-pytest python3-pluggy python3-iniconfig python3-packaging python3-attr)
testinfra=$cache/testinfra
testinfra_recipe=1 # raise it when the layout changes

ensure_testinfra() {
  local version suite
  read -r version suite <<<"$testinfra_wanted"
  [[ $(cat "$testinfra/.recipe" 2>/dev/null) != "$testinfra_recipe" ]] || return 0
  if ! is_debian; then
    say "pytest-testinfra comes from Debian's packages, and this is $(os_field PRETTY_NAME): it is left out"
    return
  fi
  if ! suite_has "$suite" python3-testinfra "$version"; then
    say "the mirror has no python3-testinfra $version in $suite: it is left out"
    return
  fi
  [[ -x /usr/bin/python3 ]] || apt_install python3
  step "fetching pytest-testinfra $version" "check the mirror that the machine's apt sources name" \
    fetch_testinfra "$version" "$suite"
  did+=("fetched pytest-testinfra $version into $testinfra")
}

fetch_testinfra() {
  local version=$1 suite=$2 dir=$work/testinfra seen
  rm -rf "$dir" "$testinfra"
  unpack "$suite" "$dir" "${testinfra_packages[@]}"
  mkdir -p "$testinfra"
  cp -R "$dir/usr/lib/python3/dist-packages" "$testinfra/lib"
  # As the installed packages do it: otherwise each whole process would compile, or the first one only.
  /usr/bin/python3 -m compileall -q "$testinfra/lib"
  cat >"$testinfra/pytest" <<'TEXT'
#!/bin/sh
PYTHONPATH=$(dirname "$0")/lib exec /usr/bin/python3 -m pytest "$@"
TEXT
  chmod +x "$testinfra/pytest"
  seen=$(cd "$testinfra" && ./pytest --version --version -p no:cacheprovider 2>&1)
  [[ $seen = *"pytest-testinfra-$version "* ]] ||
    { echo "this is not pytest with testinfra $version: $seen" && return 1; }
  echo "$testinfra_recipe" >"$testinfra/.recipe"
  rm -rf "$dir"
}
