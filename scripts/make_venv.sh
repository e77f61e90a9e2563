#!/bin/sh
# Make the virtual environment: scripts/make_venv.sh PYTHON FOLDER
set -eu
python=$1 venv=$2
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || {
  echo "Moorings needs Python 3.11 or newer; '$python' is $("$python" -V). Name another: make PYTHON=python3.12 …" >&2
  exit 2
}
"$python" -m venv "$venv" || {
  echo "'$python' cannot make a virtual environment. On Debian: apt-get install python3-venv" >&2
  exit 2
}
# The sources are put on the path instead of being installed, so that nothing has to be built or fetched for it.
site=$("$venv/bin/python" -c 'import sysconfig; print(sysconfig.get_path("purelib"))')
printf '%s\n' "$(cd "$(dirname "$0")/.." && pwd)/src" > "$site/moorings.pth"
# uv installs three to five times faster than pip; where it is not to be had, pip does.
"$venv/bin/python" -m pip install -q --disable-pip-version-check --require-hashes \
  -r "$(dirname "$0")/../requirements/boot.txt" || echo "uv is not to be had; going on with pip" >&2
