# shellcheck shell=bash
# A headless Chromium and its driver, for the tests of the HTML report.
browser_text=''

browser_command() {
  local name
  for name in chromium chromium-browser google-chrome; do
    if have "$name"; then
      printf '%s' "$name"
      return
    fi
  done
  return 1
}

# A page in Chinese is looked at, too; where a font cannot be installed its tests still pass.
chinese_ok() { have fc-list && [[ -n $(fc-list :lang=zh 2>/dev/null) ]]; }

browser_ok() { browser_command >/dev/null && have chromedriver; }

ensure_browser() {
  if ! browser_ok; then
    # Ubuntu's package is only a pointer to a snap, which a container cannot install.
    is_debian && is_root ||
      die "a Chromium or Chrome and its chromedriver are missing" \
        "install both so that they are on PATH, or run this script as root on Debian"
    apt_install chromium chromium-driver fonts-dejavu-core
  fi
  if ! chinese_ok && is_debian && is_root; then
    (apt_install fontconfig fonts-wqy-microhei) || say "no Chinese font: its pages are shown without one"
  fi
  browser_text=$("$(browser_command)" --version 2>/dev/null | awk '{print $1, $2; exit}')
}
