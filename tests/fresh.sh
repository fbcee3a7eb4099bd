#!/usr/bin/env bash
# Runs the README's two commands on a machine with only the software that the README requires: the .NET SDK and Node.js.
#   tests/fresh.sh [SCOPE]      SCOPE is passed on to ./test; "none" runs only the first command
# The machine is a minimal Debian system that mmdebstrap creates in a temporary folder, and that is deleted at the end.
# Needs root and Debian.
set -euo pipefail
checkout=$(cd "$(dirname "$(readlink -f "$0")")/.." && pwd)
scope=${1:-all}

fail() {
  echo "tests/fresh.sh: $*" >&2
  exit 2
}

[ "$(id -u)" -eq 0 ] || fail "run it as root: it creates its own Debian system and changes into it"
command -v mmdebstrap >/dev/null || apt-get install -y --no-install-recommends mmdebstrap >/dev/null 2>&1 ||
  fail "mmdebstrap is missing: apt-get install mmdebstrap"

# Use a private mount namespace, so that the mounts disappear with this process.
[ "${BEYOND_FRESH:-}" = inside ] || BEYOND_FRESH=inside exec unshare --mount "$0" "$@"

suite=$(. /etc/os-release && echo "$VERSION_CODENAME")
root=$(mktemp -d /tmp/beyond-fresh.XXXXXX)
application=""

finish() {
  local code=$?
  trap - EXIT INT TERM
  [ -z "$application" ] || kill -- "-$application" 2>/dev/null || true
  for mount in dev proc; do umount -l "$root/$mount" 2>/dev/null || true; done
  rm -rf --one-file-system "$root"
  exit "$code"
}
trap finish EXIT
trap 'exit 130' INT TERM

echo "Creating a Debian $suite system with git and the packages that the SDK needs"
icu=$(apt-cache depends libicu-dev | sed -nE 's/.*Depends: (libicu[0-9]+)$/\1/p' | head -n 1)
mmdebstrap --quiet --variant=apt --include="bash,ca-certificates,git,procps,$icu" "$suite" "$root"
mount --bind /dev "$root/dev"
mount -t proc proc "$root/proc"

# Copy in the SDK, Node.js with npm, and this machine's configuration for package registries.
dotnet=$(dirname "$(readlink -f "$(command -v dotnet)")")
npm=$(dirname "$(dirname "$(readlink -f "$(command -v npm)")")")
mkdir -p "$root$dotnet" "$root$npm"
cp -a "$dotnet/." "$root$dotnet"
cp -a "$npm/." "$root$npm"
install -m 755 "$(readlink -f "$(command -v node)")" "$root/usr/local/bin/node"
ln -sf "$dotnet/dotnet" "$root/usr/local/bin/dotnet"
ln -sf "$npm/bin/npm-cli.js" "$root/usr/local/bin/npm"
for file in /etc/hosts /etc/resolv.conf /etc/npmrc /usr/etc/npmrc /root/.npmrc /root/.nuget/NuGet/NuGet.Config; do
  [ ! -e "$file" ] || { mkdir -p "$root$(dirname "$file")" && cp -L "$file" "$root$file"; }
done
cp -L --remove-destination /etc/ssl/certs/ca-certificates.crt "$root/etc/ssl/certs/"
cp -rL /etc/apt/sources.list* /etc/apt/apt.conf.d "$root/etc/apt/" 2>/dev/null || true
cp -L --remove-destination /usr/share/keyrings/*.gpg "$root/usr/share/keyrings/"
for library in $(ldd "$(readlink -f "$(command -v node)")" | grep -oE '/[^ ]+'); do
  [ -e "$root$library" ] || { mkdir -p "$root$(dirname "$library")" && cp -L "$library" "$root$library"; }
done

git clone --quiet "$checkout" "$root/root/project"
# Pass on only the environment variables for certificates, NuGet, proxies and the SDK's telemetry.
inside() {
  env -i HOME=/root PATH=/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin \
    $(env | grep -E '^(SSL_CERT|NODE_EXTRA_CA|NUGET_|[a-z]+_proxy|DOTNET_CLI_TELEMETRY)' || true) "$@"
}

echo "dotnet run --project src/Web"
log=$(mktemp)
began=$(date +%s%N)
inside setsid chroot "$root" \
  bash -c 'cd /root/project && exec dotnet run --project src/Web --urls http://127.0.0.1:5081' >"$log" 2>&1 &
application=$!
until [ "$(curl --silent --output /dev/null --write-out '%{http_code}' http://127.0.0.1:5081/ || true)" = 200 ]; do
  kill -0 "$application" 2>/dev/null || { cat "$log" >&2; fail "the application ended"; }
  sleep 0.2
done
echo "First page after $((($(date +%s%N) - began) / 1000000)) ms; it printed:"
sed 's/^/  /' "$log"
kill -- "-$application" 2>/dev/null || true
application=""

if [ "$scope" != none ]; then
  echo "./test $scope"
  inside chroot "$root" bash -c "cd /root/project && ./test $scope"
fi
