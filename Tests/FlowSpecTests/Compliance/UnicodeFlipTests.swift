import FlowSpec
import Testing

@Suite struct UnicodeFlipTests {
  private let long = String(repeating: "word ", count: 20)

  @Test func `a curly quote that costs a segment is named with its twin`() throws {
    let flip = try #require(UnicodeFlip("We’re here. " + long))
    #expect(flip.remedies == ["’ (write ')"])
    #expect((flip.segments, flip.segmentsWithout) == (2, 1))
  }

  @Test func `an emoji has no twin`() throws {
    let flip = try #require(UnicodeFlip("It’s here 📦 📦 " + long))
    #expect(flip.remedies == ["’ (write ')", "📦 (leave it out)"])
  }

  @Test func `what costs nothing more or is what the text is about is no slip`() {
    #expect(UnicodeFlip("We’re here") == nil)
    #expect(UnicodeFlip("plain " + long) == nil)
    #expect(UnicodeFlip("Привет, как дела? " + long) == nil)
  }
}
