#!/bin/sh
# Makes Snowquill for this Linux machine. See README.md.
#   installer/linux.sh [app-image|deb|rpm]
set -eu
cd "$(dirname "$0")/.."
TYPE="${1:-app-image}"
. installer/common.sh

set -- --type "$TYPE" --icon installer/icon/snowquill-512.png
if [ "$TYPE" != app-image ]; then
  set -- "$@" --license-file LICENSE --linux-shortcut --linux-menu-group Office --linux-app-category editors \
    --linux-package-deps "$([ "$TYPE" = rpm ] && echo 'gtk3, libXxf86vm, libglvnd-glx' || echo 'libgtk-3-0, libxxf86vm1, libgl1')" \
    --file-associations installer/snowquill-linux.properties
fi
make_package "$@"
