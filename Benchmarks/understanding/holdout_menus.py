"""Menus of other trades with customers' texts, written by hand and never tuned to.

`own_menus.py` is what the matcher's weights were fitted to. These were written before anything was measured on them,
in other trades and other styles: short, long and polite, misspelt, slang, with the placeholders of a template left in.
Where a figure here falls, the matcher is mended as a whole and not for a sentence.

A line `WORD = phrase; phrase` is an option with its `like` phrases, `WORD: text` a text that means it, `-: text` one that
means none.
"""

MENUS = {
    "bank": """
BALANCE = what is my balance; how much money do I have; check my account balance; show me my balance; how much is in my savings; available funds
CARD = I lost my card; block my card; my card was stolen; order a new card; replace my debit card; freeze my credit card
TRANSFER = send money to someone; make a transfer; wire money abroad; move money between accounts; transfer to another bank; my transfer has not arrived
LOAN = apply for a loan; how much can I borrow; mortgage rates; pay off my loan early; loan application status; interest on a personal loan
BRANCH = where is the nearest branch; branch opening hours; find an ATM; make an appointment at a branch; is the branch open on saturday; address of your office
BALANCE: balance
BALANCE: whats my balence
BALANCE: how much have i got left in checking
BALANCE: can u tell me how much money is in my account pls
BALANCE: Hello, I would like to know the current balance of account {{Account Number}}, thank you very much
BALANCE: how much $$ do i have
BALANCE: need to see my account balance
BALANCE: is there enough money in my savings
BALANCE: i want to check what funds are available
BALANCE: balance of my savings account please
BALANCE: could you help me to check how much money I have left
CARD: i cant find my card
CARD: someone stole my wallet, block the card now!
CARD: my credit card got lost in {{City}}
CARD: pls freeze my debit card
CARD: need a replacment card
CARD: how do I order a new debit card?
CARD: my card is damaged and i need another one
CARD: lost my card last nite
CARD: I think I left my card in the ATM, can you block it
CARD: card stolen
CARD: what do I have to do to get my card replaced
CARD: where can i request a new credit card
TRANSFER: i wanna send money to my sister
TRANSFER: how do i wire money to germany
TRANSFER: the transfer I made on {{Date}} never arrived
TRANSFER: transfr 200 to savings
TRANSFER: move 50 bucks from checking to savings
TRANSFER: can I transfer money to an account at another bank?
TRANSFER: where is my transfer
TRANSFER: help me making a bank transfer
TRANSFER: I am trying to transfer funds abroad but don't know how
TRANSFER: is it possible to send money internationally?
LOAN: want to borrow 5k for a car
LOAN: what are your mortgage rates right now
LOAN: hi i applied for a loan last week, any news on my loan application?
LOAN: can i get a loan
LOAN: pay back my loan sooner
LOAN: whats the intrest rate for personal loans
LOAN: I would like information about taking out a mortgage please
LOAN: how much could I borrow with a salary of {{Amount}}
LOAN: could you tell me about your loans
LOAN: apply 4 a loan
BRANCH: wheres the closest branch
BRANCH: nearest atm?
BRANCH: what time does the branch on main street open
BRANCH: is there an office near {{City}}
BRANCH: are you open on saturday
BRANCH: can I book an appointment at the branch to sign papers
BRANCH: opening hours pls
BRANCH: need to find a cash machine, an ATM near the station
BRANCH: adress of the branch in downtown
-: what's the weather tomorrow
-: my order hasn't arrived
-: reset my online banking password
-: unsubscribe me from the newsletter
-: do you sell gift cards
-: i love your app
-: happy new year to everyone at the team
-: can you recommend a good restaurant
-: change my email
-: I want to leave a review
-: are you hiring?
-: who is the ceo
-: sorry wrong chat
-: lunch at 12?
-: how do I install the app on my new phone
-: i want to file a complaint about the clerk
-: my dog is ill
-: where can I see your terms
""",
    "telecom": """
DATA = how much data do I have left; I ran out of data; buy more data; data usage; my internet is used up; add a data pack
PLAN = change my plan; upgrade my plan; cheaper tariff; what plans do you have; switch to unlimited; downgrade my contract
OUTAGE = my internet is down; no signal; network outage; wifi is not working; the connection keeps dropping; no service in my area
ROAMING = can I use my phone abroad; roaming charges; travelling to another country; activate roaming; cost of calls from abroad; does my plan work in Europe
SIM = my SIM card does not work; activate my new SIM; order an eSIM; lost my SIM; keep my number; SIM is locked, PUK code
DATA: data
DATA: how many gigs do i have left
DATA: how much dta is left this month
DATA: im out of data :(
DATA: can i buy another 5GB of data
DATA: Could you kindly tell me how much data I have used so far this month?
DATA: need more data asap
DATA: check my data usage
DATA: I want to add a data package to {{Phone Number}}
DATA: data is gone already
PLAN: i wanna upgrade
PLAN: do you have cheaper plans
PLAN: want to switch my plan to unlimited
PLAN: is there a better tarif for me
PLAN: hi, my contract ends in {{Month}}, which plans can I get?
PLAN: downgrade pls
PLAN: how can I change to a smaller plan
PLAN: tell me about the plans you offer
PLAN: can i get the unlimited plan
PLAN: what do I need to do to change my contract
OUTAGE: internet is down again
OUTAGE: wifi not workin
OUTAGE: no signal since this morning
OUTAGE: is there an outage in {{City}}
OUTAGE: my connection drops every 5 min
OUTAGE: cant get online at all
OUTAGE: the network is down in my street
OUTAGE: no bars, no service
OUTAGE: my wi-fi keeps dropping out, please help
OUTAGE: there's no internet
ROAMING: going to spain next week will my phone work there
ROAMING: how much does roaming cost
ROAMING: roamin
ROAMING: what do you charge for calls abroad
ROAMING: I'm travelling to {{Country}} on Friday and need roaming activated
ROAMING: does it work in france
ROAMING: turn on roaming
ROAMING: can I use my plan in europe
ROAMING: are there charges when I call from another country
SIM: my sim isnt working
SIM: how do i activate the new sim
SIM: need a puk code
SIM: i lost my sim card
SIM: do you do esim
SIM: can I keep my old number when I switch to you
SIM: sim locked help
SIM: the SIM card you sent me does not fit, it is not activated either
SIM: activate sim {{Number}}
-: great service thanks
-: my pizza is cold
-: do you have the new iphone in blue
-: i want to speak about a job
-: where's my package
-: what time is it in tokyo
-: book a table for two
-: my invoice is wrong
-: how do i leave feedback
-: lol that's funny
-: delete my account
-: I forgot my password
-: call mom
-: is the store open on sunday
-: the movie was great
-: can you send me a copy of the invoice
-: good night
""",
    "hotel": """
CHECKIN = what time is check-in; can I check in early; late arrival; when can I get into my room; early check in; we arrive after midnight
CHECKOUT = what time is checkout; late check-out; leave my bags after checkout; when do we have to leave the room; extend checkout; check out time
BREAKFAST = is breakfast included; what time is breakfast; vegan breakfast; where is breakfast served; how much is breakfast; room service breakfast
PARKING = is there parking; how much is parking; where can I park my car; valet parking; electric car charging; reserve a parking space
CANCELSTAY = cancel my booking; cancel the reservation; I can't come, cancel my room; free cancellation; cancel my stay; we are not coming anymore
CHECKIN: check in
CHECKIN: when can we check in
CHECKIN: wat time can i get my room
CHECKIN: our flight lands at 9am can we have the room early
CHECKIN: we will arrive very late, around 1 am, is that ok?
CHECKIN: is early checkin possible
CHECKIN: hi there, we're arriving with two kids on {{Date}} and would love to get into the room before noon if at all possible
CHECKIN: from when can I check in?
CHECKIN: arriving late tonite
CHECKOUT: checkout time?
CHECKOUT: when is check out
CHECKOUT: can we stay in the room until 2, late checkout
CHECKOUT: when do i have to be out of the room
CHECKOUT: can i leave my luggage with you after check out
CHECKOUT: late chekout pls
CHECKOUT: do you offer late check-outs
CHECKOUT: what time do we have to leave
CHECKOUT: is it possible to extend the check-out to 1 pm
BREAKFAST: is brekfast included
BREAKFAST: what time do you serve breakfast
BREAKFAST: breakfast hours
BREAKFAST: do you have vegan options at breakfast
BREAKFAST: how much does breakfast cost per person
BREAKFAST: can we get breakfast in our room
BREAKFAST: until when can we have breakfast
BREAKFAST: where do we go for breakfast
BREAKFAST: does the rate for {{Room Type}} include breakfast?
PARKING: parking?
PARKING: where do i park
PARKING: do u have parking
PARKING: can I charge my electric car there
PARKING: how much is it to park overnight
PARKING: is the parking free
PARKING: pls reserve a parking spot for us
PARKING: got a place for my car?
PARKING: I would like to know if there is a garage where I can park
CANCELSTAY: i need to cancel my booking
CANCELSTAY: cancel reservation {{Booking Number}}
CANCELSTAY: we cant come anymore please cancel
CANCELSTAY: can I cancel for free
CANCELSTAY: unfortunately I have to cancel our stay next week
CANCELSTAY: how do I cancel my room
CANCELSTAY: cancle my reservation
CANCELSTAY: we are not going to make it, cancel the room please
-: is there a pool
-: the sheets are dirty
-: do you allow dogs
-: can you call me a taxi
-: what's the wifi code
-: thanks for the lovely stay
-: I want an invoice for my company
-: are there museums nearby
-: i left my jacket in the wardrobe
-: how far is the beach
-: change my email address
-: do you have a gym
-: my order is late
-: we need extra towels
-: unsubscribe from your newsletter
-: haha nice one
-: track my package
""",
    "clinic": """
BOOK = book an appointment; I want to see the doctor; make an appointment; next available slot; schedule a checkup; new patient appointment
MOVE = reschedule my appointment; change my appointment; I can't make it, another day; move my visit; different time please; come later in the week
RESULTS = are my test results in; blood test results; lab results; x-ray results; when do I get my results; results of my scan
REFILL = refill my prescription; I need more pills; renew my prescription; send prescription to pharmacy; I'm out of my medication; repeat prescription
INSURANCE = do you take my insurance; is this covered by insurance; insurance card; how much is the copay; update my insurance; do you accept Medicare
BOOK: i need an appt
BOOK: id like to see a doctor this week
BOOK: can you schedule me for a checkup
BOOK: when is the next free slot
BOOK: Good morning, I'm a new patient and would like to make an appointment with Dr {{Name}}
BOOK: book
BOOK: want to book a visit for my son
BOOK: any openings tomorrow
BOOK: make a appointmnt
BOOK: i need to get an appointment with the nurse
MOVE: cant make it tmrw can we do friday
MOVE: need to move my appointment
MOVE: can i come at a different time
MOVE: reschedual
MOVE: something came up at work, is it possible to reschedule my visit on {{Date}}?
MOVE: could we change my appt to next week
MOVE: i have to push back my appointment
MOVE: i wont be able to come monday, another day?
MOVE: change the time of my appointment
RESULTS: are my results back
RESULTS: did my blood work come back
RESULTS: test results pls
RESULTS: waiting for my lab resluts
RESULTS: how do I see my x-ray results
RESULTS: when will the results of my scan be ready
RESULTS: I had a blood test on {{Date}} and haven't heard back, are the results in?
RESULTS: can you tell me the result of my test
REFILL: refill
REFILL: i need a refil on my meds
REFILL: out of pills
REFILL: can the doctor renew my prescription
REFILL: please send my prescription to the pharmacy on main st
REFILL: running low on my medication, need more
REFILL: my perscription ran out
REFILL: I'd like to request a repeat prescription for {{Medication}}
REFILL: how can I get my prescription refilled?
INSURANCE: do u take medicare
INSURANCE: is my insurance accepted
INSURANCE: i got a new insurance card
INSURANCE: whats my copay
INSURANCE: will insurance cover this
INSURANCE: I changed insurance and need to update it with you
INSURANCE: does {{Insurance}} cover the visit
INSURANCE: insurence question
-: where do i park
-: the receptionist was so nice
-: i lost my umbrella
-: what's your wifi
-: are you hiring nurses
-: my package never came
-: can i buy sunglasses there
-: do you sell coffee
-: who won the game
-: good afternoon
-: change my password
-: how do i unsubscribe from the newsletter
-: want to give feedback about the website
-: merry christmas
-: where is the bus stop
-: my internet is down
""",
    "utilities": """
METER = submit a meter reading; my meter reading; where is my meter; the meter is broken; smart meter installation; how do I read my meter
BILL = my bill is too high; explain my bill; copy of my bill; when is my bill due; pay my bill; change my payment date
POWER = power cut; no electricity; my lights are out; when will the power be back; report an outage; the power went out
MOVING = I am moving house; close my account at the old address; set up service at a new address; moving out; start electricity at my new home; new tenant
LEAK = I smell gas; water leak; burst pipe; gas leak; water is coming out of the street; no hot water
METER: meter
METER: how do i send u my meter reading
METER: reading is 45213
METER: meter redaing
METER: I want a smart meter
METER: my meter's display is broken
METER: where can I find the meter
METER: I would like to submit the reading of my electricity meter, account {{Account Number}}
METER: want to give a meter reading
BILL: why is my bill so high
BILL: how do i pay my bill
BILL: when's my bill due
BILL: i dont understand my bill
BILL: send me a copy of last month's bill
BILL: can you move my payment date to the 15th
BILL: bil
BILL: I have just received bill {{Bill Number}} and it's much more than usual
BILL: want to pay
POWER: power is out
POWER: no lights in the whole building
POWER: the electricity is gone
POWER: when will power be restored
POWER: our power went out an hour ago
POWER: is there a powercut in {{City}}
POWER: power outage
POWER: i have no power since 6
POWER: electricty is off
MOVING: im moving next month
MOVING: I move out on {{Date}}, what do I need to do?
MOVING: we bought a house and need service there
MOVING: moving to a new place
MOVING: want to set up electricity at my new apartment
MOVING: stop service at my old place, I'm moving
MOVING: new tenant moving in
MOVING: how do I transfer my service to a new address
LEAK: smells like gas here
LEAK: i think there is a gas leak
LEAK: a pipe burst
LEAK: water leaking in the street
LEAK: we have no hot water
LEAK: leek
LEAK: water's coming through the pavement outside no 12
LEAK: pipe is leaking please come quick
-: what's on tv tonight
-: i need a new phone
-: do you sell solar panels
-: where is my parcel
-: reset my password
-: great job guys
-: can i get a job with you
-: my cat is cute
-: exchange these shoes
-: is the museum open
-: subscribe to your newsletter
-: what time is the match
-: talk soon
-: my wifi password
-: happy easter
""",
    "travel": """
BAGGAGE = how many bags can I take; add a bag; my suitcase is lost; baggage allowance; hand luggage size; my luggage did not arrive
SEAT = choose my seat; change my seat; window seat; sit together; extra legroom; which seat do I have
STATUS = is my flight on time; flight delayed; flight status; which gate; when does my flight leave; has the plane landed
REBOOK = change my flight; fly another day; I missed my flight; earlier flight; rebook; change the date of my trip
REFUND = I want a refund for my ticket; cancelled flight, money back; claim compensation; get my money back; refund my fare; when do I get my refund
BAGGAGE: bags
BAGGAGE: how much luggage is allowed
BAGGAGE: you lost my suitcase
BAGGAGE: i want to add another bag to booking {{Booking Number}}
BAGGAGE: can I take a guitar as hand luggage
BAGGAGE: my bag never showed up
BAGGAGE: bagage size
BAGGAGE: what is the weight limit for suitcases
BAGGAGE: is a backpack ok as hand luggage?
SEAT: can i have a window seat
SEAT: we want to sit together
SEAT: change seat 14B to an aisle seat
SEAT: how do i pick my seat
SEAT: need more legroom
SEAT: what seat am I in
SEAT: seats
SEAT: Hello! Would it be possible to choose seats next to each other for {{Name}} and me?
STATUS: is flight {{Flight Number}} delayed
STATUS: is my flight on time??
STATUS: what gate
STATUS: has it landed yet, the plane from rome
STATUS: when does the plane leave
STATUS: flight staus
STATUS: whats the status of my flight
STATUS: how late is my flight
REBOOK: i missed my plane
REBOOK: can i fly tomorrow instead
REBOOK: need to change my flight to sunday
REBOOK: is there an earlier flight i can take
REBOOK: rebok
REBOOK: I have to change the dates of my trip because my daughter is ill
REBOOK: move my flight to the 12th
REBOOK: how can I change my flight?
REFUND: i want my money back
REFUND: you cancelled my flight, refund me
REFUND: when will i get the refund
REFUND: how do I claim compensation for the delay
REFUND: refnd
REFUND: could you help me get my ticket refunded
REFUND: I'd like to request a refund for booking {{Booking Number}} please
REFUND: want to get my money for the ticket back
-: do you fly to the moon
-: where's my pizza
-: reset the password of my account
-: is there wifi on board
-: what movies do you show
-: i loved the crew
-: hotel recommendation in rome?
-: can i bring my dog
-: newsletter please
-: unsubscribe newsletter
-: i want to become a pilot
-: how do I earn miles
-: ok
-: see you there
-: my shoes don't fit
-: vegan meal please
""",
    "shop accounts": """
CANCEL_ORDER = I want to cancel my order; stop my order; how can I cancel the purchase I made; I need help to cancel an order; canceling order 113542617735902; I no longer want my order
INVOICE = how do I get my invoice; download my bill; I need help to find the bill from {{Name}}; can you show me my invoices; check invoice 85632; where can I see my bill
PAYMENT = report a payment problem; my payment failed; I have an issue with my payment; how to report an error with online payments; problem with payments; card rejected while paying
NEWSLETTER = I want to sign up to the newsletter; subscribe to your newsletter; cancel my newsletter subscription; how do I unsubscribe from the company newsletter; stop the newsletter; get your news by email
PASSWORD = I forgot my password; reset my pin; help me recover my key; how to retrieve my access key; I lost my password; change the password of my profile
CANCEL_ORDER: id like to cancel the order i placed yesterday
CANCEL_ORDER: please cancel order {{Order Number}}
CANCEL_ORDER: cancel purchase {{Order Number}}
CANCEL_ORDER: assistance to cancel an order
CANCEL_ORDER: can I stop my order before it ships
CANCEL_ORDER: cancelling my purchase
CANCEL_ORDER: I can no longer afford order {{Order Number}} cancel it
CANCEL_ORDER: i don't know how i can cancel the order
CANCEL_ORDER: order cancelation pls
CANCEL_ORDER: i bought the same item twice, cancel my last order
INVOICE: where do I find the invoice from last month
INVOICE: can uhelp me get my invoice
INVOICE: I want to see the bill for {{Person Name}}
INVOICE: need a copy of my invoce
INVOICE: download invoice #{{Invoice Number}}
INVOICE: could I have a quick look at my invoice
INVOICE: email me the bill
INVOICE: locate my bills
INVOICE: what do I have to do to check the invoices from {{Name}}
PAYMENT: notify a problem with a payment
PAYMENT: i have an error with my payment, help me
PAYMENT: payment doesnt go through
PAYMENT: I can't pay
PAYMENT: my card keeps getting declined when i try to pay
PAYMENT: assistance to solve a payment issue
PAYMENT: there is trouble with the payments
PAYMENT: inform of a payment error
PAYMENT: online paymnt failed 3 times
NEWSLETTER: want to receive your newsletter
NEWSLETTER: cancel the subscription to the newsletter
NEWSLETTER: unsubscribe from newsletter
NEWSLETTER: I don't want to get your newsletter any more
NEWSLETTER: sign me up to ur newsletter
NEWSLETTER: how to subscribe to the corporate newsletter
NEWSLETTER: is there a newsletter
NEWSLETTER: assistance unsubscribing to your newsletter
NEWSLETTER: get off the newsletter
PASSWORD: forgot my passwrd
PASSWORD: i dont remember my pin
PASSWORD: can you help me retrieve my user key?
PASSWORD: restoring my password
PASSWORD: need new pw
PASSWORD: lost pin code how do i get a new one
PASSWORD: what do I have to do to recover my access key
PASSWORD: how can I reset my PIN of my user profile
-: do you ship to Cleveland
-: how do I create a gold account
-: I need to set up a new shipping address
-: when will my item arrive
-: where is my package
-: what's your refund policy
-: get my money back
-: talk to a fucking human
-: leave a review for your services
-: what payment methods do you accept
-: switch to the premium account
-: there's an error signing up
-: file a complaint against your company
-: does this jacket come in red
-: nice product
-: how long do I have to return an item
-: edit my account data
-: delete my account
-: check the delivery options
-: add an item to my order
-: termination fee
""",
    "shop delivery": """
SHIPPING = what delivery options do you have; do you ship to {{City}}; shipping methods; see your shipment options; can I get express delivery; do you deliver abroad
CHANGE = change my order; add an item to order 00123842; remove a product from my order; swap an item of my purchase; I need to modify my order; update order
COMPLAINT = file a complaint; make a consumer claim; I want to lodge a reclamation; how do I submit a complaint against your business; I have a complaint; complain about your service
DELETE = delete my account; close my profile; remove my user account; I don't want my account anymore; terminate my gold account; cancel account
BUY = I want to buy something; place an order; purchase some items; how do I order products; help to make a purchase; shopping for articles
SHIPPING: what shipment methods are available
SHIPPING: could you deliver to {{Delivery City}}
SHIPPING: do you ship overseas
SHIPPING: overnight shipping possible?
SHIPPING: see the delivery alternatives
SHIPPING: I do not know what options for shipment you offer
SHIPPING: shipping optons
SHIPPING: can u deliver to hawaii
SHIPPING: which delivery choices do I have
CHANGE: i want to add something to my order
CHANGE: take one thing off my order
CHANGE: how do I edit order {{Order Number}}
CHANGE: swap a product in purchase {{Order Number}}
CHANGE: correct my order, i made a mistake
CHANGE: chnage order
CHANGE: can I still change my order
CHANGE: problems with changing some items of an order
CHANGE: forgot to add socks to my order
COMPLAINT: where do i complain
COMPLAINT: want to make a complaint about your company
COMPLAINT: I'm not happy and want to file a claim
COMPLAINT: complaints
COMPLAINT: help me lodge a consumer complaint
COMPLAINT: i need to submit a formal reclamation against your organization
COMPLAINT: complant
COMPLAINT: is there somewhere I can file a complaint
DELETE: pls delete my acct
DELETE: how can I close the account I have
DELETE: I no longer want a premium account
DELETE: remove my profile
DELETE: i want to terminate my user account
DELETE: eliminate my account
DELETE: get rid of my account
DELETE: can you tell me about deleting a freemium account
DELETE: closing an account
BUY: i wanna order something
BUY: help me buy a few of your articles
BUY: can I purchase 3 items
BUY: make an order
BUY: i'm interested in buying some products
BUY: how to shop
BUY: id like 2 place an order
BUY: could I buy several things
BUY: acquire some products
-: recover my password
-: newsletter subscription
-: speak with a representative
-: check the cancellation fee
-: I need my invoice
-: track my refund
-: what hours is support available
-: open a standard account for my son
-: switch to the pro account
-: my payment was rejected
-: the battery is great
-: rate your services
-: which credit cards are accepted
-: get a reimbursement
-: registration problems
-: how long does the refund take
-: good quality for the price
-: hello
""",
}


def all_menus():
    """Each menu as `own_menus.all_menus` gives them."""
    for name, lines in MENUS.items():
        like, texts = {}, []
        for line in lines.strip().splitlines():
            word, mark, rest = line.partition(" = ")
            if mark:
                like[word] = [phrase.strip() for phrase in rest.split(";")]
            else:
                word, _, text = line.partition(": ")
                texts.append({"text": text, "option": None if word == "-" else word})
        yield {"menu": name, "like": like, "texts": texts}
