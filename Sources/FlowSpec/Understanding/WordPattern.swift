/// A short grammar over words: `stop|quit texting me?`.
///
/// Words stand in order; `|` parts alternatives, `?` makes one optional, `*` lets it come any number of times, and
/// `@name` is a named set.
struct WordPattern: Hashable, Sendable {
  private enum Count: Hashable, Sendable { case one, maybe, many }

  private struct Element: Hashable, Sendable {
    var words: Set<String>
    var count: Count
  }

  private var elements: [Element]

  init(_ text: some StringProtocol, sets: [String: Set<String>] = [:]) {
    elements = text.split(separator: " ").map { part in
      var part = part
      var count = Count.one
      if part.last == "?" { count = .maybe } else if part.last == "*" { count = .many }
      if count != .one { part.removeLast() }
      var words: Set<String> = []
      for word in part.split(separator: "|") {
        if word.first == "@" {
          words.formUnion(sets[String(word.dropFirst())] ?? [])
        } else {
          words.insert(String(word))
        }
      }
      return Element(words: words, count: count)
    }
  }

  /// The words with which it can begin.
  var firstWords: Set<String> {
    var first: Set<String> = []
    for element in elements {
      first.formUnion(element.words)
      if element.count == .one { break }
    }
    return first
  }

  /// The first word after a match that starts here, the longest one, or nil.
  func end(in words: ArraySlice<NormalizedText.Word>, from start: Int) -> Int? {
    end(in: words, from: start, element: 0)
  }

  private func end(in words: ArraySlice<NormalizedText.Word>, from start: Int, element index: Int) -> Int? {
    guard index < elements.count else { return start }
    let element = elements[index]
    let fits = start < words.endIndex && element.words.contains(words[start].text)
    switch element.count {
    case .one: return fits ? end(in: words, from: start + 1, element: index + 1) : nil
    case .maybe:
      if fits, let end = end(in: words, from: start + 1, element: index + 1) { return end }
    case .many:
      if fits, let end = end(in: words, from: start + 1, element: index) { return end }
    }
    return end(in: words, from: start, element: index + 1)
  }
}

extension NormalizedText {
  /// The words between marks, in their order.
  var clauses: [ArraySlice<Word>] {
    var clauses: [ArraySlice<Word>] = []
    var start = 0
    for index in words.indices.dropFirst() where words[index].opensClause {
      clauses.append(words[start..<index])
      start = index
    }
    if start < words.count { clauses.append(words[start...]) }
    return clauses
  }

  /// Clauses, parted also at "and", "but" and their kind.
  var thoughts: [ArraySlice<Word>] {
    clauses.flatMap { clause in
      var thoughts: [ArraySlice<Word>] = []
      var start = clause.startIndex
      for index in clause.indices.dropFirst() where Self.joints.contains(clause[index].text) {
        thoughts.append(clause[start..<index])
        start = index + 1
      }
      thoughts.append(clause[start...])
      return thoughts
    }
  }

  /// It says more than one thing: "this and that", "this, that".
  var joinsThoughts: Bool {
    words.dropFirst().contains { $0.opensClause || ["and", "or", "also", "plus"].contains($0.text) }
  }

  private static let joints: Set = ["and", "but", "because", "so", "since", "then"]

  /// The original text from one word to another.
  func original(of range: Range<Int>) -> String {
    guard let first = words[range].first, let last = words[range].last else { return "" }
    let bytes = original.utf8
    let start = bytes.index(bytes.startIndex, offsetBy: first.range.lowerBound)
    let end = bytes.index(
      bytes.startIndex,
      offsetBy: Swift.max(last.range.upperBound, first.range.upperBound)
    )
    return String(original[start..<end])
  }
}
