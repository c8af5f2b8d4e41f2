import Synchronization

/// What close matching needs to know of a program, made when it is first asked for: most states never hear a sentence.
final class ScriptUnderstanding: Sendable {
  private let matchers = Mutex<[Int: ReplyMatcher]>([:])
  private let topics = Mutex<[Int: Set<Topic>]>([:])

  func matcher(_ key: Int, _ make: () -> ReplyMatcher) -> ReplyMatcher {
    if let matcher = matchers.withLock({ $0[key] }) { return matcher }
    let matcher = make()
    matchers.withLock { $0[key] = matcher }
    return matcher
  }

  func topics(_ key: Int, _ make: () -> Set<Topic>) -> Set<Topic> {
    if let found = topics.withLock({ $0[key] }) { return found }
    let found = make()
    topics.withLock { $0[key] = found }
    return found
  }
}

extension Script {
  /// The options of a waiting state, by their index there.
  func matcher(ofState number: Int) -> ReplyMatcher {
    understanding.matcher(number) { ReplyMatcher(choices(ofState: number)) }
  }

  func choices(ofState number: Int) -> [ReplyChoice] {
    let options = states[number].hearsReplies ? states[number].options : []
    return options.enumerated().map { ReplyChoice($0.offset, $0.element.option) }
  }

  /// The text triggers, by their index in `textTriggerList`.
  var triggerMatcher: ReplyMatcher {
    understanding.matcher(-1) {
      ReplyMatcher(
        textTriggerList.enumerated().map {
          ReplyChoice(id: $0.offset, word: $0.element.word, phrases: $0.element.phrases)
        })
    }
  }

  /// What is understood with no run in front, by its index among the program's options.
  var everywhereMatcher: ReplyMatcher {
    understanding.matcher(-2) {
      ReplyMatcher(
        program.options.enumerated().filter(\.element.isEverywhere).map { ReplyChoice($0.offset, $0.element) }
      )
    }
  }

  /// The sensitive topics that a state's options and messages speak of themselves.
  func topics(ofState number: Int) -> Set<Topic> {
    understanding.topics(number) {
      let state = states[number]
      let texts =
        state.options.flatMap { [$0.option.word] + $0.option.phrases.map(\.value) }
        + state.messages.map(\.template.source)
      return Set(texts.flatMap { Topics.found(in: Normalizer.normalized($0)) }.map(\.topic))
    }
  }
}

extension ReplyChoice {
  init(_ id: Int, _ option: Option) {
    self.init(id: id, word: option.word, phrases: option.phrases.map(\.value))
  }
}
