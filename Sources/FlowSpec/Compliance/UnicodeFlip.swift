/// A few characters that make a text UCS-2 and cost segments: without them it would be GSM-7.
public struct UnicodeFlip: Hashable, Sendable {
  /// Each once, with its look-alike in GSM-7 where there is one.
  public var characters: [(character: Character, twin: String?)]
  /// What the text costs, and what it would cost without them.
  public var segments: Int
  public var segmentsWithout: Int

  /// More different characters than these are what the text is about, and no slip.
  public static let maximumCharacters = 3

  /// Nil where a text is GSM-7, has too many such characters, or is no dearer for them.
  public init?(_ text: String) {
    let cost = SegmentCount(text)
    guard cost.encoding == .ucs2 else { return nil }
    var characters: [(character: Character, twin: String?)] = []
    var plain = ""
    for character in text {
      if character.unicodeScalars.allSatisfy({ GSM7.septets(of: $0) > 0 }) {
        plain.append(character)
        continue
      }
      let twin = SmartEncoding.suggestion(for: String(character))
      plain += twin ?? ""
      let isKnown = characters.contains {
        $0.character.unicodeScalars.elementsEqual(character.unicodeScalars)
      }
      if !isKnown { characters.append((character, twin)) }
      if characters.count > Self.maximumCharacters { return nil }
    }
    let without = SegmentCount(plain)
    guard without.encoding == .gsm7, without.segments < cost.segments else { return nil }
    self.characters = characters
    segments = cost.segments
    segmentsWithout = without.segments
  }

  /// `’ (write ')`, `📦 (leave it out)`
  public var remedies: [String] {
    characters.map {
      "\($0.character) (\($0.twin.map { $0.isEmpty ? "leave it out" : "write \($0)" } ?? "leave it out"))"
    }
  }

  public static func == (one: UnicodeFlip, other: UnicodeFlip) -> Bool {
    one.remedies == other.remedies && one.segments == other.segments
      && one.segmentsWithout == other.segmentsWithout
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(remedies)
    hasher.combine(segments)
  }
}
