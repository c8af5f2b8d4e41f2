extension SensitiveScan {
  /// The longest run of groups that is a card's number: an expiry date may follow it, and a line break
  /// may part it.
  func card(at start: Int) -> SensitiveData? {
    let run = digits(from: start, atMost: 19, isWhole: false, spansLines: true)
    for end in run.ends.reversed() where (13...19).contains(end.count) {
      let digits = run.digits.prefix(end.count)
      if Self.isIssued(digits), Self.passesLuhn(digits) {
        return SensitiveData(kind: .card, range: start..<end.offset)
      }
    }
    return nil
  }

  /// The networks' first digits and lengths: Visa, Mastercard, American Express, Diners Club, JCB, Discover, UnionPay,
  /// Maestro, Mir, RuPay, Troy.
  private static func isIssued(_ digits: ArraySlice<UInt8>) -> Bool {
    let four = digits.prefix(4).reduce(0) { $0 * 10 + Int($1) }
    let count = digits.count
    switch four {
    case 4000...4999: return count == 13 || count == 16 || count == 19
    case 5100...5599, 2200...2204, 2221...2720, 9792: return count == 16
    case 3400...3499, 3700...3799: return count == 15
    case 3000...3059, 3095, 3600...3699, 3800...3999: return count >= 14
    case 3528...3589, 6000...6099, 6440...6599, 6200...6299, 5000...5099, 5600...5899, 6300...6399,
      6700...6799,
      8100...8299:
      return count >= 16
    default: return false
    }
  }

  private static func passesLuhn(_ digits: ArraySlice<UInt8>) -> Bool {
    var sum = 0
    for (place, digit) in digits.reversed().enumerated() {
      let doubled = place % 2 == 1 ? Int(digit) * 2 : Int(digit)
      sum += doubled > 9 ? doubled - 9 : doubled
    }
    return sum % 10 == 0
  }

  /// `123-45-6789`: areas 000, 666 and 900 up, group 00 and serial 0000 were never issued.
  func socialSecurity(at start: Int) -> SensitiveData? {
    let run = digits(from: start, atMost: 19)
    guard run.ends.count > 2, run.groups(upTo: 2) == [3, 2, 4], Self.isSocialSecurity(run.digits.prefix(9))
    else { return nil }
    let range = start..<run.ends[2].offset
    return isInsideNumber(range) ? nil : SensitiveData(kind: .socialSecurity, range: range)
  }

  private static func isSocialSecurity(_ digits: ArraySlice<UInt8>) -> Bool {
    let number = digits.reduce(0) { $0 * 10 + Int($1) }
    let area = number / 1_000_000
    return area != 0 && area != 666 && area < 900 && number / 10_000 % 100 != 0 && number % 10_000 != 0
  }
}
