# shellcheck shell=bash
# Testcontainers' own user file. It rewrites the file and loses comments, so our lines are known by key and value.

properties_file=$java_home_folder/.testcontainers.properties
prefix_key=hub.image.name.prefix

# property_get KEY: the last line wins, as in java.util.Properties; "\:" is how Java writes ":".
property_get() {
  [[ -r $properties_file ]] || return 0
  sed -n "s/^[[:space:]]*${1//./\\.}[[:space:]]*[=:][[:space:]]*//p" "$properties_file" | tail -n 1 | sed 's/\\:/:/g'
}

# property_add KEY VALUE: never over a value that is there.
property_add() {
  [[ -z $(property_get "$1") ]] || return 0
  if [[ -s $properties_file && -n $(tail -c 1 "$properties_file") ]]; then echo >>"$properties_file"; fi
  printf '%s=%s\n' "$1" "$2" >>"$properties_file"
  did+=("wrote $1=$2 into $properties_file")
}

# property_remove KEY VALUE: only while it still has our value; an empty file goes too.
property_remove() {
  [[ $(property_get "$1") = "$2" ]] || return 0
  sed -i "\|^[[:space:]]*${1//./\\.}[[:space:]]*[=:][[:space:]]*${2//./\\.}[[:space:]]*\$|d" "$properties_file"
  say "removed $1=$2 from $properties_file"
  if ! grep -qv '^[[:space:]]*\(#.*\)\{0,1\}$' "$properties_file"; then rm -f "$properties_file"; fi
}

# What the user configured, with Testcontainers' own precedence.
configured_prefix() {
  if [[ -n ${TESTCONTAINERS_HUB_IMAGE_NAME_PREFIX:-} ]]; then
    printf '%s' "$TESTCONTAINERS_HUB_IMAGE_NAME_PREFIX"
  else
    property_get "$prefix_key"
  fi
}
