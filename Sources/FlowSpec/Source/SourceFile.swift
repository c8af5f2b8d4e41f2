/// A file's text as the bytes that were read, with the path that people know it by.
public struct SourceFile: Hashable, Sendable {
  /// A larger file is refused before it is read: 16 MiB.
  public static let maximumBytes = 16 << 20

  public let path: String
  public let bytes: [UInt8]

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  public init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// The text of a range; bytes that are no UTF-8 show as U+FFFD.
  public func text(_ range: SourceRange) -> String {
    let upper = min(range.upperBound, bytes.count)
    return String(decoding: bytes[min(range.lowerBound, upper)..<upper], as: UTF8.self)
  }
}

extension SourceFile {
  /// Two files are the same when their paths and bytes are; hashing the path is enough to tell them apart.
  public func hash(into hasher: inout Hasher) { hasher.combine(path) }
}
