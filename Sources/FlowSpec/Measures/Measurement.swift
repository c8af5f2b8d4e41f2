/// What was counted in transcripts so far: all that a ``KPIReport`` is made of.
///
/// It keeps some hundred bytes a conversation and no transcript, but for the few that are to be shown. Measurements of
/// parts add up, in the order of the parts, to the measurement of the whole.
public struct Measurement: Sendable {
  struct OptionUse: Hashable, Sendable {
    /// Where it was taken; none for a trigger.
    var state: Symbol
    var flow: Symbol
    var option: Symbol
  }

  struct Miss: Hashable, Sendable {
    /// In small letters, with single spaces.
    var text: String
    var state: Symbol
  }

  /// How it is measured.
  public struct Settings: Sendable {
    /// Nil where no program is known.
    public var facts: ProgramFacts?
    /// Whether the program counts for all transcripts, whatever they say.
    public var isProgramForced = false
    /// How many chats are kept to be shown.
    public var shownChats = 0

    public init(facts: ProgramFacts? = nil, isProgramForced: Bool = false, shownChats: Int = 0) {
      self.facts = facts
      self.isProgramForced = isProgramForced
      self.shownChats = shownChats
    }
  }

  public let settings: Settings
  var symbols = SymbolTable()
  /// The flow of each `flow/state`, by its number; -2 where nobody has looked yet.
  private var flows: [Int32] = []
  let facts: NumberedFacts?
  var conversations: [ConversationRecord] = []
  var handoffs: [HandoffRecord] = []
  var goals: [GoalRecord] = []
  var states: [Symbol: StateTally] = [:]
  var options: [OptionUse: Int] = [:]
  var misses: [Miss: Int] = [:]
  var choice: ChatChoice
  public internal(set) var chatCount = 0
  /// Chats whose program is the one that is known, and those of them that were played with the same specs.
  public internal(set) var programChatCount = 0
  public internal(set) var specChatCount = 0
  /// Whom the chats were with.
  var contacts: Set<UInt64> = []
  /// The first and the last day, since 1970, on the customers' calendars.
  var days: ClosedRange<Int32>?

  public init(_ settings: Settings) {
    self.settings = settings
    var symbols = SymbolTable()
    facts = settings.facts.map { NumberedFacts($0, &symbols) }
    self.symbols = symbols
    choice = ChatChoice(limit: settings.shownChats)
  }

  /// What is known of the program, where any chat is one of its.
  var programFacts: ProgramFacts? { programChatCount > 0 ? settings.facts : nil }

  /// The part of `flow/state` before the stroke.
  mutating func flow(of path: Symbol) -> Symbol {
    let index = Int(path.number)
    guard index >= 0 else { return .none }
    if flows.count <= index { flows += [Int32](repeating: -2, count: index + 1 - flows.count) }
    if flows[index] == -2 {
      let name = symbols.name(path) ?? ""
      flows[index] = symbols.symbol(String(name.prefix { $0 != "/" })).number
    }
    return Symbol(number: flows[index])
  }

  mutating func widen(to at: Int64, offset: Int32) {
    let day = Int32(clamping: (at.floorDivided(by: 1000) + Int64(offset) * 60).floorDivided(by: 86_400))
    guard let known = days else {
      days = day...day
      return
    }
    if !known.contains(day) { days = min(known.lowerBound, day)...max(known.upperBound, day) }
  }

  mutating func count(miss text: String, in state: Symbol) {
    misses[Miss(text: Self.folded(text), state: state), default: 0] += 1
  }

  /// Texts are counted together where only capitals and spaces differ; of long ones the beginning counts.
  static func folded(_ text: String) -> String {
    let words = text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.count > 160 ? String(words.prefix(160)) : words
  }

  // MARK: - Adding up

  /// Adds the measurement of what comes behind.
  public mutating func add(_ other: Measurement) {
    let map = other.symbols.names.map { symbols.symbol($0) }
    func own(_ symbol: Symbol) -> Symbol {
      map.indices.contains(Int(symbol.number)) ? map[Int(symbol.number)] : .none
    }
    conversations += other.conversations.map { record in
      var record = record
      record.flow = own(record.flow)
      record.question = own(record.question)
      record.reason = own(record.reason)
      record.topic = own(record.topic)
      return record
    }
    handoffs += other.handoffs.map { record in
      var record = record
      record.flow = own(record.flow)
      return record
    }
    goals += other.goals
    for (state, tally) in other.states { states[own(state), default: StateTally()] += tally }
    for (use, count) in other.options {
      options[
        OptionUse(state: own(use.state), flow: own(use.flow), option: own(use.option)), default: 0] += count
    }
    for (miss, count) in other.misses {
      misses[Miss(text: miss.text, state: own(miss.state)), default: 0] += count
    }
    choice.add(other.choice)
    chatCount += other.chatCount
    programChatCount += other.programChatCount
    specChatCount += other.specChatCount
    contacts.formUnion(other.contacts)
    if let days = other.days {
      self.days =
        self.days.map {
          min($0.lowerBound, days.lowerBound)...max($0.upperBound, days.upperBound)
        } ?? days
    }
  }
}
