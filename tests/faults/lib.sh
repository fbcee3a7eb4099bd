# Functions that the scripts in this folder share. Source this file and call set_up, which creates a temporary folder
# that is deleted at the end.
#
# Every server listens only on loopback. Scripts use process ids, never names, to end the processes they started.
checkout=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
here=$checkout/tests/faults
program=${BEYOND_PROGRAM:-$checkout/src/Web/bin/Release/net10.0/BeyondBoundaries.Web.dll}
started=()
mounts=()

fail() {
  echo "${0##*/}: $*" >&2
  exit 1
}

finish() {
  local code=$? pid mount
  trap - EXIT INT TERM
  # Hide the shell's messages about killed processes.
  exec 2>/dev/null
  for pid in "${started[@]}"; do kill -KILL "$pid" 2>/dev/null; done
  # Patroni starts PostgreSQL itself, so PostgreSQL's processes are not in “started”.
  for pid in "$folder"/*/postmaster.pid; do [ ! -f "$pid" ] || kill -QUIT "$(head -n 1 "$pid")" 2>/dev/null; done
  wait 2>/dev/null
  for mount in "${mounts[@]}"; do umount -l "$mount" 2>/dev/null; done
  [ -n "${KEEP:-}" ] && echo "Kept $folder" || rm -rf "$folder"
  exit "$code"
}

set_up() {
  [ -f "$program" ] || fail "build it first: dotnet build src/Web --configuration Release"
  folder=$(mktemp -d /tmp/beyond-faults.XXXXXX)
  chmod 755 "$folder"
  state=$folder/state.json
  trap finish EXIT
  trap 'exit 130' INT TERM
}

free_port() {
  node -e "const s=require('net').createServer().listen(0,'127.0.0.1',()=>{console.log(s.address().port);s.close()})"
}

# start_application NAME PORT [VARIABLE=VALUE…]: starts a node. Its log is NAME.log, and its process id is in
# ${pids[NAME]}. The array “before” can contain a command that runs the application, such as strace.
declare -A pids
before=()
start_application() {
  local name=$1 port=$2
  shift 2
  (cd "$folder" && exec env -u BEYOND_TEST_POSTGRES ASPNETCORE_ENVIRONMENT=Production DOTNET_gcServer=0 \
    ASPNETCORE_CONTENTROOT="$(dirname "$program")" Beyond__DataFolder="$folder/data" "$@" \
    "${before[@]}" dotnet "$program" --urls "http://127.0.0.1:$port") >>"$folder/$name.log" 2>&1 &
  pids[$name]=$!
  started+=($!)
}

# wait_ready PORT [SECONDS]: waits until the node on this port can serve requests.
wait_ready() {
  local end=$((SECONDS + ${2:-180}))
  until [ "$(curl -s -o /dev/null -w '%{http_code}' "http://127.0.0.1:$1/health/ready")" = 200 ]; do
    [ $SECONDS -lt $end ] || { tail -n 20 "$folder"/*.log >&2; fail "nothing is ready on port $1"; }
    sleep 0.2
  done
}

# set_up_link NAME: waits until a node's log contains the link for the first account, and prints the link. Ignores an
# incomplete line.
set_up_link() {
  local line link=""
  until [ -n "$link" ]; do
    sleep 0.2
    while IFS= read -r line; do
      [[ $line =~ http://127[^\ ]*/set-up/[A-Za-z0-9_-]+ ]] && link=${BASH_REMATCH[0]}
    done <"$folder/$1.log"
  done
  echo "$link"
}

kill_now() {
  kill -KILL "$1" 2>/dev/null
  wait "$1" 2>/dev/null
}

client() { node "$here/client.mjs" "$1" "$state" "${@:2}"; }

# wait_submitting: waits until the client has opened every form and is about to send them.
wait_submitting() {
  until [ -e "$state.started" ]; do sleep 0.1; done
  rm "$state.started"
}

# value JSON NAME: prints one number from a line that the client printed.
value() { node -e 'console.log(JSON.parse(process.argv[1])[process.argv[2]] ?? 0)' "$1" "$2"; }

# expect NAME ACTUAL OPERATOR EXPECTED: prints the count, and records a failure if it is not as expected.
wrong=0
expect() {
  if [ "$2" "$3" "$4" ]; then
    echo "  $1: $2"
  else
    echo "  WRONG $1: $2, but it must be $3 $4"
    wrong=$((wrong + 1))
  fi
}

end() {
  [ "$wrong" -eq 0 ] || fail "$wrong counts are wrong"
  echo "${0##*/}: all counts are correct"
}

# Runs PostgreSQL. If the script runs as root, PostgreSQL runs as its own user.
postgres_bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)
as_postgres=()
[ "$(id -u)" -ne 0 ] || as_postgres=(setpriv --reuid=postgres --regid=postgres --init-groups)
start_postgres() {
  local data=$1 port=$2
  (cd / && exec "${as_postgres[@]}" "$postgres_bin/postgres" -D "$data" -p "$port" -c listen_addresses=127.0.0.1 \
    -c unix_socket_directories= -c max_connections=300) >>"$folder/postgres-$port.log" 2>&1 </dev/null &
  postgres_pid=$!
  started+=($!)
  until "$postgres_bin/pg_isready" -q -h 127.0.0.1 -p "$port"; do
    kill -0 "$postgres_pid" 2>/dev/null || { tail -n 20 "$folder/postgres-$port.log" >&2; fail "PostgreSQL ended"; }
    sleep 0.2
  done
}

create_postgres() {
  local data=$1
  install -d -m 700 "$data"
  [ "$(id -u)" -ne 0 ] || chown postgres "$data"
  (cd / && "${as_postgres[@]}" "$postgres_bin/initdb" -D "$data" -U beyond --auth=trust \
    --encoding=UTF8 --locale=C >/dev/null)
}
