/// Something that a message tells its reader to reply: a word in capitals, or a number.
struct ReplyMention: Sendable {
  /// The words of the message that it takes up, by their numbers.
  let words: Range<Int>

  /// Every mention of a message: right behind `reply` or `text`, or going on the list that starts there.
  static func all(in text: MessageWords) -> [ReplyMention] {
    let words = text.words
    guard words.contains(where: { isVerb($0.text) }) else { return [] }
    var mentions: [ReplyMention] = []
    for (index, word) in words.enumerated() where isVerb(word.text) && isCall(text, index) {
      var first = index + 1
      guard first < words.count, !text.isNewSentence(before: first) else { continue }
      if words[first].text == "with", first + 1 < words.count, words[first + 1].isCapital { first += 1 }
      guard let item = item(text, at: first) else { continue }
      mentions += item
      mentions += list(text, behind: item.last?.words.upperBound ?? first)
    }
    return mentions
  }

  private static func isVerb(_ word: String) -> Bool { word == "reply" || word == "text" }

  /// Whether the reader is told to: not "we reply" or "a teammate will text".
  private static func isCall(_ text: MessageWords, _ index: Int) -> Bool {
    guard index > 0, !text.isNewSentence(before: index) else { return true }
    if text.gap(before: index).contains(where: { ",:-(".utf8.contains($0) }) { return true }
    return callers.contains(text.words[index - 1].text)
  }

  private static let callers: Set<String> = [
    "or", "and", "please", "just", "to", "then", "can", "simply", "you", "also", "instead", "now", "may",
    "so", "again",
    "pls", "must",
  ]

  /// What may follow an item of a list: "TRACK for the link".
  private static let followers: Set<String> = [
    "for", "to", "if", "when", "or", "and", "once", "instead", "now", "anytime", "by", "at", "on", "after",
    "before",
    "any", "within", "with", "in", "as", "then", "today", "again", "here", "below", "through", "up", "until",
    "using",
  ]

  /// The item that starts at a word; a range of numbers is two.
  private static func item(_ text: MessageWords, at first: Int) -> [ReplyMention]? {
    let words = text.words
    guard first < words.count, words[first].isCapital || words[first].isNumber else { return nil }
    if text.gap(before: first).contains(MessageWords.blank) { return nil }
    if words[first].text == "i" { return nil }
    var last = first
    while last + 1 < words.count, text.isNext(last + 1), words[last + 1].isCapital { last += 1 }
    guard words[first].isNumber else { return [ReplyMention(words: first..<last + 1)] }
    if first + 1 < words.count {
      let gap = String(decoding: text.gap(before: first + 1), as: UTF8.self)
      if words[first + 1].isNumber, ["-", "–", " - ", " – "].contains(gap) {
        return [ReplyMention(words: first..<first + 1), ReplyMention(words: first + 1..<first + 2)]
      }
      if words[first + 1].text == "to", first + 2 < words.count, words[first + 2].isNumber, gap == " " {
        return [ReplyMention(words: first..<first + 1), ReplyMention(words: first + 2..<first + 3)]
      }
      // "within 24/7", "2 hours", "10%", "3:30"
      if gap == " ", !followers.contains(words[first + 1].text) { return nil }
      if words[first].text == "24", gap == "/" { return nil }
      if gap.hasPrefix(":") || gap.hasPrefix("%") || gap.hasPrefix(".") && words[first + 1].isNumber {
        return nil
      }
    }
    return [ReplyMention(words: first..<first + 1)]
  }

  /// The items that go on a list within its sentence.
  private static func list(_ text: MessageWords, behind start: Int) -> [ReplyMention] {
    let words = text.words
    var mentions: [ReplyMention] = []
    var index = start
    var isBehindSeparator = false
    while index < words.count, !text.isNewSentence(before: index), !isVerb(words[index].text) {
      if text.gap(before: index).contains(where: { ",/|&".utf8.contains($0) }) { isBehindSeparator = true }
      if words[index].text == "or" || words[index].text == "and" {
        isBehindSeparator = true
      } else if isBehindSeparator {
        isBehindSeparator = false
        if let item = item(text, at: index), let last = item.last?.words.upperBound, isEnded(text, last) {
          mentions += item
          index = last
          continue
        }
      }
      index += 1
    }
    return mentions
  }

  /// Whether what follows can follow an item: a mark, the end, or a word such as "for".
  private static func isEnded(_ text: MessageWords, _ index: Int) -> Bool {
    guard index < text.words.count else { return true }
    return !text.isNext(index) || followers.contains(text.words[index].text)
  }
}
