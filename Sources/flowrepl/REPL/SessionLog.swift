import FlowSpec

/// All that has happened in a session, and the same without what must not be kept.
struct SessionLog {
  /// Redacted, as far as ``settle()`` has come.
  private(set) var redacted: [Event] = []
  private var pending: [Event] = []
  /// The header as the session has it, and the specs it is played on.
  private let begun: (header: TranscriptHeader, sources: [SourceFile])

  /// - Parameter sources: the specs, whose own phone numbers and addresses are nobody's secret.
  init(_ header: TranscriptHeader, sources: some Sequence<SourceFile>) {
    begun = (header, Array(sources))
  }

  /// What the session has been redacted with so far. Most sessions of programs never need it.
  private lazy var redacting: (redaction: Redaction, header: TranscriptHeader) = {
    var redaction = Redaction()
    for source in begun.sources {
      redaction.keep(contactsOf: String(decoding: source.bytes, as: UTF8.self))
    }
    let header = redaction.header(begun.header)
    return (redaction, header)
  }()

  /// The header without what must not be kept.
  var header: TranscriptHeader { mutating get { redacting.header } }

  mutating func add(_ events: [Event]) { pending += events }

  /// Redacts what has been added since the last time, and gives it.
  mutating func settle() -> [Event] {
    let news = redacting.redaction.events(pending)
    pending = []
    redacted += news
    return news
  }

  /// The chat so far, redacted.
  mutating func transcript() -> Transcript {
    _ = settle()
    return Transcript(header, events: redacted)
  }

  /// A line that is being typed, as it may be kept.
  mutating func redacted(typed line: String) -> String {
    _ = settle()
    var redaction = redacting.redaction
    return line.hasPrefix(":") ? redaction.aside(line) : redaction.customer(line)
  }

  /// An input with invented values in the place of what must not be kept, so that it can be played again.
  mutating func playable(_ input: Input) -> Input {
    _ = settle()
    var redaction = redacting.redaction
    switch input {
    case .text(let text): return .text(Redaction.standingIn(redaction.customer(text)))
    case .agent(let text): return .agent(Redaction.standingIn(redaction.business(text)))
    case .set(let name, let old): return .set(name: name, value: playable(old, named: name))
    case .event(let name, let payload):
      return .event(name, payload: payload.map { Input.Payload($0.name, playable($0.value, named: $0.name)) })
    case .customer(let contact): return .customer(playable(contact))
    default: return input
    }
  }

  /// A value with an invented one in its place where it must not be kept.
  mutating func playable(_ value: Value, named name: String) -> Value {
    guard case .text(let text) = value else { return value }
    var redaction = redacting.redaction
    return .text(Redaction.standingIn(redaction.value(text, named: name)))
  }

  mutating func playable(_ contact: Contact) -> Contact {
    var contact = contact
    var redaction = redacting.redaction
    if contact.number != Contact.sampleNumber {
      contact.number = Redaction.standingIn(redaction.value(contact.number, named: "phone"))
    }
    for (name, value) in contact.attributes {
      contact.attributes[name] = Redaction.standingIn(redaction.value(value, named: name))
    }
    return contact
  }
}
