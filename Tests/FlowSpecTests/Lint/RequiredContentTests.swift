import Testing

@testable import FlowSpec

/// What reviewers look for in the texts about consent, as people word it.
@Suite struct RequiredContentTests {
  private let subject = LintSubject(ProgramLoader.load([]))

  @Test(arguments: [
    "up to 6 msgs/month", "Msg frequency varies", "2 messages per week", "4 msgs/mo", "1 msg/request",
    "weekly deals",
    "2x/week", "twice a month", "texts every 2 weeks", "a text every Friday", "Messages may vary",
    "max 10 texts monthly",
  ])
  func `how often texts come is said in many ways`(text: String) {
    #expect(RequiredContent.frequency.isIn(text, subject))
  }

  @Test(arguments: [
    "Have a good day!", "recurring automated texts", "See you on Monday", "today only", "in a week",
  ])
  func `that texts are recurring, or a day, says nothing about how often`(text: String) {
    #expect(!RequiredContent.frequency.isIn(text, subject))
  }

  @Test(arguments: [
    "Msg & data rates may apply", "Msg&Data Rates May Apply.", "Message and data rates apply",
    "carrier charges may apply",
  ])
  func `that rates apply is said in many ways`(text: String) {
    #expect(RequiredContent.rates.isIn(text, subject))
  }

  @Test func `rates of another kind are none`() {
    #expect(!RequiredContent.rates.isIn("Reply RATES for shipping rates", subject))
  }
}
