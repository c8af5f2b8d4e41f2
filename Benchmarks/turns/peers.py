"""The menu of menu.flow.yaml in Python's engines, with the same replies: turns a second as JSON. peers.py SECONDS"""
import json
import sys
import time

from rivescript import RiveScript
from statemachine import State, StateMachine
from transitions import Machine

WORDS = ["track", "back", "2", "back", "size", "back", "returns", "back"]
MENU = "How can we help? Reply TRACK, RETURNS or SIZE."
SAYS = {
    "menu": MENU,
    "track": "Order A1 is on its way. Reply BACK for the menu.",
    "returns": "You have 30 days to return it. Reply BACK for the menu.",
    "size": "Our sizes run true. Reply BACK for the menu.",
}
MOVES = [("track", "menu", "track"), ("returns", "menu", "returns"), ("size", "menu", "size")]
MOVES += [("back", state, "menu") for state in ("track", "returns", "size")]
# The state machines know no texts: the number is looked up for them.
EVENTS = {"1": "track", "2": "returns", "3": "size"}


def rivescript():
    bot = RiveScript()
    lines = ["! version = 2.0"]
    for state in ("menu", "track", "returns", "size"):
        lines.append(f"> topic {'random' if state == 'menu' else state}")
        for number, (word, source, target) in enumerate(MOVES, 1):
            if source == state:
                trigger = f"({word}|{number})" if state == "menu" else word
                topic = "random" if target == "menu" else target
                lines += [f"+ {trigger}", f"- {SAYS[target]}{{topic={topic}}}"]
        lines.append("< topic")
    bot.stream("\n".join(lines))
    bot.sort_replies()
    return lambda word: bot.reply("ana", word)


def transitions():
    class Customer:
        pass

    customer = Customer()
    Machine(
        customer,
        states=list(SAYS),
        initial="menu",
        transitions=[{"trigger": word, "source": source, "dest": target} for word, source, target in MOVES],
    )

    def reply(word):
        customer.trigger(EVENTS.get(word, word))
        return SAYS[customer.state]

    return reply


def python_statemachine():
    class Menu(StateMachine):
        menu = State(initial=True)
        track_state = State()
        returns_state = State()
        size_state = State()
        track = menu.to(track_state)
        returns = menu.to(returns_state)
        size = menu.to(size_state)
        back = track_state.to(menu) | returns_state.to(menu) | size_state.to(menu)

    menu = Menu()
    said = {menu.menu.id: SAYS["menu"]}
    said |= {f"{state}_state": SAYS[state] for state in ("track", "returns", "size")}
    configuration = hasattr(menu, "configuration")

    def reply(word):
        menu.send(EVENTS.get(word, word))
        return said[next(iter(menu.configuration)).id if configuration else menu.current_state.id]

    return reply


def turns_per_second(reply, duration):
    expected = [SAYS[{"2": "returns", "back": "menu"}.get(word, word)] for word in WORDS]
    said = [reply(word) for word in WORDS]
    if said != expected:
        sys.exit(f"unequal flow: {said}")
    best = 0
    for _ in range(5):
        turns = 0
        start = time.process_time()
        while (spent := time.process_time() - start) < duration / 5:
            for _ in range(20):
                for word in WORDS:
                    reply(word)
            turns += 20 * len(WORDS)
        best = max(best, turns / spent)
    return best


engines = {"rivescript": rivescript, "transitions": transitions, "python-statemachine": python_statemachine}
print(json.dumps({name: turns_per_second(make(), float(sys.argv[1])) for name, make in engines.items()}))
