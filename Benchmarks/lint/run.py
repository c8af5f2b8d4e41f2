#!/usr/bin/env python3
"""Time `flowrepl lint` on 1,000 flows of 2 to 4 KB against yamllint and libyaml's event parser, in one run.

    run.py [BINARY]      default: .build/release/flowrepl

flowrepl lints the folder end to end: start, reading, parsing, loading, every rule. yamllint checks its default rules on
the same files; libyaml parses them and drops the events, which is the least that any YAML tool does. They take turns,
so that a busy machine slows them all alike; the best of each counts. Exit 1 where flowrepl misses its goal: on one
core at least 100 times as fast as yamllint and at most 3 times libyaml's time, and faster still on all cores.

Needs a C compiler and libyaml's headers (Debian: libyaml-dev); yamllint is installed into a virtual environment.
"""
import os
import pathlib
import random
import subprocess
import sys
import tempfile
import time
import venv

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
FLOWS = 1000
ROUNDS = 15
ALL_CORES = "flowrepl lint, all cores"
CORE = set(sorted(os.sched_getaffinity(0))[:1])
GOALS = {"yamllint": 100, "libyaml": 3}

PROGRAM = (ROOT / "flows" / "program.flow.yaml").read_text()

TOPICS = ["order", "return", "fitting", "pickup", "repair", "refill", "lesson", "rental", "visit", "parcel"]
FACTS = [
    "It takes 3 to 5 business days once it has left our warehouse.",
    "You can bring it to any of our stores between 9 am and 6 pm.",
    "The carrier scans it at every stop, and the page shows the last one.",
    "We check each one by hand and write to you when it is done.",
    "Most customers have theirs within a week of the first text.",
]
OPTIONS = ["TRACK", "ETA", "ADDRESS", "SIZE", "RETURN", "EXCHANGE", "DAMAGED", "CONFIRM", "RESCHEDULE"]


def menu(options):
    return ", ".join(options[:-1]) + " or " + options[-1]


def flow(number, dice):
    topic = f"{dice.choice(TOPICS)}_{number}"
    size = dice.randint(2, 4)
    lines = [
        f"# What customers of {topic} are told.", f"flow: {topic}", f"title: Questions about {topic}",
        "goal: Answer without an agent", "purpose: transactional", "queue: orders", "vars:",
        '  day: {type: date, show: "EEE, MMM d", example: 2026-03-04}',
        '  link: {type: url, max: 40, example: "https://acme.example/t/8H2K91"}',
        "  rating: {type: number}", "triggers:", f"  {topic}.started: menu_0", f"  {topic}.done + 3d: rate", "states:",
    ]
    for index in range(dice.randint(4, 6)):
        options = sorted(dice.sample(OPTIONS, size), key=OPTIONS.index) + ["AGENT"]
        lines += [
            f"  menu_{index}:", f'    say: "Acme Outfitters: about {topic}, part {index}. Reply {menu(options)}."', "    replies:"]
        for position, option in enumerate(options[:-1]):
            if position == 0:
                lines.append(f"      {option}: menu_{index + 1}")
            else:
                lines.append(f"      {option}: {{to: fact_{position}, like: [{option.lower()} of {topic}]}}")
        lines += [
            "      AGENT: agent", f'    else: {{say: "Reply {menu(options)}.", tries: 2, then: agent}}',
            "    after: {24h: done}"]
    count = sum(1 for line in lines if line.startswith("  menu_") and line.endswith(":"))
    lines += [f"  menu_{count}:", '    say: "Got it. The page is {link}, and the day {day}."', "    then: done"]
    for position in range(1, size):
        lines += [f"  fact_{position}:", "    say: >-", f"      {dice.choice(FACTS)}", f"      {dice.choice(FACTS)}", "    then: done"]
    lines += [
        "  rate:", '    ask: "Acme Outfitters: how did we do? Reply with a number from 1 to 5."', "    expect: number 1..5",
        "    save: rating", "    replies: {AGENT: agent}", "    then: route",
        '    else: {say: "Please reply with a number from 1 to 5.", then: agent}', "    after: {72h: done}", "  route:",
        "    when:", "      - rating >= 4: done", "      - else: agent", "  agent:",
        "    say: One moment. A teammate will reply.", "    handoff: {queue: care, reason: customer-asked}",
        "  done: {end: resolved}",
    ]
    text = "\n".join(lines) + "\n"
    return text.replace("Reply with a number from 1 to 5.\"\n    expect", "Reply with a number from 1 to 5, or AGENT for help.\"\n    expect")


def best(commands):
    """The shortest time of each command in seconds, the commands taking turns."""
    times = {name: [] for name in commands}
    for _ in range(ROUNDS):
        for name, (command, folder) in commands.items():
            if name == "yamllint" and len(times[name]) >= 2:
                continue
            start = time.perf_counter()
            done = subprocess.run(
                command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                preexec_fn=None if name == ALL_CORES else lambda: os.sched_setaffinity(0, CORE))
            times[name].append(time.perf_counter() - start)
            if name != "yamllint" and (done.returncode or done.stdout):
                sys.exit(f"{name} exits with {done.returncode}:\n{done.stdout.decode()[:1000]}")
    return {name: min(seconds) for name, seconds in times.items()}


def main():
    binary = os.path.abspath(sys.argv[1] if len(sys.argv) > 1 else ROOT / ".build/release/flowrepl")
    with tempfile.TemporaryDirectory() as work:
        work = pathlib.Path(work)
        folder = work / "flows"
        folder.mkdir()
        dice = random.Random(4)
        texts = [flow(number, dice) for number in range(FLOWS)]
        for number, text in enumerate(texts):
            (folder / f"flow_{number:04}.flow.yaml").write_text(text)
        kept = PROGRAM.split("\nreply-order:")[0].split("\ndata:")[0] + "\ndomains: [acme.example]\n"
        (folder / "program.flow.yaml").write_text(os.environ.get("PROGRAM", kept))
        sizes = sorted(len(text) for text in texts)
        print(f"{FLOWS} flows of {sizes[0]} to {sizes[-1]} bytes, {sum(sizes) / 1e6:.1f} MB; best of {ROUNDS} runs")
        peer = work / "libyaml_events"
        source = ROOT / "Benchmarks" / "parse" / "libyaml_events.c"
        subprocess.run([os.environ.get("CC", "cc"), "-O2", "-o", peer, source, "-lyaml"], check=True)
        python = work / "venv" / "bin" / "python"
        venv.create(work / "venv", with_pip=True)
        subprocess.run([python, "-m", "pip", "install", "-q", "yamllint"], check=True)
        files = sorted(path.name for path in folder.iterdir())
        times = best({
            "flowrepl lint": ([binary, "lint", "."], folder),
            ALL_CORES: ([binary, "lint", "."], folder),
            "libyaml": ([peer] + files, folder),
            "yamllint": ([python, "-m", "yamllint", "."], folder),
        })
    own = times.pop("flowrepl lint")
    print(f"{'flowrepl lint':<26}{own * 1000:>10.1f} ms")
    for name, seconds in times.items():
        print(f"{name:<26}{seconds * 1000:>10.1f} ms   {seconds / own:>8.2f} times flowrepl's on one core")
    misses = []
    if times["yamllint"] < GOALS["yamllint"] * own:
        misses.append(f"less than {GOALS['yamllint']} times as fast as yamllint")
    if own > GOALS["libyaml"] * times["libyaml"]:
        misses.append(f"more than {GOALS['libyaml']} times libyaml's time")
    if times[ALL_CORES] >= own and len(os.sched_getaffinity(0)) > 1:
        misses.append("not faster on all cores")
    print("; ".join(misses) or "all goals are met")
    sys.exit(1 if misses else 0)


main()
