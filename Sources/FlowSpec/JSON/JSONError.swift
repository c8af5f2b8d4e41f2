/// Why a text is no JSON.
public struct JSONError: Error, Hashable, Sendable {
  /// One line without a full stop.
  public let message: String
  /// Where, in bytes from the start of the text.
  public let offset: Int

  public init(_ message: String, at offset: Int) {
    self.message = message
    self.offset = offset
  }
}
