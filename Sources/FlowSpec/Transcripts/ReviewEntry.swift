/// What a reviewer has said of recorded chats: one line of the file beside them, to which lines are only ever added.
public struct ReviewEntry: Hashable, Sendable {
  public static let currentVersion = 1

  public enum Verdict: String, Hashable, Sendable, CaseIterable {
    case good, fix, discuss
  }

  public enum Kind: Hashable, Sendable {
    /// About a turn, and the state (`FLOW/STATE`) that answered there; nil where none did.
    case note(text: String, turn: Int, state: String?)
    /// Takes a note back: the so-manyth of the file, from 1.
    case removal(note: Int)
    case verdict(Verdict)
    /// All chats of the file are approved with the specs of a digest.
    case signOff(by: String, spec: String)
  }

  public var at: Instant
  /// The line of the transcript on which the chat begins; nil where the whole file is meant.
  public var chat: Int?
  public var kind: Kind

  public init(at: Instant, chat: Int?, _ kind: Kind) {
    self.at = at
    self.chat = chat
    self.kind = kind
  }
}

extension ReviewEntry: JSONValue {
  public func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("type", type)
      json.member("version", Self.currentVersion)
      json.member("at", Zone.utc.stamp(at))
      if let chat { json.member("chat", chat) }
      switch kind {
      case .note(let text, let turn, let state):
        json.member("turn", turn)
        json.member("state", state)
        json.member("text", text)
      case .removal(let note): json.member("note", note)
      case .verdict(let verdict): json.member("verdict", verdict.rawValue)
      case .signOff(let by, let spec):
        json.member("by", by)
        json.member("spec", spec)
      }
    }
  }

  private var type: String {
    switch kind {
    case .note: "note"
    case .removal: "removal"
    case .verdict: "verdict"
    case .signOff: "sign-off"
    }
  }

  /// Nil for what is no entry, or one of a later version.
  public init?(_ json: JSON) {
    guard let version = json["version"]?.whole, (1...Self.currentVersion).contains(version),
      let at = json["at"]?.text.flatMap({ Instant(rfc3339: $0) })
    else { return nil }
    self.at = at
    chat = json["chat"]?.whole
    switch json["type"]?.text {
    case "note":
      guard chat != nil, let text = json["text"]?.text, let turn = json["turn"]?.whole else { return nil }
      kind = .note(text: text, turn: turn, state: json["state"]?.text)
    case "removal":
      guard let note = json["note"]?.whole else { return nil }
      kind = .removal(note: note)
    case "verdict":
      guard chat != nil, let verdict = json["verdict"]?.text.flatMap(Verdict.init) else { return nil }
      kind = .verdict(verdict)
    case "sign-off":
      guard let by = json["by"]?.text, let spec = json["spec"]?.text else { return nil }
      kind = .signOff(by: by, spec: spec)
    default: return nil
    }
  }
}
