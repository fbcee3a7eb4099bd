#!/usr/bin/env bash
# Starts three nodes of an older version behind HAProxy. In the middle of 300 submissions, replaces them one by one with
# this version, so that both versions run at the same time on one database.
#   tests/faults/rolling.sh OLDER-PROGRAM      the BeyondBoundaries.Web.dll of a release build of the older version
set -uo pipefail
. "$(dirname "$0")/lib.sh"
command -v haproxy >/dev/null || fail "HAProxy is missing: apt-get install haproxy"
older=${1:?the path of the older BeyondBoundaries.Web.dll}
[ -f "$older" ] || fail "there is no $older"
newer=$program
set_up
front=$(free_port) one=$(free_port) two=$(free_port) three=$(free_port) database=$(free_port)
create_postgres "$folder/pg"
start_postgres "$folder/pg" "$database"
settings=(Beyond__Database="Host=127.0.0.1;Port=$database;Username=beyond;Database=postgres")
sql() { "$postgres_bin/psql" -h 127.0.0.1 -p "$database" -U beyond -d postgres -Atc "$1"; }
cat >"$folder/haproxy.cfg" <<END
defaults
  mode http
  timeout connect 1s
  timeout client 60s
  timeout server 60s
frontend front
  bind 127.0.0.1:$front
  default_backend nodes
backend nodes
  balance roundrobin
  option httpchk GET /
  option redispatch 1
  default-server check inter 200ms fall 1 rise 1
  server one 127.0.0.1:$one
  server two 127.0.0.1:$two
  server three 127.0.0.1:$three
END
# An older version might not have /health/ready, so wait for its first page, which needs the database.
wait_page() { until [ "$(curl -s -o /dev/null -w '%{http_code}' "http://127.0.0.1:$1/")" = 200 ]; do sleep 0.2; done; }
program=$older
for name in one two three; do start_application "$name" "${!name}" "${settings[@]}"; done
for name in one two three; do wait_page "${!name}"; done
haproxy -f "$folder/haproxy.cfg" >"$folder/haproxy.log" 2>&1 &
started+=($!)
wait_page "$front"
before_update=$(sql 'SELECT count(*) FROM "__EFMigrationsHistory"')
client prepare 300 "$(set_up_link two)" >/dev/null || fail "nobody joined"
client submit "http://127.0.0.1:$front" --at-once 20 --spread 40000 --attempts 30 --pause 1000 >"$folder/first" &
submitting=$!
wait_submitting
program=$newer
for name in one two three; do
  sleep 3
  began=$(date +%s%N)
  kill -TERM "${pids[$name]}"
  wait "${pids[$name]}" 2>/dev/null
  start_application "new-$name" "${!name}" "${settings[@]}"
  wait_ready "${!name}"
  echo "Node $name runs this version after $((($(date +%s%N) - began) / 1000000)) ms"
done
wait "$submitting"
first=$(cat "$folder/first")
seen=$(client verify "http://127.0.0.1:$front")
echo "300 submissions while 3 nodes are replaced: $first"
after_update=$(sql 'SELECT count(*) FROM "__EFMigrationsHistory"')
expect "database updates made by this version" "$((after_update - before_update))" -ge 1
expect "not saved after sending again" "$(value "$first" waitingStill)" -eq 0
expect "false success" "$(value "$first" falseSuccess)" -eq 0
expect "acknowledged and stored" "$(value "$seen" submitted)" -eq 300
expect "acknowledged and lost" "$(value "$seen" lost)" -eq 0
expect "without their note" "$(value "$seen" wrongNote)" -eq 0
expect "rows of submitted answers" "$(sql 'SELECT count(*) FROM "Responses" WHERE "Submitted"')" -eq 300
# A node of the older version must now refuse to start, and say why.
program=$older
start_application late "$(free_port)" "${settings[@]}"
wait "${pids[late]}"
expect "exit code of an older node that is started afterwards" "$?" -ne 0
expect "times that it says why" "$(grep -c 'newer version of the program' "$folder/late.log")" -ge 1
end
