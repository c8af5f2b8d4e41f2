extension OptOutLanguage {
  /// A way to say it, with what may stand around it.
  struct Pattern: Hashable, Sendable {
    /// How much of the text must be about it.
    enum Scope: Hashable, Sendable {
      /// A clause will do, whatever leads up to it.
      case clause
      /// A clause of which nothing else is said but politely: "can you please stop".
      case politeClause
      /// All that is said: "please cancel", which inside a longer text may mean an order.
      case wholeText
    }

    var words: WordPattern
    var scope: Scope
    var isProbable: Bool

    func allows(lead: ArraySlice<NormalizedText.Word>, tail: ArraySlice<NormalizedText.Word>) -> Bool {
      // "don't stop texting me", "he won't stop".
      if let last = lead.last, OptOutLanguage.negations.contains(last.text) { return false }
      if scope == .wholeText, OptOutLanguage.asksWhether(lead) { return false }
      if scope != .clause, !lead.allSatisfy({ OptOutLanguage.leadWords.contains($0.text) }) { return false }
      guard let first = tail.first else { return true }
      if scope == .clause, OptOutLanguage.newThoughts.contains(first.text) { return true }
      let allowed = scope == .wholeText ? OptOutLanguage.politeWords : OptOutLanguage.tailWords
      return tail.allSatisfy { allowed.contains($0.text) }
    }
  }

  /// "Can I cancel?" and "do I have to cancel?" are questions about something.
  private static func asksWhether(_ lead: ArraySlice<NormalizedText.Word>) -> Bool {
    zip(lead, lead.dropFirst()).contains { first, second in
      second.text == "i" && ["can", "could", "do", "may", "should", "must"].contains(first.text)
    }
  }

  static let patternsByFirstWord: [String: [Pattern]] = {
    var table: [String: [Pattern]] = [:]
    for (lines, scope, isProbable) in [
      (clear, Pattern.Scope.clause, false), (probable, .clause, true), (bare, .politeClause, false),
      (whole, .wholeText, true),
    ] {
      for line in lines.split(separator: "\n") {
        let pattern = Pattern(words: WordPattern(line, sets: sets), scope: scope, isProbable: isProbable)
        for word in pattern.words.firstWords { table[word, default: []].append(pattern) }
      }
    }
    return table
  }()

  private static let clear = """
    stop|quit|cease texting|texing|txting|textin|messaging|contacting|spamming|bothering|harassing|smsing me|us|my|this|number|phone|cell|people*
    stop|quit|cease sending|send|with|blowing me|us|my|this|up|phone* @which* @texts
    stop|quit|cease sending me|us|this|them|these|those
    stop|end|cancel|quit|cease|discontinue|halt|block|unsubscribe @which* @texts
    opt|opting me|us|my|this|number|phone* out of|from? @which* @texts?
    optout of|from @which* @texts
    unsubscribe me|us|my|this|number|phone* from|to|of|off @which* @texts|list|lists|all|everything|here|this|these
    not|never ever? text|message|sms|spam|contact|bother|txt me|us|this number?
    not|never ever? send me|us? @which* @texts|anything|these|this|those
    longer want|wish|need|care to? get|receive|getting|receiving|have? @which* @texts
    not want|wish|need|like|care to? get|receive|getting|receiving|have|be? @which* @texts
    not want|wish|care to be? text|texted|contacted|messaged
    turn|switch off @which* @texts
    turn|switch @which* @texts off
    revoke|withdraw|rescind my|all|any|the* consent|permission|authorization
    not consent to? @which* @texts?
    """

  private static let probable = """
    remove|delete me|us from|off|of|out? @which* list|lists|database|system|contacts|file|texting|@texts
    remove|delete|take|get my|this number|phone|cell off|from|of|out* @which* list|lists|database|system|contacts|file?
    take|get me|us off of? @which* list|lists|database|system|contacts|file|texting|@texts
    no more|further of? @which* @texts
    lose|forget|erase my|this number
    """

  private static let bare = """
    stop|quit stop|quit*
    stop all|it|this|that|everything|now
    opt|opting me|us? out
    optout
    unsubscribe|unsubscribing|unenroll me|us?
    please stop|quit|unsubscribe
    """

  private static let whole = """
    cancel|end|revoke
    cancel|unsubscribe all|everything
    remove|delete me|us
    take me|us off
    get me|us off
    unsub me|us?
    no more
    leave me|us alone
    wrong number|person|#
    not my|the|right number|person
    """

  private static let sets: [String: Set<String>] = [
    "texts": list(
      """
      text texts texting message messages messaging sms mms spam spamming notification notifications alert alerts ads \
      promo promos promotions promotionals solicitations marketing msg
      """
    ),
    "which": list(
      """
      all any these those this the your ur my more further future marketing promotional promo sales sms text texts spam \
      spammy daily weekly stupid annoying damn fucking freaking bullshit so many such of from to me other unwanted \
      automated constant every single
      """
    ),
  ]

  static let soleWords: Set<String> = [
    "unsub", "stahp", "unsubscribed", "optingout", "removeme", "stopit", "stoptexting",
  ]

  static let negations: Set<String> = ["not", "never", "cannot", "without", "nor"]

  /// What may lead up to a bare "stop": asking, wishing, politeness.
  static let leadWords: Set<String> = politeWords.union(
    list(
      """
      can could would will you i we want need to like said told say asked wish must should have do how does did and so \
      yes no asking going am way is there a let me us where let's you're for time last repeat the sake god's make sure \
      immediately if may might it's this
      """
    )
  )

  /// What may follow.
  static let tailWords: Set<String> = politeWords.union(
    list(
      """
      ever again anymore any more forever all here on this number phone for good people the time once it everyday every \
      day so much constantly that i to me said from you my at cell
      """
    )
  )

  /// A new thought that needs no mark before it.
  static let newThoughts: Set<String> = [
    "i", "and", "because", "or", "this", "you", "we", "it", "about", "to", "that", "from",
  ]

  static let politeWords: Set<String> = list(
    """
    please thanks thank you hi hey hello ok okay now just kindly already immediately asap today right away guys sir madam \
    maam dear omg god ffs wtf lol damn fucking fuck hell seriously sorry well oh ugh jeez stop quit as soon possible \
    sincerely team there
    """
  )

  /// What a refusal says beside "stop".
  static let refusalWords: Set<String> = leadWords.union(tailWords).union(
    list(
      """
      not interested never signed sign up asked wrong number person leave alone spam scam scammer scammers who is are be
      was by with these text texts messages harassing harassment reported report don't
      """
    )
  )

  private static func list(_ text: String) -> Set<String> {
    Set(text.split { $0 == " " || $0 == "\n" }.map(String.init))
  }
}
