#!/bin/sh
# The frozen program passes its self-test where programs usually fail: with no network, with a HOME
# that is not there, from a folder that cannot be written, under a non-ASCII path, in the C locale.
#   packaging/check.sh FOLDER      (the folder that holds the executable `inglenook`)
set -eu

bundle=$(realpath "$1")
scratch=$(mktemp -d)
trap 'chmod -R u+w "$scratch"; rm -rf "$scratch"' EXIT
failed=0

# The shell's -e does not hold inside what is tested, so each check is one chain of commands.
check() {
  name=$1
  shift
  start=$(date +%s.%N)
  if "$@" >"$scratch/output" 2>&1; then
    verdict=ok
  else
    verdict=FAILED
    failed=1
    cat "$scratch/output"
  fi
  awk -v a="$start" -v b="$(date +%s.%N)" -v v="$verdict" -v n="$name" \
    'BEGIN { printf "%-7s %s (%.1f s)\n", v, n, b - a }'
}

offline() {
  unshare --map-root-user --net "$bundle/inglenook" selftest
}

wrong_home() {
  env HOME=/nonexistent/home XDG_DATA_HOME= XDG_CONFIG_HOME= "$bundle/inglenook" selftest
}

# As a user who may read the folder and not write it: root may always write. Not a copy where
# nobody can reach it, since folders above may be closed to others.
read_only() {
  if [ "$(id -u)" = 0 ]; then
    unshare --mount sh -c '
      mount --bind "$1" "$1" && mount -o remount,bind,ro "$1" &&
        ! touch "$1/writable" 2>/dev/null && exec "$1/inglenook" selftest' sh "$bundle"
  else
    cp -a "$bundle" "$scratch/read-only" &&
      chmod -R a-w "$scratch/read-only" &&
      "$scratch/read-only/inglenook" selftest
  fi
}

non_ascii() {
  odd="$scratch/Übung 文档"
  mkdir -p "$odd/tmp" &&
    cp -a "$bundle" "$odd/inglenook" &&
    env TMPDIR="$odd/tmp" HOME="$odd" "$odd/inglenook/inglenook" selftest
}

c_locale() {
  env -i PATH=/usr/bin:/bin HOME="$scratch" LC_ALL=C "$bundle/inglenook" selftest
}

check "no network" offline
check "wrong HOME" wrong_home
check "read-only folder" read_only
check "non-ASCII path" non_ascii
check "C locale" c_locale
exit $failed
