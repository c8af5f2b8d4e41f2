import FlowSpec
import Testing

/// What the program gives to all of its flows.
@Suite struct SharedTests {
  private let program = """
    program: acme
    brand: Acme Outfitters
    openers: {start: "{brand}: ", end: " Reply STOP to opt out."}
    agents: {hours: Mon-Fri 09:00-18:00 America/New_York, after-hours: Back at 9 am.}
    escalate: {to: agent}
    options: {AGENT: {to: agent, like: [a person please], everywhere: true}, SIZE: {to: size}}
    defaults:
      else: {say: "Reply {options}.", tries: 1, then: agent}
      after: {24h: abandoned}
    states:
      agent: {say: A teammate will text you., handoff: {}}
      size: {say: It runs small., then: resolved}
    """
  private let cart = """
    flow: cart
    purpose: marketing
    queue: sales
    triggers: {cart.abandoned: start}
    states:
      start: {say: "Need help? Reply SIZE.", replies: [SIZE]}
    """

  @Test func `openers are added to the message that opens a run`() throws {
    var chat = try Chat(cart, program: program)
    #expect(
      chat.event("cart.abandoned").contains(
        "bot!: Acme Outfitters: Need help? Reply SIZE. Reply STOP to opt out."))
  }

  @Test func `a state that says nothing leaves the opening to the next`() throws {
    let cart = """
      flow: cart
      purpose: marketing
      triggers: {cart.abandoned: sort}
      states:
        sort: {when: [{else: start}]}
        start: {say: "Need help? Reply SIZE.", replies: [SIZE]}
      """
    var chat = try Chat(cart, program: program)
    #expect(
      chat.event("cart.abandoned").contains(
        "bot!: Acme Outfitters: Need help? Reply SIZE. Reply STOP to opt out."))
    var closed = try Chat(cart, program: program, consent: [.transactional])
    #expect(closed.event("cart.abandoned").last == "refused compliance/no-consent suppressed")
    #expect(closed.conversation.front == nil)
  }

  @Test func `openers are left out where the message has them`() throws {
    let own = cart.replacing("Need help? Reply SIZE.", with: "ACME OUTFITTERS here. Reply SIZE or STOP.")
    var chat = try Chat(own, program: program)
    #expect(chat.event("cart.abandoned").contains("bot!: ACME OUTFITTERS here. Reply SIZE or STOP."))
  }

  @Test func `defaults stand in for what a waiting state does not say`() throws {
    var chat = try Chat(cart, program: program)
    #expect(chat.event("cart.abandoned").last == "timer 24h → abandoned")
    #expect(chat.say("hm")[1] == "bot: Reply SIZE.")
    #expect(chat.say("hm").contains("handoff sales low-confidence open"))
  }

  @Test func `an option that holds everywhere is understood and not advertised`() throws {
    var chat = try Chat(cart, program: program)
    _ = chat.event("cart.abandoned")
    #expect(chat.conversation.front?.options == ["SIZE"])
    #expect(chat.say("a person please").first == "match AGENT phrase")
  }

  @Test func `an option that holds everywhere is understood with no run in front`() throws {
    var chat = try Chat(cart, program: program)
    #expect(
      chat.say("agent") == [
        "match AGENT exact", "- → acme/agent (reply)", "handoff default customer-asked open",
        "bot: A teammate will text you.",
      ])
  }

  @Test func `outside the hours of the team the customer is told so`() throws {
    var chat = try Chat(cart, program: program, at: "2026-03-07T12:00")
    _ = chat.event("cart.abandoned")
    #expect(chat.say("agent").suffix(2) == ["handoff sales customer-asked closed", "bot: Back at 9 am."])
  }

  @Test func `without consent for its purpose nothing opens`() throws {
    var chat = try Chat(cart, program: program, consent: [.transactional])
    #expect(chat.event("cart.abandoned") == ["refused compliance/no-consent suppressed"])
    #expect(chat.conversation.front == nil)
  }

  @Test func `in quiet hours a step waits until they are over`() throws {
    let quiet = program + "\nquiet-hours: {marketing: 21:00-08:00, state-rules: none}"
    var chat = try Chat(cart, program: quiet, at: "2026-03-02T21:00")
    #expect(chat.event("cart.abandoned") == ["refused compliance/quiet-hours held until 2026-03-03T08:00"])
    #expect(try chat.wait("11h").prefix(2) == ["clock 2026-03-03T08:00", "- → cart/start (event)"])
  }

  @Test func `a cap lets so many through and no more`() throws {
    let capped = program + "\ncaps: {marketing: 1/day}"
    var chat = try Chat(cart, program: capped)
    _ = chat.event("cart.abandoned")
    #expect(chat.event("cart.abandoned") == ["refused compliance/caps suppressed"])
    _ = try chat.wait("25h")
    #expect(chat.event("cart.abandoned").contains { $0.hasPrefix("bot!") })
  }
}
