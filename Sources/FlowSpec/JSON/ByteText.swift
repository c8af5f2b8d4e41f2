/// Bytes as a text to look for sensitive data in: as UTF-8 or, where they are none, each byte as the character of
/// ISO 8859-1 with its number. Whatever is left of the text is written with the bytes that it had.
public struct ByteText: Sendable {
  public let text: String
  public let isUTF8: Bool

  public init(_ bytes: some Collection<UInt8>) {
    let valid = String(validating: bytes, as: UTF8.self)
    isUTF8 = valid != nil
    text = valid ?? String(String.UnicodeScalarView(bytes.lazy.map { Unicode.Scalar($0) }))
  }

  /// The bytes of a text that was made of this one.
  public func bytes(of text: String) -> [UInt8] {
    if isUTF8 { return Array(text.utf8) }
    return text.unicodeScalars.flatMap { scalar in
      UInt8(exactly: scalar.value).map { [$0] } ?? Array(String(Character(scalar)).utf8)
    }
  }
}
