extension KPIReport {
  /// - Parameter control: the chats that conversion is compared with.
  public init(_ measurement: Measurement, _ settings: Settings = Settings(), control: Measurement? = nil) {
    let sums = Sums(measurement, settings)
    let facts = measurement.programFacts
    terms = KPITerms(
      firstReply: facts?.firstReply?.text,
      goals: (facts?.goals ?? []).map { "\($0.event) within \($0.within.text)" },
      repeatWindow: settings.repeatWindow.text)
    let spoken = measurement.conversations.lazy.filter { !$0.marks.contains(.isSilent) }
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

  /// Conversations counted in one go, so that none is copied however many there are.
  private struct Tally {
    var spoken = 0, proactive = 0, proactiveAnswered = 0, answered = 0, over = 0, contained = 0
    var escalated = 0, optedOut = 0, inFlows = 0, repeated = 0, texts = 0, misses = 0
    var tagged = 0, complaints = 0, asked = 0, rated = 0, content = 0
    var converted = 0
    var firstAnswers: [Int64] = []
    var resolutions: [Int64] = []
    var segments: [Int64] = []
    var ratings: [Int64] = []

    mutating func add(_ record: ConversationRecord, isRepeated: Bool) {
      spoken += 1
      texts += record.texts
      misses += record.misses
      segments.append(Int64(record.segments))
      if record.marks.contains(.hasOptedOut) { optedOut += 1 }
      if record.marks.contains(.isProactive) {
        proactive += 1
        if record.isAnswered { proactiveAnswered += 1 }
      }
      if record.marks.contains(.isTagged) { addTagged(record) }
      guard record.isAnswered else { return }
      answered += 1
      if record.isEscalated { escalated += 1 }
      if record.isOver { over += 1 }
      if record.isSolved {
        if !record.isEscalated { contained += 1 }
        resolutions.append(max(0, record.ended - record.firstText))
      }
      if record.firstAnswer >= 0 { firstAnswers.append(record.firstAnswer) }
      guard record.flow != .none else { return }
      inFlows += 1
      if isRepeated { repeated += 1 }
    }

    private mutating func addTagged(_ record: ConversationRecord) {
      tagged += 1
      if record.marks.contains(.isComplaint) { complaints += 1 }
      guard record.marks.contains(.isRatingAsked) else { return }
      asked += 1
      if record.marks.contains(.isRated) { rated += 1 }
      guard !record.rating.isNaN else { return }
      ratings.append(Int64(clamping: record.rating * 1000))
      if record.marks.contains(.isRatedWell) { content += 1 }
    }
  }

  func figures(_ indices: [Int], _ handoffs: [HandoffRecord]) -> [Figure] {
    var tally = Tally()
    for index in indices {
      if isConverted[index] { tally.converted += 1 }
      if measurement.conversations[index].marks.contains(.isSilent) { continue }
      tally.add(measurement.conversations[index], isRepeated: isRepeated[index])
    }
    let waits = handoffs.lazy.map(\.wait).filter { $0 >= 0 }
    var figures = [
      Figure(.replies, Share(tally.proactiveAnswered, of: tally.proactive)),
      Figure(.firstResponse, times: Sample(tally.firstAnswers), of: tally.answered),
      Figure(.agentFirstResponse, times: Sample(waits), of: handoffs.count),
      Figure(.resolutionTime, times: Sample(tally.resolutions), of: tally.answered),
      Figure(.containment, Share(tally.contained, of: tally.over)),
      Figure(.escalations, Share(tally.escalated, of: tally.answered)),
      Figure(.optOuts, Share(tally.optedOut, of: tally.spoken)),
      Figure(.repeatContact, Share(tally.repeated, of: tally.inFlows)),
      Figure(.notUnderstood, Share(tally.misses, of: tally.texts)),
      Figure(.segments, numbers: Sample(tally.segments), of: tally.spoken),
    ]
    if measurement.programFacts != nil { figures += tagged(tally, handoffs) }
    let conversion = Share(tally.converted, of: indices.count)
    if hasGoals || isConverted.contains(true) { figures.append(Figure(.conversion, conversion)) }
    return figures.sorted { $0.kpi.order < $1.kpi.order }
  }

  /// What needs the program.
  private func tagged(_ tally: Tally, _ handoffs: [HandoffRecord]) -> [Figure] {
    var figures = [
      Figure(.ratingCompletion, Share(tally.rated, of: tally.asked)),
      Figure(.satisfaction, Share(tally.content, of: tally.ratings.count)),
      Figure(
        .rating, numbers: Sample(tally.ratings), parts: 1000,
        within: measurement.programFacts?.ratingBounds ?? 0...Double.infinity, of: tally.asked),
      Figure(.complaints, Share(tally.complaints, of: tally.tagged)),
    ]
    if let target = measurement.programFacts?.firstReply {
      let limit = target.nominalSeconds * 1000
      let onTarget = handoffs.count { $0.isOpen && $0.wait >= 0 && $0.wait <= limit }
      figures.append(Figure(.agentOnTarget, Share(onTarget, of: handoffs.count(where: \.isOpen))))
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
