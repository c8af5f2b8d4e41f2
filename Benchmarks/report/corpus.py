#!/usr/bin/env python3
"""Write a corpus of chats for `flowrepl report`, always the same one.

    corpus.py CHATS FILE [BINARY]      default binary: .build/release/flowrepl

The product itself plays SESSIONS customers, who order, ask, mistype, complain, wait, fall silent, rate and stop. The
corpus tells each of them again as other customers in other weeks: another number, all times moved by whole weeks, and
now and then another slip of the thumb. A fifth of the contacts come back.
"""
import json
import pathlib
import random
import re
import subprocess
import sys
import tempfile
from datetime import date, timedelta

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
SESSIONS = 500

OPENINGS = {
    "order.shipped order_id=A1042 eta=2026-03-04": ["track", "eta", "2", "where is it", "is it here soon??", "agent", "adress", "track it"],
    "order.delayed order_id=A1042 eta=2026-03-06": ["track", "ADDRESS", "1", "this is late again", "agent", "eta pls"],
    "order.delivered order_id=A1042": ["missing", "I never got it", "thanks", "agent", "tracking link"],
    "cart.abandoned item=Jacket sku=J1": ["size", "shipping", "returns", "compare", "does it run small?", "agent", "RETURNS"],
    "return.intent order_id=A1042": ["return", "exchange", "damaged", "it is broken", "agent"],
    "style.quiz": ["classic", "trail", "2", "something else", "3", "gift"],
    "pickup.ready order_id=A1042 store=Downtown": ["here", "hours", "ready", "I am outside"],
    "lead.created interest=tents": ["call", "call me", "team", "what is this", "agent"],
}
NONSENSE = ["hm", "what do you mean", "lol ok so then", "can you call my mother", "purple elephants", "I dont get it",
            "is this a robot", "qwerty", "my dog ate it", "asdf", "whats the wifi password at the store", "hola, hablas español? 🙂"]
AGENT = ["Hi, this is Sam. I can fix this now.", "I have asked the carrier for the latest scan.", "A new one ships today, and I’m sorry."]


def session(dice):
    """The lines that one customer types, or that happen."""
    opening = dice.choice(list(OPENINGS))
    words = OPENINGS[opening]
    lines = [f":event {opening}"]
    if dice.random() < 0.18:
        return lines + [":wait 3d"]
    for _ in range(dice.choice([1, 1, 1, 2, 2, 3])):
        lines.append(f":wait {dice.choice([20, 45, 90, 240, 1500, 7000])}s")
        roll = dice.random()
        if roll < 0.8:
            lines.append(dice.choice(words[:3] + words))
        elif roll < 0.92:
            lines.append(dice.choice(NONSENSE))
        elif roll < 0.97:
            lines.append("STOP")
        else:
            lines.append("I want a refund")
        if dice.random() < 0.5:
            lines += [f":wait {dice.choice([30, 120, 200, 290, 400, 3600])}s", f":agent {dice.choice(AGENT)}"]
            if dice.random() < 0.7:
                lines += [":wait 4m", ":close"]
    if dice.random() < 0.35:
        lines += [f":wait {dice.randint(1, 5)}d", ":event order.placed order_id=B7"]
    if "order.delivered" in opening or dice.random() < 0.3:
        lines += [":wait 1d", ":event order.delivered order_id=A1042", ":wait 7d", ":wait 90s", dice.choice(["5", "4", "2", "five", "great", "1"])]
        if dice.random() < 0.5:
            lines += [":wait 2m", dice.choice(["it leaks", "too small", "the box was open"])]
    if dice.random() < 0.1:
        lines.insert(3, ":undo")
    return lines + [":wait 3d"]


def play(binary, dice, folder, number):
    path = pathlib.Path(folder) / f"{number}.jsonl"
    day = date(2026, 1, 5) + timedelta(days=dice.randint(0, 4))
    time = f"{day}T{dice.randint(9, 19):02}:{dice.randint(0, 59):02}"
    command = [binary, "play", str(ROOT / "flows"), "--json", "--at", time, "--record", str(path)]
    lines = "\n".join(session(dice)) + "\n"
    subprocess.run(command, input=lines, text=True, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return path.read_text(encoding="utf-8").splitlines(keepends=True)


STAMP = re.compile(r'("(?:at|started|until|now)":")(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d:\d\d(?:\.\d+)?)[^"]*"')


def retold(lines, number, weeks):
    """The same chat with another customer, whole weeks later: in the winter time of New York, so that a day has 24 hours."""
    def moved(match):
        day = date(int(match[2]), int(match[3]), int(match[4])) + timedelta(weeks=weeks)
        return f'{match[1]}{day}T{match[5]}-05:00"'

    head = re.sub(r'"number":"[^"]*"', f'"number":"{number}"', lines[0])
    return [STAMP.sub(moved, line) for line in [head] + lines[1:]]


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    count, target = int(sys.argv[1]), sys.argv[2]
    binary = sys.argv[3] if len(sys.argv) > 3 else str(ROOT / ".build" / "release" / "flowrepl")
    dice = random.Random(20261125)
    with tempfile.TemporaryDirectory() as folder:
        sessions = [play(binary, dice, folder, number) for number in range(SESSIONS)]
    # Summer time would move what the clock shows; those that reach into it are left out.
    sessions = [lines for lines in sessions if all("-04:00" not in line for line in lines)]
    with open(target, "w", encoding="utf-8") as file:
        for number in range(count):
            contact = number if dice.random() < 0.8 or number == 0 else dice.randrange(number)
            lines = retold(dice.choice(sessions), f"+1555{contact:07}", dice.randint(0, 5))
            file.writelines(lines)


main()
