import Testing

@testable import FlowSpec

@Suite struct ExpectationTests {
  @Test(arguments: [
    "number", "number 1..5", "number -5..0.5", "text", "date", "time", "datetime", "phone", "email", "money",
    "choice", "/[A-Z]{2}\\d+/",
  ])
  func `what can be expected is read`(text: String) throws {
    #expect(try Expectation.parsed(text).get().text == text)
  }

  @Test(
    arguments: [
      ("number 1-5", "a range is written with two dots", "number 1..5"),
      ("number 5..1", "this range ends below its start", "number 1..5"),
      ("1..5", "a range needs its type before it", "number 1..5"),
      ("nubmer", "`nubmer` is nothing that can be expected; did you mean `number`?", "number"),
      ("integer", "`integer` is nothing that can be expected; did you mean `number`?", "number"),
      ("text 1..5", "nothing can follow `text` here", nil), ("/abc", "the pattern is not closed", nil),
      ("//", "the pattern is empty", nil), ("/a/i", "nothing can follow the pattern", "/a/"),
      ("number one", "this is no range of numbers", nil), ("", "`` is nothing that can be expected", nil),
    ] as [(String, String, String?)]
  )
  func `what is wrong is said`(text: String, message: String, mended: String?) {
    guard case .failure(let fault) = Expectation.parsed(text) else {
      Issue.record("\(text) was taken")
      return
    }
    #expect(fault.message == message)
    #expect(ScalarText(text).diagnostic("x", fault).fix.map { $0.applied(to: text) } == mended)
  }
}
