#!/usr/bin/env python3
"""Customer turns a second on one core, beside PyPI's rivescript, transitions and python-statemachine in the same run.

    run.py [SECONDS]      how long each is measured, 2 by default

Every engine plays the same menu with the same replies; flowrepl does so with a program that has consent, quiet hours,
caps, escalation and timers, and answers free text besides. What is built and installed stays in .build/benchmarks.
Each figure is the best of five, in processor time. Exit 1 where flowrepl is under 20 times rivescript, or a
conversation that waits takes 4 KB.
"""
import json
import pathlib
import subprocess
import sys
import venv

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
from engine import built  # noqa: E402

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
BUILD = ROOT / ".build" / "benchmarks"
PEERS = ["rivescript", "transitions", "python-statemachine"]
LEAST_RATIO = 20
GOAL_TURNS = 1_000_000
MOST_BYTES = 4096


def python():
    environment = BUILD / "venv"
    interpreter = environment / "bin" / "python"
    if not interpreter.exists():
        venv.create(environment, with_pip=True)
    subprocess.run([interpreter, "-m", "pip", "install", "--quiet", *PEERS], check=True)
    return interpreter


def output(*command):
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def main():
    seconds = sys.argv[1] if len(sys.argv) > 1 else "2"
    binary, interpreter = built("turns"), python()
    own = output(binary, seconds, HERE / "program.flow.yaml", HERE / "menu.flow.yaml")
    peers = output(interpreter, HERE / "peers.py", seconds)
    print(f"{'engine':<24}{'turns/s':>12}{'flowrepl is':>14}")
    print(f"{'flowrepl, options':<24}{own['option']:>12,.0f}")
    for name in PEERS:
        print(f"{name:<24}{peers[name]:>12,.0f}{own['option'] / peers[name]:>13.1f}x")
    print(f"{'flowrepl, free text':<24}{own['free']:>12,.0f}")
    print(f"\nan idle conversation takes {own['bytes']:,} bytes; the goal of {GOAL_TURNS:,} turns/s is "
          f"{'reached' if own['option'] >= GOAL_TURNS else 'not reached'}")
    sys.exit(own["option"] < LEAST_RATIO * peers["rivescript"] or own["bytes"] >= MOST_BYTES)


if __name__ == "__main__":
    main()
