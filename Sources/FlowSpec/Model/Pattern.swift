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
  /// The match that starts first, and of those the longest; nil where there is none. A match has at least one character.
  ///
  /// - Parameter wholeWords: whether a match may neither start nor end inside a word or a number.
  public func firstMatch(in text: String, wholeWords: Bool = false) -> Substring? {
    let scalars = Array(text.unicodeScalars)
    guard let match = Search(self, scalars, wholeWords: wholeWords).match() else { return nil }
    let view = text.unicodeScalars
    let lower = view.index(view.startIndex, offsetBy: match.lowerBound)
    return text[lower..<view.index(lower, offsetBy: match.count)]
  }
}

/// One pass over a text that follows all ways to match at the same time.
private struct Search {
  /// A place in the program that is reached, and where in the text that way began.
  private struct Thread {
    var instruction: Int
    var start: Int
  }

  private let program: [Pattern.Instruction]
  private let text: [UInt32]
  private let wholeWords: Bool
  private var threads: [Thread] = []
  private var seen: [Bool]
  private var waiting: [Int] = []

  init(_ pattern: Pattern, _ scalars: [Unicode.Scalar], wholeWords: Bool) {
    program = pattern.program
    text = scalars.map { $0.properties.lowercaseMapping.unicodeScalars.first?.value ?? $0.value }
    self.wholeWords = wholeWords
    seen = [Bool](repeating: false, count: program.count)
  }

  /// Threads stand in the order of their starts, and of two at one instruction the earlier start goes on.
  consuming func match() -> Range<Int>? {
    var best: Range<Int>?
    for place in 0...text.count {
      if best == nil, place < text.count, !cutsWord(place) {
        follow(Thread(instruction: 0, start: place), at: place)
      }
      let isEnd = !wholeWords || !cutsWord(place)
      if isEnd, let thread = threads.first(where: { program[$0.instruction] == .match && $0.start < place }) {
        best = thread.start..<place
      }
      if let best { threads.removeAll { $0.start > best.lowerBound } }
      guard place < text.count, best == nil || !threads.isEmpty else { break }
      step(at: place)
    }
    return best
  }

  private mutating func step(at place: Int) {
    let before = threads
    threads.removeAll(keepingCapacity: true)
    for index in seen.indices { seen[index] = false }
    for thread in before {
      guard case .scalar(let set) = program[thread.instruction], set.contains(text[place]) else { continue }
      follow(Thread(instruction: thread.instruction + 1, start: thread.start), at: place + 1)
    }
  }

  /// Adds the places that are reached from an instruction without reading on.
  private mutating func follow(_ thread: Thread, at place: Int) {
    waiting.append(thread.instruction)
    while let index = waiting.popLast() {
      guard !seen[index] else { continue }
      seen[index] = true
      switch program[index] {
      case .jump(let target): waiting.append(target)
      case .split(let one, let other): waiting += [other, one]
      case .start: if place == 0 { waiting.append(index + 1) }
      case .end: if place == text.count { waiting.append(index + 1) }
      case .wordEdge(let isWanted): if isWordEdge(place) == isWanted { waiting.append(index + 1) }
      case .scalar, .match: threads.append(Thread(instruction: index, start: thread.start))
      }
    }
  }

  private func isWordEdge(_ place: Int) -> Bool {
    let before = place > 0 && Self.isWord(text[place - 1])
    let after = place < text.count && Self.isWord(text[place])
    return before != after
  }

  private func cutsWord(_ place: Int) -> Bool {
    wholeWords && place > 0 && place < text.count && Self.isWord(text[place - 1]) && Self.isWord(text[place])
  }

  private static func isWord(_ scalar: UInt32) -> Bool {
    if let byte = UInt8(exactly: scalar), byte < 0x80 { return byte.isWordByte }
    return Unicode.Scalar(scalar).map { $0.properties.isAlphabetic } ?? false
  }
}
