/// An option of a menu as the matcher sees it: its word, and what customers may write for it.
public struct ReplyChoice: Hashable, Sendable {
  /// The caller's own number for the option.
  public var id: Int
  public var word: String
  public var phrases: [String]

  public init(id: Int, word: String, phrases: [String] = []) {
    self.id = id
    self.word = word
    self.phrases = phrases
  }
}
