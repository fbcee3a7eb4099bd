#!/usr/bin/env bash
# Starts three nodes together on an empty PostgreSQL database, behind HAProxy. 100 people join and submit. HAProxy never
# sends two requests in a row to the same node.
#   tests/faults/nodes.sh [pgbouncer|plain]
# With pgbouncer, PgBouncer in transaction mode is between the nodes and PostgreSQL. With plain, PostgreSQL refuses
# advisory locks, notifications and functions, and the nodes have Beyond__DatabasePlain=true, so they must not try to
# use any of these.
set -uo pipefail
. "$(dirname "$0")/lib.sh"
command -v haproxy >/dev/null || fail "HAProxy is missing: apt-get install haproxy"
set_up
front=$(free_port) one=$(free_port) two=$(free_port) three=$(free_port) database=$(free_port)
create_postgres "$folder/pg"
start_postgres "$folder/pg" "$database"
settings=(Beyond__Database="Host=127.0.0.1;Port=$database;Username=beyond;Database=postgres")
if [ "${1:-}" = pgbouncer ]; then
  command -v pgbouncer >/dev/null || [ -x /usr/sbin/pgbouncer ] ||
    fail "PgBouncer is missing: apt-get install pgbouncer"
  pool=$(free_port)
  cat >"$folder/pgbouncer.ini" <<END
[databases]
postgres = host=127.0.0.1 port=$database
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = $pool
unix_socket_dir =
auth_type = any
pool_mode = transaction
default_pool_size = 20
max_client_conn = 500
ignore_startup_parameters = extra_float_digits
END
  sed -i 's/^postgres = .*/& user=beyond/' "$folder/pgbouncer.ini"
  (cd / && exec "${as_postgres[@]}" /usr/sbin/pgbouncer "$folder/pgbouncer.ini") >"$folder/pgbouncer.log" 2>&1 &
  started+=($!)
  sleep 1
  settings=(
    Beyond__Database="Host=127.0.0.1;Port=$pool;Username=beyond;Database=postgres;No Reset On Close=true"
    Beyond__DatabaseDirect="Host=127.0.0.1;Port=$database;Username=beyond;Database=postgres"
  )
fi
refused='LOCK TABLE|LISTEN|NOTIFY|pg_notify|pg_(try_)?advisory|hashtext|CREATE (FUNCTION|TRIGGER)'
refused+='|VACUUM|TRUNCATE|ISOLATION LEVEL (REPEATABLE|SERIALIZABLE)'
sql() { "$postgres_bin/psql" -h 127.0.0.1 -p "$database" -U beyond -d "${2:-postgres}" -Atc "$1"; }
kept=postgres
if [ "${1:-}" = plain ]; then
  kept=plain
  sql "CREATE ROLE plain LOGIN" >/dev/null
  sql "CREATE DATABASE plain OWNER plain" >/dev/null
  sql "REVOKE USAGE ON LANGUAGE plpgsql FROM PUBLIC" plain >/dev/null
  sql "SELECT format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', oid::regprocedure)
    FROM pg_proc WHERE proname ~ '^pg_(try_)?advisory|^pg_notify'" plain |
    while IFS= read -r revoke; do sql "$revoke" plain >/dev/null; done
  sql "ALTER ROLE plain SET log_statement = 'all'" >/dev/null
  settings=(Beyond__Database="Host=127.0.0.1;Port=$database;Username=plain;Database=plain" Beyond__DatabasePlain=true)
fi
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
  option httpchk GET /health/ready
  default-server check inter 500ms
  server one 127.0.0.1:$one
  server two 127.0.0.1:$two
  server three 127.0.0.1:$three
END
for name in one two three; do start_application "$name" "${!name}" "${settings[@]}"; done
for name in one two three; do wait_ready "${!name}"; done
haproxy -f "$folder/haproxy.cfg" >"$folder/haproxy.log" 2>&1 &
started+=($!)
until [ "$(curl -s -o /dev/null -w '%{http_code}' "http://127.0.0.1:$front/health/ready")" = 200 ]; do sleep 0.2; done
link=$(set_up_link two)
client prepare 100 "http://127.0.0.1:$front/${link#http://*/}" >/dev/null || fail "nobody joined"
first=$(client submit "http://127.0.0.1:$front")
seen=$(client verify "http://127.0.0.1:$front")
echo "100 people on 3 nodes${1:+ through $1}: $first"
expect "not saved" "$(value "$first" waitingStill)" -eq 0
expect "saved at the first attempt" "$(value "$first" sent)" -eq 100
expect "acknowledged and stored" "$(value "$seen" submitted)" -eq 100
expect "acknowledged and lost" "$(value "$seen" lost)" -eq 0
twice=$(sql 'SELECT count(*) - count(DISTINCT "MigrationId") FROM "__EFMigrationsHistory"' "$kept")
expect "database updates made twice" "$twice" -eq 0
# With plain, each node logs one warning that the audit trail has no trigger.
warnings=$(cat "$folder"/one.log "$folder"/two.log "$folder"/three.log | grep -cE '^(warn|fail|crit)')
expect "warnings and errors in the logs" "$warnings" -eq "$([ "$kept" = plain ] && echo 3 || echo 0)"
if [ "$kept" = plain ]; then
  log=$folder/postgres-$database.log
  statement='LOG:  (statement|execute)'
  expect "statements logged" "$(grep -cE "$statement" "$log")" -gt 1000
  expect "statements that use a refused feature" "$(grep -E "$statement" "$log" | grep -cE "$refused")" -eq 0
fi
end
