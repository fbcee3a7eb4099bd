#!/usr/bin/env bash
# Stops and starts PostgreSQL in the middle of 200 submissions.
set -uo pipefail
. "$(dirname "$0")/lib.sh"
set_up
port=$(free_port) database=$(free_port)
create_postgres "$folder/pg"
start_postgres "$folder/pg" "$database"
start_application node "$port" Beyond__Database="Host=127.0.0.1;Port=$database;Username=beyond;Database=postgres"
wait_ready "$port"
client prepare 200 "$(set_up_link node)" >/dev/null || fail "nobody joined"

client submit "http://127.0.0.1:$port" --at-once 20 --spread 6000 >"$folder/first" &
submitting=$!
wait_submitting
sleep 2
kill -INT "$postgres_pid"; wait "$postgres_pid" 2>/dev/null
echo "The database is stopped; /health/ready says: $(curl -s "http://127.0.0.1:$port/health/ready")"
sleep 3
start_postgres "$folder/pg" "$database"
wait "$submitting"
first=$(cat "$folder/first")
wait_ready "$port"
second=$(client submit "http://127.0.0.1:$port" --attempts 3)
seen=$(client verify "http://127.0.0.1:$port")
echo "200 submissions, database stopped for 3 seconds: $first"
expect "told that it was not saved" "$(value "$first" told)" -gt 0
expect "of them shown what they had typed" "$(value "$first" keptText)" -eq "$(value "$first" told)"
expect "false success" "$(value "$first" falseSuccess)" -eq 0
expect "not saved after sending again" "$(value "$second" waitingStill)" -eq 0
expect "acknowledged and stored" "$(value "$seen" submitted)" -eq 200
expect "acknowledged and lost" "$(value "$seen" lost)" -eq 0
expect "without their note" "$(value "$seen" wrongNote)" -eq 0
rows=$("$postgres_bin/psql" -h 127.0.0.1 -p "$database" -U beyond -d postgres \
  -Atc 'SELECT count(*) FROM "Responses" WHERE "Submitted"')
expect "rows of submitted answers" "$rows" -eq 200
end
