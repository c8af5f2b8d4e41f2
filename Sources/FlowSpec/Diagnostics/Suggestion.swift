/// "Did you mean": what a mistyped word was probably meant to be.
public enum Suggestion {
  /// Longer words are not corrected: nobody mistypes them, and comparing them is dear.
  public static let maximumLength = 100

  /// The candidate nearest to a word, or nil where none is near.
  ///
  /// Near is at most one slip in three letters, where a slip is a letter added, left out, replaced or swapped with its
  /// neighbour and case does not count. Else the first candidate that goes on where the word stops
  /// (`seg` for `segments`). Of equally near candidates the first wins.
  public static func nearest(to word: String, in candidates: some Sequence<String>) -> String? {
    let wanted = letters(word)
    guard !wanted.isEmpty, wanted.count <= maximumLength else { return nil }
    var best: String?
    var limit = max(wanted.count, 3) / 3
    var continuation: String?
    for candidate in candidates where candidate.utf8.count <= maximumLength * 4 {
      let other = letters(candidate)
      if wanted.count >= 3, continuation == nil, other.starts(with: wanted) { continuation = candidate }
      // What has nothing in common with the word is never meant.
      let allowed = min(limit, max(wanted.count, other.count) - 1)
      guard let slips = slips(from: wanted, to: other, atMost: allowed) else { continue }
      best = candidate
      if slips == 0 { break }
      limit = slips - 1
    }
    return best ?? continuation
  }

  private static func letters(_ text: String) -> [Unicode.Scalar] { Array(text.lowercased().unicodeScalars) }

  /// The Damerau-Levenshtein distance (optimal string alignment), or nil where it exceeds a limit.
  private static func slips(from word: [Unicode.Scalar], to other: [Unicode.Scalar], atMost limit: Int)
    -> Int?
  {
    guard limit >= 0, abs(word.count - other.count) <= limit else { return nil }
    var beforeLast = [Int](repeating: 0, count: other.count + 1)
    var last = Array(0...other.count)
    for (row, letter) in word.enumerated() {
      var current = [row + 1]
      current.reserveCapacity(other.count + 1)
      for (column, wanted) in other.enumerated() {
        var slips = min(last[column + 1] + 1, current[column] + 1, last[column] + (letter == wanted ? 0 : 1))
        if row > 0, column > 0, letter == other[column - 1], word[row - 1] == wanted {
          slips = min(slips, beforeLast[column - 1] + 1)
        }
        current.append(slips)
      }
      if current.allSatisfy({ $0 > limit }) { return nil }
      (beforeLast, last) = (last, current)
    }
    return last[other.count] <= limit ? last[other.count] : nil
  }
}
