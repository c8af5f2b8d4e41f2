/// A placeholder that nobody has filled in. Source: Twilio's campaign reviews (30893); 2026-11-23.
enum PlaceholderRule: LintRule {
  static let rule = Rule.ofTexts(
    "design/placeholder", .error, "a message still holds a placeholder: [link], <NAME>, XXX, TODO",
    source: "twilio.com/docs/api/errors/30893: sample messages mark what is filled in with brackets",
    date: "2026-11-23",
    reason: """
      The text was copied from a draft, and customers would be sent the brackets. Write the link, or a variable in braces \
      such as {tracking_link}.
      """,
    bad: [
      .message("Got it. Track here: ↓[link]"), .message("Hi ↓<NAME>, your order shipped."),
      .message("↓TODO: ask the shop"), .message("It is ready on ↓XX/XX."),
      .message("Hi ↓%NAME%, it is ready."), .message("↓LOREM IPSUM dolor sit amet."),
    ],
    good: [
      .message("Got it. Track here: https://acme.example/t/1"),
      .message("Ask for the LOREM lamp in any store."),
    ]
  ) { text, setting in
    // Brackets may only frame what can be replied: "Reply [YES]".
    text.placeholders(setting).map { range in
      let found = String(decoding: text.bytes[range], as: UTF8.self)
      return TextFinding(
        .placeholder(found), at: range,
        help: "write what it stands for, or a variable: {\(found.suggestedName)}")
    }
  }
}

extension PlaceholderRule {
  /// What people write for what is not written yet: in capitals, and "lorem" before "ipsum" in whatever letters.
  static let notes = ["todo", "tbd", "fixme", "tk", "lorem"]
}

extension MessageWords {
  fileprivate func placeholders(_ setting: MessageSetting) -> [Range<Int>] {
    var found = marked(setting)
    for index in words.indices where words[index].isCapital || words[index].kinds.contains(.note) {
      let word = words[index]
      let isLatin = word.kinds.contains(.note) && isWord(index, "lorem")
      let isLorem = isLatin && index + 1 < words.count && isWord(index + 1, "ipsum")
      let isCrosses = word.isCapital && isCrossedOut(index)
      let isNote = word.isCapital && word.kinds.contains(.note) && !isLatin
      guard isLorem || isCrosses || isNote else { continue }
      var range = word.range.lowerBound..<words[isLorem ? index + 1 : index].range.upperBound
      // XX/XX is one.
      if isCrosses, let last = found.last, last.upperBound + 1 == range.lowerBound {
        found.removeLast()
        range = last.lowerBound..<range.upperBound
      }
      if !found.contains(where: { $0.overlaps(range) }) { found.append(range) }
    }
    return found.count > 1 ? found.sorted { $0.lowerBound < $1.lowerBound } : found
  }

  /// What stands between marks that other tools and people put around what is to be filled in.
  private func marked(_ setting: MessageSetting) -> [Range<Int>] {
    guard signs.hasAny(of: "[<{_%") else { return [] }
    var found: [Range<Int>] = []
    for (open, close) in Self.brackets where signs.hasAny(of: "[<") {
      var offset = 0
      while let start = bytes[offset...].firstIndex(of: open) {
        offset = start + 1
        guard let end = bytes[offset...].prefix(41).firstIndex(of: close) else { continue }
        if isPlaceholder(bytes[offset..<end]),
          !setting.vocabulary.teaches(String(decoding: bytes[offset..<end], as: UTF8.self))
        {
          found.append(start..<end + 1)
        }
        offset = end + 1
      }
    }
    if signs.hasAny(of: "{") { found += doubledBraces }
    return found + blanks
  }

  private static let brackets = [
    (UInt8(ascii: "["), UInt8(ascii: "]")), (UInt8(ascii: "<"), UInt8(ascii: ">")),
  ]

  /// Two letters or more, and nothing that a link or a smiley has.
  private func isPlaceholder(_ content: ArraySlice<UInt8>) -> Bool {
    guard let first = content.first, let last = content.last, first > 0x20, last > 0x20 else { return false }
    return content.count { $0.isASCIILetter } >= 2
      && !content.contains { ":/@<[\n".utf8.contains($0) || $0 == Self.blank }
  }

  /// `XXX`, `XX/XX`, `XXXX-XXXX`; not what masks a number of which the end is told, and no size.
  private func isCrossedOut(_ index: Int) -> Bool {
    let word = words[index]
    guard bytes[word.range.lowerBound] | 0x20 == UInt8(ascii: "x"),
      bytes[word.range].allSatisfy({ $0 | 0x20 == UInt8(ascii: "x") || $0 == UInt8(ascii: "-") })
    else {
      return false
    }
    let before = word.range.lowerBound > 0 ? bytes[word.range.lowerBound - 1] : 0x20
    let rest = bytes[word.range.upperBound...]
    let masked = rest.first.map { " -".utf8.contains($0) } == true ? rest.dropFirst() : rest
    if let next = masked.first, next.isASCIIDigit || next == Self.blank { return false }
    if word.range.count >= 3 { return true }
    guard small(index) == "xx" else { return false }
    if before == UInt8(ascii: "$") || before == UInt8(ascii: "#") || rest.first == UInt8(ascii: "%") {
      return true
    }
    let isJoint = { (number: Int) in
      let gap = self.gap(before: number)
      return gap.count == 1 && gap.allSatisfy { "/.:".utf8.contains($0) }
    }
    return index > 0 && small(index - 1) == "xx" && isJoint(index)
      || index + 1 < words.count && small(index + 1) == "xx" && isJoint(index + 1)
  }

  /// `___` to fill in, and `%NAME%` of other tools.
  private var blanks: [Range<Int>] {
    var found: [Range<Int>] = []
    var offset = 0
    while offset < bytes.count {
      let start = offset
      let byte = bytes[offset]
      offset += 1
      if byte == UInt8(ascii: "_") {
        while offset < bytes.count, bytes[offset] == byte { offset += 1 }
        if offset - start >= 3 { found.append(start..<offset) }
      } else if byte == UInt8(ascii: "%") {
        let name = bytes[offset...].prefix { $0 >= 0x41 && $0 <= 0x5A || $0 == UInt8(ascii: "_") }
        guard name.count >= 2, name.endIndex < bytes.count, bytes[name.endIndex] == byte else { continue }
        offset = name.endIndex + 1
        found.append(start..<offset)
      }
    }
    return found
  }

  /// `{{name}}`, which other tools fill in and this one sends as `{name}`.
  private var doubledBraces: [Range<Int>] {
    var found: [Range<Int>] = []
    var offset = 0
    let brace = UInt8(ascii: "{")
    while let start = bytes[offset...].firstIndex(of: brace) {
      offset = start + 1
      guard offset < bytes.count, bytes[offset] == brace else { continue }
      let name = bytes[(offset + 1)...].prefix {
        $0.isASCIILetter || $0.isASCIIDigit || "_. ".utf8.contains($0)
      }
      let end = name.endIndex
      let isName =
        name.contains { $0.isASCIILetter } && name.first(where: { $0 != 0x20 })?.isASCIIDigit == false
      if isName, bytes[end...].starts(with: "}}".utf8),
        name.contains(UInt8(ascii: "_")) || name.allSatisfy({ !($0 >= 0x41 && $0 <= 0x5A) })
      {
        found.append(start..<end + 2)
        offset = end + 2
      }
    }
    return found
  }
}

extension String {
  fileprivate static func placeholder(_ text: String) -> String {
    "`\(text)` is a placeholder that customers would see"
  }

  /// `order #` as a name: `order`.
  fileprivate var suggestedName: String {
    let words = lowercased().split { !$0.isASCII || !($0.isLetter || $0.isNumber) }.filter {
      $0.first?.isLetter == true
    }
    let name = words.joined(separator: "_")
    return name.isEmpty || ["todo", "tbd", "fixme"].contains(name)
      || name.allSatisfy { $0 == "x" || $0 == "_" }
      ? "name" : name
  }
}
