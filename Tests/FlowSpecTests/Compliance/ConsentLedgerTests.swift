import FlowSpec
import Testing

@Suite struct ConsentLedgerTests {
  private func entry(_ purpose: Purpose?, _ isGrant: Bool, _ seconds: Int64 = 0) -> ConsentLedger.Entry {
    ConsentLedger.Entry(
      purpose, isGrant: isGrant, at: Instant(seconds: seconds), source: .flow, number: "+15550199",
      words: "JOIN")
  }

  @Test func `a withdrawal is an entry and takes none away`() {
    var ledger = ConsentLedger()
    ledger.record(entry(.marketing, true))
    ledger.record(entry(.marketing, false, 1))
    #expect(ledger.purposes.isEmpty)
    #expect(ledger.entries.map(\.isGrant) == [true, false])
  }

  @Test func `an opt-out withdraws what was held, and a return grants it anew`() {
    var ledger = ConsentLedger()
    ledger.record(entry(.marketing, true))
    ledger.record(entry(.transactional, true))
    ledger.optOut(as: entry(.marketing, false, 1))
    #expect(ledger.isOptedOut && ledger.purposes.isEmpty)
    ledger.optIn(as: entry(.marketing, true, 2))
    #expect(!ledger.isOptedOut)
    #expect(ledger.purposes == [.transactional, .marketing])
    #expect(ledger.entries.count == 8)
    #expect(ledger.entries.last?.at == Instant(seconds: 2))
  }

  @Test func `a purpose withdrawn before the opt-out does not come back`() {
    var ledger = ConsentLedger()
    ledger.record(entry(.marketing, true))
    ledger.record(entry(.transactional, true))
    ledger.record(entry(.marketing, false))
    ledger.optOut(as: entry(.marketing, false))
    ledger.optIn(as: entry(.marketing, true))
    #expect(ledger.purposes == [.transactional])
  }

  @Test func `entries entered again give the same ledger`() {
    var ledger = ConsentLedger()
    var copy = ledger
    ledger.record(entry(.transactional, true))
    ledger.optOut(as: entry(nil, false))
    for entry in ledger.entries { copy.record(entry) }
    #expect(copy == ledger)
    ledger.optIn(as: entry(nil, true))
    copy.optIn(as: entry(nil, true))
    #expect(copy == ledger && copy.purposes == [.transactional])
  }

  @Test func `an entry is read as it was written`() throws {
    var ledger = ConsentLedger()
    ledger.record(entry(.marketing, true))
    ledger.optOut(as: entry(nil, false, 1))
    for entry in ledger.entries {
      #expect(ConsentLedger.Entry(try JSONReader.read(entry.json)) == entry)
    }
  }

  @Test func `a fresh consent ends the opt-out`() {
    var ledger = ConsentLedger()
    ledger.optOut(as: entry(.marketing, false))
    ledger.record(entry(.marketing, true))
    #expect(!ledger.isOptedOut)
  }
}
