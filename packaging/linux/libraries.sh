#!/bin/sh
# Installs the system libraries that Qt loads and a desktop already has; does nothing where they
# are present. With --tests also the virtual screen and the keyring daemon that the tests start.
set -eu

debian="libegl1 libgl1 libfontconfig1 libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4
  libxcb-image0 libxcb-keysyms1 libxcb-render-util0 libxcb-shape0 libxcb-xkb1 libdbus-1-3"
fedora="mesa-libEGL mesa-libGL fontconfig libxkbcommon-x11 xcb-util-cursor xcb-util-wm
  xcb-util-image xcb-util-keysyms xcb-util-renderutil dbus-libs"
if [ "${1:-}" = --tests ]; then
  debian="$debian xvfb xdotool gnome-keyring dbus-daemon"
  fedora="$fedora xorg-x11-server-Xvfb xdotool gnome-keyring dbus-daemon"
fi

[ "$(uname)" = Linux ] || exit 0
as_root=""
[ "$(id -u)" = 0 ] || as_root=sudo

if command -v dpkg-query >/dev/null; then
  missing=""
  for package in $debian; do
    state=$(dpkg-query --show --showformat='${db:Status-Status}' "$package" 2>/dev/null || true)
    # Debian's transition to 64-bit times renamed some packages.
    [ "$state" = installed ] || dpkg-query --show "${package}t64" >/dev/null 2>&1 ||
      missing="$missing $package"
  done
  [ -z "$missing" ] && exit 0
  $as_root apt-get update --quiet
  # shellcheck disable=SC2086 # a list of names
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get install --yes --quiet --no-install-recommends $missing
elif command -v dnf >/dev/null; then
  # shellcheck disable=SC2086
  $as_root dnf install --assumeyes --quiet $fedora
else
  echo "If the window does not open, install your system's packages for: $fedora" >&2
fi
