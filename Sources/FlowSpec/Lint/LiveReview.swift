/// Tells in a running chat what lint has to say of each message, at the moment that it is sent, and each finding once.
///
/// What the engine warns of itself is not repeated. A message of the program is held against what lint found in its
/// files, comments that allow a finding included, and its links as they came out; what a person types is reviewed by
/// the rules about single messages.
public struct LiveReview: Sendable {
  /// What lint finds in the program's files, in their order.
  public let findings: [Diagnostic]
  private let spots: [Int: Spot]
  /// The messages of each sender as the author wrote them.
  private let sources: [String: [String]]
  private let setting: MessageSetting
  private let rules: ProgramRules
  /// Findings of the files that the chat has told, by their numbers.
  private var told: Set<Int> = []
  /// What was said of texts, as rule and text.
  private var toldTexts: Set<String> = []
  /// Where each text was sent that the engine may warn of.
  private var senders: [String: String] = [:]

  /// Where a finding comes true: when a text with these words is sent.
  fileprivate struct Spot: Sendable {
    /// `flow/state`, or the state alone where all flows share it; nil for what belongs to no state.
    var sender: String?
    /// The words that it is about; nil for the whole message.
    var words: String?
  }

  /// - Parameter rules: the law and the carriers' rules that the chat goes by.
  public init(_ loaded: LoadedProgram, tables: [Table], rules: ProgramRules) {
    let result = Linter.result(loaded, tables: tables)
    findings = result.findings
    self.rules = rules
    let subject = result.subject ?? LintSubject(loaded, tables: tables)
    setting = subject.setting
    var spots: [Int: Spot] = [:]
    for (number, finding) in findings.enumerated() {
      guard let use = subject.message(around: finding) else { continue }
      let isWhole = finding.range == use.place.range
      let words = isWhole ? nil : loaded.files[finding.path]?.text(finding.range)
      spots[number] = Spot(sender: use.state.map { Self.sender(subject.graph, $0) }, words: words)
    }
    self.spots = spots
    sources = Dictionary(
      subject.messages.compactMap { use in
        use.state.map { (Self.sender(subject.graph, $0), [use.message.template.source]) }
      }, uniquingKeysWith: +)
  }

  private static func sender(_ graph: FlowGraph, _ number: Int) -> String {
    let state = graph.state(number)
    return state.isShared ? state.name : "\(graph.flow(of: number).name)/\(state.name)"
  }

  /// What lint found and the chat has not come to.
  public var untold: [Diagnostic] {
    findings.indices.filter { !told.contains($0) }.map { findings[$0] }
  }

  /// The warnings that belong behind an event.
  public mutating func warnings(on event: Event) -> [Event] {
    switch event.kind {
    case .bot(let message) where message.kind != .platform: return warnings(on: message, event)
    case .agent(let text): return review(text, RuleCatalog.texts, event) + files(text, sender: nil, event)
    case .warning(let rule, _, _, let text?): note(rule, text)
    default: break
    }
    return []
  }

  private mutating func warnings(on message: BotMessage, _ event: Event) -> [Event] {
    let sender = [message.flow, message.state].compactMap(\.self).joined(separator: "/")
    senders[message.text] = sender
    // Links first come out whole here, where a variable stands for them.
    let own = sources[sender] ?? message.state.flatMap { sources[$0] } ?? []
    return files(message.text, sender: sender, event)
      + review(message.text, RuleCatalog.links, known: own, event)
  }

  /// What lint found in the files about a message.
  private mutating func files(_ text: String, sender: String?, _ event: Event) -> [Event] {
    var warnings: [Event] = []
    for (number, spot) in spots.sorted(by: { $0.key < $1.key }) where !told.contains(number) {
      let finding = findings[number]
      guard Self.isTold(finding.rule), spot.fits(text, sender) else { continue }
      told.insert(number)
      if toldTexts.insert("\(finding.rule) \(text)").inserted {
        warnings.append(event.warning(finding.rule, finding.severity, finding.message, text))
      }
    }
    return warnings
  }

  /// Whether a rule is about what is sent: what the engine sees itself it tells itself.
  private static func isTold(_ rule: String) -> Bool { RuleCatalog[rule]?.textReview != nil }

  /// What the rules about single messages say of a text.
  ///
  /// - Parameter known: what stands in the files like this, and was judged there.
  private mutating func review(_ text: String, _ asked: [Rule], known: [String] = [], _ event: Event)
    -> [Event]
  {
    let words = MessageWords(Template(literal: text))
    var warnings: [Event] = []
    for rule in asked {
      guard let finding = rule.textReview?(words, setting).first(where: { !known.contains(text, $0.range) }),
        let severity = rules.severity(of: rule.id, default: finding.severity ?? rule.severity),
        toldTexts.insert("\(rule.id) \(text)").inserted
      else { continue }
      warnings.append(event.warning(rule.id, severity, finding.message, text))
    }
    return warnings
  }

  /// The engine has told it.
  private mutating func note(_ rule: String, _ text: String) {
    for (number, spot) in spots
    where findings[number].rule == rule && spot.fits(text, senders[text]) {
      told.insert(number)
    }
  }
}

extension LiveReview.Spot {
  fileprivate func fits(_ text: String, _ sender: String?) -> Bool {
    if let own = self.sender {
      guard let sender, sender == own || sender.hasSuffix("/" + own) && !own.contains("/") else {
        return false
      }
    }
    return words.map { text.contains($0) } ?? (self.sender != nil)
  }
}

extension Event {
  /// A warning of the same moment.
  fileprivate func warning(_ rule: String, _ severity: Severity, _ message: String, _ text: String) -> Event {
    Event(
      at: at, zone: zone, turn: turn,
      .warning(rule: rule, severity: severity, message: message, text: text))
  }
}

extension [String] {
  /// Whether one of them holds a part of a text.
  fileprivate func contains(_ text: String, _ range: Range<Int>) -> Bool {
    guard !isEmpty else { return false }
    let part = String(decoding: [UInt8](text.utf8)[range], as: UTF8.self)
    return contains { $0.contains(part) }
  }
}

extension RuleCatalog {
  /// The rules about the words of single messages.
  fileprivate static let texts = lint.filter { $0.textReview != nil }
  /// Those of them about links.
  fileprivate static let links = [URLShortenerRule.rule, InsecureLinkRule.rule]
}

extension LintSubject {
  /// The message that a finding is about.
  fileprivate func message(around finding: Diagnostic) -> MessageUse? {
    messages.first { use in
      use.place.path == finding.path && use.place.range.lowerBound <= finding.range.lowerBound
        && finding.range.upperBound <= use.place.range.upperBound
    }
  }
}
