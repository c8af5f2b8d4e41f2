extension Money {
  /// Reads an amount or a range, with nothing else around it: `$1,200.50`, `5-10k`, `$5,000-$10,000`, `1.5k`,
  /// `500 bucks`, `under 2k`, `5k+`.
  ///
  /// A `k` or `m` behind a range's second amount counts for the first too where that one is smaller.
  public init?(parsing text: some StringProtocol) {
    var cursor = TextCursor(text)
    cursor.skipSpaces()
    guard let money = cursor.money() else { return nil }
    cursor.skipSpaces()
    guard cursor.isAtEnd else { return nil }
    self = money
  }
}

extension TextCursor {
  mutating func money() -> Money? {
    attempt { cursor in
      let bound = cursor.boundWord()
      guard let first = cursor.amount() else { return nil }
      switch bound {
      case .most: return Money(0, to: first.value, first.currency ?? .dollar)
      case .least: return Money(first.value, to: .infinity, first.currency ?? .dollar)
      case .between, .none: break
      }
      let second = cursor.attempt { cursor -> Amount? in
        let start = cursor.offset
        guard cursor.rangeDash() || (bound == .between && cursor.takeWord("and")) else { return nil }
        return cursor.offset > start ? cursor.amount() : nil
      }
      guard let second else {
        guard bound == nil else { return nil }
        let isOpen = cursor.take("+") || cursor.takeWords(["or", "more"]) || cursor.takeWords(["and", "up"])
        return Money(first.value, to: isOpen ? .infinity : nil, first.currency ?? .dollar)
      }
      var low = first.value
      if first.scale == 1, second.scale > 1, low * second.scale <= second.value { low *= second.scale }
      return Money(
        min(low, second.value),
        to: max(low, second.value),
        first.currency ?? second.currency ?? .dollar
      )
    }
  }

  struct Amount {
    var value: Double
    var scale: Double
    var currency: Money.Currency?
  }

  enum Bound { case most, least, between }

  /// `$5,000`, `1.5k`, `2 million`, `500 bucks`, `500 USD`
  mutating func amount() -> Amount? {
    attempt { cursor in
      var currency = cursor.currencySign()
      cursor.skipSpaces()
      guard let number = cursor.decimal() else { return nil }
      var scale = 1.0
      let word = cursor.attempt { cursor -> String? in
        cursor.skipSpaces()
        let word = cursor.word()
        return ["k", "m", "thousand", "grand", "mil", "million", "hundred"].contains(word) ? word : nil
      }
      switch word {
      case "k", "thousand", "grand": scale = 1000
      case "m", "mil", "million": scale = 1_000_000
      case "hundred": scale = 100
      default: break
      }
      if currency == nil { currency = cursor.currencyWord() }
      if let byte = cursor.byte, byte.isWordByte, byte < 0x80 { return nil }
      return Amount(value: number * scale, scale: scale, currency: currency)
    }
  }

  private mutating func currencySign() -> Money.Currency? {
    for currency in Money.Currency.allCases where take(utf8: currency.rawValue) { return currency }
    return attempt { cursor in cursor.word() == "usd" ? .dollar : nil }
  }

  private mutating func currencyWord() -> Money.Currency? {
    attempt { cursor in
      cursor.skipSpaces()
      if let currency = cursor.currencySign() { return currency }
      switch cursor.word() {
      case "dollars", "dollar", "bucks", "buck", "usd": return .dollar
      case "euros", "euro", "eur": return .euro
      case "pounds", "pound", "quid", "gbp": return .pound
      default: return nil
      }
    }
  }

  /// "under", "at least", "between" and their kind, before an amount.
  private mutating func boundWord() -> Bound? {
    let bounds: [([String], Bound)] = [
      (["under"], .most), (["below"], .most), (["up", "to"], .most), (["at", "most"], .most),
      (["less", "than"], .most), (["no", "more", "than"], .most), (["max"], .most), (["maximum"], .most),
      (["over"], .least), (["above"], .least), (["at", "least"], .least), (["more", "than"], .least),
      (["min"], .least), (["minimum"], .least), (["from"], .between), (["between"], .between),
    ]
    for (words, bound) in bounds where takeWords(words) {
      skipSpaces()
      return bound
    }
    if take("<") {
      skipSpaces()
      return .most
    }
    if take(">") {
      skipSpaces()
      return .least
    }
    return nil
  }

  mutating func takeWord(_ word: String) -> Bool { takeWords([word]) }

  /// Steps over words that come next, with spaces before each and none after; all of them or nothing.
  mutating func takeWords(_ words: [String]) -> Bool {
    attempt { cursor in
      for word in words {
        cursor.skipSpaces()
        guard cursor.word() == word else { return nil }
      }
      cursor.skipSpaces()
      return true
    } ?? false
  }
}
