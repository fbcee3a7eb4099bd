#!/usr/bin/env bash
# Publishes the application, the command-line program and the .NET runtime that they need to one folder:
#   packaging/publish.sh linux-x64|linux-arm64 FOLDER
set -euo pipefail
checkout=$(cd "$(dirname "$(readlink -f "$0")")/.." && pwd)

fail() {
  echo "packaging/publish.sh: $*" >&2
  exit 2
}

[ $# -eq 2 ] || fail "usage: packaging/publish.sh linux-x64|linux-arm64 FOLDER"
runtime=$1
case "$runtime" in
  linux-x64 | linux-arm64) ;;
  *) fail "cannot publish for $runtime: use linux-x64 or linux-arm64" ;;
esac
[ ! -e "$2" ] || [ -z "$(ls -A "$2")" ] || fail "$2 is not empty"
mkdir -p "$2"
folder=$(cd "$2" && pwd)

for project in Web Cli; do
  dotnet publish "$checkout/src/$project" --configuration Release --runtime "$runtime" --self-contained \
    --output "$folder" --nologo --verbosity quiet -p:DebugType=none -p:GenerateDocumentationFile=false
done
# Files and settings that are only for development do not belong on a server.
rm -f "$folder"/*.pdb "$folder"/*.xml "$folder/appsettings.Development.json"
