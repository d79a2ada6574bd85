# shellcheck shell=bash
# Packages: installed on the machine, or only downloaded (also from other suites) and unpacked into a folder.

# apt_install PACKAGE...: and remember every package that came with them, so that it can be purged again.
apt_install() {
  local new
  new=$(apt_would_install "$@") || {
    step "apt-get update" "check the machine's apt sources and its network" apt-get -q update
    new=$(apt_would_install "$@") ||
      die "apt knows no installable package among: $*" "check the machine's apt sources, or install them by hand"
  }
  step "installing $*" "run: apt-get install $*" \
    env DEBIAN_FRONTEND=noninteractive apt-get -qy -o DPkg::Lock::Timeout=300 install --no-install-recommends "$@"
  printf '%s\n' "$new" | sed '/^$/d' >>"$state/apt-packages"
  did+=("installed the packages $*")
}

# Only what is new; "Inst foo [1.0] (…)" is an upgrade of something that was there before.
apt_would_install() {
  apt-get -qs install --no-install-recommends "$@" 2>>"$log" | awk '$1 == "Inst" && $3 !~ /^\[/ {print $2}'
}

apt_has() { apt-cache show --no-all-versions "$1" 2>/dev/null | grep -q '^Package:'; }

# The machine's own apt says where Debian comes from, whatever the notation of its sources.
# Prints: URI TAB SOURCESENTRY of the main component of the release this machine runs.
debian_source() {
  local code
  code=$(os_field VERSION_CODENAME)
  # shellcheck disable=SC2016 # $(REPO_URI) is apt's notation, not ours
  apt-get indextargets --no-release-info --format '$(REPO_URI)	$(RELEASE)	$(COMPONENT)	$(SOURCESENTRY)' \
    'Created-By: Packages' | awk -F '\t' -v code="$code" '$2 == code && $3 == "main" {print $1 "\t" $4; exit}'
}

mirror_uri() {
  local uri
  uri=$(debian_source | cut -f1)
  [[ $uri = *://* ]] ||
    die "apt names no source for the suite $(os_field VERSION_CODENAME), component main" "add Debian's main archive to the machine's apt sources"
  printf '%s' "$uri"
}

# The keyring that the source's entry names; else the one that Debian signs with.
mirror_keyring() {
  local entry file line key=''
  entry=$(debian_source | cut -f2)
  file=${entry%:*} line=${entry##*:}
  if [[ -r $file && $file = *.sources ]]; then
    key=$(awk -v from="$line" 'NR >= from && /^$/ {exit} NR >= from && tolower($1) == "signed-by:" {print $2; exit}' "$file")
  elif [[ -r $file ]]; then
    key=$(sed -n "${line}s/.*signed-by=\([^] ,]*\).*/\1/p" "$file")
  fi
  [[ -r $key ]] || key=/usr/share/keyrings/debian-archive-keyring.gpg
  [[ -r $key ]] || die "no keyring to check Debian's packages with: expected $key" "install the package debian-archive-keyring"
  printf '%s' "$key"
}

# suite_apt SUITE COMMAND...: runs an apt tool on one suite with lists and caches of its own, so that the
# machine's stay as they are. Root would otherwise download as _apt, who may not write below our folder.
suite_apt() {
  local suite=$1 tool=$2 dir=$cache/apt/$1
  shift 2
  "$tool" -o Dir::Etc::sourcelist="$dir/sources.list" -o Dir::Etc::sourceparts=- \
    -o Dir::State::Lists="$dir/lists" -o Dir::Cache="$dir/cache" -o APT::Sandbox::User=root "$@"
}

# suite_update SUITE: fetches the suite's package list, at most once a day.
suite_update() {
  local suite=$1 dir=$cache/apt/$1 kinds
  [[ -z $(find "$dir/updated" -mmin -1440 2>/dev/null) ]] || return 0
  mkdir -p "$dir/lists/partial" "$dir/cache/archives/partial"
  kinds="deb [signed-by=$(mirror_keyring)] $(mirror_uri) $suite main"
  printf '%s\n' "$kinds" >"$dir/sources.list"
  suite_apt "$suite" apt-get -q update -o Acquire::Languages=none -o APT::Update::Error-Mode=any || return
  touch "$dir/updated"
}

# Not every mirror has every suite.
suite_answers() { suite_update "$1" >>"$log" 2>&1 </dev/null; }

# suite_has SUITE PACKAGE UPSTREAM_VERSION
suite_has() { suite_answers "$1" && suite_apt "$1" apt-cache show "$2" 2>/dev/null | grep -Eq "^Version: ([0-9]+:)?${3//./\\.}[-+~]"; }

# unpack SUITE FOLDER PACKAGE...: downloads the packages and unpacks them into FOLDER; installs nothing.
# Leaves FOLDER/.versions with a line "PACKAGE VERSION" each.
unpack() {
  local suite=$1 folder=$2 package deb
  shift 2
  suite_update "$suite"
  mkdir -p "$folder/.debs"
  (cd "$folder/.debs" && suite_apt "$suite" apt-get -q download "$@")
  for package in "$@"; do
    for deb in "$folder/.debs/${package}_"*.deb; do
      dpkg-deb -x "$deb" "$folder"
      printf '%s %s\n' "$package" "$(dpkg-deb -f "$deb" Version)" >>"$folder/.versions"
    done
  done
  rm -r "$folder/.debs"
}
