#!/usr/bin/env bash
# Runs a command with its own PostgreSQL server:  tests/postgres.sh COMMAND [ARGUMENT…]
# The server listens on a free loopback port, keeps its files in a temporary folder, and stops when the command ends.
# The script exits with the command's exit code. The command finds the server through BEYOND_TEST_POSTGRES.
set -euo pipefail

fail() {
  echo "tests/postgres.sh: $*" >&2
  exit 1
}

[ $# -gt 0 ] || fail "usage: tests/postgres.sh COMMAND [ARGUMENT…]"

# Debian does not put initdb and postgres on the PATH.
binaries=""
for initdb in "$(command -v initdb || true)" $(ls -d /usr/lib/postgresql/*/bin/initdb 2>/dev/null | sort -rV); do
  if [ -x "$initdb" ] && [ -x "$(dirname "$(readlink -f "$initdb")")/postgres" ]; then
    binaries=$(dirname "$(readlink -f "$initdb")")
    break
  fi
done
[ -n "$binaries" ] ||
  fail "PostgreSQL is missing: install it (Debian: apt-get install postgresql), then run this again."

# PostgreSQL refuses to run as root.
run_as=()
if [ "$(id -u)" -eq 0 ]; then
  owner=postgres
  id "$owner" >/dev/null 2>&1 || owner=beyond-postgres
  id "$owner" >/dev/null 2>&1 || useradd --system --no-create-home --shell /usr/sbin/nologin "$owner"
  run_as=(runuser -u "$owner" --)
fi

folder=$(mktemp -d "${TMPDIR:-/tmp}/beyond-postgres.XXXXXX")

stop() {
  local code=$?
  trap - EXIT INT TERM HUP
  local pid=""
  [ -f "$folder/data/postmaster.pid" ] && pid=$(head -n 1 "$folder/data/postmaster.pid")
  if [ -n "$pid" ] && kill -INT "$pid" 2>/dev/null; then
    for _ in $(seq 100); do
      kill -0 "$pid" 2>/dev/null || break
      sleep 0.1
    done
    kill -0 "$pid" 2>/dev/null && kill -QUIT "$pid" 2>/dev/null && sleep 1
  fi
  rm -rf "$folder"
  exit "$code"
}
trap stop EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM

password=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
printf '%s\n' "$password" >"$folder/password"
[ ${#run_as[@]} -eq 0 ] || chown -R "$owner" "$folder"

cd "$folder"
"${run_as[@]}" "$binaries/initdb" --pgdata="$folder/data" --username=beyond --pwfile="$folder/password" \
  --auth=scram-sha-256 --encoding=UTF8 --locale=C --no-sync >"$folder/log" 2>&1 ||
  { cat "$folder/log" >&2; fail "PostgreSQL could not create its files."; }

# When the server is ready, it says so on the last line of its PID file.
is_ready() { grep -qs '^ready' "$folder/data/postmaster.pid"; }

start() {
  # The files are deleted at the end, so nothing needs to be flushed to disk. The server gets its own session, so that
  # Ctrl-C stops only the command. The script stops the server afterwards.
  setsid "${run_as[@]}" "$binaries/postgres" -D "$folder/data" -p "$1" -c listen_addresses=127.0.0.1 \
    -c unix_socket_directories= -c max_connections=200 -c fsync=off -c full_page_writes=off \
    >"$folder/log" 2>&1 </dev/null &
  local server=$!
  for _ in $(seq 300); do
    is_ready && return 0
    kill -0 "$server" 2>/dev/null || return 1
    sleep 0.1
  done
  return 1
}

port=""
for _ in 1 2 3 4 5 6 7 8; do
  candidate=$((20000 + $(od -An -N2 -tu2 /dev/urandom) % 12000))
  if start "$candidate"; then
    port=$candidate
    break
  fi
  # If another program is using the port, try a different port. Retrying would not help with any other error.
  grep -qs 'could not bind' "$folder/log" || break
done
[ -n "$port" ] || { cat "$folder/log" >&2; fail "PostgreSQL did not start."; }

cd "$OLDPWD"
export BEYOND_TEST_POSTGRES="Host=127.0.0.1;Port=$port;Username=beyond;Password=$password;Database=postgres"
code=0
"$@" || code=$?
exit "$code"
