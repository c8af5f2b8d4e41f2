extension Pattern {
  /// The longest expression that is taken, in characters, and the most steps that it may come to: `a{9}{9}{9}` is
  /// short to write.
  static let maximumLength = 500
  static let maximumSteps = 2000

  /// Reads a regular expression.
  public init(parsing source: String) throws(TextFault) {
    var compiler = PatternCompiler(source)
    self.source = source
    program = try compiler.program()
  }
}

private struct PatternCompiler {
  private typealias Node = [Pattern.Instruction]

  private let scalars: [Unicode.Scalar]
  private var place = 0
  private var depth = 0

  init(_ source: String) { scalars = Array(source.unicodeScalars) }

  mutating func program() throws(TextFault) -> [Pattern.Instruction] {
    guard scalars.count <= Pattern.maximumLength else {
      throw fault("the pattern is longer than \(Pattern.maximumLength) characters", at: 0)
    }
    let body = try alternatives()
    if place < scalars.count {
      throw fault("this `)` closes nothing", at: place, help: "write \\) for a bracket itself")
    }
    return body + [.match]
  }

  private var next: Unicode.Scalar? { place < scalars.count ? scalars[place] : nil }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard next == scalar else { return false }
    place += 1
    return true
  }

  /// Addresses inside a node count from its own start, so that nodes can be put together in any order.
  private mutating func alternatives() throws(TextFault) -> Node {
    var node = try sequence()
    while take("|") {
      let other = try sequence()
      node =
        [.split(1, node.count + 2)] + Self.moved(node, by: 1) + [.jump(node.count + other.count + 2)]
        + Self.moved(other, by: node.count + 2)
      try checkSize(node)
    }
    return node
  }

  private mutating func sequence() throws(TextFault) -> Node {
    var node: Node = []
    while let scalar = next, scalar != "|", scalar != ")" {
      let item = try repeated()
      node += Self.moved(item, by: node.count)
      try checkSize(node)
    }
    return node
  }

  private mutating func repeated() throws(TextFault) -> Node {
    let start = place
    let item = try atom()
    var node = item
    while let scalar = next {
      let bounds: (least: Int, most: Int?)
      switch scalar {
      case "*": bounds = (0, nil)
      case "+": bounds = (1, nil)
      case "?": bounds = (0, 1)
      case "{":
        guard let counts = try counts() else { return node }
        bounds = counts
        place -= 1
      default: return node
      }
      guard !item.isEmpty else { throw fault("there is nothing to repeat here", at: start) }
      place += 1
      // The lazy forms find the same texts, since the longest match always counts.
      if next == "?" || next == "+" { place += 1 }
      let single = node
      node = []
      for _ in 0..<bounds.least {
        node += Self.moved(single, by: node.count)
        try checkSize(node)
      }
      if let most = bounds.most {
        for _ in bounds.least..<most {
          node +=
            [.split(node.count + 1, node.count + single.count + 1)] + Self.moved(single, by: node.count + 1)
          try checkSize(node)
        }
      } else {
        let loop = node.count
        node += [.split(loop + 1, loop + single.count + 2)] + Self.moved(single, by: loop + 1) + [.jump(loop)]
      }
      try checkSize(node)
    }
    return node
  }

  /// `{2}`, `{2,}` or `{2,5}`, up to behind its brace; nil, with nothing read, for a brace that stands for itself.
  private mutating func counts() throws(TextFault) -> (least: Int, most: Int?)? {
    let start = place
    place += 1
    let least = number()
    let hasComma = take(",")
    let most = hasComma ? number() : least
    guard let least, take("}") else {
      throw fault("this `{` is no count", at: start, help: "write {2} or {2,5}, or \\{ for a brace itself")
    }
    guard least <= 100, (most ?? 0) <= 100, (most ?? least) >= least else {
      throw fault(
        "this count is out of bounds",
        at: start,
        help: "write at most {100}, the smaller number first"
      )
    }
    return (least, most)
  }

  private mutating func number() -> Int? {
    let start = place
    var value = 0
    while let scalar = next, ("0"..."9").contains(scalar), place - start < 4 {
      value = value * 10 + Int(scalar.value - 48)
      place += 1
    }
    return place > start ? value : nil
  }

  private mutating func atom() throws(TextFault) -> Node {
    let start = place
    guard let scalar = next else { return [] }
    place += 1
    switch scalar {
    case "(": return try group(start)
    case "[": return [.scalar(try classSet(start))]
    case ".": return [.scalar(Pattern.Set(ranges: [10...10], isNegated: true))]
    case "^": return [.start]
    case "$": return [.end]
    case "\\": return [try escape(start)]
    case "*", "+", "?":
      throw fault(
        "there is nothing to repeat before `\(scalar)`",
        at: start,
        help: "write \\\(scalar) for the sign itself"
      )
    default: return [.scalar(Self.set(of: scalar))]
    }
  }

  private mutating func group(_ start: Int) throws(TextFault) -> Node {
    depth += 1
    defer { depth -= 1 }
    guard depth <= 64 else { throw fault("the brackets are nested too deep", at: start) }
    if take("?"), !take(":") {
      throw fault(
        "groups with `(?` are not understood",
        at: start,
        help: "use plain brackets; case never counts"
      )
    }
    let node = try alternatives()
    guard take(")") else { throw fault("the bracket `(` is not closed", at: start) }
    return node
  }

  private mutating func escape(_ start: Int) throws(TextFault) -> Pattern.Instruction {
    guard let scalar = next else { throw fault("the pattern ends in a `\\`", at: start) }
    place += 1
    if scalar == "b" || scalar == "B" { return .wordEdge(scalar == "b") }
    if let set = Self.named(scalar) { return .scalar(set) }
    if let single = Self.control(scalar) { return .scalar(Self.set(of: single)) }
    guard let byte = UInt8(exactly: scalar.value), !byte.isLetter, !byte.isDigit else {
      throw fault(
        "`\\\(scalar)` is not understood",
        at: start,
        help: "there are \\d, \\w, \\s, \\b and their opposites"
      )
    }
    return .scalar(Self.set(of: scalar))
  }

  /// `[A-Z0-9_]`, after its bracket.
  private mutating func classSet(_ start: Int) throws(TextFault) -> Pattern.Set {
    var set = Pattern.Set()
    set.isNegated = take("^")
    var isFirst = true
    while let scalar = next, isFirst || scalar != "]" {
      isFirst = false
      place += 1
      var low = scalar
      if scalar == "\\" {
        guard let escaped = next else { break }
        place += 1
        if let named = Self.named(escaped) {
          guard !named.isNegated else { throw fault("`\\\(escaped)` can't stand in [ ]", at: place - 2) }
          set.ranges += named.ranges
          continue
        }
        low = Self.control(escaped) ?? escaped
      }
      guard next == "-", place + 1 < scalars.count, scalars[place + 1] != "]" else {
        set.ranges += Self.set(of: low).ranges
        continue
      }
      place += 1
      var high = scalars[place]
      place += 1
      if high == "\\", let escaped = next {
        high = escaped
        place += 1
      }
      guard low.value <= high.value else {
        throw fault("the range `\(low)-\(high)` runs backwards", at: place - 3)
      }
      set.ranges += Self.folded(low.value...high.value)
    }
    guard take("]") else { throw fault("the bracket `[` is not closed", at: start) }
    return set
  }

  // MARK: - Sets

  private static func control(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "n": "\n"
    case "t": "\t"
    case "r": "\r"
    default: nil
    }
  }

  private static func named(_ scalar: Unicode.Scalar) -> Pattern.Set? {
    let digits: [ClosedRange<UInt32>] = [48...57]
    // Letters beyond ASCII: the blocks of Latin and the scripts up to the general punctuation.
    let words: [ClosedRange<UInt32>] =
      digits + [97...122, 95...95, 0xAA...0xAA, 0xB5...0xB5, 0xBA...0xBA, 0xC0...0x1FFF]
    let spaces: [ClosedRange<UInt32>] = [9...13, 32...32, 0xA0...0xA0, 0x2000...0x200A, 0x3000...0x3000]
    switch scalar {
    case "d", "D": return Pattern.Set(ranges: digits, isNegated: scalar == "D")
    case "w", "W": return Pattern.Set(ranges: words, isNegated: scalar == "W")
    case "s", "S": return Pattern.Set(ranges: spaces, isNegated: scalar == "S")
    default: return nil
    }
  }

  /// Texts are matched in lower case, so that is what a set holds.
  private static func set(of scalar: Unicode.Scalar) -> Pattern.Set {
    let lower = scalar.properties.lowercaseMapping.unicodeScalars.first?.value ?? scalar.value
    return Pattern.Set(ranges: [lower...lower])
  }

  /// A range in lower case; one of thousands of scalars is no range of letters.
  private static func folded(_ range: ClosedRange<UInt32>) -> [ClosedRange<UInt32>] {
    guard range.count <= 2000 else { return [range] }
    var ranges: [ClosedRange<UInt32>] = []
    for value in Swift.Set(range.compactMap(Unicode.Scalar.init).flatMap { set(of: $0).ranges }).map(
      \.lowerBound
    ).sorted() {
      if let last = ranges.last, last.upperBound + 1 == value {
        ranges[ranges.count - 1] = last.lowerBound...value
      } else {
        ranges.append(value...value)
      }
    }
    return ranges
  }

  // MARK: - Putting together

  private static func moved(_ node: Node, by distance: Int) -> Node {
    node.map { instruction in
      switch instruction {
      case .split(let one, let other): .split(one + distance, other + distance)
      case .jump(let target): .jump(target + distance)
      default: instruction
      }
    }
  }

  private func checkSize(_ node: Node) throws(TextFault) {
    guard node.count <= Pattern.maximumSteps else {
      throw fault("the pattern repeats too much", at: 0, help: "write smaller counts")
    }
  }

  private func fault(_ message: String, at start: Int, help: String? = nil) -> TextFault {
    func bytes(_ end: Int) -> Int { scalars[..<min(end, scalars.count)].reduce(0) { $0 + UTF8.width($1) } }
    return TextFault(message, at: bytes(start)..<max(bytes(start + 1), bytes(place)), help: help)
  }
}
