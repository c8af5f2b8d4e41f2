/// What the completion key does with the candidates for a word.
enum CompletionStep: Hashable {
  case nothing
  /// The word becomes this.
  case replace(String)
  /// Nothing more is certain: they are shown.
  case list

  init(word: String, candidates: [Completion]) {
    guard let first = candidates.first else {
      self = .nothing
      return
    }
    if candidates.count == 1 {
      // Behind a folder or `name=` more of the same word follows.
      let isWhole = !first.text.hasSuffix("/") && !first.text.hasSuffix("=")
      self = .replace(isWhole ? first.text + " " : first.text)
      return
    }
    let shared = candidates.dropFirst().reduce(first.text) { shared, next in
      String(zip(shared, next.text).prefix { $0 == $1 }.map(\.0))
    }
    self = shared.count > word.count ? .replace(shared) : .list
  }
}

/// Candidates laid out below a prompt.
struct CompletionList {
  let candidates: [Completion]

  /// One a row with what it is about while few have something to say, else in columns read downwards. What the height
  /// has no room for is counted in the last row.
  func rows(columns: Int, height: Int) -> [StyledText] {
    guard height > 0, columns > 2, !candidates.isEmpty else { return [] }
    let widest = candidates.reduce(0) { max($0, $1.text.displayWidth) }
    if candidates.contains(where: { $0.about != nil }), candidates.count <= min(height, 12) {
      return candidates.map { candidate in
        var row = StyledText(candidate.text.padded(to: widest + 2), .option)
        row.append(candidate.about ?? "", .dim)
        return row
      }
    }
    let across = max(1, (columns - 1) / (widest + 2))
    let needed = (candidates.count + across - 1) / across
    let down = needed > height ? max(height - 1, 1) : needed
    var rows = (0..<down).map { row in
      stride(from: row, to: min(candidates.count, down * across), by: down).reduce(into: StyledText()) {
        text,
        index in
        text.append(candidates[index].text.padded(to: widest + 2), .option)
      }
    }
    let left = candidates.count - down * across
    if left > 0 { rows.append(StyledText("… and \(left) more", .dim)) }
    return rows
  }
}

extension String {
  /// The text with spaces behind it up to a width in columns.
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - displayWidth))
  }
}
