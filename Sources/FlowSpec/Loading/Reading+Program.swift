extension Reading {
  /// A program file; its flows are read after it.
  func program(_ root: Node) -> Program? {
    guard let fields = fields(root, "a program", ProgramKey.self) else { return nil }
    guard let name = fields[.program].flatMap({ filledText($0, "the program's name") }) else { return nil }
    var program = Program()
    program.name = name.value
    program.place = name.place
    program.brand = fields[.brand].flatMap { filledText($0, "the brand") }
    program.aliases = fields[.aliases].map { texts($0, "an alias") } ?? []
    program.sender = fields[.sender].flatMap(sender) ?? Sender()
    program.terms = fields[.consent].flatMap(consentTerms)
    program.keywords = fields[.keywords].flatMap(keywords) ?? Keywords()
    program.messages = fields[.messages].flatMap(programMessages) ?? ProgramMessages()
    program.openers = fields[.openers].flatMap(openers) ?? Openers()
    program.quietHours = fields[.quietHours].flatMap(quietHours) ?? QuietHours()
    program.caps = fields[.caps].map(caps) ?? []
    program.agents = fields[.agents].flatMap(agentDesk)
    zone = program.agents?.hours?.zone ?? zone
    program.escalation = fields[.escalate].flatMap(escalation)
    program.events = fields[.events].map(eventDeclarations) ?? []
    program.options = fields[.options].map { namedOptions($0, inheriting: []) } ?? []
    program.defaults = fields[.defaults].flatMap(defaults) ?? Defaults()
    program.states =
      fields[.states].map {
        states(
          $0,
          in: StateSurroundings(options: program.options, defaults: program.defaults, areShared: true))
      } ?? []
    program.replyOrder = fields[.replyOrder].map { texts($0, "an option") } ?? []
    program.variables = fields[.vars].map { variables($0) } ?? []
    program.macros = fields[.macros].map(macros) ?? []
    program.tables = fields[.data].map(tables) ?? []
    program.goals = fields[.goals].map(goals) ?? []
    program.hasAgeGate = fields[.ageGate].flatMap { flag($0, "`age-gate`") } ?? false
    program.domains = fields[.domains].map { texts($0, "a domain") } ?? []
    program.severities = fields[.lint].map(severities) ?? []
    program.launch = fields[.launch].flatMap(launchPlan)
    return program
  }

  // MARK: - Sender, consent, words

  private func sender(_ node: Node) -> Sender? {
    guard let fields = fields(node, "`sender`", SenderKey.self) else { return nil }
    var sender = Sender()
    sender.number = fields[.number].flatMap { filledText($0, "the number")?.value }
    sender.kind = fields[.kind].flatMap { choice($0, "`kind`") } ?? sender.kind
    sender.platform = fields[.platform].flatMap { choice($0, "`platform`") } ?? sender.platform
    sender.optOutHandling =
      fields[.optOutHandling].flatMap { choice($0, "`opt-out-handling`") } ?? sender.optOutHandling
    sender.place = place(node)
    return sender
  }

  private func consentTerms(_ node: Node) -> ConsentTerms? {
    guard let fields = fields(node, "`consent`", TermsKey.self) else { return nil }
    var terms = ConsentTerms()
    terms.disclosure = fields[.disclosure].flatMap { filledText($0, "the disclosure") }
    terms.frequency = fields[.frequency].flatMap { filledText($0, "the frequency") }
    terms.help = fields[.help].flatMap { filledText($0, "the contact for help") }
    terms.place = place(node)
    return terms
  }

  private func keywords(_ node: Node) -> Keywords? {
    guard let fields = fields(node, "`keywords`", KeywordsKey.self) else { return nil }
    var keywords = Keywords()
    keywords.optOut = fields[.optOut].map { texts($0, "a keyword") }
    keywords.optIn = fields[.optIn].map { texts($0, "a keyword") }
    keywords.help = fields[.help].map { texts($0, "a keyword") }
    keywords.place = place(node)
    return keywords
  }

  private func programMessages(_ node: Node) -> ProgramMessages? {
    guard let fields = fields(node, "`messages`", MessagesKey.self) else { return nil }
    var messages = ProgramMessages()
    messages.optIn = fields[.optIn].flatMap { message($0) }
    messages.optOut = fields[.optOut].flatMap { message($0) }
    messages.help = fields[.help].flatMap { message($0) }
    messages.which = fields[.which].flatMap { message($0) }
    return messages
  }

  private func openers(_ node: Node) -> Openers? {
    guard let fields = fields(node, "`openers`", OpenersKey.self) else { return nil }
    var openers = Openers()
    openers.start = fields[.start].flatMap { message($0) }
    openers.end = fields[.end].flatMap { message($0) }
    return openers
  }

  // MARK: - Hours and caps

  private func quietHours(_ node: Node) -> QuietHours? {
    guard let fields = fields(node, "`quiet-hours`", QuietHoursKey.self) else { return nil }
    var hours = QuietHours()
    hours.marketing = fields[.marketing].flatMap(dayWindow)
    hours.transactional = fields[.transactional].flatMap(dayWindow)
    hours.conversational = fields[.conversational].flatMap(dayWindow)
    hours.stateRules = fields[.stateRules].flatMap { choice($0, "`state-rules`") } ?? .us
    hours.place = place(node)
    return hours
  }

  private func dayWindow(_ node: Node) -> DayWindow? {
    filledText(node, "a window").flatMap { result(DayWindow.parsed($0.value), node) }
  }

  /// `"1/day, 4/month"` by purpose, or for `all`.
  private func caps(_ node: Node) -> [Cap] {
    entries(node, "`caps`").flatMap { entry -> [Cap] in
      guard let key = entry.key.text, let text = filledText(entry.value, "a cap") else { return [] }
      let purpose = Purpose(rawValue: key)
      guard purpose != nil || key == "all" else {
        reportUnknownKey(key, at: entry.key.range, in: "`caps`", Purpose.allCases.map(\.rawValue) + ["all"])
        return []
      }
      return text.value.split(separator: ",").compactMap { part in
        if let (count, days) = capParts(part.trimmingSpaces) {
          return Cap(purpose: purpose, count: count, days: days, place: text.place)
        }
        report(
          .wrongType, "`\(part.trimmingSpaces)` is no cap", at: entry.value.range,
          help: "write a number and `day`, `week` or `month`: `1/day, 4/month`")
        return nil
      }
    }
  }

  private func capParts(_ text: String) -> (count: Int, days: Int)? {
    let parts = text.split(separator: "/").map(\.trimmingSpaces)
    guard parts.count == 2, let count = Int(parts[0]), count >= 0 else { return nil }
    let days = ["day": 1, "week": 7, "month": 30]
    return days[parts[1]].map { (count, $0) }
  }

  // MARK: - People

  private func agentDesk(_ node: Node) -> AgentDesk? {
    guard let fields = fields(node, "`agents`", AgentsKey.self) else { return nil }
    var desk = AgentDesk()
    desk.hours = fields[.hours].flatMap(weeklyHours)
    desk.afterHours = fields[.afterHours].flatMap { message($0) }
    desk.firstReply = fields[.firstReply].flatMap { span($0) }
    desk.place = place(node)
    return desk
  }

  private func weeklyHours(_ node: Node) -> WeeklyHours? {
    filledText(node, "the hours").flatMap { result(WeeklyHours.parsed($0.value), node) }
  }

  private func escalation(_ node: Node) -> EscalationPolicy? {
    guard let fields = fields(node, "`escalate`", EscalationKey.self) else { return nil }
    var policy = EscalationPolicy()
    policy.negativeSentiment =
      fields[.negativeSentiment].flatMap { flag($0, "`negative-sentiment`") } ?? false
    policy.repeatedQuestion = fields[.repeatedQuestion].flatMap {
      count($0, "`repeated-question`", in: 2...1000)
    }
    policy.topics = fields[.topics].map { topics($0) } ?? []
    policy.confidenceBelow =
      fields[.confidenceBelow].flatMap { number($0, "`confidence-below`", in: 0...1) }
      ?? EscalationPolicy.defaultConfidence
    policy.target = fields[.to].flatMap { target($0) }
    policy.place = place(node)
    return policy
  }

  private func topics(_ node: Node) -> [Located<String>] {
    let known = ["billing", "refund", "privacy", "legal", "safety"]
    return
      (node.kind == .sequence ? node.items.compactMap { filledText($0, "a topic") } : texts(node, "a topic"))
      .filter { topic in
        if known.contains(topic.value) { return true }
        report(
          .wrongType, "`\(topic.value)` is no topic that is known\(didYouMean(topic.value, known))",
          at: topic.place.range, help: "topics are \(known.listed("and"))")
        return false
      }
  }

  // MARK: - What flows share

  private func eventDeclarations(_ node: Node) -> [EventDeclaration] {
    entries(node, "`events`").compactMap { entry in
      guard let name = filledText(entry.key, "an event") else { return nil }
      let payload = entry.value.isMissing ? [] : variables(entry.value, "what comes with `\(name.value)`")
      return EventDeclaration(name.value, payload: payload, place: name.place)
    }
  }

  private func defaults(_ node: Node) -> Defaults? {
    guard let fields = fields(node, "`defaults`", DefaultsKey.self) else { return nil }
    var defaults = Defaults()
    if let node = fields[.else], !isNone(node) { defaults.fallback = fallback(node) }
    if let node = fields[.after], !isNone(node) { defaults.timeouts = timeouts(node) }
    return defaults
  }

  private func macros(_ node: Node) -> [Macro] {
    entries(node, "`macros`").compactMap { entry in
      guard let name = filledText(entry.key, "a macro"), let message = message(entry.value) else {
        return nil
      }
      return Macro(name.value, message, place: name.place)
    }
  }

  private func tables(_ node: Node) -> [TableReference] {
    entries(node, "`data`").compactMap { entry in
      guard let name = variableName(entry.key), let path = filledText(entry.value, "the table's file") else {
        return nil
      }
      return TableReference(name.value, path: path)
    }
  }

  /// `OUTCOME: EVENT within SPAN`
  private func goals(_ node: Node) -> [Goal] {
    entries(node, "`goals`").compactMap { entry in
      guard let outcome: Outcome = choice(entry.key, "a goal"), let text = filledText(entry.value, "a goal")
      else {
        return nil
      }
      let parts = text.value.split(separator: " ").map(String.init)
      guard parts.count == 3, parts[1] == "within", let within = Span(parsing: parts[2]) else {
        report(
          .wrongType, "`\(text.value)` is no goal", at: entry.value.range,
          help: "write the event and how soon: `order.placed within 7d`")
        return nil
      }
      return Goal(outcome: outcome, event: parts[0], within: within, place: place(entry.key))
    }
  }

  private func severities(_ node: Node) -> [RuleSeverity] {
    entries(node, "`lint`").compactMap { entry in
      guard let rule = filledText(entry.key, "a rule"), let text = filledText(entry.value, "a severity")
      else {
        return nil
      }
      if text.value == "off" { return RuleSeverity(rule: rule, severity: nil) }
      let severity: Severity? = choice(entry.value, "a severity")
      return severity.map { RuleSeverity(rule: rule, severity: $0) }
    }
  }

  private func launchPlan(_ node: Node) -> LaunchPlan? {
    guard let fields = fields(node, "`launch`", LaunchKey.self) else { return nil }
    var plan = LaunchPlan()
    plan.segment = fields[.segment].flatMap { filledText($0, "the segment") }
    plan.shares = (fields[.share].map(shares) ?? []) + (fields[.then].map(shares) ?? [])
    for (last, next) in zip(plan.shares, plan.shares.dropFirst()) where next.value <= last.value {
      report(
        .wrongType,
        "a launch goes to more customers with each step, and \(next.value)% follows \(last.value)%",
        at: next.place.range, help: "write the shares from the least on: `share: 5%, then: [25%, 100%]`")
    }
    plan.every = fields[.every].flatMap { span($0) }
    plan.review = fields[.review].flatMap { node in span(node).map { Located($0, place(node)) } }
    plan.place = place(node)
    return plan
  }

  private func shares(_ node: Node) -> [Located<Int>] {
    (node.kind == .sequence ? node.items.map { $0 } : [node]).compactMap { item in
      guard let text = filledText(item, "a share") else { return nil }
      let digits = text.value.last == "%" ? String(text.value.dropLast()) : text.value
      if let share = Int(digits), (1...100).contains(share) { return Located(share, text.place) }
      report(.wrongType, "`\(text.value)` is no share of customers", at: item.range, help: "write 1% to 100%")
      return nil
    }
  }
}
