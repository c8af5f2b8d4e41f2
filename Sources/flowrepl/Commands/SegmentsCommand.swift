import FlowSpec

/// `flowrepl segments`: what a text costs to send, for people or, line by line, for programs.
enum SegmentsCommand {
  private static let jsonLines = FlagSpec("jsonl", "read objects with a text from standard input, one a line")

  static let spec = CommandSpec(
    "segments",
    "count the segments that a text is sent and billed in",
    forms: ["segments TEXT", "segments --jsonl < FILE"],
    arguments: [ArgumentSpec("TEXT", .optional, "the text in quotes, or - for standard input")],
    flags: [jsonLines],
    examples: [
      .init("flowrepl segments \"We’re on our way!\"", "encoding, segments and what makes them dear"),
      .init("flowrepl segments - < message.txt", "the text of a file"),
      .init("flowrepl segments --jsonl < texts.jsonl", "{\"text\": ...} a line, for programs"),
    ],
    details: [
      "Units are septets of GSM-7 (an extension character such as € takes 2) or UTF-16 code units of UCS-2, "
        + "without the headers that join the segments of a longer text."
    ]
  ) { context in
    let word = context.arguments.words.first
    if context.arguments.has(jsonLines) {
      if let word, word != CommandContext.standardInput.path {
        throw context.misuse("`--jsonl` reads standard input and takes no TEXT")
      }
      return try countLines(context)
    }
    guard let word else { throw context.misuse("TEXT is missing") }
    try context.show(report(word == CommandContext.standardInput.path ? typedText(context) : word))
    return .ok
  }

  /// Standard input without the line break that ends it.
  private static func typedText(_ context: CommandContext) throws -> String {
    let bytes = try context.source(CommandContext.standardInput.path).bytes
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw FileError(CommandContext.standardInput.name, .failed("it is no UTF-8 text"))
    }
    return text.hasSuffix("\r\n") || text.hasSuffix("\n") ? String(text.dropLast()) : text
  }

  // MARK: For programs

  /// One object a line. A line that can't be used ends it: what was printed till then answers the lines before.
  private static func countLines(_ context: CommandContext) throws -> ExitStatus {
    var reader = LineReader(context.input)
    var json = JSONWriter()
    while let line = try reader.line(beforeWaiting: context.output.flush) {
      if reader.isTooLong { throw InputError.tooLarge(limit: LineReader.maximumBytes) }
      if line.allSatisfy({ $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }) { continue }
      do throws(JSONError) {
        let object = try JSONReader.read(line)
        guard let text = object["text"]?.text else {
          throw JSONError("expected an object such as {\"text\": \"Hi\"}", at: 0)
        }
        SegmentReport(text).write(to: &json)
      } catch {
        let column = line.prefix(error.offset).reduce(1) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
        try context.output.flush()
        let place = "\(CommandContext.standardInput.name):\(reader.lineNumber):\(column): "
        var text = StyledText(place, .strong)
        text += .error(error.message)
        context.tell(text)
        return .unusable
      }
      json.endLine()
      try context.output.write(json.bytes)
      json.removeAll()
    }
    return .ok
  }

  // MARK: For people

  private static func report(_ text: String) -> StyledText {
    let report = SegmentReport(text)
    var shown = StyledText()
    func line(_ label: String, _ words: String) {
      shown.append(label + String(repeating: " ", count: max(1, 14 - label.count)), .dim)
      shown.append(words + "\n")
    }
    let count = report.count
    line("encoding", count.encoding.rawValue)
    line("segments", "\(count.segments) of \(count.perSegment) units\(count.segments == 1 ? "" : " each")")
    line("units", "\(count.units); \(count.remaining) more fit")
    var named: Set<[Unicode.Scalar]> = []
    for character in report.nonGSM where named.insert(Array(character.unicodeScalars)).inserted {
      let times = report.nonGSM.count { $0.unicodeScalars.elementsEqual(character.unicodeScalars) }
      line(named.count == 1 ? "not in GSM-7" : "", name(character) + (times > 1 ? ", \(times) times" : ""))
    }
    if let suggestion = report.suggestion {
      let segments = SegmentCount(suggestion).segments
      line("in GSM-7", "\(suggestion.harmless)")
      line("", "\(segments) \(segments == 1 ? "segment" : "segments")")
    }
    if count.segments > 1 {
      for (index, part) in SegmentCount.parts(of: text).enumerated() {
        line(index == 0 ? "sent as" : "", "\(index + 1)| \(part.harmless)")
      }
    }
    return shown
  }

  /// `’ (U+2019 right single quotation mark)`
  private static func name(_ character: Character) -> String {
    let names = character.unicodeScalars.map { scalar in
      let code = String(scalar.value, radix: 16, uppercase: true)
      let padded = String(repeating: "0", count: max(0, 4 - code.count)) + code
      return "U+\(padded)" + (scalar.properties.name.map { " \($0.lowercased())" } ?? "")
    }
    return "\(String(character).harmless) (\(names.joined(separator: ", ")))"
  }
}
