import FlowSpec
import Testing

@testable import flowrepl

/// Whole sessions in which customers say what they should not, in whatever way: nothing of it is in any file.
@Suite("What must not be kept")
struct RedactionPropertyTests {
  private static let flow = """
    flow: sign
    triggers: {began: ask, JOIN: ask, SPEAK: agent}
    vars: {said: text, phone: text, note: text}
    states:
      ask:
        say: "Acme: tell us anything. Reply STOP to opt out."
        expect: text
        save: said
        then: code
      code: {say: "You said: {said}. Enter the 6-digit code we sent.", expect: text, save: note, then: birth}
      birth: {say: "{note} it is. What's your date of birth?", expect: text, save: said, then: pay}
      pay:
        say: "{said}, thanks. What's your card number and CVV?"
        expect: text
        save: note
        notify: {paid: {card: "{note}", who: "{said}"}}
        then: ask
      agent: {say: One moment., handoff: {}}
    """

  /// A value, how it is said, and its digits, which must be nowhere.
  private struct Secret {
    var said: String
    var digits: String

    static func any(_ random: inout some RandomNumberGenerator, in state: String? = nil) -> Secret {
      func digits(_ count: Int) -> String {
        (0..<count).map { _ in String(Int.random(in: 0...9, using: &random)) }.joined()
      }
      func number(_ range: ClosedRange<Int>) -> String { String(Int.random(in: range, using: &random)) }
      func grouped(_ text: String, _ lengths: [Int], _ separator: String) -> String {
        var rest = text[...]
        return lengths.map { length in
          defer { rest = rest.dropFirst(length) }
          return String(rest.prefix(length))
        }.joined(separator: separator)
      }
      let separator = ["", " ", "-", "."].randomElement(using: &random) ?? ""
      // What the flow asks for at this turn.
      if state == "code", Bool.random(using: &random) {
        let code = number(100_000...999_999)
        return Secret(said: code, digits: code)
      }
      if state == "birth", Bool.random(using: &random) {
        let date = [number(1...9), number(10...28), number(1930...2010)]
        return Secret(said: date.joined(separator: "/"), digits: date.joined())
      }
      switch Int.random(in: 0..<5, using: &random) {
      case 0:
        let card = luhn("4" + digits(14))
        return Secret(said: grouped(card, [4, 4, 4, 4], separator), digits: card)
      case 1:
        let number = number(100...665) + number(10...99) + number(1000...9999)
        let isPlain = separator.isEmpty
        return Secret(said: (isPlain ? "ssn " : "") + grouped(number, [3, 2, 4], separator), digits: number)
      case 2:
        let number = number(201...799) + digits(7)
        let isPlain = separator.isEmpty
        return Secret(
          said: (isPlain ? "call me at " : "") + grouped(number, [3, 3, 4], separator), digits: number)
      case 3:
        let name = number(1_000_000...9_999_999)
        return Secret(said: "ana\(name)@mail\(name).example.com", digits: name)
      default:
        let card = luhn("37" + digits(12))
        return Secret(said: grouped(card, [4, 6, 5], separator), digits: card)
      }
    }

    private static func luhn(_ body: String) -> String {
      let sum = body.reversed().compactMap(\.wholeNumberValue).enumerated().reduce(0) { sum, digit in
        sum + (digit.offset % 2 == 0 ? digit.element * 2 - (digit.element > 4 ? 9 : 0) : digit.element)
      }
      return body + String((10 - sum % 10) % 10)
    }
  }

  private static func sentence(_ said: String, _ random: inout some RandomNumberGenerator) -> String {
    let before =
      ["", "it's ", "ok so ", "my info: ", "hi! ", "please use ", "📦 "].randomElement(using: &random) ?? ""
    let after = ["", ".", " thanks", ", ok?", " !!", " (new)"].randomElement(using: &random) ?? ""
    return before + said + after
  }

  /// The digits of a text in runs, whatever separates them.
  private static func holds(_ text: String, _ digits: String) -> Bool {
    let joined = text.unicodeScalars.filter { !" -./()\u{A0}".unicodeScalars.contains($0) }
    var joinedText = ""
    joinedText.unicodeScalars.append(contentsOf: joined)
    return text.contains(digits) || joinedText.contains(digits)
  }

  @Test("is in no file of any session", arguments: 0..<40)
  func sessions(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    let loaded = ProgramLoader.load([SourceFile(path: "sign.flow.yaml", text: Self.flow)])
    try #require(loaded.diagnostics.filter { $0.severity == .error }.map(\.message) == [])
    let program = ProgramFiles.Loaded(program: loaded, tables: [], folders: ["."])
    let files = MemoryFiles()
    var settings = Session.Settings(contact: Contact(zone: .utc), start: Instant(seconds: 1_772_463_600))
    settings.transcript = TranscriptRecord("chat.jsonl", files)
    let own = Secret.any(&random)
    settings.contact.attributes["note"] = own.said
    settings.presets = [("phone", own.said)]
    let session = Session(program, settings: settings, files: files, load: { program })
    _ = session.open()
    var secrets = [own]
    var history = ""
    func take(_ line: String) {
      history += session.log.redacted(typed: line) + "\n"
      _ = session.take(line)
    }
    take("JOIN")
    for turn in 0..<12 {
      let choice = Int.random(in: 0..<12, using: &random)
      let secret = Secret.any(&random, in: choice > 3 ? session.conversation.front?.state : nil)
      secrets.append(secret)
      let said = Self.sentence(secret.said, &random)
      switch choice {
      case 0: take(":set note \"\(said)\"")
      case 1: take(":event began note=\"\(said)\"")
      case 2: take(":eval \"\(said)\"")
      case 3: take(":nonsense \(said)")
      default: take(said)
      }
      if turn == 8 { take(":undo") }
    }
    take(":turns")
    take(":vars")
    take(":save saved.jsonl")
    take(":save-test sign.chat.yaml")
    var texts = files.contents.mapValues { String(decoding: $0, as: UTF8.self) }
    texts["history"] = history
    for (path, text) in texts {
      for secret in secrets {
        let line = text.split(separator: "\n").first { Self.holds(String($0), secret.digits) }
        #expect(line == nil, "\(path): \(secret.said)")
      }
    }
    #expect(files.contents.keys.sorted().prefix(2) == ["chat.jsonl", "saved.jsonl"])
    #expect(files.text("saved.jsonl")?.isEmpty == false)
  }
}
