/// A goodbye that is none. Source: 47 CFR 64.1200(a)(12); 2026-11-23.
enum OptOutContentRule: LintRule {
  static let rule = Rule(
    "compliance/opt-out-content", .error,
    "the opt-out confirmation lacks the brand or \"no more\", sells something, or asks to go on",
    source: "47 CFR 64.1200(a)(12); Twilio error 30887; the SoundBite ruling of 2012", date: "2026-11-23",
    reason: """
      One text may confirm the opt-out, and it may do nothing else. It names the brand and says that no more messages come; \
      how to come back may stand in it ("Reply START to rejoin"), a reason to come back may not.
      """,
    bad: [
      .messages(optOut: "Acme Outfitters: you are unsubscribed. Reply START to rejoin."),
      .messages(optOut: "Acme Outfitters: you will get no more messages. Reply START for 10% off."),
      .messages(optOut: "Acme Outfitters: you will get no more messages. Are you sure?"),
    ],
    good: [
      .program(Example.standardProgram),
      .program(Example.standardProgram.replacing("Acme Outfitters", with: "Blue Shop")),
    ]
  ) { subject, findings in
    guard let message = subject.program.messages.optOut else { return }
    let text = subject.longest(message.template, state: nil).text
    let missing = subject.missing([.brand, .noMore], in: text)
    if !missing.isEmpty {
      findings.report(.lacks("the opt-out confirmation", missing), at: message.place, help: .sample)
    } else if let offer = subject.withoutBrand(text).offer {
      findings.report(.sells(offer), at: message.place, help: .sample)
    } else if text.asksToStay {
      findings.report(.asks, at: message.place, help: .sample)
    }
  }
}

extension LintSubject {
  /// A brand may be called "Gift Shop".
  fileprivate func withoutBrand(_ text: String) -> String {
    program.brand.map { text.replacing($0.value, with: "") } ?? text
  }
}

extension String {
  /// What it sells, in its own words.
  fileprivate var offer: String? {
    if contains("% off") || contains("%off") { return "% off" }
    if let index = firstIndex(of: "$"), self[index...].dropFirst().first?.isNumber == true { return "$" }
    let words = Set(Normalizer.key(self).split(separator: " ").map(String.init))
    return [
      "discount", "discounts", "sale", "deal", "deals", "offer", "offers", "coupon", "coupons", "promo",
      "promos", "save",
      "shop", "buy", "free", "gift", "reward", "rewards", "bonus", "exclusive",
    ].first(where: words.contains)
  }

  fileprivate var asksToStay: Bool {
    let key = " \(Normalizer.key(self)) "
    let phrases = [
      " are you sure ", " stay subscribed ", " to stay ", " keep receiving ", " keep getting ", " dont go ",
      " change your mind ",
      " before you go ", " to continue ", " to keep ", " miss you ", " want to stay ",
    ]
    return contains("?") || phrases.contains { key.contains($0) }
  }

  fileprivate static func sells(_ offer: String) -> String {
    "the opt-out confirmation sells something (\"\(offer)\")"
  }
  fileprivate static let asks = "the opt-out confirmation asks the customer to go on"
  fileprivate static let sample =
    "\"BRAND: you are unsubscribed and will get no more messages. Reply START to rejoin.\""
}
