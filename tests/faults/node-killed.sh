#!/usr/bin/env bash
# Kills one of two nodes in the middle of 200 submissions. People then send their answers to the other node.
set -uo pipefail
. "$(dirname "$0")/lib.sh"
set_up
one=$(free_port) two=$(free_port) database=$(free_port)
create_postgres "$folder/pg"
start_postgres "$folder/pg" "$database"
connection="Host=127.0.0.1;Port=$database;Username=beyond;Database=postgres"
start_application one "$one" Beyond__Database="$connection"
start_application two "$two" Beyond__Database="$connection"
wait_ready "$one"
wait_ready "$two"
client prepare 200 "$(set_up_link one)" >/dev/null || fail "nobody joined"

client submit "http://127.0.0.1:$one,http://127.0.0.1:$two" --at-once 20 --spread 6000 --attempts 4 >"$folder/first" &
submitting=$!
wait_submitting
sleep 2
kill_now "${pids[one]}"
wait "$submitting"
first=$(cat "$folder/first")
seen=$(client verify "http://127.0.0.1:$two")
echo "200 submissions to 2 nodes, one killed after 2 seconds: $first"
expect "unanswered because the node was gone" "$(value "$first" unreachable)" -gt 0
expect "not saved after sending again" "$(value "$first" waitingStill)" -eq 0
expect "acknowledged and stored" "$(value "$seen" submitted)" -eq 200
expect "acknowledged and lost" "$(value "$seen" lost)" -eq 0
rows=$("$postgres_bin/psql" -h 127.0.0.1 -p "$database" -U beyond -d postgres \
  -Atc 'SELECT count(*) FROM "Responses" WHERE "Submitted"')
expect "rows of submitted answers" "$rows" -eq 200
end
