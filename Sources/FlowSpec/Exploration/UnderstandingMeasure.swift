/// How well a state understands texts of which somebody has told what they mean.
///
/// A text that means an option is right where that option was taken; one that means none, where no option was taken,
/// whatever else became of it.
public struct UnderstandingMeasure: Sendable {
  /// A text with what it means and what became of it.
  public struct Entry: Sendable {
    public var hearing: Hearing
    /// Nil where it means none of the options.
    public var meant: String?

    public var isRight: Bool { hearing.option == meant }
    /// What was taken, or else the best guess.
    var guess: String? { hearing.verdict == .started ? nil : hearing.best?.option }
  }

  /// A count, and how many there were in all.
  public struct Share: Hashable, Sendable {
    public var count: Int
    public var total: Int

    /// Nil of nothing.
    public var ratio: Double? { total == 0 ? nil : Double(count) / Double(total) }
  }

  public var entries: [Entry]
  /// The options of the state in their order.
  public var options: [String]

  public init(_ heard: [(Hearing, LabelledText.Label?)], options: [String]) {
    self.options = options
    entries = heard.compactMap { hearing, label in
      switch label {
      case .option(let word): Entry(hearing: hearing, meant: word)
      case .some(.none): Entry(hearing: hearing, meant: nil)
      case nil: nil
      }
    }
  }

  // MARK: - The whole

  public var right: Share { share(of: entries, where: \.isRight) }
  /// Texts that mean an option and were taken for it.
  public var taken: Share { share(of: inScope, where: \.isRight) }
  /// Texts that mean an option of which the best guess is right, taken or not.
  public var guessed: Share { share(of: inScope) { $0.guess == $0.meant } }
  /// Texts that mean no option of which none was taken.
  public var rejected: Share { share(of: entries.filter { $0.meant == nil }, where: \.isRight) }

  private var inScope: [Entry] { entries.filter { $0.meant != nil } }

  private func share(of entries: [Entry], where isCounted: (Entry) -> Bool) -> Share {
    Share(count: entries.count(where: isCounted), total: entries.count)
  }

  // MARK: - Its parts

  /// Of the texts taken for an option, how many mean it.
  public func precision(of option: String) -> Share {
    share(of: entries.filter { $0.hearing.option == option }) { $0.meant == option }
  }

  /// Of the texts that mean an option, how many were taken for it.
  public func recall(of option: String) -> Share {
    share(of: entries.filter { $0.meant == option }) { $0.hearing.option == option }
  }

  /// Answers of about the same confidence: what they promised, and how many were right.
  public struct CalibrationBand: Hashable, Sendable {
    /// The confidences are from `from` up to under `to`; 1 belongs to the last.
    public var from: Double
    public var to: Double
    public var right: Share
    /// What the answers promised on average.
    public var meanConfidence: Double
  }

  /// The options that were taken by their likeness, by the confidence they were taken with; empty bands left out. What was
  /// typed to the letter is no guess and not counted.
  public var calibration: [CalibrationBand] {
    let guesses = entries.filter { $0.hearing.verdict == .taken && $0.hearing.kind == .close }
    return (0..<10).compactMap { tenth in
      let band = guesses.filter { min(9, Int(confidence($0) * 10)) == tenth }
      guard !band.isEmpty else { return nil }
      return CalibrationBand(
        from: Double(tenth) / 10, to: Double(tenth + 1) / 10, right: share(of: band, where: \.isRight),
        meanConfidence: band.reduce(0) { $0 + confidence($1) } / Double(band.count))
    }
  }

  private func confidence(_ entry: Entry) -> Double { entry.hearing.best?.confidence ?? 0 }

  /// Texts that mean one thing and were taken for another.
  public struct Confusion: Hashable, Sendable {
    /// Nil for texts that mean no option.
    public var meant: String?
    /// Nil where no option was taken.
    public var taken: String?
    public var texts: [String]
  }

  /// What was mistaken for what, the most frequent first.
  public var confusions: [Confusion] {
    let order = options.map(Optional.some) + [nil]
    var confusions: [Confusion] = []
    for meant in order {
      for taken in order where taken != meant {
        let texts = entries.filter { $0.meant == meant && $0.hearing.option == taken }.map(\.hearing.text)
        if !texts.isEmpty { confusions.append(Confusion(meant: meant, taken: taken, texts: texts)) }
      }
    }
    return confusions.enumerated().sorted {
      ($1.element.texts.count, $0.offset) < ($0.element.texts.count, $1.offset)
    }.map(\.element)
  }
}
