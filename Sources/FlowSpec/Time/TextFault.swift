/// Why a short text (a duration, opening hours, a format) can't be read, in words for its author.
public struct TextFault: Error, Hashable, Sendable {
  /// What is wrong, in one line and without a full stop.
  public var message: String
  /// What to write instead.
  public var help: String?
  /// Where in the text, in bytes of UTF-8.
  public var range: Range<Int>
  /// What to put in the place of `range`.
  public var replacement: String?
  /// Whether the replacement can only be what was meant.
  public var isCertain: Bool

  public init(
    _ message: String,
    at range: Range<Int>,
    help: String? = nil,
    replacement: String? = nil,
    isCertain: Bool = true
  ) {
    self.message = message
    self.help = help
    self.range = range
    self.replacement = replacement
    self.isCertain = isCertain
  }
}
