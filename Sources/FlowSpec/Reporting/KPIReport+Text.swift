extension KPIReport {
  /// The report for a terminal of 80 columns: bars, tables, and at the end what each figure means.
  public var text: DiagnosticText {
    var text = DiagnosticText()
    appendScope(to: &text)
    if scope.chats == 0 { return text }
    appendFigures(to: &text)
    appendCost(to: &text)
    appendComparison(to: &text)
    appendGroups("By flow", flows, to: &text)
    appendGroups("By week", weeks, to: &text)
    appendBars("Why a person was fetched", reasons.map { ($0.title, $0.share) }, to: &text)
    appendStates(to: &text)
    appendMisses(to: &text)
    appendBars("What was taken", options.map { ($0.title, $0.share) }, to: &text)
    appendMenus(to: &text)
    if !chats.isEmpty {
      text.appendTitle("Chats to look at")
      for chat in chats {
        text.append("  \(chat.transcript.path.harmless):\(chat.transcript.line)  \(chat.reason)\n")
      }
    }
    appendDefinitions(to: &text)
    return text
  }

  /// Of a single chat: the figures that there is something to count for, with what they mean.
  /// - Parameter columns: what the sentences are wrapped to.
  public func shortText(columns: Int) -> DiagnosticText {
    var report = self
    report.figures.removeAll { $0.value == nil }
    var text = DiagnosticText()
    report.appendScope(to: &text)
    report.appendFigures(to: &text)
    report.appendCost(to: &text)
    report.appendDefinitions(to: &text, columns: columns)
    return text
  }

  // MARK: - Sections

  private func appendScope(to text: inout DiagnosticText) {
    text.append(scope.sentence + "\n", .strong)
    text.append(scope.span + "\n", .dim)
  }

  private func appendFigures(to text: inout DiagnosticText) {
    text.appendTitle("Figures", aside: "with 95 % intervals")
    for figure in figures {
      let unit = figure.kpi.unit
      let bar = unit == .share ? TextBar.bar(figure.value ?? 0) : ""
      text.append("  " + figure.kpi.title.filled(25) + " ")
      text.append(bar.filled(TextBar.width + 1), .info)
      text.append((figure.value.map { ReportNumber.value($0, unit) } ?? "-").filledLeft(9), .strong)
      let interval = figure.interval.map { ReportNumber.interval($0, unit) } ?? ""
      text.append("  " + interval.filled(14) + " " + ReportNumber.count(figure) + "\n", .dim)
    }
  }

  private func appendCost(to text: inout DiagnosticText) {
    text.appendTitle("Cost")
    let segments =
      "\(cost.messages.grouped) messages, \(cost.segments.grouped) segments"
    text.append("  \(segments)")
    if let total = cost.total, let price = cost.price {
      text.append(", ")
      text.append(ReportNumber.fixed(total, 2), .strong)
      text.append(" at \(price) a segment")
    }
    text.append("\n")
    guard let perContained = cost.perContained else { return }
    text.append(
      "  \(ReportNumber.fixed(perContained, 4)) for each of \(cost.contained.grouped) conversations solved without a person\n"
    )
  }

  private func appendComparison(to text: inout DiagnosticText) {
    guard let comparison else { return }
    text.appendTitle("Conversion against the control group")
    appendBar("here", comparison.own, to: &text)
    appendBar("control group", comparison.control, to: &text)
    text.append("  " + comparison.sentence + "\n")
  }

  private static let groupColumns: [(KPI, String)] = [
    (.containment, "solved"), (.escalations, "agent"), (.optOuts, "opt-outs"), (.satisfaction, "CSAT"),
    (.conversion, "goals"), (.repeatContact, "repeats"),
  ]

  private func appendGroups(_ title: String, _ groups: [Group], to text: inout DiagnosticText) {
    guard !groups.isEmpty else { return }
    text.appendTitle(title)
    let columns = Self.groupColumns.filter { kpi, _ in figures.contains { $0.kpi == kpi } }
    text.append("  " + "".filled(17) + "conv.".filledLeft(7), .dim)
    text.append(columns.map { $0.1.filledLeft(9) }.joined() + "\n", .dim)
    for group in groups {
      text.append("  " + (group.name ?? "no flow").harmless.filled(17))
      text.append(group.conversations.grouped.filledLeft(7))
      let values = columns.map { kpi, _ in
        (group.figure(kpi)?.value.map { ReportNumber.percent($0) } ?? "-").filledLeft(9)
      }
      text.append(values.joined() + "\n")
    }
  }

  private func appendBars(_ title: String, _ rows: [(String, Share)], to text: inout DiagnosticText) {
    guard !rows.isEmpty else { return }
    text.appendTitle(title)
    for (label, share) in rows { appendBar(label, share, to: &text) }
  }

  private func appendBar(_ label: String, _ share: Share, to text: inout DiagnosticText) {
    text.append("  " + label.filled(25) + " ")
    text.append(TextBar.bar(share.value ?? 0).filled(TextBar.width + 1), .info)
    text.append((share.value.map(ReportNumber.percent) ?? "-").filledLeft(9), .strong)
    let interval = share.interval.map { ReportNumber.interval($0, .share) } ?? ""
    text.append(
      "  " + interval.filled(14)
        + " \(share.count.grouped) of \(share.total.grouped)\n", .dim)
  }

  private func appendMisses(to text: inout DiagnosticText) {
    guard !misses.isEmpty else { return }
    text.appendTitle("What nothing took", aside: "and where most")
    for row in misses {
      text.append("  " + TextBar.bar(row.share.value ?? 0).filled(TextBar.width + 1), .info)
      text.append(row.share.count.grouped.filledLeft(7), .strong)
      text.append("  " + row.text.harmless.filled(38) + " ")
      text.append((row.state ?? "no flow").harmless + "\n", .dim)
    }
  }

  private func appendStates(to text: inout DiagnosticText) {
    guard !states.isEmpty else { return }
    text.appendTitle("Where customers fall out")
    let heads = ["came", "silent", "unsolved", "opt-outs", "to person", "fell out"]
    text.append(
      "  " + "".filled(21) + heads.map { $0.filledLeft($0.count > 6 ? 10 : 8) }.joined() + "\n", .dim)
    for row in states {
      let counts = [row.share.total, row.abandoned, row.unresolved, row.optedOut, row.toPerson]
      text.append("  " + row.state.harmless.filled(21))
      for (count, head) in zip(counts, heads) {
        text.append(count.grouped.filledLeft(head.count > 6 ? 10 : 8))
      }
      text.append((row.share.value.map(ReportNumber.percent) ?? "-").filledLeft(10) + "\n", .strong)
    }
  }

  private func appendMenus(to text: inout DiagnosticText) {
    guard !menus.isEmpty else { return }
    text.appendTitle("Menus in use, in the order in which they are offered")
    for menu in menus {
      let shares = menu.options.map {
        "\($0.0) \($0.1.value.map { ReportNumber.fixed($0 * 100, 0) } ?? "-") %"
      }
      text.append("  \(menu.state.harmless)", .strong)
      text.append("  \((menu.options.first?.1.total ?? 0).grouped) replies\n", .dim)
      text.append(shares.joined(separator: "  ").wrapped(to: 80, indent: 4))
      guard let late = menu.late else { continue }
      text.append("    \(menu.remark(late))\n", .warning)
    }
  }

  private func appendDefinitions(to text: inout DiagnosticText, columns: Int = 80) {
    text.appendTitle("What the figures mean")
    for figure in figures {
      text.append("  \(figure.kpi.title)\n")
      text.append(figure.kpi.definition(terms).wrapped(to: columns, indent: 4), .dim)
    }
    for sentence in Self.notes { text.append(sentence.wrapped(to: columns, indent: 2), .dim) }
  }
}

/// A bar of a terminal.
enum TextBar {
  static let width = 10

  /// Eighths of a column, so that ten columns tell 80 steps.
  static func bar(_ share: Double) -> String {
    let eighths = Int((min(1, max(0, share)) * Double(width * 8)).rounded())
    let parts = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
    return String(repeating: "█", count: eighths / 8) + parts[eighths % 8]
  }
}

extension DiagnosticText {
  fileprivate mutating func appendTitle(_ title: String, aside: String = "") {
    append("\n\(title)", .strong)
    append(aside.isEmpty ? "\n" : "  \(aside)\n", .dim)
  }
}

extension String {
  /// So many columns wide, with spaces behind; what is longer is cut.
  fileprivate func filled(_ width: Int) -> String {
    let own = displayWidth
    if own <= width { return self + String(repeating: " ", count: width - own) }
    var cut = self
    while cut.displayWidth > width - 2, !cut.isEmpty { cut.removeLast() }
    return cut + "…" + String(repeating: " ", count: width - cut.displayWidth - 1)
  }

  fileprivate func filledLeft(_ width: Int) -> String {
    String(repeating: " ", count: max(1, width - displayWidth)) + self
  }

  /// Lines of at most so many columns, each with a line feed.
  fileprivate func wrapped(to columns: Int, indent: Int) -> String {
    var lines: [String] = []
    var line = ""
    for word in split(separator: " ", omittingEmptySubsequences: false) {
      if !line.isEmpty, line.displayWidth + word.displayWidth + 1 > columns - indent {
        lines.append(line)
        line = ""
      }
      line += line.isEmpty ? String(word) : " \(word)"
    }
    lines.append(line)
    return lines.map { String(repeating: " ", count: indent) + $0 + "\n" }.joined()
  }
}
