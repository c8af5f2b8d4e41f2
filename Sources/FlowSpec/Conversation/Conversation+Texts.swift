extension Conversation {
  /// Sends what a state says on entry.
  mutating func say(_ state: ScriptState, run index: Int, opensRun: Bool) {
    guard let messages = state.fixedMessages, isResponding, !isOptedOut else {
      return say(state.messages, run: index, opensRun: opensRun)
    }
    for message in messages { send(message) }
  }

  /// Sends messages in order.
  mutating func say(_ messages: [Message], run index: Int, opensRun: Bool = false) {
    guard !messages.isEmpty else { return }
    let run = runs[index]
    let kind: BotMessage.Kind = isResponding ? .responsive : .proactive
    var texts = messages.compactMap { rendered($0, run: index) }
    if opensRun, kind == .proactive { addOpeners(to: &texts, run: index) }
    let flow = script.flows[run.flow].name
    let state = script.states[run.state].name
    for text in texts { deliver(text, flow: flow, state: state, kind: kind) }
    if opensRun, kind == .proactive { warnOfOpener(texts, purpose: script.flows[run.flow].purpose) }
  }

  /// The text of a message; nil, and an error, where a variable in it has no value.
  mutating func rendered(_ message: Message, run index: Int?, options: String? = nil) -> String? {
    var examples: [(String, String)] = []
    let rendering = message.template.rendered(
      options: options ?? optionList(message, run: index), choices: choices(message, run: index)
    ) { path in
      switch value(of: path, run: index) {
      case .known(let text): return text
      case .example(let text):
        examples.append((path, text))
        return text
      case .unknown: return nil
      }
    }
    tell(examples)
    guard let missing = rendering.missing.first else { return rendering.text }
    emit(.error(message: "`\(missing)` has no value, so this message was not sent: \(rendering.text)"))
    return nil
  }

  /// What `{options}` stands for: the rows to choose from, then what can be replied.
  private mutating func optionList(_ message: Message, run index: Int?) -> String {
    guard message.template.listsOptions else { return "" }
    guard let index else { return script.program.options.filter(\.isEverywhere).map(\.word).listed("or") }
    let state = state(of: runs[index])
    guard !runs[index].choices.isEmpty else { return state.optionList }
    return (choiceList(run: index) + state.options.prefix(state.advertisedCount).map(\.option.word)).listed(
      "or")
  }

  /// What `{choices}` stands for.
  private mutating func choices(_ message: Message, run index: Int?) -> String? {
    guard message.template.listsChoices, let index else { return nil }
    return choiceList(run: index).listed("or")
  }

  /// What a proactive message that opens a run lacks.
  mutating func addOpeners(to texts: inout [String], run index: Int) {
    let openers = script.program.openers
    guard let first = texts.first, let last = texts.last else { return }
    if let start = openers.start, !texts.contains(where: script.program.namesBrand),
      let text = rendered(start, run: index)
    {
      texts[0] = text + first
    }
    if let end = openers.end, !texts.contains(where: { $0.containsWord("STOP") }),
      let text = rendered(end, run: index)
    {
      texts[texts.count - 1] = (texts.count == 1 ? texts[0] : last) + text
    }
  }

  // MARK: - Values

  enum NamedValue {
    case known(String)
    case example(String)
    case unknown
  }

  /// The text that a name stands for in a message.
  func value(of path: String, run index: Int?) -> NamedValue {
    let flow = index.map { runs[$0].flow } ?? script.commons
    if let value = currentValue(of: path, run: index) {
      return .known(text(of: value, named: path, flow: flow))
    }
    guard let variable = variable(path, flow: flow) else { return .unknown }
    if let fallback = variable.fallback { return .known(text(of: fallback, named: path, flow: flow)) }
    if let example = variable.example { return .example(text(of: example, named: path, flow: flow)) }
    return .unknown
  }

  /// What a name stands for now: of the run, the contact, or built in.
  func currentValue(of path: String, run index: Int?) -> Value? {
    if let value = index.flatMap({ runs[$0].values[path] }) ?? values[path] ?? presets[path] { return value }
    switch path {
    case "brand": return script.program.brand.map { .text($0.value) }
    case "now": return .moment(now)
    default: break
    }
    guard let dot = path.firstIndex(of: ".") else { return nil }
    let first = String(path[..<dot])
    let rest = String(path[path.index(after: dot)...])
    if first == "contact" { return contactValue(rest) }
    return currentValue(of: first, run: index)?.column(rest)
  }

  private func contactValue(_ name: String) -> Value? {
    switch name {
    case "name": contact.name.map { .text($0) }
    case "number": .text(contact.number)
    case "timezone": .text(contact.zone.identifier)
    case "state": contact.usState.map { .text($0) }
    default: contact.attributes[name].map { .text($0) }
    }
  }

  func variable(_ name: String, flow: Int) -> Variable? {
    script.flows[flow].variables[name] ?? script.program.variables.first { $0.name == name }
  }

  func text(of value: Value, named name: String, flow: Int) -> String {
    value.text(show: variable(name, flow: flow)?.format, in: contact.zone)
  }

  mutating func assign(_ assignments: [Assignment], run index: Int) {
    for assignment in assignments {
      if let value = value(of: assignment, run: index) { set(assignment.name, value, run: index) }
    }
  }

  /// What an assignment gives; nil, and an error, where that can't be told.
  mutating func value(of assignment: Assignment, run index: Int) -> Value? {
    switch assignment.source {
    case .template(let template):
      guard let text = rendered(Message(template, place: assignment.place), run: index) else { return nil }
      let type = variable(assignment.name, flow: runs[index].flow)?.type ?? .text
      return type.value(parsing: text, in: contact.zone) ?? .text(text)
    case .expression(let expression):
      do {
        return try evaluated(expression, run: index)
      } catch {
        emit(.error(message: "`\(assignment.name)` can't be set: \(error)"))
        return nil
      }
    }
  }

  /// Gives a variable a value: the contact's where the program declares it, else the run's.
  mutating func set(_ name: String, _ value: Value, run index: Int?) {
    let flow = index.map { runs[$0].flow } ?? script.commons
    if let index,
      script.flows[flow].variables[name] != nil
        || !script.program.variables.contains(where: { $0.name == name })
    {
      runs[index].values[name] = value
    } else {
      values[name] = value
    }
    emit(.set(name: name, value: text(of: value, named: name, flow: flow)))
  }

  mutating func holds(_ condition: Expression, run index: Int) -> Bool {
    let scope = RunScope(conversation: self, run: index)
    defer { tell(scope.examples.used) }
    do {
      return try condition.holds(in: scope)
    } catch {
      emit(.error(message: "a condition of `\(state(of: runs[index]).path)` can't be told: \(error)"))
      return false
    }
  }

  /// What an expression comes to for a run; tells the examples that stood in for values.
  mutating func evaluated(_ expression: Expression, run index: Int) throws(EvaluationFault) -> Value {
    let scope = RunScope(conversation: self, run: index)
    defer { tell(scope.examples.used) }
    return try expression.value(in: scope)
  }

  /// Tells, once, that examples stand in for values.
  private mutating func tell(_ examples: [(path: String, text: String)]) {
    for (path, text) in examples where toldExamples.insert(path).inserted {
      emit(.notice(text: "`\(path)` has no value; its example `\(text)` stands in for it"))
    }
  }
}

/// What expressions see of a run.
struct RunScope: Scope {
  let conversation: Conversation
  let run: Int?
  let examples = Examples()

  /// The examples that an expression was given instead of values, in its order.
  final class Examples {
    fileprivate(set) var used: [(path: String, text: String)] = []
  }

  func value(_ name: String) -> Value? {
    if let value = conversation.currentValue(of: name, run: run) { return value }
    let flow = run.map { conversation.runs[$0].flow } ?? conversation.script.commons
    guard let variable = conversation.variable(name, flow: flow) else { return nil }
    if let fallback = variable.fallback { return fallback }
    guard let example = variable.example else { return nil }
    examples.used.append((name, conversation.text(of: example, named: name, flow: flow)))
    return example
  }

  /// A default or an example stands in for a value and makes nothing known.
  func isKnown(_ name: String) -> Bool { conversation.currentValue(of: name, run: run) != nil }

  var now: Instant { conversation.now }
  var zone: Zone { conversation.contact.zone }
}

extension Program {
  /// Whether a text names the brand or an alias.
  public func namesBrand(_ text: String) -> Bool {
    let names = ([brand].compactMap { $0 } + aliases).map { $0.value.lowercased() }
    let text = text.lowercased()
    return names.contains { !$0.isEmpty && text.contains($0) }
  }
}

extension String {
  /// Whether a word stands in the text by itself, letters compared without case.
  func containsWord(_ word: String) -> Bool {
    if utf8.allSatisfy({ $0 < 0x80 }) { return FoldedText(word).isPart(of: self, asWord: true) }
    let word = word.lowercased()
    return lowercased().split { !$0.isLetter && !$0.isNumber }.contains { $0 == word }
  }
}
