extension KPIReport {
  /// What holds of all figures.
  static let notes = [
    "A conversation is one run of a flow with one customer, with the flows that it calls, or what is said outside of"
      + " any; what was undone or played before a restart does not count.",
    "Intervals hold with a confidence of 95 %: Wilson's of shares, Student's t of means, the order statistics' of"
      + " medians, Newcombe's of differences.",
  ]
}

extension KPIReport.Scope {
  var sentence: String {
    func some(_ count: Int, _ one: String) -> String {
      "\(count.grouped) \(count == 1 ? one : one + "s")"
    }
    return "\(some(chats, "chat")) with \(some(contacts, "contact")): \(some(conversations, "conversation")),"
      + " \(some(texts, "text")) of customers"
  }

  var span: String {
    var parts: [String] = []
    if let firstDay, let lastDay {
      parts.append(firstDay == lastDay ? firstDay.text : "\(firstDay.text) to \(lastDay.text)")
    }
    if let program, program.chats > 0 {
      let name = program.name ?? "the flow"
      let same =
        program.sameSpecs == chats ? "" : ", \(program.sameSpecs.grouped) with the same specs"
      parts.append(
        "tags and goals of \(name)"
          + (program.chats == chats && same.isEmpty
            ? "" : " for \(program.chats.grouped) chats\(same)"))
    } else {
      parts.append("no program known, so no ratings, goals or menus")
    }
    return parts.joined(separator: " · ")
  }
}

extension KPIReport.Reason {
  var title: String { topic.map { "\(reason): \($0)" } ?? reason }
}

extension KPIReport.OptionRow {
  var title: String { (flow.map { "\($0): " } ?? "") + option }
}

extension KPIReport.MenuRow {
  func remark(_ late: (option: String, before: String)) -> String {
    "\(late.option) is taken more than \(late.before), which is offered before it"
  }
}

extension KPIReport.Comparison {
  var sentence: String {
    guard let difference, let interval else {
      return "one of the groups is empty, so there is nothing to compare"
    }
    func points(_ number: Double) -> String {
      (number > 0 ? "+" : "") + ReportNumber.fixed(number * 100, 1)
    }
    let lift = relative.map { ", a lift of \(points($0)) %" } ?? ""
    let isSure = interval.low > 0 || interval.high < 0
    return "\(points(difference)) points (\(points(interval.low)) to \(points(interval.high)))\(lift); "
      + (isSure ? "more than chance would do" : "chance alone could do that")
  }
}

extension String {
  /// With a capital at the beginning and a full stop at the end.
  var sentence: String { prefix(1).uppercased() + dropFirst() + (hasSuffix(".") ? "" : ".") }
}
