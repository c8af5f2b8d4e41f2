/// What can be replied in each state, as texts are compared: worked out once for all rules.
struct ReplyKeys: Sendable {
  struct Entry: Sendable {
    /// By its number in `texts`.
    let text: Int
    /// By its number in `keys`.
    let key: Int
    /// The number of the option, counted through `replies` and then `also`.
    let option: Int
    /// The number of the phrase; nil for the word itself.
    let phrase: Int?
  }

  /// Each key once.
  private(set) var keys: [String] = []
  /// What tells most of the keys apart.
  private var marks: [WordMark] = []
  private var numbers: [String: Int] = [:]
  /// Each word and each phrase once, as authors write them.
  private(set) var texts: [String] = []
  private var textNumbers: [String: Int] = [:]
  /// The key of each text.
  private var textKeys: [Int] = []
  /// Whether the word of some option is several words.
  private(set) var haveLongWords = false
  /// By states, in each the words of its options and then their phrases.
  private var entries: [Entry] = []
  /// Where the entries of each state start, and behind the last the number of all entries.
  private var starts: [Int] = []

  init(_ program: Program) {
    textNumbers.reserveCapacity(program.flows.count * 8)
    numbers.reserveCapacity(program.flows.count * 8)
    for option in program.options { add(option) }
    for flow in program.flows {
      for option in flow.options { add(option) }
      for state in flow.states {
        starts.append(entries.count)
        state.eachOption { add($1.word, option: $0) }
        state.eachOption { number, option in
          for index in option.phrases.indices {
            add(option.phrases[index].value, option: number, phrase: index)
          }
        }
      }
    }
    starts.append(entries.count)
  }

  private mutating func add(_ option: Option) {
    if option.word.isSeveralWords { haveLongWords = true }
    _ = number(ofText: option.word)
    for phrase in option.phrases { _ = number(ofText: phrase.value) }
  }

  private mutating func add(_ text: String, option: Int, phrase: Int? = nil) {
    if phrase == nil, text.isSeveralWords { haveLongWords = true }
    let text = number(ofText: text)
    entries.append(Entry(text: text, key: textKeys[text], option: option, phrase: phrase))
  }

  private mutating func number(ofText text: String) -> Int {
    if let number = textNumbers[text] { return number }
    let key = Normalizer.key(text)
    let number = numbers[key] ?? keys.count
    if number == keys.count {
      keys.append(key)
      marks.append(WordMark(key))
      numbers[key] = number
    }
    textNumbers[text] = texts.count
    texts.append(text)
    textKeys.append(number)
    return texts.count - 1
  }

  /// What can be replied in a state of the graph.
  func entries(of state: Int) -> ArraySlice<Entry> { entries[starts[state]..<starts[state + 1]] }

  /// Whether a text of this key is an option of the program, or a phrase of one.
  func contain(_ key: String) -> Bool { numbers[key] != nil }

  /// The number of a key; nil where nothing can be replied that has it.
  func number(of key: String) -> Int? { numbers[key] }

  /// Whether a text of this key is one of a state's options or of their phrases.
  func contain(_ number: Int, inState state: Int) -> Bool {
    entries(of: state).contains { $0.key == number }
  }

  /// Whether a word of a message is one of a state's options or of their phrases.
  func contain(_ index: Int, of text: MessageWords, inState state: Int) -> Bool {
    let mark = text.words[index].mark
    return entries(of: state).contains { marks[$0.key] == mark && text.isWord(index, keys[$0.key]) }
  }

  /// The words and phrases, as authors write them, of which the keys are wanted.
  func texts(where isWanted: (_ key: String) -> Bool) -> Set<String> {
    let wanted = keys.map(isWanted)
    guard wanted.contains(true) else { return [] }
    return Set(texts.indices.lazy.filter { wanted[textKeys[$0]] }.map { texts[$0] })
  }
}

extension State {
  /// Its options, numbered through `replies` and then `also`.
  func eachOption(_ body: (Int, Option) -> Void) {
    for index in replies.indices { body(index, replies[index]) }
    for index in also.indices { body(replies.count + index, also[index]) }
  }

  /// The option of a number.
  func option(_ number: Int) -> Option {
    number < replies.count ? replies[number] : also[number - replies.count]
  }
}

extension String {
  /// Whether white space parts it.
  var isSeveralWords: Bool {
    utf8.contains { $0 <= 0x20 || $0 >= 0x80 } && split(whereSeparator: \.isWhitespace).count > 1
  }
}
