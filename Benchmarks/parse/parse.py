#!/usr/bin/env python3
"""Time `flowrepl parse --quiet` against libyaml's event parser and rapidyaml, in one run on one machine.

    parse.py BINARY [--sizes 4096,1000000,10000000] [--runs 20] [--keep FOLDER]

flowrepl and libyaml are timed as whole processes, start and reading of the file included; rapidyaml inside a Python
process, parsing in place only, which favours it. Rounds are interleaved, so that a busy machine slows all alike.
Prints best and median in milliseconds, and how many times as long as flowrepl the others took. What flowrepl takes to
start, without parsing anything, is told first: it is most of the time for a small file.

Needs a C compiler and libyaml's headers (Debian: libyaml-dev); rapidyaml is installed into a virtual environment where
pip can get it, and left out otherwise.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
import venv

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
from corpus import corpus  # noqa: E402

RAPIDYAML = """
import sys, time, ryml
text = open(sys.argv[1], "rb").read()
for line in sys.stdin:
    copy = bytearray(text)
    start = time.perf_counter()
    ryml.parse_in_place(copy)
    print(time.perf_counter() - start, flush=True)
"""


class Process:
    """A program that parses one file and exits."""

    def __init__(self, name, command):
        self.name, self.command = name, command

    def seconds(self):
        start = time.perf_counter()
        subprocess.run(self.command, check=True, stdout=subprocess.DEVNULL)
        return time.perf_counter() - start

    def close(self):
        pass


class RapidYAML:
    """A Python process that parses the file in place once for each line it gets."""

    name = "rapidyaml, in process"

    def __init__(self, python, path):
        self.process = subprocess.Popen([python, "-c", RAPIDYAML, path], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def seconds(self):
        self.process.stdin.write("\n")
        self.process.stdin.flush()
        return float(self.process.stdout.readline())

    def close(self):
        self.process.stdin.close()
        self.process.wait()


def build_peer(folder):
    program = os.path.join(folder, "libyaml_events")
    source = os.path.join(HERE, "libyaml_events.c")
    subprocess.run([os.environ.get("CC", "cc"), "-O2", "-o", program, source, "-lyaml"], check=True)
    return program


def rapidyaml_python(folder):
    environment = os.path.join(folder, "venv")
    python = os.path.join(environment, "bin", "python")
    try:
        if not os.path.exists(python):
            venv.create(environment, with_pip=True)
        subprocess.run([python, "-m", "pip", "install", "-q", "rapidyaml"], check=True, capture_output=True)
        return python
    except (OSError, subprocess.CalledProcessError) as error:
        print(f"rapidyaml is left out: {error}", file=sys.stderr)
        return None


def compare(binary, peer, python, path, size, runs):
    programs = [
        Process("flowrepl parse --quiet", [binary, "parse", "--quiet", path]),
        Process("libyaml events (C, -O2)", [peer, path]),
    ]
    if python:
        programs.append(RapidYAML(python, path))
    for program in programs:
        program.seconds()
    times = {program.name: [] for program in programs}
    for _ in range(runs):
        for program in programs:
            times[program.name].append(program.seconds() * 1000)
    for program in programs:
        program.close()
    own = times[programs[0].name]
    for name, values in times.items():
        best, median = min(values), statistics.median(values)
        ratios = f"{best / min(own):8.2f} {median / statistics.median(own):8.2f}"
        print(f"{size:>10,}  {name:<26} {best:9.2f} {median:9.2f} {ratios}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("binary", help="a release build of flowrepl")
    parser.add_argument("--sizes", default="4096,1000000,10000000", help="bytes of the specs, with commas between")
    parser.add_argument("--runs", type=int, default=20, help="rounds for each size")
    parser.add_argument("--keep", help="a folder for the corpus and the peers, to use them again")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.keep or temporary
        os.makedirs(folder, exist_ok=True)
        peer, python = build_peer(folder), rapidyaml_python(folder)
        start = Process("start", [os.path.abspath(options.binary), "--version"])
        print(f"flowrepl --version: {min(start.seconds() for _ in range(options.runs)) * 1000:.2f} ms at best")
        print(f"{'bytes':>10}  {'':<26} {'best ms':>9} {'median':>9} {'best ×':>8} {'median ×':>8}")
        for size in map(int, options.sizes.split(",")):
            path = os.path.join(folder, f"spec-{size}.flow.yaml")
            with open(path, "wb") as file:
                file.write(corpus(size))
            compare(os.path.abspath(options.binary), peer, python, path, size, options.runs)


if __name__ == "__main__":
    main()
