#!/usr/bin/env bash
# Starts the application with a mail server, a single sign-on provider and a telemetry collector whose names cannot be
# looked up, because no name server answers. Meanwhile, 100 people submit. Needs root, for a private mount.
set -uo pipefail
. "$(dirname "$0")/lib.sh"
[ "$(id -u)" -eq 0 ] || fail "run it as root: it gives the application a name server that does not answer"
set_up
port=$(free_port)
start_application first "$port"
wait_ready "$port"
client prepare 100 "$(set_up_link first)" >/dev/null || fail "nobody joined"
kill_now "${pids[first]}"
# Start a name server that receives queries and never answers.
node -e "require('dgram').createSocket('udp4').bind(53,'127.0.53.20',()=>console.log('bound'))" \
  >"$folder/dns.log" 2>&1 &
started+=($!)
until [ -s "$folder/dns.log" ]; do sleep 0.1; done
echo "nameserver 127.0.53.20" >"$folder/resolv.conf"
before=(unshare --mount sh -c 'mount --bind "$0" /etc/resolv.conf && exec "$@"' "$folder/resolv.conf")
began=$(date +%s%N)
start_application node "$port" Beyond__PublicAddress=https://beyond.example.org \
  Beyond__Mail__Host=mail.example.org Beyond__Mail__From=beyond@example.org \
  Beyond__SingleSignOn__Authority=https://sign-on.example.org Beyond__SingleSignOn__ClientId=beyond \
  Beyond__SingleSignOn__ClientSecret=secret Beyond__SingleSignOn__Only=false \
  Beyond__Telemetry__Endpoint=http://telemetry.example.org:4317
wait_ready "$port"
echo "Ready after $((($(date +%s%N) - began) / 1000000)) ms"
client mail "http://127.0.0.1:$port" 10 >"$folder/mail" &
mailing=$!
client signOn "http://127.0.0.1:$port" >"$folder/sign-on" &
signing=$!
first=$(client submit "http://127.0.0.1:$port")
wait "$mailing" "$signing"
mail=$(cat "$folder/mail")
signon=$(cat "$folder/sign-on")
seen=$(client verify "http://127.0.0.1:$port")
echo "100 submissions while no name can be looked up: $first"
echo "  mail: $mail"
echo "  single sign-on: $signon"
expect "not saved" "$(value "$first" waitingStill)" -eq 0
expect "acknowledged and lost" "$(value "$seen" lost)" -eq 0
expect "people who saw that the message was not sent" "$(value "$mail" told)" -eq 10
expect "people who saw that it was sent" "$(value "$mail" falseSuccess)" -eq 0
expect "maximum milliseconds until they saw this" "$(value "$mail" longestMs)" -le 20000
expect "a page says that single sign-on cannot be reached" "$(value "$signon" isTold)" -eq 1
page=$(client page "http://127.0.0.1:$port")
expect "status of signing in with a password meanwhile" "$(value "$page" status)" -eq 200
end
