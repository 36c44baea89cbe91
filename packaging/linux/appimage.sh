#!/bin/sh
# From an AppDir to an AppImage: the type-2 runtime of the AppImage project, followed by a squashfs
# of the AppDir.
#   packaging/linux/appimage.sh APPDIR IMAGE
# APPIMAGE_RUNTIME:        the runtime, which is no part of this repository
# APPIMAGE_RUNTIME_SHA256: its hash, from where you trust it: it is the first that every user runs
set -eu

appdir=$1
image=$2
runtime=${APPIMAGE_RUNTIME:-}
wanted=${APPIMAGE_RUNTIME_SHA256:-}

stop() {
  echo "No AppImage: $1" >&2
  exit 1
}

[ -n "$runtime" ] || stop "set APPIMAGE_RUNTIME to runtime-$(uname -m), which the releases of \
AppImage/type2-runtime on GitHub offer, and APPIMAGE_RUNTIME_SHA256 to its hash."
[ -f "$runtime" ] || stop "there is no file $runtime; let APPIMAGE_RUNTIME name the runtime."
found=$(sha256sum <"$runtime" | cut -d' ' -f1)
[ -n "$wanted" ] || stop "set APPIMAGE_RUNTIME_SHA256 to the hash that you trust; \
$runtime has $found."
[ "$found" = "$wanted" ] || stop "$runtime has the SHA-256 $found and not $wanted; \
fetch it again or correct APPIMAGE_RUNTIME_SHA256."
command -v mksquashfs >/dev/null || stop "install squashfs-tools, which has mksquashfs."

part=$image.part
trap 'rm -f "$part" "$part.squashfs"' EXIT
mksquashfs "$appdir" "$part.squashfs" -root-owned -noappend -comp zstd -quiet -no-progress
cat "$runtime" "$part.squashfs" >"$part"
chmod 755 "$part"
# The runtime must find the squashfs behind itself: not if it is for another processor or no runtime.
[ "$("$part" --appimage-offset)" = "$(stat -c %s "$runtime")" ] ||
  stop "$runtime is no type-2 runtime for this machine; choose the one for $(uname -m)."
mv "$part" "$image"
