/// The longest text that a message can become, as far as its variables are bounded.
struct WorstCase: Sendable {
  /// The message with stand-ins for its variables.
  var text: String
  /// Variables without a bound, for which an example stands in.
  var unbounded: [(path: String, range: SourceRange)] = []

  /// In Unicode scalars.
  var length: Int { text.unicodeScalars.count }
  var cost: SegmentCount { SegmentCount(text) }
}

extension LintSubject {
  /// The longest that a message can become. A variable counts as GSM-7 unless its example is not.
  ///
  /// - Parameter state: where it is sent, if not in the state that it was found in.
  func longest(_ use: MessageUse) -> WorstCase {
    worstCases[use.number] ?? longest(use.message.template, state: use.state)
  }

  /// What a state says on entry, each message as long as it can become.
  func longestTexts(of state: Int) -> [String] {
    var texts: [String] = []
    for number in stateMessages[state] where messages[number].isOnEntry {
      let use = messages[number]
      // A message that several flows share can become another length in each.
      texts.append((use.state == state ? longest(use) : longest(use.message.template, state: state)).text)
    }
    return texts
  }

  func longest(_ template: Template, state: Int?) -> WorstCase {
    if template.isLiteral { return WorstCase(text: template.rendered { _ in nil }.text) }
    var worst = WorstCase(text: "")
    for part in template.parts {
      switch part {
      case .literal(let text): worst.text += text
      case .options: worst.text += optionList(state)
      case .choices: worst.text += state.map { choiceList($0).listed("or") } ?? ""
      case .variable(let path, let fallback, let range):
        let longest = longestValue(path, flow: state.map { graph.places[$0].flow })
        let text = [longest.text, fallback].compactMap(\.self).longest ?? ""
        worst.text += text
        if longest.isUnbounded { worst.unbounded.append((path, range)) }
      }
    }
    return worst
  }

  // MARK: - Lists

  private func optionList(_ state: Int?) -> String {
    guard let state else { return program.options.filter(\.isEverywhere).map(\.word).listed("or") }
    return (choiceList(state) + graph.state(state).replies.map(\.word)).listed("or")
  }

  /// The rows that a customer can be shown, each as long as the longest.
  private func choiceList(_ state: Int) -> [String] {
    guard let choices = graph.state(state).choices else { return [] }
    var row = ""
    for part in choices.show.template.parts {
      switch part {
      case .literal(let text): row += text
      case .variable(let path, let fallback, _):
        row += longestCell(path, table: choices.table.value) ?? fallback ?? ""
      case .options, .choices: continue
      }
    }
    return (1...choices.most).map { "\($0) \(row)" }
  }

  private func longestCell(_ column: String, table name: String) -> String? {
    guard let table = tables.first(where: { $0.name == name }), let index = table.index(ofColumn: column)
    else {
      return nil
    }
    return table.rows.map { $0[index] }.longest
  }

  // MARK: - Variables

  /// What stands for a variable.
  struct LongestValue {
    var text: String?
    var isUnbounded = false
  }

  private func longestValue(_ path: String, flow: Int?) -> LongestValue {
    switch path {
    case "brand": return LongestValue(text: program.brand?.value)
    case "now": return LongestValue(text: String(repeating: "0", count: DateFormat.dateTime.maximumLength))
    case "contact.name": return LongestValue(text: "Alexandria")
    case "contact.number": return LongestValue(text: Contact.sampleNumber)
    case "contact.state": return LongestValue(text: "NY")
    case "contact.timezone": return LongestValue(text: "America/Los_Angeles")
    default: break
    }
    if let variable = variable(path, flow: flow) { return longestValue(of: variable) }
    let name = path.variableName
    if name != path {
      if let flow, let cell = longestColumn(path, of: name, flow: flow) { return LongestValue(text: cell) }
      return LongestValue(text: nil, isUnbounded: false)
    }
    return flow.map { longestGivenValue(name, flow: $0) } ?? LongestValue()
  }

  private func longestValue(of variable: Variable) -> LongestValue {
    let samples = [variable.example, variable.fallback].compactMap {
      $0?.text(show: variable.format, in: .utc)
    }
    if !variable.choices.isEmpty { return LongestValue(text: (variable.choices + samples).longest) }
    let sample = samples.longest
    guard let length = variable.maximumLength ?? variable.type.maximumLength(variable.format) else {
      return LongestValue(text: sample, isUnbounded: true)
    }
    let own = sample ?? ""
    return LongestValue(text: own + String(repeating: "0", count: max(0, length - own.unicodeScalars.count)))
  }

  /// The longest value of a row's column, where the row comes from a table that was read.
  private func longestColumn(_ path: String, of name: String, flow: Int) -> String? {
    let column = String(path.dropFirst(name.count + 1))
    for state in program.flows[flow].states {
      if let lookup = state.lookup, lookup.name.value == name,
        let cell = longestCell(column, table: lookup.table.value)
      {
        return cell
      }
      if let choices = state.choices, state.save?.value == name,
        let cell = longestCell(column, table: choices.table.value)
      {
        return cell
      }
    }
    return nil
  }

  /// What the flow itself gives to a variable that is not declared.
  private func longestGivenValue(_ name: String, flow: Int) -> LongestValue {
    var longest = LongestValue()
    var texts: [String] = []
    for state in program.flows[flow].states {
      if state.save?.value == name, let expectation = state.expectation?.value {
        if case .number(let bounds?) = expectation {
          texts += [bounds.lowerBound.shortText, bounds.upperBound.shortText]
        } else if let length = expectation.type.maximumLength(nil) {
          texts.append(String(repeating: "0", count: length))
        } else {
          longest.isUnbounded = true
        }
      }
      for assignment in state.assignments + (state.replies + state.also).flatMap(\.assignments)
      where assignment.name == name {
        guard case .template(let template) = assignment.source, template.isLiteral else { continue }
        texts.append(template.source)
      }
    }
    longest.text = texts.longest
    return longest
  }
}

extension ValueType {
  /// The longest text that a value can take in a message; nil where it has no end.
  fileprivate func maximumLength(_ format: DateFormat?) -> Int? {
    switch self {
    case .date: (format ?? .date).maximumLength
    case .time: (format ?? .time).maximumLength
    case .datetime: (format ?? .dateTime).maximumLength
    case .number, .money: 10
    case .flag: 3
    case .duration: 8
    case .phone: 16
    case .text, .choice, .url, .email, .row, .any: nil
    }
  }
}

extension [String] {
  /// The one that takes most room: what GSM-7 lacks goes before length.
  fileprivate var longest: String? {
    self.max { one, other in
      let foreign = (SegmentCount(one).encoding == .ucs2, SegmentCount(other).encoding == .ucs2)
      if foreign.0 != foreign.1 { return foreign.1 }
      return one.unicodeScalars.count < other.unicodeScalars.count
    }
  }
}
