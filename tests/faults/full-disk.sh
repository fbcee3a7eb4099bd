#!/usr/bin/env bash
# Fills the disk of the embedded database in the middle of 200 submissions, and then frees the space. Needs root, to
# mount a small disk in memory.
set -uo pipefail
. "$(dirname "$0")/lib.sh"
[ "$(id -u)" -eq 0 ] || fail "run it as root: it mounts a small disk"
set_up
mkdir "$folder/data"
mount -t tmpfs -o size=24m,mode=700 tmpfs "$folder/data" || fail "a small disk cannot be mounted here"
mounts+=("$folder/data")
port=$(free_port)
start_application node "$port"
wait_ready "$port"
client prepare 200 "$(set_up_link node)" >/dev/null || fail "nobody joined"

client submit "http://127.0.0.1:$port" --at-once 20 --spread 6000 >"$folder/first" &
submitting=$!
wait_submitting
sleep 2
dd if=/dev/zero of="$folder/data/filler" bs=64k 2>/dev/null
dd if=/dev/zero of="$folder/data/filler2" bs=512 2>/dev/null
sleep 1
echo "The disk is full; /health/ready says: $(curl -s "http://127.0.0.1:$port/health/ready")"
wait "$submitting"
first=$(cat "$folder/first")
rm "$folder/data/filler" "$folder/data/filler2"
wait_ready "$port"
second=$(client submit "http://127.0.0.1:$port" --attempts 3)
seen=$(client verify "http://127.0.0.1:$port")
echo "200 submissions, disk full after 2 seconds: $first"
expect "acknowledged before the disk was full" "$(value "$first" acknowledged)" -gt 0
expect "told that it was not saved" "$(value "$first" told)" -gt 0
expect "of them shown what they had typed" "$(value "$first" keptText)" -eq "$(value "$first" told)"
expect "false success" "$(value "$first" falseSuccess)" -eq 0
expect "not saved after sending again" "$(value "$second" waitingStill)" -eq 0
expect "acknowledged and stored" "$(value "$seen" submitted)" -eq 200
expect "acknowledged and lost" "$(value "$seen" lost)" -eq 0
expect "without their note" "$(value "$seen" wrongNote)" -eq 0
end
