/// What rules look for in words of messages. Told once, when a message is cut into words: most words are of no kind, and
/// most messages have no word of a rule's kind.
struct WordKinds: OptionSet, Sendable {
  let rawValue: UInt16

  /// Tells the reader to answer: "reply".
  static let call = WordKinds(rawValue: 1 << 0)
  /// May stand before a call: "please".
  static let caller = WordKinds(rawValue: 1 << 1)
  /// May follow an item of a list of replies: "for".
  static let follower = WordKinds(rawValue: 1 << 2)
  /// "or", "and"
  static let conjunction = WordKinds(rawValue: 1 << 3)
  /// Begins something that carriers filter.
  static let prohibited = WordKinds(rawValue: 1 << 4)
  /// Begins a name of sensitive data.
  static let sensitive = WordKinds(rawValue: 1 << 5)
  /// Begins what phone trees say.
  static let phoneTree = WordKinds(rawValue: 1 << 6)
  /// Stands for a text that is not written yet: "todo".
  static let note = WordKinds(rawValue: 1 << 7)
  /// Begins words for opting out.
  static let optingOut = WordKinds(rawValue: 1 << 8)
  /// "to"
  static let purpose = WordKinds(rawValue: 1 << 9)

  /// The words of every kind.
  static let known: RareWords<WordKinds> = {
    var kinds: [String: WordKinds] = ["to": .purpose]
    func add(_ words: some Sequence<String>, _ kind: WordKinds) {
      for word in words { kinds[word, default: []].insert(kind) }
    }
    add(ReplyMention.calls, .call)
    add(ReplyMention.callers, .caller)
    add(ReplyMention.followers, .follower)
    add(["or", "and"], .conjunction)
    add(ProhibitedContentRule.firstWords, .prohibited)
    add(SensitiveRequestRule.firstWords, .sensitive)
    add(MenuSpeakRule.firstWords, .phoneTree)
    add(PlaceholderRule.notes, .note)
    add(NumericOptOutRule.verbs, .optingOut)
    return RareWords(kinds)
  }()
}
