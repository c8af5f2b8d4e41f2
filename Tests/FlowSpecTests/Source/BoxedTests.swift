import Testing

@testable import FlowSpec

@Suite("A part in a box of its own")
struct BoxedTests {
  private struct Holder: Hashable {
    @Boxed var part: Located<String>?
  }

  @Test("Copies don't share what is set later")
  func copiesAreApart() {
    var one = Holder()
    one.part = Located("first")
    var other = one
    other.part?.value = "second"
    #expect(one.part?.value == "first")
    #expect(other.part?.value == "second")
  }

  @Test("It is equal by what is in it, and takes one word")
  func equality() {
    var one = Holder()
    var other = Holder()
    #expect(one == other)
    one.part = Located("same")
    #expect(one != other)
    other.part = Located("same")
    #expect(one == other && one.hashValue == other.hashValue)
    #expect(MemoryLayout<Holder>.size == MemoryLayout<Int>.size)
  }
}
