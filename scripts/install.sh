#!/bin/sh
# Install one hashed requirement file into the virtual environment: scripts/install.sh FOLDER FILE
set -eu
venv=$1 file=$2
if [ -x "$venv/bin/uv" ] && "$venv/bin/uv" pip install -q --python "$venv/bin/python" --require-hashes -r "$file"; then
  exit 0
fi
"$venv/bin/python" -m pip install -q --disable-pip-version-check --require-hashes -r "$file"
