/// What the matcher knows of English as customers of shops and services write it, apart from any spec.
///
/// Three kinds of words: those that frame a request and say nothing of its subject ("can you help me to"), those that
/// say little ("check", "new", "information"), and those of the trade, in groups that mean nearly the same.
enum ServiceVocabulary {
  /// How much a word says, and the groups it belongs to.
  struct Sense: Hashable, Sendable {
    /// 0 for "the", 1 for "refund".
    var weight: Double
    /// A bit for each group.
    var groups: UInt128
  }

  static func sense(ofStem stem: String) -> Sense? { senses[stem] }

  /// Two words that mean something together, such as "money back": their shared name.
  static func pair(_ first: String, _ second: String) -> String? {
    guard let seconds = pairs[first] else { return nil }
    return seconds[second]
  }

  /// The word carries a request and not its subject.
  static func isFrame(_ stem: String) -> Bool { senses[stem]?.weight == frameWeight }

  static func opensPair(_ stem: String) -> Bool { pairs[stem] != nil }

  /// What customers write for an option that many programs have, whether or not the spec lists it.
  static func usualPhrases(for optionWord: String) -> [String] { usual[optionWord] ?? [] }

  /// Stems that the vocabulary knows, in a fixed order: the words that a misspelt frame word may stand for.
  static let stems: [String] = senses.words.sorted()

  private static let frameWeight = 0.04
  private static let fillerWeight = 0.3
  private static let objectWeight = 0.6

  private static let senses: RareWords<Sense> = {
    var senses: [String: Sense] = [:]
    for word in words(of: frame) { senses[Stemmer.stem(word)] = Sense(weight: frameWeight, groups: 0) }
    for word in words(of: filler) { senses[Stemmer.stem(word)] = Sense(weight: fillerWeight, groups: 0) }
    for word in words(of: objects) { senses[Stemmer.stem(word)] = Sense(weight: objectWeight, groups: 0) }
    for (index, line) in trade.split(separator: "\n").enumerated() where index < 128 {
      for word in words(of: line) {
        let stem = Stemmer.stem(word)
        senses[stem, default: Sense(weight: 1, groups: 0)].groups |= 1 << UInt128(index)
      }
    }
    return RareWords(senses)
  }()

  private static let pairs: RareWords<[String: String]> = {
    var table: [String: [String: String]] = [:]
    for line in pairLines.split(separator: "\n") {
      let parts = line.split(separator: ":")
      guard parts.count == 2 else { continue }
      for pair in parts[1].split(separator: ",") {
        let two = words(of: pair).map(Stemmer.stem)
        if two.count == 2 { table[two[0], default: [:]][two[1]] = Stemmer.stem(String(parts[0])) }
      }
    }
    return RareWords(table)
  }()

  private static let usual: [String: [String]] = {
    var table: [String: [String]] = [:]
    for line in usualLines.split(separator: "\n") {
      let parts = line.split(separator: ":")
      guard parts.count == 2 else { continue }
      let phrases = parts[1].split(separator: ",").map { words(of: $0).joined(separator: " ") }
      for word in words(of: parts[0]) { table[word] = phrases }
    }
    return table
  }()

  private static func words(of text: some StringProtocol) -> [String] {
    String(text).split { (letter: Character) in letter == " " || letter == "\n" }.map(String.init)
  }
}
