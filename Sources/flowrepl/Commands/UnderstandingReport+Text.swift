import FlowSpec

extension UnderstandingReport {
  /// A table of texts, then the figures where texts are labelled. Of these only the wrong ones are shown.
  func text(isComplete: Bool, columns: Int) -> StyledText {
    var text = StyledText()
    let rows = hearings.filter { isComplete || !isRight($0) }.map(row)
    if !rows.isEmpty {
      text += TextTable(
        ["text", "option", "sure", "runner-up", "verdict"], rows, shrinking: 0, numeric: [2]
      ).text(columns: columns)
    }
    guard let measure else { return text }
    if !text.isEmpty { text.append("\n") }
    text += summary(of: measure)
    text.append("\n")
    text += optionTable(of: measure, columns)
    text += calibrationTable(of: measure, columns)
    text += confusionTable(of: measure, columns)
    text += phraseTable(columns)
    return text
  }

  private func isRight(_ entry: (hearing: Hearing, label: LabelledText.Label?)) -> Bool {
    switch entry.label {
    case nil: false
    case .some(.none): entry.hearing.option == nil
    case .option(let word): entry.hearing.option == word
    }
  }

  private func row(_ entry: (hearing: Hearing, label: LabelledText.Label?)) -> [StyledText] {
    let hearing = entry.hearing
    var verdict = StyledText(hearing.verdictText)
    if entry.label != nil, !isRight(entry) {
      let meant = if case .option(let word) = entry.label { word } else { "none" }
      verdict.append("; meant \(meant)", .error)
    }
    let isTaken = hearing.verdict == .taken || hearing.verdict == .started
    return [
      StyledText(hearing.text.harmless),
      StyledText(hearing.best?.option ?? "", isTaken ? .option : .dim),
      StyledText(hearing.best.map { $0.confidence.percent } ?? "", isTaken ? nil : .dim),
      StyledText(hearing.runnerUp.map { "\($0.option) \($0.confidence.percent)" } ?? "", .dim),
      verdict,
    ]
  }

  private func summary(of measure: UnderstandingMeasure) -> StyledText {
    var text = StyledText("\(measure.right.count) of \(measure.right.total) right", .strong)
    text.append(": \(measure.right.percent)\n")
    if measure.taken.total > 0 {
      text.append(
        "  of \(measure.taken.total) that mean an option: right and taken \(measure.taken.percent), "
          + "best guess right \(measure.guessed.percent)\n")
    }
    if measure.rejected.total > 0 {
      text.append("  of \(measure.rejected.total) that mean none: not taken \(measure.rejected.percent)\n")
    }
    return text
  }

  private func optionTable(of measure: UnderstandingMeasure, _ columns: Int) -> StyledText {
    let rows = options.map { option in
      [
        StyledText(option, .option), StyledText("\(measure.recall(of: option).total)"),
        StyledText(measure.precision(of: option).percent), StyledText(measure.recall(of: option).percent),
      ]
    }
    return TextTable(["option", "texts", "precision", "recall"], rows, numeric: [1, 2, 3]).text(
      columns: columns)
  }

  private func calibrationTable(of measure: UnderstandingMeasure, _ columns: Int) -> StyledText {
    let rows = measure.calibration.map { band in
      [
        StyledText("\(band.from.percent) to \(band.to.percent)"), StyledText("\(band.right.total)"),
        StyledText(band.meanConfidence.percent), StyledText(band.right.percent),
      ]
    }
    guard !rows.isEmpty else { return StyledText() }
    return StyledText("\n")
      + TextTable(["sure", "taken", "on average", "right"], rows, numeric: [1, 2, 3]).text(columns: columns)
  }

  private func confusionTable(of measure: UnderstandingMeasure, _ columns: Int) -> StyledText {
    let rows = measure.confusions.prefix(8).map { confusion in
      [
        StyledText(confusion.meant ?? "none", .option), StyledText(confusion.taken ?? "nothing", .option),
        StyledText("\(confusion.texts.count)"), StyledText(confusion.texts.first?.harmless ?? ""),
      ]
    }
    guard !rows.isEmpty else { return StyledText() }
    return StyledText("\n")
      + TextTable(["meant", "taken", "texts", "such as"], rows, shrinking: 3, numeric: [2]).text(
        columns: columns)
  }

  private func phraseTable(_ columns: Int) -> StyledText {
    let rows = phrases.map { found in
      [
        StyledText(found.option, .option), StyledText(found.phrase.harmless),
        StyledText("\(found.gained)"), StyledText("\(found.lost)"),
      ]
    }
    guard !rows.isEmpty else { return StyledText() }
    return StyledText("\n")
      + TextTable(
        ["to", "`like` phrase that would help", "gains", "costs"], rows, shrinking: 1, numeric: [2, 3]
      )
      .text(columns: columns)
  }
}

extension Hearing {
  /// The verdict as people read it, with the reason.
  fileprivate var verdictText: String {
    switch verdict {
    case .taken: kind == .close ? "taken" : "taken to the letter"
    case .started: "starts a flow"
    case .answered: "answers the question"
    case .askedWhich: "asked which"
    case .optedOut: "opted out"
    case .keyword: "keyword"
    case .notUnderstood: "not understood"
    case .escalated: (["escalated", reason?.rawValue, topic].compactMap(\.self)).joined(separator: ": ")
    }
  }
}

extension UnderstandingMeasure.Share {
  fileprivate var percent: String { ratio?.percent ?? "-" }
}

extension Double {
  /// Of a share: `98%`; rounded, but never up to all or down to nothing.
  fileprivate var percent: String {
    let rounded = Int((self * 100).rounded())
    if rounded == 100, self < 1 { return ">99%" }
    return rounded == 0 && self > 0 ? "<1%" : "\(rounded)%"
  }
}
