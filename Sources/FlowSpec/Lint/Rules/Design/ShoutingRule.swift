/// A message in capitals, or with `!!`. Source: aggregators' content signals; 2026-11-23.
enum ShoutingRule: LintRule {
  static let rule = Rule.ofTexts(
    "design/shouting", .warning,
    "two or more words in capitals in a row that are neither options, keywords nor the brand; or `!!`",
    source: "carriers' content filters: capitals and repeated punctuation are signals of spam",
    date: "2026-11-23",
    reason: """
      It reads as shouting, and filters count it against the sender. Capitals are for the words that customers can reply, \
      which stand out only where nothing else does.
      """,
    bad: [.message("↓BIG NEWS: your order shipped."), .message("Your order shipped↓!!")],
    good: [.message("Acme Outfitters: our team is back at 9 AM ET. Reply HELP for help.")]
  ) { text, setting in
    var found: [TextFinding] = []
    if let words = text.shout(setting) {
      found.append(
        TextFinding(
          .capitals(text.text(words)), at: text.bytes(words), help: "write it in small letters"))
    }
    if let marks = text.doubledMarks {
      found.append(TextFinding(.marks, at: marks, help: "one exclamation mark is enough"))
    }
    return found
  }
}

extension MessageWords {
  /// The first two or more words in capitals in a row.
  fileprivate func shout(_ setting: MessageSetting) -> Range<Int>? {
    var start: Int?
    for index in 0...words.count {
      if index < words.count, words[index].isCapital, words[index].range.count > 1,
        start == nil || isNext(index)
      {
        if start == nil { start = index }
        continue
      }
      if let first = start, index - first > 1, isShout(first..<index, setting) {
        return first..<index
      }
      start = index < words.count && words[index].isCapital && words[index].range.count > 1 ? index : nil
    }
    return nil
  }

  private func isShout(_ run: Range<Int>, _ setting: MessageSetting) -> Bool {
    let vocabulary = setting.vocabulary
    if vocabulary.teaches(text(run)) { return false }
    let loud = run.filter { index in
      let word = small(index)
      return !Self.abbreviations.contains(word) && !setting.brandWords.contains(word)
        && !vocabulary.teaches(word)
    }
    return zip(loud, loud.dropFirst()).contains { $0 + 1 == $1 }
  }

  fileprivate var doubledMarks: Range<Int>? {
    guard signs.hasAny(of: "!") else { return nil }
    let mark = UInt8(ascii: "!")
    guard let start = bytes.indices.dropLast().first(where: { bytes[$0] == mark && bytes[$0 + 1] == mark })
    else {
      return nil
    }
    return start..<start + bytes[start...].prefix { $0 == mark }.count
  }

  /// Written in capitals by everybody.
  private static let abbreviations: Set<String> = [
    "am", "pm", "et", "est", "edt", "ct", "cst", "cdt", "mt", "mst", "mdt", "pt", "pst", "pdt", "utc", "gmt",
    "us", "usa",
    "uk", "eu", "ups", "usps", "dhl", "sms", "mms", "faq", "id", "po", "ok", "vip", "pin", "pdf", "qr", "url",
    "tv", "atm",
    "ny", "nyc", "la", "sf", "dc", "ne", "nw", "se", "sw", "rsvp", "eta", "sku", "ssn", "cvv", "llc", "inc",
    "rma",
  ]
}

extension String {
  fileprivate static func capitals(_ words: String) -> String { "\"\(words)\" is shouted" }
  fileprivate static let marks = "several exclamation marks in a row shout"
}
