import Testing

@testable import FlowSpec

/// Many wordings for each of the few things that must never be mistaken.
struct WordingTests {
  private func read(_ text: String) -> NormalizedText { Normalizer.normalized(text) }

  @Test func `texts that want no more texts are opt-outs, and no others`() {
    #expect(Wordings.optOuts.count >= 60 && Wordings.noOptOuts.count >= 60)
    #expect(Wordings.optOuts.filter { OptOutLanguage.found(in: read($0)) == nil } == [])
    #expect(Wordings.noOptOuts.filter { OptOutLanguage.found(in: read($0)) != nil } == [])
  }

  @Test func `a person is heard to be asked for in any wording, and only then`() {
    #expect(Wordings.personRequests.count >= 60 && Wordings.noPersonRequests.count >= 60)
    #expect(Wordings.personRequests.filter { PersonRequest.found(in: read($0)) == nil } == [])
    #expect(Wordings.noPersonRequests.filter { PersonRequest.found(in: read($0)) != nil } == [])
  }

  @Test func `anger is heard, sarcasm included, and plain words are not`() {
    #expect(Wordings.angry.filter { !Sentiment(of: read($0)).isNegative } == [])
    #expect(Wordings.calm.filter { Sentiment(of: read($0)).isNegative } == [])
  }

  private let triggers = ReplyMatcher([
    ReplyChoice(id: 0, word: "RESCHEDULE", phrases: ["change my appointment", "move my appointment"]),
    ReplyChoice(id: 1, word: "SIZE", phrases: ["does it run small", "what size should I get"]),
    ReplyChoice(id: 2, word: "SHIPPING", phrases: ["how long does shipping take"]),
    ReplyChoice(id: 3, word: "RETURNS", phrases: ["what is your return policy"]),
    ReplyChoice(id: 4, word: "HOURS", phrases: ["when are you open"]),
    ReplyChoice(id: 5, word: "JOIN", phrases: ["sign me up"]),
    ReplyChoice(id: 6, word: "CALL", phrases: ["call me back", "can you call me"]),
    ReplyChoice(id: 7, word: "QUOTE", phrases: ["how much for a bulk order"]),
    ReplyChoice(id: 8, word: "STYLE", phrases: ["which jacket should I get"]),
    ReplyChoice(id: 9, word: "TRACK", phrases: ["where is my order", "wheres my stuff"]),
  ])

  @Test func `words in passing start nothing`() {
    let started = Wordings.everyday.filter { triggers.request(in: read($0)).taken(from: 0.5) != nil }
    #expect(started == [])
  }

  @Test(arguments: [
    ("need to move my appointment", "RESCHEDULE"), ("can i reschedule", "RESCHEDULE"),
    ("reschedul", "RESCHEDULE"), ("change my appt to friday", "RESCHEDULE"), ("sizing help", "SIZE"),
    ("does the jacket run small", "SIZE"), ("how much is shipping", "SHIPPING"),
    ("return policy?", "RETURNS"), ("what are your hours", "HOURS"), ("are you open on sunday", "HOURS"),
    ("i want to join", "JOIN"), ("please call me", "CALL"), ("can i get a quote", "QUOTE"),
    ("hey which jacket should i get", "STYLE"), ("hey where is my order??", "TRACK"),
  ])
  func `requests start what they ask for`(text: String, word: String) {
    #expect(triggers.request(in: read(text)).taken(from: 0.5)?.word == word)
  }
}
