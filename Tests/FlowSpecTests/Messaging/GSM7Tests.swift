import Testing

@testable import FlowSpec

@Suite struct GSM7Tests {
  @Test func `the alphabet has 127 characters and 10 more behind the escape`() {
    #expect(GSM7.basic.unicodeScalars.count == 127)
    #expect(GSM7.extended.unicodeScalars.count == 10)
    #expect(GSM7.basic.unicodeScalars.allSatisfy { GSM7.septets(of: $0) == 1 })
    #expect(GSM7.extended.unicodeScalars.allSatisfy { GSM7.septets(of: $0) == 2 })
  }

  @Test func `no other character has septets`() {
    let all = (UInt32(0)...0x10FFFF).compactMap(Unicode.Scalar.init)
    #expect(all.count { GSM7.septets(of: $0) > 0 } == 137)
  }

  @Test func `foreign characters are listed as people see them`() {
    #expect(GSM7.foreignClusters(in: "Hi {there} €5").isEmpty)
    #expect(GSM7.foreignClusters(in: "“A” 👍🏽 e\u{301}") == ["“", "”", "👍🏽", "e\u{301}"])
    #expect(GSM7.foreignClusters(in: "a \u{200D}b\r\n") == [" \u{200D}"])
  }
}
