/// Takes out of the texts of one chat what must not be kept, and puts a placeholder of its type in its place.
///
/// Of secrets (cards, social security numbers, accounts, codes, passwords) nothing is kept: `[CARD]`. Phone numbers,
/// e-mail addresses and dates of birth, to which a chat may come back, are numbered: `[PHONE:1]` is the same number
/// wherever it stands. What was found once is found again where nothing gives it away, as a code that is repeated.
///
/// A text is to be given in the order of the chat, with who says it: what the business asks for is how the customer's
/// answer is understood.
public struct Redaction: Sendable {
  /// How many values of each kind were taken out.
  public private(set) var counts: [SensitiveData.Kind: Int] = [:]
  private var numbers: [SensitiveData.Kind: [String: Int]] = [:]
  private var highest: [SensitiveData.Kind: Int] = [:]
  private var known = KnownData()
  /// What is everybody's: the business's own numbers and addresses.
  private var kept: Set<String> = [PhoneNumber.sample]
  /// What the business has asked for since the customer last wrote.
  private var asked: Set<SensitiveData.Kind> = []
  private var isAnswered = false
  /// What had been asked for after which turn, so that the chat can go back there.
  private var askedByTurn: [(turn: Int, asked: Set<SensitiveData.Kind>)] = []
  /// Whether the value that a variable gets next is the customer's answer.
  var awaitsAnswer = false
  /// Whether stand-ins have the numbers that they stand for.
  private let knowsStandIns: Bool

  /// - Parameter knowsStandIns: for a chat that is played again with stand-ins: see ``standingIn(_:)``.
  public init(knowsStandIns: Bool = false) { self.knowsStandIns = knowsStandIns }

  /// Lets the phone numbers and addresses in a text of the business's own stand: those of a spec are no customer's.
  public mutating func keep(contactsOf text: String) {
    for data in SensitiveScan(text, kinds: .all).found() where data.kind == .phone || data.kind == .email {
      kept.insert(Self.canonical(text.utf8Text(data.range), data.kind))
    }
  }

  /// What the customer writes: the answer to what was asked for.
  public mutating func customer(_ text: String) -> String {
    defer { isAnswered = true }
    return redacted(text, asked: asked)
  }

  /// The value that the customer's answer has given a variable.
  public mutating func answer(_ value: String, named name: String) -> String {
    redacted(value, named: name, asked: asked)
  }

  /// What the business writes, a person or the bot.
  public mutating func business(_ text: String) -> String {
    if isAnswered {
      asked = []
      isAnswered = false
    }
    asked.formUnion(SensitivePrompt.asked(in: text))
    return redacted(text, asked: [])
  }

  /// Notes where the chat is: a turn that ``goBack(to:)`` may name.
  mutating func enter(turn: Int) {
    if askedByTurn.last?.turn == turn { askedByTurn.removeLast() }
    if askedByTurn.last?.asked != asked { askedByTurn.append((turn, asked)) }
  }

  /// Takes back what was said after a turn, or all of it: what was asked for then is asked for again.
  mutating func goBack(to turn: Int?) {
    while let last = askedByTurn.last, turn.map({ last.turn > $0 }) ?? true { askedByTurn.removeLast() }
    asked = askedByTurn.last?.asked ?? []
    isAnswered = false
    awaitsAnswer = false
  }

  /// What is neither's: a command, a warning.
  public mutating func aside(_ text: String) -> String { redacted(text, asked: []) }

  /// A value with a name, which may say what it is: `dob`, `phone`.
  public mutating func value(_ value: String, named name: String) -> String {
    redacted(value, named: name, asked: [])
  }

  /// The customer's own phone number, down to the last four digits. In texts it is `[PHONE:1]` from now on.
  public mutating func customerNumber(_ number: String) -> String {
    guard !kept.contains(number) else { return number }
    let digits = number.utf8.filter(\.isDigit)
    guard digits.count > 4 else {
      // It was redacted before.
      if number.hasPrefix("*") {
        _ = self.number(of: number, .phone)
        known.learnLiteral(number, .phone)
      }
      return number
    }
    _ = self.number(of: number, .phone)
    known.learn(number, .phone)
    // As people write it at home.
    if digits.count == 11, digits[0] == UInt8(ascii: "1") { known.learn(String(number.suffix(10)), .phone) }
    counts[.phone, default: 0] += 1
    return String(repeating: "*", count: digits.count - 4) + String(decoding: digits.suffix(4), as: UTF8.self)
  }

  // MARK: - Texts

  private mutating func redacted(_ value: String, named name: String, asked: Set<SensitiveData.Kind>)
    -> String
  {
    let label = name + ": "
    let text = redacted(label + value, asked: asked)
    // A name that holds something itself stays as it is: it is the author's.
    return text.hasPrefix(label) ? String(text.dropFirst(label.count)) : redacted(value, asked: asked)
  }

  private mutating func redacted(_ text: String, asked: Set<SensitiveData.Kind>) -> String {
    reserve(text)
    var text = text
    var scan = SensitiveScan(text, kinds: .all, asked: asked, known: known)
    // What was stuck to something else may show once that is gone: `4111 1111 1111 1111@ana.bob@x.io`.
    for _ in 0..<Self.mostRounds {
      let found = scan.found()
      guard !found.isEmpty else { return text }
      let next = replacing(found, in: text)
      if next == text { return text }
      text = next
      scan = SensitiveScan(text, kinds: .all)
    }
    return text
  }

  private static let mostRounds = 4

  private mutating func replacing(_ found: [SensitiveData], in text: String) -> String {
    SensitiveData.replacing(found, in: text) { data, value in
      let canonical = Self.canonical(value, data.kind)
      if kept.contains(canonical) || data.kind == .phone && Self.isTollFree(canonical) { return value }
      counts[data.kind, default: 0] += 1
      known.learn(value, data.kind)
      return data.kind.placeholder(data.kind.isNumbered ? number(of: canonical, data.kind) : 1)
    }
  }

  private mutating func number(of canonical: String, _ kind: SensitiveData.Kind) -> Int {
    let canonical = kind == .phone ? Self.canonical(canonical, .phone) : canonical
    if let number = numbers[kind]?[canonical] { return number }
    let standIn = knowsStandIns ? StandIn.number(of: canonical, kind) : nil
    let number = standIn ?? (highest[kind] ?? 0) + 1
    highest[kind] = max(highest[kind] ?? 0, number)
    numbers[kind, default: [:]][canonical] = number
    return number
  }

  /// Numbers that a text which was redacted before has given out already are not given out again.
  private mutating func reserve(_ text: String) {
    guard text.utf8.contains(UInt8(ascii: "[")) else { return }
    for placeholder in Placeholder.found(in: text) {
      guard let number = placeholder.number else { continue }
      highest[placeholder.kind] = max(highest[placeholder.kind] ?? 0, number)
    }
  }

  /// Numbers that businesses alone have: 800 and its kin.
  private static func isTollFree(_ number: String) -> Bool {
    ["+1800", "+1833", "+1844", "+1855", "+1866", "+1877", "+1888"].contains { number.hasPrefix($0) }
  }

  /// The same for all ways of writing the same value.
  static func canonical(_ text: String, _ kind: SensitiveData.Kind) -> String {
    switch kind {
    case .phone:
      PhoneNumber.international(text) ?? String(decoding: text.utf8.filter(\.isDigit), as: UTF8.self)
    case .email: text.lowercased()
    case .birthDate: BirthDate.key(text)
    default: text
    }
  }
}

extension String {
  /// The text of some of its UTF-8.
  fileprivate func utf8Text(_ range: Range<Int>) -> String {
    String(decoding: Array(utf8)[range], as: UTF8.self)
  }
}

/// Dates of birth as far as they can be compared: a confirmation may name the day without the year.
enum BirthDate {
  /// Month and day where they can be told, else the text: "March 5, 1987" and "3/5/87" are the same.
  static func key(_ text: String) -> String {
    let lower = text.lowercased()
    let numbers = lower.split { !("0"..."9").contains($0) }.compactMap { Int($0) }
    let words = lower.split { !$0.isLetter }.map(String.init)
    let month = words.lazy.compactMap { word in
      word.count >= 3 ? SensitiveScan.months.firstIndex { $0.hasPrefix(word) } : nil
    }.first
    if let month {
      return numbers.first.map { "\(month + 1)-\($0)" } ?? lower
    }
    switch numbers.count {
    case 3 where numbers[0] > 31: return "\(numbers[1])-\(numbers[2])"
    case 2, 3: return numbers[0] > 12 ? "\(numbers[1])-\(numbers[0])" : "\(numbers[0])-\(numbers[1])"
    case 1 where text.utf8.count == 8: return "\(numbers[0] / 1_000_000)-\(numbers[0] / 10_000 % 100)"
    case 1 where text.utf8.count == 6: return "\(numbers[0] / 10_000)-\(numbers[0] / 100 % 100)"
    default: return lower
    }
  }
}
