#!/usr/bin/env bash
# Requests 10,000 event streams, keeps open the 5,000 that the application accepts, and checks that it still serves
# pages.
set -uo pipefail
. "$(dirname "$0")/lib.sh"
set_up
ulimit -n 12000 2>/dev/null || fail "this needs 12,000 open files: ulimit -n 12000"
port=$(free_port)
start_application node "$port"
wait_ready "$port"
client prepare 120 "$(set_up_link node)" >/dev/null || fail "nobody joined"
before=$(awk '/VmRSS/ {print int($2 / 1024)}' "/proc/${pids[node]}/status")
held=$(client streams "http://127.0.0.1:$port" 10000 25)
after=$(awk '/VmHWM/ {print int($2 / 1024)}' "/proc/${pids[node]}/status")
echo "10,000 streams requested, kept open for 25 seconds: $held; memory from $before to at most ${after}MB"
expect "open" "$(value "$held" open)" -eq 5000
expect "refused with 429" "$(value "$held" refused)" -eq 5000
expect "failed" "$(value "$held" failed)" -eq 0
expect "ended early" "$(value "$held" endedEarly)" -eq 0
expect "status of a page at that time" "$(value "$held" pageStatus)" -eq 200
second=$(client submit "http://127.0.0.1:$port")
expect "not saved afterwards" "$(value "$second" waitingStill)" -eq 0
end
