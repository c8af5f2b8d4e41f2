"""Menus and customers' texts of the project's own, to measure matching on.

Sentences are put together from frames ("could you help me to") and subjects ("track my order"), then worn a little:
text-speak, misspellings, words run together. The same seed gives the same texts.
"""

import itertools
import random
import re


def _parts(text):
    return [" ".join(part.split()) for part in text.split("|")]


# Frames before "track", before "tracking" and before "my order"; the empty one is no frame at all.
BEFORE_VERB = _parts(
    """
    I need help to | how do I | how can I | can you help me to | could you help me | I don't know what I have to
    do to | I do not know how to | I want to | I would like to | I have to | I need to | I am trying to | I try
    to | where can I | where do I | what do I need to do to | is it possible to | help me | help to | I'd like
    to | i wanna | how to | can I | I cannot | I can't | want assistance to | would it be possible to | i dont
    know how i can | I call to | i am calling to | I have got to | need to | could I | please i want to | gotta
    | i gotta | im trying to | hey can i | what steps do i take to | tell me how to | is there a way to |
    """
)
BEFORE_GERUND = _parts(
    """
    I need help | help me | I need assistance | can you help me with | assistance | I want help | I have a
    problem | I have issues | problems | could you tell me more about | tell me about | information about |
    question about | I need information about | trouble | help | wanna know about
    """
)
BEFORE_NOUN = _parts(
    """
    I want to know about | could you give me information about | can you tell me about | where can I find | tell
    me more about | I need information about | help with | show me | can you show me | problem with | i have a
    question about | info on | what about |
    """
)

# Nothing to do with any menu.
CHATTER = _parts(
    """
    good product | Love it! | poor quality | works great | thanks | I'm at the mall with mom | lol ok | what's
    for dinner | happy birthday!! | this camera takes great pictures | battery died after a week | Excellent
    value | see you tomorrow | my dog ate my homework | where should we eat tonight | can you pick up milk | the
    weather is nice today | great size, fits well | good phone for the price | not worth the money | I hated it
    | nice screen | delivery guy was friendly | i lost my keys
    """
)


def variants(pattern):
    """All readings of "{check|see} my {bill|invoice}"."""
    choice = re.search(r"\{([^{}]*)\}", pattern)
    if not choice:
        return [" ".join(pattern.split())]
    before, after = pattern[: choice.start()], pattern[choice.end() :]
    return [text for option in choice.group(1).split("|") for text in variants(before + option + after)]


def gerund(phrase):
    verb, _, rest = phrase.partition(" ")
    if verb.endswith("e") and verb not in ("see", "be"):
        verb = verb[:-1]
    elif verb in ("get", "set", "cancel", "stop", "swap", "submit", "shop"):
        verb += verb[-1]
    return f"{verb}ing {rest}".strip()


INTENTS = {}


def intent(name, verbs=(), nouns=(), sentences=()):
    INTENTS[name] = [[text for pattern in patterns for text in variants(pattern)] for patterns in (verbs, nouns, sentences)]


intent(
    "cancel_order",
    [
        "cancel {my|the|an|my last} {order|purchase}", "cancel order {1134|#5573}", "stop {my|the} order",
        "call off {my|the} purchase", "cancel {a|the} order I {made|placed}",
    ],
    ["canceling {my|an} order", "order cancellation"],
    [
        "I no longer want {my|the} {order|purchase}, {cancel it|please cancel}",
        "I can't afford {my|this} {order|purchase} anymore", "changed my mind, cancel {it|my order}",
    ],
)
intent(
    "change_order",
    [
        "{add|remove} {some items|an item|a product|products} {to|from} {my|the} order",
        "{change|modify|edit|correct} {my|the|an} {order|purchase}",
        "swap {an item|a product} in my {order|purchase}", "update order {23|#8841}",
    ],
    ["changes to {my|an} order", "order changes"],
    ["I made a mistake in my order and need to fix it", "i want to put one more thing in my order"],
)
intent(
    "cancel_fee",
    [
        "{check|see|find} {the|your} {cancellation|early termination|early exit|withdrawal} {fee|charge|penalty|fees}",
    ],
    ["{the|your} {cancellation|early termination|withdrawal} {fee|charge|penalty|fees}"],
    [
        "how much {do I pay|does it cost|is the charge} {if I cancel|to cancel|for cancelling}",
        "is there a {penalty|fee|charge} for {cancelling|withdrawing|early termination}",
    ],
)
intent(
    "invoice",
    [
        "{check|see|view|get|download|find|request|obtain|have a look at} {my|the|an} {invoice|bill|receipt|invoices|bills}",
        "{see|get|locate} {the bill|the invoice|invoice #00123} from {March|last month|Anna Freeman}",
    ],
    ["{my|the|last|previous} {invoice|bill|invoices}"],
    ["where is my {invoice|bill}", "can you email me {the|my} {invoice|receipt|bill}"],
)
intent(
    "refund_policy",
    [
        "{check|see|read|know} {your|the} {refund|money back|reimbursement} {policy|policies|conditions|guarantee}",
    ],
    ["{your|the} {refund|money-back|return} {policy|guarantee|terms}"],
    [
        "in {what|which} {cases|situations} can I {ask for|request} a refund", "how long do refunds usually take",
        "under what circumstances are refunds allowed",
    ],
)
intent(
    "refund",
    [
        "{get|obtain|request|claim} {a refund|my money back|a reimbursement|refunds|compensation}",
        "be reimbursed",
    ],
    ["getting {a refund|my money back}", "refunds"],
    [
        "I want my money back", "{when|how} will I get {refunded|my money back}", "refund me",
        "i want to be refunded for {my|this} purchase",
    ],
)
intent(
    "track_refund",
    ["{check|track|see|follow} {the status of my|my} {refund|reimbursement|rebate|compensation}"],
    ["the {status|progress} of my {refund|reimbursement|restitution}", "my refund status"],
    [
        "is there any {news|update} on my {refund|rebate}", "has my refund been {processed|sent|issued}",
        "where is my refund",
    ],
)
intent(
    "complaint",
    [
        "{make|file|lodge|submit|send} {a|a consumer|a formal} {complaint|claim|reclamation} {against|to|about} {your company|your business|the company}",
        "complain about your {service|company}",
    ],
    ["{filing|making} a {complaint|claim|reclamation}"],
    ["I want to talk about a complaint", "where do I send complaints"],
)
intent(
    "service",
    [
        "{contact|call|reach|speak to|talk to|chat with} {customer service|customer support|customer care|support}",
        "see {what|at what} {time|hours} I can {call|contact} {customer service|support}",
    ],
    ["your customer service {number|phone|email|hours}"],
    [
        "is customer {service|support} {open|available} {now|on sundays|today}",
        "what number do I call for customer support",
    ],
)
intent(
    "human",
    [
        "{speak to|talk to|chat with|contact|talk with|speak with} {a human|an agent|a person|a real person|someone|somebody|an operator|a live agent|an assistant|a representative}",
    ],
    ["talking to {a person|an agent|a human}"],
    [
        "connect me {to|with} {an agent|a human|a real person}",
        "{transfer|put} me through to {an operator|a human}", "agent please", "you are useless get me a human",
    ],
)
intent(
    "create_account",
    ["{create|open|set up|make|start} {an|a new|a premium|a gold|a standard|a second|an online} account"],
    ["opening {an|a new} account"],
    ["I {want|need} {a|an online} account for my {wife|son}", "dont have an account yet, help me open one"],
)
intent(
    "delete_account",
    ["{delete|remove|close|terminate|cancel|deactivate} {my|the|an|my premium|my user} account"],
    ["{account|profile} deletion", "closing my account"],
    ["I don't want my account anymore", "please erase my {account|profile}"],
)
intent(
    "edit_account",
    [
        "{edit|change|modify|update|correct} {my|the} {account details|personal information|profile|personal data|account information|user profile|phone number on my account}",
    ],
    ["changes to my {account|profile} {data|details}"],
    ["my {personal|account} {information|data} is wrong, fix it"],
)
intent(
    "switch_account",
    [
        "{switch|change} {to another|to my other|to the pro|to a different} {account|profile|user}",
        "use {another|a different|my other} {account|user profile}",
    ],
    ["using {another|a different} {account|profile}"],
    ["I want to upgrade to a {gold|platinum} account"],
)
intent(
    "registration",
    [
        "{report|solve|fix} {a problem|an error|an issue|issues} with {the registration|signing up|sign-up|my registration}",
        "{register|sign up} but there is an error",
    ],
    ["{sign-up|signup|registration} {errors|issues|problems|error}"],
    [
        "I {can't|cannot} {complete|finish} {the registration|my sign up}",
        "the {signup|registration} {form|page} {fails|gives me an error|doesn't work}",
    ],
)
intent(
    "password",
    [
        "{recover|reset|retrieve|restore|change|remember} {my|the} {password|PIN|pin code|passcode|pwd|user key|access key}",
    ],
    ["{a|my} {forgotten|lost} {password|PIN|key}", "password {recovery|reset}"],
    ["I forgot my {password|pin}", "I lost my {password|access key}"],
)
intent(
    "payment_methods",
    [
        "{check|see|list|know} {what|which} {payment methods|payment options|cards} {you accept|are available|are allowed}",
        "pay {with paypal|by debit card|with american express|in cash}",
    ],
    ["{your|accepted|allowed|available} payment {methods|options|modalities}"],
    ["do you {take|accept} {visa|paypal|apple pay|mastercard|checks}"],
)
intent(
    "payment_issue",
    [
        "{report|notify|solve|inform of} {a problem|an issue|an error|trouble} with {my|a|an online} payment{|s}",
        "make a payment but it fails",
    ],
    ["payment {problems|issues|errors|error|issue}", "{a problem|an error} with my payment"],
    [
        "my payment {failed|didn't go through|was rejected|is not working}",
        "my card was {declined|charged twice}",
    ],
)
intent(
    "place_order",
    [
        "{buy|order|purchase|get} {some|a few|several|two} {items|products|articles|of your products|things}",
        "{make|place} {a purchase|an order|a new order}",
    ],
    ["{buying|ordering|purchasing} {products|some items|an item}"],
    ["I want to shop for {shoes|a laptop}", "I'm interested in buying your {products|articles}"],
)
intent(
    "review",
    [
        "{leave|write|post|submit|give} {a review|some feedback|an opinion|a comment|feedback} {for|about} {your|the} {company|product|services|store}",
    ],
    ["{leaving|submitting} {a review|feedback}"],
    ["where can i rate your {service|products}"],
)
intent(
    "newsletter",
    [
        "{subscribe|sign up|unsubscribe|subscribe me} {to|from} {your|the|your company} newsletter",
        "{cancel|stop|get|receive} {the|your|my} newsletter {subscription|emails}",
    ],
    ["{the|your} {newsletter|company newsletter}", "newsletter subscription"],
    ["I don't want your newsletter anymore"],
)
intent(
    "delivery_options",
    [
        "{check|see|choose|know} {what|which|the} {delivery|shipping|shipment} {options|methods} {you have|you offer|are available}",
        "get {express|next day|overnight} {delivery|shipping}",
    ],
    ["{your|the} {delivery|shipping} {options|alternatives|methods}"],
    [
        "do you {ship|deliver} to {Canada|Spain|Hawaii|California}",
        "what {options|methods} for {delivery|shipping} do you have",
    ],
)
intent(
    "delivery_period",
    [
        "{check|know|see} {when my {package|order|item|delivery} will arrive|how long {shipping|delivery} takes|how soon my {package|item} gets here}",
    ],
    ["delivery {time|times|period|date|estimate}", "my {estimated|expected} delivery date"],
    [
        "when will my {package|order|item|stuff} {arrive|be delivered|get here}",
        "how {long|soon} {until|does it take for} {delivery|my package to come}",
    ],
)
intent(
    "address",
    [
        "{change|update|modify|correct|edit} {my|the} {shipping|delivery|} address",
        "{set up|add|enter|set} {a new|another|a different|a second} {shipping|delivery} address",
    ],
    ["{a|my} {shipping|delivery} address {change|update}"],
    ["I moved, {change|update} {my|the} address", "you have the wrong address for me", "my address is wrong"],
)
intent(
    "track",
    [
        "track {my|the|an|my last} {order|package|parcel|purchase|shipment}",
        "{check|see|know} {the status of my|where my} {order|package} {|is}", "locate my {package|parcel|order}",
    ],
    ["my order{ status|'s status|}", "order tracking", "the tracking {number|link}"],
    ["where is my {order|package|stuff}", "where's my {package|order}", "has my {order|package} shipped yet"],
)
intent(
    "return",
    [
        "return {an item|a product|my order|my shoes|this|something|the dress}",
        "send {it|this|an item|my package|the jacket} back", "start a return",
    ],
    ["returns", "returning {an item|a product|my purchase}", "a return label"],
    ["I don't want {it|this} anymore, how do I return it", "it doesn't fit and I want to send it back"],
)
intent(
    "exchange",
    [
        "exchange {my|this|an|the} {item|order|shirt|shoes|product}",
        "swap {this|it|the item} for {a different size|another color|a bigger one}",
        "get {another size|a different color|a replacement}",
    ],
    ["exchanges", "exchanging {an item|my jacket}"],
    ["wrong size, need a {bigger|smaller} one", "can I trade this for another color"],
)
intent(
    "reschedule",
    [
        "{reschedule|move|change|postpone|rebook} {my|the|our} {appointment|booking|visit|reservation|session}",
        "come {another day|at a different time|later}",
    ],
    ["rescheduling {my|an} {appointment|visit}", "a new appointment time"],
    ["can't make it {tomorrow|today}, can we do another day", "I need a different {time|day|slot}"],
)
intent(
    "cancel_appt",
    ["cancel {my|the|our} {appointment|booking|visit|reservation|session}"],
    ["cancelling {my|an} {appointment|visit}"],
    ["I won't be coming to my appointment, cancel it"],
)
intent(
    "hours",
    ["{know|check|see} {your|the} {opening|store|business} hours"],
    ["{your|store|opening|holiday} hours"],
    ["what time do you {open|close}", "are you open on {sunday|monday|weekends}", "when do you {open|close}"],
)
intent(
    "price",
    ["{know|check|see} {the price|how much it costs|your prices|the cost}"],
    ["{your|the} {prices|price list|rates|cost}"],
    ["how much is {a haircut|it|the session|this}", "what do you charge for {a haircut|it}"],
)
intent(
    "location",
    [
        "{find|know|get to} {your|the|the nearest} {store|shop|location|office}",
        "get directions to {you|the store}",
    ],
    ["{your|the} {location|store address|directions}"],
    ["where are you located", "is there a {store|shop} near {me|downtown}"],
)
intent(
    "discount",
    ["{use|get|apply} {a|my} {coupon|discount|promo code|voucher}"],
    ["{discounts|coupons|promo codes|sales}"],
    ["my {coupon|promo code} doesn't work", "do you have any {deals|discounts} right now"],
)
intent(
    "damaged",
    ["report {a damaged|a broken|a defective} {item|product|package}"],
    ["a {damaged|broken|faulty} {item|product|package}"],
    [
        "my {item|order|package} arrived {broken|damaged|cracked}",
        "the {product|zipper|screen} is {defective|broken}",
    ],
)
intent(
    "size",
    ["{know|find|check} {my|the|what} {size|sizing|fit}", "find the size {chart|guide}"],
    ["{the|your} size {chart|guide}", "sizing"],
    ["does it run {small|large|true to size}", "what size should I {get|order}", "will it fit me"],
)
intent(
    "stock",
    ["{know|check|see} {if|whether} {it|this item|the jacket} is in stock"],
    ["{stock|availability}"],
    ["when will {it|the jacket|this} be back in stock", "do you have {this|it} in {blue|size 8}"],
)

# A menu: its options, each with the intents that it stands for, and the intents of foreign texts.
MENUS = [
    (
        {"AGENT": ["human", "service"], "TRACK": ["track"], "ETA": ["delivery_period"], "ADDRESS":
        ["address"], "REFUND": ["refund"]},
        ["newsletter", "create_account", "switch_account", "password", "registration", "payment_methods",
        "review"],
    ),
    (
        {"CHANGE": ["change_order"], "INVOICE": ["invoice"], "PAYMENT": ["payment_issue"], "FEES":
        ["cancel_fee"], "COMPLAINT": ["complaint"]},
        ["newsletter", "create_account", "switch_account", "password", "review", "delivery_options",
        "delivery_period", "track", "human"],
    ),
    (
        {"PROFILE": ["edit_account"], "OPEN": ["create_account"], "DELETE": ["delete_account"], "PASSWORD":
        ["password"], "SIGNUP": ["registration"]},
        ["invoice", "track", "refund", "newsletter", "payment_methods", "delivery_options", "complaint",
        "review"],
    ),
    (
        {"RETURN": ["return"], "EXCHANGE": ["exchange"], "REFUND": ["refund", "track_refund"], "DAMAGED":
        ["damaged"], "AGENT": ["human", "service"]},
        ["newsletter", "password", "delivery_options", "invoice", "hours", "create_account", "review",
        "reschedule"],
    ),
    (
        {"RESCHEDULE": ["reschedule"], "CANCELVISIT": ["cancel_appt"], "HOURS": ["hours"], "PRICE":
        ["price"], "LOCATION": ["location"]},
        ["newsletter", "track", "refund", "password", "invoice", "payment_methods", "exchange", "complaint",
        "review"],
    ),
    (
        {"BUY": ["place_order"], "SHIPPING": ["delivery_options"], "POLICY": ["refund_policy"], "METHODS":
        ["payment_methods"], "DISCOUNT": ["discount"]},
        ["newsletter", "password", "create_account", "invoice", "complaint", "track", "human",
        "edit_account"],
    ),
    (
        {"CANCEL_ORDER": ["cancel_order"], "NEWS": ["newsletter"], "FEEDBACK": ["review"], "PASSWORD":
        ["password"], "AGENT": ["human"]},
        ["invoice", "payment_issue", "delivery_options", "place_order", "track", "refund", "stock"],
    ),
    (
        {"INVOICE": ["invoice"], "PAYMENT": ["payment_issue"], "REFUND": ["track_refund", "refund"],
        "CANCELLATION": ["cancel_order"], "DELIVERY": ["delivery_options"]},
        ["password", "newsletter", "create_account", "review", "registration", "human", "address"],
    ),
    (
        {"SIZE": ["size"], "STOCK": ["stock"], "PRICE": ["price"], "EXCHANGE": ["exchange"], "HOURS":
        ["hours"]},
        ["password", "newsletter", "create_account", "invoice", "human", "track", "complaint"],
    ),
    (
        {"ORDER": ["place_order"], "CHANGE": ["change_order"], "CANCEL_ORDER": ["cancel_order"],
        "COMPLAINT": ["complaint"], "POLICY": ["refund_policy"]},
        ["password", "newsletter", "create_account", "payment_methods", "human", "address",
        "delivery_options", "review"],
    ),
    (
        {"NEWS": ["newsletter"], "ACCOUNT": ["create_account", "registration"], "PASSWORD": ["password"],
        "PAYMENT": ["payment_methods"], "FEEDBACK": ["review", "complaint"]},
        ["track", "address", "refund", "delivery_period", "human", "invoice", "cancel_order"],
    ),
]


def sentence(chance, name):
    verbs, nouns, sentences = INTENTS[name]
    draw = chance.random()
    if sentences and draw < 0.22:
        text = chance.choice(sentences)
    elif nouns and draw < 0.36:
        text = f"{chance.choice(BEFORE_NOUN)} {chance.choice(nouns)}".strip()
    elif draw < 0.78:
        text = f"{chance.choice(BEFORE_VERB)} {chance.choice(verbs)}".strip()
    else:
        text = f"{chance.choice(BEFORE_GERUND)} {gerund(chance.choice(verbs))}".strip()
    asks = re.match(r"(how|where|what|can|could|is|would|do|when)", text)
    return text + "?" if asks and chance.random() < 0.6 else text


def sentences(chance, names, count):
    """Different sentences of some intents, `count` of them if there are so many."""
    found = {}
    for _ in range(count * 20):
        if len(found) == count:
            break
        text = sentence(chance, chance.choice(names))
        found.setdefault(text.lower(), text)
    return list(found.values())


def worn(chance, text):
    """The text as a thumb types it, in half of the cases."""
    draw = chance.random()
    words = text.split()
    if draw < 0.12:
        for long, short in (("your", "ur"), ("you", "u"), ("please", "pls"), ("?", "")):
            text = text.lower().replace(long, short)
    elif draw < 0.24:
        index = chance.randrange(len(words))
        if len(words[index]) > 3 and words[index].isalpha():
            words[index] = misspelt(chance, words[index])
        text = " ".join(words)
    elif draw < 0.29 and len(words) > 2:
        index = chance.randrange(len(words) - 1)
        words[index : index + 2] = [words[index] + words[index + 1]]
        text = " ".join(words)
    elif draw < 0.5:
        text = text.lower()
    return text


def misspelt(chance, word):
    index = chance.randrange(1, len(word) - 1)
    left, letter, right = word[:index], word[index], word[index + 1 :]
    return chance.choice(
        [left + right, left + right[0] + letter + right[1:], left + 2 * letter + right, left + chance.choice("aeiorstn") + right]
    )


def menu(seed, options, foreign, count=60, foreign_count=150):
    chance = random.Random(seed)
    like, texts = {}, []
    for word, names in options.items():
        found = sentences(chance, names, count + 6)
        like[word] = [worn(chance, text) for text in found[:6]]
        texts += [{"text": worn(chance, text), "option": word} for text in found[6:]]
    texts += [{"text": worn(chance, text), "option": None} for text in sentences(chance, foreign, foreign_count)]
    texts += [{"text": text, "option": None} for text in CHATTER]
    return {"menu": f"own menu {seed}", "like": like, "texts": texts}


def all_menus():
    """Every menu as {"menu", "like", "texts"}."""
    return [menu(seed, options, foreign) for seed, (options, foreign) in enumerate(MENUS, start=1)]
