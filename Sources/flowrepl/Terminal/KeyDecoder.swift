/// Turns a terminal's bytes into keys: UTF-8 into scalars, escape sequences into named keys, a bracketed paste into
/// one piece. What it does not know it swallows, so that no function key leaves `~` in a message.
struct KeyDecoder {
  enum Key: Hashable {
    case scalar(Unicode.Scalar)
    case up, down, left, right, home, end, delete, wordLeft, wordRight
    /// Lines end in a line feed; other controls are gone, a tab is a space.
    case paste(String)
  }

  private var bytes: [UInt8] = []
  private var next = 0
  private var pasteStart: Int?
  private var searched = 0

  private static let pasteOpening = Array("\u{1B}[200~".utf8)
  private static let pasteClosing = Array("\u{1B}[201~".utf8)
  private static let longestSequence = 32

  mutating func feed(_ new: some Collection<UInt8>) {
    if next > 0, pasteStart == nil {
      bytes.removeFirst(next)
      next = 0
    }
    bytes += new
  }

  mutating func clear() { self = KeyDecoder() }

  /// Whether an escape key may have been pressed, or a sequence be still on its way: the time tells.
  var waitsForSequence: Bool { pasteStart == nil && next < bytes.count && bytes[next] == 0x1B }

  /// The escape key, after all.
  mutating func escape() -> Key? {
    guard waitsForSequence else { return nil }
    next += 1
    return .scalar("\u{1B}")
  }

  /// The next key; nil when more bytes are needed.
  mutating func key() -> Key? {
    while true {
      if let start = pasteStart { return pasted(from: start) }
      guard next < bytes.count else { return nil }
      if bytes[next] == 0x1B {
        switch sequence() {
        case .key(let key): return key
        case .incomplete: return nil
        case .swallowed: continue
        }
      }
      switch scalar() {
      case .key(let key): return key
      case .incomplete: return nil
      case .swallowed: continue
      }
    }
  }

  private enum Step {
    case key(Key), incomplete, swallowed
  }

  private mutating func scalar() -> Step {
    let lead = bytes[next]
    let length = lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 0
    guard length > 0, lead < 0xF5 else {
      next += 1
      return .swallowed
    }
    let available = bytes[next..<min(next + length, bytes.count)]
    guard available.dropFirst().allSatisfy({ $0 & 0xC0 == 0x80 }) else {
      next += 1
      return .swallowed
    }
    guard available.count == length else { return .incomplete }
    next += length
    guard let scalar = String(validating: available, as: UTF8.self)?.unicodeScalars.first else {
      return .swallowed
    }
    return .key(.scalar(scalar))
  }

  private mutating func sequence() -> Step {
    let rest = bytes[next...].dropFirst()
    guard let second = rest.first else { return .incomplete }
    switch second {
    case UInt8(ascii: "O"):
      guard let final = rest.dropFirst().first else { return .incomplete }
      next += 3
      return named(parameters: [], final)
    case UInt8(ascii: "["):
      return controlSequence(rest.dropFirst())
    default:
      next += 1
      return .key(.scalar("\u{1B}"))
    }
  }

  private mutating func controlSequence(_ body: ArraySlice<UInt8>) -> Step {
    if body.first == UInt8(ascii: "[") {  // a function key of the Linux console
      guard body.count > 1 else { return .incomplete }
      next += 4
      return .swallowed
    }
    guard let end = body.firstIndex(where: { !(0x20...0x3F).contains($0) }) else {
      guard body.count > Self.longestSequence else { return .incomplete }
      next = bytes.count
      return .swallowed
    }
    let parameters = Array(body[body.startIndex..<end])
    let sequence = bytes[next...end]
    next = end + 1
    if sequence.elementsEqual(Self.pasteOpening) {
      pasteStart = next
      searched = next
      return .swallowed
    }
    return named(parameters: parameters, bytes[end])
  }

  private func named(parameters: [UInt8], _ final: UInt8) -> Step {
    // "1;5" behind the bracket: a key held with Control; 3 is Alt.
    let isWord =
      parameters.last.map { [UInt8(ascii: "5"), UInt8(ascii: "3")].contains($0) } ?? false
      && parameters.contains(UInt8(ascii: ";"))
    switch final {
    case UInt8(ascii: "A"): return .key(.up)
    case UInt8(ascii: "B"): return .key(.down)
    case UInt8(ascii: "C"): return .key(isWord ? .wordRight : .right)
    case UInt8(ascii: "D"): return .key(isWord ? .wordLeft : .left)
    case UInt8(ascii: "H"): return .key(.home)
    case UInt8(ascii: "F"): return .key(.end)
    case UInt8(ascii: "~"):
      switch String(decoding: parameters, as: UTF8.self) {
      case "1", "7": return .key(.home)
      case "4", "8": return .key(.end)
      case "3": return .key(.delete)
      default: return .swallowed
      }
    default: return .swallowed
    }
  }

  private mutating func pasted(from start: Int) -> Key? {
    let closing = Self.pasteClosing
    while searched + closing.count <= bytes.count {
      if bytes[searched..<searched + closing.count].elementsEqual(closing) {
        let text = String(decoding: bytes[start..<searched], as: UTF8.self)
        next = searched + closing.count
        pasteStart = nil
        return .paste(Self.cleaned(text))
      }
      searched += 1
    }
    return nil
  }

  private static func cleaned(_ text: String) -> String {
    var result = ""
    var wasReturn = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\r": result.unicodeScalars.append("\n")
      case "\n": if !wasReturn { result.unicodeScalars.append("\n") }
      case "\t": result.unicodeScalars.append(" ")
      default: if !scalar.isControl { result.unicodeScalars.append(scalar) }
      }
      wasReturn = scalar == "\r"
    }
    while result.hasSuffix("\n") { result.removeLast() }
    return result
  }
}
