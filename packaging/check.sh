#!/bin/sh
# The frozen program passes its self-test where programs usually fail: with no network, with a HOME
# that is not there, from a folder that cannot be written, under a non-ASCII path, in the C locale.
#   packaging/check.sh FOLDER      (the folder that holds the executable `inglenook`)
#   packaging/check.sh FILE.AppImage
# An AppImage is tried mounted where there is /dev/fuse, and unpacked; and its desktop files.
set -eu

bundle=$(realpath "$1")
case $bundle in
  *.AppImage) folder=$(dirname "$bundle") name=$(basename "$bundle") whole=$bundle ;;
  *) folder=$bundle name=inglenook whole=$bundle ;;
esac
scratch=$(mktemp -d)
trap 'chmod -R u+w "$scratch"; rm -rf "$scratch"' EXIT
failed=0

# The shell's -e does not hold inside what is tested, so each check is one chain of commands.
check() {
  title=$1
  shift
  start=$(date +%s.%N)
  if "$@" >"$scratch/output" 2>&1; then
    verdict=ok
  else
    verdict=FAILED
    failed=1
    cat "$scratch/output"
  fi
  awk -v a="$start" -v b="$(date +%s.%N)" -v v="$verdict" -v n="$title" \
    'BEGIN { printf "%-7s %s (%.1f s)\n", v, n, b - a }'
}

# With mounts of its own, in which an AppImage may be mounted.
offline() {
  unshare --map-root-user --net --mount "$folder/$name" selftest
}

wrong_home() {
  env HOME=/nonexistent/home XDG_DATA_HOME= XDG_CONFIG_HOME= "$folder/$name" selftest
}

# As a user who may read the folder and not write it: root may always write. Not a copy where
# nobody can reach it, since folders above may be closed to others.
read_only() {
  if [ "$(id -u)" = 0 ]; then
    unshare --mount sh -c '
      mount --bind "$1" "$1" && mount -o remount,bind,ro "$1" &&
        ! touch "$1/writable" 2>/dev/null && exec "$1/$2" selftest' sh "$folder" "$name"
  else
    mkdir "$scratch/read-only" &&
      cp -a "$whole" "$scratch/read-only/copy" &&
      chmod -R a-w "$scratch/read-only" &&
      "$(program_in "$scratch/read-only/copy")" selftest
  fi
}

non_ascii() {
  odd="$scratch/Übung 文档"
  mkdir -p "$odd/tmp" &&
    cp -a "$whole" "$odd/copy" &&
    env TMPDIR="$odd/tmp" HOME="$odd" "$(program_in "$odd/copy")" selftest
}

program_in() {
  [ -d "$1" ] && echo "$1/$name" || echo "$1"
}

c_locale() {
  env -i PATH=/usr/bin:/bin HOME="$scratch" LC_ALL=C ${APPIMAGE_EXTRACT_AND_RUN+APPIMAGE_EXTRACT_AND_RUN=1} \
    "$folder/$name" selftest
}

everywhere() {
  check "no network" offline
  check "wrong HOME" wrong_home
  check "read-only folder" read_only
  check "non-ASCII path" non_ascii
  check "C locale" c_locale
}

unpacked() {
  APPIMAGE_EXTRACT_AND_RUN=1 "$folder/$name" selftest
}

# What a desktop reads out of an AppImage to list it.
desktop_files() {
  (cd "$scratch" && for pattern in 'usr/share/*' '*.desktop' '*.png' .DirIcon; do
    "$folder/$name" --appimage-extract "$pattern" || exit 1
  done) &&
    tree="$scratch/squashfs-root" &&
    desktop-file-validate "$tree/inglenook.desktop" &&
    cmp "$tree/inglenook.desktop" "$tree/usr/share/applications/inglenook.desktop" &&
    cmp "$tree/.DirIcon" "$tree/usr/share/icons/hicolor/256x256/apps/inglenook.png" &&
    appstreamcli validate-tree --no-net --override=url-homepage-missing=info "$tree/usr"
}

if [ -d "$bundle" ]; then
  everywhere
else
  check "desktop files" desktop_files
  if [ -e /dev/fuse ]; then
    everywhere
    check "unpacked" unpacked
  else
    echo "no /dev/fuse: unpacked everywhere"
    export APPIMAGE_EXTRACT_AND_RUN=1
    everywhere
  fi
fi
exit $failed
