#!/usr/bin/env bash
# Installs the Debian package on a minimal Debian system, and shows how long it takes until the first page is served.
# Then upgrades it to a package with a higher version, and purges it.
#   tests/package.sh [container]
# With "container", the script also builds the image in packaging/container from the same Debian system with buildah,
# and runs it with podman. The container does not run as root, and has a read-only root file system and one volume.
#
# The script needs root and Debian. The variable PACKAGE can contain the path of a package that is already built.
# RUNTIME can name the program that podman uses to run containers, such as runc.
set -euo pipefail
checkout=$(cd "$(dirname "$(readlink -f "$0")")/.." && pwd)

fail() {
  echo "tests/package.sh: $*" >&2
  exit 2
}

[ "$(id -u)" -eq 0 ] || fail "run it as root: it creates its own Debian system and changes into it"
command -v mmdebstrap >/dev/null || apt-get install -y --no-install-recommends mmdebstrap >/dev/null 2>&1 ||
  fail "mmdebstrap is missing: apt-get install mmdebstrap"

# Use a private mount namespace, so that the mounts disappear with this process.
[ "${BEYOND_PACKAGE:-}" = inside ] || BEYOND_PACKAGE=inside exec unshare --mount "$0" "$@"

suite=$(. /etc/os-release && echo "$VERSION_CODENAME")
folder=$(mktemp -d /tmp/beyond-package.XXXXXX)
root=$folder/root
application=""
container=""

finish() {
  local code=$?
  trap - EXIT INT TERM
  [ -z "$application" ] || kill -- "-$application" 2>/dev/null || true
  if [ -n "$container" ]; then
    podman rm --force "$container" >/dev/null 2>&1 || true
    podman volume rm --force "beyond-package-$$" >/dev/null 2>&1 || true
  fi
  for mount in dev proc; do umount -l "$root/$mount" 2>/dev/null || true; done
  rm -rf --one-file-system "$folder"
  exit "$code"
}
trap finish EXIT
trap 'exit 130' INT TERM

now() { date +%s%N; }
since() { echo "$((($(now) - $1) / 1000000)) ms"; }

# step NAME COMMAND…: runs a command and prints how long it took.
step() {
  local name=$1 began
  shift
  began=$(now)
  "$@" >"$folder/log" 2>&1 || { cat "$folder/log" >&2; fail "$name failed"; }
  echo "$(since "$began"): $name"
}

# first_page PORT [PID]: waits until the application serves its first page; fails if the process PID ends.
first_page() {
  until [ "$(curl --silent --output /dev/null --write-out '%{http_code}' "http://127.0.0.1:$1/" || true)" = 200 ]; do
    [ -z "${2:-}" ] || kill -0 "$2" 2>/dev/null || { cat "$folder/application" >&2; fail "the application ended"; }
    sleep 0.1
  done
}

# A port that is free now.
port=$((20000 + RANDOM % 12000))
while (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do port=$((port + 1)); done
architecture=$(dpkg --print-architecture)
if [ -z "${PACKAGE:-}" ]; then
  began=$(now)
  PACKAGE=$("$checkout/packaging/debian.sh" "$architecture" "$folder" | tail -n 1)
  echo "$(since "$began"): packaging/debian.sh $architecture"
fi
echo "$(basename "$PACKAGE"), $(($(stat -c %s "$PACKAGE") / 1024 / 1024))MB"

step "an empty Debian $suite (mmdebstrap --variant=minbase)" \
  mmdebstrap --quiet --variant=minbase --include=ca-certificates "$suite" "$root"
[ "${1:-}" != container ] || tar -C "$root" -cf "$folder/root.tar" .
mount --bind /dev "$root/dev"
mount -t proc proc "$root/proc"
cp "$PACKAGE" "$root/beyond-boundaries.deb"
for file in /etc/hosts /etc/resolv.conf; do [ ! -e "$file" ] || cp -L "$file" "$root$file"; done
cp -L --remove-destination /etc/ssl/certs/ca-certificates.crt "$root/etc/ssl/certs/"
cp -rL /etc/apt/sources.list* /etc/apt/apt.conf.d "$root/etc/apt/" 2>/dev/null || true
cp -L --remove-destination /usr/share/keyrings/*.gpg "$root/usr/share/keyrings/" 2>/dev/null || true

# With replace=exec, the process id of a background job is that of the command itself.
inside() {
  ${replace:-} env -i HOME=/root PATH=/usr/bin:/bin:/usr/sbin:/sbin DEBIAN_FRONTEND=noninteractive \
    $(env | grep -E '^(SSL_CERT|[a-z]+_proxy)' || true) chroot "$root" "$@"
}
everything=$(now)
step "apt-get update" inside apt-get update
step "apt-get install ./beyond-boundaries.deb" \
  inside apt-get install -y --no-install-recommends /beyond-boundaries.deb

# Systemd does not run here, so start the program that the service unit names, with the unit's user and settings.
unit=$root/usr/lib/systemd/system/beyond-boundaries.service
from_unit() { sed -n "s/^$1=//p" "$unit"; }
start_service() {
  replace=exec inside setsid \
    setpriv --reuid="$(from_unit User)" --regid="$(from_unit Group)" --init-groups --inh-caps=-all --no-new-privs \
    env --chdir="$(from_unit WorkingDirectory)" "$(from_unit Environment)" Urls=http://127.0.0.1:$port \
    sh -c 'set -a; [ ! -f "$0" ] || . "$0"; exec "$@"' "$(from_unit EnvironmentFile | sed 's/^-//')" \
    $(from_unit ExecStart) >"$folder/application" 2>&1 &
  application=$!
  first_page $port "$application"
}
stop_service() {
  kill -- "-$application" 2>/dev/null || true
  wait "$application" 2>/dev/null || true
  application=""
}
began=$(now)
start_service
echo "$(since "$began"): the first page is served"
echo "$(since "$everything"): from a minimal Debian system to the first page"
sed 's/^/  /; s|/set-up/.*|/set-up/…|' "$folder/application"

step "beyond backup" inside beyond backup /var/backups/beyond-boundaries/first.db
sed 's/^/  /' "$folder/log"
echo "beyond doctor:"
inside beyond doctor | sed 's/^/  /' || true
inside sh -c 'stat -c "  %A %U %n" /var/lib/beyond-boundaries/* /var/backups/beyond-boundaries/*'

# Change the settings, as an operator would. The upgrade must keep them and the database.
keys() {
  inside setpriv --reuid=beyond-boundaries --clear-groups sha256sum /var/lib/beyond-boundaries/beyond.db |
    cut -d ' ' -f 1
}
sed -i 's|"Beyond": {|"Beyond": {\n    "Contact": "help@example.org",|' "$root/etc/beyond-boundaries/settings.json"
echo "Beyond__Controller='Example Borough Council'" >"$root/etc/beyond-boundaries/environment"
stop_service
dpkg-deb --raw-extract "$PACKAGE" "$folder/newer"
sed -i 's/^Version: .*/&+upgrade/' "$folder/newer/DEBIAN/control"
dpkg-deb --root-owner-group -Znone --build "$folder/newer" "$root/newer.deb" >/dev/null
before=$(keys)
step "upgrade to $(sed -n 's/^Version: //p' "$folder/newer/DEBIAN/control")" \
  inside apt-get install -y --no-install-recommends /newer.deb
[ "$(keys)" = "$before" ] || fail "the upgrade changed the database"
inside grep -q help@example.org /etc/beyond-boundaries/settings.json ||
  fail "the upgrade lost the operator's settings"
[ "$(inside stat -c %a:%G /etc/beyond-boundaries/environment)" = 640:beyond-boundaries ] ||
  fail "everyone can read the variables of the service"
start_service
inside beyond doctor >"$folder/log" ||
  { cat "$folder/log" >&2; fail "beyond doctor finds something wrong after the upgrade"; }
stop_service
before=$(keys)
step "purge" inside apt-get purge -y beyond-boundaries
[ ! -e "$root/usr/lib/beyond-boundaries" ] && [ ! -e "$root/usr/bin/beyond" ] && [ ! -e "$unit" ] ||
  fail "purging left the program"
[ ! -e "$root/etc/beyond-boundaries" ] || fail "purging left the settings, which may contain passwords"
[ "$(sha256sum "$root/var/lib/beyond-boundaries/beyond.db" | cut -d ' ' -f 1)" = "$before" ] ||
  fail "purging lost the data"
[ -e "$root/var/backups/beyond-boundaries/first.db" ] || fail "purging lost the backup"
echo "The program and its settings are gone; the data and the backup are kept"

if [ "${1:-}" = container ]; then
  command -v buildah >/dev/null && command -v podman >/dev/null ||
    fail "buildah and podman are missing: apt-get install buildah podman crun"
  umount -l "$root/dev" "$root/proc"
  mkdir "$folder/context"
  cp "$checkout/packaging/container/Containerfile" "$folder/context/"
  cp "$PACKAGE" "$folder/context/beyond-boundaries.deb"
  # Buildah and podman must use the same storage driver, so that podman finds the image.
  storage=$(podman info --format '{{.Store.GraphDriverName}}')
  everything=$(now)
  step "import that Debian system as an image" podman import --quiet "$folder/root.tar" localhost/debian-empty
  step "buildah build" \
    buildah --storage-driver "$storage" build --quiet --format docker --isolation chroot \
    --build-arg BASE=localhost/debian-empty --build-arg PACKAGE=beyond-boundaries.deb \
    --volume /etc/apt/sources.list.d:/etc/apt/sources.list.d:ro \
    --tag localhost/beyond-boundaries "$folder/context"
  began=$(now)
  # Podman's default limits might be higher than this machine allows.
  container=$(podman ${RUNTIME:+--runtime "$RUNTIME"} run --detach \
    --ulimit nofile=4096:4096 --ulimit nproc=4096:4096 \
    --read-only --cap-drop all --security-opt no-new-privileges --network host \
    --env ASPNETCORE_HTTP_PORTS= --env ASPNETCORE_URLS=http://127.0.0.1:$port \
    --volume "beyond-package-$$:/var/lib/beyond-boundaries" localhost/beyond-boundaries)
  first_page $port
  [ "$(podman exec "$container" id -u)" != 0 ] || fail "the container runs as root"
  ! podman exec "$container" touch /probe 2>/dev/null || fail "the root of the container can be written to"
  echo "$(since "$began"): podman run to the first page"
  echo "$(since "$everything"): from an empty image to the first page"
  echo "  ready: $(curl --silent http://127.0.0.1:$port/health/ready), user $(podman exec "$container" id -un)," \
    "root $(podman exec "$container" sh -c 'touch /probe 2>&1 || true')"
fi
