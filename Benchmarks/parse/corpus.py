#!/usr/bin/env python3
"""Write specs of about a given size, with the mix of a real program: states with messages, replies, lists, comments.

    corpus.py BYTES [FILE]

The same size gives the same bytes.
"""

import random
import sys

TEXTS = [
    "Your order shipped! Reply TRACK for the link, ETA for a delivery estimate or AGENT for help.",
    "Got it. Estimated delivery is {eta}.",
    "We've received your return. Your refund of {amount} is on its way, and you'll see it in 3-5 days.",
    "Thanks, {first_name}. Your appointment on {date} at {time} is confirmed; reply RESCHEDULE to move it.",
    "Sorry it's late. Reply ETA for the new date or AGENT to talk to a person.",
    "How was it, from 1 (poor) to 5 (great)?",
    "Please send us your order number, it starts with A",
]
QUOTED = [
    '"Acme Outfitters: your code is {code}. Reply STOP to opt out."',
    '"Still with us? Reply {options}."',
    '"Sorry, I missed that. Reply {options}."',
    "'It''s on us: use {code} at checkout'",
    '"She said \\"yes\\", so we\\u2019ll call you."',
]
BLOCKS = [
    ("|", ["Delivery delay: the new date is {eta}.", "Reply ADDRESS to confirm your address", "or AGENT for help."]),
    (">-", ["By replying JOIN you agree to receive recurring automated marketing", "texts from Acme Outfitters. Up to 6 msgs/month.",
            "", "Msg & data rates may apply. Reply HELP for help, STOP to cancel."]),
]
WORDS = ["TRACK", "ETA", "ADDRESS", "AGENT", "SIZE", "RETURN", "EXCHANGE", "CONFIRM", "RESCHEDULE", "DAMAGED"]
COMMENTS = ["# options named above or below", "# the customer's own words", "# goes on when the carrier answers"]


def state(random, number):
    name = f"state_{number}"
    yield f"  {name}:"
    kind = random.random()
    if kind < 0.5:
        yield f"    say: {random.choice(TEXTS)}"
    elif kind < 0.7:
        yield f"    say: {random.choice(QUOTED)}"
    elif kind < 0.85:
        indicator, lines = random.choice(BLOCKS)
        yield f"    say: {indicator}"
        for line in lines:
            yield f"      {line}" if line else ""
    else:
        yield "    say:"
        for _ in range(random.randint(2, 3)):
            yield f"      - {random.choice(TEXTS)}"
    options = random.sample(WORDS, random.randint(2, 4))
    kind = random.random()
    if kind < 0.4:
        comment = f"  {random.choice(COMMENTS)}" if random.random() < 0.3 else ""
        yield f"    replies: [{', '.join(options)}]{comment}"
    elif kind < 0.75:
        yield "    replies:"
        for option in options:
            if random.random() < 0.5:
                yield f"      {option}: state_{random.randint(0, number)}"
            else:
                yield f"      {option}: {{to: state_{random.randint(0, number)}, like: [where is it, {option.lower()} please], set: {{topic: delay}}}}"
    else:
        yield "    ask: How many would you like?"
        yield "    expect: number 1..5"
        yield "    save: amount"
        yield "    when:"
        yield f"      - amount > 3 and known(first_name): state_{random.randint(0, number)}"
        yield f"      - else: state_{random.randint(0, number)}"
    if random.random() < 0.3:
        yield '    after: {2h: {say: "Still there? Reply {options}."}, 48h: abandoned}'
    if random.random() < 0.2:
        yield f"    {random.choice(COMMENTS)}"
    if random.random() < 0.3:
        yield ""


def corpus(size):
    choices = random.Random(size)
    lines = [
        "# Where is my order: answers order-status questions without an agent.",
        "flow: wismo",
        "title: Where is my order",
        "purpose: transactional            # transactional | marketing | conversational",
        "vars:",
        '  eta: {type: date, show: "EEE, MMM d", example: 2026-03-04}',
        "triggers:",
        "  order.shipped: state_0          # an event from the business",
        "  order.delivered + 3d: state_1",
        "states:",
    ]
    length = sum(len(line) + 1 for line in lines)
    number = 0
    while length < size:
        for line in state(choices, number):
            lines.append(line)
            length += len(line.encode()) + 1
        number += 1
    return ("\n".join(lines) + "\n").encode()


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    text = corpus(int(sys.argv[1]))
    if len(sys.argv) == 3:
        with open(sys.argv[2], "wb") as file:
            file.write(text)
    else:
        sys.stdout.buffer.write(text)


if __name__ == "__main__":
    main()
