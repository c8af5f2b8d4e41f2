#!/usr/bin/env python3
"""How well flowrepl understands real sentences and how fast, beside public peers, in tables.

    run.py [BINARY] [--data FOLDER] [--verbose]      default: .build/release/flowrepl and ../shared/data

Menus: own_menus.py, to which the matcher's weights were fitted; holdout_menus.py, written in other trades and never fitted
to; and of FOLDER, where it is there:
    options.json      {"like": {OPTION: [phrases]}, "texts": [{"text": ..., "option": OPTION or null}]}
    sentiment.jsonl   {"text": ..., "rating": -4..4, "source": ...} a line; at or under -1 a text is negative

flowrepl runs as shipped, through `understand`. Peers are logistic regression on TF-IDF, TF-IDF cosine, rapidfuzz token-set
and shared words for options, VADER and TextBlob for sentiment; they are installed into a virtual environment of their own
(.build/understanding-peers). A peer has no threshold of its own: it gets the one that is best for it on the very texts it
is measured on.
"""
import argparse
import json
import os
import pathlib
import resource
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
PEERS = ROOT / ".build/understanding-peers"
PACKAGES = ["scikit-learn", "rapidfuzz", "vaderSentiment", "textblob"]
# Repetitions of the texts by which speed is told apart from starting.
SPEED_ROUNDS = 10

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


def with_peers():
    """Goes on in the environment that has the peers; makes it the first time."""
    python = PEERS / "bin/python"
    if pathlib.Path(sys.prefix).resolve() == PEERS.resolve():
        return
    if not python.exists():
        print(f"installing {', '.join(PACKAGES)} into {PEERS.relative_to(ROOT)} ...", file=sys.stderr)
        subprocess.run([sys.executable, "-m", "venv", PEERS], check=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", *PACKAGES], check=True)
    os.execv(python, [str(python), __file__, *sys.argv[1:]])


# MARK: flowrepl


def heard(binary, like, texts, mood):
    """What `understand --json` says of each text, and the processor seconds that it took."""
    replies = "\n".join(
        f"      {word}: {{to: done, like: {json.dumps(phrases, ensure_ascii=False)}}}" for word, phrases in like.items()
    )
    with tempfile.TemporaryDirectory() as folder:
        with open(os.path.join(folder, "program.flow.yaml"), "w", encoding="utf-8") as file:
            file.write(PROGRAM.format(mood=mood))
        with open(os.path.join(folder, "menu.flow.yaml"), "w", encoding="utf-8") as file:
            file.write(FLOW.format(words=", ".join(like), replies=replies))
        lines = "".join(json.dumps({"text": " ".join(text.split())}) + "\n" for text in texts)
        before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
        done = subprocess.run(
            [binary, "understand", folder, "--state", "menu/ask", "--json"], input=lines, capture_output=True, text=True
        )
        spent = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    if len(rows) != len(texts):
        sys.exit(f"{len(rows)} answers for {len(texts)} texts: {done.stderr[:300]}")
    return rows, spent


def answer(row):
    """The best guess and what was taken, None where nothing was. An opt-out that nobody asked for is a wrong one."""
    taken = "opt-out" if row["verdict"] == "opted-out" else row["option"]
    return taken or (row["best"] or {}).get("option"), taken


# MARK: Options


def scored(score, data):
    """The answers of a peer that scores every option, at its best threshold."""
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
    from rapidfuzz import fuzz
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.linear_model import LogisticRegression

    like = data["like"]
    phrases = [(word, phrase) for word, list_ in like.items() for phrase in list_]
    vectors = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True).fit([p for _, p in phrases])
    matrix = vectors.transform([p for _, p in phrases])
    model = LogisticRegression(C=10, max_iter=1000).fit(matrix, [w for w, _ in phrases])
    order = [list(model.classes_).index(word) for word in like]
    yield "logistic regression", lambda t: model.predict_proba(vectors.transform([t]))[0][order]

    def cosine(text):
        near = (matrix @ vectors.transform([text]).T).toarray()[:, 0]
        return [max(n for n, (w, _) in zip(near, phrases) if w == word) for word in like]

    yield "TF-IDF cosine", cosine
    yield "rapidfuzz token-set", lambda t: [
        max(fuzz.token_set_ratio(t.lower(), p.lower()) for p in like[word]) for word in like
    ]
    sets = [(word, set(phrase.lower().split())) for word, phrase in phrases]

    def shared(text):
        words = set(text.lower().split())
        return [max(len(words & s) / max(len(words | s), 1) for w, s in sets if w == word) for word in like]

    yield "shared words", shared


def measure_options(binary, title, menus, verbose):
    """One line a measure: the mean over the menus."""
    lines, sure, seconds, count = {}, [], 0, 0
    for data in menus:
        texts = [t["text"] for t in data["texts"]]
        for label, mood in (("flowrepl", "false"), ("flowrepl, sentiment on", "true")):
            rows, _ = heard(binary, data["like"], texts, mood)
            answers = [answer(row) for row in rows]
            lines.setdefault(label, []).append(figures(data, answers))
            if mood == "false":
                sure += [
                    (row["best"]["confidence"], row["option"] == t["option"])
                    for row, t in zip(rows, data["texts"])
                    if row["verdict"] == "taken" and row["how"] == "close"
                ]
            if verbose:
                for text, (guess, taken) in zip(data["texts"], answers):
                    if taken != text["option"]:
                        print(f"  {data['menu']} ({label}): {text['option']}: {text['text']!r} {taken=} {guess=}")
        for label, score in option_peers(data):
            lines.setdefault(label, []).append(figures(data, scored(score, data)))
        count += len(texts)
    print(f"\n{title}: {len(menus)} {'menu' if len(menus) == 1 else 'menus'}, {count} texts")
    print(f"{'':24}{'guess right':>12}{'accepted':>10}{'rejected':>10}{'mean':>8}")
    for label, values in lines.items():
        means = [sum(v[i] for v in values) / len(values) for i in range(4)]
        print(f"{label:24}" + "".join(f"{mean:>{width}.3f}" for mean, width in zip(means, (12, 10, 10, 8))))
    return sure


def show_calibration(sure):
    print(f"\nWhat a confidence is worth: {len(sure)} options taken by likeness\n{'':24}{'taken':>12}{'promised':>10}{'right':>10}")
    for low, high in ((0.5, 0.6), (0.6, 0.7), (0.7, 0.8), (0.8, 0.9), (0.9, 0.95), (0.95, 1.01)):
        band = [(c, r) for c, r in sure if low <= c < high]
        if band:
            promised, right = (sum(x[i] for x in band) / len(band) for i in (0, 1))
            print(f"{low:.2f} to {min(high, 1):.2f}{'':12}{len(band):>12}{promised:>10.3f}{right:>10.3f}")


def measure_speed(binary, data):
    """Microseconds of the processor a text: a whole turn of flowrepl, and the scoring of a peer."""
    texts = [t["text"] for t in data["texts"]]
    phrases = sum(map(len, data["like"].values()))
    _, once = heard(binary, data["like"], texts, "true")
    _, often = heard(binary, data["like"], texts * (SPEED_ROUNDS + 1), "true")
    print(f"\nMicroseconds a text: {len(data['like'])} options, {phrases} phrases")
    print(f"{'flowrepl, whole turn':24}{(often - once) / SPEED_ROUNDS / len(texts) * 1e6:>12.1f}")
    for label, score in option_peers(data):
        began = time.process_time()
        for text in texts:
            score(text)
        print(f"{label:24}{(time.process_time() - began) / len(texts) * 1e6:>12.1f}")


# MARK: Sentiment


def f1(rows, said):
    hits = sum(s and r["rating"] <= -1 for r, s in zip(rows, said))
    precision = hits / max(sum(said), 1)
    recall = hits / max(sum(r["rating"] <= -1 for r in rows), 1)
    return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)


def mood_peers():
    from textblob import TextBlob
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

    analyzer = SentimentIntensityAnalyzer()
    yield "VADER", lambda t: analyzer.polarity_scores(t)["compound"]
    yield "TextBlob", lambda t: TextBlob(t).sentiment.polarity


def measure_sentiment(binary, rows):
    answers, _ = heard(binary, {"GOOD": [], "AGENT": []}, [r["text"] for r in rows], "true")
    said = [row["reason"] == "negative-sentiment" for row in answers]
    for source in sorted({r["source"] for r in rows}):
        chosen = [i for i, r in enumerate(rows) if r["source"] == source]
        part = [rows[i] for i in chosen]
        print(f"\nAnger, {source}s: {len(part)} texts\n{'':24}{'precision':>12}{'recall':>10}{'F1':>10}")
        results = [("flowrepl", f1(part, [said[i] for i in chosen]))]
        for label, score in mood_peers():
            scores = [score(r["text"]) for r in part]
            tries = (f1(part, [s <= limit for s in scores]) for limit in sorted({round(s, 2) for s in scores}))
            results.append((label + ", best threshold", max(tries, key=lambda v: v[2])))
        for label, values in results:
            print(f"{label:24}{values[0]:>12.3f}{values[1]:>10.3f}{values[2]:>10.3f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("binary", nargs="?", default=ROOT / ".build/release/flowrepl")
    parser.add_argument("--data", type=pathlib.Path, default=ROOT.parent / "shared/data", metavar="FOLDER")
    parser.add_argument("--verbose", action="store_true", help="show each text that was not understood as meant")
    arguments = parser.parse_args()
    with_peers()
    import holdout_menus
    import own_menus

    binary = os.path.abspath(arguments.binary)
    own, holdout = list(own_menus.all_menus()), list(holdout_menus.all_menus())
    sure = measure_options(binary, "Own menus, fitted to", own, False)
    sure += measure_options(binary, "Hold-out menus", holdout, arguments.verbose)
    options = arguments.data / "options.json"
    sample = own[0]
    if options.exists():
        sample = json.loads(options.read_text(encoding="utf-8"))
        sure += measure_options(binary, "Public menu", [sample], arguments.verbose)
    show_calibration(sure)
    measure_speed(binary, sample)
    sentiment = arguments.data / "sentiment.jsonl"
    if sentiment.exists():
        with open(sentiment, encoding="utf-8") as file:
            measure_sentiment(binary, [json.loads(line) for line in file])


if __name__ == "__main__":
    main()
