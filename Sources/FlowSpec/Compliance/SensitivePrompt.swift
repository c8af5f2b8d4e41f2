/// What a message asks the customer for, as far as the answer is not to be kept.
public enum SensitivePrompt {
  /// The kinds of data that a text asks for.
  public static func asked(in text: String) -> Set<SensitiveData.Kind> {
    var kinds: Set<SensitiveData.Kind> = []
    for sentence in sentences(text.lowercased()) {
      let words = sentence.words
      guard sentence.isQuestion || words.contains(where: requests.contains),
        !words.contains(where: negations.contains)
      else { continue }
      kinds.formUnion(named(in: words))
    }
    return kinds
  }

  private struct Sentence {
    var words: [String]
    var isQuestion: Bool
  }

  private static func sentences(_ text: String) -> [Sentence] {
    var sentences: [Sentence] = []
    var words: [String] = []
    var word = ""
    func endWord() {
      if !word.isEmpty { words.append(word) }
      word = ""
    }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "?", "!", ".", "\n":
        endWord()
        if !words.isEmpty { sentences.append(Sentence(words: words, isQuestion: scalar == "?")) }
        words = []
      case "a"..."z", "0"..."9": word.unicodeScalars.append(scalar)
      case "'", "’": break
      default: endWord()
      }
    }
    endWord()
    if !words.isEmpty { sentences.append(Sentence(words: words, isQuestion: false)) }
    return sentences
  }

  private static let requests: Set<String> = [
    "reply", "send", "text", "provide", "give", "share", "tell", "confirm", "verify", "need", "whats", "what",
    "type", "submit", "message", "include", "supply", "enter", "please", "answer", "when", "which", "key",
    "respond",
  ]

  private static let negations: Set<String> = ["never", "dont", "wont", "without"]

  private static func named(in words: [String]) -> Set<SensitiveData.Kind> {
    var kinds: Set<SensitiveData.Kind> = []
    for (index, word) in words.enumerated() {
      let before = index > 0 ? words[index - 1] : ""
      switch word {
      case "card" where words.contains("number") || words.contains("details") || words.contains("digits"):
        kinds.insert(.card)
      case "cvv", "cvc", "csc": kinds.insert(.securityCode)
      case "ssn", "ssns", "itin": kinds.insert(.socialSecurity)
      case "social" where words.contains("security") || words.contains("your"):
        kinds.insert(.socialSecurity)
      case "password", "passphrase": kinds.insert(.secret)
      case "pin", "passcode", "otp": kinds.formUnion([.secret, .oneTimeCode])
      case "code", "codes": kinds.formUnion(code(after: before))
      case "dob", "birthday", "birthdate", "birth", "born": kinds.insert(.birthDate)
      case "account" where words.contains("bank") || words.contains("number"), "routing", "iban":
        kinds.insert(.account)
      case "phone", "cell", "mobile", "telephone": kinds.insert(.phone)
      case "number" where ["callback", "contact", "best"].contains(before): kinds.insert(.phone)
      case "call" where words.contains("number"): kinds.insert(.phone)
      default: break
      }
    }
    return kinds
  }

  private static func code(after word: String) -> Set<SensitiveData.Kind> {
    if otherCodes.contains(word) { return [] }
    return word == "security" || word == "digit" ? [.oneTimeCode, .securityCode] : [.oneTimeCode]
  }

  /// Codes that are nobody's secret.
  private static let otherCodes: Set<String> = [
    "promo", "promotion", "promotional", "discount", "coupon", "voucher", "gift", "offer", "zip", "postal",
    "post", "area", "country", "qr", "bar", "reason", "product", "order", "item", "tracking", "referral",
    "source", "store", "dress", "style", "color", "colour", "size", "error", "savings", "sort",
  ]
}
