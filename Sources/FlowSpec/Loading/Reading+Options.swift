extension Reading {
  /// A target: `STATE`, `FLOW/STATE`, or an outcome. Whether it exists is known once all files are read.
  func target(_ node: Node, _ what: @autoclosure () -> String = "the target") -> Target? {
    let help =
      "name a state (`tracking`), a state of another flow (`wismo/tracking`) or an outcome (`resolved`)"
    guard node.kind == .scalar else {
      let found = node.kind == .mapping ? "`key: value` lines" : "a list"
      report(.wrongType, "\(what()) is one name, and this is \(found)", at: firstLine(node.range), help: help)
      return nil
    }
    guard let text = filledString(node, what()) else { return nil }
    guard let destination = Destination(parsing: text) else {
      report(.wrongType, "`\(text)` is no target", at: node.range, help: help)
      return nil
    }
    return Target(destination, place: place(node))
  }

  /// `options:` of a program or a flow: words that mean the same wherever they are named.
  func namedOptions(_ node: Node, inheriting inherited: [Option]) -> [Option] {
    var options = inherited
    for entry in entries(node, "`options`") {
      guard let option = option(entry, named: options) else { continue }
      if let index = options.firstIndex(where: { $0.word.isSameWord(option.word) }) {
        options[index] = option
      } else {
        options.append(option)
      }
    }
    return options
  }

  /// `replies:` or `also:`: a list of named options, or a mapping that says them in place.
  func replies(_ node: Node, _ what: String, named: [Option]) -> [Option] {
    if node.kind == .mapping { return node.entries.compactMap { option($0, named: named) } }
    guard node.kind == .sequence else {
      if node.isMissing {
        reportMissing(node, "the list of `\(what)`")
      } else {
        report(
          .wrongType, "`\(what)` is a list of options or `OPTION: target` lines", at: node.range,
          help: "write `\(what): [TRACK, ETA]`, or each option on its own line as `TRACK: tracking`")
      }
      return []
    }
    return node.items.flatMap { item -> [Option] in
      if item.kind == .mapping { return item.entries.compactMap { option($0, named: named) } }
      guard let word = filledText(item, "an option") else { return [] }
      guard let option = named.first(where: { $0.word.isSameWord(word.value) }) else {
        reportUnknownOption(word, named)
        return []
      }
      return [option.named(at: word.place)]
    }
  }

  /// `OPTION: target` or `OPTION: {to, like, set, say, tag}`.
  private func option(_ entry: NodeEntries.Entry, named: [Option]) -> Option? {
    guard let word = filledString(entry.key, "an option") else { return nil }
    let place = place(entry.key)
    let named = named.first { $0.word.isSameWord(word) }
    guard entry.value.kind == .mapping else {
      return target(entry.value, "the target of \(word)").map {
        Option(word, phrases: named?.phrases ?? [], target: $0, place: place)
      }
    }
    guard let fields = fields(entry.value, "an option", OptionKey.self) else { return nil }
    let to = fields[.to]
    let destination = if let to { target(to, "the target of \(word)") } else { named?.target }
    var phrases = fields[.like].map { texts($0, "a phrase") } ?? []
    if let named, !named.phrases.isEmpty { phrases = named.phrases + phrases }
    let option = Option(
      word,
      phrases: phrases,
      target: destination,
      assignments: fields[.set].map(assignments) ?? [],
      say: fields[.say].map { messages($0) } ?? [],
      tag: fields[.tag].flatMap { filledText($0, "the tag")?.value },
      isEverywhere: fields[.everywhere].flatMap { flag($0, "`everywhere`") } ?? false, place: place)
    if to == nil, option.say.isEmpty, option.target == nil {
      if !fields.hasUnknownKeys {
        reportMissingKey(
          "to", in: "the option \(word)", at: entry.key.range, help: "say where the reply leads")
      }
      return nil
    }
    return option
  }

  /// `set:` variable → text, or `= expression`.
  func assignments(_ node: Node) -> [Assignment] {
    entries(node, "`set`").compactMap { entry in
      guard let name = variableName(entry.key) else { return nil }
      return assignment(name.value, entry.value, place: name.place)
    }
  }

  func assignment(_ name: String, _ node: Node, place: Place) -> Assignment? {
    guard let text = string(node, "the value of `\(name)`") else { return nil }
    guard text.first == "=" else { return Assignment(name, .template(template(node)), place: place) }
    // Where it can't be read, the name still has a value: what uses it is not at fault.
    let expression = expression(node, text.dropFirst()) ?? .variable(name, node.range)
    return Assignment(name, .expression(expression), place: place)
  }

  /// A name that expressions and templates can say.
  func variableName(_ node: Node) -> Located<String>? {
    guard let name = filledString(node, "the name of a variable") else { return nil }
    guard name.isVariableName else {
      report(
        .wrongType, "`\(name)` can't be the name of a variable", at: node.range,
        help: "use letters, digits and `_`, starting with a letter")
      return nil
    }
    return Located(name, place(node))
  }

  private func reportUnknownOption(_ word: Located<String>, _ named: [Option]) {
    let names = named.map(\.word)
    let near = didYouMean(word.value, names)
    report(
      .unknownOption, "no option `\(word.value)` is named in this flow or in the program\(near)",
      at: word.place.range,
      help: near.isEmpty
        ? "say where it leads under `options:`, or here as a mapping: `replies: {\(word.value): STATE}`" : nil
    )
  }
}

extension Destination {
  /// Nil where the text can be no target.
  init?(parsing text: String) {
    if let outcome = Outcome(named: text) {
      self = .outcome(outcome)
      return
    }
    if text.isStateName {
      self = .state(text)
      return
    }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, parts.allSatisfy(\.isStateName) else { return nil }
    self = .flow(parts[0], state: parts[1])
  }
}

extension Outcome {
  private static let spellings = Spellings<Self>()

  /// Nil for what is no outcome.
  init?(named name: String) {
    var name = name
    guard let outcome = name.withUTF8({ Self.spellings.word($0) }) else { return nil }
    self = outcome
  }
}

extension String {
  /// Whether two option words are the same to a customer: letters compare without case.
  func isSameWord(_ other: String) -> Bool {
    if self == other { return true }
    // Most differ in a letter of ASCII, which is told without copies in small letters.
    for (one, two) in zip(utf8, other.utf8) where one != two {
      if (one | two) >= 0x80 { return lowercased() == other.lowercased() }
      guard one ^ two == 0x20, one.isASCIILetter else { return false }
    }
    return utf8.count == other.utf8.count
  }

  /// A letter or `_`, then letters, digits and `_`.
  var isVariableName: Bool {
    guard let first = utf8.first, first.isASCIILetter || first == UInt8(ascii: "_") else { return false }
    return utf8.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "_") }
  }

  /// What states and flows can be called: no spaces and no `/`.
  var isStateName: Bool {
    var text = self
    var isASCII = true
    let mayBe = text.withUTF8 { bytes in
      for byte in bytes {
        switch byte {
        case 0x09...0x0D, 0x20, UInt8(ascii: "/"), UInt8(ascii: "{"), UInt8(ascii: "}"): return false
        case 0x80...: isASCII = false
        default: continue
        }
      }
      return !bytes.isEmpty
    }
    return mayBe && (isASCII || !unicodeScalars.contains { $0.properties.isWhitespace })
  }
}

extension UInt8 {
  var isASCIILetter: Bool { (self | 0x20) >= UInt8(ascii: "a") && (self | 0x20) <= UInt8(ascii: "z") }
  var isASCIIDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
}
