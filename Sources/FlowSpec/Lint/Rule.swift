/// Something that can be wrong with a program: what lint, the live emulator, `explain` and the reports know of it.
public struct Rule: Sendable {
  /// Who finds it.
  public enum Origin: Hashable, Sendable {
    /// Whoever reads the files.
    case loading
    /// Lint, in what the files say.
    case lint
    /// The engine, while a chat runs.
    case conversation
  }

  /// A stable id, `family/fault`; it reads after "allow".
  public let id: String
  /// What holds where the program says nothing else.
  public let severity: Severity
  public let origin: Origin
  /// When it fires, in one line.
  public let summary: String
  /// Who says that it is a fault, and as of when (`2026-11-23`).
  public let source: String
  public let date: String
  /// Why it is a fault, in one paragraph.
  public let reason: String
  /// Specs in which it fires, at the marks and nowhere else.
  public var bad: [Example] { badExamples() }
  /// Specs in which it is silent.
  public var good: [Example] { goodExamples() }
  // Made when somebody reads them: lint itself does not.
  private let badExamples: @Sendable () -> [Example]
  private let goodExamples: @Sendable () -> [Example]
  /// What it finds in a program as a whole; nil where states or messages are all that it looks at.
  let programReview: ProgramReview?
  /// Readies it to be asked of each state; nil where it looks at none.
  let stateReview: StateReviewing?
  /// What it finds in a message of the program; nil where it looks at none by itself.
  let messageReview: MessageReview?
  /// What it says about a message of which only the words are known, whoever writes it; nil for a rule that needs more.
  let textReview: TextReview?

  typealias ProgramReview = @Sendable (LintSubject, inout Findings) -> Void
  typealias StateReview = @Sendable (_ number: Int, State, Flow, inout Findings) -> Void
  /// Nil where a look at the program tells that no state is at fault.
  typealias StateReviewing = @Sendable (LintSubject) -> StateReview?
  typealias MessageReview = @Sendable (LintSubject, MessageUse, inout Findings) -> Void
  typealias TextReview = @Sendable (MessageWords, MessageSetting) -> [TextFinding]

  init(
    _ id: String, _ severity: Severity, _ summary: String, source: String, date: String, reason: String,
    bad: @escaping @autoclosure @Sendable () -> [Example],
    good: @escaping @autoclosure @Sendable () -> [Example],
    origin: Origin = .lint, check: ProgramReview? = nil, states: StateReviewing? = nil,
    messages: MessageReview? = nil, textReview: TextReview? = nil
  ) {
    self.id = id
    self.severity = severity
    self.origin = origin
    self.summary = summary
    self.source = source
    self.date = date
    self.reason = reason
    badExamples = bad
    goodExamples = good
    programReview = check
    stateReview = states
    messageReview = messages
    self.textReview = textReview
  }

  /// A rule about single states.
  static func ofStates(
    _ id: String, _ severity: Severity, _ summary: String, source: String, date: String, reason: String,
    bad: @escaping @autoclosure @Sendable () -> [Example],
    good: @escaping @autoclosure @Sendable () -> [Example], review: @escaping StateReviewing
  ) -> Rule {
    Rule(
      id, severity, summary, source: source, date: date, reason: reason, bad: bad(), good: good(),
      states: review)
  }

  /// A rule about the words of single messages: lint asks it about those of the program, and the emulator about what a
  /// person types.
  static func ofTexts(
    _ id: String, _ severity: Severity, _ summary: String, source: String, date: String, reason: String,
    bad: @escaping @autoclosure @Sendable () -> [Example],
    good: @escaping @autoclosure @Sendable () -> [Example], review: @escaping TextReview
  ) -> Rule {
    Rule(
      id, severity, summary, source: source, date: date, reason: reason, bad: bad(), good: good(),
      messages: asked(review), textReview: review)
  }

  /// A rule about single messages that needs to know who sends them.
  static func ofMessages(
    _ id: String, _ severity: Severity, _ summary: String, source: String, date: String, reason: String,
    bad: @escaping @autoclosure @Sendable () -> [Example],
    good: @escaping @autoclosure @Sendable () -> [Example], review: @escaping MessageReview,
    textReview: TextReview? = nil
  ) -> Rule {
    Rule(
      id, severity, summary, source: source, date: date, reason: reason, bad: bad(), good: good(),
      messages: review, textReview: textReview)
  }

  /// Asks about the words of messages of the program.
  static func asked(_ review: @escaping TextReview) -> MessageReview {
    { subject, use, findings in subject.report(review, of: use, &findings) }
  }

  /// What is before the slash.
  public var family: String { Self.family(of: id) }

  static func family(of id: String) -> String { String(id.prefix { $0 != "/" }) }
}

/// A rule as its file gives it.
protocol LintRule {
  static var rule: Rule { get }
}
