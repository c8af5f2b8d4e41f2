/// A regular expression that takes time in proportion to the text, whatever an author or a customer writes.
///
/// It has what questions need: literals, `.`, classes, `\d \w \s \b` and their opposites, groups, `|`, `* + ? {m,n}`,
/// `^` and `$`. It has no look-around and no back references: those are what makes matching explode. Letters match
/// without case.
public struct Pattern: Hashable, Sendable {
  /// The expression between its slashes.
  public let source: String
  let program: [Instruction]

  /// One step of the automaton (Ken Thompson, "Regular Expression Search Algorithm", 1968).
  enum Instruction: Hashable, Sendable {
    case scalar(Set)
    case split(Int, Int)
    case jump(Int)
    case start, end
    case wordEdge(Bool)
    case match
  }

  /// The scalars that one place of a text may have.
  struct Set: Hashable, Sendable {
    var ranges: [ClosedRange<UInt32>] = []
    var isNegated = false

    func contains(_ scalar: UInt32) -> Bool {
      ranges.contains { $0.contains(scalar) } != isNegated
    }
  }
}

extension Pattern {
  /// The longest match that starts first; nil where there is none.
  ///
  /// - Parameter wholeWords: whether a match may neither start nor end inside a word or a number.
  public func firstMatch(in text: String, wholeWords: Bool = false) -> Substring? {
    let scalars = Array(text.unicodeScalars)
    let folded = scalars.map { $0.properties.lowercaseMapping.unicodeScalars.first?.value ?? $0.value }
    for start in 0...scalars.count where !wholeWords || !Self.cutsWord(scalars, start) {
      guard let end = longestMatch(folded, from: start, accepting: { !wholeWords || !Self.cutsWord(scalars, $0) })
      else { continue }
      let view = text.unicodeScalars
      let lower = view.index(view.startIndex, offsetBy: start)
      return text[lower..<view.index(lower, offsetBy: end - start)]
    }
    return nil
  }

  private func longestMatch(_ text: [UInt32], from start: Int, accepting isEnd: (Int) -> Bool) -> Int? {
    var threads: [Int] = []
    var seen = [Bool](repeating: false, count: program.count)
    var best: Int?
    follow(0, at: start, in: text, &threads, &seen)
    var place = start
    while !threads.isEmpty {
      if threads.contains(where: { program[$0] == .match }), isEnd(place) { best = place }
      guard place < text.count else { break }
      var next: [Int] = []
      for index in seen.indices { seen[index] = false }
      for thread in threads {
        guard case .scalar(let set) = program[thread], set.contains(text[place]) else { continue }
        follow(thread + 1, at: place + 1, in: text, &next, &seen)
      }
      threads = next
      place += 1
    }
    return best
  }

  /// Adds the places that are reached from an instruction without reading on.
  private func follow(_ first: Int, at place: Int, in text: [UInt32], _ threads: inout [Int], _ seen: inout [Bool]) {
    var waiting = [first]
    while let index = waiting.popLast() {
      guard !seen[index] else { continue }
      seen[index] = true
      switch program[index] {
      case .jump(let target): waiting.append(target)
      case .split(let one, let other): waiting += [other, one]
      case .start: if place == 0 { waiting.append(index + 1) }
      case .end: if place == text.count { waiting.append(index + 1) }
      case .wordEdge(let isWanted):
        let before = place > 0 && Self.isWord(text[place - 1])
        let after = place < text.count && Self.isWord(text[place])
        if (before != after) == isWanted { waiting.append(index + 1) }
      case .scalar, .match: threads.append(index)
      }
    }
  }

  private static func isWord(_ scalar: UInt32) -> Bool {
    if let byte = UInt8(exactly: scalar), byte < 0x80 { return byte.isWordByte }
    return Unicode.Scalar(scalar).map { $0.properties.isAlphabetic } ?? false
  }

  private static func cutsWord(_ scalars: [Unicode.Scalar], _ place: Int) -> Bool {
    place > 0 && place < scalars.count && isWord(scalars[place - 1].value) && isWord(scalars[place].value)
  }
}
