/// One pass over a text for what it feels like.
struct SentimentReading {
  private let text: NormalizedText
  private var marks: [Mark] = []
  private(set) var score = 0.0

  /// A word or phrase that feels like something.
  private struct Mark {
    var words: Range<Int>
    var value: Double
    var isTrouble = false
    /// A mishap, a regret or a sad face, and no reproach.
    var isMild = false
  }

  init(_ text: NormalizedText) {
    self.text = text
  }

  mutating func run(answering menu: ReplyMatcher?) {
    collect()
    if let menu { marks = marks.filter { $0.value > 0 || !isAnswer($0, to: menu) } }
    unmaskPraise()
    weighContrast()
    calmRequests()
    addSymbols()
    weigh()
    if score <= Sentiment.negativeThreshold, let menu, isOrderly, isSurelyMeant(by: menu) {
      for index in marks.indices where marks[index].isMild { marks[index].value *= 0.35 }
      weigh()
    }
  }

  /// The text clearly takes an option: who says on top of it that "unfortunately" the pills ran out is not angry.
  private func isSurelyMeant(by menu: ReplyMatcher) -> Bool { menu.match(text).taken(from: 0.8) != nil }

  private var isOrderly: Bool { text.exclamationCount < 2 && !text.words.contains(where: \.isShouted) }

  private mutating func weigh() {
    // One strong word says more than two mild ones; a long text dilutes what it says.
    let sum = marks.reduce(0) { $0 + $1.value * (0.62 + 0.39 * abs($1.value)) }
    let emphasis = sum == 0 || text.exclamationCount < 2 ? 0 : sum < 0 ? -0.2 : 0.2
    let total = (sum + emphasis) / (1 + Double(text.words.count) / 30)
    score = total / (abs(total) + 4)
  }

  var evidence: [Sentiment.Evidence] {
    let sorted = marks.filter { $0.value != 0 }.sorted {
      abs($0.value) != abs($1.value)
        ? abs($0.value) > abs($1.value) : $0.words.lowerBound < $1.words.lowerBound
    }
    return sorted.prefix(4).map {
      .init(text: $0.words.isEmpty ? "" : text.original(of: $0.words), value: $0.value)
    }
  }

  // MARK: The words

  private mutating func collect() {
    let words = text.words
    var index = 0
    while index < words.count {
      if let phrase = phrase(at: index) {
        if abs(phrase.value) > 0.5 {
          marks.append(
            Mark(
              words: index..<index + phrase.words.count, value: shaped(phrase.value, at: index),
              isMild: isTrouble(phrase))
          )
        }
        index += phrase.words.count
        continue
      }
      if let value = SentimentLexicon.value(words[index]) {
        let shaped = negated(shaped(value, at: index), at: index)
        marks.append(
          Mark(
            words: index..<index + 1,
            value: shaped,
            isTrouble: SentimentLexicon.troubles.contains(words[index].stem),
            isMild: value > -2.3
          )
        )
      }
      index += 1
    }
  }

  private func phrase(at index: Int) -> SentimentLexicon.Phrase? {
    SentimentLexicon.phrases(startingWith: text.words[index].text).first { phrase in
      index + phrase.words.count <= text.words.count
        && phrase.words.indices.allSatisfy {
          text.words[index + $0].text == phrase.words[$0] && ($0 == 0 || !text.words[index + $0].opensClause)
        }
    }
  }

  /// "wrong with" is a state of affairs; "late again" is a reproach.
  private func isTrouble(_ phrase: SentimentLexicon.Phrase) -> Bool {
    if phrase.words.contains("again") { return false }
    return phrase.value > -2.1
      || phrase.words.contains { SentimentLexicon.troubles.contains(Stemmer.stem($0)) }
  }

  /// Capitals and words of degree make a word stronger or weaker.
  private func shaped(_ value: Double, at index: Int) -> Double {
    let sign: Double = value < 0 ? -1 : 1
    var value = value
    if text.words[index].isShouted, !text.isAllShouted { value += 0.7 * sign }
    for distance in 1...3 where index - distance >= 0 {
      let before = text.words[index - distance]
      guard let boost = SentimentLexicon.boosters[before.text] else { continue }
      value += boost * sign * (1.1 - 0.1 * Double(distance))
    }
    return value
  }

  /// "not good" is bad, "not bad" is not very good.
  private func negated(_ value: Double, at index: Int) -> Double {
    for distance in 1...3 where index - distance >= 0 {
      let before = text.words[index - distance].text
      if Self.negations.contains(before) { return value * (value > 0 ? -0.75 : -0.4) }
      if text.words[index - distance + 1].opensClause { break }
    }
    return value
  }

  private static let negations: Set = [
    "not", "no", "never", "without", "nothing", "nobody", "none", "neither", "nor", "hardly", "barely",
    "lack", "lacks",
    "lacking", "isnt", "cannot",
  ]

  private func isAnswer(_ mark: Mark, to menu: ReplyMatcher) -> Bool {
    text.words[mark.words].contains { word in
      !ServiceVocabulary.isFrame(word.stem) && menu.knows(word)
    }
  }

  // MARK: The whole

  /// Praise with a fault in the same text and nothing else good: "great, late again".
  private mutating func unmaskPraise() {
    guard let first = marks.first, first.value > 0, first.words.lowerBound <= 2, text.words.count <= 14 else {
      return
    }
    let rest = text.words[first.words.upperBound...]
    guard rest.contains(where: { Self.sarcasmMarkers.contains($0.text) }),
      !marks.dropFirst().contains(where: { $0.value > 0 })
    else { return }
    marks[0].value *= -0.8
  }

  private static let sarcasmMarkers: Set = [
    "late", "again", "broken", "wrong", "waiting", "missing", "delayed", "another", "yet", "lost", "never",
  ]

  /// What comes after "but" counts more than what came before.
  private mutating func weighContrast() {
    guard
      let turn = text.words.lastIndex(where: {
        $0.text == "but" || $0.text == "however" || $0.text == "except"
      })
    else { return }
    for index in marks.indices { marks[index].value *= marks[index].words.lowerBound < turn ? 0.5 : 1.4 }
  }

  /// A request that tells a trouble is a request.
  private mutating func calmRequests() {
    guard marks.contains(where: \.isTrouble), isRequest else { return }
    for index in marks.indices where marks[index].isTrouble { marks[index].value *= 0.35 }
  }

  private var isRequest: Bool {
    text.words.indices.contains { index in
      let word = text.words[index]
      if Self.requestWords.contains(word.text) || Self.subjects.contains(word.stem) { return true }
      guard index + 1 < text.words.count else { return false }
      // "problems tracking my order"
      if Self.hindrances.contains(word.stem) {
        return text.words[(index + 1)...].prefix(2).contains { $0.text.hasSuffix("ing") }
      }
      guard Self.askingWords.contains(word.text) else { return false }
      return text.words[index + 1].text == "i" || text.words[index + 1].text == "you"
    }
  }

  private static let requestWords: Set = [
    "help", "assistance", "how", "where", "need", "assist", "please", "information", "question", "tell",
    "show", "want",
    "report", "file", "lodge", "trying", "try",
  ]
  private static let askingWords: Set = ["can", "could", "would", "will", "may"]

  private static let hindrances = Set(
    ["problem", "trouble", "issue", "error", "difficulty"].map(Stemmer.stem)
  )

  /// What people write to a business about. A trouble with one of them is a reason to write.
  private static let subjects: Set<String> = Set(
    """
    order package parcel delivery refund reimbursement compensation rebate return exchange appointment booking
    reservation account profile address tracking subscription newsletter invoice bill receipt payment password pin fee
    penalty cancellation cancelling complaint claim reclamation agent human person someone somebody operator
    representative purchase registration signup arrived
    """.split { $0 == " " || $0 == "\n" }.map { Stemmer.stem(String($0)) }
  )

  private mutating func addSymbols() {
    for symbol in text.symbols {
      guard let value = SentimentLexicon.emoji[symbol.text] ?? Emoticon.valence(symbol.text) else { continue }
      marks.append(
        Mark(words: 0..<0, value: value, isMild: !SentimentLexicon.angrySigns.contains(symbol.text)))
    }
  }
}
