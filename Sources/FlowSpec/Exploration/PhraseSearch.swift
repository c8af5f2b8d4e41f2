/// Finds the `like` phrases that would help a menu most, by trying them.
///
/// Candidates are the texts that were not understood. Each is tried as a phrase of the option that it means, and all texts
/// are matched again: what counts is how many more are right then, besides the phrase itself. The best is kept, and the
/// search goes on for the next.
public struct PhraseSearch: Sendable {
  /// A phrase that helps.
  public struct Found: Hashable, Sendable {
    public var option: String
    public var phrase: String
    /// Texts that are right with it and were not before, the phrase itself among them.
    public var gained: Int
    /// Texts that were right before and are not with it.
    public var lost: Int
  }

  /// How many candidates are tried, and how many of the best of them again after each phrase that was found.
  static let candidateLimit = 40
  static let finalistLimit = 8

  private struct Trial: Sendable {
    var text: NormalizedText
    var meant: String?
  }

  private struct Candidate: Sendable {
    var option: String
    var phrase: String
  }

  private let choices: [ReplyChoice]
  private let threshold: Double
  private let trials: [Trial]
  private let candidates: [Candidate]

  /// - Parameter threshold: the confidence from which an option is taken.
  public init(_ measure: UnderstandingMeasure, choices: [ReplyChoice], threshold: Double) {
    self.choices = choices
    self.threshold = threshold
    // Only what was left to the likeness of phrases can be helped by one.
    let open = measure.entries.filter { entry in
      switch entry.hearing.verdict {
      case .taken: entry.hearing.kind == .close
      case .askedWhich, .notUnderstood: true
      case .escalated: entry.hearing.reason == .lowConfidence
      case .started, .answered, .optedOut, .keyword: false
      }
    }
    trials = open.map { Trial(text: Normalizer.normalized($0.hearing.text), meant: $0.meant) }
    var seen: Set<String> = []
    candidates = open.filter { !$0.isRight }.compactMap { entry in
      guard let meant = entry.meant, seen.insert(Normalizer.key(entry.hearing.text)).inserted else {
        return nil
      }
      return Candidate(option: meant, phrase: entry.hearing.text)
    }.prefix(Self.candidateLimit).map { $0 }
  }

  /// The phrases that help most, the best first. One that gains nothing but itself is not told.
  ///
  /// - Parameter map: tries candidates and gives the results in their order, at the same time where it can.
  public func phrases(
    atMost count: Int = 5,
    map: ([Int], @escaping @Sendable (Int) -> (Int, Found)) -> [(Int, Found)] = { $0.map($1) }
  ) -> [Found] {
    var found: [Found] = []
    var choices = choices
    var right = isRight(with: choices)
    var left = Array(candidates.indices)
    while found.count < count {
      let tried = map(left) { [choices, right] in ($0, outcome(of: $0, in: choices, before: right)) }
      let useful = tried.filter { $0.1.gained - $0.1.lost > 1 }
      let ranked = useful.sorted {
        ($1.1.gained - $1.1.lost, $0.0) < ($0.1.gained - $0.1.lost, $1.0)
      }
      guard let (index, best) = ranked.first else { break }
      found.append(best)
      choices = adding(index, to: choices)
      right = isRight(with: choices)
      left = ranked.dropFirst().prefix(Self.finalistLimit).map(\.0)
    }
    return found
  }

  private func outcome(of index: Int, in choices: [ReplyChoice], before: [Bool]) -> Found {
    let after = isRight(with: adding(index, to: choices))
    let changed = zip(before, after).filter { $0 != $1 }
    return Found(
      option: candidates[index].option, phrase: candidates[index].phrase, gained: changed.count(where: \.1),
      lost: changed.count(where: \.0))
  }

  private func adding(_ index: Int, to choices: [ReplyChoice]) -> [ReplyChoice] {
    choices.map { choice in
      guard choice.word == candidates[index].option else { return choice }
      var choice = choice
      choice.phrases.append(candidates[index].phrase)
      return choice
    }
  }

  private func isRight(with choices: [ReplyChoice]) -> [Bool] {
    let matcher = ReplyMatcher(choices)
    return trials.map { matcher.match($0.text).taken(from: threshold)?.word == $0.meant }
  }
}
