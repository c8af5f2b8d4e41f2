import FlowSpec

/// What the prompt of a session shows and knows: where the chat stands, and what can be typed.
struct SessionView {
  let session: Session
  let renderer: ChatRenderer

  var prompt: PromptView {
    PromptView(
      prompt: { StyledText("you › ", .prompt) },
      right: { standing },
      complete: completions,
      hint: hint,
      highlight: highlighted,
      reload: { session.reload().flatMap(renderer.lines) })
  }

  /// The state in front and the time.
  private var standing: StyledText {
    let conversation = session.conversation
    var text = StyledText()
    if let front = conversation.front { text.append("\(front.path) · ", .state) }
    text.append(conversation.contact.zone.clockText(conversation.now), .dim)
    return text
  }

  // MARK: - Completion

  private func completions(_ head: String, _ word: String) -> [Completion] {
    candidates(head).filter { $0.text.lowercased().hasPrefix(word.lowercased()) }
  }

  private func candidates(_ head: String) -> [Completion] {
    let words = head.split(separator: " ").map(String.init)
    guard let first = words.first else {
      return options.map { Completion($0) }
        + Session.commands.map { Completion(":\($0.name)", about: $0.summary) }
    }
    switch (first, words.count) {
    case (":event", 1):
      return session.script.eventNames.map {
        Completion($0, about: session.script.effects(of: $0).joined(separator: "; "))
      }
    case (":event", _):
      let given = words.dropFirst(2).map { $0.prefix { $0 != "=" } }
      let names = session.script.payload(of: words[1]).map(\.name)
      return names.filter { name in !given.contains { $0 == name } }.map { Completion($0 + "=") }
    case (":go", 1): return session.script.statePaths.map { Completion($0) }
    case (":set", 1), (":vars", 1), (":eval", _):
      return session.conversation.variables.map { Completion($0.name, about: $0.text) }
    case (":graph", 1): return session.script.program.flows.map { Completion($0.name) }
    case (":macro", 1): return session.script.program.macros.map { Completion($0.name) }
    case (":fail", 1), (":heal", 1): return session.script.tableNames.map { Completion($0) }
    case (":resume", 1):
      let flow = session.conversation.front.flatMap { session.script.program.flow($0.flow) }
      return (flow?.states ?? []).map { Completion($0.name) }
    case (":help", 1): return Session.commands.map { Completion($0.name, about: $0.summary) }
    case (":wait", 1): return [Completion("next")]
    default: return []
    }
  }

  private var options: [String] {
    session.conversation.front.map { $0.options + $0.quietOptions }
      ?? session.script.textTriggerWords + session.script.everywhereWords
  }

  /// The rest of the only thing that a line can become, or of what a command wants next.
  private func hint(_ line: String) -> String? {
    guard !line.isEmpty else { return nil }
    if line.hasPrefix(":"), line.hasSuffix(" "), let command = command(line.dropFirst().dropLast()) {
      return command.arguments
    }
    let space = line.lastIndex(of: " ")
    let head = space.map { String(line[...$0]) } ?? ""
    let word = space.map { String(line[line.index(after: $0)...]) } ?? line
    guard !word.isEmpty, let first = completions(head, word).first else { return nil }
    let rest = String(first.text.dropFirst(word.count))
    return rest.isEmpty ? nil : rest
  }

  private func command(_ name: some StringProtocol) -> SessionCommand? {
    Session.commands.first { $0.name == name }
  }

  /// A command that exists, or an option that is understood here, stands out.
  private func highlighted(_ line: String) -> StyledText {
    let word = line.prefix { $0 != " " }
    let rest = line[word.endIndex...]
    if word.hasPrefix(":"), !word.hasPrefix("::") {
      var text = StyledText(String(word), command(word.dropFirst()) == nil ? .error : .command)
      text.append(String(rest))
      return text
    }
    let isOption = rest.isEmpty && options.contains { $0.lowercased() == word.lowercased() }
    return StyledText(line, isOption ? .option : nil)
  }
}
