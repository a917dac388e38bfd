#!/bin/sh
# What .pre-commit-hooks.yaml runs, in the garden's folder; this file may stand in pre-commit's own copy of the code.
set -eu

for python in .venv/bin/python .venv/Scripts/python.exe; do
    if [ -x "$python" ]; then
        exec "$python" "$(dirname "$0")/pearls.py" check --docs docs "$@"
    fi
done
echo 'De controle heeft .venv nodig: voer eerst `make site` uit. / Run `make site` first.' >&2
exit 1
