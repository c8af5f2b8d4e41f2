/// The keys of what can be replied in each state, worked out once for all rules.
struct ReplyKeys: Sendable {
  struct Entry: Sendable {
    let key: String
    /// The number of the option, counted through `replies` and then `also`.
    let option: Int
    /// The number of the phrase; nil for the word itself.
    let phrase: Int?
  }

  /// By states, in each the words of its options and then their phrases.
  private var entries: [Entry] = []
  /// Where the entries of each state start, and behind the last the number of all entries.
  private var starts: [Int] = []

  init(_ program: Program) {
    program.flows.eachInPlace { flow in
      flow.states.eachInPlace { state in
        starts.append(entries.count)
        state.eachOption { entries.append(Entry(key: Normalizer.key($1.word), option: $0, phrase: nil)) }
        state.eachOption { number, option in
          for phrase in option.phrases.indices {
            let key = Normalizer.key(option.phrases[phrase].value)
            entries.append(Entry(key: key, option: number, phrase: phrase))
          }
        }
      }
    }
    starts.append(entries.count)
  }

  /// What can be replied in a state of the graph.
  func entries(of state: Int) -> ArraySlice<Entry> { entries[starts[state]..<starts[state + 1]] }

  /// Whether a text of this key is one of a state's options or of their phrases.
  func contain(_ key: String, inState state: Int) -> Bool {
    entries(of: state).contains { $0.key.utf8.count == key.utf8.count && $0.key == key }
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
