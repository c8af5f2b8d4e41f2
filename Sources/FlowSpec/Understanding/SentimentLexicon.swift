/// How words feel, from -4 to 4. Written for this project: broad English, reviews of products, and text-speak.
enum SentimentLexicon {
  /// The value of a word, or of its other forms where it is not listed itself.
  static func value(_ word: NormalizedText.Word) -> Double? {
    byWord[word.text] ?? (EnglishWords.areCommon(word.text) ? nil : byStem[word.stem])
  }

  /// Phrases by their first word.
  struct Phrase: Hashable, Sendable {
    var words: [String]
    var value: Double
  }

  static func phrases(startingWith word: String) -> [Phrase] { phrasesByFirstWord[word] ?? [] }

  /// Reads lines of a value, a colon, and words.
  static func values(_ lines: String) -> [String: Double] {
    var table: [String: Double] = [:]
    for line in lines.split(separator: "\n") {
      let parts = line.split(separator: ":")
      guard parts.count == 2, let value = Double(parts[0]) else { continue }
      for word in parts[1].split(separator: " ") { table[String(word)] = value }
    }
    return table
  }

  private static let byWord: [String: Double] = values(lines)

  /// Stems of the words; where two words share one, the stronger decides.
  private static let byStem: [String: Double] = {
    var table: [String: Double] = [:]
    for (word, value) in byWord where word.utf8.count > 3 && !Stemmer.isIrregular(word) {
      let stem = Stemmer.stem(word)
      if stem.utf8.count < 3 { continue }
      if let other = table[stem], abs(other) > abs(value) || (abs(other) == abs(value) && other < value) {
        continue
      }
      table[stem] = value
    }
    return table
  }()

  private static let phrasesByFirstWord: [String: [Phrase]] = {
    var table: [String: [Phrase]] = [:]
    for line in phraseLines.split(separator: "\n") {
      let parts = line.split(separator: ":")
      guard parts.count == 2, let value = Double(parts[0]) else { continue }
      for phrase in parts[1].split(separator: ",") {
        let words = phrase.split(separator: " ").map(String.init)
        if let first = words.first { table[first, default: []].append(Phrase(words: words, value: value)) }
      }
    }
    return table.mapValues { $0.sorted { $0.words.count > $1.words.count } }
  }()
}
