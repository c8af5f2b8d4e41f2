#!/usr/bin/env python3
"""Replay of generated chats, beside the engine alone on the same inputs in the same run.

    run.py [FLOWREPL] [CHATS]      the release binary (default .build/release/flowrepl); 10,000 chats by default

The chats are those of Benchmarks/turns' menu: options, numbers, sentences, slips and waits. The engine's figure is turns a
second of `Conversation.receive` on one core with all inputs in memory, in processor time; that of replay is turns a second
of the whole command, which reads the file, replays on all cores and compares. Each is the best of five. Memory is measured
for the corpus and for one of four times its size. Exit 1 where replay is under half the engine's speed, memory grows with
the corpus, or a chat is not the same.
"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
from engine import built  # noqa: E402

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
FLOWS = [HERE.parent / "turns" / name for name in ("program.flow.yaml", "menu.flow.yaml")]
ROUNDS = 5
LEAST_RATIO = 0.5
MOST_GROWTH = 1.25


def replay(binary, corpus, program):
    """Seconds on the clock, seconds of processor time, and most bytes of memory."""
    begin = time.perf_counter()
    process = subprocess.Popen(
        [binary, "replay", corpus, "--program", program], stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    output = process.stdout.read().decode()
    _, status, usage = os.wait4(process.pid, 0)
    passed = time.perf_counter() - begin
    if status or " 0 wording, 0 cost, 0 path, 0 compliance" not in output:
        sys.exit(f"the chats are not the same:\n{output[-1000:]}")
    return passed, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024


def main():
    binary = os.path.abspath(sys.argv[1] if len(sys.argv) > 1 else ROOT / ".build/release/flowrepl")
    chats = int(sys.argv[2]) if len(sys.argv) > 2 else 10_000
    tool = built("replay")
    with tempfile.TemporaryDirectory() as work:
        work = pathlib.Path(work)
        program = work / "flows"
        program.mkdir()
        for path in FLOWS:
            (program / path.name).write_text(path.read_text())
        corpus, larger = work / "corpus.jsonl", work / "larger.jsonl"
        subprocess.run([tool, "corpus", corpus, str(chats), *FLOWS], check=True)
        subprocess.run([tool, "corpus", larger, str(4 * chats), *FLOWS], check=True)
        rounds = []
        engine = {"engine": 0.0}
        for _ in range(ROUNDS):
            rounds.append(replay(binary, corpus, program))
            measured = json.loads(subprocess.run(
                [tool, "engine", "1", corpus, *FLOWS], check=True, capture_output=True, text=True).stdout)
            engine = max(engine, measured, key=lambda one: one["engine"])
        memory = replay(binary, larger, program)[2]
        size = corpus.stat().st_size
    turns = engine["turns"]
    passed = min(one[0] for one in rounds)
    used = min(one[1] for one in rounds)
    most = max(one[2] for one in rounds)
    ratio = turns / passed / engine["engine"]
    print(f"{chats:,} chats, {turns:,} turns, {size / 1e6:.1f} MB, {os.cpu_count()} cores; best of {ROUNDS}")
    print(f"{'engine alone, one core':<28}{engine['engine']:>12,.0f} turns/s")
    print(f"{'replay, by the clock':<28}{turns / passed:>12,.0f} turns/s   {ratio:>6.2f} of the engine's")
    print(f"{'replay, a core':<28}{turns / used:>12,.0f} turns/s   {turns / used / engine['engine']:>6.2f} of the engine's")
    print(f"{'memory':<28}{most / 1e6:>12,.1f} MB, and {memory / 1e6:,.1f} MB for four times the chats")
    sys.exit(ratio < LEAST_RATIO or memory > MOST_GROWTH * most)


if __name__ == "__main__":
    main()
