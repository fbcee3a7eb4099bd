#!/usr/bin/env bash
# Makes every write to the disk 0.3 seconds slower, and kills the application in the middle of 200 submissions. Needs
# strace, which delays fsync and fdatasync.
set -uo pipefail
. "$(dirname "$0")/lib.sh"
command -v strace >/dev/null || fail "strace is missing: apt-get install strace"
set_up
port=$(free_port)
start_application quick "$port"
wait_ready "$port"
client prepare 200 "$(set_up_link quick)" >/dev/null || fail "nobody joined"
kill_now "${pids[quick]}"
# With -D, strace does not become the application's parent: the application keeps the process id, and strace ends when
# the application does.
before=(
  strace -D -f --seccomp-bpf -qq -o /dev/null
  -e trace=fsync,fdatasync -e inject=fsync,fdatasync:delay_enter=300000
)
start_application slow "$port"
wait_ready "$port"
client submit "http://127.0.0.1:$port" --at-once 20 --spread 6000 --attempts 60 --pause 1000 >"$folder/first" &
submitting=$!
wait_submitting
sleep 3
echo "While the disk is slow, /health/ready says: $(curl -s "http://127.0.0.1:$port/health/ready")"
kill_now "${pids[slow]}"
start_application again "$port"
wait "$submitting"
first=$(cat "$folder/first")
before=()
kill_now "${pids[again]}"
start_application after "$port"
wait_ready "$port"
seen=$(client verify "http://127.0.0.1:$port")
echo "200 submissions to a disk that is 0.3 seconds slower, application killed after 3 seconds: $first"
expect "not saved after sending again" "$(value "$first" waitingStill)" -eq 0
expect "milliseconds that the slowest save took" "$(value "$first" longestMs)" -ge 300
expect "false success" "$(value "$first" falseSuccess)" -eq 0
expect "acknowledged and stored" "$(value "$seen" submitted)" -eq 200
expect "acknowledged and lost" "$(value "$seen" lost)" -eq 0
expect "without their note" "$(value "$seen" wrongNote)" -eq 0
end
