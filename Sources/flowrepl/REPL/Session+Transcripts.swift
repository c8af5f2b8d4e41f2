import FlowSpec

extension Session {
  static let transcriptCommands: [SessionCommand] = [
    SessionCommand(
      "save", "FILE", .session, "write this chat as a transcript, for review, replay and reports",
      details:
        "`:save chats/eta.jsonl`. What must not be kept, such as card numbers, is redacted. Sessions at a terminal are "
        + "kept by themselves, the last \(Autosave.limit), in `$XDG_STATE_HOME/flowrepl/transcripts`, by default "
        + "`~/.local/state/flowrepl/transcripts`; `--no-autosave` or FLOWREPL_AUTOSAVE=off turns that off."
    ) { $0.saveTranscript($1) }
  ]

  private func saveTranscript(_ words: [String]) -> [Event] {
    guard let files else { return error("this session can't write files") }
    let path = words.joined(separator: " ")
    let suffix = TranscriptFiles.suffix
    guard !path.isEmpty else { return error("name a file: `:save chat\(suffix)`") }
    if files.kind(of: path) == .folder { return error(FileError(path, .folder).message) }
    guard path.hasSuffix(suffix) else {
      return error("transcripts are files that end with \(suffix): `:save \(path)\(suffix)`")
    }
    guard files.kind(of: path) == nil else { return error("\(path) is there already; choose another name") }
    var json = JSONWriter()
    log.transcript().write(to: &json)
    do {
      try files.write(json.bytes, to: path)
    } catch {
      return self.error(error.message)
    }
    return notice("saved \(path)")
  }
}
