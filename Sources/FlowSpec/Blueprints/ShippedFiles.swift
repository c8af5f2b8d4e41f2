// swift-format-ignore-file
// Written by scripts/embed-flows. Change flows/ and run it again; a test compares the two.

/// The files of flows/, each behind a line with its path.
enum ShippedFiles {
  static let text = #"""
=== appointments.flow.yaml
flow: appointments
title: Appointments
goal: Fewer no-shows, and changes without a call
purpose: transactional
queue: appointments
vars:
  service: {type: text, max: 20, example: boot fitting}
  starts_at: {type: datetime, show: "EEE, MMM d, h:mm a", example: "2026-03-05T15:00-05:00"}
triggers:
  appointment.booked: booked
  appointment.reminder: due
  appointment.reschedule_requested: reschedule
  text:
    RESCHEDULE: {to: reschedule, like: [change my appointment, move my appointment]}
until: {appointment.cancelled: unresolved}
options:
  CONFIRM: {to: confirmed, like: [I'll be there, see you then, sounds good]}
  RESCHEDULE: {to: reschedule, like: [another time, move it]}
  # CANCEL would unsubscribe.
  SKIP: {to: skipped, like: [cancel my appointment, I can't make it, call it off]}
states:
  booked:
    set: {next_visit: "= starts_at"}
    say: >-
      You're booked: {service}, {starts_at}. Reply CONFIRM, RESCHEDULE, SKIP to call it off
      or AGENT for help.
    schedule: {event: appointment.reminder, at: starts_at - 24h}
    replies: [CONFIRM, RESCHEDULE, SKIP, AGENT]
    after: {24h: resolved}

  due:
    when:
      - known(next_visit) and next_visit != starts_at: resolved
      - else: reminder

  reminder:
    say: >-
      Reminder: {service}, {starts_at}. Reply CONFIRM, RESCHEDULE, SKIP to call it off or AGENT for help.
    replies: [CONFIRM, RESCHEDULE, SKIP, AGENT]
    after: {24h: unresolved}

  confirmed:
    say: Got it, see you {starts_at}.
    notify: {appointment.confirmed: {starts_at: "{starts_at}"}}
    then: resolved

  reschedule:
    ask: "No problem. Which time works? Reply {choices}."
    expect: choice
    choices: {table: slots, show: "{day} {time}", most: 3, none: no_slots}
    save: slot
    then: moved
    else: {say: "Reply with a number: {choices}. Or reply AGENT.", tries: 2, then: agent}
    after: {24h: unresolved}

  moved:
    set: {starts_at: "{slot.starts_at}", next_visit: "= starts_at"}
    say: Done. Your new time is {starts_at}.
    notify: {appointment.moved: {slot: "{slot.id}"}}
    schedule: {event: appointment.reminder, at: starts_at - 24h}
    then: resolved

  no_slots:
    say: Every time is taken right now. A teammate will find one and text you.
    handoff: {reason: no-slots}

  skipped:
    set: {next_visit: "= now"}
    say: It's off, and your spot is free again. Reply RESCHEDULE if you'd like another time or AGENT for help.
    notify: {appointment.released: {starts_at: "{starts_at}"}}
    replies: [RESCHEDULE, AGENT]
    after: {24h: resolved}
=== data/orders.csv
order_id,phone,status,item,returnable,tracking_link
A1042,+15550142,on its way,Ridge Jacket,yes,https://acme.example/t/8H2K91
A1043,+15550143,out for delivery,Trail Boot,yes,https://acme.example/t/8H2K92
A1044,+15550144,delivered,"Wool Socks, 3 pairs",yes,https://acme.example/t/8H2K93
A0907,+15550145,delivered,Camp Lantern,no,https://acme.example/t/7B1C04
=== data/products.csv
sku,name,fit,twin,difference
RJ10,Ridge Jacket,"runs slightly small, so choose the larger size if you're in between.",Summit Shell,"the Ridge is warmer, the Shell is lighter and fully waterproof."
TB20,Trail Boot,runs true to size.,City Boot,"the Trail grips on rock, the City is softer on pavement."
WS30,Wool Socks,come in S to L and stretch one size.,,
=== data/slots.csv
id,day,time,starts_at
S1,Thu,10 am,2026-03-05T10:00-05:00
S2,Fri,2 pm,2026-03-06T14:00-05:00
S3,Sat,11 am,2026-03-07T11:00-05:00
S4,Mon,4 pm,2026-03-09T16:00-04:00
=== data/stores.csv
store,hours,door
Springfield,Mon-Sat 10 am-8 pm and Sun 11 am-6 pm,the green door on Oak St
Riverside,daily 9 am-9 pm,bay 2 behind the store
=== data/styles.csv
style,name,price,link,second
classic,Harbor Coat,$149,https://acme.example/p/harbor,Field Coat
trail,Ridge Jacket,$129,https://acme.example/p/ridge,Summit Shell
city,Metro Parka,$169,https://acme.example/p/metro,Transit Jacket
=== faq.flow.yaml
flow: faq
title: Frequent questions
goal: Answer the five questions that come every day
purpose: conversational
queue: care
triggers:
  text:
    FAQ: {to: menu, like: [I have a question]}
    SIZE: {to: sizing, like: [does it run small, what size should I get]}
    SHIPPING: {to: shipping, like: [how long does shipping take, what does shipping cost]}
    RETURNS: {to: returns, like: [what is your return policy]}
    HOURS: {to: hours, like: [when are you open]}
options:
  SIZE: sizing
  SHIPPING: shipping
  RETURNS: returns
  HOURS: hours
states:
  menu:
    say: Happy to help. Reply SIZE, SHIPPING, RETURNS, HOURS or AGENT.
    replies: [SIZE, SHIPPING, RETURNS, HOURS, AGENT]
    after: {24h: abandoned}

  sizing:
    say: >-
      It runs slightly small. If you're between sizes, choose the larger.
      Want the size chart? https://acme.example/sizes
    then: resolved

  shipping:
    say: >-
      Standard shipping is 3-5 business days. Want express options? Reply EXPRESS, or tap here:
      https://acme.example/express
    replies:
      EXPRESS: {to: express, like: [yes please, faster]}
    also: [SIZE, RETURNS, HOURS]
    after: {24h: resolved}

  express:
    say: "Express takes 2 business days for $12. Choose it at checkout: https://acme.example/express"
    then: resolved

  returns:
    say: "Returns are free within 30 days, unworn and with tags. Start one here: https://acme.example/returns"
    then: resolved

  hours:
    say: "Stores are open Mon-Sat 10 am-8 pm and Sun 11 am-6 pm. Yours: https://acme.example/stores"
    then: resolved
=== feedback.flow.yaml
flow: feedback
title: Feedback
goal: Thank the happy, win back the others
purpose: transactional
queue: care
vars:
  rating: number
  complaint: {type: text, max: 160, example: it leaks}
triggers:
  order.delivered + 7d: rate
until: {order.cancelled: unresolved}
states:
  rate:
    ask: How did we do? Reply with a rating from 1 to 5.
    expect: number 1..5
    save: rating
    tag: csat
    when:
      - rating >= 4: review
      - else: recover
    else: {say: "Reply with a number from 1 (bad) to 5 (great), or AGENT.", tries: 2, then: unresolved}
    after: {48h: abandoned}

  review:
    say: "Thanks! Want to share a quick review? https://acme.example/review"
    then: resolved

  recover:
    ask: Sorry, it wasn't great. What went wrong? Reply here, and we'll fix it.
    expect: text
    save: complaint
    then: fix
    after: {24h: unresolved}

  fix:
    say: Thank you for telling us. A teammate will make it right and text you within 5 minutes.
    notify: {feedback.low: {rating: "{rating}", complaint: "{complaint}"}}
    tag: complaint
    handoff: {reason: low-rating, priority: high}
=== join.flow.yaml
flow: join
title: Joining the list
goal: Consent with proof
purpose: marketing
triggers:
  text:
    JOIN: {to: joined, like: [sign me up]}
states:
  joined:
    consent: {grant: marketing}
    say: >-
      Acme Outfitters: you're in! Up to 6 msgs/month. Msg & data rates may apply.
      Reply HELP for help, STOP to cancel.
    then: resolved
=== lead.flow.yaml
flow: lead
title: Call me back
goal: The right desk calls at a time that suits
purpose: conversational
queue: sales
vars:
  interest: {type: text, max: 20, default: our gear}
  desk: {type: text, max: 8, example: team}
  callback: {type: time, show: "h:mm a", example: "15:00"}
triggers:
  lead.created: welcome
  text:
    CALL: {to: welcome, like: [call me back, can you call me]}
states:
  welcome:
    say: >-
      Thanks for asking about {interest}. Who should call you? Reply TEAM for uniforms, GIFT for presents,
      STORE for a stylist or AGENT to text instead.
    replies:
      TEAM: {to: time, set: {desk: team}, like: [uniforms, for our company]}
      GIFT: {to: time, set: {desk: gift}, like: [a present]}
      STORE: {to: time, set: {desk: store}, like: [stylist]}
      AGENT: agent
    after: {24h: abandoned}

  time:
    ask: When should we call? Reply with a time, like 3 pm.
    expect: time
    save: callback
    then: confirm
    else: {say: "Reply with a time, like 10:30 am or 3 pm, or AGENT.", tries: 2, then: agent}
    after: {24h: abandoned}

  confirm:
    say: We'll call at {callback}. Reply CONFIRM, CHANGE for another time or AGENT for help.
    replies:
      CONFIRM: {to: route, like: [yes, perfect, sounds good]}
      CHANGE: {to: time, like: [another time]}
      AGENT: agent
    after: {24h: abandoned}

  route:
    notify: {lead.routed: {desk: "{desk}", callback: "{callback}"}}
    when:
      - desk == 'team': team
      - else: stylist

  team:
    say: You're set. Our uniforms desk calls at {callback}.
    then: converted

  stylist:
    say: You're set. A stylist calls at {callback}.
    then: converted
=== pickup.flow.yaml
flow: pickup
title: Pickup
goal: The parcel is at the door when the customer is
purpose: transactional
queue: stores
vars:
  order_id: {type: text, max: 8, example: A1042}
  store: {type: text, max: 12, example: Springfield}
  spot: number
triggers:
  pickup.ready: ready
until: {order.cancelled: unresolved}
states:
  ready:
    say: Order {order_id} is ready at {store}. Reply HERE when you arrive, HOURS or AGENT.
    replies:
      HERE: {to: spot, like: [I'm outside, just parked, I have arrived]}
      HOURS: {to: hours, like: [when are you open]}
      AGENT: agent
    after:
      3d: {say: "Order {order_id} is still waiting at {store}. Reply HERE when you arrive, HOURS or AGENT."}
      7d: unresolved

  spot:
    ask: Welcome! Which parking spot are you in? Reply with its number.
    expect: number 1..30
    save: spot
    then: coming
    else: {say: "Reply with the number on the sign, 1 to 30, or AGENT.", tries: 2, then: agent}
    after: {30m: agent}

  coming:
    say: Thanks! We're on our way to spot {spot}.
    notify: {pickup.arrived: {order_id: "{order_id}", spot: "{spot}"}}
    then: resolved

  hours:
    lookup: {table: stores, by: {store: store}, as: place, found: open, missing: all_hours, failed: all_hours}

  open:
    say: "{store} is open {place.hours}. Pickup is at {place.door}. Reply HERE when you arrive or AGENT."
    replies:
      HERE: {to: spot, like: [I'm outside, just parked, I have arrived]}
      AGENT: agent
    after: {7d: unresolved}

  all_hours:
    run: faq/hours
    then: ready
=== prepurchase.flow.yaml
flow: prepurchase
title: Questions before checkout
goal: Take away what stops a checkout, without a discount
purpose: marketing
queue: sales
vars:
  item: {type: text, max: 24, example: Ridge Jacket}
  sku: {type: text, max: 8, example: RJ10}
triggers:
  cart.abandoned: cart
  browse.high_intent: browsing
until: {order.placed: converted}
options:
  SIZE: {to: size, like: [does it run small, what size should I get, how does it fit]}
  SHIPPING: {to: shipping, like: [how long does shipping take, what is shipping]}
  RETURNS: {to: returns, like: [can I send it back, return policy]}
  COMPARE: {to: compare, like: [which one is better, what's the difference]}
states:
  cart:
    say: Still thinking about the {item}? Ask before checkout. Reply SIZE, SHIPPING, RETURNS, COMPARE or AGENT.
    replies: [SIZE, SHIPPING, RETURNS, COMPARE, AGENT]
    after: {24h: abandoned}

  browsing:
    say: Need help with the {item}? Reply SIZE, SHIPPING, RETURNS, COMPARE or AGENT.
    replies: [SIZE, SHIPPING, RETURNS, COMPARE, AGENT]
    after: {24h: abandoned}

  size:
    lookup: {table: products, by: {sku: sku}, as: product, found: fit, missing: any_fit, failed: any_fit}

  fit:
    say: "The {product.name} {product.fit} Size chart: https://acme.example/sizes"
    then: more

  any_fit:
    run: faq/sizing
    then: more

  shipping:
    say: "Standard shipping is 3-5 business days and free over $75. Rates: https://acme.example/shipping"
    then: more

  returns:
    run: faq/returns
    then: more

  compare:
    lookup: {table: products, by: {sku: sku}, as: product, found: twin, missing: ask_team, failed: ask_team}

  twin:
    when:
      - product.twin == '': ask_team
      - else: compared

  compared:
    say: "{product.name} or {product.twin}: {product.difference}"
    then: more

  ask_team:
    say: Good question. A teammate who knows both will text you within 5 minutes.
    handoff: {reason: product-question}

  more:
    say: Anything else before checkout? Reply SIZE, SHIPPING, RETURNS, COMPARE or AGENT.
    replies: [SIZE, SHIPPING, RETURNS, COMPARE, AGENT]
    after: {24h: abandoned}
=== program.flow.yaml
# Acme Outfitters texts from one number. What every flow shares stands here.
program: acme
brand: Acme Outfitters
aliases: [Acme]
sender:
  number: "+15550100"
  kind: 10dlc
  platform: twilio
  opt-out-handling: default
consent:
  disclosure: >-
    By replying JOIN you agree to receive recurring automated marketing texts from Acme Outfitters.
    Up to 6 msgs/month. Msg & data rates may apply. Reply HELP for help, STOP to cancel.
  frequency: up to 6 msgs/month
  help: support@acme.example or +1 555 010 0199
messages:
  opt-in: >-
    Acme Outfitters: you're in! Up to 6 msgs/month. Msg & data rates may apply.
    Reply HELP for help, STOP to cancel.
  opt-out: "Acme Outfitters: you are unsubscribed and will get no more messages. Reply START to rejoin."
  help: >-
    Acme Outfitters: write to support@acme.example or call +1 555 010 0199.
    Msg & data rates may apply. Reply STOP to opt out.
openers:
  start: "{brand}: "
  end: " Reply STOP to opt out."
quiet-hours:
  marketing: 21:00-08:00
  transactional: 22:00-07:00
caps:
  marketing: "1/day, 4/month"
  all: 6/day
agents:
  hours: Mon-Fri 09:00-18:00 America/New_York
  after-hours: "Acme Outfitters: our team is back at 9 am ET. We'll text you then."
  first-reply: 5m
escalate:
  negative-sentiment: true
  repeated-question: 2
  topics: [billing, refund, privacy]
  confidence-below: 0.5
  to: agent
events:
  order.placed: {order_id: text}
  order.cancelled: {order_id: text}
  order.shipped: {order_id: text, eta: date, tracking_link: url}
  order.out_for_delivery: {order_id: text, tracking_link: url}
  order.delivered: {order_id: text}
  order.delayed: {order_id: text, eta: date, tracking_link: url}
  cart.abandoned: {item: text, sku: text}
  browse.high_intent: {item: text, sku: text}
  style.quiz: {}
  return.intent: {order_id: text}
  appointment.booked: {service: text, starts_at: datetime}
  appointment.reminder: {service: text, starts_at: datetime}
  appointment.reschedule_requested: {service: text, starts_at: datetime}
  appointment.cancelled: {}
  lead.created: {interest: text}
  quote.requested: {item: text}
  visit.scheduled: {service: text, visit_date: date, window: text}
  visit.cancelled: {}
  technician.on_the_way: {minutes: number}
  pickup.ready: {order_id: text, store: text}
options:
  AGENT:
    to: agent
    like: [talk to a person, speak to someone, customer service]
    everywhere: true
defaults:
  else: {say: "Sorry, I missed that. Reply {options}.", tries: 2, then: agent}
  after: {24h: abandoned}
states:
  agent:
    say: Connecting you with a teammate. We reply within 5 minutes.
    handoff: {}
reply-order: [
  TRACK, ETA, ADDRESS, CORRECT, MISSING,
  SIZE, SHIPPING, RETURNS, COMPARE, EXPRESS,
  RETURN, EXCHANGE, DAMAGED, S, M, L, XL,
  CONFIRM, READY, RESCHEDULE, CHANGE, SKIP,
  CLASSIC, TRAIL, CITY, ANOTHER, TEAM, GIFT, STORE, MORNING, MIDDAY, EVENING, HERE, NOTES, HOURS, AGENT]
vars:
  first_name: {type: text, max: 12, example: Ana}
  # The appointment that stands: a reminder of another one is old news.
  next_visit: {type: datetime, show: "EEE, MMM d, h:mm a", example: "2026-03-05T15:00-05:00"}
macros:
  frustrated: >-
    You're right to be frustrated. I can fix this now. Please confirm your order number and I'll check the
    latest scan.
  late: I'm sorry it's late. I've asked the carrier for the latest scan and will text you within the hour.
  photo: I'm sorry it arrived damaged. Could you text me a photo? A new one ships today.
  hello: "Hi {first_name|there}, this is the Acme team. How can I help?"
data:
  orders: data/orders.csv
  products: data/products.csv
  styles: data/styles.csv
  slots: data/slots.csv
  stores: data/stores.csv
goals: {converted: order.placed within 7d}
launch: {segment: customers who ordered in the last 30 days, share: 5%, then: [25%, 100%], every: 7d, review: 7d}
domains: [acme.example]
=== quote.flow.yaml
flow: quote
title: Quotes
goal: A quote for those who need one, the shop for the others
purpose: conversational
queue: sales
vars:
  item: {type: text, max: 24, default: your order}
  budget: {type: money, example: $500-1000}
  need_by: {type: date, show: "EEE, MMM d", example: 2026-04-10}
  email: {type: email, max: 40, example: ana@acme.example}
triggers:
  quote.requested: budget
  text:
    QUOTE: {to: budget, like: [how much for a bulk order]}
states:
  budget:
    ask: Thanks for asking for a quote for {item}. What's your budget range? $500-1000, for example.
    expect: money
    save: budget
    when:
      - budget.low >= 5000: large
      - budget.low >= 500: date
      - else: small
    else: {say: "Reply with an amount or a range, like $500-1000, or AGENT.", tries: 2, then: agent}
    after: {48h: abandoned}

  large:
    say: That's one for our team desk. A specialist texts you within 5 minutes.
    notify: {quote.large: {budget: "{budget}"}}
    handoff: {queue: team, reason: large-quote, priority: high}

  small:
    say: "For that our shop is quickest, with the same prices: https://acme.example/bulk"
    then: resolved

  date:
    ask: When do you need it? Reply with a date, like April 10.
    expect: date
    save: need_by
    when:
      - need_by < now + 7d: rush
      - else: email
    else: {say: "Reply with a date, like April 10, or AGENT.", tries: 2, then: agent}
    after: {48h: abandoned}

  rush:
    say: That's soon. A teammate checks stock now and texts you within 5 minutes.
    handoff: {reason: rush-quote, priority: high}

  email:
    ask: Where should we send the quote? Reply with your email.
    expect: email
    save: email
    then: quoted
    else: {say: "Reply with an address like ana@acme.example, or AGENT.", tries: 2, then: agent}
    after: {48h: abandoned}

  quoted:
    say: Got it. A quote for {budget} by {need_by} reaches {email} tomorrow.
    notify: {quote.ready: {budget: "{budget}", need_by: "{need_by}", email: "{email}"}}
    then: converted
=== recommend.flow.yaml
flow: recommend
title: Which jacket
goal: A product that fits in one text
purpose: marketing
queue: sales
vars:
  style: {type: text, max: 8, example: trail}
triggers:
  style.quiz: quiz
  text:
    STYLE: {to: quiz, like: [which jacket should I get]}
until: {order.placed: converted}
states:
  quiz:
    say: Find your jacket in one text. Which look is yours? Reply 1 for CLASSIC, 2 for TRAIL or 3 for CITY.
    replies:
      CLASSIC: {to: pick, set: {style: classic}, like: [timeless]}
      TRAIL: {to: pick, set: {style: trail}, like: [outdoor, hiking]}
      CITY: {to: pick, set: {style: city}, like: [urban, street]}
    after: {24h: abandoned}

  pick:
    lookup: {table: styles, by: {style: style}, as: pick, found: picked, missing: all, failed: all}

  picked:
    say: "Our {style} pick: {pick.name}, {pick.price}. {pick.link} Reply ANOTHER for one more or AGENT for help."
    replies:
      ANOTHER: {to: second, like: [something else]}
      AGENT: agent
    after: {24h: abandoned}

  second:
    say: "Then it's the {pick.second}. Both are here: https://acme.example/styles"
    then: resolved

  all:
    say: "All {style} jackets are here: https://acme.example/styles"
    then: resolved
=== returns.flow.yaml
flow: returns
title: Returns and exchanges
goal: A label or a person in two texts
purpose: transactional
queue: returns
vars:
  order_id: {type: text, max: 8, example: A1042}
  new_size: {type: text, max: 2, example: M}
triggers:
  order.delivered + 3d: offer
  return.intent: offer
  text:
    RETURN: {to: start, like: [start a return]}
    EXCHANGE: {to: exchange, like: [I need another size]}
    I want to return it: {to: intent, like: [I want to send it back, can I return this]}
until: {order.cancelled: unresolved}
options:
  RETURN: {to: start, like: [refund, send it back]}
  EXCHANGE: {to: exchange, like: [swap it, different size]}
  DAMAGED: {to: damaged, like: [it came broken, it is torn]}
states:
  offer:
    say: >-
      Want a return or exchange? Reply RETURN or EXCHANGE. If the item arrived damaged, reply DAMAGED.
      Or reply AGENT.
    replies: [RETURN, EXCHANGE, DAMAGED, AGENT]
    after: {72h: resolved}

  intent:
    say: >-
      No problem. Reply RETURN for a refund or EXCHANGE for a different size. If it arrived damaged, reply
      DAMAGED.
    replies: [RETURN, EXCHANGE, DAMAGED]
    after: {24h: abandoned}

  start:
    when:
      - known(order_id): find
      - else: which

  which:
    ask: What's your order number? It looks like A1042.
    expect: /[Aa][0-9]{4}/
    save: order_id
    then: find
    else: {say: "Order numbers look like A1042. Reply with yours or AGENT.", tries: 2, then: agent}

  find:
    lookup: {table: orders, by: {order_id: order_id}, as: order, found: check, missing: no_order, failed: by_hand}

  check:
    when:
      - order.returnable == 'yes': label
      - else: too_late

  label:
    say: "Got it. Print your label for the {order.item}: https://acme.example/returns/{order_id}"
    notify: {return.started: {order_id: "{order_id}"}}
    then: policy

  policy:
    say: Your money is back within 5 days of the parcel's arrival. Keep the tags on and it's free.
    then: resolved

  too_late:
    say: The 30 days for {order_id} are over. A teammate will see what we can do.
    handoff: {reason: late-return}

  no_order:
    say: We can't find order {order_id}. Reply RETURN to try another number or AGENT for help.
    replies: {RETURN: which, AGENT: agent}

  by_hand:
    say: Our order desk is offline for a moment. A teammate will finish this with you.
    handoff: {reason: lookup-failed}

  exchange:
    say: Which size would you like instead? Reply S, M, L, XL or AGENT.
    replies:
      S: {to: swap, set: {new_size: S}, like: [small]}
      M: {to: swap, set: {new_size: M}, like: [medium]}
      L: {to: swap, set: {new_size: L}, like: [large]}
      XL: {to: swap, set: {new_size: XL}, like: [extra large]}
      AGENT: agent
    after: {24h: unresolved}

  swap:
    say: Got it. Size {new_size} ships tomorrow, with a label for the old one in the box.
    notify: {exchange.requested: {size: "{new_size}"}}
    then: resolved

  damaged:
    say: I'm sorry it arrived that way. A teammate is on it and texts you within 5 minutes. A photo helps.
    tag: complaint
    handoff: {queue: care, reason: damaged, priority: high}
=== tests/agent/after-hours.chat.yaml
scenario: Nobody is there at night
given:
  at: 2026-03-02T18:00
chat:
  - event: order.delayed
    with: {order_id: A1042, eta: 2026-03-06}
  - bot: "Acme Outfitters: Your delivery is late, and we're sorry. The new date is Fri, Mar 6. Reply TRACK for the link, ADDRESS to confirm your address or AGENT for help. Reply STOP to opt out."
  - state: wismo/delayed
  - me: AGENT
  - handoff: customer-asked
  - bot: "Acme Outfitters: our team is back at 9 am ET. We'll text you then."
  - state: wismo/agent
=== tests/agent/billing.chat.yaml
scenario: Billing goes to a person
chat:
  - event: order.shipped
    with: {order_id: A1042, eta: 2026-03-04}
  - bot: "Acme Outfitters: Your order shipped! Reply TRACK for the link, ETA for a delivery estimate or AGENT for help. Reply STOP to opt out."
  - state: wismo/shipped
  - me: I was charged twice
  - handoff: sensitive-topic
  - bot: Connecting you with a teammate. We reply within 5 minutes.
  - state: wismo/agent
=== tests/agent/from-nowhere.chat.yaml
scenario: AGENT with no flow in front
chat:
  - me: agent please
  - handoff: customer-asked
  - bot: Connecting you with a teammate. We reply within 5 minutes.
  - state: acme/agent
  - macro: hello
  - close: true
  - end: resolved
  - me: thanks
=== tests/agent/just-in-time.chat.yaml
scenario: A minute before closing
given:
  at: 2026-03-02T17:59
chat:
  - event: order.delayed
    with: {order_id: A1042, eta: 2026-03-06}
  - bot: "Acme Outfitters: Your delivery is late, and we're sorry. The new date is Fri, Mar 6. Reply TRACK for the link, ADDRESS to confirm your address or AGENT for help. Reply STOP to opt out."
  - state: wismo/delayed
  - me: AGENT
  - handoff: customer-asked
  - bot: Connecting you with a teammate. We reply within 5 minutes.
  - state: wismo/agent
=== tests/agent/no-run-given-up.chat.yaml
scenario: Two tries with no flow in front
chat:
  - me: purple monkey dishwasher
  - bot: Sorry, I missed that. Reply AGENT.
  - me: quux quux
  - bot: Sorry, I missed that. Reply AGENT.
  - me: blub
  - handoff: low-confidence
  - bot: Connecting you with a teammate. We reply within 5 minutes.
  - state: acme/agent
=== tests/agent/resume.chat.yaml
scenario: A person gives the thread back
chat:
  - event: order.delayed
    with: {order_id: A1042, eta: 2026-03-06}
  - bot: "Acme Outfitters: Your delivery is late, and we're sorry. The new date is Fri, Mar 6. Reply TRACK for the link, ADDRESS to confirm your address or AGENT for help. Reply STOP to opt out."
  - state: wismo/delayed
  - me: AGENT
  - handoff: customer-asked
  - bot: Connecting you with a teammate. We reply within 5 minutes.
  - state: wismo/agent
  - agent: The carrier has it again.
  - resume: true
  - bot: Your delivery is late, and we're sorry. The new date is Fri, Mar 6. Reply TRACK for the link, ADDRESS to confirm your address or AGENT for help.
  - state: wismo/delayed
  - me: ETA
  - bot: Got it. Estimated delivery is Fri, Mar 6.
  - end: resolved
=== tests/agent/same-question.chat.yaml
scenario: The same question twice
chat:
  - event: order.delayed
    with: {order_id: A1042, eta: 2026-03-06}
  - bot: "Acme Outfitters: Your delivery is late, and we're sorry. The new date is Fri, Mar 6. Reply TRACK for the link, ADDRESS to confirm your address or AGENT for help. Reply STOP to opt out."
  - state: wismo/delayed
  - me: is it waterproof?
  - bot: Sorry, I missed that. Reply TRACK, ADDRESS or AGENT.
  - me: is it really waterproof?
  - handoff: repeated-question
  - bot: Connecting you with a teammate. We reply within 5 minutes.
  - state: wismo/agent
=== tests/agent/waiting-events.chat.yaml
scenario: News waits while a person has the thread
chat:
  - event: order.delayed
    with: {order_id: A1042, eta: 2026-03-06}
  - bot: "Acme Outfitters: Your delivery is late, and we're sorry. The new date is Fri, Mar 6. Reply TRACK for the link, ADDRESS to confirm your address or AGENT for help. Reply STOP to opt out."
  - state: wismo/delayed
  - me: AGENT
  - handoff: customer-asked
  - bot: Connecting you with a teammate. We reply within 5 minutes.
  - state: wismo/agent
  - event: pickup.ready
    with: {order_id: A1044, store: Springfield}
  - silent: true
  - close: true
  - end: resolved
  - bot: "Acme Outfitters: Order A1044 is ready at Springfield. Reply HERE when you arrive, HOURS or AGENT. Reply STOP to opt out."
  - state: pickup/ready
=== tests/appointments/booked-agent.chat.yaml
scenario: A question about a booking
chat:
  - event: appointment.booked
    with: {service: boot fitting, starts_at: 2026-03-05T15:00:00-05:00}
  - bot: "Acme Outfitters: You're booked: boot fitting, Thu, Mar 5, 3:00 PM. Reply CONFIRM, RESCHEDULE, SKIP to call it off or AGENT for help. Reply STOP to opt out."
  - state: appointments/booked
  - me: 4
  - handoff: customer-asked
  - bot: Connecting you with a teammate. We reply within 5 minutes.
  - state: appointments/agent
=== tests/appointments/booked-confirm.chat.yaml
scenario: Booked and confirmed
chat:
  - event: appointment.booked
    with: {service: boot fitting, starts_at: 2026-03-05T15:00:00-05:00}
  - bot: "Acme Outfitters: You're booked: boot fitting, Thu, Mar 5, 3:00 PM. Reply CONFIRM, RESCHEDULE, SKIP to call it off or AGENT for help. Reply STOP to opt out."
  - state: appointments/booked
  - me: CONFIRM
  - bot: Got it, see you Thu, Mar 5, 3:00 PM.
  - notify: {appointment.confirmed: {starts_at: "Thu, Mar 5, 3:00 PM"}}
  - end: resolved
  - wait: 2d
  - silent: true
  - at: 2026-03-04T15:00:00-05:00
  - bot: "Acme Outfitters: Reminder: boot fitting, Thu, Mar 5, 3:00 PM. Reply CONFIRM, RESCHEDULE, SKIP to call it off or AGENT for help. Reply STOP to opt out."
  - state: appointments/reminder
  - me: I'll be there
  - bot: Got it, see you Thu, Mar 5, 3:00 PM.
  - notify: {appointment.confirmed: {starts_at: "Thu, Mar 5, 3:00 PM"}}
  - end: resolved
=== tests/appointments/booked-unanswered.chat.yaml
scenario: A booking that nobody confirms
chat:
  - event: appointment.booked
    with: {service: boot fitting, starts_at: 2026-03-12T15:00:00-04:00}
  - bot: "Acme Outfitters: You're booked: boot fitting, Thu, Mar 12, 3:00 PM. Reply CONFIRM, RESCHEDULE, SKIP to call it off or AGENT for help. Reply STOP to opt out."
  - state: appointments/booked
  - wait: 23h59m
  - silent: true
  - wait: 1m
  - end: resolved
  - silent: true
=== tests/appointments/cancelled.chat.yaml
scenario: "The business cancels: no reminder"
chat:
  - event: appointment.booked
    with: {service: boot fitting, starts_at: 2026-03-05T15:00:00-05:00}
  - bot: "Acme Outfitters: You're booked: boot fitting, Thu, Mar 5, 3:00 PM. Reply CONFIRM, RESCHEDULE, SKIP to call it off or AGENT for help. Reply STOP to opt out."
  - state: appointments/booked
  - event: appointment.cancelled
  - end: unresolved
  - silent: true
  - at: 2026-03-05T15:00:00-05:00
  - silent: true
=== tests/appointments/no-slots.chat.yaml
scenario: No times are left
chat:
  - fail: slots
  - me: RESCHEDULE
  - handoff: no-slots
  - bot: Every time is taken right now. A teammate will find one and text you.
  - state: appointments/no_slots
=== tests/appointments/past.chat.yaml
scenario: No reminder of what is nearly there
chat:
  - event: appointment.booked
    with: {service: boot fitting, starts_at: 2026-03-02T16:00:00-05:00}
  - bot: "Acme Outfitters: You're booked: boot fitting, Mon, Mar 2, 4:00 PM. Reply CONFIRM, RESCHEDULE, SKIP to call it off or AGENT for help. Reply STOP to opt out."
  - state: appointments/booked
  - me: CONFIRM
  - bot: Got it, see you Mon, Mar 2, 4:00 PM.
  - notify: {appointment.confirmed: {starts_at: "Mon, Mar 2, 4:00 PM"}}
  - end: resolved
  - wait: 3d
  - silent: true
=== tests/appointments/reminder-agent.chat.yaml
scenario: A question about a reminder
chat:
  - event: appointment.reminder
    with: {service: boot fitting, starts_at: 2026-03-05T15:00:00-05:00}
  - bot: "Acme Outfitters: Reminder: boot fitting, Thu, Mar 5, 3:00 PM. Reply CONFIRM, RESCHEDULE, SKIP to call it off or AGENT for help. Reply STOP to opt out."
  - state: appointments/reminder
  - me: AGENT
  - handoff: customer-asked
  - bot: Connecting you with a teammate. We reply within 5 minutes.
  - state: appointments/agent
=== tests/appointments/reminder-at-night.chat.yaml
scenario: A reminder at night waits for the morning
chat:
  - event: appointment.booked
    with: {service: tent check, starts_at: 2026-03-05T06:00:00-05:00}
  - bot: "Acme Outfitters: You're booked: tent check, Thu, Mar 5, 6:00 AM. Reply CONFIRM, RESCHEDULE, SKIP to call it off or AGENT for help. Reply STOP to opt out."
  - state: appointments/booked
  - at: 2026-03-04T06:30:00-05:00
  - end: resolved
  - warn: compliance/quiet-hours
  - silent: true
  - at: 2026-03-04T07:00:00-05:00
  - bot: "Acme Outfitters: Reminder: tent check, Thu, Mar 5, 6:00 AM. Reply CONFIRM, RESCHEDULE, SKIP to call it off or AGENT for help. Reply STOP to opt out."
  - state: appointments/reminder
  - me: 1
  - bot: Got it, see you Thu, Mar 5, 6:00 AM.
  - notify: {appointment.confirmed: {starts_at: "Thu, Mar 5, 6:00 AM"}}
  - end: resolved
=== tests/appointments/reminder-unanswered.chat.yaml
scenario: A reminder that nobody answers
chat:
  - event: appointment.reminder
    with: {service: boot fitting, starts_at: 2026-03-05T15:00:00-05:00}
  - bot: "Acme Outfitters: Reminder: boot fitting, Thu, Mar 5, 3:00 PM. Reply CONFIRM, RESCHEDULE, SKIP to call it off or AGENT for help. Reply STOP to opt out."
  - state: appointments/reminder
  - wait: 23h59m
  - silent: true
  - wait: 1m
  - end: unresolved
  - silent: true
=== tests/appointments/reminder.chat.yaml
scenario: The reminder comes a day before
chat:
  - event: appointment.booked
    with: {service: boot fitting, starts_at: 2026-03-05T15:00:00-05:00}
  - bot: "Acme Outfitters: You're booked: boot fitting, Thu, Mar 5, 3:00 PM. Reply CONFIRM, RESCHEDULE, SKIP to call it off or AGENT for help. Reply STOP to opt out."
  - state: appointments/booked
  - wait: 24h
  - end: resolved
  - silent: true
  - at: 2026-03-04T14:59:00-05:00
  - silent: true
  - at: 2026-03-04T15:00:00-05:00
  - bot: "Acme Outfitters: Reminder: boot fitting, Thu, Mar 5, 3:00 PM. Reply CONFIRM, RESCHEDULE, SKIP to call it off or AGENT for help. Reply STOP to opt out."
  - state: appointments/reminder
  - me: 1
  - bot: Got it, see you Thu, Mar 5, 3:00 PM.
  - notify: {appointment.confirmed: {starts_at: "Thu, Mar 5, 3:00 PM"}}
  - end: resolved
=== tests/appointments/reschedule-agent.chat.yaml
scenario: A person finds a time
chat:
  - me: RESCHEDULE
  - bot: No problem. Which time works? Reply 1 Thu 10 am, 2 Fri 2 pm or 3 Sat 11 am.
  - state: appointments/reschedule
  - me: AGENT
  - handoff: customer-asked
  - bot: Connecting you with a teammate. We reply within 5 minutes.
  - state: appointments/agent
=== tests/appointments/reschedule-asked.chat.yaml
scenario: The customer asks for another time
chat:
  - me: move my appointment
  - bot: No problem. Which time works? Reply 1 Thu 10 am, 2 Fri 2 pm or 3 Sat 11 am.
  - state: appointments/reschedule
  - me: Thu 10 am
  - bot: Done. Your new time is Thu, Mar 5, 10:00 AM.
  - notify: {appointment.moved: {slot: S1}}
  - end: resolved
=== tests/appointments/reschedule-by-number.chat.yaml
scenario: A slot by its number
chat:
  - event: appointment.reminder
    with: {service: boot fitting, starts_at: 2026-03-05T15:00:00-05:00}
  - bot: "Acme Outfitters: Reminder: boot fitting, Thu, Mar 5, 3:00 PM. Reply CONFIRM, RESCHEDULE, SKIP to call it off or AGENT for help. Reply STOP to opt out."
  - state: appointments/reminder
  - me: RESCHEDULE
  - bot: No problem. Which time works? Reply 1 Thu 10 am, 2 Fri 2 pm or 3 Sat 11 am.
  - state: appointments/reschedule
  - me: 2
  - bot: Done. Your new time is Fri, Mar 6, 2:00 PM.
  - notify: {appointment.moved: {slot: S2}}
  - end: resolved
=== tests/appointments/reschedule-given-up.chat.yaml
scenario: No slot suits
chat:
  - me: RESCHEDULE
  - bot: No problem. Which time works? Reply 1 Thu 10 am, 2 Fri 2 pm or 3 Sat 11 am.
  - state: appointments/reschedule
  - me: purple
  - bot: "Reply with a number: 1 Thu 10 am, 2 Fri 2 pm or 3 Sat 11 am. Or reply AGENT."
  - me: orange
  - bot: "Reply with a number: 1 Thu 10 am, 2 Fri 2 pm or 3 Sat 11 am. Or reply AGENT."
  - me: green
  - handoff: low-confidence
  - bot: Connecting you with a teammate. We reply within 5 minutes.
  - state: appointments/agent
=== tests/appointments/reschedule-third.chat.yaml
scenario: The third slot, at the latest
chat:
  - event: appointment.reschedule_requested
    with: {service: boot fitting, starts_at: 2026-03-05T15:00:00-05:00}
  - bot: "Acme Outfitters: No problem. Which time works? Reply 1 Thu 10 am, 2 Fri 2 pm or 3 Sat 11 am. Reply STOP to opt out."
  - state: appointments/reschedule
  - me: Sunday at midnight
  - bot: "Reply with a number: 1 Thu 10 am, 2 Fri 2 pm or 3 Sat 11 am. Or reply AGENT."
  - me: 4
  - bot: "Reply with a number: 1 Thu 10 am, 2 Fri 2 pm or 3 Sat 11 am. Or reply AGENT."
  - me: 3
  - bot: Done. Your new time is Sat, Mar 7, 11:00 AM.
  - notify: {appointment.moved: {slot: S3}}
  - end: resolved
=== tests/appointments/reschedule-timeout.chat.yaml
scenario: A new time that is never chosen
chat:
  - me: RESCHEDULE
  - bot: No problem. Which time works? Reply 1 Thu 10 am, 2 Fri 2 pm or 3 Sat 11 am.
  - state: appointments/reschedule
  - wait: 23h59m
  - silent: true
  - wait: 1m
  - end: unresolved
  - silent: true
=== tests/appointments/reschedule.chat.yaml
scenario: A new time, and only its reminder
chat:
  - event: appointment.booked
    with: {service: boot fitting, starts_at: 2026-03-05T15:00:00-05:00}
  - bot: "Acme Outfitters: You're booked: boot fitting, Thu, Mar 5, 3:00 PM. Reply CONFIRM, RESCHEDULE, SKIP to call it off or AGENT for help. Reply STOP to opt out."
  - state: appointments/booked
  - me: RESCHEDULE
  - bot: No problem. Which time works? Reply 1 Thu 10 am, 2 Fri 2 pm or 3 Sat 11 am.
  - state: appointments/reschedule
  - me: Fri
  - bot: Done. Your new time is Fri, Mar 6, 2:00 PM.
  - notify: {appointment.moved: {slot: S2}}
  - end: resolved
  - at: 2026-03-04T15:00:00-05:00
  - end: resolved
  - silent: true
  - at: 2026-03-05T14:00:00-05:00
  - bot: "Acme Outfitters: Reminder: boot fitting, Fri, Mar 6, 2:00 PM. Reply CONFIRM, RESCHEDULE, SKIP to call it off or AGENT for help. Reply STOP to opt out."
  - state: appointments/reminder
  - me: CONFIRM
  - bot: Got it, see you Fri, Mar 6, 2:00 PM.
  - notify: {appointment.confirmed: {starts_at: "Fri, Mar 6, 2:00 PM"}}
  - end: resolved
=== tests/appointments/skip-agent.chat.yaml
scenario: Called off, then a question
chat:
  - event: appointment.reminder
    with: {service: boot fitting, starts_at: 2026-03-05T15:00:00-05:00}
  - bot: "Acme Outfitters: Reminder: boot fitting, Thu, Mar 5, 3:00 PM. Reply CONFIRM, RESCHEDULE, SKIP to call it off or AGENT for help. Reply STOP to opt out."
  - state: appointments/reminder
  - me: SKIP
  - bot: It's off, and your spot is free again. Reply RESCHEDULE if you'd like another time or AGENT for help.
  - notify: {appointment.released: {starts_at: "Thu, Mar 5, 3:00 PM"}}
  - state: appointments/skipped
  - me: AGENT
  - handoff: customer-asked
  - bot: Connecting you with a teammate. We reply within 5 minutes.
  - state: appointments/agent
=== tests/appointments/skip-then-reschedule.chat.yaml
scenario: Called off, then moved
chat:
  - event: appointment.reminder
    with: {service: boot fitting, starts_at: 2026-03-05T15:00:00-05:00}
  - bot: "Acme Outfitters: Reminder: boot fitting, Thu, Mar 5, 3:00 PM. Reply CONFIRM, RESCHEDULE, SKIP to call it off or AGENT for help. Reply STOP to opt out."
  - state: appointments/reminder
  - me: 3
  - bot: It's off, and your spot is free again. Reply RESCHEDULE if you'd like another time or AGENT for help.
  - notify: {appointment.released: {starts_at: "Thu, Mar 5, 3:00 PM"}}
  - state: appointments/skipped
  - me: RESCHEDULE
  - bot: No problem. Which time works? Reply 1 Thu 10 am, 2 Fri 2 pm or 3 Sat 11 am.
  - state: appointments/reschedule
  - me: 1
  - bot: Done. Your new time is Thu, Mar 5, 10:00 AM.
  - notify: {appointment.moved: {slot: S1}}
  - end: resolved
=== tests/appointments/skip-timeout.chat.yaml
scenario: Called off, and that's it
chat:
  - event: appointment.reminder
    with: {service: boot fitting, starts_at: 2026-03-05T15:00:00-05:00}
  - bot: "Acme Outfitters: Reminder: boot fitting, Thu, Mar 5, 3:00 PM. Reply CONFIRM, RESCHEDULE, SKIP to call it off or AGENT for help. Reply STOP to opt out."
  - state: appointments/reminder
  - me: SKIP
  - bot: It's off, and your spot is free again. Reply RESCHEDULE if you'd like another time or AGENT for help.
  - notify: {appointment.released: {starts_at: "Thu, Mar 5, 3:00 PM"}}
  - state: appointments/skipped
  - wait: 23h59m
  - silent: true
  - wait: 1m
  - end: resolved
  - silent: true
=== tests/appointments/summer-time.chat.yaml
scenario: A day stays a day when the clocks change
chat:
  - event: appointment.booked
    with: {service: boot fitting, starts_at: 2026-03-08T18:00:00-04:00}
  - bot: "Acme Outfitters: You're booked: boot fitting, Sun, Mar 8, 6:00 PM. Reply CONFIRM, RESCHEDULE, SKIP to call it off or AGENT for help. Reply STOP to opt out."
  - state: appointments/booked
  - at: 2026-03-07T16:59:00-05:00
  - end: resolved
  - silent: true
  - wait: next
  - bot: "Acme Outfitters: Reminder: boot fitting, Sun, Mar 8, 6:00 PM. Reply CONFIRM, RESCHEDULE, SKIP to call it off or AGENT for help. Reply STOP to opt out."
  - state: appointments/reminder
=== tests/consent/help.chat.yaml
scenario: HELP is answered
chat:
  - me: HELP
  - bot: Reply STOP to unsubscribe. Msg&Data Rates May Apply.
=== tests/consent/join.chat.yaml
scenario: JOIN is consent
given:
  customer:
    consent: [transactional]
chat:
  - event: cart.abandoned
    with: {item: Ridge Jacket, sku: RJ10}
  - warn: compliance/no-consent
  - silent: true
  - me: JOIN
  - bot: "Acme Outfitters: you're in! Up to 6 msgs/month. Msg & data rates may apply. Reply HELP for help, STOP to cancel."
  - end: resolved
  - event: cart.abandoned
    with: {item: Ridge Jacket, sku: RJ10}
  - bot: "Acme Outfitters: Still thinking about the Ridge Jacket? Ask before checkout. Reply SIZE, SHIPPING, RETURNS, COMPARE or AGENT. Reply STOP to opt out."
  - state: prepurchase/cart
=== tests/consent/please-stop.chat.yaml
scenario: A plea to stop is heard though the platform misses it
chat:
  - event: order.shipped
    with: {order_id: A1042, eta: 2026-03-04}
  - bot: "Acme Outfitters: Your order shipped! Reply TRACK for the link, ETA for a delivery estimate or AGENT for help. Reply STOP to opt out."
  - state: wismo/shipped
  - me: please stop texting me
  - opted-out: true
  - bot: "Acme Outfitters: you are unsubscribed and will get no more messages. Reply START to rejoin."
  - end: abandoned
  - event: order.delayed
    with: {order_id: A1042, eta: 2026-03-06}
  - warn: compliance/opted-out
  - silent: true
=== tests/consent/stop-words.chat.yaml
scenario: Every word of the platform stops every flow
chat:
  - event: appointment.booked
    with: {service: boot fitting, starts_at: 2026-03-05T15:00}
  - bot: "*you're booked*"
  - me: <word>
  - bot: "*unsubscribed*"
  - opted-out: true
  - end: abandoned
  - state: none
  - at: 2026-03-04T15:00
  - silent: true
examples:
  - {word: STOP}
  - {word: stop}
  - {word: Stopall}
  - {word: UNSUBSCRIBE}
  - {word: CANCEL}
  - {word: END}
  - {word: QUIT}
=== tests/consent/stop.chat.yaml
scenario: STOP ends everything, START brings it back
chat:
  - event: order.shipped
    with: {order_id: A1042, eta: 2026-03-04}
  - bot: "Acme Outfitters: Your order shipped! Reply TRACK for the link, ETA for a delivery estimate or AGENT for help. Reply STOP to opt out."
  - state: wismo/shipped
  - me: STOP
  - opted-out: true
  - bot: You have successfully been unsubscribed. You will not receive any more messages from this number. Reply START to resubscribe.
  - end: abandoned
  - event: order.delayed
    with: {order_id: A1042, eta: 2026-03-06}
  - warn: compliance/opted-out
  - silent: true
  - me: START
  - bot: You have successfully been re-subscribed to messages from this number. Reply HELP for help. Reply STOP to unsubscribe. Msg&Data Rates May Apply.
  - event: order.delayed
    with: {order_id: A1042, eta: 2026-03-06}
  - bot: "Acme Outfitters: Your delivery is late, and we're sorry. The new date is Fri, Mar 6. Reply TRACK for the link, ADDRESS to confirm your address or AGENT for help. Reply STOP to opt out."
  - state: wismo/delayed
=== tests/faq/menu-agent.chat.yaml
scenario: FAQ, then AGENT
chat:
  - me: I have a question
  - bot: Happy to help. Reply SIZE, SHIPPING, RETURNS, HOURS or AGENT.
  - state: faq/menu
  - me: AGENT
  - handoff: customer-asked
  - bot: Connecting you with a teammate. We reply within 5 minutes.
  - state: faq/agent
=== tests/faq/menu-hours.chat.yaml
scenario: FAQ, then HOURS
chat:
  - me: FAQ
  - bot: Happy to help. Reply SIZE, SHIPPING, RETURNS, HOURS or AGENT.
  - state: faq/menu
  - me: 4
  - bot: "Stores are open Mon-Sat 10 am-8 pm and Sun 11 am-6 pm. Yours: https://acme.example/stores"
  - end: resolved
=== tests/faq/menu-shipping.chat.yaml
scenario: FAQ, then SHIPPING
chat:
  - me: FAQ
  - bot: Happy to help. Reply SIZE, SHIPPING, RETURNS, HOURS or AGENT.
  - state: faq/menu
  - me: SHIPPING
  - bot: "Standard shipping is 3-5 business days. Want express options? Reply EXPRESS, or tap here: https://acme.example/express"
  - state: faq/shipping
  - me: HOURS
  - bot: "Stores are open Mon-Sat 10 am-8 pm and Sun 11 am-6 pm. Yours: https://acme.example/stores"
  - end: resolved
=== tests/faq/menu-size.chat.yaml
scenario: FAQ, then SIZE
chat:
  - me: FAQ
  - bot: Happy to help. Reply SIZE, SHIPPING, RETURNS, HOURS or AGENT.
  - state: faq/menu
  - me: SIZE
  - bot: It runs slightly small. If you're between sizes, choose the larger. Want the size chart? https://acme.example/sizes
  - end: resolved
=== tests/faq/menu-timeout.chat.yaml
scenario: A menu that nobody answers
chat:
  - me: FAQ
  - bot: Happy to help. Reply SIZE, SHIPPING, RETURNS, HOURS or AGENT.
  - state: faq/menu
  - wait: 23h59m
  - silent: true
  - wait: 1m
  - end: abandoned
  - silent: true
=== tests/faq/one-word.chat.yaml
scenario: The words of the menu work without it
chat:
  - me: SIZE
  - bot: It runs slightly small. If you're between sizes, choose the larger. Want the size chart? https://acme.example/sizes
  - end: resolved
  - me: RETURNS
  - bot: "Returns are free within 30 days, unworn and with tags. Start one here: https://acme.example/returns"
  - end: resolved
  - me: HOURS
  - bot: "Stores are open Mon-Sat 10 am-8 pm and Sun 11 am-6 pm. Yours: https://acme.example/stores"
  - end: resolved
  - me: thanks
=== tests/faq/shipping-and-done.chat.yaml
scenario: Another question ends the one about shipping
chat:
  - me: SHIPPING
  - bot: Standard shipping is 3-5 business days.*
  - me: <word>
  - bot: <answer>
  - end: resolved
  - state: none
examples:
  - {word: SIZE, answer: It runs slightly small.*}
  - {word: RETURNS, answer: Returns are free within 30 days*}
  - {word: HOURS, answer: Stores are open*}
=== tests/faq/shipping-more.chat.yaml
scenario: After shipping, more questions
chat:
  - me: SHIPPING
  - bot: "Standard shipping is 3-5 business days. Want express options? Reply EXPRESS, or tap here: https://acme.example/express"
  - state: faq/shipping
  - me: SIZE
  - bot: It runs slightly small. If you're between sizes, choose the larger. Want the size chart? https://acme.example/sizes
  - end: resolved
  - me: SHIPPING
  - bot: "Standard shipping is 3-5 business days. Want express options? Reply EXPRESS, or tap here: https://acme.example/express"
  - state: faq/shipping
  - me: RETURNS
  - bot: "Returns are free within 30 days, unworn and with tags. Start one here: https://acme.example/returns"
  - end: resolved
=== tests/faq/shipping-question.chat.yaml
scenario: "Script: shipping question"
chat:
  - me: How long does shipping take?
  - bot: "Standard shipping is 3-5 business days. Want express options? Reply EXPRESS, or tap here: https://acme.example/express"
  - state: faq/shipping
  - me: EXPRESS
  - bot: "Express takes 2 business days for $12. Choose it at checkout: https://acme.example/express"
  - end: resolved
=== tests/faq/shipping-timeout.chat.yaml
scenario: Shipping was all there was to ask
chat:
  - me: SHIPPING
  - bot: "Standard shipping is 3-5 business days. Want express options? Reply EXPRESS, or tap here: https://acme.example/express"
  - state: faq/shipping
  - wait: 23h59m
  - silent: true
  - wait: 1m
  - end: resolved
  - silent: true
=== tests/faq/sizing-help.chat.yaml
scenario: "Script: sizing help"
chat:
  - me: Does it run small?
  - bot: It runs slightly small. If you're between sizes, choose the larger. Want the size chart? https://acme.example/sizes
  - end: resolved
=== tests/faq/words-in-a-sentence.chat.yaml
scenario: Words of the menu start their answer without it
chat:
  - me: <word>
  - bot: <answer>
  - end: resolved
examples:
  - {word: Hours, answer: Stores are open*}
  - {word: size, answer: It runs slightly small.*}
  - {word: returns, answer: Returns are free within 30 days*}
=== tests/feedback/agent.chat.yaml
scenario: AGENT instead of a rating
chat:
  - go: feedback
  - bot: "Acme Outfitters: How did we do? Reply with a rating from 1 to 5. Reply STOP to opt out."
  - state: feedback/rate
  - me: AGENT
  - handoff: customer-asked
  - bot: Connecting you with a teammate. We reply within 5 minutes.
  - state: feedback/agent
=== tests/feedback/four.chat.yaml
scenario: Four is good enough
chat:
  - go: feedback
  - bot: "Acme Outfitters: How did we do? Reply with a rating from 1 to 5. Reply STOP to opt out."
  - state: feedback/rate
  - me: four
  - bot: Thanks! Want to share a quick review? https://acme.example/review
  - end: resolved
=== tests/feedback/no-number.chat.yaml
scenario: What is no rating is asked again
chat:
  - go: feedback
  - bot: "Acme Outfitters: How did we do? Reply with a rating from 1 to 5. Reply STOP to opt out."
  - state: feedback/rate
  - wait: 1h
  - silent: true
  - me: ten
  - bot: Reply with a number from 1 (bad) to 5 (great), or AGENT.
  - me: 6
  - bot: Reply with a number from 1 (bad) to 5 (great), or AGENT.
  - me: 100
  - end: unresolved
=== tests/feedback/one.chat.yaml
scenario: One leads to recovery too
chat:
  - go: feedback
  - bot: "Acme Outfitters: How did we do? Reply with a rating from 1 to 5. Reply STOP to opt out."
  - state: feedback/rate
  - me: 1
  - bot: Sorry, it wasn't great. What went wrong? Reply here, and we'll fix it.
  - state: feedback/recover
  - wait: 23h59m
  - silent: true
  - wait: 1m
  - end: unresolved
  - silent: true
=== tests/feedback/ratings.chat.yaml
scenario: Every rating goes where it should
chat:
  - go: feedback
  - bot: "*rating from 1 to 5*"
  - me: <reply>
  - vars: {rating: <rating>}
  - bot: <answer>
examples:
  - [reply, rating, answer]
  - ["1", "1", "Sorry, it wasn't great*"]
  - [two, "2", "Sorry, it wasn't great*"]
  - [3 stars, "3", "Sorry, it wasn't great*"]
  - ["4!", "4", "Thanks! Want to share*"]
  - [five, "5", "Thanks! Want to share*"]
=== tests/feedback/three.chat.yaml
scenario: Three leads to recovery
chat:
  - go: feedback
  - bot: "Acme Outfitters: How did we do? Reply with a rating from 1 to 5. Reply STOP to opt out."
  - state: feedback/rate
  - me: 3
  - bot: Sorry, it wasn't great. What went wrong? Reply here, and we'll fix it.
  - state: feedback/recover
  - me: The zipper broke after a day
  - handoff: low-rating
  - bot: Thank you for telling us. A teammate will make it right and text you within 5 minutes.
  - notify: {feedback.low: {rating: 3, complaint: The zipper broke after a day}}
  - state: feedback/fix
  - agent: I'm so sorry. A new zipper or your money back?
  - close: true
  - end: resolved
=== tests/feedback/unanswered.chat.yaml
scenario: No rating
chat:
  - go: feedback
  - bot: "Acme Outfitters: How did we do? Reply with a rating from 1 to 5. Reply STOP to opt out."
  - state: feedback/rate
  - wait: 47h59m
  - silent: true
  - wait: 1m
  - end: abandoned
  - silent: true
=== tests/lead/agent.chat.yaml
scenario: Texting instead of calling
chat:
  - event: lead.created
    with: {interest: boots}
  - bot: "Acme Outfitters: Thanks for asking about boots. Who should call you? Reply TEAM for uniforms, GIFT for presents, STORE for a stylist or AGENT to text instead. Reply STOP to opt out."
  - state: lead/welcome
  - me: AGENT
  - handoff: customer-asked
  - bot: Connecting you with a teammate. We reply within 5 minutes.
  - state: lead/agent
=== tests/lead/confirm-agent.chat.yaml
scenario: A question before the call
chat:
  - me: CALL
  - bot: Thanks for asking about our gear. Who should call you? Reply TEAM for uniforms, GIFT for presents, STORE for a stylist or AGENT to text instead.
  - state: lead/welcome
  - me: GIFT
  - bot: When should we call? Reply with a time, like 3 pm.
  - state: lead/time
  - me: 10am
  - bot: We'll call at 10:00 AM. Reply CONFIRM, CHANGE for another time or AGENT for help.
  - state: lead/confirm
  - me: AGENT
  - handoff: customer-asked
  - bot: Connecting you with a teammate. We reply within 5 minutes.
  - state: lead/agent
=== tests/lead/confirm-unanswered.chat.yaml
scenario: A time that is never confirmed
chat:
  - me: CALL
  - bot: Thanks for asking about our gear. Who should call you? Reply TEAM for uniforms, GIFT for presents, STORE for a stylist or AGENT to text instead.
  - state: lead/welcome
  - me: GIFT
  - bot: When should we call? Reply with a time, like 3 pm.
  - state: lead/time
  - me: 10am
  - bot: We'll call at 10:00 AM. Reply CONFIRM, CHANGE for another time or AGENT for help.
  - state: lead/confirm
  - wait: 23h59m
  - silent: true
  - wait: 1m
  - end: abandoned
  - silent: true
=== tests/lead/gift.chat.yaml
scenario: A gift, and another time
chat:
  - me: call me back
  - bot: Thanks for asking about our gear. Who should call you? Reply TEAM for uniforms, GIFT for presents, STORE for a stylist or AGENT to text instead.
  - state: lead/welcome
  - me: 2
  - bot: When should we call? Reply with a time, like 3 pm.
  - state: lead/time
  - me: half past ten in the morning
  - bot: We'll call at 10:30 AM. Reply CONFIRM, CHANGE for another time or AGENT for help.
  - state: lead/confirm
  - me: another time
  - bot: When should we call? Reply with a time, like 3 pm.
  - state: lead/time
  - me: 4 pm
  - bot: We'll call at 4:00 PM. Reply CONFIRM, CHANGE for another time or AGENT for help.
  - state: lead/confirm
  - me: sounds good
  - notify: {lead.routed: {desk: gift, callback: 4:00 PM}}
  - bot: You're set. A stylist calls at 4:00 PM.
  - end: converted
=== tests/lead/no-time.chat.yaml
scenario: No time to call
chat:
  - me: CALL
  - bot: Thanks for asking about our gear. Who should call you? Reply TEAM for uniforms, GIFT for presents, STORE for a stylist or AGENT to text instead.
  - state: lead/welcome
  - me: TEAM
  - bot: When should we call? Reply with a time, like 3 pm.
  - state: lead/time
  - me: purple
  - bot: Reply with a time, like 10:30 am or 3 pm, or AGENT.
  - me: orange
  - bot: Reply with a time, like 10:30 am or 3 pm, or AGENT.
  - me: green
  - handoff: low-confidence
  - bot: Connecting you with a teammate. We reply within 5 minutes.
  - state: lead/agent
=== tests/lead/store.chat.yaml
scenario: A stylist
chat:
  - me: CALL
  - bot: Thanks for asking about our gear. Who should call you? Reply TEAM for uniforms, GIFT for presents, STORE for a stylist or AGENT to text instead.
  - state: lead/welcome
  - me: STORE
  - bot: When should we call? Reply with a time, like 3 pm.
  - state: lead/time
  - me: 16:30
  - bot: We'll call at 4:30 PM. Reply CONFIRM, CHANGE for another time or AGENT for help.
  - state: lead/confirm
  - me: 1
  - notify: {lead.routed: {desk: store, callback: 4:30 PM}}
  - bot: You're set. A stylist calls at 4:30 PM.
  - end: converted
=== tests/lead/team.chat.yaml
scenario: Uniforms at three
chat:
  - event: lead.created
    with: {interest: uniforms}
  - bot: "Acme Outfitters: Thanks for asking about uniforms. Who should call you? Reply TEAM for uniforms, GIFT for presents, STORE for a stylist or AGENT to text instead. Reply STOP to opt out."
  - state: lead/welcome
  - me: TEAM
  - bot: When should we call? Reply with a time, like 3 pm.
  - state: lead/time
  - me: 3pm
  - bot: We'll call at 3:00 PM. Reply CONFIRM, CHANGE for another time or AGENT for help.
  - state: lead/confirm
  - me: CONFIRM
  - notify: {lead.routed: {desk: team, callback: 3:00 PM}}
  - bot: You're set. Our uniforms desk calls at 3:00 PM.
  - end: converted
=== tests/lead/time-unanswered.chat.yaml
scenario: A lead without a time
chat:
  - me: CALL
  - bot: Thanks for asking about our gear. Who should call you? Reply TEAM for uniforms, GIFT for presents, STORE for a stylist or AGENT to text instead.
  - state: lead/welcome
  - me: GIFT
  - bot: When should we call? Reply with a time, like 3 pm.
  - state: lead/time
  - wait: 23h59m
  - silent: true
  - wait: 1m
  - end: abandoned
  - silent: true
=== tests/lead/unanswered.chat.yaml
scenario: A lead that goes cold
chat:
  - event: lead.created
    with: {interest: boots}
  - bot: "Acme Outfitters: Thanks for asking about boots. Who should call you? Reply TEAM for uniforms, GIFT for presents, STORE for a stylist or AGENT to text instead. Reply STOP to opt out."
  - state: lead/welcome
  - wait: 23h59m
  - silent: true
  - wait: 1m
  - end: abandoned
  - silent: true
=== tests/menus/after-a-pick.chat.yaml
scenario: The menus behind a lookup say their words again too
chat:
  - me: <first>
  - bot: "*"
  - me: <second>
  - bot: "*"
  - me: purple monkey
  - bot: Sorry, I missed that. Reply <options>.
examples:
  - {first: STYLE, second: CITY, options: ANOTHER or AGENT}
=== tests/menus/cancelled-orders.chat.yaml
scenario: A cancelled order ends what is about it
chat:
  - go: <state>
  - bot: "*"
  - event: order.cancelled
    with: {order_id: A1042}
  - end: unresolved
  - state: none
examples:
  - {state: feedback/rate}
  - {state: pickup/ready}
  - {state: returns/offer}
  - {state: wismo/shipped}
=== tests/menus/not-understood.chat.yaml
scenario: Every menu says its words again where it does not understand
given:
  vars: {starts_at: 2026-03-05T15:00}
chat:
  - go: <state>
  - bot: "*"
  - me: purple monkey
  - bot: Sorry, I missed that. Reply <options>.
  - state: <state>
examples:
  - [state, options]
  - [appointments/booked, "CONFIRM, RESCHEDULE, SKIP or AGENT"]
  - [appointments/reminder, "CONFIRM, RESCHEDULE, SKIP or AGENT"]
  - [appointments/skipped, RESCHEDULE or AGENT]
  - [faq/menu, "SIZE, SHIPPING, RETURNS, HOURS or AGENT"]
  - [faq/shipping, EXPRESS]
  - [lead/welcome, "TEAM, GIFT, STORE or AGENT"]
  - [lead/confirm, "CONFIRM, CHANGE or AGENT"]
  - [pickup/ready, "HERE, HOURS or AGENT"]
  - [prepurchase/cart, "SIZE, SHIPPING, RETURNS, COMPARE or AGENT"]
  - [prepurchase/browsing, "SIZE, SHIPPING, RETURNS, COMPARE or AGENT"]
  - [prepurchase/more, "SIZE, SHIPPING, RETURNS, COMPARE or AGENT"]
  - [recommend/quiz, "CLASSIC, TRAIL or CITY"]
  - [returns/offer, "RETURN, EXCHANGE, DAMAGED or AGENT"]
  - [returns/intent, "RETURN, EXCHANGE or DAMAGED"]
  - [returns/no_order, RETURN or AGENT]
  - [returns/exchange, "S, M, L, XL or AGENT"]
  - [visit/window, "CONFIRM, CHANGE or AGENT"]
  - [visit/change, "MORNING, MIDDAY, EVENING or AGENT"]
  - [visit/coming, "READY, NOTES or AGENT"]
  - [wismo/shipped, "TRACK, ETA or AGENT"]
  - [wismo/out_for_delivery, TRACK or AGENT]
  - [wismo/delivered, MISSING or AGENT]
  - [wismo/delayed, "TRACK, ADDRESS or AGENT"]
  - [wismo/address, CORRECT or AGENT]
  - [wismo/no_order, TRACK or AGENT]
=== tests/menus/open-hours.chat.yaml
scenario: The opening hours say their words again too
chat:
  - event: pickup.ready
    with: {order_id: A1042, store: Springfield}
  - bot: "*is ready at Springfield*"
  - me: HOURS
  - bot: "*Mon-Sat 10 am-8 pm*"
  - me: purple monkey
  - bot: Sorry, I missed that. Reply HERE or AGENT.
=== tests/menus/words-that-start.chat.yaml
scenario: Every word that starts a flow
chat:
  - me: <word>
  - bot: "*"
  - state: <state>
examples:
  - {word: CALL, state: lead/welcome}
  - {word: ETA, state: wismo/which}
  - {word: EXCHANGE, state: returns/exchange}
  - {word: FAQ, state: faq/menu}
  - {word: I want to return it, state: returns/intent}
  - {word: JOIN, state: none}
  - {word: QUOTE, state: quote/budget}
  - {word: RESCHEDULE, state: appointments/reschedule}
  - {word: RETURN, state: returns/which}
  - {word: SHIPPING, state: faq/shipping}
  - {word: SIZE, state: none}
  - {word: STYLE, state: recommend/quiz}
  - {word: TRACK, state: wismo/which}
=== tests/pickup/agent.chat.yaml
scenario: AGENT at the store
chat:
  - event: pickup.ready
    with: {order_id: A1042, store: Springfield}
  - bot: "Acme Outfitters: Order A1042 is ready at Springfield. Reply HERE when you arrive, HOURS or AGENT. Reply STOP to opt out."
  - state: pickup/ready
  - me: AGENT
  - handoff: customer-asked
  - bot: Connecting you with a teammate. We reply within 5 minutes.
  - state: pickup/agent
=== tests/pickup/cancelled.chat.yaml
scenario: A cancelled order is not picked up
chat:
  - event: pickup.ready
    with: {order_id: A1042, store: Springfield}
  - bot: "Acme Outfitters: Order A1042 is ready at Springfield. Reply HERE when you arrive, HOURS or AGENT. Reply STOP to opt out."
  - state: pickup/ready
  - event: order.cancelled
    with: {order_id: A1042}
  - end: unresolved
  - silent: true
=== tests/pickup/here.chat.yaml
scenario: HERE at the store
chat:
  - event: pickup.ready
    with: {order_id: A1042, store: Springfield}
  - bot: "Acme Outfitters: Order A1042 is ready at Springfield. Reply HERE when you arrive, HOURS or AGENT. Reply STOP to opt out."
  - state: pickup/ready
  - me: just parked
  - bot: Welcome! Which parking spot are you in? Reply with its number.
  - state: pickup/spot
  - me: spot 12
  - bot: Thanks! We're on our way to spot 12.
  - notify: {pickup.arrived: {order_id: A1042, spot: 12}}
  - end: resolved
=== tests/pickup/hours-agent.chat.yaml
scenario: HOURS, then AGENT
chat:
  - event: pickup.ready
    with: {order_id: A1042, store: Springfield}
  - bot: "Acme Outfitters: Order A1042 is ready at Springfield. Reply HERE when you arrive, HOURS or AGENT. Reply STOP to opt out."
  - state: pickup/ready
  - me: HOURS
  - bot: Springfield is open Mon-Sat 10 am-8 pm and Sun 11 am-6 pm. Pickup is at the green door on Oak St. Reply HERE when you arrive or AGENT.
  - state: pickup/open
  - me: AGENT
  - handoff: customer-asked
  - bot: Connecting you with a teammate. We reply within 5 minutes.
  - state: pickup/agent
=== tests/pickup/hours-unknown.chat.yaml
scenario: HOURS of a store that is not in the table
chat:
  - event: pickup.ready
    with: {order_id: A1042, store: Lakeview}
  - bot: "Acme Outfitters: Order A1042 is ready at Lakeview. Reply HERE when you arrive, HOURS or AGENT. Reply STOP to opt out."
  - state: pickup/ready
  - me: 2
  - bot: "Stores are open Mon-Sat 10 am-8 pm and Sun 11 am-6 pm. Yours: https://acme.example/stores"
  - end: resolved
  - bot: Order A1042 is ready at Lakeview. Reply HERE when you arrive, HOURS or AGENT.
  - me: HERE
  - bot: Welcome! Which parking spot are you in? Reply with its number.
  - state: pickup/spot
  - me: 30
  - bot: Thanks! We're on our way to spot 30.
  - notify: {pickup.arrived: {order_id: A1042, spot: 30}}
  - end: resolved
=== tests/pickup/hours-waiting.chat.yaml
scenario: HOURS, and then nobody comes
chat:
  - event: pickup.ready
    with: {order_id: A1042, store: Springfield}
  - bot: "Acme Outfitters: Order A1042 is ready at Springfield. Reply HERE when you arrive, HOURS or AGENT. Reply STOP to opt out."
  - state: pickup/ready
  - me: HOURS
  - bot: Springfield is open Mon-Sat 10 am-8 pm and Sun 11 am-6 pm. Pickup is at the green door on Oak St. Reply HERE when you arrive or AGENT.
  - state: pickup/open
  - at: 2026-03-09T09:59:00-04:00
  - silent: true
  - at: 2026-03-09T10:00:00-04:00
  - end: unresolved
  - silent: true
=== tests/pickup/hours.chat.yaml
scenario: HOURS, then HERE
chat:
  - event: pickup.ready
    with: {order_id: A1042, store: Riverside}
  - bot: "Acme Outfitters: Order A1042 is ready at Riverside. Reply HERE when you arrive, HOURS or AGENT. Reply STOP to opt out."
  - state: pickup/ready
  - me: HOURS
  - bot: Riverside is open daily 9 am-9 pm. Pickup is at bay 2 behind the store. Reply HERE when you arrive or AGENT.
  - state: pickup/open
  - me: HERE
  - bot: Welcome! Which parking spot are you in? Reply with its number.
  - state: pickup/spot
  - me: 31
  - bot: Reply with the number on the sign, 1 to 30, or AGENT.
  - me: 1
  - bot: Thanks! We're on our way to spot 1.
  - notify: {pickup.arrived: {order_id: A1042, spot: 1}}
  - end: resolved
=== tests/pickup/no-spot.chat.yaml
scenario: Nobody finds the spot
chat:
  - event: pickup.ready
    with: {order_id: A1042, store: Springfield}
  - bot: "Acme Outfitters: Order A1042 is ready at Springfield. Reply HERE when you arrive, HOURS or AGENT. Reply STOP to opt out."
  - state: pickup/ready
  - me: HERE
  - bot: Welcome! Which parking spot are you in? Reply with its number.
  - state: pickup/spot
  - me: purple
  - bot: Reply with the number on the sign, 1 to 30, or AGENT.
  - me: orange
  - bot: Reply with the number on the sign, 1 to 30, or AGENT.
  - me: green
  - handoff: low-confidence
  - bot: Connecting you with a teammate. We reply within 5 minutes.
  - state: pickup/agent
=== tests/pickup/spot-unanswered.chat.yaml
scenario: Somebody is outside and says no more
chat:
  - event: pickup.ready
    with: {order_id: A1042, store: Springfield}
  - bot: "Acme Outfitters: Order A1042 is ready at Springfield. Reply HERE when you arrive, HOURS or AGENT. Reply STOP to opt out."
  - state: pickup/ready
  - me: HERE
  - bot: Welcome! Which parking spot are you in? Reply with its number.
  - state: pickup/spot
  - wait: 29m
  - silent: true
  - wait: 1m
  - handoff: customer-asked
  - bot: Connecting you with a teammate. We reply within 5 minutes.
  - state: pickup/agent
=== tests/pickup/stores-down.chat.yaml
scenario: The table of stores is down
chat:
  - event: pickup.ready
    with: {order_id: A1042, store: Springfield}
  - bot: "Acme Outfitters: Order A1042 is ready at Springfield. Reply HERE when you arrive, HOURS or AGENT. Reply STOP to opt out."
  - state: pickup/ready
  - fail: stores
  - me: HOURS
  - bot: "Stores are open Mon-Sat 10 am-8 pm and Sun 11 am-6 pm. Yours: https://acme.example/stores"
  - end: resolved
  - bot: Order A1042 is ready at Springfield. Reply HERE when you arrive, HOURS or AGENT.
=== tests/pickup/waiting.chat.yaml
scenario: A parcel that waits
chat:
  - event: pickup.ready
    with: {order_id: A1042, store: Springfield}
  - bot: "Acme Outfitters: Order A1042 is ready at Springfield. Reply HERE when you arrive, HOURS or AGENT. Reply STOP to opt out."
  - state: pickup/ready
  - wait: 71h59m
  - silent: true
  - wait: 1m
  - bot: Order A1042 is still waiting at Springfield. Reply HERE when you arrive, HOURS or AGENT.
  - at: 2026-03-09T09:59:00-04:00
  - silent: true
  - at: 2026-03-09T10:00:00-04:00
  - end: unresolved
  - silent: true
=== tests/prepurchase/browsing-options.chat.yaml
scenario: Every option while browsing
chat:
  - event: browse.high_intent
    with: {item: Ridge Jacket, sku: RJ10}
  - bot: "Acme Outfitters: Need help with the Ridge Jacket? Reply SIZE, SHIPPING, RETURNS, COMPARE or AGENT. Reply STOP to opt out."
  - state: prepurchase/browsing
  - me: SHIPPING
  - bot: "Standard shipping is 3-5 business days and free over $75. Rates: https://acme.example/shipping"
  - bot: Anything else before checkout? Reply SIZE, SHIPPING, RETURNS, COMPARE or AGENT.
  - state: prepurchase/more
  - go: prepurchase/browsing
  - bot: Need help with the Ridge Jacket? Reply SIZE, SHIPPING, RETURNS, COMPARE or AGENT.
  - state: prepurchase/browsing
  - me: RETURNS
  - bot: "Returns are free within 30 days, unworn and with tags. Start one here: https://acme.example/returns"
  - end: resolved
  - bot: Anything else before checkout? Reply SIZE, SHIPPING, RETURNS, COMPARE or AGENT.
  - state: prepurchase/more
  - go: prepurchase/browsing
  - bot: Need help with the Ridge Jacket? Reply SIZE, SHIPPING, RETURNS, COMPARE or AGENT.
  - state: prepurchase/browsing
  - me: SIZE
  - bot: "The Ridge Jacket runs slightly small, so choose the larger size if you're in between. Size chart: https://acme.example/sizes"
  - bot: Anything else before checkout? Reply SIZE, SHIPPING, RETURNS, COMPARE or AGENT.
  - state: prepurchase/more
  - go: prepurchase/browsing
  - bot: Need help with the Ridge Jacket? Reply SIZE, SHIPPING, RETURNS, COMPARE or AGENT.
  - state: prepurchase/browsing
  - me: AGENT
  - handoff: customer-asked
  - bot: Connecting you with a teammate. We reply within 5 minutes.
  - state: prepurchase/agent
=== tests/prepurchase/browsing-timeout.chat.yaml
scenario: A visit that stays a visit
chat:
  - event: browse.high_intent
    with: {item: Ridge Jacket, sku: RJ10}
  - bot: "Acme Outfitters: Need help with the Ridge Jacket? Reply SIZE, SHIPPING, RETURNS, COMPARE or AGENT. Reply STOP to opt out."
  - state: prepurchase/browsing
  - wait: 23h59m
  - silent: true
  - wait: 1m
  - end: abandoned
  - silent: true
=== tests/prepurchase/cap.chat.yaml
scenario: One marketing text a day
chat:
  - event: cart.abandoned
    with: {item: Ridge Jacket, sku: RJ10}
  - bot: "Acme Outfitters: Still thinking about the Ridge Jacket? Ask before checkout. Reply SIZE, SHIPPING, RETURNS, COMPARE or AGENT. Reply STOP to opt out."
  - state: prepurchase/cart
  - event: browse.high_intent
    with: {item: Trail Boot, sku: TB20}
  - warn: compliance/caps
  - silent: true
  - wait: 24h
  - end: abandoned
  - silent: true
  - event: browse.high_intent
    with: {item: Trail Boot, sku: TB20}
  - bot: "Acme Outfitters: Need help with the Trail Boot? Reply SIZE, SHIPPING, RETURNS, COMPARE or AGENT. Reply STOP to opt out."
  - state: prepurchase/browsing
=== tests/prepurchase/cart-options.chat.yaml
scenario: Every option at the cart
chat:
  - event: cart.abandoned
    with: {item: Ridge Jacket, sku: RJ10}
  - bot: "Acme Outfitters: Still thinking about the Ridge Jacket? Ask before checkout. Reply SIZE, SHIPPING, RETURNS, COMPARE or AGENT. Reply STOP to opt out."
  - state: prepurchase/cart
  - me: COMPARE
  - bot: "Ridge Jacket or Summit Shell: the Ridge is warmer, the Shell is lighter and fully waterproof."
  - bot: Anything else before checkout? Reply SIZE, SHIPPING, RETURNS, COMPARE or AGENT.
  - state: prepurchase/more
  - go: prepurchase/cart
  - bot: Still thinking about the Ridge Jacket? Ask before checkout. Reply SIZE, SHIPPING, RETURNS, COMPARE or AGENT.
  - state: prepurchase/cart
  - me: 2
  - bot: "Standard shipping is 3-5 business days and free over $75. Rates: https://acme.example/shipping"
  - bot: Anything else before checkout? Reply SIZE, SHIPPING, RETURNS, COMPARE or AGENT.
  - state: prepurchase/more
  - go: prepurchase/cart
  - bot: Still thinking about the Ridge Jacket? Ask before checkout. Reply SIZE, SHIPPING, RETURNS, COMPARE or AGENT.
  - state: prepurchase/cart
  - me: AGENT
  - handoff: customer-asked
  - bot: Connecting you with a teammate. We reply within 5 minutes.
  - state: prepurchase/agent
=== tests/prepurchase/cart-timeout.chat.yaml
scenario: A cart that stays abandoned
chat:
  - event: cart.abandoned
    with: {item: Ridge Jacket, sku: RJ10}
  - bot: "Acme Outfitters: Still thinking about the Ridge Jacket? Ask before checkout. Reply SIZE, SHIPPING, RETURNS, COMPARE or AGENT. Reply STOP to opt out."
  - state: prepurchase/cart
  - wait: 23h59m
  - silent: true
  - wait: 1m
  - end: abandoned
  - silent: true
=== tests/prepurchase/compare-unknown.chat.yaml
scenario: COMPARE of something that is not in the table
chat:
  - event: browse.high_intent
    with: {item: Gift Card, sku: GC99}
  - bot: "Acme Outfitters: Need help with the Gift Card? Reply SIZE, SHIPPING, RETURNS, COMPARE or AGENT. Reply STOP to opt out."
  - state: prepurchase/browsing
  - me: COMPARE
  - handoff: product-question
  - bot: Good question. A teammate who knows both will text you within 5 minutes.
  - state: prepurchase/ask_team
=== tests/prepurchase/compare.chat.yaml
scenario: COMPARE two products
chat:
  - event: browse.high_intent
    with: {item: Trail Boot, sku: TB20}
  - bot: "Acme Outfitters: Need help with the Trail Boot? Reply SIZE, SHIPPING, RETURNS, COMPARE or AGENT. Reply STOP to opt out."
  - state: prepurchase/browsing
  - me: COMPARE
  - bot: "Trail Boot or City Boot: the Trail grips on rock, the City is softer on pavement."
  - bot: Anything else before checkout? Reply SIZE, SHIPPING, RETURNS, COMPARE or AGENT.
  - state: prepurchase/more
  - me: SIZE
  - bot: "The Trail Boot runs true to size. Size chart: https://acme.example/sizes"
  - bot: Anything else before checkout? Reply SIZE, SHIPPING, RETURNS, COMPARE or AGENT.
  - me: COMPARE
  - bot: "Trail Boot or City Boot: the Trail grips on rock, the City is softer on pavement."
  - bot: Anything else before checkout? Reply SIZE, SHIPPING, RETURNS, COMPARE or AGENT.
  - me: AGENT
  - handoff: customer-asked
  - bot: Connecting you with a teammate. We reply within 5 minutes.
  - state: prepurchase/agent
=== tests/prepurchase/more-timeout.chat.yaml
scenario: An answer was all it took
chat:
  - event: cart.abandoned
    with: {item: Ridge Jacket, sku: RJ10}
  - bot: "Acme Outfitters: Still thinking about the Ridge Jacket? Ask before checkout. Reply SIZE, SHIPPING, RETURNS, COMPARE or AGENT. Reply STOP to opt out."
  - state: prepurchase/cart
  - me: SHIPPING
  - bot: "Standard shipping is 3-5 business days and free over $75. Rates: https://acme.example/shipping"
  - bot: Anything else before checkout? Reply SIZE, SHIPPING, RETURNS, COMPARE or AGENT.
  - state: prepurchase/more
  - wait: 23h59m
  - silent: true
  - wait: 1m
  - end: abandoned
  - silent: true
=== tests/prepurchase/no-twin.chat.yaml
scenario: COMPARE where there is nothing to compare with
chat:
  - event: browse.high_intent
    with: {item: Wool Socks, sku: WS30}
  - bot: "Acme Outfitters: Need help with the Wool Socks? Reply SIZE, SHIPPING, RETURNS, COMPARE or AGENT. Reply STOP to opt out."
  - state: prepurchase/browsing
  - me: 4
  - handoff: product-question
  - bot: Good question. A teammate who knows both will text you within 5 minutes.
  - state: prepurchase/ask_team
=== tests/prepurchase/products-down.chat.yaml
scenario: The product table is down
chat:
  - event: cart.abandoned
    with: {item: Ridge Jacket, sku: RJ10}
  - bot: "Acme Outfitters: Still thinking about the Ridge Jacket? Ask before checkout. Reply SIZE, SHIPPING, RETURNS, COMPARE or AGENT. Reply STOP to opt out."
  - state: prepurchase/cart
  - fail: products
  - me: SIZE
  - bot: It runs slightly small. If you're between sizes, choose the larger. Want the size chart? https://acme.example/sizes
  - end: resolved
  - bot: Anything else before checkout? Reply SIZE, SHIPPING, RETURNS, COMPARE or AGENT.
  - state: prepurchase/more
  - me: COMPARE
  - handoff: product-question
  - bot: Good question. A teammate who knows both will text you within 5 minutes.
  - state: prepurchase/ask_team
=== tests/prepurchase/returns.chat.yaml
scenario: RETURNS before checkout
chat:
  - event: cart.abandoned
    with: {item: Ridge Jacket, sku: RJ10}
  - bot: "Acme Outfitters: Still thinking about the Ridge Jacket? Ask before checkout. Reply SIZE, SHIPPING, RETURNS, COMPARE or AGENT. Reply STOP to opt out."
  - state: prepurchase/cart
  - me: can I send it back
  - bot: "Returns are free within 30 days, unworn and with tags. Start one here: https://acme.example/returns"
  - end: resolved
  - bot: Anything else before checkout? Reply SIZE, SHIPPING, RETURNS, COMPARE or AGENT.
  - state: prepurchase/more
  - me: RETURNS
  - bot: "Returns are free within 30 days, unworn and with tags. Start one here: https://acme.example/returns"
  - end: resolved
  - bot: Anything else before checkout? Reply SIZE, SHIPPING, RETURNS, COMPARE or AGENT.
  - me: AGENT
  - handoff: customer-asked
  - bot: Connecting you with a teammate. We reply within 5 minutes.
  - state: prepurchase/agent
=== tests/prepurchase/size.chat.yaml
scenario: SIZE after a full cart
chat:
  - event: cart.abandoned
    with: {item: Ridge Jacket, sku: RJ10}
  - bot: "Acme Outfitters: Still thinking about the Ridge Jacket? Ask before checkout. Reply SIZE, SHIPPING, RETURNS, COMPARE or AGENT. Reply STOP to opt out."
  - state: prepurchase/cart
  - me: size
  - bot: "The Ridge Jacket runs slightly small, so choose the larger size if you're in between. Size chart: https://acme.example/sizes"
  - bot: Anything else before checkout? Reply SIZE, SHIPPING, RETURNS, COMPARE or AGENT.
  - state: prepurchase/more
  - me: SHIPPING
  - bot: "Standard shipping is 3-5 business days and free over $75. Rates: https://acme.example/shipping"
  - bot: Anything else before checkout? Reply SIZE, SHIPPING, RETURNS, COMPARE or AGENT.
  - event: order.placed
    with: {order_id: A1050}
  - end: converted
  - silent: true
=== tests/prepurchase/sizing-unknown.chat.yaml
scenario: SIZE of something that is not in the table
chat:
  - event: cart.abandoned
    with: {item: Gift Card, sku: GC99}
  - bot: "Acme Outfitters: Still thinking about the Gift Card? Ask before checkout. Reply SIZE, SHIPPING, RETURNS, COMPARE or AGENT. Reply STOP to opt out."
  - state: prepurchase/cart
  - me: SIZE
  - bot: It runs slightly small. If you're between sizes, choose the larger. Want the size chart? https://acme.example/sizes
  - end: resolved
  - bot: Anything else before checkout? Reply SIZE, SHIPPING, RETURNS, COMPARE or AGENT.
  - state: prepurchase/more
=== tests/quote/budget-unanswered.chat.yaml
scenario: A quote that is not pursued
chat:
  - me: QUOTE
  - bot: Thanks for asking for a quote for your order. What's your budget range? $500-1000, for example.
  - state: quote/budget
  - wait: 47h59m
  - silent: true
  - wait: 1m
  - end: abandoned
  - silent: true
=== tests/quote/date-unanswered.chat.yaml
scenario: A quote without a date
chat:
  - me: QUOTE
  - bot: Thanks for asking for a quote for your order. What's your budget range? $500-1000, for example.
  - state: quote/budget
  - me: 600
  - bot: When do you need it? Reply with a date, like April 10.
  - state: quote/date
  - wait: 47h59m
  - silent: true
  - wait: 1m
  - end: abandoned
  - silent: true
=== tests/quote/email-unanswered.chat.yaml
scenario: A quote without an address
chat:
  - me: QUOTE
  - bot: Thanks for asking for a quote for your order. What's your budget range? $500-1000, for example.
  - state: quote/budget
  - me: 600
  - bot: When do you need it? Reply with a date, like April 10.
  - state: quote/date
  - me: May 1
  - bot: Where should we send the quote? Reply with your email.
  - state: quote/email
  - wait: 47h59m
  - silent: true
  - wait: 1m
  - end: abandoned
  - silent: true
=== tests/quote/just-below-large.chat.yaml
scenario: 4999 is no large budget
chat:
  - me: QUOTE
  - bot: Thanks for asking for a quote for your order. What's your budget range? $500-1000, for example.
  - state: quote/budget
  - me: $4,999
  - bot: When do you need it? Reply with a date, like April 10.
  - state: quote/date
  - me: March 20
  - bot: Where should we send the quote? Reply with your email.
  - state: quote/email
  - me: AGENT
  - handoff: customer-asked
  - bot: Connecting you with a teammate. We reply within 5 minutes.
  - state: quote/agent
=== tests/quote/large.chat.yaml
scenario: Large budgets go to the team desk
chat:
  - me: QUOTE
  - bot: Thanks for asking for a quote for your order. What's your budget range? $500-1000, for example.
  - state: quote/budget
  - me: 5k-10k
  - handoff: large-quote
  - bot: That's one for our team desk. A specialist texts you within 5 minutes.
  - notify: {quote.large: {budget: "$5,000-$10,000"}}
  - state: quote/large
=== tests/quote/no-budget.chat.yaml
scenario: No budget
chat:
  - me: QUOTE
  - bot: Thanks for asking for a quote for your order. What's your budget range? $500-1000, for example.
  - state: quote/budget
  - me: a lot
  - bot: Reply with an amount or a range, like $500-1000, or AGENT.
  - me: quite some
  - bot: Reply with an amount or a range, like $500-1000, or AGENT.
  - me: enough
  - handoff: low-confidence
  - bot: Connecting you with a teammate. We reply within 5 minutes.
  - state: quote/agent
=== tests/quote/no-date.chat.yaml
scenario: No date
chat:
  - me: QUOTE
  - bot: Thanks for asking for a quote for your order. What's your budget range? $500-1000, for example.
  - state: quote/budget
  - me: 600
  - bot: When do you need it? Reply with a date, like April 10.
  - state: quote/date
  - me: purple
  - bot: Reply with a date, like April 10, or AGENT.
  - me: orange
  - bot: Reply with a date, like April 10, or AGENT.
  - me: green
  - handoff: low-confidence
  - bot: Connecting you with a teammate. We reply within 5 minutes.
  - state: quote/agent
=== tests/quote/no-email.chat.yaml
scenario: No address
chat:
  - me: QUOTE
  - bot: Thanks for asking for a quote for your order. What's your budget range? $500-1000, for example.
  - state: quote/budget
  - me: 600
  - bot: When do you need it? Reply with a date, like April 10.
  - state: quote/date
  - me: May 1
  - bot: Where should we send the quote? Reply with your email.
  - state: quote/email
  - me: at home
  - bot: Reply with an address like ana@acme.example, or AGENT.
  - me: ana at acme
  - bot: Reply with an address like ana@acme.example, or AGENT.
  - me: here
  - handoff: low-confidence
  - bot: Connecting you with a teammate. We reply within 5 minutes.
  - state: quote/agent
=== tests/quote/normal.chat.yaml
scenario: A budget, a date, an address
chat:
  - event: quote.requested
    with: {item: 20 jackets}
  - bot: "Acme Outfitters: Thanks for asking for a quote for 20 jackets. What's your budget range? $500-1000, for example. Reply STOP to opt out."
  - state: quote/budget
  - me: $500-1000
  - bot: When do you need it? Reply with a date, like April 10.
  - state: quote/date
  - me: April 10
  - bot: Where should we send the quote? Reply with your email.
  - state: quote/email
  - me: ana@acme.example
  - bot: Got it. A quote for $500-$1,000 by Fri, Apr 10 reaches ana@acme.example tomorrow.
  - notify: {quote.ready: {budget: "$500-$1,000", need_by: "Fri, Apr 10", email: ana@acme.example}}
  - end: converted
=== tests/quote/not-quite-rush.chat.yaml
scenario: A week is enough
chat:
  - me: QUOTE
  - bot: Thanks for asking for a quote for your order. What's your budget range? $500-1000, for example.
  - state: quote/budget
  - me: 800
  - bot: When do you need it? Reply with a date, like April 10.
  - state: quote/date
  - me: March 9
  - bot: Where should we send the quote? Reply with your email.
  - state: quote/email
  - me: bo@acme.example
  - bot: Got it. A quote for $800 by Mon, Mar 9 reaches bo@acme.example tomorrow.
  - notify: {quote.ready: {budget: $800, need_by: "Mon, Mar 9", email: bo@acme.example}}
  - end: converted
=== tests/quote/rush.chat.yaml
scenario: A week or less goes to a person
chat:
  - me: QUOTE
  - bot: Thanks for asking for a quote for your order. What's your budget range? $500-1000, for example.
  - state: quote/budget
  - me: 800
  - bot: When do you need it? Reply with a date, like April 10.
  - state: quote/date
  - me: March 8
  - handoff: rush-quote
  - bot: That's soon. A teammate checks stock now and texts you within 5 minutes.
  - state: quote/rush
=== tests/quote/small.chat.yaml
scenario: Small budgets go to the shop
chat:
  - me: QUOTE
  - bot: Thanks for asking for a quote for your order. What's your budget range? $500-1000, for example.
  - state: quote/budget
  - me: 499
  - bot: "For that our shop is quickest, with the same prices: https://acme.example/bulk"
  - end: resolved
=== tests/recommend/city.chat.yaml
scenario: CITY, then an order
chat:
  - me: STYLE
  - bot: Find your jacket in one text. Which look is yours? Reply 1 for CLASSIC, 2 for TRAIL or 3 for CITY.
  - state: recommend/quiz
  - me: city
  - bot: "Our city pick: Metro Parka, $169. https://acme.example/p/metro Reply ANOTHER for one more or AGENT for help."
  - state: recommend/picked
  - event: order.placed
    with: {order_id: A1051}
  - end: converted
  - silent: true
=== tests/recommend/classic.chat.yaml
scenario: CLASSIC by its number
chat:
  - event: style.quiz
  - bot: "Acme Outfitters: Find your jacket in one text. Which look is yours? Reply 1 for CLASSIC, 2 for TRAIL or 3 for CITY. Reply STOP to opt out."
  - state: recommend/quiz
  - me: 1
  - bot: "Our classic pick: Harbor Coat, $149. https://acme.example/p/harbor Reply ANOTHER for one more or AGENT for help."
  - state: recommend/picked
  - me: ANOTHER
  - bot: "Then it's the Field Coat. Both are here: https://acme.example/styles"
  - end: resolved
=== tests/recommend/no-such-style.chat.yaml
scenario: A style that is not in the table
chat:
  - me: STYLE
  - bot: Find your jacket in one text. Which look is yours? Reply 1 for CLASSIC, 2 for TRAIL or 3 for CITY.
  - state: recommend/quiz
  - set: {style: retro}
  - go: recommend/pick
  - bot: "All retro jackets are here: https://acme.example/styles"
  - end: resolved
=== tests/recommend/pick-unanswered.chat.yaml
scenario: A pick that was enough
chat:
  - me: STYLE
  - bot: Find your jacket in one text. Which look is yours? Reply 1 for CLASSIC, 2 for TRAIL or 3 for CITY.
  - state: recommend/quiz
  - me: 3
  - bot: "Our city pick: Metro Parka, $169. https://acme.example/p/metro Reply ANOTHER for one more or AGENT for help."
  - state: recommend/picked
  - wait: 23h59m
  - silent: true
  - wait: 1m
  - end: abandoned
  - silent: true
=== tests/recommend/styles-down.chat.yaml
scenario: The table of styles is down
chat:
  - me: STYLE
  - bot: Find your jacket in one text. Which look is yours? Reply 1 for CLASSIC, 2 for TRAIL or 3 for CITY.
  - state: recommend/quiz
  - fail: styles
  - me: TRAIL
  - bot: "All trail jackets are here: https://acme.example/styles"
  - end: resolved
=== tests/recommend/trail.chat.yaml
scenario: TRAIL by a phrase
chat:
  - me: which jacket should I get
  - bot: Find your jacket in one text. Which look is yours? Reply 1 for CLASSIC, 2 for TRAIL or 3 for CITY.
  - state: recommend/quiz
  - me: hiking
  - bot: "Our trail pick: Ridge Jacket, $129. https://acme.example/p/ridge Reply ANOTHER for one more or AGENT for help."
  - state: recommend/picked
  - me: AGENT
  - handoff: customer-asked
  - bot: Connecting you with a teammate. We reply within 5 minutes.
  - state: recommend/agent
=== tests/recommend/unanswered.chat.yaml
scenario: A quiz that nobody takes
chat:
  - event: style.quiz
  - bot: "Acme Outfitters: Find your jacket in one text. Which look is yours? Reply 1 for CLASSIC, 2 for TRAIL or 3 for CITY. Reply STOP to opt out."
  - state: recommend/quiz
  - wait: 23h59m
  - silent: true
  - wait: 1m
  - end: abandoned
  - silent: true
=== tests/returns/damaged.chat.yaml
scenario: Damaged goes to a person at once
chat:
  - me: I want to return it
  - bot: No problem. Reply RETURN for a refund or EXCHANGE for a different size. If it arrived damaged, reply DAMAGED.
  - state: returns/intent
  - me: it came broken
  - handoff: damaged
  - bot: I'm sorry it arrived that way. A teammate is on it and texts you within 5 minutes. A photo helps.
  - state: returns/damaged
  - macro: photo
  - close: true
  - end: resolved
=== tests/returns/exchange-agent.chat.yaml
scenario: EXCHANGE with a question
chat:
  - me: EXCHANGE
  - bot: Which size would you like instead? Reply S, M, L, XL or AGENT.
  - state: returns/exchange
  - me: agent
  - handoff: customer-asked
  - bot: Connecting you with a teammate. We reply within 5 minutes.
  - state: returns/agent
=== tests/returns/exchange-small.chat.yaml
scenario: EXCHANGE for S
chat:
  - me: EXCHANGE
  - bot: Which size would you like instead? Reply S, M, L, XL or AGENT.
  - state: returns/exchange
  - me: S
  - bot: Got it. Size S ships tomorrow, with a label for the old one in the box.
  - notify: {exchange.requested: {size: S}}
  - end: resolved
=== tests/returns/exchange-timeout.chat.yaml
scenario: EXCHANGE without a size
chat:
  - me: EXCHANGE
  - bot: Which size would you like instead? Reply S, M, L, XL or AGENT.
  - state: returns/exchange
  - wait: 23h59m
  - silent: true
  - wait: 1m
  - end: unresolved
  - silent: true
=== tests/returns/exchange-xl.chat.yaml
scenario: EXCHANGE for XL
chat:
  - me: EXCHANGE
  - bot: Which size would you like instead? Reply S, M, L, XL or AGENT.
  - state: returns/exchange
  - me: extra large
  - bot: Got it. Size XL ships tomorrow, with a label for the old one in the box.
  - notify: {exchange.requested: {size: XL}}
  - end: resolved
=== tests/returns/intent-exchange.chat.yaml
scenario: A different size, please
chat:
  - me: can I return this
  - bot: No problem. Reply RETURN for a refund or EXCHANGE for a different size. If it arrived damaged, reply DAMAGED.
  - state: returns/intent
  - me: different size
  - bot: Which size would you like instead? Reply S, M, L, XL or AGENT.
  - state: returns/exchange
  - me: large
  - bot: Got it. Size L ships tomorrow, with a label for the old one in the box.
  - notify: {exchange.requested: {size: L}}
  - end: resolved
=== tests/returns/intent-timeout.chat.yaml
scenario: A return that is not pursued
chat:
  - me: I want to return it
  - bot: No problem. Reply RETURN for a refund or EXCHANGE for a different size. If it arrived damaged, reply DAMAGED.
  - state: returns/intent
  - wait: 23h59m
  - silent: true
  - wait: 1m
  - end: abandoned
  - silent: true
=== tests/returns/known-order.chat.yaml
scenario: A known order is not asked for
given:
  vars: {order_id: A1043}
chat:
  - me: start a return
  - bot: "Got it. Print your label for the Trail Boot: https://acme.example/returns/A1043"
  - notify: {return.started: {order_id: A1043}}
  - bot: Your money is back within 5 days of the parcel's arrival. Keep the tags on and it's free.
  - end: resolved
=== tests/returns/no-number-unanswered.chat.yaml
scenario: A return that stops at the order number
chat:
  - me: RETURN
  - bot: What's your order number? It looks like A1042.
  - state: returns/which
  - wait: 23h59m
  - silent: true
  - wait: 1m
  - end: abandoned
  - silent: true
=== tests/returns/no-number.chat.yaml
scenario: A return without an order number
chat:
  - me: RETURN
  - bot: What's your order number? It looks like A1042.
  - state: returns/which
  - me: hm
  - bot: Order numbers look like A1042. Reply with yours or AGENT.
  - me: purple
  - bot: Order numbers look like A1042. Reply with yours or AGENT.
  - me: orange
  - handoff: low-confidence
  - bot: Connecting you with a teammate. We reply within 5 minutes.
  - state: returns/agent
=== tests/returns/no-such-order-agent.chat.yaml
scenario: A return of an unknown order goes to a person
chat:
  - me: RETURN
  - bot: What's your order number? It looks like A1042.
  - state: returns/which
  - me: A9999
  - bot: We can't find order A9999. Reply RETURN to try another number or AGENT for help.
  - state: returns/no_order
  - me: AGENT
  - handoff: customer-asked
  - bot: Connecting you with a teammate. We reply within 5 minutes.
  - state: returns/agent
=== tests/returns/no-such-order.chat.yaml
scenario: A return of an unknown order
chat:
  - me: RETURN
  - bot: What's your order number? It looks like A1042.
  - state: returns/which
  - me: A9999
  - bot: We can't find order A9999. Reply RETURN to try another number or AGENT for help.
  - state: returns/no_order
  - me: RETURN
  - bot: What's your order number? It looks like A1042.
  - state: returns/which
  - me: a1042
  - bot: "Got it. Print your label for the Ridge Jacket: https://acme.example/returns/a1042"
  - notify: {return.started: {order_id: a1042}}
  - bot: Your money is back within 5 days of the parcel's arrival. Keep the tags on and it's free.
  - end: resolved
=== tests/returns/offer-agent.chat.yaml
scenario: AGENT after delivery
chat:
  - event: return.intent
    with: {order_id: A1043}
  - bot: "Acme Outfitters: Want a return or exchange? Reply RETURN or EXCHANGE. If the item arrived damaged, reply DAMAGED. Or reply AGENT. Reply STOP to opt out."
  - state: returns/offer
  - me: AGENT
  - handoff: customer-asked
  - bot: Connecting you with a teammate. We reply within 5 minutes.
  - state: returns/agent
=== tests/returns/offer-damaged.chat.yaml
scenario: DAMAGED after delivery
chat:
  - event: return.intent
    with: {order_id: A1043}
  - bot: "Acme Outfitters: Want a return or exchange? Reply RETURN or EXCHANGE. If the item arrived damaged, reply DAMAGED. Or reply AGENT. Reply STOP to opt out."
  - state: returns/offer
  - me: 3
  - handoff: damaged
  - bot: I'm sorry it arrived that way. A teammate is on it and texts you within 5 minutes. A photo helps.
  - state: returns/damaged
=== tests/returns/offer-exchange.chat.yaml
scenario: EXCHANGE after delivery
chat:
  - event: return.intent
    with: {order_id: A1043}
  - bot: "Acme Outfitters: Want a return or exchange? Reply RETURN or EXCHANGE. If the item arrived damaged, reply DAMAGED. Or reply AGENT. Reply STOP to opt out."
  - state: returns/offer
  - me: EXCHANGE
  - bot: Which size would you like instead? Reply S, M, L, XL or AGENT.
  - state: returns/exchange
  - me: M
  - bot: Got it. Size M ships tomorrow, with a label for the old one in the box.
  - notify: {exchange.requested: {size: M}}
  - end: resolved
=== tests/returns/offer-timeout.chat.yaml
scenario: Nothing to return
chat:
  - event: return.intent
    with: {order_id: A1043}
  - bot: "Acme Outfitters: Want a return or exchange? Reply RETURN or EXCHANGE. If the item arrived damaged, reply DAMAGED. Or reply AGENT. Reply STOP to opt out."
  - state: returns/offer
  - wait: 71h59m
  - silent: true
  - wait: 1m
  - end: resolved
  - silent: true
=== tests/returns/order-desk-down.chat.yaml
scenario: A return while the order desk is down
chat:
  - fail: orders
  - event: return.intent
    with: {order_id: A1043}
  - bot: "Acme Outfitters: Want a return or exchange? Reply RETURN or EXCHANGE. If the item arrived damaged, reply DAMAGED. Or reply AGENT. Reply STOP to opt out."
  - state: returns/offer
  - me: RETURN
  - handoff: lookup-failed
  - bot: Our order desk is offline for a moment. A teammate will finish this with you.
  - state: returns/by_hand
=== tests/returns/return-request.chat.yaml
scenario: "Script: return request"
chat:
  - me: I want to return it.
  - bot: No problem. Reply RETURN for a refund or EXCHANGE for a different size. If it arrived damaged, reply DAMAGED.
  - state: returns/intent
  - me: RETURN
  - bot: What's your order number? It looks like A1042.
  - state: returns/which
  - me: A1042
  - bot: "Got it. Print your label for the Ridge Jacket: https://acme.example/returns/A1042"
  - notify: {return.started: {order_id: A1042}}
  - bot: Your money is back within 5 days of the parcel's arrival. Keep the tags on and it's free.
  - end: resolved
=== tests/returns/too-late.chat.yaml
scenario: Too late for a return
chat:
  - me: RETURN
  - bot: What's your order number? It looks like A1042.
  - state: returns/which
  - me: A0907
  - handoff: late-return
  - bot: The 30 days for A0907 are over. A teammate will see what we can do.
  - state: returns/too_late
=== tests/together/after-delivery.chat.yaml
scenario: Three days after delivery
chat:
  - event: order.delivered
    with: {order_id: A1044}
  - bot: "Acme Outfitters: Your order was delivered. Reply MISSING if you can't find it or AGENT for help. Reply STOP to opt out."
  - state: wismo/delivered
  - wait: 48h
  - end: resolved
  - silent: true
  - wait: 23h59m
  - silent: true
  - wait: 1m
  - bot: "Acme Outfitters: Want a return or exchange? Reply RETURN or EXCHANGE. If the item arrived damaged, reply DAMAGED. Or reply AGENT. Reply STOP to opt out."
  - state: returns/offer
  - me: RETURN
  - bot: "Got it. Print your label for the Wool Socks, 3 pairs: https://acme.example/returns/A1044"
  - notify: {return.started: {order_id: A1044}}
  - bot: Your money is back within 5 days of the parcel's arrival. Keep the tags on and it's free.
  - end: resolved
=== tests/together/evening.chat.yaml
scenario: No marketing at night
given:
  at: 2026-03-02T20:59
chat:
  - event: cart.abandoned
    with: {item: Ridge Jacket, sku: RJ10}
  - bot: "Acme Outfitters: Still thinking about the Ridge Jacket? Ask before checkout. Reply SIZE, SHIPPING, RETURNS, COMPARE or AGENT. Reply STOP to opt out."
  - state: prepurchase/cart
  - wait: 1m
  - silent: true
  - event: style.quiz
  - warn: compliance/quiet-hours
  - silent: true
  - at: 2026-03-03T08:00:00-05:00
  - warn: compliance/caps
  - silent: true
=== tests/together/faq-returns.chat.yaml
scenario: FAQ, then RETURNS, then RETURN
chat:
  - me: FAQ
  - bot: Happy to help. Reply SIZE, SHIPPING, RETURNS, HOURS or AGENT.
  - state: faq/menu
  - me: RETURNS
  - bot: "Returns are free within 30 days, unworn and with tags. Start one here: https://acme.example/returns"
  - end: resolved
  - me: RETURN
  - bot: What's your order number? It looks like A1042.
  - state: returns/which
=== tests/together/happy.chat.yaml
scenario: Five stars lead to a review
chat:
  - event: order.delivered
    with: {order_id: A1042}
  - bot: "Acme Outfitters: Your order was delivered. Reply MISSING if you can't find it or AGENT for help. Reply STOP to opt out."
  - state: wismo/delivered
  - wait: 3d
  - end: resolved
  - bot: "Acme Outfitters: Want a return or exchange? Reply RETURN or EXCHANGE. If the item arrived damaged, reply DAMAGED. Or reply AGENT. Reply STOP to opt out."
  - state: returns/offer
  - at: 2026-03-09T09:59:00-04:00
  - end: resolved
  - silent: true
  - at: 2026-03-09T10:00:00-04:00
  - bot: "Acme Outfitters: How did we do? Reply with a rating from 1 to 5. Reply STOP to opt out."
  - state: feedback/rate
  - me: 5!!
  - bot: Thanks! Want to share a quick review? https://acme.example/review
  - end: resolved
=== tests/together/late-reply.chat.yaml
scenario: A late reply to an older message lands where it belongs
chat:
  - event: order.delayed
    with: {order_id: A1042, eta: 2026-03-06}
  - bot: "Acme Outfitters: Your delivery is late, and we're sorry. The new date is Fri, Mar 6. Reply TRACK for the link, ADDRESS to confirm your address or AGENT for help. Reply STOP to opt out."
  - state: wismo/delayed
  - event: pickup.ready
    with: {order_id: A1044, store: Springfield}
  - bot: "Acme Outfitters: Order A1044 is ready at Springfield. Reply HERE when you arrive, HOURS or AGENT. Reply STOP to opt out."
  - state: pickup/ready
  - me: ADDRESS
  - bot: We have 12 Oak St, Springfield. Reply CORRECT if that's right or AGENT to change it.
  - state: wismo/address
  - me: CORRECT
  - bot: Thanks! Your address is confirmed.
  - end: resolved
  - state: pickup/ready
  - me: HERE
  - bot: Welcome! Which parking spot are you in? Reply with its number.
  - state: pickup/spot
  - me: 7
  - bot: Thanks! We're on our way to spot 7.
  - notify: {pickup.arrived: {order_id: A1044, spot: 7}}
  - end: resolved
=== tests/together/offer-cancelled.chat.yaml
scenario: A cancelled order is not offered a return
chat:
  - event: order.delivered
    with: {order_id: A1042}
  - bot: "Acme Outfitters: Your order was delivered. Reply MISSING if you can't find it or AGENT for help. Reply STOP to opt out."
  - state: wismo/delivered
  - event: order.cancelled
    with: {order_id: A1042}
  - end: unresolved
  - silent: true
  - wait: 8d
  - silent: true
=== tests/together/refund-question.chat.yaml
scenario: Refunds are for people
chat:
  - event: order.shipped
    with: {order_id: A1042, eta: 2026-03-04}
  - bot: "Acme Outfitters: Your order shipped! Reply TRACK for the link, ETA for a delivery estimate or AGENT for help. Reply STOP to opt out."
  - state: wismo/shipped
  - me: where is my refund
  - handoff: sensitive-topic
  - bot: Connecting you with a teammate. We reply within 5 minutes.
  - state: wismo/agent
=== tests/together/skip-does-not-unsubscribe.chat.yaml
scenario: Calling it off does not unsubscribe
chat:
  - event: appointment.booked
    with: {service: boot fitting, starts_at: 2026-03-05T15:00:00-05:00}
  - bot: "Acme Outfitters: You're booked: boot fitting, Thu, Mar 5, 3:00 PM. Reply CONFIRM, RESCHEDULE, SKIP to call it off or AGENT for help. Reply STOP to opt out."
  - state: appointments/booked
  - me: cancel my appointment
  - bot: It's off, and your spot is free again. Reply RESCHEDULE if you'd like another time or AGENT for help.
  - notify: {appointment.released: {starts_at: "Thu, Mar 5, 3:00 PM"}}
  - state: appointments/skipped
  - at: 2026-03-04T15:00:00-05:00
  - end: resolved
  - end: resolved
  - silent: true
  - event: order.shipped
    with: {order_id: A1042, eta: 2026-03-04}
  - bot: "Acme Outfitters: Your order shipped! Reply TRACK for the link, ETA for a delivery estimate or AGENT for help. Reply STOP to opt out."
  - state: wismo/shipped
=== tests/visit/agent.chat.yaml
scenario: A question about a visit
chat:
  - event: visit.scheduled
    with: {service: tent repair, visit_date: 2026-03-05, window: 1-3 pm}
  - bot: "Acme Outfitters: Your tent repair visit is Thu, Mar 5, 1-3 pm. Reply 1 to CONFIRM the window, 2 to CHANGE it or 3 for AGENT. Reply STOP to opt out."
  - state: visit/window
  - me: 3
  - handoff: customer-asked
  - bot: Connecting you with a teammate. We reply within 5 minutes.
  - state: visit/agent
=== tests/visit/cancelled.chat.yaml
scenario: A visit is cancelled
chat:
  - event: visit.scheduled
    with: {service: tent repair, visit_date: 2026-03-05, window: 1-3 pm}
  - bot: "Acme Outfitters: Your tent repair visit is Thu, Mar 5, 1-3 pm. Reply 1 to CONFIRM the window, 2 to CHANGE it or 3 for AGENT. Reply STOP to opt out."
  - state: visit/window
  - event: visit.cancelled
  - end: unresolved
  - silent: true
  - me: 1
  - bot: Sorry, I missed that. Reply AGENT.
=== tests/visit/change-agent.chat.yaml
scenario: No window suits
chat:
  - event: visit.scheduled
    with: {service: tent repair, visit_date: 2026-03-05, window: 1-3 pm}
  - bot: "Acme Outfitters: Your tent repair visit is Thu, Mar 5, 1-3 pm. Reply 1 to CONFIRM the window, 2 to CHANGE it or 3 for AGENT. Reply STOP to opt out."
  - state: visit/window
  - me: CHANGE
  - bot: No problem. Which window is better? Reply MORNING, MIDDAY, EVENING or AGENT.
  - state: visit/change
  - me: AGENT
  - handoff: customer-asked
  - bot: Connecting you with a teammate. We reply within 5 minutes.
  - state: visit/agent
=== tests/visit/change-evening.chat.yaml
scenario: EVENING suits better
chat:
  - event: visit.scheduled
    with: {service: tent repair, visit_date: 2026-03-05, window: 1-3 pm}
  - bot: "Acme Outfitters: Your tent repair visit is Thu, Mar 5, 1-3 pm. Reply 1 to CONFIRM the window, 2 to CHANGE it or 3 for AGENT. Reply STOP to opt out."
  - state: visit/window
  - me: I'm not home
  - bot: No problem. Which window is better? Reply MORNING, MIDDAY, EVENING or AGENT.
  - state: visit/change
  - me: 3
  - bot: Got it, we'll be there Thu, Mar 5, 4-7 pm.
  - notify: {visit.confirmed: {window: 4-7 pm}}
  - end: resolved
=== tests/visit/change-midday.chat.yaml
scenario: MIDDAY suits better
chat:
  - event: visit.scheduled
    with: {service: tent repair, visit_date: 2026-03-05, window: 1-3 pm}
  - bot: "Acme Outfitters: Your tent repair visit is Thu, Mar 5, 1-3 pm. Reply 1 to CONFIRM the window, 2 to CHANGE it or 3 for AGENT. Reply STOP to opt out."
  - state: visit/window
  - me: 2
  - bot: No problem. Which window is better? Reply MORNING, MIDDAY, EVENING or AGENT.
  - state: visit/change
  - me: noon
  - bot: Got it, we'll be there Thu, Mar 5, 11 am-2 pm.
  - notify: {visit.confirmed: {window: 11 am-2 pm}}
  - end: resolved
=== tests/visit/change-morning.chat.yaml
scenario: MORNING suits better
chat:
  - event: visit.scheduled
    with: {service: tent repair, visit_date: 2026-03-05, window: 1-3 pm}
  - bot: "Acme Outfitters: Your tent repair visit is Thu, Mar 5, 1-3 pm. Reply 1 to CONFIRM the window, 2 to CHANGE it or 3 for AGENT. Reply STOP to opt out."
  - state: visit/window
  - me: CHANGE
  - bot: No problem. Which window is better? Reply MORNING, MIDDAY, EVENING or AGENT.
  - state: visit/change
  - me: MORNING
  - bot: Got it, we'll be there Thu, Mar 5, 8-11 am.
  - notify: {visit.confirmed: {window: 8-11 am}}
  - end: resolved
=== tests/visit/change-unanswered.chat.yaml
scenario: A change that is never made
chat:
  - event: visit.scheduled
    with: {service: tent repair, visit_date: 2026-03-05, window: 1-3 pm}
  - bot: "Acme Outfitters: Your tent repair visit is Thu, Mar 5, 1-3 pm. Reply 1 to CONFIRM the window, 2 to CHANGE it or 3 for AGENT. Reply STOP to opt out."
  - state: visit/window
  - me: CHANGE
  - bot: No problem. Which window is better? Reply MORNING, MIDDAY, EVENING or AGENT.
  - state: visit/change
  - wait: 23h59m
  - silent: true
  - wait: 1m
  - end: unresolved
  - silent: true
=== tests/visit/coming-agent.chat.yaml
scenario: A question on the way
chat:
  - event: technician.on_the_way
    with: {minutes: 20}
  - bot: "Acme Outfitters: Your technician is about 20 minutes away. Reply READY, NOTES to tell us how to get in or AGENT for help. Reply STOP to opt out."
  - state: visit/coming
  - me: AGENT
  - handoff: customer-asked
  - bot: Connecting you with a teammate. We reply within 5 minutes.
  - state: visit/agent
=== tests/visit/coming-unanswered.chat.yaml
scenario: The technician rings anyway
chat:
  - event: technician.on_the_way
    with: {minutes: 20}
  - bot: "Acme Outfitters: Your technician is about 20 minutes away. Reply READY, NOTES to tell us how to get in or AGENT for help. Reply STOP to opt out."
  - state: visit/coming
  - wait: 1h59m
  - silent: true
  - wait: 1m
  - end: resolved
  - silent: true
=== tests/visit/confirm.chat.yaml
scenario: 1 confirms the arrival window
chat:
  - event: visit.scheduled
    with: {service: tent repair, visit_date: 2026-03-05, window: 1-3 pm}
  - bot: "Acme Outfitters: Your tent repair visit is Thu, Mar 5, 1-3 pm. Reply 1 to CONFIRM the window, 2 to CHANGE it or 3 for AGENT. Reply STOP to opt out."
  - state: visit/window
  - me: 1
  - bot: Got it, we'll be there Thu, Mar 5, 1-3 pm.
  - notify: {visit.confirmed: {window: 1-3 pm}}
  - end: resolved
=== tests/visit/notes-unanswered.chat.yaml
scenario: No notes after all
chat:
  - event: technician.on_the_way
    with: {minutes: 20}
  - bot: "Acme Outfitters: Your technician is about 20 minutes away. Reply READY, NOTES to tell us how to get in or AGENT for help. Reply STOP to opt out."
  - state: visit/coming
  - me: 2
  - bot: What should the technician know? Reply here.
  - state: visit/notes
  - wait: 1h59m
  - silent: true
  - wait: 1m
  - end: resolved
  - silent: true
=== tests/visit/notes.chat.yaml
scenario: How to get in
chat:
  - event: technician.on_the_way
    with: {minutes: 20}
  - bot: "Acme Outfitters: Your technician is about 20 minutes away. Reply READY, NOTES to tell us how to get in or AGENT for help. Reply STOP to opt out."
  - state: visit/coming
  - me: NOTES
  - bot: What should the technician know? Reply here.
  - state: visit/notes
  - me: Ring twice, the dog is friendly
  - bot: Got it, passed on.
  - notify: {visit.notes: {notes: "Ring twice, the dog is friendly"}}
  - end: resolved
=== tests/visit/ready.chat.yaml
scenario: Ready for the technician
chat:
  - event: technician.on_the_way
    with: {minutes: 20}
  - bot: "Acme Outfitters: Your technician is about 20 minutes away. Reply READY, NOTES to tell us how to get in or AGENT for help. Reply STOP to opt out."
  - state: visit/coming
  - me: READY
  - bot: Great, see you soon.
  - notify: visit.ready
  - end: resolved
=== tests/visit/unanswered.chat.yaml
scenario: A window that nobody confirms
chat:
  - event: visit.scheduled
    with: {service: tent repair, visit_date: 2026-03-05, window: 1-3 pm}
  - bot: "Acme Outfitters: Your tent repair visit is Thu, Mar 5, 1-3 pm. Reply 1 to CONFIRM the window, 2 to CHANGE it or 3 for AGENT. Reply STOP to opt out."
  - state: visit/window
  - wait: 23h59m
  - silent: true
  - wait: 1m
  - end: unresolved
  - silent: true
=== tests/wismo/address-nudge.chat.yaml
scenario: A nudge, then the end
chat:
  - event: order.delayed
    with: {order_id: A1042, eta: 2026-03-06}
  - bot: "Acme Outfitters: Your delivery is late, and we're sorry. The new date is Fri, Mar 6. Reply TRACK for the link, ADDRESS to confirm your address or AGENT for help. Reply STOP to opt out."
  - state: wismo/delayed
  - set: {address: "12 Oak St, Springfield"}
  - me: ADDRESS
  - bot: We have 12 Oak St, Springfield. Reply CORRECT if that's right or AGENT to change it.
  - state: wismo/address
  - wait: 3h59m
  - silent: true
  - wait: 1m
  - bot: Still there? Reply CORRECT if your address is right or AGENT to change it.
  - wait: 19h59m
  - silent: true
  - wait: 1m
  - end: unresolved
  - silent: true
=== tests/wismo/address-wrong.chat.yaml
scenario: A wrong address goes to a person
chat:
  - event: order.delayed
    with: {order_id: A1042, eta: 2026-03-06}
  - bot: "Acme Outfitters: Your delivery is late, and we're sorry. The new date is Fri, Mar 6. Reply TRACK for the link, ADDRESS to confirm your address or AGENT for help. Reply STOP to opt out."
  - state: wismo/delayed
  - set: {address: "12 Oak St, Springfield"}
  - me: ADDRESS
  - bot: We have 12 Oak St, Springfield. Reply CORRECT if that's right or AGENT to change it.
  - state: wismo/address
  - me: no
  - handoff: customer-asked
  - bot: Connecting you with a teammate. We reply within 5 minutes.
  - state: wismo/agent
=== tests/wismo/agent-after-shipping.chat.yaml
scenario: AGENT from a shipping update
chat:
  - event: order.shipped
    with: {order_id: A1042, eta: 2026-03-04}
  - bot: "Acme Outfitters: Your order shipped! Reply TRACK for the link, ETA for a delivery estimate or AGENT for help. Reply STOP to opt out."
  - state: wismo/shipped
  - me: AGENT
  - handoff: customer-asked
  - bot: Connecting you with a teammate. We reply within 5 minutes.
  - state: wismo/agent
  - agent: Hi Ana, this is Bo. How can I help?
  - me: never mind, found it
  - close: true
  - end: resolved
=== tests/wismo/cancelled.chat.yaml
scenario: A cancelled order ends its chat
chat:
  - event: order.shipped
    with: {order_id: A1042, eta: 2026-03-04}
  - bot: "Acme Outfitters: Your order shipped! Reply TRACK for the link, ETA for a delivery estimate or AGENT for help. Reply STOP to opt out."
  - state: wismo/shipped
  - event: order.cancelled
    with: {order_id: A1042}
  - end: unresolved
  - silent: true
  - me: eta
  - bot: Happy to check. What's your order number? It looks like A1042.
  - state: wismo/which
=== tests/wismo/delayed-agent.chat.yaml
scenario: AGENT when it is late
chat:
  - event: order.delayed
    with: {order_id: A1042, eta: 2026-03-06}
  - bot: "Acme Outfitters: Your delivery is late, and we're sorry. The new date is Fri, Mar 6. Reply TRACK for the link, ADDRESS to confirm your address or AGENT for help. Reply STOP to opt out."
  - state: wismo/delayed
  - me: 3
  - handoff: customer-asked
  - bot: Connecting you with a teammate. We reply within 5 minutes.
  - state: wismo/agent
=== tests/wismo/delayed-eta.chat.yaml
scenario: ETA when it is late
chat:
  - event: order.delayed
    with: {order_id: A1042, eta: 2026-03-06}
  - bot: "Acme Outfitters: Your delivery is late, and we're sorry. The new date is Fri, Mar 6. Reply TRACK for the link, ADDRESS to confirm your address or AGENT for help. Reply STOP to opt out."
  - state: wismo/delayed
  - me: when will it arrive
  - bot: Got it. Estimated delivery is Fri, Mar 6.
  - end: resolved
=== tests/wismo/delayed-timeout.chat.yaml
scenario: Nobody answers a delay
chat:
  - event: order.delayed
    with: {order_id: A1042, eta: 2026-03-06}
  - bot: "Acme Outfitters: Your delivery is late, and we're sorry. The new date is Fri, Mar 6. Reply TRACK for the link, ADDRESS to confirm your address or AGENT for help. Reply STOP to opt out."
  - state: wismo/delayed
  - wait: 47h59m
  - silent: true
  - wait: 1m
  - end: resolved
  - silent: true
=== tests/wismo/delayed-track.chat.yaml
scenario: TRACK when it is late
chat:
  - event: order.delayed
    with: {order_id: A1042, eta: 2026-03-06, tracking_link: https://acme.example/t/8H2K91}
  - bot: "Acme Outfitters: Your delivery is late, and we're sorry. The new date is Fri, Mar 6. Reply TRACK for the link, ADDRESS to confirm your address or AGENT for help. Reply STOP to opt out."
  - state: wismo/delayed
  - me: Track!
  - bot: "Got it. Your order is delayed: https://acme.example/t/8H2K91"
  - end: resolved
=== tests/wismo/delivered-agent.chat.yaml
scenario: AGENT after delivery
chat:
  - event: order.delivered
    with: {order_id: A1042}
  - bot: "Acme Outfitters: Your order was delivered. Reply MISSING if you can't find it or AGENT for help. Reply STOP to opt out."
  - state: wismo/delivered
  - me: AGENT
  - handoff: customer-asked
  - bot: Connecting you with a teammate. We reply within 5 minutes.
  - state: wismo/agent
=== tests/wismo/delivered-timeout.chat.yaml
scenario: A delivery that nobody answers
chat:
  - event: order.delivered
    with: {order_id: A1042}
  - bot: "Acme Outfitters: Your order was delivered. Reply MISSING if you can't find it or AGENT for help. Reply STOP to opt out."
  - state: wismo/delivered
  - wait: 47h59m
  - silent: true
  - wait: 1m
  - end: resolved
  - silent: true
=== tests/wismo/delivered-track.chat.yaml
scenario: TRACK after delivery
chat:
  - event: order.delivered
    with: {order_id: A1042}
  - bot: "Acme Outfitters: Your order was delivered. Reply MISSING if you can't find it or AGENT for help. Reply STOP to opt out."
  - state: wismo/delivered
  - set: {tracking_link: https://acme.example/t/8H2K91}
  - me: TRACK
  - bot: "Got it. Your order is delivered: https://acme.example/t/8H2K91"
  - end: resolved
=== tests/wismo/eta-without-an-agent.chat.yaml
scenario: ETA without an agent
chat:
  - event: order.shipped
    with: {order_id: A1042, eta: 2026-03-04, tracking_link: https://acme.example/t/8H2K91}
  - bot: "Acme Outfitters: Your order shipped! Reply TRACK for the link, ETA for a delivery estimate or AGENT for help. Reply STOP to opt out."
  - state: wismo/shipped
  - me: eta pls
  - bot: Got it. Estimated delivery is Wed, Mar 4.
  - end: resolved
  - wait: 2d
  - silent: true
=== tests/wismo/frustrated-customer.chat.yaml
scenario: "Script: a frustrated customer"
chat:
  - event: order.delayed
    with: {order_id: A1042, eta: 2026-03-06}
  - bot: "Acme Outfitters: Your delivery is late, and we're sorry. The new date is Fri, Mar 6. Reply TRACK for the link, ADDRESS to confirm your address or AGENT for help. Reply STOP to opt out."
  - state: wismo/delayed
  - me: This is late again.
  - handoff: negative-sentiment
  - bot: Connecting you with a teammate. We reply within 5 minutes.
  - state: wismo/agent
  - macro: frustrated
  - me: A1042
  - agent: Found it. It reaches you tomorrow by noon, and shipping is on us.
  - close: true
  - end: resolved
=== tests/wismo/known-number.chat.yaml
scenario: A customer whose number is known need not look for the order's
given:
  customer: {name: Ana, number: "+15550142"}
chat:
  - me: <text>
  - bot: "Got it. Order A1042 is on its way: https://acme.example/t/8H2K91"
  - end: resolved
  - state: none
examples:
  - {text: TRACK}
  - {text: where is my order}
  - {text: "Where's my stuff??"}
  - {text: track my order}
  - {text: when will my order arrive}
=== tests/wismo/missing-parcel.chat.yaml
scenario: A parcel that can't be found
chat:
  - event: order.delivered
    with: {order_id: A1042}
  - bot: "Acme Outfitters: Your order was delivered. Reply MISSING if you can't find it or AGENT for help. Reply STOP to opt out."
  - state: wismo/delivered
  - me: it's not here
  - handoff: missing-parcel
  - bot: Sorry about that. A teammate will look into it and text you within 5 minutes.
  - state: wismo/missing
  - macro: late
  - close: true
  - end: resolved
=== tests/wismo/night.chat.yaml
scenario: An update at night waits for the morning
given:
  at: 2026-03-02T22:30
chat:
  - event: order.shipped
    with: {order_id: A1042, eta: 2026-03-04}
  - warn: compliance/quiet-hours
  - silent: true
  - at: 2026-03-03T06:59:00-05:00
  - silent: true
  - at: 2026-03-03T07:00:00-05:00
  - bot: "Acme Outfitters: Your order shipped! Reply TRACK for the link, ETA for a delivery estimate or AGENT for help. Reply STOP to opt out."
  - state: wismo/shipped
=== tests/wismo/no-such-order-agent.chat.yaml
scenario: An order that is not known goes to a person
chat:
  - me: ETA
  - bot: Happy to check. What's your order number? It looks like A1042.
  - state: wismo/which
  - me: A9999
  - bot: We can't find order A9999. Reply TRACK to try another number or AGENT for help.
  - state: wismo/no_order
  - me: AGENT
  - handoff: customer-asked
  - bot: Connecting you with a teammate. We reply within 5 minutes.
  - state: wismo/agent
=== tests/wismo/no-such-order.chat.yaml
scenario: An order that is not known
chat:
  - me: TRACK
  - bot: Happy to check. What's your order number? It looks like A1042.
  - state: wismo/which
  - me: A9999
  - bot: We can't find order A9999. Reply TRACK to try another number or AGENT for help.
  - state: wismo/no_order
  - me: TRACK
  - bot: Happy to check. What's your order number? It looks like A1042.
  - state: wismo/which
  - me: A1042
  - bot: "Got it. Order A1042 is on its way: https://acme.example/t/8H2K91"
  - end: resolved
=== tests/wismo/not-understood.chat.yaml
scenario: Two tries, then a person
chat:
  - event: order.shipped
    with: {order_id: A1042, eta: 2026-03-04}
  - bot: "Acme Outfitters: Your order shipped! Reply TRACK for the link, ETA for a delivery estimate or AGENT for help. Reply STOP to opt out."
  - state: wismo/shipped
  - me: purple monkey dishwasher
  - bot: Sorry, I missed that. Reply TRACK, ETA or AGENT.
  - me: lorem ipsum dolor
  - bot: Sorry, I missed that. Reply TRACK, ETA or AGENT.
  - me: quux
  - handoff: low-confidence
  - bot: Connecting you with a teammate. We reply within 5 minutes.
  - state: wismo/agent
=== tests/wismo/order-desk-down-later.chat.yaml
scenario: The order desk goes down in between
chat:
  - me: TRACK
  - bot: Happy to check. What's your order number? It looks like A1042.
  - state: wismo/which
  - fail: orders
  - me: A1042
  - handoff: lookup-failed
  - bot: Our order desk is offline for a moment. A teammate will look it up and text you.
  - state: wismo/no_status
  - heal: orders
=== tests/wismo/order-desk-down.chat.yaml
scenario: The order desk is down
chat:
  - fail: orders
  - me: TRACK
  - handoff: lookup-failed
  - bot: Our order desk is offline for a moment. A teammate will look it up and text you.
  - state: wismo/no_status
=== tests/wismo/out-for-delivery-address.chat.yaml
scenario: ADDRESS on the day of delivery
chat:
  - event: order.out_for_delivery
    with: {order_id: A1042}
  - bot: "Acme Outfitters: Your order is out for delivery today. Reply TRACK for the link or AGENT for help. Reply STOP to opt out."
  - state: wismo/out_for_delivery
  - set: {address: "12 Oak St, Springfield"}
  - me: ADDRESS
  - bot: We have 12 Oak St, Springfield. Reply CORRECT if that's right or AGENT to change it.
  - state: wismo/address
  - me: 1
  - bot: Thanks! Your address is confirmed.
  - end: resolved
=== tests/wismo/out-for-delivery-agent.chat.yaml
scenario: AGENT on the day of delivery
chat:
  - event: order.out_for_delivery
    with: {order_id: A1042, tracking_link: https://acme.example/t/8H2K91}
  - bot: "Acme Outfitters: Your order is out for delivery today. Reply TRACK for the link or AGENT for help. Reply STOP to opt out."
  - state: wismo/out_for_delivery
  - me: agent
  - handoff: customer-asked
  - bot: Connecting you with a teammate. We reply within 5 minutes.
  - state: wismo/agent
=== tests/wismo/out-for-delivery-eta.chat.yaml
scenario: ETA on the day of delivery
chat:
  - event: order.out_for_delivery
    with: {order_id: A1042}
  - bot: "Acme Outfitters: Your order is out for delivery today. Reply TRACK for the link or AGENT for help. Reply STOP to opt out."
  - state: wismo/out_for_delivery
  - set: {eta: 2026-03-02}
  - me: when does it come
  - bot: Got it. Estimated delivery is Mon, Mar 2.
  - end: resolved
=== tests/wismo/out-for-delivery-quiet.chat.yaml
scenario: The day of delivery passes
chat:
  - event: order.out_for_delivery
    with: {order_id: A1042}
  - bot: "Acme Outfitters: Your order is out for delivery today. Reply TRACK for the link or AGENT for help. Reply STOP to opt out."
  - state: wismo/out_for_delivery
  - wait: 23h59m
  - silent: true
  - wait: 1m
  - end: resolved
  - silent: true
=== tests/wismo/out-for-delivery.chat.yaml
scenario: Out for delivery
chat:
  - event: order.out_for_delivery
    with: {order_id: A1042, tracking_link: https://acme.example/t/8H2K91}
  - bot: "Acme Outfitters: Your order is out for delivery today. Reply TRACK for the link or AGENT for help. Reply STOP to opt out."
  - state: wismo/out_for_delivery
  - me: 1
  - bot: "Got it. Your order is out for delivery: https://acme.example/t/8H2K91"
  - end: resolved
=== tests/wismo/shipped-timeout.chat.yaml
scenario: A shipping update that nobody answers
chat:
  - event: order.shipped
    with: {order_id: A1042, eta: 2026-03-04}
  - bot: "Acme Outfitters: Your order shipped! Reply TRACK for the link, ETA for a delivery estimate or AGENT for help. Reply STOP to opt out."
  - state: wismo/shipped
  - wait: 47h59m
  - silent: true
  - wait: 1m
  - end: resolved
  - silent: true
=== tests/wismo/track-after-shipping.chat.yaml
scenario: The tracking link
chat:
  - event: order.shipped
    with: {order_id: A1042, eta: 2026-03-04, tracking_link: https://acme.example/t/8H2K91}
  - bot: "Acme Outfitters: Your order shipped! Reply TRACK for the link, ETA for a delivery estimate or AGENT for help. Reply STOP to opt out."
  - state: wismo/shipped
  - me: track
  - bot: "Got it. Your order is on its way: https://acme.example/t/8H2K91"
  - end: resolved
=== tests/wismo/unadvertised-address.chat.yaml
scenario: ADDRESS is understood though it is not advertised
chat:
  - event: order.shipped
    with: {order_id: A1042, eta: 2026-03-04}
  - bot: "Acme Outfitters: Your order shipped! Reply TRACK for the link, ETA for a delivery estimate or AGENT for help. Reply STOP to opt out."
  - state: wismo/shipped
  - set: {address: "12 Oak St, Springfield"}
  - me: address
  - bot: We have 12 Oak St, Springfield. Reply CORRECT if that's right or AGENT to change it.
  - state: wismo/address
  - me: looks good
  - bot: Thanks! Your address is confirmed.
  - end: resolved
=== tests/wismo/ways-to-say-it.chat.yaml
scenario: The ways in which customers say it
chat:
  - event: order.delayed
    with: {order_id: A1042, eta: 2026-03-06, tracking_link: https://acme.example/t/8H2K91}
  - bot: "*the new date is Fri, Mar 6*"
  - me: <text>
  - bot: <answer>
examples:
  - [text, answer]
  - [TRACK, "Got it. Your order is delayed: *"]
  - ["1", "Got it. Your order is delayed: *"]
  - [trak, "Got it. Your order is delayed: *"]
  - ["where is it?", "Got it. Your order is delayed: *"]
  - [eta pls, Got it. Estimated delivery is *]
  - ["When will it arrive?", Got it. Estimated delivery is *]
  - [check my address, We have *]
  - ["2", We have *]
  - [can I talk to a person, Connecting you with a teammate*]
  - [Speak to someone!, Connecting you with a teammate*]
=== tests/wismo/which-order-given-up.chat.yaml
scenario: No order number, so a person
chat:
  - me: TRACK
  - bot: Happy to check. What's your order number? It looks like A1042.
  - state: wismo/which
  - me: huh
  - bot: Order numbers look like A1042. Reply with yours or AGENT.
  - me: what
  - bot: Order numbers look like A1042. Reply with yours or AGENT.
  - me: dunno
  - handoff: low-confidence
  - bot: Connecting you with a teammate. We reply within 5 minutes.
  - state: wismo/agent
=== tests/wismo/which-order.chat.yaml
scenario: Which order
chat:
  - me: where is my order
  - bot: Happy to check. What's your order number? It looks like A1042.
  - state: wismo/which
  - me: the blue one
  - bot: Order numbers look like A1042. Reply with yours or AGENT.
  - me: a1043
  - bot: "Got it. Order A1043 is out for delivery: https://acme.example/t/8H2K92"
  - end: resolved
=== visit.flow.yaml
flow: visit
title: Technician visits
goal: Somebody is home when the technician comes
purpose: transactional
queue: field
vars:
  service: {type: text, max: 20, example: tent repair}
  visit_date: {type: date, show: "EEE, MMM d", example: 2026-03-05}
  window: {type: text, max: 16, example: 1-3 pm}
  minutes: {type: number, example: 20}
  notes: {type: text, max: 160, example: ring twice}
triggers:
  visit.scheduled: window
  technician.on_the_way: coming
until: {visit.cancelled: unresolved}
states:
  window:
    say: >-
      Your {service} visit is {visit_date}, {window}. Reply 1 to CONFIRM the window, 2 to CHANGE it or
      3 for AGENT.
    replies:
      CONFIRM: {to: confirmed, like: [works for me, I'll be home]}
      CHANGE: {to: change, like: [another time, I'm not home]}
      AGENT: agent
    after: {24h: unresolved}

  confirmed:
    say: Got it, we'll be there {visit_date}, {window}.
    notify: {visit.confirmed: {window: "{window}"}}
    then: resolved

  change:
    say: No problem. Which window is better? Reply MORNING, MIDDAY, EVENING or AGENT.
    replies:
      MORNING: {to: confirmed, set: {window: 8-11 am}, like: [early]}
      MIDDAY: {to: confirmed, set: {window: 11 am-2 pm}, like: [noon]}
      EVENING: {to: confirmed, set: {window: 4-7 pm}, like: [late]}
      AGENT: agent
    after: {24h: unresolved}

  coming:
    say: >-
      Your technician is about {minutes} minutes away. Reply READY, NOTES to tell us how to get in or
      AGENT for help.
    replies:
      READY: {to: ready, like: [I'm home, ok see you]}
      NOTES: {to: notes, like: [gate code]}
      AGENT: agent
    after: {2h: resolved}

  ready:
    say: Great, see you soon.
    notify: visit.ready
    then: resolved

  notes:
    ask: What should the technician know? Reply here.
    expect: text
    save: notes
    then: noted
    after: {2h: resolved}

  noted:
    say: Got it, passed on.
    notify: {visit.notes: {notes: "{notes}"}}
    then: resolved
=== wismo.flow.yaml
flow: wismo
title: Where is my order
goal: Answer order-status questions without an agent
purpose: transactional
queue: orders
vars:
  order_id: {type: text, max: 8, example: A1042}
  eta: {type: date, show: "EEE, MMM d", example: 2026-03-04}
  status: {type: text, max: 30, default: on its way}
  address: {type: text, max: 40, example: "12 Oak St, Springfield"}
  tracking_link: {type: url, max: 40, example: "https://acme.example/t/8H2K91"}
triggers:
  order.shipped: shipped
  order.out_for_delivery: out_for_delivery
  order.delivered: delivered
  order.delayed: delayed
  text:
    TRACK: {to: find, like: [where is my order, wheres my stuff, track my order]}
    ETA: {to: find, like: [when will my order arrive]}
until: {order.cancelled: unresolved}
options:
  TRACK: {to: tracking, like: [where is it, where is my order, tracking link]}
  ETA: {to: eta, like: [when will it arrive, when does it come]}
  ADDRESS: {to: address, like: [check my address, is my address right]}
states:
  shipped:
    say: Your order shipped! Reply TRACK for the link, ETA for a delivery estimate or AGENT for help.
    replies: [TRACK, ETA, AGENT]
    also: [ADDRESS]
    after: {48h: resolved}

  out_for_delivery:
    set: {status: out for delivery}
    say: Your order is out for delivery today. Reply TRACK for the link or AGENT for help.
    replies: [TRACK, AGENT]
    also: [ETA, ADDRESS]
    after: {24h: resolved}

  delivered:
    set: {status: delivered}
    say: Your order was delivered. Reply MISSING if you can't find it or AGENT for help.
    replies:
      MISSING: {to: missing, like: [not here, it's not here, I can't find it, I never got it], tag: complaint}
      AGENT: agent
    also: [TRACK]
    after: {48h: resolved}

  delayed:
    set: {status: delayed}
    say: >-
      Your delivery is late, and we're sorry. The new date is {eta}.
      Reply TRACK for the link, ADDRESS to confirm your address or AGENT for help.
    replies: [TRACK, ADDRESS, AGENT]
    also: [ETA]
    after: {48h: resolved}

  tracking:
    say: "Got it. Your order is {status}: {tracking_link}"
    then: resolved

  eta:
    say: Got it. Estimated delivery is {eta}.
    then: resolved

  address:
    say: We have {address}. Reply CORRECT if that's right or AGENT to change it.
    replies:
      CORRECT: {to: confirmed, like: [yes, that's right, looks good]}
      AGENT: {to: agent, like: [no, wrong, change it]}
    after:
      4h: {say: "Still there? Reply CORRECT if your address is right or AGENT to change it."}
      24h: unresolved

  confirmed:
    say: Thanks! Your address is confirmed.
    then: resolved

  find:
    lookup: {table: orders, by: {phone: contact.number}, as: order, found: status, missing: which, failed: no_status}

  which:
    ask: Happy to check. What's your order number? It looks like A1042.
    expect: /[Aa][0-9]{4}/
    save: order_id
    then: find_number
    else: {say: "Order numbers look like A1042. Reply with yours or AGENT.", tries: 2, then: agent}

  find_number:
    lookup: {table: orders, by: {order_id: order_id}, as: order, found: status, missing: no_order, failed: no_status}

  status:
    set: {order_id: "{order.order_id}", status: "{order.status}", tracking_link: "{order.tracking_link}"}
    say: "Got it. Order {order_id} is {status}: {tracking_link}"
    then: resolved

  no_order:
    say: We can't find order {order_id}. Reply TRACK to try another number or AGENT for help.
    replies: {TRACK: which, AGENT: agent}

  no_status:
    say: Our order desk is offline for a moment. A teammate will look it up and text you.
    handoff: {reason: lookup-failed}

  missing:
    say: Sorry about that. A teammate will look into it and text you within 5 minutes.
    handoff: {reason: missing-parcel, priority: high}
"""#

  /// What the flows among them are called, so that to name them nothing need be read.
  static let flowNames = [
    "appointments",
    "faq",
    "feedback",
    "join",
    "lead",
    "pickup",
    "prepurchase",
    "quote",
    "recommend",
    "returns",
    "visit",
    "wismo",
  ]
}
