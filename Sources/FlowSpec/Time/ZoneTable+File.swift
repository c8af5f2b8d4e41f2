/// The time zone information format (TZif), RFC 9636.
extension ZoneTable {
  /// Nil for bytes that are no such file, whole and sound.
  convenience init?(identifier: String, timeZoneFile bytes: [UInt8]) {
    guard var block = TimeZoneBlock(bytes[...], timeSize: 4) else { return nil }
    var rule: ZoneRule?
    if block.version >= 2 {
      guard let second = TimeZoneBlock(bytes[block.end...], timeSize: 8) else { return nil }
      block = second
      let footer = bytes[block.end...].dropFirst().prefix { $0 != UInt8(ascii: "\n") }
      rule = ZoneRule(String(decoding: footer, as: UTF8.self))
    }
    guard let changes = block.changes, let first = block.offset(ofType: 0) else { return nil }
    self.init(identifier: identifier, initialOffset: first, changes: changes, rule: rule)
  }
}

/// One header with the data that follows it: version 1 has one such block, later versions a second and wider one.
private struct TimeZoneBlock {
  let version: UInt8
  let timeSize: Int
  let timeCount: Int
  let typeCount: Int
  let data: ArraySlice<UInt8>
  /// Where the block ends in the file.
  let end: Int

  init?(_ bytes: ArraySlice<UInt8>, timeSize: Int) {
    let start = bytes.startIndex
    guard bytes.count >= 44, bytes.starts(with: "TZif".utf8) else { return nil }
    let counts = (0..<6).map { Int(Self.number(bytes, at: start + 20 + $0 * 4, size: 4)) }
    // Counts of real files are in the hundreds; these limits keep the sums below in bounds.
    guard counts.allSatisfy({ (0..<65_536).contains($0) }) else { return nil }
    let (universal, standard, leaps, times, types, characters) =
      (counts[0], counts[1], counts[2], counts[3], counts[4], counts[5])
    let size =
      times * (timeSize + 1) + types * 6 + characters + leaps * (timeSize + 4) + standard + universal
    guard size <= bytes.count - 44 else { return nil }
    let digit = bytes[start + 4]
    version = digit >= 0x32 ? digit - 0x30 : 1
    self.timeSize = timeSize
    timeCount = times
    typeCount = types
    data = bytes[(start + 44)..<(start + 44 + size)]
    end = start + 44 + size
  }

  /// Seconds east of UTC.
  func offset(ofType type: Int) -> Int? {
    guard type < typeCount else { return nil }
    let place = data.startIndex + timeCount * (timeSize + 1) + type * 6
    let offset = Int(Self.number(data, at: place, size: 4))
    return abs(offset) < 100_000 ? offset : nil
  }

  var changes: [(seconds: Int64, offset: Int)]? {
    var changes: [(Int64, Int)] = []
    changes.reserveCapacity(timeCount)
    for index in 0..<timeCount {
      let type = data[data.startIndex + timeCount * timeSize + index]
      guard let offset = offset(ofType: Int(type)) else { return nil }
      changes.append((Self.number(data, at: data.startIndex + index * timeSize, size: timeSize), offset))
    }
    return changes
  }

  /// A signed number, its highest byte first.
  private static func number(_ bytes: ArraySlice<UInt8>, at place: Int, size: Int) -> Int64 {
    var value: Int64 = bytes[place] >= 0x80 ? -1 : 0
    for byte in bytes[place..<(place + size)] { value = value << 8 | Int64(byte) }
    return value
  }
}
