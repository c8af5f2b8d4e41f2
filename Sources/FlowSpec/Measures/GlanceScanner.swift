/// Reads the lines of a transcript as flowrepl writes them, without a tree of JSON in between.
///
/// It takes only what it is sure of. Anything else (an escape in a name, a field that it does not know, a number with an
/// exponent, a time in another form) is nil, and ``TranscriptReader`` says what it is. Where this gives an event, that
/// gives the same one.
struct GlanceScanner {
  /// Where a value is, and what it is.
  struct Slot {
    enum Kind: UInt8 { case absent, string, escaped, number, yes, no, null, object }
    var kind = Kind.absent
    var start = 0
    var end = 0
  }

  let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  private var end = 0
  private var slots = [Slot](repeating: Slot(), count: GlanceField.allCases.count)

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Finds the fields of one line; false where it is not sure.
  mutating func scan(_ line: Range<Int>) -> Bool {
    guard line.lowerBound >= 0, line.upperBound <= bytes.count else { return false }
    (position, end) = (line.lowerBound, line.upperBound)
    for index in slots.indices { slots[index] = Slot() }
    guard take("{") else { return false }
    repeat {
      skipSpaces()
      guard let field = field(), slots[field.rawValue].kind == .absent else { return false }
      skipSpaces()
      guard take(":") else { return false }
      skipSpaces()
      guard let slot = value(of: field) else { return false }
      slots[field.rawValue] = slot
      skipSpaces()
    } while take(",")
    guard take("}"), position == end else { return false }
    return isASCII(line) || isUTF8(line)
  }

  subscript(field: GlanceField) -> Slot { slots[field.rawValue] }

  // MARK: - Values

  private mutating func value(of field: GlanceField) -> Slot? {
    guard position < end else { return nil }
    let start = position
    switch bytes[position] {
    case UInt8(ascii: "\""): return string()
    case UInt8(ascii: "t"): return word("true") ? Slot(kind: .yes, start: start, end: position) : nil
    case UInt8(ascii: "f"): return word("false") ? Slot(kind: .no, start: start, end: position) : nil
    case UInt8(ascii: "n"): return word("null") ? Slot(kind: .null, start: start, end: position) : nil
    case UInt8(ascii: "{"): return field == .runnerUp ? guess() : nil
    default: return number()
    }
  }

  private mutating func string() -> Slot? {
    position += 1
    let start = position
    var hasEscape = false
    while position < end {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") {
        position += 1
        return Slot(kind: hasEscape ? .escaped : .string, start: start, end: position - 1)
      }
      if byte < 0x20 { return nil }
      if byte == UInt8(ascii: "\\") {
        hasEscape = true
        guard skipEscape() else { return nil }
      } else {
        position += 1
      }
    }
    return nil
  }

  private mutating func skipEscape() -> Bool {
    guard position + 1 < end else { return false }
    switch bytes[position + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      position += 2
      return true
    // What \u stands for is left to whoever reads the text itself.
    case UInt8(ascii: "u"):
      guard position + 6 <= end else { return false }
      for byte in bytes[(position + 2)..<(position + 6)] where !Self.isHexadecimal(byte) { return false }
      position += 6
      return true
    default: return false
    }
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    byte.isDigit || (0x41...0x46).contains(byte) || (0x61...0x66).contains(byte)
  }

  /// Digits, and a point with digits behind it.
  private mutating func number() -> Slot? {
    let start = position
    _ = take("-")
    let first = position
    guard digits() > 0, position == first + 1 || bytes[first] != UInt8(ascii: "0") else { return nil }
    if take("."), digits() == 0 { return nil }
    return Slot(kind: .number, start: start, end: position)
  }

  private mutating func digits() -> Int {
    let start = position
    while position < end, bytes[position].isDigit { position += 1 }
    return position - start
  }

  /// `{"option":"TRACK","confidence":0.25}`: read over.
  private mutating func guess() -> Slot? {
    let start = position
    var hasOption = false
    var hasConfidence = false
    guard take("{") else { return nil }
    repeat {
      skipSpaces()
      switch field() {
      case .option where !hasOption: hasOption = true
      case .confidence where !hasConfidence: hasConfidence = true
      default: return nil
      }
      skipSpaces()
      guard take(":") else { return nil }
      skipSpaces()
      guard value(of: .option) != nil else { return nil }
      skipSpaces()
    } while take(",")
    return take("}") ? Slot(kind: .object, start: start, end: position) : nil
  }

  private mutating func word(_ word: StaticString) -> Bool {
    guard position + word.utf8CodeUnitCount <= end else { return false }
    for offset in 0..<word.utf8CodeUnitCount where bytes[position + offset] != word.utf8Start[offset] {
      return false
    }
    position += word.utf8CodeUnitCount
    return true
  }

  // MARK: - Names

  private mutating func field() -> GlanceField? {
    guard take("\"") else { return nil }
    let start = position
    while position < end, bytes[position] != UInt8(ascii: "\"") { position += 1 }
    let name = start..<position
    guard take("\"") else { return nil }
    return GlanceField.table.value(of: name, in: bytes)
  }

  // MARK: - Bytes

  private mutating func take(_ byte: Unicode.Scalar) -> Bool {
    guard position < end, bytes[position] == UInt8(truncatingIfNeeded: byte.value) else { return false }
    position += 1
    return true
  }

  private mutating func skipSpaces() {
    while position < end, bytes[position] == 0x20 { position += 1 }
  }

  private func isASCII(_ line: Range<Int>) -> Bool {
    var all: UInt8 = 0
    for byte in bytes[line] { all |= byte }
    return all < 0x80
  }

  private func isUTF8(_ line: Range<Int>) -> Bool {
    String(validating: bytes[line], as: UTF8.self) != nil
  }
}

/// The fields of events.
enum GlanceField: Int, CaseIterable, Sendable {
  case type, at, turn, text, from, to, because, name, value, rule, severity, message, flow, state, kind,
    encoding
  case segments, option, how, confidence, runnerUp, by, word, reason, topic, queue, open, until, action
  case `in`, outcome, now, line

  static let table = WordTable(
    allCases.map { field in (field == .runnerUp ? "runner_up" : "\(field)", field) })
}
