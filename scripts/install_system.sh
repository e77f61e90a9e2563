#!/bin/sh
# Install what the whole test run needs beyond Python: a browser, a reader of PDF, PostgreSQL, Java, the UPG reference.
set -eu
cd "$(dirname "$0")/.."
packages=""
command -v chromium >/dev/null || command -v google-chrome >/dev/null || packages="$packages chromium"
[ -n "$(ls /usr/lib/postgresql/*/bin/initdb 2>/dev/null)" ] || command -v initdb >/dev/null || packages="$packages postgresql"
command -v java >/dev/null || packages="$packages default-jre-headless"
command -v pdftoppm >/dev/null || packages="$packages poppler-utils"
if [ -n "$packages" ]; then
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $packages fonts-dejavu-core >/dev/null
  else
    echo "Some tests need:$packages. Install them (on Debian: sudo apt-get install$packages); without them those tests fail in CI and are left out elsewhere." >&2
  fi
fi
if command -v npm >/dev/null; then
  npm ci --silent --no-audit --no-fund
else
  echo "The tests against the UPG reference need Node.js 20 or newer with npm." >&2
fi
