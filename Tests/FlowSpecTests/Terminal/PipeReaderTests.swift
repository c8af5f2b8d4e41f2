import Glibc
import Testing

@testable import flowrepl

struct PipeReaderTests {
  /// What a reader makes of bytes that come through a pipe and end.
  private func events(_ bytes: [UInt8], chunkBytes: Int = 65_536) throws -> [LineEvent] {
    let path = "/tmp/flowrepl-pipe-\(getpid())-\(UInt64.random(in: 0 ... .max))"
    let file = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    try #require(file >= 0)
    unlink(path)
    defer { close(file) }
    try #require(write(file, bytes, bytes.count) == bytes.count)
    lseek(file, 0, SEEK_SET)
    let reader = PipeReader(DescriptorInput(file), chunkBytes: chunkBytes)
    var events: [LineEvent] = []
    while events.last != .end { events.append(reader.next()) }
    return events
  }

  private func events(_ text: String, chunkBytes: Int = 65_536) throws -> [LineEvent] {
    try events(Array(text.utf8), chunkBytes: chunkBytes)
  }

  @Test(arguments: [1, 2, 3, 7, 65_536])
  func `lines come whole however the bytes come`(chunkBytes: Int) throws {
    #expect(
      try events("eta\r\n\nhé 👋\nlast", chunkBytes: chunkBytes) == [
        .line("eta"), .line(""), .line("hé 👋"), .line("last"), .end,
      ]
    )
  }

  @Test func `an empty input ends at once and goes on ending`() throws { #expect(try events("") == [.end]) }

  @Test func `bytes that are no text are told by line and byte`() throws {
    let found = try events(Array("ok\nab".utf8) + [0xFF] + Array("\nx".utf8) + [0] + Array("y\nok\n".utf8))
    #expect(found.count == 5)
    #expect(found.first == .line("ok") && found.dropLast().last == .line("ok"))
    #expect(
      found.contains(
        .refused("line 2 of the input is not UTF-8 text at byte 3; save it as UTF-8 and send it again")
      )
    )
    #expect(
      found.contains(
        .refused("line 3 of the input has a zero byte at byte 2, so it is no text; it was left out")
      )
    )
  }

  @Test func `a line may have 65,536 bytes and no more`() throws {
    let whole = String(repeating: "x", count: PipeReader.lineLimitBytes)
    #expect(try events(whole + "\r\nok") == [.line(whole), .line("ok"), .end])
    let refused = LineEvent.refused("line 1 of the input is longer than 65536 bytes; it was left out")
    #expect(try events(whole + "x\nok") == [refused, .line("ok"), .end])
    #expect(try events(whole + whole + whole) == [refused, .end])
  }
}
