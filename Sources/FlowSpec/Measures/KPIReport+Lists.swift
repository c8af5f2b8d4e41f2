extension KPIReport {
  mutating func fill(_ measurement: Measurement, _ settings: Settings) {
    let limit = settings.rowLimit
    reasons = Self.reasons(measurement)
    states = Array(Self.states(measurement).prefix(limit))
    misses = Array(Self.misses(measurement).prefix(limit))
    options = Array(Self.options(measurement).prefix(limit))
    menus = Self.menus(measurement)
  }

  private static func reasons(_ measurement: Measurement) -> [Reason] {
    var counts: [[Symbol]: Int] = [:]
    for record in measurement.conversations where record.isAnswered && record.isEscalated {
      counts[[record.reason, record.topic], default: 0] += 1
    }
    let total = counts.values.reduce(0, +)
    return counts.map { key, count in
      Reason(
        reason: measurement.symbols.name(key[0]) ?? "", topic: measurement.symbols.name(key[1]),
        share: Share(count, of: total))
    }.sorted {
      ($1.share.count, $0.reason, $0.topic ?? "") < ($0.share.count, $1.reason, $1.topic ?? "")
    }
  }

  private static func states(_ measurement: Measurement) -> [StateRow] {
    measurement.states.compactMap { symbol, tally -> StateRow? in
      guard let state = measurement.symbols.name(symbol) else { return nil }
      let fallen = tally.abandoned + tally.unresolved + tally.optedOut
      guard fallen + tally.toPerson > 0 else { return nil }
      return StateRow(
        state: state, abandoned: tally.abandoned, unresolved: tally.unresolved, optedOut: tally.optedOut,
        toPerson: tally.toPerson, share: Share(fallen, of: max(fallen, tally.entered)))
    }.sorted { ($1.share.count, $1.toPerson, $0.state) < ($0.share.count, $0.toPerson, $1.state) }
  }

  private static func misses(_ measurement: Measurement) -> [MissRow] {
    var rows: [String: (count: Int, state: String?, most: Int)] = [:]
    var total = 0
    let all = measurement.misses.map { ($0.key.text, measurement.symbols.name($0.key.state), $0.value) }
    for (text, state, count) in all {
      let text = SensitiveData.redacted(text)
      var row = rows[text] ?? (0, nil, 0)
      row.count += count
      if (count, state ?? "") > (row.most, row.state ?? "") { (row.state, row.most) = (state, count) }
      rows[text] = row
      total += count
    }
    return rows.map { MissRow(text: $0.key, state: $0.value.state, share: Share($0.value.count, of: total)) }
      .sorted { ($1.share.count, $0.text) < ($0.share.count, $1.text) }
  }

  private static func options(_ measurement: Measurement) -> [OptionRow] {
    var counts: [[Symbol]: Int] = [:]
    for (use, count) in measurement.options { counts[[use.flow, use.option], default: 0] += count }
    let total = counts.values.reduce(0, +)
    return counts.map { key, count in
      OptionRow(
        flow: measurement.symbols.name(key[0]), option: measurement.symbols.name(key[1]) ?? "",
        share: Share(count, of: total))
    }.sorted {
      ($1.share.count, $0.flow ?? "", $0.option) < ($0.share.count, $1.flow ?? "", $1.option)
    }
  }

  private static func menus(_ measurement: Measurement) -> [MenuRow] {
    guard let facts = measurement.programFacts else { return [] }
    var uses: [String: [String: Int]] = [:]
    for (use, count) in measurement.options {
      guard let state = measurement.symbols.name(use.state), let option = measurement.symbols.name(use.option)
      else { continue }
      uses[state, default: [:]][option, default: 0] += count
    }
    return facts.menus.compactMap { menu -> MenuRow? in
      let counts = menu.options.map { uses[menu.path]?[$0] ?? 0 }
      let total = counts.reduce(0, +)
      guard total > 0 else { return nil }
      let shares = zip(menu.options, counts).map { ($0, Share($1, of: total)) }
      return MenuRow(state: menu.path, options: shares, late: late(shares, facts.everywhere))
    }.sorted {
      let (one, other) = ($0.options.first?.1.total ?? 0, $1.options.first?.1.total ?? 0)
      return (other, $0.state) < (one, $1.state)
    }
  }

  /// The option that is offered behind one which is taken surely less: their intervals don't touch.
  private static func late(_ shares: [(String, Share)], _ everywhere: Set<String>) -> (String, String)? {
    for (index, (before, share)) in shares.enumerated() {
      for (option, other) in shares[(index + 1)...] where !everywhere.contains(option) {
        if let high = share.interval?.high, let low = other.interval?.low, low > high {
          return (option, before)
        }
      }
    }
    return nil
  }
}
