#!/usr/bin/env bash
# Starts a PostgreSQL primary with two standbys, one of which must confirm each commit, and two nodes that know the
# addresses of all three servers. Kills the primary in the middle of 500 submissions, and promotes the standby that has
# received the most data, as a failover manager does.
set -uo pipefail
. "$(dirname "$0")/lib.sh"
set_up
a=$(free_port) b=$(free_port) c=$(free_port) one=$(free_port) two=$(free_port)
sql() { "$postgres_bin/psql" -h 127.0.0.1 -p "$1" -U beyond -d postgres -Atc "$2"; }

create_postgres "$folder/a"
cat >>"$folder/a/postgresql.conf" <<END
synchronous_standby_names = 'ANY 1 (b, c)'
synchronous_commit = on
wal_keep_size = 256MB
hot_standby = on
END
start_postgres "$folder/a" "$a"
primary=$postgres_pid
for standby in b c; do
  install -d -m 700 "$folder/$standby"
  [ "$(id -u)" -ne 0 ] || chown postgres "$folder/$standby"
  "${as_postgres[@]}" "$postgres_bin/pg_basebackup" -d "host=127.0.0.1 port=$a user=beyond" -D "$folder/$standby" \
    --write-recovery-conf || fail "no standby was created"
  sed -i "s/synchronous_standby_names = .*/synchronous_standby_names = ''/" "$folder/$standby/postgresql.conf"
  "${as_postgres[@]}" sed -i "s/primary_conninfo = '/primary_conninfo = 'application_name=$standby /" \
    "$folder/$standby/postgresql.auto.conf"
done
start_postgres "$folder/b" "$b"
start_postgres "$folder/c" "$c"
until [ "$(sql "$a" "SELECT count(*) FROM pg_stat_replication WHERE sync_state = 'quorum'")" = 2 ]; do sleep 0.2; done
connection="Host=127.0.0.1:$a,127.0.0.1:$b,127.0.0.1:$c;Username=beyond;Database=postgres"
connection+=";Target Session Attributes=primary;Host Recheck Seconds=1;Timeout=3"
start_application one "$one" Beyond__Database="$connection"
start_application two "$two" Beyond__Database="$connection"
wait_ready "$one"
wait_ready "$two"
client prepare 500 "$(set_up_link one)" >/dev/null || fail "nobody joined"

client submit "http://127.0.0.1:$one,http://127.0.0.1:$two" \
  --at-once 20 --spread 12000 --attempts 60 --pause 1000 >"$folder/first" &
submitting=$!
wait_submitting
sleep 4
kill_now "$primary"
# A failover manager needs some time to notice that the primary is gone.
sleep 2
received="SELECT pg_wal_lsn_diff(pg_last_wal_receive_lsn(), '0/0')"
ahead=$(for port in "$b" "$c"; do echo "$(sql "$port" "$received") $port"; done |
  sort -rn | head -n 1 | cut -d ' ' -f 2)
sql "$ahead" "SELECT pg_promote()" >/dev/null
wait "$submitting"
first=$(cat "$folder/first")
seen=$(client verify "http://127.0.0.1:$two")
echo "500 submissions to 2 nodes, primary killed after 4 seconds, standby promoted 2 seconds later: $first"
echo "  longest time without a save: $(value "$first" longestGapMs) ms"
expect "told that it was not saved, or unanswered" "$(($(value "$first" told) + $(value "$first" unreachable)))" -gt 0
expect "of those told, shown what they had typed" "$(value "$first" keptText)" -eq "$(value "$first" told)"
expect "false success" "$(value "$first" falseSuccess)" -eq 0
expect "not saved after sending again" "$(value "$first" waitingStill)" -eq 0
expect "acknowledged and stored" "$(value "$seen" submitted)" -eq 500
expect "acknowledged and lost" "$(value "$seen" lost)" -eq 0
expect "without their note" "$(value "$seen" wrongNote)" -eq 0
expect "rows of submitted answers" "$(sql "$ahead" 'SELECT count(*) FROM "Responses" WHERE "Submitted"')" -eq 500
expect "rows of submissions, one for each" "$(sql "$ahead" 'SELECT count(*) FROM "Submissions"')" -eq 500
expect "rows of notes, one for each" "$(sql "$ahead" 'SELECT count(*) FROM "Notes"')" -eq 500
end
