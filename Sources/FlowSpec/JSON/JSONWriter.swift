/// Appends JSON to a buffer of UTF-8, byte by byte in the order of the calls: the same calls give the same bytes.
///
/// Commas are its own business. A value written at the top level is a document; `endLine()` closes it where
/// one object per line is wanted. What is written stays on its line for every reader: all control characters and
/// the separators U+0085, U+2028 and U+2029 are escaped, because many readers break lines there.
///
///     var json = JSONWriter()
///     json.object {
///       $0.member("type", "bot")
///       $0.member("segments", 1)
///     }
public struct JSONWriter: Sendable {
  /// What has been written so far.
  public internal(set) var bytes: [UInt8] = []
  private var isAfterValue = false

  public init() {}

  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Forgets what was written and keeps the memory for the next document.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    isAfterValue = false
  }

  /// Ends the current document with a line feed.
  public mutating func endLine() {
    bytes.append(UInt8(ascii: "\n"))
    isAfterValue = false
  }

  public mutating func object(_ members: (inout JSONWriter) throws -> Void) rethrows {
    open(UInt8(ascii: "{"))
    try members(&self)
    close(UInt8(ascii: "}"))
  }

  public mutating func array(_ elements: (inout JSONWriter) throws -> Void) rethrows {
    open(UInt8(ascii: "["))
    try elements(&self)
    close(UInt8(ascii: "]"))
  }

  /// The name of the value that is written next.
  public mutating func key(_ name: String) {
    string(name)
    bytes.append(UInt8(ascii: ":"))
    isAfterValue = false
  }

  public mutating func member(_ name: String, _ value: some JSONValue) {
    key(name)
    value.write(to: &self)
  }

  public mutating func string(_ text: String) {
    startValue()
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { appendEscaped($0) }
    bytes.append(UInt8(ascii: "\""))
  }

  public mutating func number(_ value: Int) { literal(value.description) }

  /// Whole numbers are written without a fraction; what JSON has no number for (NaN, infinities) is null.
  public mutating func number(_ value: Double) {
    let digits = value.description
    literal(value.isFinite ? digits.hasSuffix(".0") ? String(digits.dropLast(2)) : digits : "null")
  }

  public mutating func bool(_ value: Bool) { literal(value ? "true" : "false") }

  public mutating func null() { literal("null") }

  private mutating func literal(_ text: String) {
    startValue()
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func startValue() {
    if isAfterValue { bytes.append(UInt8(ascii: ",")) }
    isAfterValue = true
  }

  private mutating func open(_ bracket: UInt8) {
    startValue()
    bytes.append(bracket)
    isAfterValue = false
  }

  private mutating func close(_ bracket: UInt8) {
    bytes.append(bracket)
    isAfterValue = true
  }
}
