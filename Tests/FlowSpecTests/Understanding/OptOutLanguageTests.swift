import Testing

@testable import FlowSpec

struct OptOutLanguageTests {
  private func found(_ text: String) -> OptOutLanguage? {
    OptOutLanguage.found(in: Normalizer.normalized(text))
  }

  @Test(arguments: [
    ("STOP", "stop"), (" stop \n", "stop"), ("\"stop\"", "stop"), ("Stop!", "stop"), ("stop all", "stopall"),
    ("OPT-OUT", "optout"), ("opt out", "optout"), ("REVOKE", "revoke"), ("cancel", "cancel"), ("End.", "end"),
    ("QUIT", "quit"),
    ("unsubscribe 🙏", "unsubscribe"), ("ｓｔｏｐ", "stop"),
  ])
  func `the words of the rule count alone`(text: String, word: String) {
    #expect(found(text) == .perSe(word))
  }

  @Test(arguments: [
    "please stop", "stop please", "stop texting me", "stop now", "STOP STOP STOP", "I want to opt out",
    "opt me out",
    "can you please stop sending me these messages", "don't text me", "dont ever text me again",
    "do not contact me",
    "I don't want any more messages", "i no longer want to receive texts", "I revoke my consent",
    "unsubscribe me",
    "how do I unsubscribe?", "Stop. Thank you", "i told you to stop texting me", "end these texts", "stop it",
  ])
  func `clear sentences count`(text: String) {
    guard case .phrase(_, isProbable: false) = found(text) else {
      Issue.record("\(text) was not read as an opt-out")
      return
    }
  }

  @Test(arguments: [
    "remove me", "take me off", "no more texts", "unsub", "stpo", "stopppp", "leave me alone", "wrong number",
    "you have the wrong number", "take me off your list", "please cancel", "unsuscribe", "lose my number",
  ])
  func `what a reasonable person would read so is probable`(text: String) {
    guard case .phrase(_, isProbable: true) = found(text) else {
      Issue.record("\(text) was not read as a probable opt-out")
      return
    }
  }

  @Test(arguments: [
    "stop by at 5?", "end of the month works", "cancel my appointment", "unsubscribe me from the newsletter",
    "cancel my order", "stop my subscription", "can you stop the delivery",
    "unsubscribing to company newsletter", "cancel it",
    "don't stop texting me", "stop the charges", "I can't stop laughing", "take me off hold",
    "remove an item", "shop", "step",
    "how do I stop my order", "text me when ready", "don't text me before 9am", "I entered the wrong number",
    "no thanks",
    "i want to cancel the subscription to your newsletter", "did you get my message?",
    "I didn't get any texts",
    "no more problems so far", "remove me from the waitlist", "the bus stop is far",
    "not interested in the blue one", "",
  ])
  func `intents and ordinary sentences do not count`(text: String) {
    #expect(found(text) == nil)
  }
}
