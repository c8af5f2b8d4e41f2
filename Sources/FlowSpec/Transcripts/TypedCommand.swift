/// A `:command` that changes the chat, as a person types it and a transcript keeps it.
public struct TypedCommand: Sendable {
  /// Without the colon.
  public let name: String
  /// What follows, in words; quotes hold words together.
  public let words: [String]
  /// What follows, as it was typed.
  public let text: String

  /// Why a command can't be carried out.
  public struct Fault: Error, Hashable, Sendable {
    /// One line without a full stop.
    public var message: String

    public init(message: String) { self.message = message }
  }

  /// - Parameter line: with its colon.
  public init(_ line: String) {
    let all = Self.words(of: String(line.dropFirst()))
    name = all.first ?? ""
    words = Array(all.dropFirst())
    let rest = line.drop { !$0.isWhitespace }.drop(while: \.isWhitespace)
    text = String(rest)
  }

  /// What the command gives a conversation.
  /// - Returns: nil for a command that changes nothing: one that only shows something, or that is none.
  public func input(in conversation: Conversation) throws(Fault) -> Input? {
    switch name {
    case "event": return try event(conversation.script, in: conversation.contact.zone)
    case "wait": return try wait(conversation)
    case "at": return try waitUntil(conversation)
    case "set": return try set(conversation)
    case "go": return try go(conversation)
    case "agent": return text.isEmpty ? nil : .agent(text)
    case "macro": return try macro(conversation.script)
    case "resume": return try resume(conversation)
    case "close": return .close
    case "fail": return try table(conversation.script, isDown: true)
    case "heal": return try table(conversation.script, isDown: false)
    case "consent": return words.isEmpty ? nil : try consent()
    case "customer": return words.isEmpty ? nil : .customer(try customer(conversation.contact))
    default: return nil
    }
  }

  func fault(_ message: String) -> Fault { Fault(message: message) }

  /// The end of a message: what was probably meant, or what there is.
  static func hint(_ word: String?, _ known: [String], or other: String = "") -> String {
    (word.flatMap { Suggestion.nearest(to: $0, in: known) }).map { "; did you mean `\($0)`?" } ?? other
  }

  // MARK: - Words

  /// Splits at spaces; quotes hold words together.
  public static func words(of line: String) -> [String] {
    var words: [String] = []
    var word = ""
    var isOpen = false
    var quote: Character?
    for character in line {
      if let open = quote {
        if character == open { quote = nil } else { word.append(character) }
      } else if character == "\"" || (character == "'" && (word.isEmpty || word.last == "=")) {
        quote = character
        isOpen = true
      } else if character == " " || character == "\t" {
        if isOpen { words.append(word) }
        word = ""
        isOpen = false
      } else {
        word.append(character)
        isOpen = true
      }
    }
    if isOpen { words.append(word) }
    return words
  }

  /// `K=V`
  public static func pair(_ word: String) -> (key: String, value: String)? {
    guard let equals = word.firstIndex(of: "="), equals > word.startIndex else { return nil }
    return (String(word[..<equals]), String(word[word.index(after: equals)...]))
  }

  func pair(_ word: String) throws(Fault) -> (key: String, value: String) {
    guard let pair = Self.pair(word) else {
      throw fault("`\(word)` is no value: write `NAME=VALUE`, in quotes where there are spaces")
    }
    return pair
  }

  /// A typed value of the variable's type; text where nothing declares it.
  public static func value(_ text: String, as variable: Variable?, _ name: String, in zone: Zone)
    throws(Fault) -> Value
  {
    guard let variable else { return .text(text) }
    if let value = variable.type.value(parsing: text, in: zone) { return value }
    throw Fault(
      message:
        "`\(name)` is \(variable.type.phrase), and `\(text)` is none: write it as \(variable.type.sample)")
  }
}
