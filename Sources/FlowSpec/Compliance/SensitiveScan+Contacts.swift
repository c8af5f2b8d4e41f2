extension SensitiveScan {
  // MARK: - Phone numbers

  /// A number that is written as only phone numbers are: `+44 20 7946 0018`, `(555) 010-0199`, `1-555-010-0199`.
  ///
  /// Ten digits without a sign between them may be an order's: they need a label or a question before them.
  func phone(at start: Int) -> SensitiveData? {
    let isInternational = bytes[start] == UInt8(ascii: "+")
    if isInternational, byte(start + 1)?.isDigit != true, byte(start + 1) != UInt8(ascii: "(") { return nil }
    if !isInternational, start > 0, isWordByte(start - 1) { return nil }
    let groups = phoneGroups(from: isInternational ? start + 1 : start)
    guard let end = isInternational ? internationalEnd(groups) : nationalEnd(groups, from: start) else {
      return nil
    }
    let range = start..<end
    return isInsideNumber(range) || isOrderNumber(at: start) ? nil : SensitiveData(kind: .phone, range: range)
  }

  /// Any 7 to 15 digits: a label or a question has said that they are a phone number.
  func namedPhone(at start: Int) -> SensitiveData? {
    let first = bytes[start] == UInt8(ascii: "+") ? start + 1 : start
    var count = 0
    var end: Int?
    for group in phoneGroups(from: first) {
      count += group.range.count
      if count > 15 { break }
      // "5550100199 2 times": what has been enough for a number is not gone on with by a lone digit.
      if end != nil, group.range.count == 1 { break }
      if count >= 7 { end = group.range.upperBound }
      if count == 10 || count == 11 && bytes[first] == UInt8(ascii: "1") { break }
    }
    return end.map { SensitiveData(kind: .phone, range: start..<$0) }
  }

  private struct PhoneGroup {
    var range: Range<Int>
    var isInParentheses: Bool
  }

  private func phoneGroups(from start: Int) -> [PhoneGroup] {
    var groups: [PhoneGroup] = []
    var offset = start
    var digits = 0
    while digits <= 16 {
      let isOpen = byte(offset) == UInt8(ascii: "(")
      if isOpen { offset += 1 }
      let first = offset
      while byte(offset)?.isDigit == true { offset += 1 }
      guard offset > first, isEnd(offset) else { break }
      groups.append(PhoneGroup(range: first..<offset, isInParentheses: isOpen))
      digits += offset - first
      if isOpen {
        guard byte(offset) == UInt8(ascii: ")") else { break }
        offset += 1
      }
      var next = offset
      while let byte = byte(next), " -./".utf8.contains(byte), next - offset < 3 { next += 1 }
      if byte(next) == 0xC2, byte(next + 1) == 0xA0 { next += 2 }
      guard byte(next)?.isDigit == true || byte(next) == UInt8(ascii: "("), next > offset || isOpen else {
        break
      }
      offset = next
    }
    return groups
  }

  private func internationalEnd(_ groups: [PhoneGroup]) -> Int? {
    guard let first = groups.first else { return nil }
    let isNorthAmerican = bytes[first.range.lowerBound] == UInt8(ascii: "1")
    var count = 0
    var end: Int?
    for (index, group) in groups.enumerated() {
      if index > 0, group.range.count == 1 { break }
      count += group.range.count
      if count > 15 || isNorthAmerican && count > 11 { break }
      if count >= 8 { end = group.range.upperBound }
    }
    return end
  }

  /// 3-3-4, with or without a 1 before it.
  private func nationalEnd(_ groups: [PhoneGroup], from start: Int) -> Int? {
    var groups = groups[...]
    if let first = groups.first, first.range.count == 1, bytes[first.range.lowerBound] == UInt8(ascii: "1") {
      groups.removeFirst()
    }
    guard let area = groups.first, area.range.count == 3,
      bytes[area.range.lowerBound] >= UInt8(ascii: "2")
    else { return nil }
    let lengths = groups.prefix(3).map(\.range.count)
    if lengths == [3, 3, 4] { return groups[groups.startIndex + 2].range.upperBound }
    if area.isInParentheses, lengths.dropFirst().first == 7 {
      return groups[groups.startIndex + 1].range.upperBound
    }
    return nil
  }

  private func isWordByte(_ offset: Int) -> Bool { bytes[offset].isDigit || bytes[offset].isLetter }

  /// Whether the words before say that a number is an order's, a parcel's or the like.
  func isOrderNumber(at start: Int) -> Bool {
    var end = start
    for _ in 0..<3 {
      let (word, start) = word(before: end)
      if Self.orderWords.contains(word) { return true }
      guard ["number", "no", "nr", "id", "is", "code", "s", "the"].contains(word) else { return false }
      end = start
    }
    return false
  }

  private static let orderWords: Set<String> = [
    "order", "orders", "tracking", "invoice", "ref", "reference", "confirmation", "sku", "item", "case",
    "ticket", "po", "part", "model", "serial", "rma", "return", "shipment", "parcel", "package", "booking",
    "reservation", "ups", "usps", "fedex", "dhl", "upc", "ean", "isbn", "imei", "vin", "lot", "batch",
  ]

  // MARK: - E-mail addresses

  static func addresses(in bytes: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for at in bytes.indices where bytes[at] == UInt8(ascii: "@") {
      var start = at
      while start > (found.last?.upperBound ?? 0), isName(bytes[start - 1]) { start -= 1 }
      while start < at, bytes[start] == UInt8(ascii: ".") { start += 1 }
      // "email=ana@example.com" names a value.
      if let equals = bytes[start..<at].lastIndex(of: UInt8(ascii: "=")) { start = equals + 1 }
      var end = at + 1
      var lastDot: Int?
      while end < bytes.count, isDomain(bytes[end]) {
        if bytes[end] == UInt8(ascii: ".") { lastDot = end }
        end += 1
      }
      while end > at + 1, bytes[end - 1] == UInt8(ascii: ".") || bytes[end - 1] == UInt8(ascii: "-") {
        if end - 1 == lastDot { lastDot = bytes[(at + 1)..<(end - 1)].lastIndex(of: UInt8(ascii: ".")) }
        end -= 1
      }
      guard start < at, let lastDot, lastDot > at + 1, end - lastDot > 2 else { continue }
      found.append(start..<end)
    }
    return found
  }

  private static func isName(_ byte: UInt8) -> Bool {
    byte.isWordByte || ".!#$%&'*+-/=?^`{|}~".utf8.contains(byte)
  }

  private static func isDomain(_ byte: UInt8) -> Bool {
    byte.isWordByte || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
  }
}
