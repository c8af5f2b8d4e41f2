extension SensitiveScan {
  /// A date that a label or a question has made one of birth; where it ends.
  ///
  /// `3/5/1987`, `1987-03-05`, `March 5, 1987`, `5th of March 87`, `03051987`, `March 5`, `1987`.
  func birthDateEnd(at start: Int) -> Int? {
    if bytes[start].isLetter { return monthFirst(at: start) }
    return numericDate(at: start) ?? dayFirst(at: start) ?? plainDate(at: start)
  }

  /// "3/5/1987 is my birthday"
  func announcedBirthDate(at start: Int) -> SensitiveData? {
    guard let end = numericDate(at: start) else { return nil }
    var offset = skippingSpaces(end)
    for expected in [["is", "was"], ["my", "his", "her", "their", "the"]] {
      let (word, next) = word(at: offset)
      guard expected.contains(word) else { return nil }
      offset = skippingSpaces(next)
    }
    let (label, next) = word(at: offset)
    let isBirth =
      ["birthday", "birthdate", "dob", "birth"].contains(label)
      || label == "date" && word(at: skippingSpaces(next)).text == "of"
        && word(at: skippingSpaces(word(at: skippingSpaces(next)).end)).text == "birth"
    return isBirth ? SensitiveData(kind: .birthDate, range: start..<end) : nil
  }

  func skippingSpaces(_ start: Int) -> Int {
    var offset = start
    while byte(offset) == 0x20 { offset += 1 }
    return offset
  }

  /// Three numbers with the same sign between them, one of them a year; or a month and a day with a slash.
  private func numericDate(at start: Int) -> Int? {
    var parts: [Range<Int>] = []
    var offset = start
    var sign: UInt8?
    while parts.count < 3, let digits = digitRange(at: offset, 1...4) {
      parts.append(digits)
      offset = digits.upperBound
      guard let byte = byte(offset), "/-. ".utf8.contains(byte), sign == nil || sign == byte,
        self.byte(offset + 1)?.isDigit == true
      else { break }
      sign = byte
      offset += 1
    }
    guard let last = parts.last, isEnd(last.upperBound) else { return nil }
    let lengths = parts.map(\.count)
    let shortCount = lengths.count { $0 <= 2 }
    let isDate =
      lengths.count == 3
      ? shortCount == 3 || shortCount == 2 && (lengths[0] == 4 || lengths[2] == 4)
      : lengths.count == 2 && shortCount == 2 && sign == UInt8(ascii: "/")
    return isDate ? last.upperBound : nil
  }

  /// `03051987`, `030587`, `1987`
  private func plainDate(at start: Int) -> Int? {
    guard let digits = digitRange(at: start, 4...8), isEnd(digits.upperBound) else { return nil }
    switch digits.count {
    case 8, 6: return digits.upperBound
    case 4:
      let year = bytes[digits].reduce(0) { $0 * 10 + Int($1 - 0x30) }
      return (1900...2099).contains(year) ? digits.upperBound : nil
    default: return nil
    }
  }

  /// `5 March 1987`, `5th of March`
  private func dayFirst(at start: Int) -> Int? {
    guard let day = digitRange(at: start, 1...2) else { return nil }
    var offset = skippingOrdinal(day.upperBound)
    offset = skippingSpaces(offset)
    let (of, next) = word(at: offset)
    if of == "of" { offset = skippingSpaces(next) }
    guard let month = monthEnd(at: offset) else { return nil }
    return yearEnd(after: month) ?? month
  }

  /// `March 5, 1987`, `Mar 5th`, `March 1987`
  private func monthFirst(at start: Int) -> Int? {
    guard let month = monthEnd(at: start) else { return nil }
    var offset = skippingSpaces(month)
    if word(at: offset).text == "the" { offset = skippingSpaces(word(at: offset).end) }
    guard let day = digitRange(at: offset, 1...2) else { return yearEnd(after: month) }
    let end = skippingOrdinal(day.upperBound)
    guard isEnd(end) else { return nil }
    return yearEnd(after: end) ?? end
  }

  private func monthEnd(at start: Int) -> Int? {
    guard byte(start)?.isLetter == true else { return nil }
    let (word, end) = word(at: start)
    guard word.count >= 3, Self.months.contains(where: { $0.hasPrefix(word) }) || word == "sept" else {
      return nil
    }
    return byte(end) == UInt8(ascii: ".") ? end + 1 : end
  }

  static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
  ]

  /// `, 1987`, ` '87`
  private func yearEnd(after start: Int) -> Int? {
    var offset = start
    while let byte = byte(offset), " ,'/-".utf8.contains(byte) { offset += 1 }
    guard let year = digitRange(at: offset, 2...4), year.count != 3, isEnd(year.upperBound), offset > start
    else { return nil }
    return year.upperBound
  }

  private func skippingOrdinal(_ offset: Int) -> Int {
    let (word, end) = word(at: offset)
    return ["st", "nd", "rd", "th"].contains(word) ? end : offset
  }

  func digitRange(at start: Int, _ count: ClosedRange<Int>) -> Range<Int>? {
    var end = start
    while byte(end)?.isDigit == true { end += 1 }
    return count.contains(end - start) ? start..<end : nil
  }
}
