/// A text as it is compared: words without case, accents and abbreviations, each with its place in the original.
public struct NormalizedText: Hashable, Sendable {
  public var original: String
  public var words: [Word]
  /// Emoji and emoticons, in their order.
  public var symbols: [Symbol]
  public var exclamationCount: Int
  public var questionCount: Int
  /// It has a link. Links and handles (`@name`) are no words.
  public var hasLink: Bool

  /// A word as it is compared.
  public struct Word: Hashable, Sendable {
    /// Folded and spelled out: `2moro` is `tomorrow`.
    public var text: String
    /// What "returning", "returns" and "returned" share; see ``Stemmer``.
    public var stem: String
    /// UTF-8 offsets in the original. The parts of a contraction share one range.
    public var range: Range<Int>
    /// Typed in capitals, two letters or more.
    public var isShouted: Bool
    /// Something other than a space stands before it: a comma, a full stop, a bracket.
    public var opensClause: Bool
  }

  /// An emoji, or an emoticon such as `:(`.
  public struct Symbol: Hashable, Sendable {
    public var text: String
    /// How many words stand before it.
    public var wordsBefore: Int
  }

  /// What was compared, as one line.
  public var compared: String {
    words.map(\.text).joined(separator: " ")
  }

  /// Every word is in capitals, so that capitals stress nothing.
  public var isAllShouted: Bool {
    !words.contains { !$0.isShouted && $0.text.utf8.count > 1 && !$0.text.isNumeric }
  }
}

extension String {
  /// Made of the digits 0 to 9, one at least.
  var isNumeric: Bool {
    !isEmpty && utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
  }
}
