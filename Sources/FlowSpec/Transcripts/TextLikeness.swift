/// How much two texts have in common, word by word.
enum TextLikeness {
  /// The line that shares most words with a text; nil where none shares any.
  static func nearest(to text: String, in lines: [String]) -> Int? {
    let words = Set(words(text))
    let scores = lines.map { line -> Double in
      let others = Set(Self.words(line))
      let all = words.union(others).count
      return all == 0 ? 0 : Double(words.intersection(others).count) / Double(all)
    }
    guard let best = scores.max(), best > 0 else { return nil }
    return scores.firstIndex(of: best)
  }

  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// Where two texts part: what each has between the beginning and the end that they share, grown to whole words.
  static func difference(_ one: String, _ other: String) -> (String, String) {
    let one = one.split(separator: " ", omittingEmptySubsequences: false)
    let other = other.split(separator: " ", omittingEmptySubsequences: false)
    let head = zip(one, other).prefix { $0 == $1 }.count
    let tail = min(
      zip(one.reversed(), other.reversed()).prefix { $0 == $1 }.count, min(one.count, other.count) - head)
    return (
      one[head..<(one.count - tail)].joined(separator: " "),
      other[head..<(other.count - tail)].joined(separator: " ")
    )
  }
}
