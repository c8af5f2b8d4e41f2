import FlowSpec
import Glibc
import Testing

@testable import flowrepl

@Suite struct ConsentFileTests {
  private let path = "/tmp/flowrepl-consent-\(getpid())-\(UInt32.random(in: 0...UInt32.max)).jsonl"

  private func entry(_ purpose: Purpose?, _ isGrant: Bool, number: String = "+15550199")
    -> ConsentLedger.Entry
  {
    ConsentLedger.Entry(
      purpose, isGrant: isGrant, at: Instant(seconds: 1_772_463_600), source: .text, number: number,
      words: "please\nstop")
  }

  private func text() throws -> String {
    String(decoding: try DiskFiles().read(path, limit: 1 << 20), as: UTF8.self)
  }

  @Test func `what is kept is found again, for that number alone`() throws {
    defer { unlink(path) }
    var ledger = ConsentLedger()
    ledger.record(entry(.marketing, true))
    let file = ConsentFile(path)
    #expect(file.keep(ledger) == nil)
    ledger.optOut(as: entry(nil, false))
    #expect(file.keep(ledger) == nil)
    #expect(file.keep(ledger) == nil)
    let (entries, remarks) = try ConsentFile(path).entries(of: "+15550199")
    #expect(entries == ledger.entries && remarks.isEmpty)
    #expect(try ConsentFile(path).entries(of: "+15550100").entries.isEmpty)
  }

  @Test func `a torn last line is told and skipped, and the next entry has a line of its own`() throws {
    defer { unlink(path) }
    let whole = entry(.marketing, true).json + "\n" + entry(.transactional, true).json.prefix(40)
    try DiskFiles().write(Array(whole.utf8), to: path)
    let file = ConsentFile(path)
    let (entries, remarks) = try file.entries(of: "+15550199")
    #expect(entries.count == 1)
    #expect(remarks == ["\(path): line 2 is torn and was skipped"])
    var ledger = ConsentLedger()
    for entry in entries { ledger.record(entry) }
    ledger.record(entry(.conversational, true))
    #expect(file.keep(ledger) == nil)
    #expect(try text().split(separator: "\n").count == 3)
    #expect(try ConsentFile(path).entries(of: "+15550199").entries.count == 2)
  }

  @Test func `what is taken back stays, and what is said again is written once`() throws {
    defer { unlink(path) }
    var ledger = ConsentLedger()
    ledger.record(entry(.marketing, true))
    let file = ConsentFile(path)
    let before = ledger
    ledger.record(entry(.marketing, false))
    #expect(file.keep(ledger) == nil)
    #expect(file.keep(before) == nil)
    #expect(file.keep(ledger) == nil)
    #expect(try text().split(separator: "\n").count == 2)
  }

  @Test func `what the customer wrote is kept without card numbers`() throws {
    defer { unlink(path) }
    var entry = entry(.marketing, false)
    entry.words = "stop, and 4111 1111 1111 1111 is my card"
    var ledger = ConsentLedger()
    ledger.record(entry)
    let file = ConsentFile(path)
    #expect(file.keep(ledger) == nil && file.keep(ledger) == nil)
    #expect(try text().contains(#""words":"stop, and [CARD] is my card""#))
    #expect(try text().split(separator: "\n").count == 1)
  }

  @Test func `a full disk is told once and tried again`() {
    var ledger = ConsentLedger()
    ledger.record(entry(.marketing, true))
    let file = ConsentFile("/dev/full")
    #expect(file.keep(ledger)?.contains("can't be written: the disk is full, so consent is not kept") == true)
    #expect(file.keep(ledger) == nil)
  }

  @Test func `a place that can't be written is told`() {
    var ledger = ConsentLedger()
    ledger.record(entry(.marketing, true))
    #expect(
      ConsentFile("/nowhere/consent.jsonl").keep(ledger)?.contains("there is no file or folder") == true)
  }
}
