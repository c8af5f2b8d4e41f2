/// Something that a message tells its reader to reply: a word in capitals, or a number.
struct ReplyMention: Sendable {
  /// The words of the message that it takes up, by their numbers.
  let words: Range<Int>

  /// Every mention of a message: right behind `reply` or `text`, or going on the list that starts there.
  static func all(in text: MessageWords) -> [ReplyMention] {
    guard text.kinds.contains(.call) else { return [] }
    let words = text.words
    var mentions: [ReplyMention] = []
    for index in words.indices where words[index].kinds.contains(.call) && isCall(text, index) {
      var first = index + 1
      guard first < words.count, !text.isNewSentence(before: first) else { continue }
      if first + 1 < words.count, words[first + 1].isCapital, text.isWord(first, "with") { first += 1 }
      guard addItem(of: text, at: first, to: &mentions), let end = mentions.last?.words.upperBound else {
        continue
      }
      addList(of: text, behind: end, to: &mentions)
    }
    return mentions
  }

  static let calls = ["reply", "text"]

  /// Whether the reader is told to: not "we reply" or "a teammate will text".
  private static func isCall(_ text: MessageWords, _ index: Int) -> Bool {
    guard index > 0, !text.isNewSentence(before: index) else { return true }
    if text.gap(before: index).contains(where: { ",:-(".utf8.contains($0) }) { return true }
    return text.words[index - 1].kinds.contains(.caller)
  }

  /// What may stand before a call.
  static let callers = [
    "or", "and", "please", "just", "to", "then", "can", "simply", "you", "also", "instead", "now", "may",
    "so", "again",
    "pls", "must",
  ]

  /// What may follow an item of a list: "TRACK for the link".
  static let followers = [
    "for", "to", "if", "when", "or", "and", "once", "instead", "now", "anytime", "by", "at", "on", "after",
    "before",
    "any", "within", "with", "in", "as", "then", "today", "again", "here", "below", "through", "up", "until",
    "using",
  ]

  /// Adds the item that starts at a word, if one does; a range of numbers is two.
  private static func addItem(of text: MessageWords, at first: Int, to mentions: inout [ReplyMention]) -> Bool
  {
    let words = text.words
    guard first < words.count, words[first].isCapital || words[first].isNumber else { return false }
    if words[first].gap.contains(.variable) || text.isWord(first, "i") {
      return false
    }
    guard words[first].isNumber else {
      var last = first
      while last + 1 < words.count, words[last + 1].isCapital, text.isNext(last + 1) { last += 1 }
      mentions.append(ReplyMention(words: first..<last + 1))
      return true
    }
    if first + 1 < words.count {
      let gap = String(decoding: text.gap(before: first + 1), as: UTF8.self)
      if words[first + 1].isNumber, ["-", "–", " - ", " – "].contains(gap) {
        mentions.append(ReplyMention(words: first..<first + 1))
        mentions.append(ReplyMention(words: first + 1..<first + 2))
        return true
      }
      if text.small(first + 1) == "to", first + 2 < words.count, words[first + 2].isNumber, gap == " " {
        mentions.append(ReplyMention(words: first..<first + 1))
        mentions.append(ReplyMention(words: first + 2..<first + 3))
        return true
      }
      // "within 24/7", "2 hours", "10%", "3:30"
      if gap == " ", !words[first + 1].kinds.contains(.follower) { return false }
      if text.small(first) == "24", gap == "/" { return false }
      if gap.hasPrefix(":") || gap.hasPrefix("%") || gap.hasPrefix(".") && words[first + 1].isNumber {
        return false
      }
    }
    mentions.append(ReplyMention(words: first..<first + 1))
    return true
  }

  /// Adds the items that go on a list within its sentence.
  private static func addList(of text: MessageWords, behind start: Int, to mentions: inout [ReplyMention]) {
    let words = text.words
    var index = start
    var isBehindSeparator = false
    while index < words.count, !words[index].kinds.contains(.call), !text.isNewSentence(before: index) {
      if words[index].gap.contains(.separator) { isBehindSeparator = true }
      if words[index].kinds.contains(.conjunction) {
        isBehindSeparator = true
      } else if isBehindSeparator {
        isBehindSeparator = false
        let known = mentions.count
        if addItem(of: text, at: index, to: &mentions), let last = mentions.last?.words.upperBound {
          if isEnded(text, last) {
            index = last
            continue
          }
          mentions.removeLast(mentions.count - known)
        }
      }
      index += 1
    }
  }

  /// Whether what follows can follow an item: a mark, the end, or a word such as "for".
  private static func isEnded(_ text: MessageWords, _ index: Int) -> Bool {
    guard index < text.words.count else { return true }
    return !text.isNext(index) || text.words[index].kinds.contains(.follower)
  }
}
