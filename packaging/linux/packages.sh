#!/bin/sh
# From OUT/inglenook (made by packaging/build.py) to OUT/*.deb and OUT/Inglenook.AppDir, and on to an
# .AppImage where $APPIMAGE_RUNTIME names a runtime; see appimage.sh.
#   packaging/linux/packages.sh OUT
set -eu

out=$(realpath "$1")
here=$(dirname "$(realpath "$0")")
export SOURCE_DATE_EPOCH="${SOURCE_DATE_EPOCH:-$(git -C "$here" log -1 --format=%ct)}"
version=$(sed -n 's/^__version__ = "\(.*\)"/\1/p' "$here/../../app/__init__.py")
arch=$(dpkg --print-architecture)
id=app.inglenook.Inglenook

# What both packages share: everything a desktop looks for below share/.
share() {
  install -Dm644 "$here/inglenook.desktop" "$1/applications/inglenook.desktop"
  install -Dm644 "$here/$id.metainfo.xml" "$1/metainfo/$id.metainfo.xml"
  install -Dm644 "$here/inglenook-mime.xml" "$1/mime/packages/inglenook.xml"
  for size in 16 24 32 48 64 128 256 512; do
    install -Dm644 "$out/icons/$size.png" "$1/icons/hicolor/${size}x$size/apps/inglenook.png"
  done
  install -Dm644 "$here/../../resources/icons/inglenook.svg" \
    "$1/icons/hicolor/scalable/apps/inglenook.svg"
}

deb() {
  root="$out/deb"
  rm -rf "$root"
  mkdir -p "$root/opt" "$root/usr/bin" "$root/DEBIAN"
  cp -a "$out/inglenook" "$root/opt/inglenook"
  ln -s /opt/inglenook/inglenook "$root/usr/bin/inglenook"
  share "$root/usr/share"
  install -Dm644 "$here/copyright" "$root/usr/share/doc/inglenook/copyright"
  gzip -9nc "$here/../../CHANGELOG.md" >"$root/usr/share/doc/inglenook/changelog.gz"
  for shell in bash fish zsh; do
    case $shell in
      bash) file=bash-completion/completions/inglenook ;;
      fish) file=fish/vendor_completions.d/inglenook.fish ;;
      zsh) file=zsh/vendor-completions/_inglenook ;;
    esac
    mkdir -p "$(dirname "$root/usr/share/$file")"
    "$out/inglenook/inglenook" completion "$shell" >"$root/usr/share/$file"
  done
  sed -e "s/@VERSION@/$version/" -e "s/@ARCH@/$arch/" \
    -e "s/@SIZE@/$(du -sk --apparent-size "$root/opt" | cut -f1)/" "$here/control" >"$root/DEBIAN/control"
  (cd "$root" && find opt usr -type f -print0 | sort -z | xargs -0 md5sum) >"$root/DEBIAN/md5sums"
  chmod -R u+w,go-w,a+rX "$root"
  find "$root" -exec touch --no-dereference --date="@$SOURCE_DATE_EPOCH" {} +
  dpkg-deb --root-owner-group -Zzstd --build "$root" "$out/inglenook_${version}_$arch.deb"
  rm -rf "$root"
}

appdir() {
  root="$out/Inglenook.AppDir"
  rm -rf "$root"
  mkdir -p "$root/usr/lib" "$root/usr/bin"
  cp -a "$out/inglenook" "$root/usr/lib/inglenook"
  ln -s ../lib/inglenook/inglenook "$root/usr/bin/inglenook"
  share "$root/usr/share"
  cp "$here/inglenook.desktop" "$root/inglenook.desktop"
  cp "$out/icons/256.png" "$root/inglenook.png"
  ln -s inglenook.png "$root/.DirIcon"
  install -m755 "$here/AppRun" "$root/AppRun"
  if [ -z "${APPIMAGE_RUNTIME:-}" ]; then
    "$here/appimage.sh" "$root" "" || echo "Its AppDir is $root." >&2
  else
    "$here/appimage.sh" "$root" "$out/Inglenook-$version-$(uname -m).AppImage"
  fi
}

desktop-file-validate "$here/inglenook.desktop"
# There is no home page to name yet.
appstreamcli validate --no-net --override=url-homepage-missing=info "$here/$id.metainfo.xml"
deb
appdir
(cd "$out" && find . -maxdepth 1 -type f \( -name '*.deb' -o -name '*.AppImage' \) -printf '%P\0' |
  sort -z | xargs -0 -r sha256sum) >"$out/reports/SHA256SUMS.packages"
