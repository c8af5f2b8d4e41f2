extension AnswerText {
  /// Larger numbers are no answer; every whole number up to here is one that a `Double` holds exactly.
  static let largestNumber = 1e15

  /// The one number that a text says, "4/5" and "4 out of 5" for a scale up to five included.
  func number(in bounds: ClosedRange<Double>?) -> Double? {
    var numbers: [Double] = []
    var cursor = TextCursor(digits)
    while !cursor.isAtEnd {
      if let number = cursor.bareNumber(scale: bounds?.upperBound) {
        if cursor.isNegatedBefore { return nil }
        numbers.append(number)
      } else {
        cursor.skipWord()
      }
    }
    guard let first = numbers.first, numbers.allSatisfy({ $0 == first }), bounds?.contains(first) ?? true
    else {
      return nil
    }
    if first == 1, !plain.utf8.contains(where: \.isDigit), !isOneANumber { return nil }
    return first
  }

  /// "one" is a number in "a one" and in "one star", and none in "no one called" or "this one broke".
  private var isOneANumber: Bool {
    let noise: Set<String> = [
      "one", "a", "an", "the", "i", "i'd", "i'll", "id", "ill", "say", "give", "it", "star", "stars",
      "rating", "please", "pls", "thanks",
      "thank", "you", "out", "of", "number", "option", "about", "maybe", "around", "just", "is", "it's",
      "its", "my", "would",
      "rate", "score", "point", "points", "solid", "only", "like", "answer", "choose", "want", "take", "go",
      "with",
      "for", "me", "five", "ten", "5", "10", "sorry", "you", "guys", "that's", "thats",
    ]
    let words = Self.words(plain).map { String(Substring($0)) }
    return words.allSatisfy(noise.contains) && words != ["that's", "the", "one"]
  }
}

extension TextCursor {
  /// A number that is no part of a word such as `A1`; "4 stars", "4/5" and "4th" are.
  fileprivate mutating func bareNumber(scale: Double?) -> Double? {
    attempt { cursor in
      let before = cursor.offset > 0 ? cursor.bytes[cursor.offset - 1] : nil
      let isNegative =
        cursor.byte == UInt8(ascii: "-") && cursor.byte(ahead: 1)?.isDigit == true
        && before?.isWordByte != true
      if isNegative { cursor.offset += 1 }
      guard cursor.byte?.isDigit == true || (cursor.byte == UInt8(ascii: ".") && before != UInt8(ascii: ".")),
        let number = cursor.decimal()
      else { return nil }
      let suffixStart = cursor.offset
      let suffix = cursor.word()
      guard ["", "star", "stars", "s", "x", "pt", "pts", "st", "nd", "rd", "th"].contains(suffix),
        cursor.byte?.isDigit != true, cursor.byte != UInt8(ascii: "_")
      else { return nil }
      if suffix.isEmpty { cursor.offset = suffixStart }
      if let scale { cursor.skipScale(scale) }
      let unit = cursor.takeWord("thousand") ? 1000.0 : cursor.takeWord("million") ? 1_000_000 : 1
      let value = isNegative ? -number * unit : number * unit
      return value.magnitude <= AnswerText.largestNumber ? value : nil
    }
  }

  /// Steps over what "4" stands before in "4/5" and "4 out of 5".
  private mutating func skipScale(_ scale: Double) {
    _ = attempt { cursor -> Bool? in
      _ = cursor.takeWord("stars") || cursor.takeWord("star")
      cursor.skipSpaces()
      guard cursor.take("/") || cursor.takeWords(["out", "of"]) || cursor.takeWords(["of"]) else {
        return nil
      }
      cursor.skipSpaces()
      guard let whole = cursor.decimal(), whole == scale else { return nil }
      return true
    }
  }

  /// Whether "not" stands right before the number that was just read: "not a 5".
  fileprivate var isNegatedBefore: Bool {
    var end = offset
    while end > 0, !bytes[end - 1].isDigit { end -= 1 }
    while end > 0,
      bytes[end - 1].isDigit || bytes[end - 1] == UInt8(ascii: ".") || bytes[end - 1] == UInt8(ascii: "-")
    { end -= 1 }
    let words = AnswerText.words(String(decoding: bytes[max(0, end - 12)..<end], as: UTF8.self)).suffix(2).map
    {
      String(Substring($0))
    }
    return words.last == "not" || (words.first == "not" && ["a", "an", "the"].contains(words.last ?? ""))
  }

  /// Steps over a word with its digits and signs, or over one sign.
  mutating func skipWord() {
    guard let first = byte else { return }
    offset += 1
    guard first.isWordByte else { return }
    while let byte, byte.isWordByte || byte == UInt8(ascii: "'") { offset += 1 }
  }

  /// Whether a word or number can start here.
  var isAtWordStart: Bool { offset == 0 || !bytes[offset - 1].isWordByte }
}
