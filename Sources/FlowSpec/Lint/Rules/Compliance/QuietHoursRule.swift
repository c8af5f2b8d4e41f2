/// A text that can go out at night. Source: 47 CFR 64.1200(c)(1); 2026-11-23.
enum QuietHoursRule: LintRule {
  static let rule = Rule(
    "compliance/quiet-hours", .warning,
    "a proactive send falls in quiet hours; in specs, a timer, schedule or delayed trigger can fall at night for a purpose "
      + "without quiet hours",
    source: "47 CFR 64.1200(c)(1); the two-way texting guide: set quiet hours and frequency caps",
    date: "2026-11-23",
    reason: """
      A reminder two hours after a text at 10 pm wakes somebody up. With quiet hours for its purpose the program holds it \
      until the window opens, in the customer's own time zone.
      """,
    bad: [
      .instead(
        of: "quiet-hours", "quiet-hours: {marketing: 21:00-08:00}",
        flow: """
          flow: example
          triggers: {order.shipped: shipped}
          states:
            shipped:
              say: Your order shipped! Reply AGENT for help.
              replies: {AGENT: agent}
              else: {say: Reply AGENT., then: agent}
              after: {↓2h: {say: "Still with us? Reply AGENT for help."}, 48h: resolved}
          """)
    ],
    good: [.program(Example.standardProgram)]
  ) { subject, findings in
    guard subject.hasProgram, subject.isWhole else { return }
    let open = Purpose.allCases.filter { subject.hasNoQuietHours($0) }
    guard !open.isEmpty else { return }
    let sends = subject.timedSends.filter { open.contains($0.purpose) }
    guard !sends.isEmpty else { return }
    let script = Script(subject.program, tables: subject.tables)
    for send in sends {
      let chat = subject.nightChat(send, script)
      findings.report(
        .atNight(send), at: send.place,
        help: chat?.joined(separator: "\n")
          ?? "possible; add `quiet-hours: {\(send.purpose.rawValue): 22:00-07:00}`")
    }
  }
}

/// Something that a program sends when a time has come.
private struct TimedSend {
  let place: Place
  let purpose: Purpose
  /// As it is written.
  let after: String
  /// The state whose timer it is, or the one that is entered.
  let state: Int
  let isTimer: Bool
  let span: Span?
}

extension LintSubject {
  fileprivate func hasNoQuietHours(_ purpose: Purpose) -> Bool {
    guard program.quietHours.window(for: purpose) == nil else { return false }
    return purpose != .marketing || program.quietHours.stateRules == .none
  }

  fileprivate var timedSends: [TimedSend] {
    var sends: [TimedSend] = []
    let says = { (number: Int) in !self.speakers(from: number).isEmpty }
    eachState { number, state, flow in
      guard state.hearsReplies else { return }
      for timeout in state.timeouts {
        switch timeout.action {
        case .say: break
        case .go(let target):
          guard case .state(let next) = graph.end(of: target, from: graph.places[number].flow), says(next)
          else { continue }
        }
        sends.append(
          TimedSend(
            place: timeout.place, purpose: flow.purpose, after: timeout.after.text, state: number,
            isTimer: true,
            span: timeout.after))
      }
    }
    var scheduled: [String: [Schedule]] = [:]
    eachState { _, state, _ in
      for schedule in state.schedules { scheduled[schedule.event.value, default: []].append(schedule) }
    }
    for (number, flow) in program.flows.enumerated() {
      for trigger in flow.triggers {
        guard case .event(let event, let delay) = trigger.cause,
          case .state(let state) = graph.end(of: trigger.target, from: number), says(state)
        else { continue }
        if let delay {
          sends.append(
            TimedSend(
              place: trigger.place, purpose: flow.purpose, after: delay.text, state: state, isTimer: false,
              span: delay))
        }
        for schedule in scheduled[event] ?? [] {
          let span: Span? = if case .after(let span) = schedule.time { span } else { nil }
          sends.append(
            TimedSend(
              place: schedule.place, purpose: flow.purpose, after: span?.text ?? "its time", state: state,
              isTimer: false,
              span: nil))
        }
      }
    }
    return sends
  }

  /// The shortest chat after which it is sent between 9 pm and 8 am; nil where the engine finds none.
  fileprivate func nightChat(_ send: TimedSend, _ script: Script) -> [String]? {
    guard send.span != nil else { return nil }
    let zone = Witness.zone(of: program)
    let monday = CivilDate(dayNumber: 20_514)
    for hour in Array(9...20) + [21, 22, 23] + Array(0...8) {
      let start = zone.instant(LocalDateTime(monday, TimeOfDay(secondOfDay: hour * 3600)))
      var witness = Witness(script, at: start)
      guard witness.go(to: send.state, graph) || !send.isTimer else { return nil }
      if send.isTimer, let span = send.span { witness.wait(span) }
      let isSentAtNight = witness.events.contains { event in
        guard case .bot(let message) = event.kind, message.kind == .proactive, event.at > start else {
          return false
        }
        let time = zone.local(event.at).time.secondOfDay
        return time >= 21 * 3600 || time < 8 * 3600
      }
      if isSentAtNight { return ["at: \(zone.stamp(start).prefix(16))"] + witness.lines }
    }
    return nil
  }
}

extension String {
  fileprivate static func atNight(_ send: TimedSend) -> String {
    "what is sent after \(send.after) can fall at night: the program has no quiet hours for \(send.purpose.rawValue) texts"
  }
}
