extension SensitiveScan {
  /// What the customer was asked for.
  func answer(at start: Int) -> SensitiveData? {
    guard !asked.isEmpty else { return nil }
    if asked.contains(.birthDate), let end = birthDateEnd(at: start) {
      return SensitiveData(kind: .birthDate, range: start..<end)
    }
    return bytes[start].isDigit ? numberAnswer(at: start) : wordAnswer(at: start)
  }

  private func numberAnswer(at start: Int) -> SensitiveData? {
    guard !isPrice(at: start), !isOrderNumber(at: start) else { return nil }
    let run = digits(from: start, atMost: 19)
    for (kind, lengths) in Self.answerLengths where asked.contains(kind) {
      guard let end = run.ends.last(where: { lengths.contains($0.count) }) else { continue }
      let range = start..<end.offset
      if isInsideNumber(range) || byte(end.offset) == UInt8(ascii: "%") { continue }
      return SensitiveData(kind: kind, range: range)
    }
    return asked.contains(.phone) ? namedPhone(at: start) : nil
  }

  /// How many digits an answer has; the more telling kind first.
  private static let answerLengths: [(SensitiveData.Kind, ClosedRange<Int>)] = [
    (.card, 8...19), (.socialSecurity, 9...9), (.socialSecurity, 4...4), (.account, 6...17),
    (.securityCode, 3...4), (.oneTimeCode, 4...8), (.secret, 3...8),
  ]

  /// A code of letters and digits, or a password: one word that is the whole answer.
  private func wordAnswer(at start: Int) -> SensitiveData? {
    let end = wordEnd(start)
    let word = bytes[start..<end]
    let digits = word.lazy.filter(\.isDigit).count
    if asked.contains(.oneTimeCode), (4...10).contains(word.count), digits >= 2,
      word.allSatisfy({ $0.isDigit || $0.isLetter || $0 == UInt8(ascii: "-") }), !isOrderNumber(at: start)
    {
      return SensitiveData(kind: .oneTimeCode, range: start..<end)
    }
    let isAlone = start == skippingSpaces(0) && skippingSpaces(end) == bytes.count
    guard asked.contains(.secret), isAlone, word.count >= 4 else { return nil }
    // "HELP" and "agent" are no passwords.
    let isWordOnly = word.allSatisfy(\.isLetter)
    return isWordOnly && word.count < 8 ? nil : SensitiveData(kind: .secret, range: start..<end)
  }

  private func isPrice(at start: Int) -> Bool {
    var offset = start
    while offset > 0, bytes[offset - 1] == 0x20 { offset -= 1 }
    guard offset > 0 else { return false }
    // $, and the last bytes of £ and €.
    return bytes[offset - 1] == UInt8(ascii: "$") || bytes[offset - 1] == 0xA3 || bytes[offset - 1] == 0xAC
  }
}
