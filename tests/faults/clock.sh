#!/usr/bin/env bash
# Starts the application with a clock that is 25 hours or three years fast or slow. No answers may be deleted because of
# this, and the log must say that the date is wrong.
set -uo pipefail
. "$(dirname "$0")/lib.sh"
library=$(ls /usr/lib/*/faketime/libfaketime.so.1 2>/dev/null | head -n 1)
[ -n "$library" ] || fail "libfaketime is missing: apt-get install faketime"
set_up
port=$(free_port)
start_application right "$port"
wait_ready "$port"
client prepare 5 "$(set_up_link right)" >/dev/null || fail "nobody joined"
client submit "http://127.0.0.1:$port" >/dev/null
kill_now "${pids[right]}"
# The clock is wrong only during these starts. If it is only 23 hours fast, there must be no warning.
for shift in -25h +25h -1095d +1095d +23h; do
  start_application "shift$shift" "$port" LD_PRELOAD="$library" FAKETIME="$shift" \
    FAKETIME_DONT_FAKE_MONOTONIC=1 DONT_FAKE_MONOTONIC=1
  wait_ready "$port"
  sleep 1
  said=$(grep -c 'No answers will be deleted until the date is corrected' "$folder/shift$shift.log")
  case "$shift" in
    *23h) expect "clock $shift: warnings" "$said" -eq 0 ;;
    *) expect "clock $shift: warnings" "$said" -ge 1 ;;
  esac
  kill_now "${pids[shift$shift]}"
done
start_application again "$port"
wait_ready "$port"
sleep 1
expect "warnings with the right clock again" "$(grep -c 'No answers will be deleted' "$folder/again.log")" -eq 0
seen=$(client verify "http://127.0.0.1:$port")
expect "answers still there" "$(value "$seen" submitted)" -eq 5
expect "answers lost" "$(value "$seen" lost)" -eq 0
end
