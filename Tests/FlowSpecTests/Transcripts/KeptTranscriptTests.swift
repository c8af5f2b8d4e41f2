import FlowSpec
import Testing

@testable import flowrepl

/// A file of the first version of the format, never to be changed: what was recorded once reads for ever.
@Suite("A transcript of version 1")
struct KeptTranscriptTests {
  private func file() throws -> SourceFile {
    let path = GoldenFile("transcripts/v1.jsonl").path
    return SourceFile(path: "v1.jsonl", bytes: try DiskFiles().read(path, limit: 1 << 20))
  }

  @Test("is read, and written back to the byte")
  func bytes() throws {
    let file = try file()
    let read = TranscriptReader.read(file)
    #expect(read.remarks.isEmpty)
    let text = String(decoding: file.bytes, as: UTF8.self)
    let transcript = try #require(read.transcripts.first)
    #expect(transcript.json == text)
    #expect(transcript.header.version == 1)
    #expect(transcript.redacted.json == text)
  }

  @Test("has every kind of event")
  func kinds() throws {
    let types = Set(TranscriptReader.read(try file()).transcripts[0].events.map(\.type))
    #expect(
      types.sorted() == [
        "agent", "bot", "clock", "command", "customer", "end", "error", "escalation", "handoff", "match",
        "notice",
        "notify", "opt-in", "opt-out", "refused", "restart", "set", "timer", "transition", "undo", "warning",
      ])
  }
}
