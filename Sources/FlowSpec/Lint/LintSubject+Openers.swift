/// A step with which the program, unasked, begins to talk to a customer.
struct OpeningStep: Sendable {
  /// What is sent, as it is at its longest and without what `openers` add.
  let texts: [String]
  /// The first message.
  let place: Place
  let purpose: Purpose
}

extension State {
  /// Whether something is said on entry.
  fileprivate var speaks: Bool { !say.isEmpty || ask != nil }
}

extension LintSubject {
  /// What `openingSteps` are worked out from.
  var firstSteps: [OpeningStep] {
    var steps: [OpeningStep] = []
    var seen = [Bool](repeating: false, count: graph.stateCount)
    var shared: Set<Place> = []
    for number in openingStates.sorted() {
      for speaker in speakers(from: number) where !seen[speaker] {
        seen[speaker] = true
        let state = graph.state(speaker)
        guard let first = state.say.first ?? state.ask else { continue }
        // The same text may open runs of several flows.
        if first.place.path != graph.flow(of: speaker).place.path, !shared.insert(first.place).inserted {
          continue
        }
        steps.append(
          OpeningStep(
            texts: longestTexts(of: speaker), place: first.place,
            purpose: graph.flow(of: speaker).purpose))
      }
    }
    return steps
  }

  /// The first states that say something, from a state on and without waiting for the customer.
  func speakers(from start: Int) -> [Int] {
    if graph.looking(at: start, \.speaks) { return [start] }
    var speakers: [Int] = []
    var seen: Set<Int> = [start]
    var open = [start]
    while let number = open.popLast() {
      let (speaks, waits) = graph.looking(at: number) { ($0.speaks, $0.waits) }
      if speaks {
        speakers.append(number)
        continue
      }
      if waits { continue }
      for edge in graph.edges(of: number) {
        if case .state(let next) = edge.end, seen.insert(next).inserted { open.append(next) }
      }
    }
    return speakers
  }
}

extension LintSubject {
  /// The longest that a message can become as it is sent: with what `openers` add to the first of a run and the last.
  func longestSent(_ use: MessageUse) -> WorstCase {
    var worst = longest(use)
    guard let number = use.state, openingStates.contains(number), use.role == .say || use.role == .ask else {
      return worst
    }
    let messages = graph.state(number).messages
    let texts = longestTexts(of: number)
    if messages.first == use.message, let start = program.openers.start,
      !texts.contains(where: program.namesBrand)
    {
      worst.text = longest(start.template, state: number).text + worst.text
    }
    if messages.last == use.message, let end = program.openers.end,
      !texts.contains(where: { $0.containsWord("STOP") })
    {
      worst.text += longest(end.template, state: number).text
    }
    return worst
  }
}
