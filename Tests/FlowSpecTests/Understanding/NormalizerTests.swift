import Testing

@testable import FlowSpec

struct NormalizerTests {
  @Test(arguments: [
    ("STOP", "stop"), ("  Stop. ", "stop"), ("\"stop\"", "stop"), ("Where's  my ORDER?", "wheres my order"),
    ("opt-out", "opt out"), ("ｓｔｏｐ", "stop"), ("Café!", "cafe"), ("3:30", "3:30"), ("stop 🛑", "stop"),
    ("👍", "👍"),
    ("", ""), ("!!!", "!!!"), ("T-shirt", "t shirt"), ("𝗦𝗧𝗢𝗣", "stop"), ("n\u{303}o", "no"),
  ])
  func `keys put case, accents, width and punctuation aside`(text: String, key: String) {
    #expect(Normalizer.key(text) == key)
  }

  @Test(arguments: [
    ("wheres my stuff", "where is my stuff"), ("I'd like 2 talk", "i would like 2 talk"),
    ("u r gr8 thx", "you are great thanks"), ("cya 2moro", "cya tomorrow"), ("pleeease", "please"),
    ("soooo cool", "so cool"), ("don't", "do not"), ("can’t", "can not"), ("five stars", "5 stars"),
    ("gimme a rep pls", "give me a representative please"), ("ill be there", "i will be there"),
    ("I feel ill", "i feel ill"), ("RÉSUMÉ", "resume"), ("my dad's order", "my dad order"),
  ])
  func `words are spelled out`(text: String, compared: String) {
    #expect(Normalizer.normalized(text).compared == compared)
  }

  @Test func `each word keeps its place in the original`() {
    let text = Normalizer.normalized("Où est ma commande? It's late")
    #expect(text.original(of: 4..<6) == "It's")
    #expect(text.original(of: 0..<1) == "Où")
  }

  @Test func `emoji, emoticons and marks are kept apart from words`() {
    let text = Normalizer.normalized("great :( 😡 really?! see https://a.example/b")
    #expect(text.words.map(\.text) == ["great", "really", "see"])
    #expect(text.symbols.map(\.text) == [":(", "😡"])
    #expect(text.exclamationCount == 1)
    #expect(text.questionCount == 1)
    #expect(text.hasLink)
  }

  @Test(arguments: [
    ("returning", "returned"), ("refunds", "refunded"), ("changes", "changing"), ("delivery", "deliver"),
    ("cancellation", "cancelling"), ("shipped", "shipping"), ("hating", "hate"), ("using", "uses"),
    ("sizes", "sizing"), ("bought", "buy"),
  ])
  func `forms of a word have one stem`(one: String, other: String) {
    #expect(Stemmer.stem(one) == Stemmer.stem(other))
  }

  @Test(arguments: [("order", "orbit"), ("hat", "hate"), ("us", "use"), ("quiet", "quit")])
  func `other words have other stems`(one: String, other: String) {
    #expect(Stemmer.stem(one) != Stemmer.stem(other))
  }

  @Test(arguments: [
    ("5", 5), ("five", 5), ("5!!", 5), ("a 4 pls", 4), ("I'd say one", 1), ("4 out of 4", 4), ("4 or 5", nil),
    ("5 apples", nil), ("", nil), ("99999999999999999999", nil),
  ])
  func `a number is read with noise around it`(text: String, number: Int?) {
    #expect(NumberReading.number(in: Normalizer.normalized(text)) == number)
  }

  @Test func `odd input does not trap`() {
    for text in [
      "\u{0}", "\u{FEFF}", "\u{200D}", "'", "''", "@", "@a", "http://", ":", "x", "🏳️‍🌈", "\r\n",
      "a\u{300}\u{301}",
    ] {
      _ = Normalizer.key(text)
      _ = Normalizer.normalized(text).terms
    }
  }
}
