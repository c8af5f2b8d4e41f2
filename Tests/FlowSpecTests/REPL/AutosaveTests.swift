import FlowSpec
import Testing

@testable import flowrepl

@Suite("Sessions that are kept by themselves")
struct AutosaveTests {
  private func record(_ files: MemoryFiles, _ environment: [String: String] = ["HOME": "/home/ana"]) throws
    -> TranscriptRecord
  {
    try #require(Autosave(environment, files)).record(at: 1_772_463_600, program: "Acme & Co")
  }

  @Test("are files named after the moment and the program, in the user's state folder")
  func name() throws {
    #expect(
      try record(MemoryFiles()).path
        == "/home/ana/.local/state/flowrepl/transcripts/2026-03-02T15-00-00-acme---co.jsonl")
    #expect(
      try record(MemoryFiles(), ["XDG_STATE_HOME": "/state"]).path
        == "/state/flowrepl/transcripts/2026-03-02T15-00-00-acme---co.jsonl")
  }

  @Test("are none where the setting says so, or nobody is at home")
  func off() {
    for value in ["off", "OFF", "0", "no", "false"] {
      #expect(Autosave(["HOME": "/home/ana", "FLOWREPL_AUTOSAVE": value], MemoryFiles()) == nil)
    }
    #expect(Autosave(["HOME": "/home/ana", "FLOWREPL_AUTOSAVE": "on"], MemoryFiles()) != nil)
    #expect(Autosave([:], MemoryFiles()) == nil)
  }

  @Test("begin no file before there is something to keep")
  func lazily() throws {
    let files = MemoryFiles()
    let record = try record(files)
    let header = TranscriptHeader(
      program: "acme", spec: "", started: Instant(seconds: 0), contact: Contact(zone: .utc))
    #expect(record.begin(header) == nil)
    #expect(files.text(record.path) == nil)
    #expect(record.add([Event(at: Instant(seconds: 0), zone: .utc, turn: 0, .restart)]) == nil)
    let text = try #require(files.text(record.path))
    #expect(text.split(separator: "\n").count == 2)
    let next = try self.record(files)
    #expect(next.path.hasSuffix("-acme---co-2.jsonl"))
  }

  @Test("are removed once there are 200 later ones, and nothing else is")
  func pruning() throws {
    let folder = "/home/ana/.local/state/flowrepl/transcripts"
    var texts = ["\(folder)/notes.txt": ""]
    for number in 0..<Autosave.limit + 5 {
      texts["\(folder)/2025-01-01T00-00-\(1000 + number)-acme.jsonl"] = ""
    }
    let files = MemoryFiles(texts)
    _ = try record(files)
    let names = try files.names(in: folder)
    #expect(names.count == Autosave.limit)
    #expect(names.first == "2025-01-01T00-00-1006-acme.jsonl")
    #expect(names.last == "notes.txt")
  }

  @Test("have a file each, though they begin in the same second")
  func together() throws {
    let files = MemoryFiles()
    let event = Event(at: Instant(seconds: 0), zone: .utc, turn: 0, .restart)
    let header = TranscriptHeader(
      program: "acme", spec: "", started: Instant(seconds: 0), contact: Contact(zone: .utc))
    let records = try [record(files), record(files), record(files)]
    #expect(Set(records.map(\.path)).count == 1)
    for record in records {
      #expect(record.begin(header) == nil && record.add([event]) == nil)
    }
    #expect(Set(records.map(\.path)).count == 3)
    for record in records { #expect(files.text(record.path)?.split(separator: "\n").count == 2) }
  }
}
