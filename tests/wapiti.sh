#!/usr/bin/env bash
# Starts the application and scans it with wapiti (Debian: apt-get install wapiti) three times: without signing in, as a
# participant and as a facilitator.
#   tests/wapiti.sh
# Exits with 1 if wapiti finds anything. The scans take under ten minutes, and write their reports to artifacts/wapiti.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/.."

fail() {
  echo "tests/wapiti.sh: $*" >&2
  exit 1
}

if ! command -v wapiti >/dev/null && [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
  DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends wapiti >/dev/null 2>&1 || true
fi
command -v wapiti >/dev/null || fail "wapiti is missing: apt-get install wapiti"
command -v curl >/dev/null || fail "curl is missing: apt-get install curl"
command -v openssl >/dev/null || fail "openssl is missing: apt-get install openssl"

program=$PWD/src/Web/bin/Debug/net10.0/BeyondBoundaries.Web.dll
[ -f "$program" ] || dotnet build src/Web --nologo --verbosity quiet || fail "The build failed."

reports=$PWD/artifacts/wapiti
folder=$(mktemp -d "${TMPDIR:-/tmp}/beyond-wapiti.XXXXXX")
server=""
stop() {
  local code=$?
  trap - EXIT
  cp "$folder/log" "$reports/application.log" 2>/dev/null || true
  [ -z "$server" ] || kill "$server" 2>/dev/null || true
  rm -rf "$folder"
  exit "$code"
}
trap stop EXIT

rm -rf "$reports"
mkdir -p "$reports"
# Start the application as in production, with HTTPS. The scan does not check the certificate.
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 1 -subj /CN=localhost \
  -keyout "$folder/key.pem" -out "$folder/certificate.pem" 2>/dev/null
(cd src/Web && exec env ASPNETCORE_ENVIRONMENT=Production Beyond__DataFolder="$folder/data" Beyond__Database= \
  Kestrel__Certificates__Default__Path="$folder/certificate.pem" \
  Kestrel__Certificates__Default__KeyPath="$folder/key.pem" \
  dotnet "$program" --urls https://127.0.0.1:0) >"$folder/log" 2>&1 &
server=$!
address=""
for _ in $(seq 300); do
  address=$(grep -Eo 'https://127\.0\.0\.1:[0-9]+' "$folder/log" | head -n 1 || true)
  [ -z "$address" ] || break
  kill -0 "$server" 2>/dev/null || { cat "$folder/log" >&2; fail "The application did not start."; }
  sleep 0.1
done
[ -n "$address" ] || fail "The application did not start."
set_up=$(grep -Eo '/set-up/[A-Za-z0-9_-]+' "$folder/log" | head -n 1)

# send PERSON PATH ACTION [NAME=VALUE…]: sends a page's form, and prints the address to which the response redirects.
send() {
  local person=$1 path=$2 action=$3 token
  shift 3
  token=$(page "$person" "$path" |
    grep -Eo 'name="__RequestVerificationToken" type="hidden" value="[^"]+' | head -n 1 | sed 's/.*value="//')
  local fields=(--data-urlencode "__RequestVerificationToken=$token")
  for field in "$@"; do fields+=(--data-urlencode "$field"); done
  curl -sk -o /dev/null -w '%{redirect_url}' -b "$folder/$person" -c "$folder/$person" \
    "${fields[@]}" "$address$action" | sed "s|^$address||"
}

page() { curl -skf -b "$folder/$1" -c "$folder/$1" "$address$2"; }

cookies() { awk '!/^# / && NF >= 7 { printf "%s%s=%s", sep, $6, $7; sep = "; " }' "$folder/$1"; }

: >"$folder/nobody"
send facilitator "$set_up" "$set_up" \
  Input.Name=Facilitator Input.Email=facilitator@example.org "Input.Password=correct horse battery" >/dev/null
partnership=$(send facilitator /partnerships/new /partnerships/new \
  "Input.Name=Example borough" $'Input.Agencies=Council early years\nHealth visiting')
delete_on=$(LC_ALL=C date -d '+1 year' '+%-d %B %Y')
round=$(send facilitator "$partnership" "$partnership" \
  "Input.Name=Autumn 2026" Input.Mode=open Input.MinimumGroup=5 Input.Invited=8 "Input.DeleteOn=$delete_on")
[[ $round == /rounds/* ]] || fail "The round was not set up: $partnership $round"
join=$(page facilitator "$round" | grep -Eo '/join/[A-Za-z0-9_-]{24}' | head -n 1)
for person in first second participant; do
  promise=$(page "$person" "$join" | grep -Eo 'name="Promise"[^>]*value="[^"]+' | sed 's/.*value="//')
  send "$person" "$join" "$join" "Promise=$promise" >/dev/null
  seat=$(send "$person" /join/about-you /join/about-you Input.Agency=0 Input.Level=0 "Input.Name=Person $person")
  answer=${seat%/link}
  [[ $answer == /answer/* ]] || fail "Nobody joined: $seat"
  send "$person" "$answer/all" "$answer/all" act=submit score:1.1=2 score:2.3=4 "working:1.1=A note" >/dev/null
done
send facilitator "$round/reveal/enablers" "$round/reveal/enablers" >/dev/null

# Read the findings that wapiti calls vulnerabilities or anomalies. Those it calls additional are only informational.
cat >"$folder/read.py" <<'EOF'
import json, sys
# Known false positives, identified by the start of wapiti's description.
known = [
    # Wapiti looks for "HttpOnly" in cookies, and ASP.NET Core writes "httponly". Browsers ignore the case. ProxyTests
    # and HttpsJourney check the flag.
    "HttpOnly flag is not set in the cookie",
    # Browsers no longer support the header, and the value that wapiti recommends made old browsers vulnerable.
    "X-XSS-Protection is not set",
]
report = json.load(open(sys.argv[1]))
found = 0
for kind in ("vulnerabilities", "anomalies"):
    for name, findings in report[kind].items():
        for finding in findings:
            if any(finding["info"].startswith(words) for words in known):
                continue
            found += 1
            place = f"{finding['method']} {finding['path']} {finding.get('parameter') or ''}"
            print(f"{sys.argv[2]}: {name}: {place}: {finding['info']}")
            print("    " + finding["http_request"].replace("\n", "\n    "))
print(f"{sys.argv[2]}: {found} findings in {sys.argv[3]} pages and forms")
sys.exit(1 if found else 0)
EOF

# Under Python 3.11, Debian 12's wapiti 3.0.4 cannot exclude addresses, because it puts a pattern's flags at the end
# instead of the start.
cat >"$folder/wapiti.py" <<'EOF'
import fnmatch, re, sys
from wapitiCore.net import crawler
crawler.wildcard_translate = lambda pattern: re.compile(fnmatch.translate(pattern))
from importlib.metadata import distribution
sys.exit(next(entry for entry in distribution("wapiti3").entry_points if entry.name == "wapiti").load()())
EOF

modules=cookieflags,csp,http_headers,csrf,methods,redirect,crlf,file,exec
modules+=,sql,blindsql,xss,permanentxss,xxe,htaccess,shellshock
failed=0
# Do not sign out, close the round or remove anything from it, because the rest of the scan needs the session and the
# open round.
scan() {
  local person=$1 start=$2 seconds=$3 least=$4 known=() seen
  # Send a Cookie header only if there are cookies, because it overrides the cookies that wapiti receives.
  [ -z "$(cookies "$person")" ] || known=(-H "Cookie: $(cookies "$person")")
  timeout 240 /usr/bin/python3 "$folder/wapiti.py" -u "$address/" -s "$address$start" --scope domain -m "$modules" \
    "${known[@]}" -x "$address/sign-out" -x "$address$round/close" -x "$address$round/*remove*" \
    -x "$address$round/*empty-form*" -x "$address*erase*" -x "$address*withdraw*" \
    --max-scan-time "$seconds" --max-attack-time 12 --max-links-per-page 60 --max-files-per-dir 30 \
    -d 4 -S aggressive -t 10 --endpoint "$address/" \
    --store-session "$folder/session-$person" --store-config "$folder/config" --no-bugreport --flush-session \
    -f json -o "$reports/$person.json" >"$reports/$person.log" 2>&1 ||
    { tail -n 20 "$reports/$person.log" >&2; fail "wapiti failed as $person."; }
  seen=$(grep -Eo 'found [0-9]+ URLs' "$reports/$person.log" | grep -Eo '[0-9]+' || echo 0)
  [ "$seen" -ge "$least" ] ||
    fail "wapiti reached $seen pages and forms as $person instead of $least: check that it was signed in."
  python3 "$folder/read.py" "$reports/$person.json" "$person" "$seen" || failed=1
}

scan nobody / 60 15
scan participant "$answer" 60 25
scan facilitator "$round" 120 80

# The application must not have logged any warnings or errors during the scan.
if grep -qE '^(fail|crit|warn):' "$folder/log"; then
  failed=1
  grep -E '^ +at BeyondBoundaries|^ +[A-Za-z.]+Exception:' "$folder/log" | sort | uniq -c | sort -rn | head -n 20
fi

[ "$failed" -eq 0 ] || fail "wapiti found something; its reports are in artifacts/wapiti."
echo "wapiti found nothing."
