extension AnswerText {
  /// The one amount or range that a text names. Amounts with a sign or a scale ("$500", "5k") count before bare
  /// numbers.
  var money: Money? {
    var marked: [Money] = []
    var bare: [Money] = []
    var cursor = TextCursor(digits)
    while !cursor.isAtEnd {
      let start = cursor.offset
      if cursor.isAtWordStart, cursor.byte != UInt8(ascii: " "),
        let money = cursor.attempt({ $0.statedMoney() })
      {
        let text = cursor.text(from: start)
        if text.utf8.contains(where: {
          !$0.isDigit && $0 != 0x20 && $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: ".")
        }) {
          marked.append(money)
        } else {
          bare.append(money)
        }
      } else {
        cursor.skipWord()
      }
    }
    let amounts = marked.isEmpty ? bare : marked
    guard let first = amounts.first, amounts.allSatisfy({ $0 == first }) else { return nil }
    return first.low <= Self.largestNumber && (first.high <= Self.largestNumber || first.high == .infinity)
      ? first : nil
  }
}

extension TextCursor {
  /// An amount, with "max", "or less" and their kind behind it too.
  fileprivate mutating func statedMoney() -> Money? {
    guard let money = money(), byte?.isWordByte != true, byte != UInt8(ascii: "/"), byte != UInt8(ascii: "%")
    else {
      return nil
    }
    guard money.low == money.high else { return money }
    for words in [["max"], ["maximum"], ["tops"], ["at", "most"], ["or", "less"], ["or", "under"]]
    where takeWords(words) {
      return Money(0, to: money.high, money.currency)
    }
    for words in [["min"], ["minimum"], ["at", "least"], ["plus"], ["or", "above"], ["or", "over"]]
    where takeWords(words) {
      return Money(money.low, to: .infinity, money.currency)
    }
    return money
  }
}
