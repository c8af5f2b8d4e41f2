/// The checklist for a launch, item by item, judged from a program's specs and from chats played with them. Source: the
/// implementation checklist of the guide to two-way texting, in its order.
public struct LaunchChecklist: Sendable {
  /// What belongs to a launch.
  public enum Topic: String, Hashable, Sendable, CaseIterable {
    case consent, workflows, menus, hours, people, scenarios, launch, review

    /// As a list says it.
    public var title: String {
      switch self {
      case .consent: "Consent language, STOP and HELP"
      case .workflows: "Two workflows to begin with"
      case .menus: "Reply menus and macros"
      case .hours: "Quiet hours and caps"
      case .people: "Agents: hours, tone and escalation"
      case .scenarios: "Scenarios and coverage"
      case .launch: "A segment first, then step by step"
      case .review: "Transcripts read every week"
      }
    }
  }

  /// One thing that was looked at.
  public struct Remark: Hashable, Sendable {
    /// What is so, or what is missing, in one line without a full stop.
    public var message: String
    public var isOpen: Bool
    public var place: Place?
    /// What to do where it is open.
    public var help: String?
  }

  public struct Item: Hashable, Sendable {
    public var topic: Topic
    public var remarks: [Remark]

    public var isDone: Bool { !remarks.contains(where: \.isOpen) }
  }

  public let items: [Item]

  public var isReady: Bool { items.allSatisfy(\.isDone) }

  public init(_ subject: LaunchSubject) {
    items = Topic.allCases.map { topic in
      var remarks = Remarks(subject)
      switch topic {
      case .consent: remarks.judgeConsent()
      case .workflows: remarks.judgeWorkflows()
      case .menus: remarks.judgeMenus()
      case .hours: remarks.judgeHours()
      case .people: remarks.judgePeople()
      case .scenarios: remarks.judgeScenarios()
      case .launch: remarks.judgeLaunch()
      case .review: remarks.judgeReview()
      }
      return Item(topic: topic, remarks: remarks.all)
    }
  }
}

/// What a launch is judged by.
public struct LaunchSubject: Sendable {
  public let program: Program
  let script: Script
  /// What lint finds, all that is less than a warning left out.
  let findings: [Diagnostic]
  let results: [ScenarioResult]
  let coverage: Coverage

  public init(
    _ loaded: LoadedProgram, tables: [Table], results: [ScenarioResult]
  ) {
    program = loaded.program
    script = Script(loaded.program, tables: tables)
    findings = Linter.findings(loaded, tables: tables).filter { $0.severity >= .warning }
    self.results = results
    var coverage = Coverage(loaded.program)
    for result in results { coverage.add(result.trail) }
    self.coverage = coverage
  }
}

/// Collects what is said about one item.
struct Remarks {
  let subject: LaunchSubject
  private(set) var all: [LaunchChecklist.Remark] = []

  init(_ subject: LaunchSubject) { self.subject = subject }

  var program: Program { subject.program }

  /// Where something is missing from the program: its file, or the first flow where there is none.
  private var programPlace: Place? {
    program.isDeclared ? program.place : program.flows.first?.place
  }

  mutating func done(_ message: String, at place: Place? = nil) {
    all.append(LaunchChecklist.Remark(message: message, isOpen: false, place: place))
  }

  mutating func open(_ message: String, at place: Place? = nil, help: String) {
    all.append(
      LaunchChecklist.Remark(message: message, isOpen: true, place: place ?? programPlace, help: help))
  }

  /// What lint finds about the item keeps it open.
  mutating func judge(_ finds: (_ rule: String) -> Bool) {
    for finding in subject.findings where finds(finding.rule) {
      let help = finding.help ?? "`flowrepl explain \(finding.rule)` says why"
      open(
        "\(finding.message) [\(finding.rule)]", at: Place(finding.path, finding.range),
        help: String(help.prefix { $0 != "\n" }))
    }
  }

  /// "1 menu", "3 menus"
  func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}
