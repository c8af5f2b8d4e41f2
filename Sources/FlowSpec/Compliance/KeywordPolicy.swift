/// What a sender's platform and its program do with the words of STOP, START and HELP.
///
/// | handling | the platform's words | the program's words | who answers |
/// |---|---|---|---|
/// | default | the platform's own | STOP, START, HELP, INFO where the platform has none | the platform where its reply is known, else the program |
/// | advanced | `keywords`, with STOP, START and HELP always; without `keywords` its own | as above | the platform, in the program's words |
/// | self | none | `keywords`, with STOP, START and HELP always; without `keywords` what the platform would have | the program |
///
/// On a toll-free number the network comes first under every handling: it blocks at STOP, lifts the block at START and
/// UNSTOP, and answers both in its own words. Bandwidth and `none` do nothing besides, so that `advanced` is `self` there.
///
/// | word | customer | what follows |
/// |---|---|---|
/// | opt-out of the platform | not opted out | block, reply; an option in front still gets it, and its messages are refused |
/// | opt-out of the platform | opted out | nothing: one confirmation is all |
/// | opt-in of the platform | blocked by it | the block is lifted, reply |
/// | START, UNSTOP | opted out, the platform does not know | the program opts in |
/// | START, UNSTOP | not opted out | an option, a trigger; else it stops there |
/// | YES and other opt-in words | not opted out | an ordinary text; told once that the platform acts on it too |
/// | YES and other opt-in words | opted out by the law alone | an ordinary text: it is no consent |
/// | help of the platform | any | the platform's reply, even to an option; no reply to somebody whom the toll-free network blocks |
/// | HELP, INFO, program's help words | any | an option or a trigger of that name; else `messages.help` |
public struct KeywordPolicy: Hashable, Sendable {
  /// A word that was recognised.
  public struct Keyword: Hashable, Sendable {
    public var role: KeywordRole
    /// In capitals.
    public var word: String
    /// What the platform answers; nil where the program does, or nobody.
    public var reply: Reply?

    public enum Reply: Hashable, Sendable {
      /// Its own words.
      case fixed(String)
      /// The program's words, which it was given; else its own, where they are known.
      case configured(otherwise: String?)
    }
  }

  public let sender: Sender
  /// How the platform refuses a message to somebody it blocks: `21610`.
  public let blockCode: String?
  /// By comparison key; several where they differ in marks alone.
  private var platformWords: [String: [Keyword]] = [:]
  private var programWords: [String: Keyword] = [:]
  /// In bytes: most texts are longer than any keyword.
  private var longestKey = 0
  /// The opt-out words that the program has not freed, as the law's are compared.
  private var keptWords: Set<String> = []

  public init(_ program: Program, on date: RulesDate = .latest) {
    sender = program.sender
    let sender = sender
    blockCode =
      KeywordFacts.blocks.first { $0.platform == sender.platform && $0.evidence.holds(on: date) }?.code
    let isFact = { (kinds: Set<Sender.Kind>, evidence: Evidence) in
      kinds.contains(sender.kind) && evidence.holds(on: date)
    }
    let facts = KeywordFacts.keywords.filter { isFact($0.kinds, $0.evidence) }
    let replies = KeywordFacts.replies.filter { isFact($0.kinds, $0.evidence) }
    for fact in facts where fact.platform == nil {
      let reply = replies.first { $0.platform == nil && $0.role == fact.role }
      addPlatform(fact.words, fact.role, reply: reply.map { .fixed($0.text) })
    }
    for role in KeywordRole.allCases {
      let platform = facts.filter { $0.platform == sender.platform && $0.role == role }.flatMap(\.words)
      let reply = replies.first { $0.platform == sender.platform && $0.role == role }?.text
      let own = program.keywords[role]?.map { $0.value.uppercased() }
      let chosen = (own ?? (platform.isEmpty ? role.commonWords : platform)) + [role.commonWords[0]]
      switch handling {
      case .default: addPlatform(platform, role, reply: reply.map { .fixed($0) })
      case .advanced: addPlatform(chosen, role, reply: .configured(otherwise: reply))
      case .`self`: addProgram(chosen, role)
      }
      let isLeftToProgram = sender.optOutHandling == .default && !hasPlatformWord(.optOut)
      if role != .optOut || isLeftToProgram { addProgram(role.commonWords, role) }
      if role == .optOut { keptWords = Set(chosen.map { Self.compactKey(Normalizer.key($0)) }) }
    }
    longestKey = max(
      platformWords.keys.map(\.utf8.count).max() ?? 0, programWords.keys.map(\.utf8.count).max() ?? 0)
  }

  /// Who sees to opt-outs in the end: where the platform does nothing, the program does.
  private var handling: Sender.OptOutHandling {
    let isPassive = sender.platform == .none || sender.platform == .bandwidth
    return isPassive && sender.optOutHandling == .advanced ? .`self` : sender.optOutHandling
  }

  private func hasPlatformWord(_ role: KeywordRole) -> Bool {
    platformWords.values.contains { $0.contains { $0.role == role } }
  }

  private mutating func addPlatform(_ words: [String], _ role: KeywordRole, reply: Keyword.Reply?) {
    for word in words {
      let key = Normalizer.key(word)
      if platformWords[key]?.contains(where: { $0.word == word }) == true { continue }
      platformWords[key, default: []].append(Keyword(role: role, word: word, reply: reply))
    }
  }

  private mutating func addProgram(_ words: [String], _ role: KeywordRole) {
    for word in words {
      let key = Normalizer.key(word)
      if programWords[key] == nil { programWords[key] = Keyword(role: role, word: word) }
    }
  }

  // MARK: - What a text is

  /// The word on which the platform acts: the whole text, case and spaces around it aside.
  public func platformKeyword(_ text: String, key: String) -> Keyword? {
    guard let candidates = platformWords[key] else { return nil }
    let typed = text.trimmed.uppercased()
    return candidates.first { $0.word == typed }
  }

  /// The word on which the program acts, marks around it aside.
  public func programKeyword(key: String) -> Keyword? { programWords[key] }

  /// Whether platform or program may act on a text with this key.
  func knows(key: String) -> Bool {
    key.utf8.count <= longestKey && (platformWords[key] != nil || programWords[key] != nil)
  }

  /// Whether the program has taken a word of the law off its opt-out words.
  ///
  /// - Parameter word: without spaces and hyphens, as ``OptOutLanguage`` gives it.
  public func isFreed(_ word: String) -> Bool {
    sender.optOutHandling != .default && !keptWords.contains(word)
  }

  /// Whether the program has said that it sees to its opt-out words, so that nothing is missed by the platform.
  public var isProgramInCharge: Bool { sender.optOutHandling != .default }

  private static func compactKey(_ key: String) -> String { key.filter { $0 != " " && $0 != "-" } }
}

extension KeywordRole {
  /// What a program acts on where neither platform nor program names words; the first can't be removed.
  fileprivate var commonWords: [String] {
    switch self {
    case .optOut: ["STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPT OUT", "OPTOUT"]
    case .optIn: ["START", "UNSTOP"]
    case .help: ["HELP", "INFO"]
    }
  }
}

extension Keywords {
  fileprivate subscript(role: KeywordRole) -> [Located<String>]? {
    switch role {
    case .optOut: optOut
    case .optIn: optIn
    case .help: help
    }
  }
}

extension String {
  /// Without white space around it.
  fileprivate var trimmed: Substring {
    var rest = self[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return rest
  }
}
