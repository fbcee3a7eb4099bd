#!/usr/bin/env bash
# Starts three PostgreSQL servers, one of them a synchronous standby, managed by Patroni and etcd. Starts HAProxy in
# front of them, and two nodes of the application. Kills the primary and its Patroni process in the middle of 500
# submissions, as if their machine had failed. No one repairs anything by hand.
set -uo pipefail
. "$(dirname "$0")/lib.sh"
for tool in patroni etcd haproxy; do
  command -v "$tool" >/dev/null || fail "$tool is missing: apt-get install patroni etcd-server haproxy"
done
set_up
etcd=$(free_port) etcd_peer=$(free_port) front=$(free_port) one=$(free_port) two=$(free_port)
etcd --data-dir "$folder/etcd" \
  --listen-client-urls "http://127.0.0.1:$etcd" --advertise-client-urls "http://127.0.0.1:$etcd" \
  --listen-peer-urls "http://127.0.0.1:$etcd_peer" --initial-advertise-peer-urls "http://127.0.0.1:$etcd_peer" \
  --initial-cluster "default=http://127.0.0.1:$etcd_peer" --unsafe-no-fsync >"$folder/etcd.log" 2>&1 &
started+=($!)
sleep 1

declare -A database api manager
for name in a b c; do
  database[$name]=$(free_port)
  api[$name]=$(free_port)
  install -d -m 700 -o postgres "$folder/$name" "$folder/$name-run"
  cat >"$folder/$name.yml" <<END
scope: beyond
name: $name
restapi: { listen: "127.0.0.1:${api[$name]}", connect_address: "127.0.0.1:${api[$name]}" }
etcd3: { hosts: "127.0.0.1:$etcd" }
bootstrap:
  dcs:
    ttl: 20
    loop_wait: 2
    retry_timeout: 3
    synchronous_mode: true
    maximum_lag_on_failover: 1048576
    postgresql: { use_pg_rewind: true, parameters: { max_connections: 300, wal_keep_size: 256MB } }
  initdb: [{ encoding: UTF8 }, { locale: C }, data-checksums]
postgresql:
  listen: "127.0.0.1:${database[$name]}"
  connect_address: "127.0.0.1:${database[$name]}"
  data_dir: $folder/$name
  pgpass: $folder/$name-run/pgpass
  bin_dir: $postgres_bin
  parameters: { unix_socket_directories: "" }
  pg_hba: ["host all all 127.0.0.1/32 trust", "host replication all 127.0.0.1/32 trust"]
  authentication:
    superuser: { username: beyond, password: beyond }
    replication: { username: replicator, password: replicator }
    rewind: { username: rewind, password: rewind }
END
  chown postgres "$folder/$name.yml"
done
start_patroni() {
  (cd / && exec "${as_postgres[@]}" env PGPASSFILE=/nowhere patroni "$folder/$1.yml") >>"$folder/patroni-$1.log" 2>&1 &
  manager[$1]=$!
  started+=($!)
}
is_primary() { [ "$(curl -s -o /dev/null -w '%{http_code}' "http://127.0.0.1:${api[$1]}/primary")" = 200 ]; }
find_primary() { for name in a b c; do is_primary "$name" && echo "$name" && return; done; return 1; }
sql() { "$postgres_bin/psql" -h 127.0.0.1 -p "$1" -U beyond -d postgres -Atc "$2"; }

start_patroni a
for _ in $(seq 120); do is_primary a && break; sleep 0.5; done
is_primary a || { tail -n 20 "$folder/patroni-a.log" >&2; fail "Patroni did not promote a primary"; }
start_patroni b
start_patroni c
synchronous="SELECT count(*) FROM pg_stat_replication WHERE sync_state = 'sync'"
for _ in $(seq 120); do [ "$(sql "${database[a]}" "$synchronous")" = 1 ] && break; sleep 0.5; done
[ "$(sql "${database[a]}" "SELECT count(*) FROM pg_stat_replication")" = 2 ] ||
  { tail -n 20 "$folder"/patroni-*.log >&2; fail "Patroni did not start the standbys"; }

{
  cat <<END
defaults
  mode tcp
  timeout connect 1s
  timeout client 60s
  timeout server 60s
listen primary
  bind 127.0.0.1:$front
  option httpchk GET /primary
  http-check expect status 200
  default-server inter 500ms fall 2 rise 1 on-marked-down shutdown-sessions
END
  for name in a b c; do echo "  server $name 127.0.0.1:${database[$name]} check port ${api[$name]}"; done
} >"$folder/haproxy.cfg"
haproxy -f "$folder/haproxy.cfg" >"$folder/haproxy.log" 2>&1 &
started+=($!)
sleep 2

connection="Host=127.0.0.1;Port=$front;Timeout=3;Username=beyond;Database=postgres"
start_application one "$one" Beyond__Database="$connection"
start_application two "$two" Beyond__Database="$connection"
wait_ready "$one"
wait_ready "$two"
client prepare 500 "$(set_up_link one)" >/dev/null || fail "nobody joined"

client submit "http://127.0.0.1:$one,http://127.0.0.1:$two" \
  --at-once 20 --spread 12000 --attempts 90 --pause 1000 >"$folder/first" &
submitting=$!
wait_submitting
sleep 4
killed=$(find_primary)
postmaster=$(head -n 1 "$folder/$killed/postmaster.pid")
kill -KILL "${manager[$killed]}" "$postmaster"
wait "$submitting"
first=$(cat "$folder/first")
now=$(find_primary)
seen=$(client verify "http://127.0.0.1:$two")
echo "500 submissions to 2 nodes, primary $killed and its Patroni killed after 4 seconds," \
  "$now promoted by Patroni: $first"
echo "  longest time without a save: $(value "$first" longestGapMs) ms"
expect "told that it was not saved, or unanswered" "$(($(value "$first" told) + $(value "$first" unreachable)))" -gt 0
expect "of those told, shown what they had typed" "$(value "$first" keptText)" -eq "$(value "$first" told)"
expect "false success" "$(value "$first" falseSuccess)" -eq 0
expect "not saved after sending again" "$(value "$first" waitingStill)" -eq 0
expect "acknowledged and stored" "$(value "$seen" submitted)" -eq 500
expect "acknowledged and lost" "$(value "$seen" lost)" -eq 0
expect "without their note" "$(value "$seen" wrongNote)" -eq 0
primary=${database[$now]}
expect "rows of submitted answers" "$(sql "$primary" 'SELECT count(*) FROM "Responses" WHERE "Submitted"')" -eq 500
expect "rows of submissions, one for each" "$(sql "$primary" 'SELECT count(*) FROM "Submissions"')" -eq 500
expect "rows of notes, one for each" "$(sql "$primary" 'SELECT count(*) FROM "Notes"')" -eq 500
end
