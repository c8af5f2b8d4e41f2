import Testing

@testable import flowrepl

struct KeyDecoderTests {
  private func keys(_ bytes: String) -> [KeyDecoder.Key] {
    var decoder = KeyDecoder()
    decoder.feed(bytes.utf8)
    var keys: [KeyDecoder.Key] = []
    while let key = decoder.key() { keys.append(key) }
    return keys
  }

  @Test func `letters of every size are scalars`() {
    #expect(keys("aé界👋\r") == ["a", "é", "界", "👋", "\r"].map { .scalar($0) })
  }

  @Test(arguments: [
    ("\u{1B}[A", KeyDecoder.Key.up), ("\u{1B}OB", .down), ("\u{1B}[C", .right), ("\u{1B}[D", .left),
    ("\u{1B}[H", .home),
    ("\u{1B}[1~", .home), ("\u{1B}[7~", .home), ("\u{1B}OF", .end), ("\u{1B}[4~", .end),
    ("\u{1B}[3~", .delete),
    ("\u{1B}[1;5C", .wordRight), ("\u{1B}[1;3D", .wordLeft), ("\u{1B}[1;2D", .left),
  ])
  func `sequences are keys`(bytes: String, key: KeyDecoder.Key) { #expect(keys(bytes) == [key]) }

  @Test(arguments: [
    "\u{1B}[15~", "\u{1B}[Z", "\u{1B}[I", "\u{1B}OP", "\u{1B}[[A", "\u{1B}[?1;2c", "\u{1B}[5~",
  ])
  func `an unknown key leaves nothing behind`(bytes: String) { #expect(keys(bytes + "x") == [.scalar("x")]) }

  @Test func `letters with Alt are escape and the letter`() {
    #expect(keys("\u{1B}b") == [.scalar("\u{1B}"), .scalar("b")])
  }

  @Test func `an escape alone waits until the time tells`() {
    var decoder = KeyDecoder()
    decoder.feed([0x1B])
    #expect(decoder.key() == nil)
    #expect(decoder.waitsForSequence)
    #expect(decoder.escape() == .scalar("\u{1B}"))
    #expect(decoder.key() == nil)
  }

  @Test func `bytes may come one at a time`() {
    var decoder = KeyDecoder()
    var found: [KeyDecoder.Key] = []
    for byte in "é\u{1B}[1;5C\u{1B}[200~a\r\nb\u{1B}[201~👋".utf8 {
      decoder.feed([byte])
      while let key = decoder.key() { found.append(key) }
    }
    #expect(found == [.scalar("é"), .wordRight, .paste("a\nb"), .scalar("👋")])
  }

  @Test func `bytes that are no UTF-8 are dropped`() {
    var decoder = KeyDecoder()
    decoder.feed([0xFF, 0xC3, 0x28, 0xE2, 0x82, 0x41, 0xED, 0xA0, 0x80, 0x80, 0x42])
    var found: [KeyDecoder.Key] = []
    while let key = decoder.key() { found.append(key) }
    #expect(found == ["(", "A", "B"].map { .scalar($0) })
  }

  @Test func `a paste is one piece without controls and without line breaks at its end`() {
    #expect(
      keys("\u{1B}[200~one\r\ntwo\rthree\tx\u{1B}[31m\n\n\u{1B}[201~y") == [
        .paste("one\ntwo\nthree x[31m"), .scalar("y"),
      ]
    )
  }
}
