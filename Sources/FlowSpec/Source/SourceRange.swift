/// A half-open span of a file, in bytes from its start.
///
/// Lines and columns exist only at the edge, where people read them: see ``LineIndex``. Offsets fit in 32 bits
/// because a file is at most 16 MiB (``SourceFile/maximumBytes``).
public struct SourceRange: Hashable, Sendable {
  public var start: UInt32
  public var end: UInt32

  public init(_ start: Int, _ end: Int) {
    self.start = UInt32(clamping: start)
    self.end = UInt32(clamping: Swift.max(start, end))
  }

  /// The place of something that no text stands for.
  public static let none = SourceRange(0, 0)

  public var lowerBound: Int { Int(start) }
  public var upperBound: Int { Int(end) }
  public var isEmpty: Bool { start == end }

  public func contains(_ offset: Int) -> Bool { offset >= lowerBound && offset < upperBound }

  /// The smallest range that covers both.
  public func union(_ other: SourceRange) -> SourceRange {
    SourceRange(Swift.min(lowerBound, other.lowerBound), Swift.max(upperBound, other.upperBound))
  }
}
