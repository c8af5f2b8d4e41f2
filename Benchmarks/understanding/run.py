#!/usr/bin/env python3
"""How well a flowrepl binary understands real sentences, beside public peers, in one table.

    run.py BINARY [--options FILE.json ...] [--sentiment FILE.jsonl] [--own]

FILE.json   {"like": {OPTION: [phrases]}, "texts": [{"text": ..., "option": OPTION or null}]}
FILE.jsonl  {"text": ..., "rating": -4..4, "source": ...} a line; at or under -1 a text is negative
--own       also the menus of own_menus.py

Peers, where installed (pip install scikit-learn rapidfuzz vaderSentiment textblob): logistic regression on TF-IDF, TF-IDF
cosine and rapidfuzz token-set for options; VADER and TextBlob for sentiment. A peer without a threshold of its own gets
the one that is best for it on the very texts it is measured on; flowrepl runs as shipped.
"""
import argparse
import json
import os
import subprocess
import sys
import tempfile
import time

import own_menus

PROGRAM = """program: sample
brand: Sample
sender: {{number: "+15550100", kind: 10dlc, platform: none, opt-out-handling: self}}
agents: {{hours: Mon-Sun 00:00-23:59 America/New_York, after-hours: "Sample: back soon."}}
messages: {{opt-out: "Sample: you get no more messages.", help: "Sample: help@sample.example. Reply STOP to opt out."}}
escalate: {{negative-sentiment: {mood}, repeated-question: 99, topics: [], confidence-below: 0.5, to: agent}}
"""

FLOW = """flow: menu
title: Menu
goal: Route a text
purpose: conversational
triggers: {{test.start: ask}}
states:
  ask:
    say: "Sample: reply {words}. Reply STOP to opt out."
    replies:
{replies}
    else: {{say: 'Sorry?', tries: 9, then: agent}}
  done: {{say: Got it., end: resolved}}
  agent: {{say: One moment., handoff: {{queue: all, reason: low-confidence}}}}
"""


def events_of(binary, like, texts, mood):
    """The events that each text brings about, each from a fresh start."""
    replies = "\n".join(
        f"      {word}: {{to: done, like: {json.dumps(phrases, ensure_ascii=False)}}}" for word, phrases in like.items()
    )
    with tempfile.TemporaryDirectory() as folder:
        with open(os.path.join(folder, "program.flow.yaml"), "w", encoding="utf-8") as file:
            file.write(PROGRAM.format(mood=mood))
        with open(os.path.join(folder, "menu.flow.yaml"), "w", encoding="utf-8") as file:
            file.write(FLOW.format(words=", ".join(like), replies=replies))
        lines = []
        for text in texts:
            line = " ".join(text.split())
            lines += [":" + line if line.startswith(":") else line, ":restart"]
        start = ["--event", "test.start", "--consent", "transactional", "--at", "2026-03-02T10:00"]
        command = [binary, "play", folder, *start, "--timezone", "America/New_York", "--json"]
        done = subprocess.run(command, input="\n".join(lines) + "\n", capture_output=True, text=True)
    groups = []
    for line in done.stdout.splitlines():
        event = json.loads(line)
        if event["type"] == "customer":
            groups.append([])
        elif groups:
            groups[-1].append(event)
    if len(groups) != len(texts):
        sys.exit(f"{len(groups)} answers for {len(texts)} texts: {done.stderr[:300]}")
    return groups


def flowrepl_options(binary, data, mood):
    """For each text: the best guess and what was taken, None where nothing was."""
    for events in events_of(binary, data["like"], [t["text"] for t in data["texts"]], mood):
        matches = [e for e in events if e["type"] == "match"]
        last = matches[-1] if matches else {}
        taken = last.get("option") if last.get("how") not in (None, "fallback") else None
        if any(e["type"] == "opt-out" for e in events):
            taken = "opt-out"
        yield taken or (last.get("runner_up") or {}).get("option"), taken


def scored_options(score, data):
    """The same for a peer that scores every option, at its best threshold."""
    words = list(data["like"])
    rows = [max(zip(score(t["text"]), words)) for t in data["texts"]]
    best = max(
        sorted({value for value, _ in rows}),
        key=lambda limit: figures(data, [(word, word if value >= limit else None) for value, word in rows])[3],
    )
    return [(word, word if value >= best else None) for value, word in rows]


def figures(data, answers):
    """Best guess right, right and accepted, foreign rejected, mean of the last two."""
    inside = outside = right = accepted = rejected = 0
    for text, (guess, taken) in zip(data["texts"], answers):
        if text["option"]:
            inside += 1
            right += guess == text["option"]
            accepted += taken == text["option"]
        else:
            outside += 1
            rejected += taken is None
    accepted /= max(inside, 1)
    rejected /= max(outside, 1)
    return right / max(inside, 1), accepted, rejected, (accepted + rejected) / 2


def option_peers(data):
    like = data["like"]
    phrases = [(word, phrase) for word, list_ in like.items() for phrase in list_]
    try:
        from sklearn.feature_extraction.text import TfidfVectorizer
        from sklearn.linear_model import LogisticRegression

        vectors = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True).fit([p for _, p in phrases])
        matrix = vectors.transform([p for _, p in phrases])
        model = LogisticRegression(C=10, max_iter=1000).fit(matrix, [w for w, _ in phrases])
        order = [list(model.classes_).index(word) for word in like]
        yield "logistic regression", lambda t: model.predict_proba(vectors.transform([t]))[0][order]

        def cosine(text):
            near = (matrix @ vectors.transform([text]).T).toarray()[:, 0]
            return [max(n for n, (w, _) in zip(near, phrases) if w == word) for word in like]

        yield "TF-IDF cosine", cosine
    except ImportError:
        pass
    try:
        from rapidfuzz import fuzz

        yield "rapidfuzz token-set", lambda t: [
            max(fuzz.token_set_ratio(t.lower(), p.lower()) for p in like[word]) for word in like
        ]
    except ImportError:
        pass


def measure_options(binary, name, data):
    print(f"\n{name}: {len(data['like'])} options, {len(data['texts'])} texts")
    print(f"{'':24}{'guess right':>12}{'accepted':>10}{'rejected':>10}{'mean':>8}{'ms a text':>11}")
    for label, mood in (("flowrepl", "false"), ("flowrepl, sentiment on", "true")):
        began = time.perf_counter()
        answers = list(flowrepl_options(binary, data, mood))
        show(label, figures(data, answers), began, len(answers))
    for label, score in option_peers(data):
        began = time.perf_counter()
        show(label, figures(data, scored_options(score, data)), began, len(data["texts"]))


def show(label, values, began, count):
    cells = "".join(f"{value:>{width}.3f}" for value, width in zip(values, (12, 10, 10, 8)))
    print(f"{label:24}{cells}{(time.perf_counter() - began) * 1000 / count:>11.2f}")


def f1(rows, said):
    hits = sum(s and r["rating"] <= -1 for r, s in zip(rows, said))
    precision = hits / max(sum(said), 1)
    recall = hits / max(sum(r["rating"] <= -1 for r in rows), 1)
    return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)


def mood_peers():
    try:
        from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

        analyzer = SentimentIntensityAnalyzer()
        yield "VADER", lambda t: analyzer.polarity_scores(t)["compound"]
    except ImportError:
        pass
    try:
        from textblob import TextBlob

        yield "TextBlob", lambda t: TextBlob(t).sentiment.polarity
    except ImportError:
        pass


def measure_sentiment(binary, rows):
    menu = {"GOOD": [], "AGENT": []}
    groups = events_of(binary, menu, [r["text"] for r in rows], "true")
    said = [
        any(e["type"] == "escalation" and e.get("reason") == "negative-sentiment" for e in events) for events in groups
    ]
    for source in sorted({r["source"] for r in rows}):
        chosen = [i for i, r in enumerate(rows) if r["source"] == source]
        part = [rows[i] for i in chosen]
        print(f"\n{source}: {len(part)} texts\n{'':24}{'precision':>12}{'recall':>10}{'F1':>10}")
        results = [("flowrepl", f1(part, [said[i] for i in chosen]))]
        for label, score in mood_peers():
            scores = [score(r["text"]) for r in part]
            limits = sorted(set(round(s, 2) for s in scores))
            tries = (f1(part, [s <= limit for s in scores]) for limit in limits)
            results.append((label + ", best threshold", max(tries, key=lambda v: v[2])))
        for label, values in results:
            print(f"{label:24}{values[0]:>12.3f}{values[1]:>10.3f}{values[2]:>10.3f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("binary")
    parser.add_argument("--options", nargs="*", default=[], metavar="FILE.json")
    parser.add_argument("--sentiment", metavar="FILE.jsonl")
    parser.add_argument("--own", action="store_true")
    arguments = parser.parse_args()
    for path in arguments.options:
        with open(path, encoding="utf-8") as file:
            measure_options(arguments.binary, os.path.basename(path), json.load(file))
    if arguments.own:
        for data in own_menus.all_menus():
            measure_options(arguments.binary, data["menu"], data)
    if arguments.sentiment:
        with open(arguments.sentiment, encoding="utf-8") as file:
            measure_sentiment(arguments.binary, [json.loads(line) for line in file])


if __name__ == "__main__":
    main()
