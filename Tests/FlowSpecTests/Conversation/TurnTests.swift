import FlowSpec
import Testing

/// A menu of three, as small as the language lets it be.
private let menu = """
  flow: wismo
  vars: {eta: {type: date, show: "EEE, MMM d"}}
  triggers: {order.shipped: shipped, order.delayed: delayed}
  options: {TRACK: tracking, ETA: {to: eta, like: [when does it come]}, AGENT: agent}
  states:
    shipped:
      say: Your order shipped! Reply {options}.
      replies: [TRACK, ETA, AGENT]
      else: {say: "Reply {options}.", tries: 2, then: agent}
      after: {48h: abandoned}
    delayed: {say: It is late. Reply AGENT., replies: [AGENT]}
    tracking: {say: Here is the link., then: done}
    eta: {say: "It comes {eta}.", then: resolved}
    agent: {say: A teammate will text you., handoff: {queue: orders, reason: asked}}
    done: {end: resolved}
  """

@Suite struct TurnTests {
  @Test func `an event starts a run that waits with its timer`() throws {
    var chat = try Chat(menu)
    #expect(
      chat.event("order.shipped") == [
        "- → wismo/shipped (event)", "bot!: Your order shipped! Reply TRACK, ETA or AGENT.",
        "timer 48h → abandoned",
      ])
  }

  @Test func `an option leads to its state and the run ends there`() throws {
    var chat = try Chat(menu)
    _ = chat.event("order.shipped")
    #expect(
      chat.say("track") == [
        "match TRACK exact", "wismo/shipped → wismo/tracking (reply)", "bot: Here is the link.",
        "wismo/tracking → wismo/done (then)", "end wismo resolved",
      ])
    #expect(chat.conversation.front == nil)
    #expect(chat.conversation.upcoming.isEmpty)
  }

  @Test(arguments: ["ETA", "eta", " Eta! ", "eta.", "2", "2.", "when does it come", "When does it come?"])
  func `case and punctuation around a reply do not matter`(_ text: String) throws {
    var chat = try Chat(menu)
    _ = chat.event("order.shipped", ["eta": .date(try #require(CivilDate(iso: "2026-03-04")))])
    #expect(chat.say(text).contains("bot: It comes Wed, Mar 4."))
  }

  @Test func `a match says how the text was taken`() throws {
    for (text, kind) in [("ETA", "exact"), ("2", "number"), ("when does it come", "phrase")] {
      var chat = try Chat(menu)
      _ = chat.event("order.shipped", ["eta": .date(try #require(CivilDate(iso: "2026-03-04")))])
      #expect(chat.say(text).first == "match ETA \(kind)")
    }
  }

  @Test func `texts that nothing takes cost tries and then a person comes`() throws {
    var chat = try Chat(menu)
    _ = chat.event("order.shipped")
    let miss = ["match - fallback", "bot: Reply TRACK, ETA or AGENT.", "timer 48h → abandoned"]
    #expect(chat.say("xyzzy") == miss)
    #expect(chat.say("plugh") == miss)
    #expect(
      chat.say("frotz") == [
        "match - fallback", "escalation low-confidence", "wismo/shipped → wismo/agent (else)",
        "handoff orders low-confidence open", "bot: A teammate will text you.",
      ])
  }

  @Test func `a state entered again starts counting its tries anew`() throws {
    var chat = try Chat(menu)
    _ = chat.event("order.shipped")
    _ = chat.say("xyzzy")
    _ = chat.say("xyzzy")
    _ = chat.receive(.go(flow: "wismo", state: "shipped"))
    #expect(chat.say("xyzzy").contains("bot: Reply TRACK, ETA or AGENT."))
  }

  @Test func `a person who has the thread silences the bot`() throws {
    var chat = try Chat(menu)
    _ = chat.event("order.shipped")
    #expect(
      chat.say("AGENT") == [
        "match AGENT exact", "wismo/shipped → wismo/agent (reply)", "handoff orders asked open",
        "bot: A teammate will text you.",
      ])
    #expect(chat.say("track") == [])
    #expect(chat.conversation.front?.isWithPerson == true)
  }

  @Test func `no reply for long enough takes the timeout`() throws {
    var chat = try Chat(menu)
    _ = chat.event("order.shipped")
    #expect(try chat.wait("47h") == ["clock 2026-03-04T09:00"])
    #expect(
      try chat.wait("2h") == ["clock 2026-03-04T10:00", "end wismo abandoned", "clock 2026-03-04T11:00"])
  }

  @Test func `any text that is heard starts the timers again`() throws {
    var chat = try Chat(menu)
    _ = chat.event("order.shipped")
    _ = try chat.wait("40h")
    _ = chat.say("xyzzy")
    #expect(try chat.wait("40h") == ["clock 2026-03-05T18:00"])
    #expect(chat.receive(.waitNext) == ["clock 2026-03-06T02:00", "end wismo abandoned"])
  }

  @Test func `a wait that ends when something falls due tells the time once`() throws {
    var chat = try Chat(menu)
    _ = chat.event("order.shipped")
    #expect(try chat.wait("48h") == ["clock 2026-03-04T10:00", "end wismo abandoned"])
  }

  @Test func `a newer run is in front and an older menu still hears its words`() throws {
    var chat = try Chat(menu)
    _ = chat.event("order.shipped")
    _ = chat.event("order.delayed")
    #expect(chat.conversation.front?.path == "wismo/delayed")
    #expect(chat.say("track").first == "match TRACK exact")
    #expect(chat.conversation.front?.path == "wismo/delayed")
  }

  @Test func `a bare number never means an older menu`() throws {
    var chat = try Chat(menu)
    _ = chat.event("order.shipped")
    _ = chat.event("order.delayed")
    #expect(chat.say("3").first == "match - fallback")
  }

  @Test func `a message with a variable that has no value is not sent`() throws {
    var chat = try Chat(menu)
    _ = chat.event("order.shipped")
    let events = chat.say("eta")
    #expect(events.contains { $0.hasPrefix("error: `eta` has no value, so this message was not sent") })
    #expect(!events.contains { $0.hasPrefix("bot") })
  }

  @Test func `a command goes to a state in the run in front`() throws {
    var chat = try Chat(menu)
    _ = chat.event("order.shipped")
    #expect(
      chat.receive(.go(flow: "wismo", state: "delayed")).first == "wismo/shipped → wismo/delayed (command)")
  }

  @Test func `an event that nobody knows is an error and changes nothing`() throws {
    var chat = try Chat(menu)
    #expect(chat.event("order.eaten") == ["error: this program knows no event `order.eaten`"])
  }

  @Test func `a timer leads to a state, to an outcome, or nowhere`() throws {
    var chat = try Chat(
      """
      flow: a
      triggers: {go: start, later: next}
      until: {over: abandoned}
      states:
        start: {say: Hi., schedule: {event: later, in: 2h}, then: stop}
        stop: {say: Ho., schedule: {event: over, in: 3h}, then: none}
        none: {say: Hm., schedule: {event: unheard, in: 4h}, then: wait}
        wait: {say: Reply ETA., replies: {ETA: next}, after: {5h: abandoned}}
        next: {say: Next., then: resolved}
      """, program: "program: p\nbrand: P\nevents: {go: {}, later: {}, over: {}, unheard: {}}\n")
    let timers = chat.event("go").filter { $0.hasPrefix("timer") }
    #expect(
      timers == ["timer 2h → a/next", "timer 3h → abandoned", "timer 4h → nothing", "timer 5h → abandoned"])
    let json = Event(at: chat.conversation.now, zone: .utc, turn: 1, .timer(after: "4h", to: nil)).json
    #expect(json.hasSuffix(#""in":"4h","to":null}"#))
  }
}
