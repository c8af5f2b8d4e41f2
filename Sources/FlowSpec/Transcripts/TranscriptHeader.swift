/// The first line of a transcript: what was played, and how it began, so that it can be played again.
public struct TranscriptHeader: Hashable, Sendable {
  /// The version of the format that this flowrepl writes.
  public static let currentVersion = 1

  public var version = currentVersion
  /// The program's name; nil where a flow stood alone.
  public var program: String?
  /// The digest of the specs: see ``digest(of:)``. Empty where nobody knows it, as in a chat from elsewhere.
  public var spec: String
  public var seed: Int
  public var started: Instant
  /// The customer as the chat began.
  public var contact: Contact
  /// Whether the customer's zone was named; a stamp tells no more than its distance from UTC.
  public private(set) var isZoneNamed = true
  public var consents: Set<Purpose>
  public var rulesDate: RulesDate
  /// The flow and the event that the chat began with.
  public var flow: String?
  public var event: String?
  /// Values for the variables of every run, as they were typed.
  public var presets: [Event.Field]

  public init(
    program: String?, spec: String, seed: Int = 1, started: Instant, contact: Contact,
    consents: Set<Purpose> = [.transactional, .marketing], rulesDate: RulesDate = .latest,
    flow: String? = nil, event: String? = nil, presets: [Event.Field] = []
  ) {
    self.program = program
    self.spec = spec
    self.seed = seed
    self.started = started
    self.contact = contact
    self.consents = consents
    self.rulesDate = rulesDate
    self.flow = flow
    self.event = event
    self.presets = presets
  }

  /// Whether a line begins a transcript, be it torn or of another version.
  public static func isBegun(in line: ArraySlice<UInt8>) -> Bool {
    let line = line.withoutByteOrderMark
    if line.starts(with: mark) { return true }
    return (try? JSONReader.read(line))?["type"]?.text == type
  }

  /// How the line begins as flowrepl writes it.
  static let mark = Array(#"{"type":"transcript""#.utf8)

  /// The digest of a program's files: SHA-256 of their paths and texts in the order of the paths, 16 digits of it.
  public static func digest(of files: some Sequence<SourceFile>) -> String {
    var digest = SHA256()
    for file in files.sorted(by: { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }) {
      digest.add("\(file.path)\u{0}\(file.bytes.count)\u{0}".utf8)
      digest.add(file.bytes)
    }
    return String(digest.hexadecimal.prefix(16))
  }
}

extension TranscriptHeader: JSONValue {
  /// The value of `type` that tells a header from an event.
  static let type = "transcript"

  public func write(to json: inout JSONWriter) {
    let zone = contact.zone
    json.object { json in
      json.member("type", Self.type)
      json.member("version", version)
      json.member("program", program)
      json.member("spec", spec)
      json.member("seed", seed)
      json.member("started", zone.stamp(started))
      json.member("timezone", zone.identifier)
      json.key("customer")
      json.object { writeCustomer(to: &$0) }
      json.member("consent", Purpose.allCases.filter(consents.contains).map(\.rawValue))
      json.member("rules_date", rulesDate.day.text)
      json.member("flow", flow)
      json.member("event", event)
      json.key("vars")
      json.object { json in
        for field in presets { json.member(field.name, field.value) }
      }
    }
  }

  private func writeCustomer(to json: inout JSONWriter) {
    json.member("number", contact.number)
    json.member("name", contact.name)
    json.member("state", contact.usState)
    json.member("timezone_assumed", contact.isZoneAssumed)
    if contact.attributes.isEmpty { return }
    json.key("attributes")
    json.object { json in
      for (name, value) in contact.attributes.sorted(by: { $0.key < $1.key }) { json.member(name, value) }
    }
  }

  /// Reads a first line. What it lacks besides `version` and `started` has its usual value.
  /// - Throws: ``TranscriptFault`` where this is no header, or one of a later version.
  public init(_ json: JSON) throws(TranscriptFault) {
    guard json["type"]?.text == Self.type else { throw .notATranscript }
    guard let version = json["version"]?.whole, version > 0 else {
      throw .missing("version", in: Self.type)
    }
    guard version <= Self.currentVersion else { throw .laterVersion(version) }
    guard let stamp = json["started"]?.text, let started = Instant(rfc3339: stamp) else {
      throw .missing("started", in: Self.type)
    }
    let named = json["timezone"]?.text.flatMap { Zone(identifier: $0) }
    let zone = named ?? Zone(offsetSeconds: Instant.offsetSeconds(rfc3339: stamp) ?? 0)
    self.init(
      program: json["program"]?.text, spec: json["spec"]?.text ?? "", seed: json["seed"]?.whole ?? 1,
      started: started, contact: Self.contact(json["customer"], zone))
    self.version = version
    isZoneNamed = named != nil
    contact = contact(for: Program())
    if let names = json["consent"]?.elements {
      consents = Set(names.compactMap { $0.text.flatMap(Purpose.init) })
    }
    rulesDate = json["rules_date"]?.text.flatMap { RulesDate(iso: $0) } ?? .latest
    flow = json["flow"]?.text
    event = json["event"]?.text
    presets = (json["vars"]?.members ?? []).compactMap { member in
      member.value.text.map { Event.Field(member.name, $0) }
    }
  }

  /// The customer as a chat with a program begins. Where the header names no zone, it is the usual one of the program as
  /// far as its clocks agree with the stamp of the start, so that the chat may go on through a change of the clocks.
  func contact(for program: Program) -> Contact {
    var contact = contact
    let usual = Zone.usual(for: program)
    if !isZoneNamed, usual.offsetSeconds(at: started) == contact.zone.offsetSeconds(at: started) {
      contact.zone = usual
    }
    return contact
  }

  private static func contact(_ json: JSON?, _ zone: Zone) -> Contact {
    var contact = Contact(zone: zone)
    guard let json else { return contact }
    if let number = json["number"]?.text { contact.number = number }
    contact.name = json["name"]?.text
    contact.usState = json["state"]?.text
    contact.isZoneAssumed = json["timezone_assumed"]?.bool ?? false
    for member in json["attributes"]?.members ?? [] { contact.attributes[member.name] = member.value.text }
    return contact
  }
}
