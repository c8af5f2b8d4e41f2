extension PromptHistory {
  /// A walk through the lines that start with what was typed, as the up and down keys take it.
  struct Walk: Hashable {
    let typed: String
    private var index: Int?

    init(typed: String) { self.typed = typed }

    /// The next older or newer line, or what was typed at the newest end; nil where there is no further line.
    mutating func step(older: Bool, in lines: [String]) -> String? {
      let shown = index.map { lines[$0] } ?? typed
      let fits = { [typed] (place: Int) in lines[place] != shown && lines[place].hasPrefix(typed) }
      if older {
        guard let found = lines[..<(index ?? lines.count)].indices.last(where: fits) else { return nil }
        index = found
        return lines[found]
      }
      guard let index else { return nil }
      self.index = lines.indices[(index + 1)...].first(where: fits)
      return self.index.map { lines[$0] } ?? typed
    }
  }

  /// A search for lines that contain a text, refined letter by letter.
  struct Search: Hashable {
    /// The line as it was before, to come back to.
    let typed: String
    private(set) var pattern = ""
    private(set) var found: Int?

    init(typed: String) { self.typed = typed }

    var hasFailed: Bool { !pattern.isEmpty && found == nil }

    mutating func append(_ scalar: Unicode.Scalar, in lines: [String]) {
      pattern.unicodeScalars.append(scalar)
      look(before: found.map { $0 + 1 } ?? lines.count, lines)
    }

    mutating func removeLast(in lines: [String]) {
      if !pattern.isEmpty { pattern.removeLast() }
      look(before: lines.count, lines)
    }

    /// The next older line that contains the text, another one than the present; stays when there is none.
    mutating func older(in lines: [String]) -> Bool {
      guard let found, let next = Self.last(pattern, before: found, lines, otherThan: lines[found]) else {
        return false
      }
      self.found = next
      return true
    }

    private mutating func look(before end: Int, _ lines: [String]) {
      found = pattern.isEmpty ? nil : Self.last(pattern, before: end, lines)
    }

    private static func last(
      _ pattern: String,
      before end: Int,
      _ lines: [String],
      otherThan present: String? = nil
    ) -> Int? {
      let wanted = Array(pattern.lowercased().utf8)
      return lines[..<end].indices.last {
        lines[$0] != present && contains(wanted, Array(lines[$0].lowercased().utf8))
      }
    }

    private static func contains(_ wanted: [UInt8], _ text: [UInt8]) -> Bool {
      guard let first = wanted.first, text.count >= wanted.count else { return wanted.isEmpty }
      return (0...text.count - wanted.count).contains {
        text[$0] == first && text[$0...].starts(with: wanted)
      }
    }
  }
}
