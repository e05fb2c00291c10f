#!/bin/sh
# Makes the virtual environment of the independent checkers, and does nothing
# when it is there already for this requirements.txt and this Python.
#   ABRECHNUNG_VENV  where (default: .venv in the project's root)
#   PYTHON           which interpreter, 3.11 or newer (default: python3)
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
venv=${ABRECHNUNG_VENV:-$(CDPATH= cd -- "$here/../.." && pwd)/.venv}
python=${PYTHON:-python3}
stamp=$venv/checkers.stamp

fail() {
    echo "checkers: $1" >&2
    exit 3
}

"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null ||
    fail "Python 3.11 or newer is needed and '$python' is none; install it with: apt-get install python3"
wanted=$({ "$python" -c 'import sys; print(sys.version, sys.executable)'; cat "$here/requirements.txt"; } | sha256sum)

if [ "$(cat "$stamp" 2>/dev/null)" = "$wanted" ] && [ -x "$venv/bin/python" ]; then
    echo "checkers: ready in $venv"
    exit 0
fi

# --clear empties the folder: only ever one that a venv made, or that is new.
[ ! -e "$venv" ] || [ -e "$venv/pyvenv.cfg" ] || rmdir "$venv" 2>/dev/null ||
    fail "$venv exists and is no virtual environment; name another folder in ABRECHNUNG_VENV"
"$python" -m venv --clear "$venv" >/dev/null 2>&1 ||
    fail "the virtual environment cannot be made; install what it needs with: apt-get install python3-venv"
log=$("$venv/bin/python" -m pip install --disable-pip-version-check --quiet --no-deps --only-binary :all: \
    -r "$here/requirements.txt" 2>&1) ||
    fail "PyPI did not deliver the packages of $here/requirements.txt: $(echo "$log" | grep ERROR | tail -n 1)"
echo "$wanted" > "$stamp"
echo "checkers: installed in $venv"
