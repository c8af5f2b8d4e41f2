#!/usr/bin/env python3
"""Time `flowrepl report` on 10,000 chats against the same figures by pandas, compare every figure, and watch memory.

    run.py [BINARY]      default: .build/release/flowrepl

The two take turns, so that a busy machine slows them alike; the best of each counts. Both read the same file and print
JSON; pandas' time is that of its whole process, imports aside. Exit 1 where a figure differs, where flowrepl is less than
20 times as fast, or where 100,000 chats take some hundred bytes a chat more memory than 1,000.

pandas and scipy are installed into a virtual environment.
"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time
import venv

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
CHATS, ROUNDS, GOAL = 10_000, 5, 20
PEER_ROUNDS = 2
# Bytes that each chat more may take of memory: two conversations of some hundred bytes, in an array that has grown.
BYTES_A_CHAT = 700


def python(folder):
    home = pathlib.Path(os.environ.get("FLOWREPL_VENV") or pathlib.Path(folder) / "venv")
    if not (home / "bin" / "python").exists():
        venv.create(home, with_pip=True)
        subprocess.run([home / "bin" / "pip", "install", "-q", "pandas", "scipy"], check=True)
    return str(home / "bin" / "python")


def timed(command):
    """Seconds of the clock and of the processors, the most memory in bytes, and what was printed."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT)
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    if os.waitstatus_to_exitcode(status) != 0:
        sys.exit(f"{command[0]} failed")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024, output


def faults(own, peer):
    figures = {figure["kpi"]: figure for figure in own["kpis"]}
    for name, value in peer["scope"].items():
        mine = own["cost"]["segments"] if name == "segments" else own[name]
        if mine != value:
            yield f"{name}: {mine}, and pandas has {value}"
    for name, figure in peer["kpis"].items():
        for key, value in figure.items():
            mine = figures[name][key]
            same = mine == value if value is None or key in ("count", "of") else mine is not None and f"{mine:.6f}" == f"{value:.6f}"
            if not same:
                yield f"{name}.{key}: {mine}, and pandas has {value}"


def main():
    binary = sys.argv[1] if len(sys.argv) > 1 else str(ROOT / ".build" / "release" / "flowrepl")
    with tempfile.TemporaryDirectory() as folder:
        interpreter = python(folder)
        files = {}
        for count in (1_000, CHATS, 100_000):
            files[count] = str(pathlib.Path(folder) / f"{count}.jsonl")
            subprocess.run([sys.executable, str(HERE / "corpus.py"), str(count), files[count], binary], check=True)
        size = os.path.getsize(files[CHATS])
        report = [binary, "report", files[CHATS], "--program", str(ROOT / "flows"), "--format", "json"]
        peer = [interpreter, str(HERE / "peer.py"), files[CHATS]]
        own_runs, peer_runs = [], []
        for number in range(ROUNDS):
            own_runs.append(timed(report))
            if number < PEER_ROUNDS:
                peer_runs.append(timed(peer))
        imports = min(timed([interpreter, "-c", "import pandas, scipy.stats"])[:2] for _ in range(2))
        own_wall, own_cpu = min(run[0] for run in own_runs), min(run[1] for run in own_runs)
        peer_wall = min(run[0] for run in peer_runs) - imports[0]
        peer_cpu = min(run[1] for run in peer_runs) - imports[1]
        print(f"{CHATS:,} chats, {size / 1e6:.1f} MB")
        print(f"flowrepl report  {own_wall:.3f} s, processors {own_cpu:.3f} s, {size / own_wall / 1e6:.0f} MB/s")
        print(f"pandas           {peer_wall:.3f} s, processors {peer_cpu:.3f} s, {min(run[2] for run in peer_runs) / 1e6:.0f} MB of memory")
        print(f"ratio            {peer_wall / own_wall:.1f} by the clock, {peer_cpu / own_cpu:.1f} by the processors")

        memory = {}
        for count, file in files.items():
            memory[count] = min(timed([binary, "report", file, "--program", str(ROOT / "flows"), "--format", "json"])[2] for _ in range(2))
            print(f"memory           {memory[count] / 1e6:.1f} MB for {count:,} chats of {os.path.getsize(file) / 1e6:.1f} MB")
        found = list(faults(json.loads(own_runs[0][3]), json.loads(peer_runs[0][3])))
        print("figures          " + ("as pandas has them, to the sixth digit" if not found else "\n  ".join(["differ:"] + found)))
        growth = (memory[100_000] - memory[1_000]) / 99_000
        print(f"growth           {growth:.0f} bytes a chat")
        is_fast = min(peer_wall / own_wall, peer_cpu / own_cpu) >= GOAL
        sys.exit(0 if is_fast and not found and growth <= BYTES_A_CHAT else 1)


main()
