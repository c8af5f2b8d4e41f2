// What keeps a file from being read: the subset of YAML that specs are written in. Ids and meanings are the parser's own.

extension RuleCatalog {
  static let syntax: [Rule] =
    SyntaxRule.allCases.map { syntax in
      Rule(
        syntax.id, .error, syntax.meaning, source: "the flow language: a strict subset of YAML 1.2",
        date: "2026-11-23",
        reason: """
          Every spec is valid YAML that all readers take the same way. Here they disagree, refuse the file, or read \
          something else than its author sees; so it is told, with the corrected line where there is one, and nothing is \
          read differently in silence.
          """,
        bad: [syntax.example], good: [.file(Example.standardFlow)], origin: .loading)
    } + [textLost]

  private static let textLost = Rule(
    "syntax/text-lost", .warning, "a comment cuts off a message that is not in quotes",
    source: "the flow language: a strict subset of YAML 1.2", date: "2026-11-23",
    reason: """
      In YAML a space and a # start a comment, and what follows is not sent. In quotes the whole text is.
      """,
    bad: [.states("shipped: \n  say: Your order ↓# 1042 shipped\n  then: resolved")],
    good: [.states("shipped: \n  say: \"Your order # 1042 shipped\"\n  then: resolved")], origin: .loading)
}

extension SyntaxRule {
  /// A file that has the fault.
  fileprivate var example: Example {
    switch self {
    case .alias: .file("flow: example\nstates: *shared\n")
    case .anchor: .file("flow: example\nstates: &shared\n  start: {say: Hi, then: resolved}\n")
    case .badEscape: .file("flow: \"an \\q example\"\n")
    case .blockText: .file("flow: example\ntitle: |5x\n  text\n")
    case .byteOrderMark: .file("flow: example\ntitle: \u{FEFF}Hi\n")
    case .carriageReturn: .file("flow: example\rtitle: Hi\n")
    case .commentSpace: .file("flow: \"example\"# a comment\n")
    case .complexKey: .file("flow: example\n[a, b]: c\n")
    case .controlCharacter: .file("flow: example\ntitle: a\u{7}b\n")
    case .directive: .file("%YAML 1.2\n---\nflow: example\n")
    case .documentMarker: .file("--- flow: example\n")
    case .duplicateKey: .file("flow: example\nflow: other\n")
    case .emptyDocument: .file("# nothing yet\n")
    case .emptyKey: .file("flow: example\n: value\n")
    case .explicitKey: .file("? flow\n: example\n")
    case .indentation: .file("flow: example\n  title: Hi\n states: {}\n")
    case .lineSeparator: .file("flow: example\ntitle: a\u{2028}b\n")
    case .mergeKey: .file("flow: example\n<<: {title: Hi}\n")
    case .misplacedDash: .file("flow: example\n- item\n")
    case .missingColon: .file("flow: example\ntitle\n")
    case .missingComma: .file("flow: example\ntags: [\"a\",\n  \"b\"\n  \"c\"]\n")
    case .missingSpace: .file("flow:example\ntitle: Hi\n")
    case .missingValue: .file("flow: example\nvars: {a, b}\n")
    case .multiLineText: .file("flow: example\ntitle: Where is\n  my order\n")
    case .nul: .file("flow: example\ntitle: a\u{0}b\n")
    case .pairInList: .file("flow: example\ntags: [a: b]\n")
    case .questionMark: .file("flow: example\ntags: [why?, b]\n")
    case .reservedCharacter: .file("flow: example\ntitle: @home\n")
    case .severalDocuments: .file("flow: example\n---\nflow: other\n")
    case .smartQuote: .file("flow: example\ntitle: “Where is: my order”\n")
    case .strayComma: .file("flow: example\ntags: [a,, b]\n")
    case .tab: .file("flow: example\nstates:\n\tstart: {say: Hi}\n")
    case .tag: .file("flow: example\ntitle: !text Hi\n")
    case .textAfterQuote: .file("flow: example\ntitle: \"Hi\" there\n")
    case .unclosedBracket: .file("flow: example\ntags: [a, b\n")
    case .unclosedQuote: .file("flow: example\ntitle: \"Hi\n")
    case .unopenedBracket: .file("flow: example\ntags: a]\nx: [b]]\n")
    case .unquotedBrace: .file("flow: example\ntitle: {name} is here\n")
    case .unquotedColon: .file("flow: example\ntitle: Reminder: your fitting is tomorrow\n")
    case .invalidUTF8:
      .file("flow: example\ntitle: caf\\xE9\n", bytes: { Array("flow: caf".utf8) + [0xE9, 0x0A] })
    case .longKey:
      .file(
        "flow: example\nkkkk...: more than 1024 letters\n",
        bytes: { Array((String(repeating: "k", count: 1030) + ": x\n").utf8) })
    case .tooDeep:
      .file(
        "flow: example\nx: [[[[...]]]]\n",
        bytes: {
          Array(("x: " + String(repeating: "[", count: 70) + String(repeating: "]", count: 70) + "\n").utf8)
        })
    case .tooLarge:
      .file(
        "# a file of more than 16 MiB\n",
        bytes: { Array(repeating: UInt8(ascii: "#"), count: SourceFile.maximumBytes + 1) })
    }
  }
}
