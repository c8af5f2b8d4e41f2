/// A customer asks for a person.
public struct PersonRequest: Hashable, Sendable {
  /// From 0.5 to 1.
  public var confidence: Double
  /// The words that ask, as typed.
  public var text: String

  /// The request, or nil where nobody is asked for. "I talked to your agent" and "someone took my parcel" ask for nobody.
  public static func found(in text: NormalizedText) -> PersonRequest? {
    var text = text
    text.words = spelled(text.words)
    var found: PersonRequest?
    for clause in text.clauses {
      for start in clause.indices {
        guard let patterns = patternsByFirstWord[clause[start].text] else { continue }
        for pattern in patterns where pattern.confidence > found?.confidence ?? 0 {
          guard let end = pattern.words.end(in: clause, from: start),
            !pattern.isWholeClause || isBare(clause[..<start]) && isBare(clause[end...]),
            !isDenied(clause[..<start])
          else { continue }
          found = PersonRequest(confidence: pattern.confidence, text: text.original(of: start..<end))
        }
      }
    }
    return found
  }

  /// In a short text "humn" is "human".
  private static func spelled(_ words: [NormalizedText.Word]) -> [NormalizedText.Word] {
    guard words.count <= 5 else { return words }
    return words.map { word in
      guard !EnglishWords.contain(word.text), let near = spelling.nearest(word.text) else { return word }
      var mended = word
      mended.text = misspeltWords[near.index]
      return mended
    }
  }

  private static let misspeltWords = [
    "human", "agent", "person", "representative", "operator", "manager", "supervisor", "someone",
  ]
  private static let spelling = Spelling(misspeltWords)

  private struct Pattern: Hashable, Sendable {
    var words: WordPattern
    var confidence: Double
    /// Nothing but courtesies may stand around it.
    var isWholeClause: Bool
  }

  private static func isBare(_ words: ArraySlice<NormalizedText.Word>) -> Bool {
    words.allSatisfy { courtesies.contains($0.text) }
  }

  /// "I don't want to talk to a person", "I did not speak to anyone", "I already called".
  private static func isDenied(_ lead: ArraySlice<NormalizedText.Word>) -> Bool {
    // "No need to call me".
    if lead.contains(where: { $0.text == "no" }), lead.contains(where: { $0.text == "need" }) { return true }
    guard let not = lead.lastIndex(where: { $0.text == "not" || $0.text == "never" || $0.text == "already" })
    else {
      return false
    }
    // "why can't I talk to a person", "I could not get an agent": a person is wanted all the same.
    let before = not > lead.startIndex ? lead[not - 1].text : ""
    return !["can", "could", "why", "may"].contains(before)
      && !lead.contains { $0.text == "know" || $0.text == "how" }
  }

  private static let patternsByFirstWord: [String: [Pattern]] = {
    var table: [String: [Pattern]] = [:]
    for (confidence, isWholeClause, lines) in wordings {
      for line in lines.split(separator: "\n") {
        let pattern = Pattern(
          words: WordPattern(line, sets: sets),
          confidence: confidence,
          isWholeClause: isWholeClause
        )
        for word in pattern.words.firstWords { table[word, default: []].append(pattern) }
      }
    }
    return table
  }()

  private static let wordings: [(Double, Bool, String)] = [
    (
      0.95, false,
      """
      talk|speak|chat|talking|speaking|chatting|connected|transferred to|with|2? @which* @person
      connect|transfer|put|pass|hand|forward|switch|escalate|direct me|us|this|it|over|through|on? to|with|through|on to|with? @which* @person
      get|give|send|find|pass|bring|fetch me @which* @person
      contact|reach|call|message @which* @service
      @real person|human|agent|representative|operator|being|people|someone|somebody please|now|not
      who|whom can|could|do|should i talk|speak|chat|complain to|with
      """
    ),
    (
      0.85, false,
      """
      need|want|wanna|require|demand|prefer|like|have|hire|request to? @which* @staff
      can|could|will|would|please|have|get|need|want someone|somebody|anyone|anybody|person|agent|representative|manager to? call|contact|phone|ring|help|assist|text
      call|ring|phone me|us back|please|now|today
      call|ring|phone me|us as soon
      get|put someone|somebody|anyone|anybody|@staff on the phone|line
      put @which* @staff on
      give me a call|ring
      human|agent|representative|operator|manager|supervisor please|now
      not to|with? @which* @machine
      not want|need|like to? talk|speak|chat|text? to|with? @which* @machine
      is there @which* @person i can|could|may talk|speak|chat to|with
      help|assistance|answer from @which* @staff
      no @which* @machine
      """
    ),
    (
      0.9, true,
      """
      @which* @staff
      @which* @service
      live chat|help|support
      transfer|escalate me|us|this|it
      is there @which* @staff there|here|around|available?
      can|could|may i call you
      someone|somebody|anyone|anybody help|answer me|us?
      """
    ),
    (
      0.7, true,
      """
      call|ring|phone me|us
      is? there? anyone|anybody|someone|somebody out? there|here|home|alive|listening
      anyone|anybody
      talk|speak|chat to|with someone|somebody|you
      """
    ),
  ]

  private static let sets: [String: Set<String>] = [
    "which": [
      "a", "an", "the", "your", "real", "live", "human", "actual", "any", "one", "of", "customer", "damn",
      "fucking", "bloody",
      "goddamn", "freaking", "different", "another", "other", "some", "support", "service", "sales", "living",
      "breathing",
      "your", "more", "to", "with",
    ],
    "machine": ["bot", "bots", "robot", "robots", "machine", "machines", "computer", "ai"],
    "real": ["real", "live", "actual", "human", "living"],
    "person": [
      "person", "human", "humans", "people", "agent", "agents", "representative", "representatives",
      "operator", "someone",
      "somebody", "anyone", "anybody", "associate", "advisor", "adviser", "specialist", "manager",
      "supervisor", "staff",
      "employee", "assistant", "teammate", "boss", "service", "support", "department", "csr", "team", "being",
      "colleague",
      "attendant", "owner", "technician", "expert",
    ],
    "staff": [
      "person", "human", "agent", "representative", "operator", "manager", "supervisor", "associate",
      "advisor", "csr",
      "representatives", "agents", "humans", "being", "specialist",
    ],
    "service": [
      "service", "support", "care", "helpdesk", "agent", "operator", "representative", "human", "person",
      "manager",
      "supervisor", "assistance",
    ],
  ]

  private static let courtesies: Set<String> = [
    "please", "now", "hi", "hey", "hello", "ok", "okay", "thanks", "thank", "you", "i", "need", "want",
    "would", "like", "to",
    "just", "can", "could", "get", "have", "again", "immediately", "asap", "the", "a", "an", "it", "is",
    "sorry", "yes", "no",
    "help", "on", "omg", "seriously", "right", "me", "back", "today",
  ]
}
