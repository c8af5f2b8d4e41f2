import FlowSpec
import Testing

@Suite struct SegmentPartsTests {
  @Test func `the parts are as many as are billed, and together the text`() {
    let texts = [
      "", "short", String(repeating: "a", count: 160), String(repeating: "a", count: 161),
      String(repeating: "€", count: 90), String(repeating: "😀", count: 40), String(repeating: "👩‍👧", count: 30),
      String(repeating: "é\r\n", count: 60), "e" + String(repeating: "\u{301}", count: 300) + "x",
      String(repeating: "’\r\n", count: 60),
    ]
    for text in texts {
      let parts = SegmentCount.parts(of: text)
      #expect(parts.count == SegmentCount(text).segments)
      #expect(Array(parts.joined().utf8) == Array(text.utf8))
    }
  }

  @Test func `an extension character is kept whole`() {
    let parts = SegmentCount.parts(
      of: String(repeating: "a", count: 152) + "€" + String(repeating: "b", count: 20)
    )
    #expect(parts[0] == String(repeating: "a", count: 152))
    #expect(parts[1].hasPrefix("€b"))
  }
}
