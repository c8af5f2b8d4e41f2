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

  /// Where the last transcript in some bytes begins, so that what stands before it is whole; nil where none does behind
  /// the first byte. A header that is not written as flowrepl writes it is not found, and parts get larger.
  public static func lastStart(in bytes: [UInt8]) -> Int? {
    let mark = Array("\n{\"type\":\"transcript\"".utf8)
    var index = bytes.count - mark.count
    while index >= 0 {
      if bytes[index] == mark[0], bytes[(index + 1)..<(index + mark.count)].elementsEqual(mark[1...]) {
        return index + 1
      }
      index -= 1
    }
    return nil
  }
}
