import Testing

@testable import flowrepl

struct LineStateTests {
  private func state(_ text: String, cursor: Int? = nil) -> LineState {
    let wide = LineState.wide(text).dropLast()
    return wide.withUnsafeBufferPointer { LineState($0, cursor: cursor ?? $0.count) }
  }

  @Test(arguments: ["", "eta", "hé 👨‍👩‍👧 界", "one\ntwo"])
  func `a text survives the way to libedit and back`(text: String) {
    #expect(Array(state(text).text.unicodeScalars) == Array(text.unicodeScalars))
    #expect(state(text).length == text.unicodeScalars.count)
    #expect(!LineState.wide(text).contains(10))
  }

  @Test func `what is no scalar becomes the sign for that`() {
    let wide: [Int32] = [0x41, 0xD800, -1, 0x42]
    #expect(wide.withUnsafeBufferPointer { LineState($0, cursor: 0) }.text == "A\u{FFFD}\u{FFFD}B")
  }

  @Test func `a letter typed at the end is known as such`() {
    #expect(state("eta").letter(typedAfter: state("et")) == UInt8(ascii: "a"))
    #expect(state("eta").letter(typedAfter: state("ex")) == nil)
    #expect(state("eta").letter(typedAfter: state("et", cursor: 1)) == nil)
    #expect(state("eta", cursor: 2).letter(typedAfter: state("et")) == nil)
    #expect(state("e").letter(typedAfter: state("et")) == nil)
    #expect(state("eté").letter(typedAfter: state("et")) == nil)
  }

  @Test func `clusters are counted in scalars`() {
    #expect("a👨‍👩‍👧b".clusterSize(before: 6) == 5)
    #expect("a👨‍👩‍👧b".clusterSize(before: 3) == 2)
    #expect("a👨‍👩‍👧b".clusterSize(after: 1) == 5)
    #expect("".clusterSize(before: 0) == 0)
    #expect("a".clusterSize(after: 1) == 0)
  }
}
