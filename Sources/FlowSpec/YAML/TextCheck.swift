/// Checks that a file is UTF-8 and holds no characters that YAML forbids or that loaders read differently.
///
/// Plain ASCII, which is most of a file, passes 16 bytes at a time.
struct TextCheck {
  private let base: UnsafePointer<UInt8>
  private let count: Int
  private(set) var faults: [SyntaxFault] = []
  /// Whether the file is no text at all, so that reading on would only repeat that.
  private(set) var isHopeless = false
  private var hasInvalidUTF8 = false

  init(_ base: UnsafePointer<UInt8>, _ count: Int) {
    self.base = base
    self.count = count
  }

  mutating func run(from start: Int) {
    if isUTF16 {
      faults = [SyntaxFault(.utf16, 0, min(2, count))]
      isHopeless = true
      return
    }
    var offset = start
    while true {
      offset = firstUnusual(from: offset)
      guard offset < count, faults.count < Parser.maximumDiagnostics else { return }
      offset = checkCharacter(at: offset)
    }
  }

  /// Bytes that need no look: printable ASCII and line feeds.
  private func firstUnusual(from start: Int) -> Int {
    var offset = start
    let raw = UnsafeRawPointer(base)
    let spaces = SIMD16<UInt8>(repeating: .space)
    let feeds = SIMD16<UInt8>(repeating: .lineFeed)
    let deletes = SIMD16<UInt8>(repeating: 0x7F)
    while offset + 16 <= count {
      let bytes = raw.loadUnaligned(fromByteOffset: offset, as: SIMD16<UInt8>.self)
      let hits = ((bytes .< spaces) .& (bytes .!= feeds)) .| (bytes .>= deletes)
      let words = unsafeBitCast(hits, to: SIMD2<UInt64>.self)
      if words[0] != 0 { return offset + words[0].trailingZeroBitCount >> 3 }
      if words[1] != 0 { return offset + 8 + words[1].trailingZeroBitCount >> 3 }
      offset += 16
    }
    while offset < count, base[offset] == .lineFeed || (base[offset] >= .space && base[offset] < 0x7F) {
      offset += 1
    }
    return offset
  }

  /// Checks one character and gives the offset behind it.
  private mutating func checkCharacter(at offset: Int) -> Int {
    let first = base[offset]
    if first < 0x80 {
      switch first {
      case .tab: break
      case .carriageReturn:
        if offset + 1 >= count || base[offset + 1] != .lineFeed { add(.carriageReturn, offset, 1) }
      case 0: add(.nul, offset, 1)
      default: add(.controlCharacter, offset, 1)
      }
      return offset + 1
    }
    let length = characterLength(at: offset)
    guard length > 0 else {
      // One such byte tells that the file is in another encoding; the rest would say the same.
      if !hasInvalidUTF8 { add(.invalidUTF8, offset, 1) }
      hasInvalidUTF8 = true
      return offset + 1
    }
    switch (first, base[offset + 1]) {
    case (0xC2, 0x85): add(.lineSeparator, offset, length)
    case (0xC2, 0x80..<0xA0): add(.controlCharacter, offset, length)
    case (0xE2, 0x80) where base[offset + 2] == 0xA8 || base[offset + 2] == 0xA9:
      add(.lineSeparator, offset, length)
    case (0xEF, 0xBB) where base[offset + 2] == 0xBF: add(.byteOrderMark, offset, length)
    case (0xEF, 0xBF) where base[offset + 2] >= 0xBE: add(.controlCharacter, offset, length)
    default: break
    }
    return offset + length
  }

  /// Adds a fault, or lets the last one grow where the same fault goes on.
  private mutating func add(_ kind: SyntaxFault.Kind, _ offset: Int, _ length: Int) {
    if let last = faults.last, last.kind == kind, last.end == offset, kind != .carriageReturn {
      faults[faults.count - 1].end = offset + length
    } else {
      faults.append(SyntaxFault(kind, offset, offset + length))
    }
  }

  /// Bytes of the character outside ASCII at an offset; 0 where it is not UTF-8 (Unicode 15, table 3-7).
  private func characterLength(at offset: Int) -> Int {
    let first = base[offset]
    let second: ClosedRange<UInt8>
    let length: Int
    switch first {
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return 0
    }
    guard offset + length <= count, second.contains(base[offset + 1]) else { return 0 }
    for next in offset + 2..<max(offset + 2, offset + length) where base[next] & 0xC0 != 0x80 { return 0 }
    return length
  }

  /// A byte order mark of UTF-16, or every other byte of the beginning 0.
  private var isUTF16: Bool {
    guard count >= 2 else { return false }
    if (base[0] == 0xFF && base[1] == 0xFE) || (base[0] == 0xFE && base[1] == 0xFF) { return true }
    let sample = min(count, 1024)
    var zeros = 0
    for offset in 0..<sample where base[offset] == 0 { zeros += 1 }
    return zeros >= 4 && zeros * 4 > sample
  }
}
