#!/usr/bin/env python3
"""The figures of `flowrepl report` by pandas, from the same transcripts, after the same definitions (docs/report.md).

    peer.py FILE      prints {"scope": {...}, "kpis": {NAME: {"value", "low", "high", "count", "of"}}}

Lines are decoded by json and become one frame. Which run an event belongs to is followed in a loop over the few kinds of
events that tell (runs wait behind each other and call each other, which no column operation knows); all counting,
grouping and statistics are pandas' and scipy's. It knows of the program in flows/ what `flowrepl` reads there.
"""
import json
import math
import sys

import numpy
import pandas
from scipy import stats

Z = 1.959963984540054
RATINGS = {"feedback/rate": ("rating", 1, 5)}
COMPLAINT_STATES = {"feedback/fix", "returns/damaged"}
COMPLAINT_OPTIONS = {("wismo/delivered", "MISSING")}
GOAL, GOAL_WINDOW = "order.placed", 7 * 86_400_000
REPEAT_WINDOW = 7 * 86_400_000
FIRST_REPLY = 5 * 60_000


def lines(path):
    chat = -1
    with open(path, encoding="utf-8") as file:
        for line in file:
            event = json.loads(line)
            if event["type"] == "transcript":
                chat += 1
                yield chat, event
            else:
                yield chat, event


def standing(frame):
    """Without what was undone."""
    undone = frame.index[frame["type"] == "undo"]
    if not len(undone):
        return frame
    drop = set(undone)
    for index in undone:
        chat, to = frame.at[index, "chat"], frame.at[index, "to"]
        before = frame.loc[(frame["chat"] == chat) & (frame.index < index)]
        for other in reversed(before.index):
            if other in drop:
                continue
            if before.at[other, "turn"] <= to:
                break
            drop.add(other)
    return frame.drop(index=list(drop))


def segments(text):
    """Of an agent's text: GSM-7 where the alphabet has all of it."""
    basic = set("@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà")
    if all(character in basic for character in text):
        return 1 if len(text) <= 160 else math.ceil(len(text) / 153)
    units = len(text.encode("utf-16-le")) // 2
    return 1 if units <= 70 else math.ceil(units / 67)


class Chat:
    """Follows the runs of one chat."""

    def __init__(self, number, contact, out, handoffs):
        self.number, self.contact, self.out, self.handoffs = number, contact, out, handoffs
        self.open, self.done, self.pending, self.awaiting, self.left, self.stray = [], [], None, None, None, None

    def begin(self, at, flow, proactive=False):
        run = dict(chat=self.number, contact=self.contact, flow=flow, current=flow, path=None, callers=[], inner=None,
                   proactive=proactive, started=at, first_text=None, first_answer=None, ended=None, outcome=None,
                   question=None, escalated=False, opted_out=False, complaint=False, asked=False, rated=False,
                   rating=None, repeated=False, segments=0, texts=0, misses=0)
        self.open.append(run)
        return run

    def settle(self, run=None, state=None):
        text, self.pending = self.pending, None
        if text is None:
            return
        if run is None:
            run = text["front"] if any(text["front"] is other for other in self.open) else None
            if run is None:
                if self.done or self.open:
                    return
                run = self.begin(text["at"], None)
            state = run["path"]
        run["texts"] += 1
        run["misses"] += text["miss"]
        if run["first_text"] is None:
            run["first_text"] = text["at"]
        if text["option"] is not None:
            run["question"] = run["question"] or text["option"]
            if (state, text["option"]) in COMPLAINT_OPTIONS:
                run["complaint"] = True

    def close(self, run, outcome, at):
        if self.pending and self.pending["front"] is run:
            self.settle(run, run["path"])
        run["outcome"], run["ended"] = outcome, at
        self.open = [other for other in self.open if other is not run]
        self.done.append(run)

    def settle_inner(self, event):
        if event["type"] in ("set", "warning", "refused", "clock", "notice", "error", "timer", "notify", "opt-in"):
            return
        for run in reversed(list(self.open)):
            if run["inner"] is None:
                continue
            back = event["type"] == "transition" and event["because"] == "return" and event["from"] == run["path"]
            outer = event["type"] == "end" and event["flow"] == run["callers"][-1]
            if back or outer:
                run["inner"] = None
                caller = run["callers"].pop()
                if outer:
                    run["current"] = caller
            else:
                self.close(run, *run["inner"])

    def owner(self, run, at):
        if run is not None:
            return run
        if self.open:
            return self.open[-1]
        return self.done[-1] if self.done else self.begin(at, None)

    def take(self, event):
        kind, at = event["type"], event["ms"]
        if any(run["inner"] for run in self.open):
            self.settle_inner(event)
        if kind == "customer":
            self.settle()
            self.pending = dict(at=at, turn=event["turn"], front=self.open[-1] if self.open else None, option=None, miss=0)
        elif kind == "match":
            if self.pending:
                self.pending["option"] = event["option"]
                self.pending["miss"] = int(event["option"] is None)
        elif kind == "transition":
            self.left = event["from"]
            run = next((run for run in reversed(self.open) if run["path"] == event["from"]), None) if event["from"] else None
            flow = event["to"].split("/")[0]
            if run is not None:
                self.open = [other for other in self.open if other is not run] + [run]
                if event["because"] == "run":
                    run["callers"].append(run["current"])
            else:
                run = self.begin(at, flow, event["because"] == "event")
                if self.stray == event["turn"]:
                    run["escalated"], self.stray = True, None
            if self.pending and self.pending["turn"] == event["turn"]:
                self.settle(run, event["from"])
            run["path"], run["current"] = event["to"], flow
            run["complaint"] |= event["to"] in COMPLAINT_STATES
            run["asked"] |= event["to"] in RATINGS
        elif kind == "set":
            run = self.open[-1] if self.open else None
            if run and run["path"] in RATINGS and RATINGS[run["path"]][0] == event["name"]:
                run["rated"], run["rating"] = True, float(event["value"])
        elif kind == "bot":
            speaker = None
            if event["flow"] is not None:
                speaker = next((run for run in reversed(self.open) if event["flow"] in (run["current"], run["flow"])), None)
            if self.pending:
                self.settle(speaker, speaker["path"]) if speaker else self.settle()
            run = self.owner(speaker, at)
            run["segments"] += event["segments"]
            if run["first_text"] is not None and run["first_answer"] is None:
                run["first_answer"] = max(0, at - run["first_text"])
        elif kind == "agent":
            if self.awaiting is not None:
                self.awaiting["wait"] = max(0, at - self.awaiting["at"])
                self.awaiting = None
            self.settle()
            self.owner(None, at)["segments"] += segments(event["text"])
        elif kind == "opt-out":
            self.owner(None, at)["opted_out"] = True
        elif kind == "escalation":
            if self.open:
                self.open[-1]["escalated"] = True
                self.open[-1]["repeated"] |= event["reason"] == "repeated-question"
            else:
                self.stray = event["turn"]
        elif kind == "handoff":
            run = self.open[-1] if self.open else self.begin(at, None)
            run["escalated"] = True
            self.awaiting = dict(at=at, open=event["open"], wait=None)
            self.handoffs.append(self.awaiting)
        elif kind == "end":
            run = next((run for run in reversed(self.open) if run["current"] == event["flow"]), None)
            if run is not None:
                if run["callers"]:
                    run["inner"] = (event["outcome"], at)
                else:
                    self.close(run, event["outcome"], at)

    def finish(self):
        self.settle()
        for run in [run for run in self.open if run["inner"]]:
            self.close(run, *run["inner"])
        self.out += self.done + self.open


def share(count, total):
    value = dict(count=int(count), of=int(total), value=None, low=None, high=None)
    if total:
        p, s = count / total, Z * Z
        middle = (p + s / (2 * total)) / (1 + s / total)
        half = Z / (1 + s / total) * math.sqrt(p * (1 - p) / total + s / (4 * total * total))
        value.update(value=p, low=max(0, middle - half), high=min(1, middle + half))
    return value


def median(column, total):
    column = column.dropna().sort_values().reset_index(drop=True) / 1000
    count = len(column)
    value = dict(count=count, of=int(total), value=None, low=None, high=None)
    if count:
        value["value"] = column.median()
    if count >= 6:
        half = Z * math.sqrt(count) / 2
        value["low"] = column[max(1, math.floor(count / 2 - half)) - 1]
        value["high"] = column[min(count, math.ceil(1 + count / 2 + half)) - 1]
    return value


def mean(column, total):
    column = column.dropna()
    value = dict(count=len(column), of=int(total), value=None, low=None, high=None)
    if len(column):
        value["value"] = column.mean()
    if len(column) > 1:
        half = stats.t.ppf(0.975, len(column) - 1) * column.std() / math.sqrt(len(column))
        value.update(low=max(0, value["value"] - half), high=value["value"] + half)
    return value


def main():
    rows, heads = [], []
    for chat, event in lines(sys.argv[1]):
        if event["type"] == "transcript":
            heads.append((chat, event["customer"]["number"], event["started"], event["event"]))
        else:
            event["chat"] = chat
            rows.append(event)
    frame = pandas.DataFrame(rows)
    heads = pandas.DataFrame(heads, columns=["chat", "contact", "started", "event"]).set_index("chat")
    stamps = pandas.to_datetime(frame["at"], utc=True, format="ISO8601")
    frame["ms"] = (stamps.astype("datetime64[ms, UTC]").astype("int64"))
    frame = standing(frame)
    commands = frame.loc[frame["type"] == "command"]
    goals = commands.loc[commands["line"].str.split().str[:2].str.join(" ") == f":event {GOAL}", ["chat", "ms"]]
    goals = goals.assign(contact=goals["chat"].map(heads["contact"]))

    columns = ["type", "ms", "turn", "chat", "from", "to", "because", "flow", "state", "segments", "option", "name", "value",
               "reason", "open", "outcome", "text"]
    told = frame.loc[~frame["type"].isin(["clock", "timer", "notice", "warning", "command", "notify"]), columns]
    runs, handoffs = [], []
    for number, group in told.astype(object).where(told.notna(), None).groupby("chat", sort=False):
        chat = Chat(number, heads.at[number, "contact"], runs, handoffs)
        for event in group.to_dict("records"):
            chat.take(event)
        chat.finish()
    silent = heads.index.difference({run["chat"] for run in runs})
    runs, handoffs = pandas.DataFrame(runs), pandas.DataFrame(handoffs)
    for name in ("first_text", "first_answer", "ended", "rating"):
        runs[name] = pandas.to_numeric(runs[name])
    if len(handoffs):
        handoffs["wait"] = pandas.to_numeric(handoffs["wait"])

    answered = runs.loc[runs["first_text"].notna()]
    solved = answered["outcome"].isin(["resolved", "converted"])
    over = answered["outcome"].notna() | answered["escalated"]
    proactive = runs.loc[runs["proactive"]]
    asked = runs.loc[runs["asked"]]
    rated = asked["rating"].dropna()
    open_ = handoffs.loc[handoffs["open"].astype(bool)]

    silent_runs = pandas.DataFrame({
        "contact": heads.loc[silent, "contact"].to_numpy(), "outcome": None,
        "started": pandas.to_datetime(heads.loc[silent, "started"], utc=True, format="ISO8601").astype("datetime64[ms, UTC]").astype("int64").to_numpy()})
    chances = pandas.concat([runs[["contact", "outcome", "started"]], silent_runs], ignore_index=True)
    pairs = chances.reset_index().merge(goals[["contact", "ms"]], on="contact")
    hits = pairs.loc[(pairs["ms"] >= pairs["started"]) & (pairs["ms"] - pairs["started"] <= GOAL_WINDOW), "index"]
    converted = (chances["outcome"] == "converted") | chances.index.isin(hits)

    flows = answered.loc[answered["flow"].notna()].copy()
    flows["question"] = flows["question"].fillna("")
    flows = flows.sort_values(["contact", "flow", "question", "first_text"], kind="stable")
    gap = flows.groupby(["contact", "flow", "question"])["first_text"].diff()
    again = (gap <= REPEAT_WINDOW) | flows["repeated"]

    times = (answered.loc[solved, "ended"] - answered.loc[solved, "first_text"]).clip(lower=0)
    kpis = {
        "replies": share(proactive["first_text"].notna().sum(), len(proactive)),
        "first_response": median(answered["first_answer"], len(answered)),
        "agent_first_response": median(handoffs["wait"], len(handoffs)),
        "agent_on_target": share((open_["wait"] <= FIRST_REPLY).sum(), len(open_)),
        "resolution_time": median(times, len(answered)),
        "containment": share((over & solved & ~answered["escalated"]).sum(), over.sum()),
        "escalations": share(answered["escalated"].sum(), len(answered)),
        "rating_completion": share(asked["rated"].sum(), len(asked)),
        "satisfaction": share((rated >= 4).sum(), len(rated)),
        "rating": mean(rated, len(asked)),
        "opt_outs": share(runs["opted_out"].sum(), len(runs)),
        "complaints": share(runs["complaint"].sum(), len(runs)),
        "conversion": share(converted.sum(), len(converted)),
        "repeat_contact": share(again.sum(), len(flows)),
        "not_understood": share(runs["misses"].sum(), runs["texts"].sum()),
        "segments": mean(runs["segments"].astype("int64"), len(runs)),
    }
    scope = {"chats": len(heads), "conversations": len(runs), "contacts": int(heads["contact"].nunique()),
             "texts": int(runs["texts"].sum()), "segments": int(runs["segments"].sum())}
    plain = {name: {key: None if item is None else float(item) if key in ("value", "low", "high") else item
                    for key, item in figure.items()} for name, figure in kpis.items()}
    print(json.dumps({"scope": scope, "kpis": plain}))


main()
