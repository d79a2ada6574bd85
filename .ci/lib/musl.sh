# shellcheck shell=bash
# For the tests of LibcMismatch: musl's compiler wrapper for the base images, and a small root with musl's loader and a
# static busybox, as Alpine has them, both in one tar. Comes after ensure_shells, which has the busybox.
musl=$cache/musl
musl_suite=bookworm

ensure_musl() {
  [[ ! -f $musl/musl.tar ]] || return 0
  if ! is_debian; then
    say "musl comes from Debian's packages, and this is $(os_field PRETTY_NAME): it is left out"
    return
  fi
  step "fetching musl" "check the mirror that the machine's apt sources name" fetch_musl
  did+=("fetched musl into $musl")
}

fetch_musl() {
  local dir=$work/musl
  rm -rf "$dir"
  unpack "$musl_suite" "$dir" musl musl-dev musl-tools
  mkdir -p "$dir/musl/lib" "$dir/musl/bin" "$dir/new"
  cp "$dir/lib/x86_64-linux-musl/libc.so" "$dir/musl/lib/ld-musl-x86_64.so.1"
  # Debian has it below /lib, which is a link in the base images.
  cp "$dir/lib/x86_64-linux-musl/libc.so" "$dir/usr/lib/x86_64-linux-musl/libc.so"
  cp "$shells/busybox" "$dir/musl/bin/busybox"
  ln -s busybox "$dir/musl/bin/sh"
  tar -C "$dir" --owner=0 --group=0 -cf "$dir/new/musl.tar" \
    musl usr/bin/musl-gcc usr/bin/x86_64-linux-musl-gcc usr/include/x86_64-linux-musl usr/lib/x86_64-linux-musl
  rm -rf "$musl"
  mv "$dir/new" "$musl"
  rm -rf "$dir"
}
