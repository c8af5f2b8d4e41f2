import FlowSpec
import Testing

/// A text with what it must cost.
struct SegmentCase: Sendable, CustomTestStringConvertible {
  let text: String
  let encoding: SegmentCount.Encoding
  let segments: Int
  let units: Int

  init(_ text: String, _ encoding: SegmentCount.Encoding, segments: Int = 1, units: Int) {
    self.text = text
    self.encoding = encoding
    self.segments = segments
    self.units = units
  }

  var testDescription: String { "\(text.prefix(24).debugDescription), \(units) units" }
}

private func letters(_ count: Int, _ letter: String = "x") -> String {
  String(repeating: letter, count: count)
}

@Suite struct SegmentCountTests {
  static let encodings = [
    SegmentCase("", .gsm7, units: 0),
    SegmentCase("Reply YES to confirm", .gsm7, units: 20),
    SegmentCase("Ça coûte", .ucs2, units: 8),
    SegmentCase("Àñ", .ucs2, units: 2),
    SegmentCase("à la page, señor: 5£ ¿sí?", .ucs2, units: 25),
    SegmentCase("è é ù ì ò Å å Æ æ ß É Ä Ö Ñ Ü ä ö ñ ü à", .gsm7, units: 39),
    SegmentCase("ΔΦΓΛΩΠΨΣΘΞ", .gsm7, units: 10),
    SegmentCase("Α", .ucs2, units: 1),
    SegmentCase("@£$¥¤§¡¿_\n\r", .gsm7, units: 11),
    SegmentCase("{}[]~^|\\€\u{0C}", .gsm7, units: 20),
    SegmentCase("\u{1B}", .ucs2, units: 1),
    SegmentCase("\t", .ucs2, units: 1),
    SegmentCase("\0", .ucs2, units: 1),
    SegmentCase("`", .ucs2, units: 1),
    SegmentCase("It’s", .ucs2, units: 4),
    SegmentCase("📦", .ucs2, units: 2),
    SegmentCase("€ and 📦", .ucs2, units: 8),
  ]

  @Test(arguments: encodings) func `the alphabet decides the encoding`(_ sample: SegmentCase) {
    expect(sample)
  }

  @Test(arguments: [
    SegmentCase("n\u{303}", .ucs2, units: 2),
    SegmentCase("\u{2126}", .ucs2, units: 1),
    SegmentCase("\u{3A9}", .gsm7, units: 1),
    SegmentCase("A\u{30A}", .ucs2, units: 2),
    SegmentCase("\u{212B}", .ucs2, units: 1),
    SegmentCase("\u{37E}", .ucs2, units: 1),
  ]) func `a canonical equivalent is not the character itself`(_ sample: SegmentCase) {
    expect(sample)
  }

  @Test(arguments: [
    SegmentCase(letters(160), .gsm7, segments: 1, units: 160),
    SegmentCase(letters(161), .gsm7, segments: 2, units: 161),
    SegmentCase(letters(306), .gsm7, segments: 2, units: 306),
    SegmentCase(letters(307), .gsm7, segments: 3, units: 307),
    SegmentCase(letters(70, "ж"), .ucs2, segments: 1, units: 70),
    SegmentCase(letters(71, "ж"), .ucs2, segments: 2, units: 71),
    SegmentCase(letters(134, "ж"), .ucs2, segments: 2, units: 134),
    SegmentCase(letters(135, "ж"), .ucs2, segments: 3, units: 135),
  ]) func `a longer text is cut into parts of 153 septets or 67 units`(_ sample: SegmentCase) {
    expect(sample)
  }

  @Test(arguments: [
    SegmentCase(letters(80, "["), .gsm7, segments: 1, units: 160),
    SegmentCase(letters(81, "["), .gsm7, segments: 2, units: 162),
    SegmentCase(letters(152, "["), .gsm7, segments: 2, units: 304),
    SegmentCase(letters(153, "["), .gsm7, segments: 3, units: 306),
    SegmentCase(letters(152) + "€" + letters(152), .gsm7, segments: 3, units: 306),
    SegmentCase(letters(151) + "€" + letters(153), .gsm7, segments: 2, units: 306),
  ]) func `an extension character is not split`(_ sample: SegmentCase) {
    expect(sample)
  }

  @Test(arguments: [
    SegmentCase(letters(66, "ж") + "😀" + letters(66, "ж"), .ucs2, segments: 3, units: 134),
    SegmentCase(letters(65, "ж") + "😀" + letters(67, "ж"), .ucs2, segments: 2, units: 134),
    SegmentCase(letters(64, "ж") + "🇮🇹" + letters(66, "ж"), .ucs2, segments: 3, units: 134),
    SegmentCase(letters(60, "ж") + "👩‍❤️‍💋‍👨" + letters(63, "ж"), .ucs2, segments: 3, units: 134),
    SegmentCase(letters(65, "ж") + "1️⃣" + letters(66, "ж"), .ucs2, segments: 3, units: 134),
    SegmentCase(letters(66, "ж") + "e\u{301}" + letters(66, "ж"), .ucs2, segments: 3, units: 134),
    SegmentCase(letters(36, "😀"), .ucs2, segments: 2, units: 72),
    SegmentCase(letters(7, "👨‍👩‍👧‍👦"), .ucs2, segments: 2, units: 77),
  ]) func `a grapheme cluster is not split`(_ sample: SegmentCase) {
    expect(sample)
  }

  @Test(arguments: [
    SegmentCase("\r\n", .gsm7, units: 2),
    SegmentCase(letters(158) + "\r\n", .gsm7, segments: 1, units: 160),
    SegmentCase(letters(159) + "\r\n", .gsm7, segments: 2, units: 161),
    SegmentCase(letters(152) + "\r\n" + letters(152), .gsm7, segments: 2, units: 306),
    SegmentCase(letters(66, "ж") + "\r\n" + letters(66, "ж"), .ucs2, segments: 2, units: 134),
  ]) func `CR LF counts as two and may be split`(_ sample: SegmentCase) {
    expect(sample)
  }

  @Test func `a cluster larger than a segment is split between its scalars`() {
    expect(SegmentCase("e" + letters(200, "\u{301}"), .ucs2, segments: 3, units: 201))
  }

  @Test func `what is left counts from the last segment`() {
    #expect(SegmentCount("").remaining == 160)
    #expect(SegmentCount(letters(160)).remaining == 0)
    #expect(SegmentCount(letters(161)).remaining == 145)
    #expect(SegmentCount(letters(161)).perSegment == 153)
    #expect(SegmentCount(letters(152) + "€" + letters(150)).remaining == 1)
    #expect(SegmentCount(letters(68, "ж")).remaining == 2)
    #expect(SegmentCount(letters(66, "ж") + "😀😀😀").remaining == 61)
    #expect(SegmentCount(letters(71, "ж")).perSegment == 67)
  }

  private func expect(_ sample: SegmentCase, sourceLocation: SourceLocation = #_sourceLocation) {
    let count = SegmentCount(sample.text)
    #expect(count.encoding == sample.encoding, sourceLocation: sourceLocation)
    #expect(count.segments == sample.segments, sourceLocation: sourceLocation)
    #expect(count.units == sample.units, sourceLocation: sourceLocation)
  }
}
