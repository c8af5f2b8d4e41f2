extension AnswerText {
  private static let units: [String: Int] = {
    let names = [
      "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
      "twelve",
      "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ]
    return Dictionary(uniqueKeysWithValues: zip(names, 0...))
  }()

  private static let tens = [
    "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80,
    "ninety": 90,
  ]

  fileprivate static let ordinals = [
    "first": "1st", "second": "2nd", "third": "3rd", "fourth": "4th", "fifth": "5th", "sixth": "6th",
    "seventh": "7th", "eighth": "8th", "ninth": "9th", "tenth": "10th", "eleventh": "11th", "twelfth": "12th",
    "thirteenth": "13th", "fourteenth": "14th", "fifteenth": "15th", "twentieth": "20th", "thirtieth": "30th",
  ]

  /// The text with the words of numbers, up to millions, as digits.
  static func digits(for text: String) -> String {
    var cursor = TextCursor(text)
    var result: [UInt8] = []
    while let byte = cursor.byte {
      let isInsideWord = result.last.map { $0.isWordByte || $0 == UInt8(ascii: "'") } ?? false
      if byte.isLetter, !isInsideWord {
        if let number = cursor.attempt({ $0.numberWords() }) {
          result += Self.text(number).utf8
          continue
        }
        if let day = cursor.whole({ $0.ordinalWord(after: result) }) {
          result += day.utf8
          continue
        }
      }
      if let byte = cursor.byte {
        result.append(byte)
        cursor.offset += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Round thousands keep their word, which counts for both ends of "two to three thousand".
  private static func text(_ number: Int) -> String {
    guard number > 0, number % 1000 == 0 else { return String(number) }
    return number % 1_000_000 == 0 ? "\(number / 1_000_000) million" : "\(number / 1000) thousand"
  }

  /// The value of a word of a number below a hundred.
  fileprivate static func value(_ word: String) -> Int? { units[word] ?? tens[word] }

  fileprivate static func isTens(_ value: Int) -> Bool { value >= 20 && value % 10 == 0 }
}

extension TextCursor {
  /// "fourth". "First thing" and "a second" are no days; "march first" and "second of may" are.
  fileprivate mutating func ordinalWord(after before: [UInt8]) -> String? {
    let word = word()
    guard let ordinal = AnswerText.ordinals[word] else { return nil }
    guard word == "first" || word == "second" else { return ordinal }
    let last = before.split { !$0.isLetter }.last.map { String(decoding: $0, as: UTF8.self) }
    var ahead = self
    return last.flatMap(MonthName.number) != nil || ahead.takeWord("of") ? ordinal : nil
  }

  /// "five", "twenty-one", "two hundred and fifty", "five thousand", "a hundred"
  fileprivate mutating func numberWords() -> Int? {
    var total = 0
    var current: Int?
    var lastSmall = 0
    var isFirst = true
    while true {
      let start = offset
      if !isFirst {
        guard skipJoint(allowsAnd: (current ?? total) >= 100) else { break }
      }
      let word = word()
      let isWhole = byte?.isWordByte != true && byte != UInt8(ascii: "'")
      if isWhole, isFirst, word == "a" || word == "an" {
        guard let scale = attempt({ cursor in cursor.skipJoint(allowsAnd: false) ? cursor.scaleWord() : nil })
        else { return nil }
        current = scale
        lastSmall = scale
      } else if isWhole, let value = AnswerText.value(word) {
        let fits =
          current.map {
            $0 >= 100 && lastSmall >= 100 || AnswerText.isTens(lastSmall) && (1...9).contains(value)
          }
          ?? true
        guard fits else {
          offset = start
          break
        }
        current = (current ?? 0) + value
        lastSmall = value
      } else if isWhole, !isFirst, let amount = current, word == "hundred", amount < 100 {
        current = amount * 100
        lastSmall = 100
      } else if isWhole, !isFirst, let amount = current, word == "thousand" || word == "million" {
        total += amount * (word == "thousand" ? 1000 : 1_000_000)
        current = nil
        lastSmall = 1000
      } else {
        offset = start
        break
      }
      isFirst = false
      guard total < 1_000_000_000 else { return nil }
    }
    return isFirst ? nil : total + (current ?? 0)
  }

  private mutating func scaleWord() -> Int? {
    switch word() {
    case "hundred": 100
    case "thousand": 1000
    case "million": 1_000_000
    default: nil
    }
  }

  /// A space or hyphen between the words of one number, and "and" where that can be part of it.
  private mutating func skipJoint(allowsAnd: Bool) -> Bool {
    let start = offset
    guard take(" ") || take("-") else { return false }
    skipSpaces()
    if allowsAnd { _ = attempt { cursor in cursor.word() == "and" && cursor.take(" ") ? true : nil } }
    if byte?.isLetter == true { return true }
    offset = start
    return false
  }
}
