import Testing

@testable import FlowSpec

@Suite("Pages")
struct MarkupTests {
  /// What customers have typed to break a page, or the reader's eye.
  private static let attacks = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='x", "</style><b>", "]]>",
    "&lt;b&gt;",
    "<!-- ", "\u{202E}live\u{202C}", "\u{2066}x", "a\u{0}b\u{1B}[31m", "\u{FFFE}\u{FFFF}", "x\u{2028}y",
    "{{7*7}}",
    "javascript:alert(1)",
  ]

  @Test("take no text for markup", arguments: attacks)
  func escaping(text: String) {
    let markup: Markup = "<p title=\"\(text)\">\(text)</p>"
    let inner = markup.html.dropFirst("<p title=\"".count).dropLast("</p>".count)
    #expect(!inner.contains("<"))
    #expect(inner.split(separator: "\">").count == 2)
    #expect(!inner.contains("'"))
    #expect(
      !markup.html.unicodeScalars.contains {
        $0.value < 0x20 || (0x202A...0x202E).contains($0.value) || (0x2066...0x2069).contains($0.value)
      })
  }

  @Test("keep all that is harmless")
  func harmless() {
    #expect(Markup.escaped("Größe 42 🙂\n5 € – señor") == "Größe 42 🙂\n5 € – señor")
  }

  private func page(_ text: String, name: String? = nil) -> String {
    let name = name ?? text
    let header =
      #"{"type":"transcript","version":1,"program":"a","spec":"","seed":1,"started":"2026-03-02T10:00:00-05:00"}"#
    var json = JSONWriter()
    let zone = Zone.utc
    let kinds: [Event.Kind] = [
      .transition(from: nil, to: "a<b>/s", because: .event), .customer(text: text),
      .match(Match(nil, .fallback, confidence: 0)), .escalation(reason: .customerAsked, topic: name),
      .handoff(queue: name, reason: name, isOpen: true),
      .bot(BotMessage(text, flow: name, state: name, kind: .responsive)),
      .agent(text: text),
    ]
    for kind in kinds {
      Event(at: Instant(seconds: 1_772_463_600), zone: zone, turn: 1, kind).write(to: &json)
      json.endLine()
    }
    let bytes = Array((header + "\n").utf8) + json.bytes
    let counts = PieceReader.measurement(
      of: [TranscriptPiece(path: "<x>.jsonl", firstLine: 1, bytes: bytes)],
      Measurement.Settings(shownChats: 3)
    ).counts
    return KPIReport(counts).html
  }

  @Test("of whole reports have the same elements whatever customers typed", arguments: attacks)
  func reports(text: String) {
    func tags(_ html: String) -> [Substring] {
      html.split(separator: "<").dropFirst().map {
        $0.prefix { $0.isLetter || $0 == "/" || $0.isNumber || $0 == "!" }
      }
    }
    let page = page(text)
    #expect(tags(page) == tags(self.page("plain")))
    #expect(!page.contains("<script"))
    #expect(!page.contains("http:"))
    #expect(!page.contains("https:"))
  }

  @Test("show no sensitive data that a transcript still had")
  func redaction() {
    let page = page("my card is 4111 1111 1111 1111", name: "x")
    #expect(!page.contains("4111"))
    #expect(page.contains("[CARD]"))
  }

  @Test("name their language and parts, and the headings follow each other")
  func structure() {
    let page = page("hello")
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"))
    #expect(page.split(separator: "<h1>").count == 2)
    #expect(page.contains("<main id=\"main\">"))
    let levels = page.split(separator: "<h").dropFirst().compactMap { $0.first.flatMap { Int(String($0)) } }
    #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 })
    let drawings = page.split(separator: "<svg").dropFirst()
    #expect(
      drawings.allSatisfy { $0.hasPrefix(" role=\"img\" aria-labelledby=") && $0.contains("<title id=") })
    let ids = page.split(separator: " id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(Set(ids).count == ids.count)
  }
}
