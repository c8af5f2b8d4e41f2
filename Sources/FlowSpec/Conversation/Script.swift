/// A program as the engine runs it: every name resolved to a number and every reply to a table, once for all conversations.
public final class Script: Sendable {
  public let program: Program
  /// What law and carriers make of its messages.
  let rules: ProgramRules
  let tables: [String: Table]
  /// The program's flows in their order, then one for the shared states alone: where a text goes when no run is in front.
  let flows: [ScriptFlow]
  let states: [ScriptState]
  let events: [String: EventPlan]
  /// What a customer can say to start a flow.
  let textTriggers: [String: TextTrigger]
  /// The same, each once.
  let textTriggerList: [TextTrigger]
  let understanding = ScriptUnderstanding()
  /// What is understood with no run in front.
  let everywhere: [String: (option: Int, kind: Match.Kind)]
  private let resolver: Resolver

  /// What the business can tell this program.
  struct EventPlan: Sendable {
    var triggers: [(flow: Int, index: Int, state: Int, delay: Span?)] = []
    var endings: [(flow: Int, outcome: Outcome, place: Place)] = []
  }

  struct TextTrigger: Sendable {
    var flow: Int
    var state: Int
    var word: String
    var phrases: [String]
    var place: Place
  }

  /// - Parameter rulesDate: whose law and carrier rules hold.
  public init(_ program: Program, tables: [Table] = [], rulesDate: RulesDate = .latest) {
    self.program = program
    rules = ProgramRules(program, on: rulesDate)
    self.tables = Dictionary(tables.map { ($0.name, $0) }) { first, _ in first }
    let commons = Flow(
      program.name, place: program.place, purpose: .conversational, states: program.states,
      options: program.options)
    let sources = program.flows + [commons]

    var numbers: [String: Int] = [:]
    var firsts: [Int] = []
    for (index, flow) in sources.enumerated() {
      firsts.append(numbers.count)
      for state in flow.states { numbers["\(index)/\(state.name)"] = numbers.count }
    }
    let resolver = Resolver(flows: sources, numbers: numbers, firsts: firsts)
    var states: [ScriptState] = []
    var flows: [ScriptFlow] = []
    for (index, flow) in sources.enumerated() {
      flows.append(
        ScriptFlow(
          flow, first: flow.states.isEmpty ? nil : firsts[index], resolver: resolver, index: index,
          program: program))
      for state in flow.states {
        states.append(
          ScriptState(
            state, flow: index, named: flow.name, resolver: resolver, keywords: rules.keywords))
      }
    }
    self.states = states
    self.flows = flows
    self.resolver = resolver
    var everywhere: [String: (option: Int, kind: Match.Kind)] = [:]
    for (number, option) in program.options.enumerated() where option.isEverywhere {
      for (text, kind) in [(option.word, Match.Kind.exact)] + option.phrases.map({ ($0.value, .phrase) }) {
        let key = Normalizer.key(text)
        if everywhere[key] == nil { everywhere[key] = (number, kind) }
      }
    }
    self.everywhere = everywhere

    var events: [String: EventPlan] = [:]
    var textTriggers: [String: TextTrigger] = [:]
    var textTriggerList: [TextTrigger] = []
    for event in program.events { events[event.name] = EventPlan() }
    for goal in program.goals { events[goal.event, default: EventPlan()].triggers += [] }
    for (index, flow) in program.flows.enumerated() {
      for (number, trigger) in flow.triggers.enumerated() {
        guard case .state(let state) = resolver.destination(trigger.target, in: index) else { continue }
        switch trigger.cause {
        case .event(let name, let delay):
          events[name, default: EventPlan()].triggers.append((index, number, state, delay))
        case .text(let word, let phrases):
          let start = TextTrigger(
            flow: index, state: state, word: word, phrases: phrases.map(\.value), place: trigger.place)
          textTriggerList.append(start)
          for text in [word] + start.phrases {
            let key = Normalizer.key(text)
            if textTriggers[key] == nil { textTriggers[key] = start }
          }
        }
      }
      for ending in flow.until {
        events[ending.event, default: EventPlan()].endings.append((index, ending.outcome, ending.place))
      }
    }
    self.events = events
    self.textTriggers = textTriggers
    self.textTriggerList = textTriggerList
  }

  /// The flow of the shared states.
  var commons: Int { flows.count - 1 }

  /// Where a target of the program itself leads with no run in front.
  func commonTarget(_ target: Target) -> ScriptTarget? { resolver.destination(target, in: commons) }

  /// Turns targets into state numbers.
  struct Resolver: Sendable {
    let flows: [Flow]
    let numbers: [String: Int]
    let firsts: [Int]

    func destination(_ target: Target, in flow: Int) -> ScriptTarget? {
      switch target.destination {
      case .outcome(let outcome): return .outcome(outcome)
      case .state(let name): return numbers["\(flow)/\(name)"].map { .state($0) }
      case .flow(let name, let state):
        guard let index = flows.firstIndex(where: { $0.name == name }), !flows[index].states.isEmpty else {
          return nil
        }
        guard let state else { return .state(firsts[index]) }
        return numbers["\(index)/\(state)"].map { .state($0) }
      }
    }
  }
}

/// Where a run goes on.
enum ScriptTarget: Hashable, Sendable {
  case state(Int)
  case outcome(Outcome)
}

/// A flow with its names resolved. Like states and options it is shared and never copied: a turn only looks at it.
final class ScriptFlow: Sendable {
  let flow: Flow
  let name: String
  let purpose: Purpose
  let first: Int?
  /// Where an escalation goes; nil where there is no such state, and a person takes over where the run stands.
  let escalation: ScriptTarget?
  /// The flow's variables and what events bring along, by name; the program's are apart.
  let variables: [String: Variable]

  init(_ flow: Flow, first: Int?, resolver: Script.Resolver, index: Int, program: Program) {
    self.flow = flow
    name = flow.name
    purpose = flow.purpose
    self.first = first
    escalation = program.escalation?.target.flatMap { resolver.destination($0, in: index) }
    var variables: [String: Variable] = [:]
    for event in program.events {
      for variable in event.payload where variables[variable.name] == nil {
        variables[variable.name] = variable
      }
    }
    for variable in flow.variables { variables[variable.name] = variable }
    self.variables = variables
  }
}

/// A state with its names resolved.
final class ScriptState: Sendable {
  let state: State
  let flow: Int
  /// `FLOW/STATE`
  let path: String
  let name: String
  let messages: [Message]
  /// The messages as they are sent, where they are always the same.
  let fixedMessages: [BotMessage]?
  // What each step looks at. A part of `state` is reached only by copying the whole.
  let place: Place
  let assignments: [Assignment]
  let lookup: Lookup?
  let choices: Choices?
  let handoff: Handoff?
  let outcome: Outcome?
  let waits: Bool
  /// Whether it notifies, schedules or changes a consent.
  let acts: Bool
  let hearsReplies: Bool
  /// Advertised options first, then the others.
  let options: [ScriptOption]
  /// How many of the options are listed and numbered.
  let advertisedCount: Int
  let replies: ReplyTable
  let expectation: Expectation?
  let branches: [ScriptTarget?]
  let run: ScriptTarget?
  let noChoice: ScriptTarget?
  private let found: ScriptTarget?
  private let missing: ScriptTarget?
  private let failed: ScriptTarget?
  let then: ScriptTarget?
  let fallback: Fallback
  let fallbackTarget: ScriptTarget?
  let timeouts: [ScriptTimeout]
  /// "TRACK, ETA or AGENT"
  let optionList: String

  init(
    _ state: State, flow: Int, named flowName: String, resolver: Script.Resolver, keywords: KeywordPolicy
  ) {
    self.state = state
    place = state.place
    assignments = state.assignments
    lookup = state.lookup
    choices = state.choices
    handoff = state.handoff
    outcome = state.end?.value
    waits = state.waits
    acts = !state.notifications.isEmpty || !state.schedules.isEmpty || state.consent != nil
    self.flow = flow
    path = "\(flowName)/\(state.name)"
    name = state.name
    messages = state.messages
    hearsReplies = state.hearsReplies
    options = (state.replies + state.also).map { ScriptOption($0, flow: flow, resolver: resolver) }
    advertisedCount = state.replies.count
    expectation = state.expectation?.value
    branches = state.branches.map { resolver.destination($0.target, in: flow) }
    let resolved = { (target: Target?) in target.flatMap { resolver.destination($0, in: flow) } }
    run = resolved(state.run)
    noChoice = resolved(state.choices?.none)
    found = resolved(state.lookup?.found)
    missing = resolved(state.lookup?.missing)
    failed = resolved(state.lookup?.failed)
    then = resolved(state.then)
    fallback = state.fallback ?? Fallback()
    fallbackTarget = resolved(state.fallback?.then)
    timeouts = state.timeouts.map {
      ScriptTimeout($0, flow: flow, path: "\(flowName)/\(state.name)", resolver: resolver)
    }
    optionList = state.replies.map(\.word).listed("or")
    replies = Self.replyTable(state, keywords)
    fixedMessages = Self.fixedMessages(state, flow: flowName, options: optionList)
  }

  func lookupTarget(_ result: LookupResult) -> ScriptTarget? {
    switch result {
    case .found: found
    case .missing: missing
    case .failed: failed
    }
  }

  /// Words go before phrases and phrases before numbers; of two that are the same, the first stands.
  private static func replyTable(_ state: State, _ keywords: KeywordPolicy) -> ReplyTable {
    var table = ReplyTable()
    let options = state.replies + state.also
    for (index, option) in options.enumerated() { table.add(option.word, index, .exact, keywords) }
    for (index, option) in options.enumerated() {
      for phrase in option.phrases { table.add(phrase.value, index, .phrase, keywords) }
    }
    if state.expectation?.value.isNumber != true, state.choices == nil {
      for index in state.replies.indices { table.add(String(index + 1), index, .number, keywords) }
    }
    return table
  }

  /// What the state says on entry, where nothing in it depends on the run.
  private static func fixedMessages(_ state: State, flow: String, options: String) -> [BotMessage]? {
    guard state.choices == nil else { return nil }
    var messages: [BotMessage] = []
    for message in state.messages {
      guard message.template.variables.isEmpty, !message.template.listsChoices else { return nil }
      let text = message.template.rendered(options: options) { _ in nil }.text
      messages.append(BotMessage(text, flow: flow, state: state.name, kind: .responsive))
    }
    return messages
  }
}

/// An option with its target resolved.
final class ScriptOption: Sendable {
  let option: Option
  let word: String
  let place: Place
  let assignments: [Assignment]
  let say: [Message]
  let target: ScriptTarget?

  init(_ option: Option, flow: Int, resolver: Script.Resolver) {
    self.option = option
    word = option.word
    place = option.place
    assignments = option.assignments
    say = option.say
    target = option.target.flatMap { resolver.destination($0, in: flow) }
  }
}

/// A timeout with its target resolved.
struct ScriptTimeout: Sendable {
  let after: Span
  /// The span as people read it.
  let afterText: String
  /// Nil where it only says something and stays.
  let target: ScriptTarget?
  let say: [Message]
  /// A state or an outcome, as people read it.
  let destination: String

  init(_ timeout: Timeout, flow: Int, path: String, resolver: Script.Resolver) {
    after = timeout.after
    afterText = after.text
    switch timeout.action {
    case .say(let say):
      target = nil
      self.say = say
      destination = path
    case .go(let target):
      self.target = resolver.destination(target, in: flow)
      say = []
      switch target.destination {
      case .state(let name): destination = "\(resolver.flows[flow].name)/\(name)"
      default: destination = target.text
      }
    }
  }
}
