/// A spec that shows a rule: a `↓` stands before each spot at which the rule fires.
public struct Example: Sendable, ExpressibleByStringLiteral {
  /// What people are shown, marks and all.
  public let text: String
  /// Paths and texts with marks.
  private let marked: [(path: String, text: String)]
  /// Texts of tables, by name.
  let tables: [String: String]
  /// What a chat says, where the rule is one of a running conversation.
  let chat: [String]
  /// The bytes of a file that no text can show.
  private let bytes: (@Sendable () -> [UInt8])?

  static let mark: Character = "↓"
  static let flowPath = "example.flow.yaml"
  static let programPath = ProgramLoader.usualName

  private init(
    _ text: String, _ marked: [(path: String, text: String)], tables: [String: String] = [:],
    chat: [String] = [], bytes: (@Sendable () -> [UInt8])? = nil
  ) {
    self.text = text
    self.marked = marked
    self.tables = tables
    self.chat = chat
    self.bytes = bytes
  }

  /// A whole flow, in a program that is without fault.
  public init(stringLiteral flow: String) { self = .flow(flow) }

  static func flow(_ flow: String) -> Example {
    Example(flow, [(programPath, standardProgram), (flowPath, flow)])
  }

  /// A file as it is, without a program around it.
  static func file(_ text: String, bytes: (@Sendable () -> [UInt8])? = nil) -> Example {
    Example(text, [(flowPath, text)], bytes: bytes)
  }

  /// Two flows.
  static func flows(_ first: String, _ second: String) -> Example {
    Example(
      first + "---\n" + second,
      [(programPath, standardProgram), (flowPath, first), ("second.flow.yaml", second)])
  }

  /// One message of a flow.
  static func message(_ message: String) -> Example {
    let say = "say: \"\(message)\""
    return Example(
      say,
      [
        (programPath, standardProgram),
        (
          flowPath,
          "flow: example\ntriggers: {order.shipped: start}\nstates:\n  start:\n    \(say)\n    then: resolved\n"
        ),
      ])
  }

  /// States of a flow, of which an event starts the first.
  static func states(_ states: String) -> Example {
    Example(states, [(programPath, standardProgram), (flowPath, wrapped(states))])
  }

  /// A program and a flow of it; without one, a small flow that is without fault.
  static func program(_ program: String, flow: String? = nil, tables: [String: String] = [:]) -> Example {
    Example(
      program + (flow.map { "\n---\n" + $0 } ?? ""),
      [(programPath, program), (flowPath, flow ?? standardFlow)], tables: tables)
  }

  /// What stands in a program besides what every program needs.
  static func addition(_ lines: String, flow: String? = nil, tables: [String: String] = [:]) -> Example {
    Example(
      lines + (flow.map { "\n---\n" + $0 } ?? ""),
      [(programPath, standardProgram + lines + "\n"), (flowPath, flow ?? standardFlow)], tables: tables)
  }

  /// The standard program with one of its top keys put differently, or left out where `lines` is empty.
  static func instead(of key: String, _ lines: String, flow: String? = nil) -> Example {
    var kept: [Substring] = []
    var isDropping = false
    for line in standardProgram.split(separator: "\n") {
      if line.first != " " { isDropping = line.hasPrefix(key + ":") }
      if !isDropping { kept.append(line) }
    }
    let rest = kept.joined(separator: "\n") + "\n"
    // What is left out is missed where the program says its name.
    let program = lines.isEmpty ? String(mark) + rest : rest + lines + "\n"
    let shown = lines.isEmpty ? "\(mark)program: acme\n# and no \(key)" : lines
    return Example(
      shown,
      [(programPath, program.replacing("↓program: ", with: "program: ↓")), (flowPath, flow ?? standardFlow)])
  }

  /// With one text of the program put differently.
  func changing(_ old: String, to new: String) -> Example {
    Example(
      text.contains(old) ? text.replacing(old, with: new) : new + "\n" + text,
      marked.map { ($0.path, $0.text.replacing(old, with: new)) }, tables: tables)
  }

  /// A flow, and what is said in a chat with it.
  static func chat(_ flow: String, _ lines: [String], program: String = standardProgram) -> Example {
    Example(
      (lines + ["---", flow]).joined(separator: "\n"), [(programPath, program), (flowPath, flow)], chat: lines
    )
  }

  private static func wrapped(_ states: String) -> String {
    let first = states.prefix { $0 != ":" }.filter { $0 != mark }
    let lines = states.split(separator: "\n", omittingEmptySubsequences: false).map { "  " + $0 }
    return "flow: example\ntriggers: {order.shipped: \(first)}\nstates:\n" + lines.joined(separator: "\n")
      + "\n"
  }

  // MARK: - Running

  /// What the engine tells when the example's chat is played with it.
  ///
  /// A line is `event: NAME`, `me: TEXT` or `wait: SPAN`; `consent: none` before them all.
  var events: [Event] {
    let script = Script(ProgramLoader.load(files).program)
    let zone = Witness.zone(of: script.program)
    let noon = LocalDateTime(CivilDate(dayNumber: 20_514), TimeOfDay(secondOfDay: 43_200))
    var witness = Witness(script, at: zone.instant(noon), hasConsent: !chat.contains("consent: none"))
    for line in chat {
      let parts = line.split(separator: ":", maxSplits: 1).map(\.trimmingSpaces)
      guard parts.count == 2 else { continue }
      switch parts[0] {
      case "event": witness.tell(parts[1])
      case "me": witness.say(parts[1])
      case "wait": if let span = Span(parsing: parts[1]) { witness.wait(span) }
      default: continue
      }
    }
    return witness.events
  }

  /// The files without their marks.
  public var files: [SourceFile] {
    if let bytes { return [SourceFile(path: Self.flowPath, bytes: bytes())] }
    return marked.map { SourceFile(path: $0.path, text: $0.text.filter { $0 != Self.mark }) }
  }

  /// Where the rule fires.
  var spots: [Place] {
    marked.flatMap { file in
      var spots: [Place] = []
      var offset = 0
      for character in file.text {
        if character == Self.mark {
          spots.append(Place(file.path, SourceRange(offset, offset)))
        } else {
          offset += character.utf8.count
        }
      }
      return spots
    }
  }

  /// A program in which no rule finds anything.
  static let standardProgram = """
    program: acme
    brand: Acme Outfitters
    aliases: [Acme]
    sender: {number: "+15550100", kind: 10dlc, platform: twilio}
    consent:
      disclosure: >-
        By replying JOIN you agree to receive recurring automated marketing texts from Acme Outfitters.
        Up to 6 msgs/month. Msg & data rates may apply. Reply HELP for help, STOP to cancel.
      frequency: up to 6 msgs/month
      help: support@acme.example
    messages:
      opt-in: "Acme Outfitters: you're in! Up to 6 msgs/month. Msg & data rates may apply. Reply HELP for help, STOP to cancel."
      opt-out: "Acme Outfitters: you are unsubscribed and will get no more messages. Reply START to rejoin."
      help: "Acme Outfitters: write to support@acme.example. Msg & data rates may apply. Reply STOP to opt out."
    openers: {start: "{brand}: ", end: " Reply STOP to opt out."}
    quiet-hours: {marketing: 21:00-08:00, transactional: 22:00-07:00}
    caps: {marketing: "1/day, 4/month", all: 6/day}
    agents:
      hours: Mon-Fri 09:00-18:00 America/New_York
      after-hours: "Acme Outfitters: our team is back at 9 am ET. We'll text you then."
    escalate: {negative-sentiment: true, to: agent}
    states:
      agent: {say: Connecting you with a teammate., handoff: {}}
    domains: [acme.example]

    """

  /// A flow in which no rule finds anything.
  static let standardFlow = """
    flow: example
    triggers: {order.shipped: shipped}
    states:
      shipped:
        say: Your order shipped! Reply TRACK for the link or AGENT for help.
        replies: {TRACK: tracking, AGENT: agent}
        else: {say: Reply TRACK or AGENT., then: agent}
        after: {48h: resolved}
      tracking: {say: "Track it here: https://acme.example/t/1", then: resolved}

    """
}
