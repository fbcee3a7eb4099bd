#!/usr/bin/env bash
# Builds a Debian package:  packaging/debian.sh amd64|arm64 [FOLDER]
# Prints the path of the package, which is in FOLDER (by default artifacts). The package contains everything except
# Debian's own libraries. To use a folder from packaging/publish.sh instead of publishing again, set PUBLISHED to the
# path of that folder.
set -euo pipefail
checkout=$(cd "$(dirname "$(readlink -f "$0")")/.." && pwd)

fail() {
  echo "packaging/debian.sh: $*" >&2
  exit 2
}

case "${1:-}" in
  amd64) runtime=linux-x64 ;;
  arm64) runtime=linux-arm64 ;;
  *) fail "usage: packaging/debian.sh amd64|arm64 [FOLDER]" ;;
esac
architecture=$1
folder=${2:-$checkout/artifacts}
command -v dpkg-deb >/dev/null || fail "dpkg-deb is missing: apt-get install dpkg"
version=$(sed -nE 's|.*<Version>(.*)</Version>.*|\1|p' "$checkout/Directory.Build.props")

root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
chmod 755 "$root"
program=$root/usr/lib/beyond-boundaries
mkdir -p "$folder" "$program" "$root/DEBIAN" "$root/usr/bin" "$root/usr/lib/systemd/system" \
  "$root/usr/share/doc/beyond-boundaries" "$root/etc/beyond-boundaries"
if [ -n "${PUBLISHED:-}" ]; then
  cp -a "$PUBLISHED/." "$program"
else
  "$checkout/packaging/publish.sh" "$runtime" "$program" >&2
fi

cd "$checkout/packaging/debian"
install -m 755 beyond "$root/usr/bin/beyond"
install -m 644 beyond-boundaries.service "$root/usr/lib/systemd/system/"
install -m 640 settings.json "$root/etc/beyond-boundaries/"
install -m 644 "$checkout/docs/operations.md" "$root/usr/share/doc/beyond-boundaries/"
install -m 644 "$checkout/LICENSE" "$root/usr/share/doc/beyond-boundaries/copyright"
install -m 755 postinst prerm postrm "$root/DEBIAN/"
echo /etc/beyond-boundaries/settings.json >"$root/DEBIAN/conffiles"
find "$program" -type d -exec chmod 755 {} + -o -type f -exec chmod 644 {} +
chmod 755 "$program/BeyondBoundaries.Web" "$program/beyond"
size=$(du -sk --exclude=DEBIAN "$root" | cut -f 1)
sed -e "s/@VERSION@/$version/" -e "s/@ARCHITECTURE@/$architecture/" -e "s/@SIZE@/$size/" control >"$root/DEBIAN/control"

package=$folder/beyond-boundaries_${version}_$architecture.deb
dpkg-deb --root-owner-group -Zxz --build "$root" "$package" >&2
echo "$package"
