// The items that the specs alone decide.

extension Remarks {
  // MARK: - Workflows

  /// A workflow begins by itself or by a text, and the customer has a say in it.
  mutating func judgeWorkflows() {
    let flows = program.flows.filter { flow in
      !flow.triggers.isEmpty && flow.states.contains { !$0.isShared && $0.hearsReplies }
    }
    let names = flows.map(\.name).listed("and")
    if flows.count >= 2 { return done("\(counted(flows.count, "workflow")): \(names)") }
    open(
      flows.isEmpty ? "there is no workflow that starts and hears replies" : "\(names) is the only workflow",
      help: "add one: `flowrepl new --list` shows what there is to start from")
  }

  // MARK: - Menus and macros

  static let menuRules: Set = [
    "flow/duplicate-option", "flow/unhandled-mention", "flow/unmentioned-option", "flow/no-fallback",
  ]

  mutating func judgeMenus() {
    let menus = program.flows.flatMap(\.states).count { !$0.isShared && !$0.replies.isEmpty }
    if menus > 0 {
      done(counted(menus, "menu"))
    } else {
      open("no state offers a menu", help: "list what can be replied under `replies` of a state")
    }
    if let first = program.macros.first {
      done(counted(program.macros.count, "macro"), at: first.place)
    } else {
      open("there are no macros for the agent seat", help: "write canned replies under `macros`")
    }
    judge { $0.hasPrefix("design/") || Self.menuRules.contains($0) }
  }

  // MARK: - Quiet hours and caps

  static let hoursRules: Set = [
    "compliance/quiet-hours", "compliance/no-quiet-hours", "compliance/no-caps",
  ]

  mutating func judgeHours() {
    let purposes = Purpose.allCases.filter { purpose in program.flows.contains { $0.purpose == purpose } }
    let unquiet = purposes.filter { program.quietHours.window(for: $0) == nil }.map(\.rawValue)
    let uncapped = purposes.filter { purpose in
      !program.caps.contains { $0.purpose == nil || $0.purpose == purpose }
    }.map(\.rawValue)
    if unquiet.isEmpty, !purposes.isEmpty {
      done("quiet hours for \(purposes.map(\.rawValue).listed("and")) texts", at: program.quietHours.place)
    }
    if !unquiet.isEmpty {
      open(
        "\(unquiet.listed("and")) texts have no quiet hours", at: declared(program.quietHours.place),
        help: "write them under `quiet-hours`: `\(unquiet[0]): 21:00-08:00`")
    }
    if uncapped.isEmpty, let cap = program.caps.first {
      done("caps for \(purposes.map(\.rawValue).listed("and")) texts", at: cap.place)
    }
    if !uncapped.isEmpty {
      open(
        "\(uncapped.listed("and")) texts have no cap", at: program.caps.first?.place,
        help: "write one under `caps`: `all: 6/day`, or `\(uncapped[0]): 1/day`")
    }
    judge(Self.hoursRules.contains)
  }

  private func declared(_ place: Place) -> Place? { place == .nowhere ? nil : place }

  // MARK: - Agents

  mutating func judgePeople() {
    if let desk = program.agents, desk.hours != nil {
      done("agents have hours", at: desk.place)
      if desk.afterHours == nil {
        open(
          "nothing is said to customers outside the agents' hours", at: desk.place,
          help: "write `after-hours` under `agents`")
      }
      if desk.firstReply == nil {
        open(
          "no target says how soon an agent answers", at: desk.place,
          help: "write `first-reply: 5m` under `agents`")
      }
    } else {
      open(
        "the agents have no hours", at: program.agents?.place,
        help: "write them under `agents`: `hours: Mon-Fri 09:00-18:00 America/New_York`")
    }
    judgeTone()
    judgeEscalation()
    judge { $0.hasPrefix("staffing/") || $0 == "flow/no-agent-path" }
  }

  /// What agents say is theirs, but how it should sound is shown by a macro for a customer who is upset.
  private mutating func judgeTone() {
    let apology = ["sorry", "frustrat", "apolog", "right to be"]
    let sample = program.macros.first { macro in
      let text = macro.message.template.source.lowercased()
      return apology.contains { text.contains($0) }
    }
    if let sample {
      done("the macro \(sample.name) sets the tone for upset customers", at: sample.place)
    } else {
      open(
        "no macro shows agents the tone for a customer who is upset", at: program.macros.first?.place,
        help: "write one under `macros` that owns the fault and says what happens now")
    }
  }

  private mutating func judgeEscalation() {
    // Lint asks for the whole of it.
    guard let policy = program.escalation else { return }
    var missing: [(what: String, key: String)] = []
    if !policy.negativeSentiment { missing.append(("anger", "negative-sentiment: true")) }
    if policy.repeatedQuestion == nil { missing.append(("the same question again", "repeated-question: 2")) }
    let topics = ["billing", "refund", "privacy"].filter { topic in
      !policy.topics.contains { $0.value.isSameWord(topic) }
    }
    if !topics.isEmpty {
      missing.append((topics.listed("or"), "topics: [billing, refund, privacy]"))
    }
    if missing.isEmpty {
      return done("a person takes over on anger, repeated questions and sensitive topics", at: policy.place)
    }
    for (what, key) in missing {
      open("nobody takes over on \(what)", at: policy.place, help: "write `\(key)` under `escalate`")
    }
  }

  // MARK: - The launch

  mutating func judgeLaunch() {
    let example = "launch: {segment: customers of the last 30 days, share: 5%, then: [25%, 100%], every: 7d}"
    guard let plan = program.launch else {
      return open("the program has no plan for its launch", help: "write one: `\(example)`")
    }
    if let segment = plan.segment {
      done("to \(segment.value) first", at: segment.place)
    } else {
      open("the plan names no segment", at: plan.place, help: "write who comes first: `segment: ...`")
    }
    let shares = plan.shares.map(\.value)
    guard let first = shares.first, let last = shares.last else {
      return open(
        "the plan begins with no share", at: plan.place, help: "write `share: 5%, then: [25%, 100%]`")
    }
    if first == 100 {
      open(
        "everybody gets it at once", at: plan.shares[0].place,
        help: "begin with a small share: `share: 5%, then: [25%, 100%]`")
    } else if last < 100 {
      open(
        "the plan stops at \(last) %", at: plan.shares.last?.place, help: "go on under `then`: `then: [100%]`"
      )
    } else {
      let steps = shares.map { "\($0) %" }.joined(separator: ", ")
      done("\(steps)\(plan.every.map { ", a step every \($0.text)" } ?? "")", at: plan.shares[0].place)
    }
    if plan.every == nil {
      open("the plan says no time between its steps", at: plan.place, help: "write `every: 7d`")
    }
  }

  mutating func judgeReview() {
    guard let review = program.launch?.review else {
      return open(
        "nothing says how often transcripts are read", at: program.launch?.place,
        help: "write `review: 7d` under `launch`, and keep to it")
    }
    if review.value.nominalSeconds > 7 * 86_400 {
      return open(
        "transcripts are read every \(review.value.text) only", at: review.place, help: "write `review: 7d`")
    }
    done("transcripts are read every \(review.value.text)", at: review.place)
  }
}
