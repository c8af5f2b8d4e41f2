import FlowSpec
import Testing

/// What follows an opt-out, and how a customer comes back.
@Suite struct OptOutTests {
  private let late = """
    flow: late
    triggers: {delay: a, "delay + 1d": b}
    states:
      a:
        say: "Acme: it is late. Reply STOP to opt out."
        replies: {OK: resolved}
        after: {2h: {say: "Acme: still late. Reply OK."}, 2d: abandoned}
        schedule: {event: delay, in: 6h}
      b: {say: "Acme: here it is.", end: resolved}
    """

  private func chat(_ platform: String = "twilio", _ kind: String = "10dlc") throws -> Chat {
    var chat = try Chat(Keyword.menu, late, program: Keyword.program(platform, kind))
    _ = chat.event("go")
    _ = chat.event("delay")
    return chat
  }

  @Test func `all runs end and timers, schedules and delayed triggers are dropped`() throws {
    var chat = try chat()
    #expect(!chat.conversation.upcoming.isEmpty)
    let events = chat.say("STOP")
    #expect(events.suffix(2) == ["end late abandoned", "end shop abandoned"])
    #expect(chat.conversation.upcoming.isEmpty)
    #expect(try chat.wait("7d") == ["clock 2026-03-09T10:00"])
  }

  @Test func `messages held by quiet hours are dropped`() throws {
    var chat = try Chat(
      Keyword.menu.replacingPurpose, program: Keyword.program("twilio"), at: "2026-03-02T22:00")
    #expect(chat.event("go") == ["refused compliance/quiet-hours held until 2026-03-03T08:00"])
    _ = chat.say("please stop")
    #expect(try chat.wait("12h") == ["clock 2026-03-03T10:00"])
  }

  @Test func `nothing is sent after the one confirmation`() throws {
    var chat = try chat()
    _ = chat.say("please stop")
    for text in ["please stop", "STOP", "hello?", "GO", "stop texting me", "AGENT"] {
      #expect(
        !chat.say(text).contains {
          $0.hasPrefix("bot") || $0.hasPrefix("platform") || $0.hasPrefix("handoff")
        })
    }
    #expect(chat.event("go") == ["refused compliance/opted-out suppressed"])
  }

  @Test func `a text trigger of somebody who has opted out starts no run`() throws {
    var chat = try Chat(
      "flow: track\ntriggers: {text: {TRACK: a}}\nstates: {a: {say: Here., replies: {OK: resolved}}}",
      program: Keyword.program("twilio"))
    _ = chat.say("STOP")
    #expect(chat.say("track") == ["match TRACK trigger", "refused compliance/opted-out suppressed"])
    #expect(chat.conversation.front == nil)
  }

  @Test func `a person has to be silent too`() throws {
    var chat = try Chat(
      "flow: help\ntriggers: {go: a}\nstates: {a: {say: A person comes., handoff: {}}}",
      program: Keyword.program("twilio"))
    _ = chat.event("go")
    #expect(chat.conversation.front?.isWithPerson == true)
    #expect(chat.say("STOP").last == "end help abandoned")
    #expect(chat.receive(.agent("Sorry!")).allSatisfy { !$0.hasPrefix("agent") })
  }

  @Test func `START brings back what was held before and revives no run`() throws {
    var chat = try chat()
    _ = chat.say("STOP")
    #expect(chat.conversation.consents.isEmpty)
    let events = chat.say("START")
    #expect(events.first == "opt-in platform START")
    #expect(events.last?.hasPrefix("platform: You have successfully been re-subscribed") == true)
    #expect(chat.conversation.consents == [.transactional, .marketing])
    #expect(chat.conversation.front == nil)
    #expect(chat.event("go").contains { $0.hasPrefix("bot!") })
  }

  @Test func `START brings back no purpose that was not held`() throws {
    var chat = try Chat(Keyword.menu, program: Keyword.program("twilio"), consent: [.transactional])
    _ = chat.say("STOP")
    _ = chat.say("start")
    #expect(chat.conversation.consents == [.transactional])
  }

  @Test func `YES lifts Twilio's block and is nothing to Telnyx`() throws {
    var twilio = try chat()
    _ = twilio.say("STOP")
    #expect(twilio.say("YES").first == "opt-in platform YES")
    var telnyx = try chat("telnyx")
    _ = telnyx.say("STOP")
    #expect(telnyx.say("YES") == ["notice: the customer has opted out already, so nothing is sent"])
    #expect(telnyx.conversation.isOptedOut)
    #expect(telnyx.say("unstop") == ["opt-in platform UNSTOP", "bot: Acme: welcome back."])
  }

  @Test func `YES is no consent where only the law was heard`() throws {
    var chat = try chat()
    _ = chat.say("please stop")
    _ = chat.say("YES")
    #expect(chat.conversation.isOptedOut)
    #expect(chat.say("START") == ["opt-in program START", "bot: Acme: welcome back."])
  }

  @Test func `the toll-free network repeats the word that lifts its block`() throws {
    var chat = try chat("bandwidth", "toll-free")
    _ = chat.say("STOP")
    #expect(chat.say("HELP").allSatisfy { !$0.hasPrefix("bot") && !$0.hasPrefix("platform") })
    #expect(
      chat.say("Start") == [
        "opt-in platform START",
        "platform: NETWORK MSG: You have replied \"start\" and will begin receiving messages again from this number.",
      ])
  }

  @Test func `an opted-out customer of the toll-free network gets no help text`() throws {
    var chat = try chat("twilio", "toll-free")
    _ = chat.say("STOP")
    #expect(!chat.say("HELP").contains { $0.hasPrefix("platform") })
  }

  @Test func `a second opt-out is no second confirmation`() throws {
    var chat = try chat()
    _ = chat.say("STOP")
    #expect(chat.say("STOP") == ["notice: the customer has opted out already, so nothing is sent"])
  }

  @Test func `START from somebody who has not opted out changes nothing`() throws {
    var chat = try chat()
    #expect(chat.say("START") == ["notice: START changes nothing: the customer has not opted out"])
    #expect(chat.conversation.front?.path == "late/a")
  }

  @Test func `without a text of its own the program confirms in the brand's name`() throws {
    var chat = try Chat(
      Keyword.menu, program: "program: acme\nbrand: Acme Outfitters\nsender: {platform: none}\n")
    _ = chat.event("go")
    #expect(
      chat.say("stop").contains(
        "bot: Acme Outfitters: you are unsubscribed and will get no more messages. Reply START to rejoin."))
  }

  @Test func `not interested is an answer to a question`() throws {
    let question = """
      flow: ask
      triggers: {go: a}
      states:
        a: {say: "Acme: need help with your cart?", replies: {SIZE: resolved}, else: {say: "Pardon?", tries: 3, then: unresolved}}
      """
    var chat = try Chat(question, program: Keyword.program("twilio"))
    _ = chat.event("go")
    #expect(!chat.say("not interested").contains { $0.hasPrefix("opt-out") })
  }

  @Test func `not interested is an opt-out where nothing was asked`() throws {
    for text in ["not interested", "Not interested."] {
      var chat = try chat()
      #expect(chat.say(text).first == "opt-out program \(text)")
      var nobody = try Chat(Keyword.menu, program: Keyword.program("twilio"))
      #expect(nobody.say(text).first == "opt-out program \(text)")
    }
    var polite = try Chat(Keyword.menu, program: Keyword.program("twilio"))
    #expect(!polite.say("no thanks").contains { $0.hasPrefix("opt-out") })
  }

  @Test func `a probable wording that is an option stays the option, with a warning`() throws {
    let flow = """
      flow: who
      triggers: {go: a}
      states:
        a: {say: "Acme: is this Ana?", replies: {WRONG: {to: b, like: [wrong number]}}}
        b: {say: "Sorry!", end: resolved}
      """
    var chat = try Chat(flow, program: Keyword.program("twilio"))
    _ = chat.event("go")
    let result = Keyword("wrong number", to: &chat)
    #expect(result.outcome == "option gap")
  }
}

extension String {
  /// The same flow, for marketing.
  fileprivate var replacingPurpose: String { self + "\npurpose: marketing\n" }
}
