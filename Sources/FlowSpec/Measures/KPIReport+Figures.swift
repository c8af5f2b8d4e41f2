extension KPIReport {
  /// - Parameter control: the chats that conversion is compared with.
  public init(_ measurement: Measurement, _ settings: Settings = Settings(), control: Measurement? = nil) {
    let sums = Sums(measurement, settings)
    let facts = measurement.programFacts
    terms = KPITerms(
      firstReply: facts?.firstReply?.text,
      goals: (facts?.goals ?? []).map { "\($0.event) within \($0.within.text)" },
      repeatWindow: settings.repeatWindow.text)
    let spoken = measurement.conversations.filter { !$0.marks.contains(.isSilent) }
    scope = Scope(
      chats: measurement.chatCount, conversations: spoken.count, contacts: measurement.contacts.count,
      texts: spoken.reduce(0) { $0 + $1.texts },
      firstDay: measurement.days.map { CivilDate(dayNumber: Int($0.lowerBound)) },
      lastDay: measurement.days.map { CivilDate(dayNumber: Int($0.upperBound)) },
      program: measurement.settings.facts.map {
        ProgramMatch(
          name: $0.name, chats: measurement.programChatCount, sameSpecs: measurement.specChatCount)
      })
    figures = sums.figures(Array(measurement.conversations.indices), measurement.handoffs)
    cost = Cost(
      messages: spoken.reduce(0) { $0 + $1.messages }, segments: spoken.reduce(0) { $0 + $1.segments },
      price: settings.price,
      contained: spoken.count { $0.isAnswered && $0.isSolved && !$0.isEscalated })
    flows = sums.byFlow
    weeks = sums.byWeek
    fill(measurement, settings)
    if let control {
      let own = sums.conversion
      let other = Sums(control, settings).conversion
      let difference = own.difference(from: other)
      comparison = Comparison(
        own: own, control: other, difference: difference?.value, interval: difference?.interval)
      // Where a control group is named, conversion is what it is about.
      if !figures.contains(where: { $0.kpi == .conversion }) { figures.append(Figure(.conversion, own)) }
    }
    chats = measurement.choice.chosen.compactMap { chat in
      let read = TranscriptReader.read(SourceFile(path: chat.path, bytes: chat.bytes))
      guard var transcript = read.transcripts.first else { return nil }
      transcript.line = chat.line
      return ShownChat(reason: chat.reason.title, transcript: transcript)
    }
  }
}

/// Adds conversations up.
private struct Sums {
  let measurement: Measurement
  private let isConverted: [Bool]
  private let isRepeated: [Bool]
  private let hasGoals: Bool

  init(_ measurement: Measurement, _ settings: KPIReport.Settings) {
    self.measurement = measurement
    let goals = measurement.settings.facts?.goals ?? []
    hasGoals = measurement.programFacts?.goals.isEmpty == false
    isConverted = Self.converted(measurement, goals.map { $0.within.nominalSeconds * 1000 })
    isRepeated = Self.repeated(
      measurement.conversations, within: settings.repeatWindow.nominalSeconds * 1000)
  }

  private static func converted(_ measurement: Measurement, _ windows: [Int64]) -> [Bool] {
    let goals = Dictionary(grouping: measurement.goals, by: \.contact)
    return measurement.conversations.map { record in
      if record.outcome == .converted { return true }
      return goals[record.contact]?.contains {
        $0.at >= record.started && $0.at - record.started <= windows[$0.goal]
      } ?? false
    }
  }

  /// Which conversations had one before them in which the same contact wanted the same.
  private static func repeated(_ records: [ConversationRecord], within window: Int64) -> [Bool] {
    var isRepeated = records.map { $0.marks.contains(.isQuestionRepeated) }
    let order = records.indices.filter { records[$0].isAnswered && records[$0].flow != .none }.sorted {
      let (one, other) = (records[$0], records[$1])
      return (one.contact, one.flow, one.question, one.firstText, $0)
        < (other.contact, other.flow, other.question, other.firstText, $1)
    }
    for (before, index) in zip(order, order.dropFirst()) {
      let (one, other) = (records[before], records[index])
      if one.contact == other.contact, one.flow == other.flow, one.question == other.question,
        other.firstText - one.firstText <= window
      {
        isRepeated[index] = true
      }
    }
    return isRepeated
  }

  var conversion: Share { Share(isConverted.count { $0 }, of: isConverted.count) }

  // MARK: - Figures

  func figures(_ indices: [Int], _ handoffs: [HandoffRecord]) -> [Figure] {
    let all = measurement.conversations
    let spoken = indices.filter { !all[$0].marks.contains(.isSilent) }
    let records = spoken.map { all[$0] }
    let answered = records.filter(\.isAnswered)
    let over = answered.filter(\.isOver)
    let solved = answered.filter(\.isSolved)
    let proactive = records.filter { $0.marks.contains(.isProactive) }
    let waits = handoffs.filter { $0.wait >= 0 }
    let inFlows = spoken.filter { all[$0].isAnswered && all[$0].flow != .none }
    var figures = [
      Figure(.replies, Share(proactive.count(where: \.isAnswered), of: proactive.count)),
      Figure(
        .firstResponse, times: Sample(answered.map(\.firstAnswer).filter { $0 >= 0 }), of: answered.count),
      Figure(.agentFirstResponse, times: Sample(waits.map(\.wait)), of: handoffs.count),
      Figure(
        .resolutionTime, times: Sample(solved.map { max(0, $0.ended - $0.firstText) }), of: answered.count),
      Figure(.containment, Share(over.count { $0.isSolved && !$0.isEscalated }, of: over.count)),
      Figure(.escalations, Share(answered.count(where: \.isEscalated), of: answered.count)),
      Figure(.optOuts, Share(records.count { $0.marks.contains(.hasOptedOut) }, of: records.count)),
      Figure(.repeatContact, Share(inFlows.count { isRepeated[$0] }, of: inFlows.count)),
      Figure(
        .notUnderstood,
        Share(records.reduce(0) { $0 + $1.misses }, of: records.reduce(0) { $0 + $1.texts })),
      Figure(.segments, numbers: Sample(records.map { Int64($0.segments) }), of: records.count),
    ]
    if measurement.programFacts != nil { figures += tagged(records, handoffs) }
    let conversion = Share(indices.count { isConverted[$0] }, of: indices.count)
    if hasGoals || isConverted.contains(true) { figures.append(Figure(.conversion, conversion)) }
    return figures.sorted { $0.kpi.order < $1.kpi.order }
  }

  /// What needs the program.
  private func tagged(_ records: [ConversationRecord], _ handoffs: [HandoffRecord]) -> [Figure] {
    let tagged = records.filter { $0.marks.contains(.isTagged) }
    let asked = tagged.filter { $0.marks.contains(.isRatingAsked) }
    let rated = asked.filter { !$0.rating.isNaN }
    var figures = [
      Figure(.ratingCompletion, Share(asked.count { $0.marks.contains(.isRated) }, of: asked.count)),
      Figure(.satisfaction, Share(rated.count { $0.marks.contains(.isRatedWell) }, of: rated.count)),
      Figure(
        .rating, numbers: Sample(rated.map { Int64(clamping: $0.rating * 1000) }), parts: 1000,
        of: asked.count),
      Figure(.complaints, Share(tagged.count { $0.marks.contains(.isComplaint) }, of: tagged.count)),
    ]
    if let target = measurement.programFacts?.firstReply {
      let open = handoffs.filter(\.isOpen)
      let limit = target.nominalSeconds * 1000
      let onTarget = open.count { $0.wait >= 0 && $0.wait <= limit }
      figures.append(Figure(.agentOnTarget, Share(onTarget, of: open.count)))
    }
    return figures
  }

  // MARK: - Groups

  var byFlow: [KPIReport.Group] {
    let records = measurement.conversations
    let indices = records.indices.filter { !records[$0].marks.contains(.isSilent) }
    let groups = Dictionary(grouping: indices) { records[$0].flow }
    let handoffs = Dictionary(grouping: measurement.handoffs, by: \.flow)
    return groups.map { flow, indices in
      let name = measurement.symbols.name(flow)
      return KPIReport.Group(
        name: name, title: name.flatMap { measurement.programFacts?.titles[$0] },
        conversations: indices.count, figures: figures(indices, handoffs[flow] ?? []))
    }.sorted { ($1.conversations, $0.name ?? "~") < ($0.conversations, $1.name ?? "~") }
  }

  var byWeek: [KPIReport.Group] {
    let records = measurement.conversations
    let groups = Dictionary(grouping: records.indices) { records[$0].week }
    let handoffs = Dictionary(grouping: measurement.handoffs, by: \.week)
    return groups.sorted { $0.key < $1.key }.map { week, indices in
      KPIReport.Group(
        name: CivilDate(dayNumber: Int(week)).text, title: nil,
        conversations: indices.count { !records[$0].marks.contains(.isSilent) },
        figures: figures(indices, handoffs[week] ?? []))
    }
  }
}

extension KPI {
  var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension Int64 {
  /// Rounded; what no whole number holds is 0.
  fileprivate init(clamping value: Double) {
    self = Int64(exactly: value.rounded()) ?? 0
  }
}
