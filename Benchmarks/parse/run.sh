#!/bin/sh
# Builds flowrepl for release and times its parser against public peers: see parse.py.
set -e
cd "$(dirname "$0")/../.."
swift build -c release --product flowrepl
exec python3 Benchmarks/parse/parse.py "$(swift build -c release --show-bin-path)/flowrepl" "$@"
