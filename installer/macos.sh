#!/bin/sh
# Makes Snowquill for this Mac. See README.md.
#   installer/macos.sh [app-image|dmg|pkg]
set -eu
cd "$(dirname "$0")/.."
TYPE="${1:-dmg}"
. installer/common.sh
# jpackage refuses a Mac version that begins with 0; 0.1.0 is built as 1.1, the program itself still says 0.1.0.
case "$VERSION" in
  0.*) VERSION="1.${VERSION#0.}"; VERSION="${VERSION%.*}" ;;
esac

ICONS="$BUILD/Snowquill.iconset"
mkdir -p "$ICONS"
for SIZE in 16 32 128 256 512; do
  cp "installer/icon/snowquill-$SIZE.png" "$ICONS/icon_${SIZE}x${SIZE}.png"
done
iconutil --convert icns --output "$BUILD/Snowquill.icns" "$ICONS"

set -- --type "$TYPE" --icon "$BUILD/Snowquill.icns" --mac-package-identifier app.snowquill
if [ "$TYPE" != app-image ]; then
  set -- "$@" --license-file LICENSE --file-associations installer/snowquill-macos.properties
fi
make_package "$@"
