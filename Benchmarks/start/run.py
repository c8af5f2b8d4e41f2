#!/usr/bin/env python3
"""How long flowrepl takes to start, beside others in the same run.

    run.py [BINARY [PROGRAM]]      default: .build/release/flowrepl and flows/

Two tables of medians in milliseconds, and what they are over /bin/true and as a ratio to the sqlite3 shell:
from start to exit of `--version`, and from start to the last byte of the first prompt in a pseudo-terminal.
The programs take turns, so that a busy machine slows them all alike. Exit 1 where flowrepl misses its goal.
"""
import fcntl
import os
import pathlib
import pty
import select
import shutil
import signal
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time

TRUE = ["/bin/true"]
ROUNDS = 25
SILENCE_SECONDS = 0.15  # a shell that has printed nothing for so long is waiting for its user
GOALS_MS = {"version": 10, "prompt": 30}


def until_exit(command):
    start = time.perf_counter()
    subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - start


def until_prompt(command):
    start = time.perf_counter()
    child, terminal = pty.fork()
    if child == 0:
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        os.execv(command[0], command)
    last = start
    has_ended = False
    try:
        while select.select([terminal], [], [], SILENCE_SECONDS if last > start else 10)[0]:
            os.read(terminal, 65536)
            last = time.perf_counter()
    except OSError:
        last = time.perf_counter()
        has_ended = True
    os.close(terminal)
    try:
        os.kill(child, signal.SIGKILL)
    except ProcessLookupError:
        pass
    os.waitpid(child, 0)
    if has_ended and command != TRUE:
        sys.exit(f"{' '.join(command)} ended without a prompt")
    return last - start


def table(title, measure, commands, goal):
    times = {name: [] for name in commands}
    for _ in range(ROUNDS):
        for name, command in commands.items():
            times[name].append(measure(command) * 1000)
    medians = {name: statistics.median(values) for name, values in times.items()}
    over = {name: median - medians["/bin/true"] for name, median in medians.items()}
    print(f"{title:<28}{'ms':>8}{'over true':>12}{'to sqlite3':>12}")
    for name in commands:
        ratio = f"{over[name] / over['sqlite3']:.2f}" if over.get("sqlite3", 0) > 0 else "-"
        print(f"  {name:<26}{medians[name]:>8.2f}{over[name]:>12.2f}{ratio:>12}")
    verdict = "met" if over["flowrepl"] <= goal else "MISSED"
    print(f"  goal: at most {goal} ms over /bin/true: {verdict}\n")
    return over["flowrepl"] <= goal


def main():
    root = pathlib.Path(__file__).resolve().parents[2]
    binary = os.path.abspath(sys.argv[1] if len(sys.argv) > 1 else root / ".build/release/flowrepl")
    program = os.path.abspath(sys.argv[2] if len(sys.argv) > 2 else root / "flows")
    with tempfile.TemporaryDirectory() as home:
        os.environ.update(HOME=home, XDG_STATE_HOME=home, XDG_DATA_HOME=home, TERM="xterm-256color")
        version = {"/bin/true": TRUE, "flowrepl": [binary, "--version"]}
        prompt = {"/bin/true": TRUE, "flowrepl": [binary, "play", program]}
        if sqlite := shutil.which("sqlite3"):
            version["sqlite3"] = [sqlite, "--version"]
            prompt["sqlite3"] = [sqlite, ":memory:"]
        met = table("--version", until_exit, version, GOALS_MS["version"])
        met &= table("first prompt", until_prompt, prompt, GOALS_MS["prompt"])
    sys.exit(0 if met else 1)


main()
