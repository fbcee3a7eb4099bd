#!/usr/bin/env bash
# Restarts the application behind HAProxy in the middle of 200 submissions. Until the application is back, the proxy
# answers with 502 or 503.
set -uo pipefail
. "$(dirname "$0")/lib.sh"
command -v haproxy >/dev/null || fail "HAProxy is missing: apt-get install haproxy"
set_up
port=$(free_port) front=$(free_port)
cat >"$folder/haproxy.cfg" <<END
defaults
  mode http
  timeout connect 1s
  timeout client 60s
  timeout server 60s
  retries 0
frontend front
  bind 127.0.0.1:$front
  default_backend application
backend application
  server application 127.0.0.1:$port
END
haproxy -f "$folder/haproxy.cfg" >"$folder/haproxy.log" 2>&1 &
started+=($!)
start_application node "$port"
wait_ready "$port"
client prepare 200 "$(set_up_link node)" >/dev/null || fail "nobody joined"

client submit "http://127.0.0.1:$front" --at-once 20 --spread 6000 --attempts 60 --pause 1000 >"$folder/first" &
submitting=$!
wait_submitting
sleep 2
kill_now "${pids[node]}"
sleep 2
start_application node "$port"
wait "$submitting"
first=$(cat "$folder/first")
seen=$(client verify "http://127.0.0.1:$front")
echo "200 submissions through a proxy, application gone for a few seconds: $first"
expect "answered by the proxy alone" "$(value "$first" told)" -gt 0
expect "false success" "$(value "$first" falseSuccess)" -eq 0
expect "not saved after sending again" "$(value "$first" waitingStill)" -eq 0
expect "acknowledged and stored" "$(value "$seen" submitted)" -eq 200
expect "acknowledged and lost" "$(value "$seen" lost)" -eq 0
end
