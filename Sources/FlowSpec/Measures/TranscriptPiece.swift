/// A part of a file of transcripts that begins where a transcript does, so that parts can be read apart.
public struct TranscriptPiece: Sendable {
  public var path: String
  /// The number of its first line in the file, from 1.
  public var firstLine: Int
  public var bytes: [UInt8]

  public init(path: String, firstLine: Int, bytes: [UInt8]) {
    self.path = path
    self.firstLine = firstLine
    self.bytes = bytes
  }

  /// Where the last transcript in some bytes begins, so that what stands before it is whole; nil where none does.
  /// A header that begins otherwise than with its type is not found, and parts get larger.
  /// - Parameter start: where to look from; what is before has been looked at.
  public static func lastStart(in bytes: [UInt8], from start: Int = 0) -> Int? {
    var index = bytes.count - marks[0].count
    while index >= max(0, start) {
      if bytes[index] == UInt8(ascii: "\n"),
        marks.contains(where: { bytes[index...].starts(with: $0) })
      {
        return index + 1
      }
      index -= 1
    }
    return nil
  }

  /// The beginning of a header, the shortest first.
  private static let marks = ["", " "].map { Array("\n{\"type\":\($0)\"transcript\"".utf8) }

  /// How many bytes a look may have missed at its end.
  public static let longestMark = marks.map(\.count).max() ?? 0
}
