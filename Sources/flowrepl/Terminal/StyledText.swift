/// Text with roles: what the renderer composes and what a terminal, coloured or not, shows.
struct StyledText: Hashable, Sendable {
  struct Span: Hashable, Sendable {
    var text: String
    var role: Role?
  }

  private(set) var spans: [Span] = []

  init() {}

  init(_ text: String, _ role: Role? = nil) { append(text, role) }

  var plain: String { spans.reduce(into: "") { $0 += $1.text } }
  var isEmpty: Bool { spans.isEmpty }
  var displayWidth: Int { spans.reduce(0) { $0 + $1.text.displayWidth } }

  mutating func append(_ text: String, _ role: Role? = nil) {
    guard !text.isEmpty else { return }
    if let last = spans.indices.last, spans[last].role == role {
      spans[last].text += text
    } else {
      spans.append(Span(text: text, role: role))
    }
  }

  /// Calls `body` with each cluster and its role.
  func forEachCharacter(_ body: (Character, Role?) -> Void) {
    for span in spans {
      for character in span.text { body(character, span.role) }
    }
  }

  /// Without the spaces at the end.
  var trimmedAtEnd: StyledText {
    var trimmed = self
    while let last = trimmed.spans.popLast() {
      let kept = last.text.unicodeScalars.reversed().drop { $0 == " " }.reversed()
      trimmed.append(String(scalars: kept), last.role)
      if !kept.isEmpty { break }
    }
    return trimmed
  }

  /// The text with ``Swift/StringProtocol/harmless`` applied to each line; line breaks stay.
  var harmless: StyledText {
    spans.reduce(into: StyledText()) { result, span in
      let lines = span.text.replacing("\r\n", with: "\n").unicodeScalars.split(
        separator: "\n", omittingEmptySubsequences: false)
      result.append(lines.map { Substring($0).harmless }.joined(separator: "\n"), span.role)
    }
  }

  static func + (one: StyledText, other: StyledText) -> StyledText {
    var sum = one
    sum += other
    return sum
  }

  static func += (one: inout StyledText, other: StyledText) {
    for span in other.spans { one.append(span.text, span.role) }
  }

  /// The bytes for a terminal. Controls in the text come out as `^[` and the like, and what would turn its direction as
  /// U+FFFD, so that no spec or paste can command the terminal; line breaks stay.
  func rendered(isColored: Bool) -> String {
    spans.reduce(into: "") { result, span in
      let text = span.text.withVisibleControls
      if isColored, let role = span.role {
        result += "\u{1B}[\(role.sgr)m\(text)\u{1B}[0m"
      } else {
        result += text
      }
    }
  }
}

extension StyledText: ExpressibleByStringInterpolation {
  init(stringLiteral text: String) { self.init(text) }
}

extension String {
  /// The text with each control character but the line break written so that it can be seen: `^[` for escape, U+FFFD
  /// for what turns the direction of writing.
  var withVisibleControls: String {
    guard unicodeScalars.contains(where: { $0.isControl && $0 != "\n" || $0.turnsDirection }) else {
      return self
    }
    var result = ""
    for scalar in unicodeScalars {
      if scalar.isControl, scalar != "\n" {
        result += scalar.caretNotation
      } else if scalar.turnsDirection {
        result += "\u{FFFD}"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

extension Unicode.Scalar {
  /// C0, delete and C1: what a terminal obeys instead of showing.
  var isControl: Bool { value < 0x20 || (0x7F...0x9F).contains(value) }

  /// Embeddings, overrides and isolates of bidirectional text.
  var turnsDirection: Bool { (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value) }

  /// `^A` for 1, `^?` for delete, `<9B>` for what no key types.
  var caretNotation: String {
    value < 0x80
      ? "^\(Character(Unicode.Scalar(UInt8(value) ^ 0x40)))"
      : "<\(String(value, radix: 16, uppercase: true))>"
  }
}
