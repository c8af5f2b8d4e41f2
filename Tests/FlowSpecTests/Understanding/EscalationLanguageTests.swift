import Testing

@testable import FlowSpec

struct EscalationLanguageTests {
  private func read(_ text: String) -> NormalizedText { Normalizer.normalized(text) }

  @Test(arguments: [
    "this is late again", "great, late again", "worst service ever", "I HATE this", "this is ridiculous!!",
    "not happy with this at all", "what a waste of money", "you people are useless", "so disappointed",
    "terrible 😡",
    "I'm really frustrated", "this sucks", "never buying from you again", "it's broken and nobody cares",
    "awful, just awful",
    "I want to speak to a manager, this is unacceptable", "fix this crap", "still no refund, I'm furious",
    "ugh :(",
  ])
  func `anger is heard`(text: String) {
    #expect(Sentiment(of: read(text)).isNegative)
  }

  @Test(arguments: [
    "where is my order", "I need help with my order", "can you help me change my address", "thanks so much!",
    "I have a problem with my order", "how do I return this", "no problem", "not bad at all", "love it!!",
    "I lost my tracking number, can you resend it", "my package is missing", "wrong item in my order", "ok",
    "can't wait for it to arrive", "I can't track my order", "when will it arrive?", "no worries",
    "I forgot my password",
    "there is an error with my payment, please help", "I need a refund", "it's great but a bit small", "",
  ])
  func `ordinary requests are not anger`(text: String) {
    #expect(!Sentiment(of: read(text)).isNegative)
  }

  @Test func `negation, degree and contrast shape a feeling`() {
    func score(_ text: String) -> Double { Sentiment(of: read(text)).score }
    #expect(score("not good") < 0)
    #expect(score("not bad") > 0)
    #expect(score("very bad service") < score("bad service"))
    #expect(score("this is BAD") < score("this is bad"))
    #expect(score("good but terrible") < score("terrible but good"))
    #expect(score("great, it's late again") < 0)
    #expect(score("great, it's here") > 0)
  }

  @Test func `a word of the menu is an answer`() {
    let menu = ReplyMatcher([ReplyChoice(id: 0, word: "DAMAGED", phrases: ["it came broken"])])
    #expect(!Sentiment(of: read("my item came broken"), answering: menu).isNegative)
  }

  @Test func `a sentiment names its evidence`() {
    #expect(Sentiment(of: read("The worst EVER")).evidence.first?.text == "worst EVER")
  }

  @Test(arguments: [
    "talk to a human!!", "real person please", "can someone call me", "agent", "representative", "AGENT NOW",
    "call me back asap", "i need to speak with a manager", "let me talk to someone", "customer service",
    "can I speak w/ a rep pls", "why can't I talk to a person", "put me through to a human",
    "who can I talk to", "human",
    "no more bots please", "connect me to your team", "is anyone there?",
  ])
  func `a person is asked for`(text: String) {
    #expect((PersonRequest.found(in: read(text))?.confidence ?? 0) >= 0.5)
  }

  @Test(arguments: [
    "are you a person who likes dogs", "I talked to your agent yesterday", "someone stole my package",
    "I don't want to talk to a person", "will you call me when it's ready", "I want to return it",
    "my agent told me so",
    "people love it", "",
  ])
  func `nobody is asked for`(text: String) {
    #expect(PersonRequest.found(in: read(text)) == nil)
  }

  @Test(arguments: [
    ("I was charged twice", Topic.billing), ("there's a fee on my invoice", .billing),
    ("i want my money back", .refund),
    ("refunded yet?", .refund), ("delete my account and my data", .privacy),
    ("how did you get my number", .privacy),
    ("I'll sue you", .legal), ("my lawyer will call", .legal), ("the charger caught fire", .safety),
    ("it burned my hand", .safety), ("I had an allergic reaction", .safety),
  ])
  func `sensitive topics are found`(text: String, topic: Topic) {
    #expect(Topics.found(in: read(text)).map(\.topic).contains(topic))
  }

  @Test(arguments: [
    "where is my order", "what size should I get", "I want to charge my phone", "is it waterproof",
  ])
  func `other topics are not`(text: String) {
    #expect(Topics.found(in: read(text)).isEmpty)
  }

  @Test(arguments: [
    ("where is my order", "wheres my order??"), ("where is my order", "any update on my order?"),
    ("can I return the shoes", "how do i send my shoes back"), ("what are your hours", "when do you open"),
    ("when will it arrive", "when is my package coming"),
  ])
  func `a question is the same in other words`(one: String, other: String) {
    #expect(RepeatedQuestion.isSame(read(one), as: read(other)))
  }

  @Test(arguments: [
    ("where is my order", "how do I cancel my order"), ("do you have size 9", "do you have size 10"),
    ("where is my order", "where is my refund"), ("cancel my order", "change my order"), ("ok", "ok"),
  ])
  func `another question is another`(one: String, other: String) {
    #expect(!RepeatedQuestion.isSame(read(one), as: read(other)))
  }

  @Test(arguments: ["thanks", "ok", "thx!!", "👍", "ok thank you so much", "got it thanks", "K", "Bye", ":)"])
  func `courtesies ask for nothing`(text: String) {
    #expect(SmallTalk.isAll(of: read(text)))
  }

  @Test(arguments: ["ok where is it", "thanks for nothing", "no", "hi", "😡", "ok?", ""])
  func `other texts are no small talk`(text: String) {
    #expect(!SmallTalk.isAll(of: read(text)))
  }
}
