#!/bin/sh
# Times the parser of the release binary against public peers: see parse.py, which takes the arguments.
set -e
cd "$(dirname "$0")/../.."
make --no-print-directory release
exec python3 Benchmarks/parse/parse.py .build/release/flowrepl --keep .build/benchmarks "$@"
