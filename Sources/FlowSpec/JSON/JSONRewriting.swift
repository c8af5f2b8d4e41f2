/// Gives the strings and numbers of a JSON text other values and leaves all else of it, white space included, as it is.
///
/// It is fed line by line and keeps what brackets are open, so that a document of any size can be rewritten: a string
/// can't hold a line break. Names of members stay.
public struct JSONRewriting: Sendable {
  private var open: [UInt8] = []
  private var name: String?
  private var expectsName = false

  public init() {}

  /// - Parameter replacement: gets a value and the name of the member that it belongs to; nil leaves the value. Another
  ///   is written as a string.
  public mutating func rewrite(
    _ line: ArraySlice<UInt8>, _ replacement: (String, String?) -> String?
  ) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(line.count)
    var offset = line.startIndex
    while offset < line.endIndex {
      let byte = line[offset]
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "-") || byte.isDigit {
        let end = byte == UInt8(ascii: "\"") ? Self.stringEnd(line, offset) : Self.numberEnd(line, offset)
        take(line[offset..<end], into: &result, replacement)
        offset = end
        continue
      }
      note(byte)
      result.append(byte)
      offset += 1
    }
    return result
  }

  private mutating func take(
    _ token: ArraySlice<UInt8>, into result: inout [UInt8], _ replacement: (String, String?) -> String?
  ) {
    let isString = token.first == UInt8(ascii: "\"")
    let read = isString ? (try? JSONReader.read(token))?.text : String(decoding: token, as: UTF8.self)
    guard let text = read else { return takeUnreadable(token, into: &result, replacement) }
    if isString, expectsName {
      name = text
      return result += token
    }
    guard let other = replacement(text, name), other != text else { return result += token }
    var writer = JSONWriter()
    writer.string(other)
    result += writer.bytes
  }

  /// A string that is torn or no UTF-8 is replaced as it is written, quotes and all.
  private func takeUnreadable(
    _ token: ArraySlice<UInt8>, into result: inout [UInt8], _ replacement: (String, String?) -> String?
  ) {
    let read = ByteText(token)
    let other = expectsName ? nil : replacement(read.text, name)
    result += other.map(read.bytes) ?? Array(token)
  }

  private mutating func note(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "{"):
      open.append(byte)
      expectsName = true
    case UInt8(ascii: "["): open.append(byte)
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      _ = open.popLast()
      expectsName = false
    case UInt8(ascii: ","): expectsName = open.last == UInt8(ascii: "{")
    case UInt8(ascii: ":"): expectsName = false
    default: break
    }
  }

  private static func stringEnd(_ line: ArraySlice<UInt8>, _ start: Int) -> Int {
    var offset = start + 1
    while offset < line.endIndex {
      switch line[offset] {
      case UInt8(ascii: "\\"): offset += 2
      case UInt8(ascii: "\""): return offset + 1
      default: offset += 1
      }
    }
    return line.endIndex
  }

  private static func numberEnd(_ line: ArraySlice<UInt8>, _ start: Int) -> Int {
    var offset = start + 1
    while offset < line.endIndex, line[offset].isDigit || "+-.eE".utf8.contains(line[offset]) { offset += 1 }
    return offset
  }
}
