#!/bin/sh
# From OUT/Inglenook.app (made by packaging/build.py on a Mac) to a signed, notarised disk image.
#   packaging/macos/package.sh OUT
# CODESIGN_IDENTITY: "Developer ID Application: …" (set for packaging/build.py, too)
# NOTARY_PROFILE:    made once with `xcrun notarytool store-credentials`
# Without them the image is unsigned: Gatekeeper then asks each user to allow it by hand.
set -eu

out=$(cd "$1" && pwd)
here=$(cd "$(dirname "$0")" && pwd)
app="$out/Inglenook.app"
version=$(sed -n 's/^__version__ = "\(.*\)"/\1/p' "$here/../../app/__init__.py")
image="$out/Inglenook-$version-$(uname -m).dmg"

if [ -n "${CODESIGN_IDENTITY:-}" ]; then
  # Inside out: what is signed must not change any more. --deep would sign in the wrong order.
  find "$app/Contents" -type f \( -name '*.so' -o -name '*.dylib' -o -name monty \) -print0 |
    xargs -0 codesign --force --timestamp --options runtime --sign "$CODESIGN_IDENTITY"
  codesign --force --timestamp --options runtime --entitlements "$here/entitlements.plist" \
    --sign "$CODESIGN_IDENTITY" "$app"
  codesign --verify --strict --deep "$app"
fi
"$app/Contents/MacOS/inglenook" selftest

staging=$(mktemp -d)
trap 'rm -rf "$staging"' EXIT
cp -R "$app" "$staging/"
ln -s /Applications "$staging/Applications"
hdiutil create -volname Inglenook -srcfolder "$staging" -fs HFS+ -format ULFO -ov "$image"

if [ -n "${NOTARY_PROFILE:-}" ]; then
  xcrun notarytool submit "$image" --keychain-profile "$NOTARY_PROFILE" --wait
  xcrun stapler staple "$image"
  spctl --assess --type open --context context:primary-signature --verbose "$image"
fi
shasum -a 256 "$image"
