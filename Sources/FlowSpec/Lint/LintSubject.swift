/// A program as the rules look at it: what was loaded, with what several rules need worked out once.
struct LintSubject: Sendable {
  let program: Program
  let graph: FlowGraph
  let tables: [Table]
  let trees: [String: Tree]
  /// Every message that can be sent.
  let messages: [MessageUse]
  /// The longest that each message can become; nil for one that is always the same.
  private(set) var worstCases: [WorstCase?] = []
  /// Files of which a part could not be understood: what they leave out is not known.
  let brokenPaths: Set<String>
  /// What rules about single messages know of the program.
  let setting: MessageSetting
  let rules: ProgramRules
  /// The flow in which each state that flows share is looked at.
  private var sharedHomes: [String: Int] = [:]
  /// The states that a proactive message opens a run in.
  let openingStates: Set<Int>
  /// Every first step of a run that an event starts, as far as it says something.
  private(set) var openingSteps: [OpeningStep] = []
  /// The links that stand for variables.
  let exampleLinks: [(text: MessageWords, place: Place)]
  /// What can be replied in each state.
  let replyKeys: ReplyKeys
  /// The words and phrases of options on which the platform or the law may act.
  let keywordTexts: Set<String>
  /// The messages of each state among all.
  let stateMessages: StateMessages

  init(_ loaded: LoadedProgram, tables: [Table] = [], by spreading: some Spreading = Serial()) {
    let program = loaded.program
    self.program = program
    var collection = MessageCollection()
    var replies = ReplyKeys(program)
    graph = FlowGraph(program) { flow, stateNumbers in
      collection.add(flow, stateNumbers)
      replies.add(flow, of: program)
    }
    collection.add(program)
    self.tables = tables
    trees = loaded.trees
    messages = collection.read(by: spreading)
    stateMessages = collection.byState
    replyKeys = replies
    brokenPaths = Set(
      loaded.diagnostics.filter { $0.severity == .error }.flatMap { [$0.path] + $0.notes.map(\.path) })
    setting = MessageSetting(loaded.program, replyKeys)
    rules = ProgramRules(loaded.program)
    keywordTexts = Self.keywordTexts(replyKeys, rules)
    exampleLinks = Self.exampleLinks(of: loaded.program)
    openingStates = Set(
      graph.entries.compactMap { entry in
        if case .event = entry.cause { entry.state } else { nil }
      })
    worstCases = messages.map { use in
      use.message.template.isLiteral ? nil : longest(use.message.template, state: use.state)
    }
    openingSteps = firstSteps
    sharedHomes = Self.homes(program, wholeFlows)
  }

  /// Whether all was understood that a rule about the whole program needs.
  var isWhole: Bool { brokenPaths.isEmpty }

  /// Whether there is a program file, and all of it was understood.
  var hasProgram: Bool { program.isDeclared && !brokenPaths.contains(program.place.path) }

  func isBroken(_ flow: Flow) -> Bool {
    !brokenPaths.isEmpty
      && (brokenPaths.contains(flow.place.path) || brokenPaths.contains(program.place.path))
  }

  /// The flows that were understood, by their numbers.
  var wholeFlows: [Int] { program.flows.indices.filter { !isBroken(program.flows[$0]) } }

  /// The states of flows that were understood, each text once: a state that all flows share is seen in the first of them.
  func eachState(_ body: (Int, State, Flow) -> Void) { eachState(ofFlows: wholeFlows[...], body) }

  func eachState(ofFlows flows: ArraySlice<Int>, _ body: (Int, State, Flow) -> Void) {
    for number in flows {
      let flow = program.flows[number]
      for (state, stateNumber) in zip(flow.states, graph.states(ofFlow: number)) {
        if state.isShared, sharedHomes[state.name] != number { continue }
        body(stateNumber, state, flow)
      }
    }
  }

  /// The first flow that was understood and has a state of the program, by the state's name.
  private static func homes(_ program: Program, _ flows: [Int]) -> [String: Int] {
    var homes: [String: Int] = [:]
    for shared in program.states {
      homes[shared.name] = flows.first { number in program.flows[number].states.contains { $0 === shared } }
    }
    return homes
  }
}
