/// Reads the transcripts of one file, line by line: one file may hold many, each behind a header of its own.
///
/// A line that can't be read is told and skipped: a killed session may have torn its last one. Memory holds one
/// transcript at a time, however long the file is.
public struct TranscriptReader {
  /// A line that was skipped.
  public struct Remark: Hashable, Sendable {
    public var path: String
    /// From 1.
    public var line: Int
    /// One line without a full stop.
    public var message: String
  }

  public let path: String
  /// What was skipped so far.
  public private(set) var remarks: [Remark] = []
  private var current: Transcript?
  private var lineNumber = 0
  /// Set while the lines of a transcript that can't be read are passed over.
  private var isSkipping = false

  public init(_ path: String) { self.path = path }

  /// All transcripts of a file's bytes, and what was skipped.
  public static func read(_ file: SourceFile) -> (transcripts: [Transcript], remarks: [Remark]) {
    var reader = TranscriptReader(file.path)
    var transcripts: [Transcript] = []
    var start = 0
    while start < file.bytes.count {
      let end = file.bytes[start...].firstIndex(of: UInt8(ascii: "\n"))
      if let done = reader.take(file.bytes[start..<(end ?? file.bytes.count)], isTerminated: end != nil) {
        transcripts.append(done)
      }
      start = (end ?? file.bytes.count) + 1
    }
    if let last = reader.finish() { transcripts.append(last) }
    return (transcripts, reader.remarks)
  }

  /// Takes the next line, without its line feed.
  /// - Parameter isTerminated: whether a line feed followed: the last line of a killed session may lack it.
  /// - Returns: the transcript that ended before this line, where the line begins another.
  public mutating func take(_ bytes: ArraySlice<UInt8>, isTerminated: Bool = true) -> Transcript? {
    lineNumber += 1
    let marked = bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes
    let line = lineNumber == 1 ? marked.withoutByteOrderMark : marked
    if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { return nil }
    do throws(TranscriptFault) {
      let json = try Self.json(line)
      if json["type"]?.text == TranscriptHeader.type { return begin(json) }
      guard let zone = current?.header.contact.zone else {
        if !isSkipping { tell(TranscriptFault.headless) }
        isSkipping = true
        return nil
      }
      let event = try Event(json, zone: zone)
      current?.events.append(event)
    } catch {
      if isSkipping { return nil }
      tell(error.skippedLine(isTerminated: isTerminated))
    }
    return nil
  }

  /// The last transcript; nil where there is none.
  public mutating func finish() -> Transcript? {
    defer { current = nil }
    return current
  }

  static func json(_ line: ArraySlice<UInt8>) throws(TranscriptFault) -> JSON {
    do {
      return try JSONReader.read(line)
    } catch {
      throw .notJSON(error)
    }
  }

  private mutating func begin(_ json: JSON) -> Transcript? {
    let done = current
    do throws(TranscriptFault) {
      current = Transcript(try TranscriptHeader(json), path: path, line: lineNumber)
      isSkipping = false
    } catch {
      current = nil
      isSkipping = true
      tell(error.skippedTranscript)
    }
    return done
  }

  private mutating func tell(_ message: String) {
    remarks.append(Remark(path: path, line: lineNumber, message: message))
  }
}

extension ArraySlice<UInt8> {
  /// Without the mark with which some editors begin a UTF-8 file.
  var withoutByteOrderMark: ArraySlice<UInt8> { starts(with: [0xEF, 0xBB, 0xBF]) ? dropFirst(3) : self }
}
