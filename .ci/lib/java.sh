# shellcheck shell=bash
# JDK 17 or newer, and Maven 3.6.3 or newer (what the Maven plugins of this build need).

javac_major() {
  local tool=javac
  [[ -z ${JAVA_HOME:-} ]] || tool=$JAVA_HOME/bin/javac # what Maven will use
  "$tool" -version 2>&1 | sed -n 's/^javac \(1\.\)\{0,1\}\([0-9]*\).*/\2/p' || true
}

# Starting mvn only to ask for its version takes a second; its core library's file name tells it at once.
maven_version() {
  local mvn jar
  mvn=$(readlink -f "$(command -v mvn)") || return 0
  for jar in "${mvn%/bin/mvn}"/lib/maven-core-*.jar; do
    [[ -e $jar ]] || continue
    jar=$(readlink -f "$jar") # Debian has a link maven-core-3.x.jar
    jar=${jar##*/maven-core-}
    printf '%s' "${jar%.jar}"
    return
  done
  mvn --version 2>/dev/null | sed -n 's/.*Apache Maven \([0-9.]*\).*/\1/p' || true
}

at_least() { [[ $(printf '%s\n%s\n' "$1" "$2" | sort -V | head -n 1) = "$1" ]]; }

jdk_ok() {
  local major
  major=$(javac_major)
  [[ -n $major ]] && ((major >= 17))
}

maven_ok() { have mvn && at_least 3.6.3 "$(maven_version)"; }

ensure_java() {
  local missing=()
  jdk_ok || missing+=(openjdk-17-jdk-headless)
  maven_ok || missing+=(maven)
  ((${#missing[@]})) || return 0
  is_debian_like && is_root ||
    die "a JDK 17 or newer (seen: ${JAVA_HOME:+JAVA_HOME=$JAVA_HOME, }javac '$(javac_major)') and Maven 3.6.3 or newer (seen: '$(have mvn && maven_version || true)') are needed" \
      "install them, or run this script as root on Debian or Ubuntu"
  if [[ ${missing[0]} = openjdk* ]] && ! apt_has openjdk-17-jdk-headless && apt_has default-jdk-headless; then
    missing[0]=default-jdk-headless # newer releases have newer JDKs only
  fi
  apt_install "${missing[@]}"
  jdk_ok || die "javac is '$(javac_major)' even after the installation; 17 or newer is needed" "point JAVA_HOME, or PATH, at the new JDK"
  maven_ok || die "mvn is '$(maven_version)' even after the installation; 3.6.3 or newer is needed" "put the new mvn first on PATH"
}
