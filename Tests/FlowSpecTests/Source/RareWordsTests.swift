import Testing

@testable import FlowSpec

struct RareWordsTests {
  @Test("a table of rare words holds what it was given and nothing else")
  func holdsItsWords() {
    let words = (0..<600).map { "word\($0 * 7)" } + ["", "é", "stop", "a word with spaces"]
    let table = RareWords(Dictionary(uniqueKeysWithValues: words.enumerated().map { ($1, $0) }))
    for (number, word) in words.enumerated() { #expect(table[word] == number) }
    for number in 0..<6000 where number % 7 != 0 { #expect(table["word\(number)"] == nil) }
    #expect(Set(table.words) == Set(words))
  }

  @Test("a word of a message is what rules look for whatever its case")
  func findsWordsOfMessages() {
    let text = MessageWords(Template(literal: "Reply STOP or Opt-Out, it’s Größe 7"))
    #expect(text.words.indices.map(text.small) == ["reply", "stop", "or", "opt-out", "it’s", "größe", "7"])
    #expect(text.words.indices.filter { text.words[$0].kinds.contains(.optingOut) } == [1, 3])
    #expect(text.words.indices.filter { text.words[$0].kinds.contains(.call) } == [0])
    #expect(text.kinds.contains(.conjunction) && !text.kinds.contains(.sensitive))
    for index in text.words.indices { #expect(text.words[index].mark == WordMark(text.small(index))) }
  }

  @Test("signs of a text are told by its bytes")
  func tellsSigns() {
    let signs = ByteSet("Hi! 50% off".utf8)
    #expect(signs.hasAny(of: "!") && signs.hasAny(of: "?%"))
    #expect(!signs.hasAny(of: "?[{"))
    #expect(!signs.isBeyondASCII)
    #expect(ByteSet("é".utf8).isBeyondASCII)
  }
}
