import Testing

@testable import FlowSpec

@Suite struct MatchExplanationTests {
  private let choices = [
    ReplyChoice(id: 0, word: "TRACK", phrases: ["where is my order"]),
    ReplyChoice(id: 1, word: "RETURN", phrases: ["send it back"]),
    ReplyChoice(id: 2, word: "AGENT", phrases: ["talk to a person"]),
  ]

  private func change(_ text: String) -> String? {
    ReplyMatcher(choices).explanation(of: Normalizer.normalized(text)).change
  }

  private func taken(_ text: String, _ choices: [ReplyChoice]) -> String? {
    ReplyMatcher(choices).match(Normalizer.normalized(text)).taken(from: 0.5)?.word
  }

  @Test func `the phrase that an explanation advises does what it says`() throws {
    for text in ["any sign of the jacket", "the boots pinch", "parcel status unknown since monday"] {
      guard taken(text, choices) == nil, let change = change(text), change.hasPrefix("with `") else {
        continue
      }
      let parts = change.split(separator: "`").map(String.init)
      let phrase = parts[1]
      let word = try #require(choices.map(\.word).first(where: { change.contains("phrases of \($0) ") }))
      let richer = choices.map { choice in
        ReplyChoice(
          id: choice.id, word: choice.word, phrases: choice.phrases + (choice.word == word ? [phrase] : []))
      }
      #expect(taken(text, richer) == word, "\(text): \(change)")
    }
    // Fewer words than the whole text do, where they can.
    #expect(change("the boots pinch")?.hasPrefix("with `the boots pinch`") != true)
  }

  @Test func `the word without which it would have been otherwise is named`() throws {
    let advice = try #require(change("send it back to you"))
    #expect(advice.hasPrefix("without “"))
    let word = try #require(advice.split(separator: "“").last?.split(separator: "”").first)
    let shorter = "send it back to you".split(separator: " ").filter { $0 != word }.joined(separator: " ")
    #expect(taken(shorter, choices) != "RETURN")
  }

  @Test func `of a single word nothing is taken away`() {
    #expect(change("trakc")?.contains("without “") != true)
  }

  // MARK: - In a chat

  private let flow = """
    flow: shop
    triggers:
      order.shipped: shipped
      text: {HOURS: {to: hours, like: [when are you open]}}
    states:
      shipped:
        say: Your order shipped. Reply TRACK or RETURN.
        replies: {TRACK: {to: hours, like: [where is my order]}, RETURN: hours}
        else: {say: "Reply {options}.", tries: 2, then: hours}
      hours: {say: We open at 9., then: resolved}
    """
  private let program = """
    program: shop
    brand: Shop
    sender: {number: "+15550100", kind: 10dlc, platform: twilio}
    escalate: {negative-sentiment: true, topics: [], confidence-below: 0.5}
    """

  @Test func `anger is told with the word that makes it`() throws {
    var chat = try Chat(flow, program: program)
    _ = chat.event("order.shipped")
    let lines = chat.conversation.explanation(of: "this is ridiculous")
    #expect(lines.contains { $0.contains("sounds unhappy (“ridiculous”)") })
    #expect(lines.contains("without “ridiculous” the customer would not sound unhappy"))
  }

  @Test func `a trigger that a text only mentions is told as such`() throws {
    let chat = try Chat(flow, program: program)
    let passing = chat.conversation.explanation(of: "it took half an hour")
    #expect(passing.contains { $0.hasPrefix("it speaks of HOURS, which starts a flow, only in passing") })
    let asked = chat.conversation.explanation(of: "what are your hours")
    #expect(asked.contains { $0.hasPrefix("the trigger HOURS of shop/hours comes near, with ") })
  }

  @Test func `a word in passing starts nothing in a chat, and a request does`() throws {
    for text in ["half an hour", "it took hours"] {
      var chat = try Chat(flow, program: program)
      let events = chat.say(text)
      #expect(!events.contains { $0.contains("shop/hours") }, "\(text): \(events)")
    }
    var chat = try Chat(flow, program: program)
    #expect(chat.say("what are your hours?").contains { $0.contains("shop/hours") })
  }
}
