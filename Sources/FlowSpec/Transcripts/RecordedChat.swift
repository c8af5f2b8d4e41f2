/// A transcript as the bytes of its file, of which only the header has been read. What is asked of it decides how much more
/// has to be.
public struct RecordedChat: Sendable {
  public var header: TranscriptHeader
  public var path: String
  /// The line of the file on which it begins, from 1.
  public var line: Int
  /// Its lines, the header's among them.
  public private(set) var bytes: [UInt8]

  init(_ header: TranscriptHeader, path: String, line: Int) {
    self.header = header
    self.path = path
    self.line = line
    bytes = []
  }

  mutating func add(_ line: ArraySlice<UInt8>, isTerminated: Bool) {
    bytes += line
    if isTerminated { bytes.append(UInt8(ascii: "\n")) }
  }

  /// The whole transcript, and what had to be skipped.
  public var transcript: (transcript: Transcript?, remarks: [TranscriptReader.Remark]) {
    let (transcripts, remarks) = TranscriptReader.read(SourceFile(path: path, bytes: bytes))
    var transcript = transcripts.first
    transcript?.line = line
    return (
      transcript,
      remarks.map { remark in
        TranscriptReader.Remark(path: path, line: remark.line + line - 1, message: remark.message)
      }
    )
  }
}

/// Parts the lines of a file into the chats that it holds.
public struct RecordedChatReader {
  public let path: String
  private var current: RecordedChat?
  /// Tells of lines that belong to no chat that can be read.
  private var rest: TranscriptReader
  private var lineNumber = 0
  private var restStart = 0
  private var toldCount = 0

  private static let eventMark = Array(#"{"type":""#.utf8)

  public init(_ path: String) {
    self.path = path
    rest = TranscriptReader(path)
  }

  /// What was skipped since the last call.
  public mutating func takeRemarks() -> [TranscriptReader.Remark] {
    defer { toldCount = rest.remarks.count }
    return rest.remarks[toldCount...].map { remark in
      TranscriptReader.Remark(path: path, line: remark.line + restStart, message: remark.message)
    }
  }

  /// Takes the next line, without its line feed.
  /// - Returns: the chat that ended before this line, where the line begins another.
  public mutating func take(_ bytes: ArraySlice<UInt8>, isTerminated: Bool) -> RecordedChat? {
    lineNumber += 1
    let line = lineNumber == 1 ? bytes.withoutByteOrderMark : bytes
    let isEvent = line.starts(with: Self.eventMark) && !line.starts(with: TranscriptHeader.mark)
    if !isEvent, let json = try? JSONReader.read(line), json["type"]?.text == TranscriptHeader.type {
      let done = finish()
      if let header = try? TranscriptHeader(json) {
        current = RecordedChat(header, path: path, line: lineNumber)
      }
      add(line, isTerminated)
      return done
    }
    add(line, isTerminated)
    return nil
  }

  /// The last chat; nil where there is none.
  public mutating func finish() -> RecordedChat? {
    defer { current = nil }
    return current
  }

  private mutating func add(_ line: ArraySlice<UInt8>, _ isTerminated: Bool) {
    if current != nil {
      current?.add(line, isTerminated: isTerminated)
    } else {
      skip(line, isTerminated)
    }
  }

  private mutating func skip(_ line: ArraySlice<UInt8>, _ isTerminated: Bool) {
    restStart = lineNumber - restCount - 1
    restCount += 1
    _ = rest.take(line, isTerminated: isTerminated)
  }

  private var restCount = 0
}
