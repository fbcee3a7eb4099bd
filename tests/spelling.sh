#!/usr/bin/env bash
# Checks spelling and phrases in all text that people read: documents, pages, comments, messages and commit subjects.
#   tests/spelling.sh              everything
#   tests/spelling.sh --changed    the files that differ from main
#   tests/spelling.sh --lower      lowers the number allowed for each phrase that is now used less often
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/.."

command -v node >/dev/null || { echo "spelling: Node.js 20 or later is missing" >&2; exit 1; }
if ! cmp -s tests/spelling/package-lock.json tests/spelling/node_modules/.installed; then
  npm ci --prefix tests/spelling --no-audit --no-fund --loglevel=error >/dev/null
  cp tests/spelling/package-lock.json tests/spelling/node_modules/.installed
fi

exec node tests/spelling/check.mjs "$@"
