/// The number that an answer consists of.
public enum NumberReading {
  /// "5", "five", "5!!", "a 5 pls" and "5/5" read as 5; nil where there is none, or more than one.
  ///
  /// Only words that carry no meaning of their own may stand around it.
  public static func number(in text: NormalizedText) -> Int? {
    var found: Int?
    for word in text.words {
      let digits = word.text == "one" ? "1" : word.text
      if digits.isNumeric, let number = Int(digits) {
        if let found, found != number { return nil }
        found = number
      } else if !noise.contains(word.text) {
        return nil
      }
    }
    return found
  }

  private static let noise: Set<String> = [
    "a", "an", "the", "it", "is", "i", "would", "say", "give", "number", "option", "please", "thanks", "star",
    "stars", "out",
    "of", "points", "point", "rating", "my", "about", "just", "only", "ok", "well", "um", "hmm", "thank",
    "you", "answer", "think",
    "choose", "pick", "that", "for", "sure", "maybe", "probably", "definitely", "solid", "big", "easily",
    "am", "no",
  ]
}
