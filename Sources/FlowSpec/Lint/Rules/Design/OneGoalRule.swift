/// A message that asks more than one thing. Source: the two-way texting guide; 2026-11-23.
enum OneGoalRule: LintRule {
  static let rule = Rule.ofTexts(
    "design/one-goal", .warning, "a message has more than one question mark",
    source: "the two-way texting guide: keep one goal per message", date: "2026-11-23",
    reason: """
      Customers answer one of the questions, mostly the last, and the program takes it for the answer to the other. Ask the \
      second question when the first is answered. Question marks in links do not count.
      """,
    bad: [.message("Did it arrive? Does it fit↓?")],
    good: [.message("Did it arrive? See https://acme.example/t?id=1 for the scan.")]
  ) { text, _ in
    guard text.signs.hasAny(of: "?") else { return [] }
    let marks = text.bytes.indices.filter { text.bytes[$0] == UInt8(ascii: "?") }
    guard marks.count > 1 else { return [] }
    let links = text.links
    let questions = marks.filter { mark in !links.contains { $0.range.contains(mark) } }
    guard questions.count > 1 else { return [] }
    return [
      TextFinding(
        .severalQuestions(questions.count), at: questions[1]..<questions[1] + 1,
        help: "ask one thing, and the next when it is answered")
    ]
  }
}

extension String {
  fileprivate static func severalQuestions(_ count: Int) -> String {
    "this message asks \(count) questions at once"
  }
}
