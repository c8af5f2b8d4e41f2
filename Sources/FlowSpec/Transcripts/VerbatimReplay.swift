/// Whether a recorded chat happens again to the letter.
///
/// Most chats do. So what comes of each line is written as a transcript would have it and compared with what the file has,
/// byte by byte, and only what was typed has to be read. Where anything differs, a ``Replay`` tells what.
struct VerbatimReplay {
  private let bytes: [UInt8]
  private var position: Int
  private var conversation: Conversation
  private var json = JSONWriter()

  /// How many steps a chat took that happened again to the letter; nil for any other.
  static func stepCount(of chat: RecordedChat, in script: Script) -> Int? {
    guard let headerEnd = chat.bytes.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
    var replay = VerbatimReplay(chat, script, from: headerEnd + 1)
    return replay.stepCount(opening: chat.header.opening)
  }

  private init(_ chat: RecordedChat, _ script: Script, from position: Int) {
    bytes = chat.bytes
    self.position = position
    conversation = chat.header.conversation(script)
  }

  private mutating func stepCount(opening: [Input]) -> Int? {
    for input in opening where !repeats(input) { return nil }
    var count = opening.isEmpty ? 0 : 1
    while position < bytes.count {
      guard let end = bytes[position...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
      let line = bytes[position..<end]
      if starts(with: Self.notice) {
        // An answer that was given beside the chat.
        position = end + 1
        continue
      }
      guard let input = input(line) else { return nil }
      if case .text = input {
      } else {
        position = end + 1
      }
      conversation.turn += 1
      guard repeats(input) else { return nil }
      count += 1
    }
    return count
  }

  private static let notice = Array(#"{"type":"notice""#.utf8)
  private static let customer = Array(#"{"type":"customer""#.utf8)
  private static let command = Array(#"{"type":"command""#.utf8)

  private func starts(with mark: [UInt8]) -> Bool { bytes[position...].starts(with: mark) }

  private func input(_ line: ArraySlice<UInt8>) -> Input? {
    if starts(with: Self.customer) {
      return (try? JSONReader.read(line))?["text"]?.text.map { .text($0) }
    }
    guard starts(with: Self.command), let command = (try? JSONReader.read(line))?["line"]?.text else {
      return nil
    }
    return try? TypedCommand(command).input(in: conversation)
  }

  /// Whether the file goes on with what comes of an input.
  private mutating func repeats(_ input: Input) -> Bool {
    json.removeAll()
    for event in conversation.receive(input) {
      event.write(to: &json)
      json.endLine()
    }
    let end = position + json.bytes.count
    guard end <= bytes.count, bytes[position..<end].elementsEqual(json.bytes) else { return false }
    position = end
    return true
  }
}

extension Replay {
  /// What becomes of a recorded chat; nil where it can't be read at all.
  /// - Parameter script: has to go by the rules of the header's date.
  public static func result(of chat: RecordedChat, in script: Script)
    -> (result: ReplayResult?, remarks: [TranscriptReader.Remark])
  {
    if let stepCount = VerbatimReplay.stepCount(of: chat, in: script) {
      var result = ReplayResult(path: chat.path, line: chat.line)
      result.stepCount = stepCount
      return (result, [])
    }
    let (transcript, remarks) = chat.transcript
    return (transcript.map { Self.result(of: $0, in: script) }, remarks)
  }
}
