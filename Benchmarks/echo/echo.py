#!/usr/bin/env python3
"""Keystroke to echo: flowrepl against sqlite3's shell and Python's prompt on pseudo-terminals of one run.

usage: echo.py [-n KEYS] -- FLOWREPL [ARGUMENT...]

All programs run at once and take turns in random order, a line of 10 keys each. A key counts from its
write until the typed letter has been read back, escape sequences aside. Exit 1 when flowrepl's median,
coloured or not, is over 1.5 times sqlite3's.
"""
import argparse
import fcntl
import os
import pty
import random
import re
import select
import signal
import statistics
import struct
import sys
import tempfile
import termios
import time

LIMIT = 1.5
KEYS_A_LINE = 10
LETTERS = "etaoinshrdlu"
SEQUENCE = re.compile(rb"\x1b(?:\[[0-9;?]*[ -/]*[@-~]|[()].|[=>78])")


class Program:
    def __init__(self, name, arguments, prompt, environment, home):
        self.name = name
        self.times = []
        self.bytes = 0
        self.process, self.terminal = pty.fork()
        if self.process == 0:
            fixed = {"HOME": home, "PATH": os.environ["PATH"], "TERM": "xterm-256color"}
            os.execvpe(arguments[0], arguments, fixed | environment)
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        self.read_until(prompt.encode())

    def read(self, seconds):
        ready, _, _ = select.select([self.terminal], [], [], seconds)
        return os.read(self.terminal, 65536) if ready else b""

    def read_until(self, wanted, seconds=10):
        deadline = time.monotonic() + seconds
        seen = b""
        while wanted not in SEQUENCE.sub(b"", seen):
            if time.monotonic() > deadline:
                sys.exit(f"{self.name}: no {wanted!r} in {seen!r}")
            seen += self.read(0.1)
        return seen

    def drain(self):
        while self.read(0.002):
            pass

    def type_line(self):
        self.drain()
        for _ in range(KEYS_A_LINE):
            letter = random.choice(LETTERS).encode()
            start = time.perf_counter()
            os.write(self.terminal, letter)
            self.bytes += len(self.read_until(letter))
            self.times.append((time.perf_counter() - start) * 1000)
            self.drain()
        os.write(self.terminal, b"\x15")
        self.drain()

    def stop(self):
        os.kill(self.process, signal.SIGKILL)
        os.waitpid(self.process, 0)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("-n", type=int, default=300, help="keys for each program")
    parser.add_argument("--prompt", default="› ", help="how flowrepl's prompt ends")
    parser.add_argument("command", nargs="+")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        programs = [
            Program("flowrepl", options.command, options.prompt, {}, home),
            Program("flowrepl NO_COLOR", options.command, options.prompt, {"NO_COLOR": "1"}, home),
            Program("sqlite3", ["sqlite3", ":memory:"], "sqlite> ", {}, home),
            Program("python3", ["python3", "-q", "-I"], ">>> ", {}, home),
        ]
        for _ in range(max(1, options.n // KEYS_A_LINE)):
            for program in random.sample(programs, len(programs)):
                program.type_line()
        for program in programs:
            program.stop()
    medians = {program.name: statistics.median(program.times) for program in programs}
    print(f"{'program':<18} {'keys':>4} {'median ms':>9} {'p95 ms':>7} {'bytes/key':>9} {'/ sqlite3':>9}")
    for program in programs:
        p95 = statistics.quantiles(program.times, n=20)[-1]
        ratio = medians[program.name] / medians["sqlite3"]
        count = len(program.times)
        print(
            f"{program.name:<18} {count:>4} {medians[program.name]:>9.3f} {p95:>7.3f}"
            f" {program.bytes / count:>9.1f} {ratio:>9.2f}"
        )
    worst = max(medians["flowrepl"], medians["flowrepl NO_COLOR"]) / medians["sqlite3"]
    return 0 if worst <= LIMIT else 1


if __name__ == "__main__":
    sys.exit(main())
