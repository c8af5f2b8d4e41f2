/// The rules that a program's messages are under: worked out once, for all conversations.
public struct ProgramRules: Sendable {
  public let date: RulesDate
  public let keywords: KeywordPolicy
  public let hours: SendingHours
  /// What the program says about a rule's severity; nil within switches it off.
  private let severities: [String: Severity?]
  /// The brand and its other spellings.
  private let brandNames: [FoldedText]

  public init(_ program: Program, on date: RulesDate = .latest) {
    self.date = date
    keywords = KeywordPolicy(program, on: date)
    hours = SendingHours(program.quietHours, on: date)
    brandNames = ([program.brand].compactMap { $0 } + program.aliases).map { FoldedText($0.value) }
    severities = Dictionary(program.severities.map { ($0.rule.value, $0.severity) }) { _, last in last }
  }

  /// How much a rule matters to this program; nil where it is switched off.
  public func severity(of rule: String, default severity: Severity) -> Severity? {
    severities[rule] ?? severity
  }

  /// Whether a text names the brand or an alias.
  public func namesBrand(_ text: String) -> Bool { brandNames.contains { $0.isPart(of: text) } }

  /// Whether a text says how to stop.
  public func saysHowToStop(_ text: String) -> Bool {
    Self.optOutWords.contains { $0.isPart(of: text, asWord: true) }
  }

  private static let optOutWords = ["stop", "unsubscribe", "opt out", "opt-out"].map { FoldedText($0) }
}

/// A text to look for in others, letters of the Latin alphabet compared without case.
struct FoldedText: Hashable, Sendable {
  private let bytes: [UInt8]

  init(_ text: String) { bytes = text.utf8.map(Self.folded) }

  /// Whether it stands somewhere in a text; as a word, with neither letter nor digit around it.
  func isPart(of text: String, asWord: Bool = false) -> Bool {
    guard let first = bytes.first else { return false }
    var text = text
    return text.withUTF8 { other in
      guard other.count >= bytes.count else { return false }
      for start in 0...other.count - bytes.count where Self.folded(other[start]) == first {
        guard bytes.indices.allSatisfy({ Self.folded(other[start + $0]) == bytes[$0] }) else { continue }
        let end = start + bytes.count
        if !asWord
          || !(start > 0 && Self.isWordByte(other[start - 1])
            || end < other.count && Self.isWordByte(other[end]))
        {
          return true
        }
      }
      return false
    }
  }

  private static func folded(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
  private static func isWordByte(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 || folded(byte) &- 0x61 < 26 }
}
