import Testing

@testable import FlowSpec

struct PhraseReaderTests {
  @Test("phrases read word by word say what they say when read whole")
  func readsLikeTheWhole() {
    let listed = ShippedProgram.standard.program.flows.flatMap(\.states).flatMap { $0.replies + $0.also }
      .flatMap { $0.phrases.map(\.value) }
    let odd = [
      "", " ", "i want my money back", "send it back", "dont want it", "i'm not happy", "never mind",
      "ill be there",
      "Ill", "im ill", "is it 3:30", "pleeease", "u there", "where's my order?", "NOT this one",
      "instead of a refund",
      "a  b", "cancel my appointment", "no need", "without it", "xd :)", "größe", "tmrw 2pm", "sign up",
      "change my mind",
    ]
    let phrases = Array(Set(listed + odd)).sorted()
    #expect(phrases.count > 80)
    var reader = PhraseReader()
    let others = phrases.map(PhraseContent.init)
    for phrase in phrases {
      let whole = PhraseContent(phrase)
      let read = reader.content(of: phrase)
      for other in others { #expect(read.shared(with: other) == whole.shared(with: other), "\(phrase)") }
    }
  }
}
