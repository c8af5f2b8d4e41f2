/// What can be replied in a state, by its comparison key.
struct ReplyTable: Sendable {
  struct Reply: Sendable {
    /// The option's index in its state.
    var option: Int
    var kind: Match.Kind
    /// Whether it is one word that no platform, law or program hears as anything about consent or help.
    var isOrdinary: Bool
  }

  private var keys: [String] = []
  private var replies: [Reply] = []
  /// Where each key stands; nil while there are few, which are looked through faster.
  private var places: [String: Int]?

  /// With more keys than these a hash pays.
  private static let fewKeys = 24

  subscript(key: String) -> Reply? {
    if let places { return places[key].map { replies[$0] } }
    for index in keys.indices where keys[index] == key { return replies[index] }
    return nil
  }

  /// Adds a reply unless its key is taken.
  mutating func add(_ text: String, _ option: Int, _ kind: Match.Kind, _ keywords: KeywordPolicy) {
    let key = Normalizer.key(text)
    guard self[key] == nil else { return }
    let isSingleWord = !key.utf8.contains(UInt8(ascii: " "))
    let isOrdinary = isSingleWord && !keywords.knows(key: key) && !OptOutLanguage.perSeWords.contains(key)
    keys.append(key)
    replies.append(Reply(option: option, kind: kind, isOrdinary: isOrdinary))
    if places != nil || keys.count > Self.fewKeys {
      places = Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($1, $0) })
    }
  }
}
