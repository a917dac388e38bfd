#!/bin/sh
# Prints the path of a Chromium or Chrome that runs; CHROMIUM=/path chooses one.
#   chromium.sh find      only looks
#   chromium.sh install   also installs Debian's when there is none
set -eu

# Chromium without windows: the same pages, in half the time of a browser that draws a toolbar nobody sees.
SHELLS="chromium-headless-shell chrome-headless-shell"

# Being there is not enough: Ubuntu's chromium-browser is a stub that asks for a
# snap, and a browser without its libraries starts nothing. So render a page.
runs() {
    profile=$(mktemp -d)
    page=$(timeout 30 "$1" --headless --no-sandbox --disable-gpu --disable-quic --no-first-run \
        --disable-background-networking --disable-component-update --disable-sync \
        --user-data-dir="$profile" --dump-dom 'data:text/html,<p>parel</p>' 2>/dev/null) || page=
    rm -rf "$profile"
    case $page in *'<p>parel</p>'*) return 0 ;; *) return 1 ;; esac
}

find_browser() {
    if [ -n "${CHROMIUM:-}" ]; then set -- "$CHROMIUM"
    else set -- $SHELLS chromium chromium-browser google-chrome google-chrome-stable; fi
    for name; do
        path=$(command -v "$name") || continue
        if runs "$path"; then
            echo "$path"
            return 0
        fi
    done
    return 1
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

# Chromium brings no fonts of its own; a page without any has boxes for letters.
apt_install() {
    as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends "$1" fonts-dejavu-core
}

# A fresh machine has no package lists, so a first refusal asks for an update.
install_on_debian() {
    [ "$(. /etc/os-release 2>/dev/null && echo "$ID")" = debian ] || return 1
    echo "the browser tests need Chromium: installing Debian's" >&2
    { apt_any || { as_root apt-get update -qq && apt_any; }; } >&2
}

apt_any() { apt_install chromium-headless-shell || apt_install chromium; }

# Where another Chromium is there already, the quicker one is worth no question and no wait.
add_shell() {
    [ "$(id -u)" -eq 0 ] && [ "$(. /etc/os-release 2>/dev/null && echo "$ID")" = debian ] || return 0
    for name in $SHELLS; do ! command -v "$name" >/dev/null || return 0; done
    timeout 120 apt-get install -y -qq --no-install-recommends chromium-headless-shell >/dev/null 2>&1 || true
}

if [ "${1:-find}" = install ] && [ -z "${CHROMIUM:-}" ]; then add_shell; fi
find_browser && exit 0
if [ "${1:-find}" = install ] && [ -z "${CHROMIUM:-}" ] && install_on_debian; then
    find_browser && exit 0
fi

word="no Chromium or Google Chrome that runs was found${CHROMIUM:+ at $CHROMIUM}, and the browser tests need one.
On Debian: apt-get install chromium fonts-dejavu-core. On Ubuntu, whose chromium
package is a stub that runs only as a snap: install the google-chrome-stable package
from Google's site. Or say where one is: make test CHROMIUM=/path/to/chrome."
echo "$word" >&2
exit 1
