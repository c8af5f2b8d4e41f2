import FlowSpec
import Testing

/// Plays one text to a sender and sums up what became of it.
struct Keyword {
  /// `platform STOP`, `program please stop`, `flow`, `platform reply`, ...
  var outcome: String
  var events: [String]

  static let menu = """
    flow: shop
    triggers: {go: a}
    states:
      a:
        say: "Acme: hi. Reply GO or CANCEL. Reply STOP to opt out."
        replies: {GO: resolved, CANCEL: b, YES: c, NOTE: {to: c, like: [stop by at 5]}}
        else: {say: "Pardon?", tries: 9, then: abandoned}
        after: {3d: abandoned}
      b: {say: It is cancelled., then: resolved}
      c: {say: Fine., then: resolved}
    """

  static func program(
    _ platform: String, _ kind: String = "10dlc", _ handling: String = "default", keywords: String = ""
  ) -> String {
    """
    program: acme
    brand: Acme
    sender: {kind: \(kind), platform: \(platform), opt-out-handling: \(handling)}
    \(keywords)
    messages:
      opt-in: "Acme: welcome back."
      opt-out: "Acme: no more messages."
      help: "Acme: call us."
    """
  }

  static func chat(
    _ platform: String, _ kind: String = "10dlc", _ handling: String = "default", keywords: String = "",
    rulesDate: RulesDate = .latest
  ) throws -> Chat {
    var chat = try Chat(
      menu, program: program(platform, kind, handling, keywords: keywords), rulesDate: rulesDate)
    _ = chat.event("go")
    return chat
  }

  init(_ text: String, to chat: inout Chat) {
    events = chat.say(text)
    let isMissed = events.contains { $0.hasPrefix("match - ") }
    let isTaken = events.contains { $0.hasPrefix("match ") }
    let optOut = events.first { $0.hasPrefix("opt-out ") }.map { String($0.dropFirst(8)) }
    let optIn = events.first { $0.hasPrefix("opt-in ") }
    let gap = events.contains { $0.hasPrefix("warning compliance/platform-gap") } ? " gap" : ""
    let reply = events.first { $0.hasPrefix("bot: Acme: call") || $0.hasPrefix("platform: ") }
    if let optOut {
      outcome = optOut + gap
    } else if let optIn {
      outcome = optIn
    } else if isMissed {
      outcome = "flow"
    } else if isTaken {
      outcome = "option" + gap
    } else {
      outcome = reply.map { $0.hasPrefix("bot") ? "help" : "platform help" } ?? "nothing"
    }
  }
}

/// Section 1.4 of the fact sheet, row by row: what each platform's layer does with a text.
@Suite struct KeywordTests {
  static let rows: [(text: String, twilio: String, tollFree: String, telnyx: String)] = [
    ("STOP", "platform STOP", "platform STOP", "platform STOP"),
    ("stop", "platform STOP", "platform STOP", "platform STOP"),
    ("StOp", "platform STOP", "platform STOP", "platform STOP"),
    (" stop \n", "platform STOP", "platform STOP", "platform STOP"),
    ("STOP.", "program STOP. gap", "program STOP. gap", "program STOP. gap"),
    ("Stop!", "program Stop! gap", "program Stop! gap", "program Stop! gap"),
    ("\"stop\"", "program \"stop\" gap", "program \"stop\" gap", "program \"stop\" gap"),
    ("“Stop”", "program “Stop” gap", "program “Stop” gap", "program “Stop” gap"),
    ("STOP 🙏", "program STOP 🙏 gap", "program STOP 🙏 gap", "program STOP 🙏 gap"),
    ("STOPALL", "platform STOPALL", "program STOPALL gap", "platform STOPALL"),
    ("stop all", "program stop all gap", "program stop all gap", "platform STOP ALL"),
    ("OPTOUT", "platform OPTOUT", "program OPTOUT gap", "program OPTOUT gap"),
    ("opt out", "program opt out gap", "program opt out gap", "program opt out gap"),
    ("opt-out", "program opt-out gap", "program opt-out gap", "program opt-out gap"),
    ("REVOKE", "platform REVOKE", "program REVOKE gap", "program REVOKE gap"),
    ("please stop", "program please stop gap", "program please stop gap", "program please stop gap"),
    ("stop please", "program stop please gap", "program stop please gap", "program stop please gap"),
    (
      "stop texting me", "program stop texting me gap", "program stop texting me gap",
      "program stop texting me gap"
    ),
    ("remove me", "program remove me gap", "program remove me gap", "program remove me gap"),
    ("take me off", "program take me off gap", "program take me off gap", "program take me off gap"),
    ("no more texts", "program no more texts gap", "program no more texts gap", "program no more texts gap"),
    ("unsub", "program unsub gap", "program unsub gap", "program unsub gap"),
    ("stpo", "program stpo gap", "program stpo gap", "program stpo gap"),
    ("stopppp", "program stopppp gap", "program stopppp gap", "program stopppp gap"),
    (
      "leave me alone", "program leave me alone gap", "program leave me alone gap",
      "program leave me alone gap"
    ),
    ("wrong number", "program wrong number gap", "program wrong number gap", "program wrong number gap"),
    ("CANCEL", "platform CANCEL", "program CANCEL gap", "platform CANCEL"),
    ("END", "platform END", "program END gap", "platform END"),
    ("QUIT", "platform QUIT", "program QUIT gap", "platform QUIT"),
    ("unsubscribe", "platform UNSUBSCRIBE", "program unsubscribe gap", "platform UNSUBSCRIBE"),
    ("end of the month works", "option", "option", "option"),
    ("YES", "option", "option", "option"),
    ("NO", "flow", "flow", "flow"),
    ("INFO", "platform help", "platform help", "help"),
    ("HELP", "platform help", "platform help", "help"),
    ("help", "platform help", "platform help", "help"),
    ("BAJA", "flow", "flow", "flow"), ("ALTO", "flow", "flow", "flow"), ("PARAR", "flow", "flow", "flow"),
    ("ARRET", "flow", "flow", "flow"),
    ("YES please", "option", "option", "option"), ("Y", "flow", "flow", "flow"),
    ("yeah", "option", "option", "option"), ("help me", "flow", "flow", "flow"),
    ("stop by at 5?", "option", "option", "option"),
    ("cancel my appointment", "option", "option", "option"), ("cancel appt", "option", "option", "option"),
    ("ｓｔｏｐ", "program ｓｔｏｐ gap", "program ｓｔｏｐ gap", "program ｓｔｏｐ gap"),
  ]

  @Test(arguments: rows) func `what the platform misses and the law hears is honoured`(
    _ row: (text: String, twilio: String, tollFree: String, telnyx: String)
  ) throws {
    for (platform, kind, expected) in [
      ("twilio", "10dlc", row.twilio), ("twilio", "toll-free", row.tollFree), ("telnyx", "10dlc", row.telnyx),
    ] {
      var chat = try Keyword.chat(platform, kind)
      let result = Keyword(row.text, to: &chat)
      #expect(result.outcome == expected, "\(platform) \(kind): \(result.events)")
    }
  }

  @Test(arguments: [
    "cancel my appointment", "cancel appt", "stop by at 5?", "yeah", "help me", "can I stop by the store",
    "the bus stop is closed", "don't stop",
  ])
  func `what is about something else is no opt-out`(_ text: String) throws {
    var chat = try Keyword.chat("twilio")
    let events = chat.say(text)
    #expect(!events.contains { $0.hasPrefix("opt-out") })
    #expect(!chat.conversation.isOptedOut)
  }

  @Test func `every platform has its own words`() throws {
    for (platform, kind, text, expected) in [
      ("plivo", "10dlc", "UNSUB", "platform UNSUB"), ("plivo", "10dlc", "stop all", "platform STOP ALL"),
      ("plivo", "10dlc", "Stop it!", "program Stop it! gap"),
      ("plivo", "10dlc", "REVOKE", "program REVOKE gap"),
      ("plivo", "10dlc", "can you stop texting me?", "program can you stop texting me? gap"),
      ("aws", "10dlc", "ARRET", "platform ARRET"), ("aws", "10dlc", "td", "platform TD"),
      ("aws", "10dlc", "OPT-OUT", "platform OPT-OUT"), ("aws", "10dlc", "opt out", "program opt out gap"),
      ("aws", "10dlc", "revoke", "program revoke gap"), ("aws", "10dlc", "end of the month works", "option"),
      ("aws", "toll-free", "CANCEL", "program CANCEL gap"),
      ("vonage", "short-code", "QUIT", "platform QUIT"),
      ("bandwidth", "10dlc", "STOP", "program STOP gap"), ("bandwidth", "10dlc", "stop", "program STOP gap"),
      ("bandwidth", "toll-free", "STOP", "platform STOP"), ("bandwidth", "10dlc", "HELP", "help"),
      ("none", "10dlc", "STOP", "program STOP gap"), ("none", "10dlc", "INFO", "help"),
      ("twilio", "short-code", "STOP", "program STOP gap"), ("twilio", "short-code", "HELP", "help"),
      ("telnyx", "toll-free", "end", "program END gap"), ("telnyx", "toll-free", "STOP", "platform STOP"),
    ] {
      var chat = try Keyword.chat(platform, kind)
      let result = Keyword(text, to: &chat)
      #expect(result.outcome.lowercased() == expected.lowercased(), "\(platform) \(kind): \(result.events)")
    }
  }

  @Test func `each platform answers in its own words, and the program where it does not`() throws {
    for (platform, kind, reply) in [
      ("twilio", "10dlc", "platform: You have successfully been unsubscribed. You will"),
      ("telnyx", "10dlc", "platform: You have successfully been unsubscribed, you will"),
      ("plivo", "10dlc", "platform: You have been unsubscribed and will"),
      ("twilio", "toll-free", "platform: NETWORK MSG: You replied with the word \"stop\""),
      ("aws", "10dlc", "bot: Acme: no more messages."), ("vonage", "short-code", "bot: Acme: no more"),
      ("bandwidth", "10dlc", "bot: Acme: no more messages."),
      ("none", "10dlc", "bot: Acme: no more messages."),
    ] {
      var chat = try Keyword.chat(platform, kind)
      let said = chat.say("STOP").filter { $0.hasPrefix("bot") || $0.hasPrefix("platform") }
      #expect(said.count == 1 && said[0].hasPrefix(reply), "\(platform) \(kind): \(said)")
    }
  }

  @Test func `a platform's words change with the rules of the day`() throws {
    let before = try #require(RulesDate(iso: "2025-05-13"))
    var chat = try Keyword.chat("twilio", rulesDate: before)
    #expect(Keyword("REVOKE", to: &chat).outcome == "program REVOKE gap")
    var today = try Keyword.chat("twilio", rulesDate: try #require(RulesDate(iso: "2025-05-14")))
    #expect(Keyword("REVOKE", to: &today).outcome == "platform REVOKE")
  }

  @Test func `START after STOP is heard by every platform, and a fresh entry`() throws {
    for platform in Sender.Platform.allCases {
      for kind in Sender.Kind.allCases {
        var chat = try Keyword.chat(platform.rawValue, kind.rawValue)
        _ = chat.say("STOP")
        let count = chat.conversation.ledger.entries.count
        #expect(chat.say("START").contains { $0.hasPrefix("opt-in ") }, "\(platform) \(kind)")
        #expect(chat.conversation.ledger.entries.count == count + 3)
        #expect(chat.conversation.consents == [.transactional, .marketing])
      }
    }
  }

  // MARK: - The layers

  /// Every platform, kind of number and handling: who hears a word, who answers, and that it is all over then.
  @Test func `who hears and who answers, for every sender`() throws {
    var table = "platform   kind        handling  word      heard by   answered by\n"
    for platform in Sender.Platform.allCases {
      for kind in Sender.Kind.allCases {
        for handling in ["default", "advanced", "self"] {
          for word in ["STOP", "CANCEL", "REVOKE", "please stop", "HELP", "INFO", "START"] {
            var chat = try Keyword.chat(platform.rawValue, kind.rawValue, handling)
            if word == "START" { _ = chat.say("STOP") }
            let events = chat.say(word)
            let row = [
              platform.rawValue.padded(to: 11), kind.rawValue.padded(to: 12), handling.padded(to: 10),
              word.padded(to: 12), Self.hearer(events).padded(to: 11), Self.answerer(events),
            ]
            table += row.joined() + "\n"
            expectSilence(word, &chat, events)
          }
        }
      }
    }
    try GoldenFile("layers.txt").expect(table)
  }

  /// One confirmation, and nothing after it.
  private func expectSilence(_ word: String, _ chat: inout Chat, _ events: [String]) {
    guard chat.conversation.isOptedOut else {
      #expect(["HELP", "INFO", "START"].contains(word))
      return
    }
    #expect(events.count { $0.hasPrefix("bot") || $0.hasPrefix("platform:") } == 1, "\(word): \(events)")
    #expect(chat.conversation.upcoming.isEmpty)
    for text in ["hello?", "GO", word] {
      #expect(!chat.say(text).contains { $0.hasPrefix("bot") || $0.hasPrefix("platform:") })
    }
  }

  private static func hearer(_ events: [String]) -> String {
    guard let heard = events.first(where: { $0.hasPrefix("opt-out ") || $0.hasPrefix("opt-in ") }) else {
      return events.contains { $0.hasPrefix("match -") } ? "flow" : "-"
    }
    let isGap = events.contains { $0.hasPrefix("warning compliance/platform-gap") }
    return (heard.contains(" platform ") ? "platform" : "program") + (isGap ? "!" : "")
  }

  private static func answerer(_ events: [String]) -> String {
    for event in events {
      if event.hasPrefix("platform: NETWORK") { return "network" }
      if event.hasPrefix("platform: Acme") { return "platform, in the program's words" }
      if event.hasPrefix("platform: ") { return "platform" }
      if event.hasPrefix("bot: Acme:") { return "program" }
    }
    return "nobody"
  }

  // MARK: - Who handles opt-outs

  @Test func `a program that handles opt-outs itself answers itself and misses nothing`() throws {
    var chat = try Keyword.chat("twilio", "10dlc", "self")
    #expect(
      chat.say("STOP") == [
        "opt-out program STOP", "bot: Acme: no more messages.", "end shop abandoned",
      ])
    var help = try Keyword.chat("twilio", "10dlc", "self")
    #expect(help.say("HELP") == ["bot: Acme: call us."])
  }

  @Test func `the toll-free network blocks whoever handles opt-outs`() throws {
    for handling in ["advanced", "self"] {
      var chat = try Keyword.chat("telnyx", "toll-free", handling)
      #expect(Keyword("STOP", to: &chat).outcome == "platform STOP")
    }
  }

  @Test func `advanced handling blocks at the program's words and answers with its text`() throws {
    let keywords = "keywords: {opt-out: [STOP, BASTA]}"
    var chat = try Keyword.chat("twilio", "10dlc", "advanced", keywords: keywords)
    #expect(
      chat.say("basta") == [
        "opt-out platform BASTA", "platform: Acme: no more messages.", "end shop abandoned",
      ])
  }

  @Test func `STOP can not be taken off the words`() throws {
    for handling in ["advanced", "self"] {
      var chat = try Keyword.chat("twilio", "10dlc", handling, keywords: "keywords: {opt-out: [QUIT]}")
      #expect(Keyword("STOP", to: &chat).outcome.hasSuffix("STOP"))
    }
  }

  @Test func `a freed word that is an option is that option, with a warning`() throws {
    for handling in ["advanced", "self"] {
      let keywords = "keywords: {opt-out: [STOP, STOPALL, UNSUBSCRIBE, QUIT]}"
      var chat = try Keyword.chat("twilio", "10dlc", handling, keywords: keywords)
      let result = Keyword("cancel", to: &chat)
      #expect(result.outcome == "option gap")
      #expect(result.events.contains("bot: It is cancelled."))
      #expect(!chat.conversation.isOptedOut)
      var other = try Keyword.chat("twilio", "10dlc", handling, keywords: keywords)
      #expect(Keyword("END", to: &other).outcome == "program END gap")
    }
  }

  // MARK: - Options

  @Test func `a blocking word that is an option reaches the flow and its messages are refused`() throws {
    var chat = try Keyword.chat("twilio")
    #expect(
      chat.say("CANCEL") == [
        "opt-out platform CANCEL",
        "platform: You have successfully been unsubscribed. You will not receive any more messages from this "
          + "number. Reply START to resubscribe.", "match CANCEL exact", "shop/a → shop/b (reply)",
        "refused compliance/opted-out blocked", "end shop resolved",
      ])
  }

  @Test func `the refusal names the platform's error`() throws {
    for (platform, code) in [("twilio", "21610"), ("telnyx", "40300"), ("plivo", "200")] {
      var chat = try Keyword.chat(platform)
      let messages = chat.conversation.receive(.text("CANCEL")).compactMap { event in
        if case .refused(let refusal) = event.kind { refusal.message } else { nil }
      }
      #expect(messages.count == 1 && messages[0].contains(code))
    }
  }

  @Test func `YES is an option first and told once to be an opt-in word`() throws {
    var chat = try Keyword.chat("twilio")
    let events = chat.say("YES")
    #expect(events.contains("match YES exact"))
    #expect(events.count { $0.hasPrefix("notice: YES is also an opt-in word") } == 1)
    #expect(!events.contains { $0.hasPrefix("opt-in") })
  }

  @Test func `a help word stops there, without a try or a timer`() throws {
    var chat = try Keyword.chat("twilio")
    #expect(
      chat.say("HELP") == ["platform: Reply STOP to unsubscribe. Msg&Data Rates May Apply."])
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(1, width - count))
  }
}
