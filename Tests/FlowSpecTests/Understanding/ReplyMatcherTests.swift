import Testing

@testable import FlowSpec

struct ReplyMatcherTests {
  private let menu = ReplyMatcher([
    ReplyChoice(id: 0, word: "TRACK", phrases: ["where is my order"]),
    ReplyChoice(id: 1, word: "RETURN", phrases: ["send it back"]),
    ReplyChoice(id: 2, word: "REFUND", phrases: ["get my money back"]),
    ReplyChoice(id: 3, word: "AGENT", phrases: ["talk to a person"]),
  ])

  private func match(_ text: String) -> MatchResult { menu.match(Normalizer.normalized(text)) }

  @Test func `customers' texts for typical flows are understood`() {
    var misses: [String] = []
    var count = 0
    for table in CustomerTexts.all {
      let matcher = ReplyMatcher(
        table.menu.enumerated().map {
          ReplyChoice(id: $0.offset, word: $0.element.word, phrases: $0.element.like)
        }
      )
      for (expected, text) in table.texts {
        count += 1
        let result = matcher.match(Normalizer.normalized(text))
        let isTaken = (result.best?.confidence ?? 0) >= 0.5
        let found = result.isTie ? "?" : isTaken ? result.best?.word ?? "-" : "-"
        if found != expected { misses.append("\(table.flow): “\(text)” is \(found), not \(expected)") }
      }
    }
    #expect(count > 200)
    #expect(misses == [])
  }

  @Test func `few customers' texts pass for angry ones`() {
    let angry = CustomerTexts.all.flatMap { table in
      let matcher = ReplyMatcher(
        table.menu.enumerated().map {
          ReplyChoice(id: $0.offset, word: $0.element.word, phrases: $0.element.like)
        }
      )
      return table.texts.map(\.text).filter {
        Sentiment(of: Normalizer.normalized($0), answering: matcher).isNegative
      }
    }
    // A curse, a worry, a misspelt subject ("adress") and an illness: a person may look at them.
    #expect(
      Set(angry).isSubset(of: [
        "where the heck is my order", "my adress is wrong", "is this a scam", "my dog is sick",
      ])
    )
  }

  @Test func `a wish not to is no wish`() {
    #expect((match("I don't want to return it").best?.confidence ?? 0) < 0.5)
    #expect(match("not a refund, where is my order").best?.word == "TRACK")
    #expect(match("I can't track my order").best?.word == "TRACK")
    #expect(match("I never got my refund").best?.word == "REFUND")
  }

  @Test func `a text that asks for two options is torn`() {
    let result = match("return it or talk to an agent")
    #expect(result.isTie)
    #expect(Set([result.best?.word, result.runnerUp?.word]) == ["RETURN", "AGENT"])
  }

  @Test(arguments: [
    "what's for dinner", "subscribe to your newsletter", "reset my password", "", "???", "good product",
  ])
  func `texts about other things are not taken`(text: String) {
    #expect((match(text).best?.confidence ?? 0) < 0.5)
  }

  @Test(arguments: ["TRAK", "refnud", "retrun it", "adgent", "trackk"])
  func `misspelt words are mended`(text: String) {
    #expect((match(text).best?.confidence ?? 0) >= 0.5)
  }

  @Test func `one clause can say enough`() {
    #expect(match("hi, the lamp came in pieces today. can i get my money back?").best?.word == "REFUND")
  }

  @Test func `a phrase with not is met by not`() {
    let mood = ReplyMatcher([
      ReplyChoice(id: 0, word: "GOOD", phrases: ["i am happy"]),
      ReplyChoice(id: 1, word: "BAD", phrases: ["not happy"]),
    ])
    #expect(mood.match(Normalizer.normalized("i'm not happy with it")).best?.word == "BAD")
    #expect(mood.match(Normalizer.normalized("very happy with it")).best?.word == "GOOD")
  }

  @Test func `confidence is between 0 and 1 and the runner-up never leads`() throws {
    for text in ["track", "track refund", "return", "x", "where is my money"] {
      let result = match(text)
      let best = result.best?.confidence ?? 0
      #expect((0...1).contains(best))
      #expect((result.runnerUp?.confidence ?? 0) <= best)
    }
  }

  @Test func `the same text is read the same way`() {
    #expect(match("wheres my refund pls") == match("wheres my refund pls"))
  }

  @Test func `a menu without options matches nothing`() {
    #expect(ReplyMatcher([]).match(Normalizer.normalized("track")).best == nil)
  }

  @Test func `an explanation names the words, the loser and a change`() {
    let explanation = menu.explanation(of: Normalizer.normalized("wheres my ordr"))
    #expect(explanation.compared == "where is my ordr")
    #expect(explanation.verdict.hasPrefix("TRACK was taken"))
    #expect(explanation.reasons.contains { $0.contains("mended spelling") })
    let missed = menu.explanation(of: Normalizer.normalized("gift wrap please"))
    #expect(missed.verdict.hasPrefix("nothing was taken"))
    #expect(missed.change != nil)
  }

  @Test func `options too alike are told with the phrase that is torn`() {
    let alike = [
      ReplyChoice(id: 1, word: "RETURN", phrases: ["send it back", "i want my money back"]),
      ReplyChoice(id: 2, word: "REFUND", phrases: ["get my money back"]),
    ]
    #expect(TornPhrase.found(in: alike).map(\.text).contains("i want my money back"))
    let clear = [
      ReplyChoice(id: 1, word: "TRACK", phrases: ["where is my order"]),
      ReplyChoice(id: 2, word: "AGENT", phrases: ["talk to a person"]),
    ]
    #expect(TornPhrase.found(in: clear).isEmpty)
  }

  @Test func `options are alike where their phrases are each other's, or their words the same`() {
    let alike = AlikeOptions.found(in: [
      ReplyChoice(id: 1, word: "RETURN", phrases: ["send it back", "i want my money back"]),
      ReplyChoice(id: 2, word: "REFUND", phrases: ["get my money back"]),
    ])
    #expect(alike.map(\.text) == ["i want my money back"])
    let same = AlikeOptions.found(in: [ReplyChoice(id: 1, word: "AGENT"), ReplyChoice(id: 2, word: "HUMAN")])
    #expect(same.map(\.torn) == [[]])
    for table in CustomerTexts.all {
      let menu = table.menu.enumerated().map {
        ReplyChoice(id: $0.offset, word: $0.element.word, phrases: $0.element.like)
      }
      #expect(AlikeOptions.found(in: menu).isEmpty, "\(table.flow)")
    }
  }

  @Test func `what is not wanted any more is what the text is about`() {
    let menu = ReplyMatcher([
      ReplyChoice(id: 0, word: "NEWS", phrases: ["cancel my newsletter"]),
      ReplyChoice(id: 1, word: "DELETE", phrases: ["delete my account"]),
    ])
    for text in ["I don't want to get your newsletter any more", "i don't want the newsletter anymore"] {
      #expect(menu.match(Normalizer.normalized(text)).taken(from: 0.5)?.word == "NEWS", "\(text)")
    }
    #expect(menu.match(Normalizer.normalized("i don't want to delete my account")).taken(from: 0.5) == nil)
  }

  @Test func `a mishap that a sure answer tells is no anger, and a reproach is`() {
    let menu = ReplyMatcher([
      ReplyChoice(id: 0, word: "REFILL", phrases: ["renew my prescription", "out of my pills"]),
      ReplyChoice(id: 1, word: "CANCELSTAY", phrases: ["cancel my booking"]),
    ])
    func isAngry(_ text: String) -> Bool {
      Sentiment(of: Normalizer.normalized(text), answering: menu).isNegative
    }
    #expect(!isAngry("unfortunately i have to cancel my booking"))
    #expect(!isAngry("im out of pills :("))
    #expect(isAngry("renew my prescription, this is ridiculous"))
    #expect(isAngry("late again, cancel my booking 😡"))
  }

  @Test func `a tie always names its second option`() {
    for text in [
      "i want to return it. also can i get my money back", "track or return", "refund, return, track",
    ] {
      let result = match(text)
      #expect(!result.isTie || result.runnerUp != nil)
    }
  }
}
