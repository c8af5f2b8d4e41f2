/// Reads JSON (RFC 8259), and nothing else: no comments, no comma too many, no name twice. Takes linear time.
///
/// Half of a surrogate pair (`"\ud83d"`), which no text can hold, is read as U+FFFD: it takes the same one UTF-16 unit.
public struct JSONReader {
  /// Arrays and objects inside each other.
  public static let maximumDepth = 128

  private let bytes: ArraySlice<UInt8>
  private var position: Int
  private var depth = 0

  public static func read(_ bytes: ArraySlice<UInt8>) throws(JSONError) -> JSON {
    var reader = JSONReader(bytes)
    let value = try reader.value()
    reader.skipSpace()
    if reader.position < bytes.endIndex { throw reader.error("something follows the end of the value") }
    return value
  }

  public static func read(_ text: String) throws(JSONError) -> JSON { try read(Array(text.utf8)[...]) }

  private init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  // MARK: Values

  private mutating func value() throws(JSONError) -> JSON {
    skipSpace()
    switch peek {
    case UInt8(ascii: "{"): return try nested { reader throws(JSONError) in try reader.object() }
    case UInt8(ascii: "["): return try nested { reader throws(JSONError) in try reader.array() }
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "-"): return .numeral(try numeral())
    case let byte? where Self.isDigit(byte): return .numeral(try numeral())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case nil: throw error("the text ends where a value is expected")
    default: throw error("expected a value")
    }
  }

  private mutating func nested(_ read: (inout JSONReader) throws(JSONError) -> JSON) throws(JSONError) -> JSON
  {
    if depth == Self.maximumDepth { throw error("more than \(Self.maximumDepth) levels of brackets") }
    depth += 1
    position += 1
    let value = try read(&self)
    depth -= 1
    return value
  }

  private mutating func object() throws(JSONError) -> JSON {
    var members: [JSON.Member] = []
    var names: Set<[UInt8]> = []
    /// Compared by bytes: two names that only look the same are two.
    func isTaken(_ name: String) -> Bool {
      if members.count < 16 { return members.contains { $0.name.utf8.elementsEqual(name.utf8) } }
      if members.count == 16 { names = Set(members.map { Array($0.name.utf8) }) }
      return !names.insert(Array(name.utf8)).inserted
    }
    skipSpace()
    if take("}") { return .object([]) }
    repeat {
      skipSpace()
      guard peek == UInt8(ascii: "\"") else { throw error("expected a name in double quotes") }
      let start = position
      let name = try string()
      if isTaken(name) { throw error("the name \"\(name)\" occurs twice", at: start) }
      skipSpace()
      guard take(":") else { throw error("expected : behind the name \"\(name)\"") }
      members.append(JSON.Member(name, try value()))
      skipSpace()
    } while take(",")
    guard take("}") else { throw error("expected , or }") }
    return .object(members)
  }

  private mutating func array() throws(JSONError) -> JSON {
    var elements: [JSON] = []
    skipSpace()
    if take("]") { return .array([]) }
    repeat {
      elements.append(try value())
      skipSpace()
    } while take(",")
    guard take("]") else { throw error("expected , or ]") }
    return .array(elements)
  }

  private mutating func word(_ word: String, _ value: JSON) throws(JSONError) -> JSON {
    guard bytes[position...].starts(with: word.utf8) else { throw error("expected a value") }
    position += word.utf8.count
    return value
  }

  private mutating func numeral() throws(JSONError) -> String {
    let start = position
    _ = take("-")
    if take("0") {
      if digits() > 0 { throw error("a number can't start with 0", at: start) }
    } else if digits() == 0 {
      throw error("expected a digit")
    }
    if take("."), digits() == 0 { throw error("expected a digit behind the point") }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      if digits() == 0 { throw error("expected a digit in the exponent") }
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func digits() -> Int {
    let start = position
    while let byte = peek, Self.isDigit(byte) { position += 1 }
    return position - start
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  // MARK: Strings

  private mutating func string() throws(JSONError) -> String {
    let opening = position
    position += 1
    // What stands before `runStart`, once an escape has made it another text.
    var decoded: [UInt8] = []
    var runStart = position
    while let byte = peek {
      switch byte {
      case UInt8(ascii: "\""):
        decoded += bytes[runStart..<position]
        guard let text = String(validating: decoded, as: UTF8.self) else {
          throw error("this text is no UTF-8", at: opening)
        }
        position += 1
        return text
      case UInt8(ascii: "\\"):
        decoded += bytes[runStart..<position]
        decoded += UTF8.encode(try escape()) ?? UTF8.encodedReplacementCharacter
        runStart = position
      case 0..<0x20: throw error("a line break, a tab or another control character must be escaped")
      default: position += 1
      }
    }
    throw error("the quote that opens here is not closed", at: opening)
  }

  private mutating func escape() throws(JSONError) -> Unicode.Scalar {
    let start = position
    position += 1
    let letter = peek
    position += 1
    switch letter {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): break
    default: throw error("there is no such escape", at: start)
    }
    guard let unit = hexadecimal() else {
      throw error("expected four digits 0-9 or A-F behind \\u", at: start)
    }
    if let scalar = Unicode.Scalar(unit) { return scalar }
    guard UTF16.isLeadSurrogate(unit), bytes[position...].starts(with: "\\u".utf8) else { return "\u{FFFD}" }
    let second = position
    position += 2
    if let low = hexadecimal(), UTF16.isTrailSurrogate(low) {
      return UTF16.decode(UTF16.EncodedScalar([unit, low]))
    }
    // A first half without its second; what follows is read by itself.
    position = second
    return "\u{FFFD}"
  }

  private mutating func hexadecimal() -> UInt16? {
    guard bytes.endIndex - position >= 4 else { return nil }
    var value: UInt16 = 0
    for byte in bytes[position..<position + 4] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      value = value << 4 | UInt16(digit)
    }
    position += 4
    return value
  }

  // MARK: Bytes

  private var peek: UInt8? { position < bytes.endIndex ? bytes[position] : nil }

  private mutating func take(_ byte: Unicode.Scalar) -> Bool {
    guard peek == UInt8(ascii: byte) else { return false }
    position += 1
    return true
  }

  private mutating func skipSpace() {
    while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
  }

  private func error(_ message: String, at offset: Int? = nil) -> JSONError {
    JSONError(message, at: (offset ?? position) - bytes.startIndex)
  }
}
