import FlowSpec

/// Reads transcripts from files, folders of them, or standard input, one at a time however many there are.
struct TranscriptFiles {
  let context: CommandContext

  static let suffix = ".jsonl"

  /// Gives each transcript in turn, and tells what had to be skipped.
  /// - Throws: ``FileError`` where a path can't be read.
  func each(_ words: [String], _ take: (Transcript) throws -> Void) throws {
    for path in try paths(words) {
      var reader: TranscriptReader
      var lines: LineReader
      if path == CommandContext.standardInput.path {
        reader = TranscriptReader(CommandContext.standardInput.name)
        lines = LineReader(context.input)
      } else {
        reader = TranscriptReader(path)
        lines = LineReader(try context.files.stream(path))
      }
      var told = 0
      while let line = try lines.line(beforeWaiting: {}) {
        if lines.isTooLong { context.tell(lines.tooLong(in: reader.path)) }
        if let transcript = reader.take(line, isTerminated: lines.isTerminated) { try take(transcript) }
        for remark in reader.remarks[told...] { tell(remark) }
        told = reader.remarks.count
      }
      if let transcript = reader.finish() { try take(transcript) }
    }
  }

  /// Gives the chats of one path in turn, read no further than their headers, and tells what belongs to none.
  /// - Throws: ``FileError`` where the path can't be read.
  func eachChat(_ path: String, _ take: (RecordedChat) throws -> Void) throws {
    let isStandardInput = path == CommandContext.standardInput.path
    var reader = RecordedChatReader(name(path))
    var lines = LineReader(isStandardInput ? context.input : try context.files.stream(path))
    while let line = try lines.line(beforeWaiting: {}) {
      if lines.isTooLong { context.tell(lines.tooLong(in: reader.path)) }
      if let chat = reader.take(line, isTerminated: lines.isTerminated) { try take(chat) }
      for remark in reader.takeRemarks() { tell(remark) }
    }
    if let chat = reader.finish() { try take(chat) }
  }

  /// What people see for a path.
  func name(_ path: String) -> String {
    path == CommandContext.standardInput.path ? CommandContext.standardInput.name : path
  }

  /// The files that some paths mean, each once.
  func paths(_ words: [String]) throws -> [String] {
    var paths: [String] = []
    for word in words {
      guard context.files.kind(of: word) == .folder else {
        paths.append(word)
        continue
      }
      let found = try context.files.files(below: word).filter {
        $0.hasSuffix(Self.suffix) && !$0.hasSuffix(ReviewFile.suffix)
      }
      if found.isEmpty {
        throw FileError(word, .failed("no file in it ends with \(Self.suffix), as transcripts do"))
      }
      paths += found
    }
    var seen: Set<String> = []
    return paths.filter { seen.insert($0).inserted }
  }

  func tell(_ remark: TranscriptReader.Remark) {
    context.tell(StyledText("\(remark.path):\(remark.line): \(remark.message)\n"))
  }
}
