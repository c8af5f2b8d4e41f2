/// What can be replied in each state, as texts are compared, and the options that program and flows declare for them: worked
/// out once for all rules.
struct ReplyKeys: Sendable {
  struct Entry: Sendable {
    private let textNumber: Int32
    private let keyNumber: Int32
    private let optionNumber: Int32
    private let phraseNumber: Int32

    init(text: Int, key: Int, option: Int, phrase: Int?) {
      textNumber = Int32(text)
      keyNumber = Int32(key)
      optionNumber = Int32(option)
      phraseNumber = Int32(phrase ?? -1)
    }

    /// By its number in `texts`.
    var text: Int { Int(textNumber) }
    /// By its number in `keys`.
    var key: Int { Int(keyNumber) }
    /// The number of the option, counted through `replies` and then `also`.
    var option: Int { Int(optionNumber) }
    /// The number of the phrase; nil for the word itself.
    var phrase: Int? { phraseNumber < 0 ? nil : Int(phraseNumber) }
  }

  /// Each key once.
  private var keyNumbers = WordNumbers()
  /// Each word and each phrase once, as authors write them.
  private var textNumbers = WordNumbers()
  /// The key of each text.
  private var textKeys: [Int] = []
  /// Whether the word of some option is several words.
  private(set) var haveLongWords = false
  /// By states, in each the words of its options and then their phrases.
  private var entries: [Entry] = []
  /// Where the entries of each state start, and behind the last the number of all entries.
  private var starts = [0]

  /// The options of a program; its flows are added one after the other.
  init(_ program: Program) { program.options.forEach { add($0) } }

  mutating func add(_ flow: Flow, of program: Program) {
    if !flow.options.elementsEqual(program.options, by: ===) { flow.options.forEach { add($0) } }
    for state in flow.states {
      state.eachOption { add($1.word, option: $0) }
      state.eachOption { number, option in
        for index in option.phrases.indices {
          add(option.phrases[index].value, option: number, phrase: index)
        }
      }
      starts.append(entries.count)
    }
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
    let number = textNumbers.number(giving: text)
    if number == textKeys.count { textKeys.append(keyNumbers.number(giving: Normalizer.key(text))) }
    return number
  }

  var keys: [String] { keyNumbers.words }
  var texts: [String] { textNumbers.words }

  /// What can be replied in a state of the graph.
  func entries(of state: Int) -> ArraySlice<Entry> { entries[starts[state]..<starts[state + 1]] }

  /// Whether a text of this key is an option, or a phrase of one: in a state, or declared by a flow or the program.
  func contain(_ key: String) -> Bool { number(of: key) != nil }

  /// The number of a key; nil where nothing can be replied that has it.
  func number(of key: String) -> Int? { keyNumbers.number(of: key) }

  /// Whether a text of this key is one of a state's options or of their phrases.
  func contain(_ number: Int, inState state: Int) -> Bool {
    entries(of: state).contains { $0.key == number }
  }

  /// Whether a word of a message is one of a state's options or of their phrases.
  func contain(_ index: Int, of text: MessageWords, inState state: Int) -> Bool {
    let mark = text.words[index].mark
    return entries(of: state).contains {
      keyNumbers.marks[$0.key] == mark && text.isWord(index, keyNumbers.words[$0.key])
    }
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
