import FlowSpec
import Testing

@Suite struct ScenarioPlayTests {
  private let shipped = "event: order.shipped\nbot: \"*on its way*\"\n"

  @Test func `a chat that goes as written passes`() {
    let chat = """
      state: shop/shipped
      me: eta
      bot: It arrives Wed, Mar 4.
      end: resolved
      state: none
      wait: 2d
      silent: true
      """
    #expect(
      ScenarioTrial.failure(
        "event: order.shipped\n" + "bot: \"*ON ITS WAY*\"\n" + "set: {eta: 2026-03-04}\n" + chat) == nil)
  }

  @Test func `every message is named by exactly one line`() {
    let extra = ScenarioTrial.failure("event: order.shipped\nme: eta")
    #expect(extra?.kind == .unnamedMessages(["Your order is on its way. Reply ETA or AGENT."]))
    #expect(extra?.step == 0)
    #expect(
      ScenarioTrial.failure("event: order.shipped")?.message
        == "the bot said one thing more than the scenario names")
    #expect(ScenarioTrial.failure(shipped + "bot: More")?.kind == .noMessage)
    let two = "me: rate\nbot: \"*1 to 5*\"\nme: 5!!\nbot: Thanks!\n"
    #expect(ScenarioTrial.failure(two + #"bot: See you \*soon\*."#) == nil)
    #expect(ScenarioTrial.failure(two)?.kind == .unnamedMessages(["See you *soon*."]))
    let swapped = ScenarioTrial.failure("me: rate\nbot: \"*\"\nme: 5\nbot: See you \\*sun\\*.\nbot: Thanks!")
    #expect(swapped?.message == "the bot said something else first")
    #expect(swapped?.got == ["bot: Thanks!", "bot: See you *soon*."])
    #expect(swapped?.nearest == 1)
  }

  @Test func `what a failure shows is the chat up to it`() {
    let failure = ScenarioTrial.failure(shipped + "me: what\nbot: Reply ETA.")
    #expect(
      failure?.chat.map { "\($0.who): \($0.text)" } == [
        "event: order.shipped", "bot: Your order is on its way. Reply ETA or AGENT.", "me: what",
        "bot: Reply ETA or AGENT.",
      ])
    #expect(failure?.expected == "bot: Reply ETA.")
    #expect(failure?.got == ["bot: Reply ETA or AGENT."])
  }

  @Test func `each expectation holds, or says what there was`() {
    let fallback = shipped + "me: what\nbot: Reply ETA or AGENT.\nme: what\nbot: One moment.\n"
    #expect(ScenarioTrial.failure(fallback + "handoff: low-confidence") == nil)
    #expect(ScenarioTrial.failure(fallback + "handoff: {queue: default, open: true}") == nil)
    let handoff = ScenarioTrial.failure(fallback + "handoff: angry")
    #expect(handoff?.message == "it was handed over otherwise")
    #expect(handoff?.got == ["handoff: {reason: low-confidence, queue: default, open: true}"])
    #expect(ScenarioTrial.failure(shipped + "handoff: angry")?.message == "nothing was handed over")
    #expect(ScenarioTrial.failure(shipped + "end: resolved")?.message == "no run ended here")
    #expect(ScenarioTrial.failure(shipped + "state: shop/eta")?.got == ["state: shop/shipped"])
    #expect(ScenarioTrial.failure(shipped + "warn: compliance/caps")?.message == "the rule did not fire")
    #expect(ScenarioTrial.failure(shipped + "opted-out: true")?.message == "the customer has not opted out")
    #expect(ScenarioTrial.failure(shipped + "opted-out: false") == nil)
    #expect(ScenarioTrial.failure("event: order.shipped\nsilent: true")?.message == "the bot was not silent")
    #expect(ScenarioTrial.failure(shipped + "silent: false")?.message == "the bot was silent")
    let rated = "me: rate\nbot: \"*\"\nme: five\nbot: Thanks!\nbot: \"*\"\n"
    #expect(ScenarioTrial.failure(rated + "notify: {shop.praised: {rating: 5}}") == nil)
    #expect(ScenarioTrial.failure(rated + "notify: shop.praised") == nil)
    #expect(
      ScenarioTrial.failure(rated + "notify: {shop.praised: {rating: 4}}")?.message
        == "the business was not told this")
  }

  @Test func `variables are checked as specs or as messages write them`() {
    let start = shipped + "set: {eta: 2026-03-04}\n"
    #expect(ScenarioTrial.failure(start + "vars: {eta: 2026-03-04}") == nil)
    #expect(ScenarioTrial.failure(start + "vars: {eta: \"Wed, Mar 4\"}") == nil)
    #expect(ScenarioTrial.failure(start + "vars: {eta: 2026-03-05}")?.got == ["eta: Wed, Mar 4"])
    #expect(
      ScenarioTrial.failure(start + "vars: {etta: 1}")?.message
        == "there is no variable `etta`; did you mean `eta`?")
  }

  @Test func `a customer is where the state is, until the zone is told`() {
    let quiet = shipped + "wait: 0s"
    let given = "given: {at: 2026-03-02T08:30, customer: {state: ca}}"
    #expect(ScenarioTrial.failure(quiet, given: given) == nil)
    let told = "event: order.shipped\nsilent: true"
    #expect(
      ScenarioTrial.failure(
        "customer: {timezone: America/Los_Angeles, name: Ana}\n" + told,
        given: "given: {at: 2026-03-02T08:30}") == nil)
    #expect(
      ScenarioTrial.failure("customer: {state: Texas}")?.message
        == "`Texas` is no US state: write its two letters, such as TX")
    #expect(
      ScenarioTrial.failure(quiet, given: "given: {customer: {state: XX}}")?.place.range.isEmpty == false)
  }

  @Test func `not turns an expectation round`() {
    #expect(ScenarioTrial.failure(shipped + "not: {bot: \"*\"}") == nil)
    #expect(ScenarioTrial.failure(shipped + "not: {end: resolved}") == nil)
    #expect(
      ScenarioTrial.failure("event: order.shipped\nnot: {bot: \"*order*\"}")?.expected == "not: bot: *order*")
    #expect(
      ScenarioTrial.failure(shipped + "not: {state: shop/shipped}")?.message == "this must not be, and it is")
  }

  @Test func `a person's seat, tables and time are played too`() {
    let person = shipped + "me: agent\nbot: One moment.\nstate: person\nvars: {topic: order}\n"
    #expect(
      ScenarioTrial.failure(
        person + "agent: Hi, Bo here\nmacro: late\nme: thanks\nsilent: true\nclose: true\nend: resolved")
        == nil)
    #expect(ScenarioTrial.failure(person + "resume: shipped\nbot: \"*on its way*\"") == nil)
    let sad = "me: rate\nbot: \"*\"\n"
    #expect(ScenarioTrial.failure(sad + "me: 2\nbot: One moment.\nhandoff: asked") == nil)
    #expect(ScenarioTrial.failure(sad + "fail: people\nme: 2\nend: resolved") == nil)
    #expect(ScenarioTrial.failure(sad + "fail: people\nheal: people\nme: 2\nbot: One moment.") == nil)
    #expect(ScenarioTrial.failure(shipped + "wait: 23h59m\nstate: shipped\nwait: 1m\nend: resolved") == nil)
    #expect(ScenarioTrial.failure(shipped + "at: 2026-03-03T10:00\nend: resolved") == nil)
    #expect(ScenarioTrial.failure(shipped + "wait: next\nend: resolved") == nil)
  }

  @Test func `quiet hours and consent are those of the given customer`() {
    #expect(
      ScenarioTrial.failure(
        "event: order.shipped\nsilent: true\nwarn: compliance/quiet-hours\nat: 07:00 tomorrow\n",
        given: "given: {at: 2026-03-02T23:00}") != nil)
    #expect(
      ScenarioTrial.failure(
        "event: order.shipped\nsilent: true\nwarn: compliance/quiet-hours\nwait: next\nbot: \"*\"",
        given: "given: {at: 2026-03-02T23:00}") == nil)
    #expect(
      ScenarioTrial.failure(
        "event: order.shipped\nsilent: true\nwarn: compliance/no-consent",
        given: "given: {customer: {consent: none}}") == nil)
    #expect(
      ScenarioTrial.failure(
        shipped, given: "given: {at: 2026-03-02T23:00, customer: {timezone: America/Los_Angeles}}")?.kind
        == .noMessage)
  }

  @Test(arguments: [
    ("event: order.shiped", "this program knows no event `order.shiped`; did you mean `order.shipped`?"),
    ("{event: order.shipped, with: {etta: 1}}", "there is no variable `etta`; did you mean `eta`?"),
    ("macro: lat", "there is no macro `lat`; did you mean `late`?"),
    ("fail: peple", "there is no table `peple`; did you mean `people`?"),
    ("go: shop/shiped", "there is no state `shop/shiped`; did you mean `shop/shipped`?"),
    ("state: shop/shiped", "there is no state `shop/shiped`; did you mean `shop/shipped`?"),
    ("set: {eta: soon}", "`eta` is a date, and `soon` is none: write it as 2026-03-04"),
    ("agent: Hi", "nobody has handed the thread to a person, so the agent seat can't write"),
  ])
  func `what the program does not know is told with what was meant`(_ chat: String, _ message: String) {
    #expect(ScenarioTrial.failure(chat)?.message == message)
  }
}
