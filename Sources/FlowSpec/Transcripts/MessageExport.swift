/// An export of messages: a table or JSON lines with a message each, as platforms and help desks give them.
public struct MessageExport: Sendable {
  public enum Format: Hashable, Sendable {
    case csv, jsonLines
  }

  /// Which columns hold what; nil where the usual names tell.
  public struct Columns: Hashable, Sendable {
    public var time: String?
    public var direction: String?
    public var body: String?
    public var contact: String?
    /// What the direction is of a message that the customer sent, or a person of the business; empty where the usual
    /// words tell.
    public var inbound: Set<String> = []
    public var agent: Set<String> = []

    public init() {}
  }

  public private(set) var messages: [LoggedMessage] = []
  public private(set) var diagnostics: [Diagnostic] = []
  /// Messages that never reached the customer.
  public private(set) var undelivered = 0

  private let file: SourceFile
  private let columns: Columns
  private let zone: Zone
  private static let maximumDiagnostics = 20

  /// - Parameter zone: whose clock is meant where a time names none.
  public init(_ file: SourceFile, _ format: Format, columns: Columns = Columns(), zone: Zone) {
    self.file = file
    self.columns = columns
    self.zone = zone
    switch format {
    case .csv: readTable()
    case .jsonLines: readLines()
    }
  }

  // MARK: - Rows

  private mutating func readTable() {
    var rows = TableRows(file)
    guard let header = rows.next() else {
      return report("the table is empty; its first row names the columns", 0)
    }
    guard let places = places(header.cells, header.start) else { return }
    while let row = rows.next(), diagnostics.count < Self.maximumDiagnostics {
      if row.cells == [""] { continue }
      guard row.cells.count <= header.cells.count else {
        report(
          "this row has \(row.cells.count) cells and the table \(header.cells.count) columns", row.start,
          help: "put a cell with a comma in it in quotes")
        continue
      }
      take(row.start, places) { $0 < row.cells.count ? row.cells[$0] : "" }
    }
    diagnostics += rows.diagnostics
  }

  private mutating func readLines() {
    var offset = 0
    var known: (names: [String], places: Places)?
    for line in file.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      defer { offset += line.count + 1 }
      if line.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }) { continue }
      if diagnostics.count >= Self.maximumDiagnostics { return }
      do throws(JSONError) {
        guard let members = try JSONReader.read(line).members else {
          report("this is no object such as {\"time\": ..., \"body\": ...}", offset)
          continue
        }
        let names = members.map(\.name)
        if known?.names != names {
          guard let places = places(names, offset) else { return }
          known = (names, places)
        }
        guard let places = known?.places else { return }
        take(offset, places) { members[$0].value.plainText }
      } catch {
        report("this is no JSON: \(error.message)", offset + error.offset)
      }
    }
  }

  private mutating func report(_ message: String, _ offset: Int, help: String? = nil) {
    diagnostics.append(
      Diagnostic(
        "schema/bad-export", message, path: file.path, range: SourceRange(offset, offset + 1), help: help))
  }

  // MARK: - Columns

  private struct Places {
    var time: Int
    var direction: Int
    var body: Int
    /// Nil where the contact is the sender or the receiver.
    var contact: Int?
    var from: Int?
    var to: Int?
    var status: Int?
  }

  private static let usual: [(key: String, names: [String])] = [
    (
      "time",
      [
        "time", "timestamp", "sentdate", "datesent", "sentat", "date", "sent", "createdat", "datecreated",
        "created", "datetime", "at",
      ]
    ), ("direction", ["direction", "sender", "role", "author", "type"]),
    ("body", ["body", "text", "message", "content", "messagetext", "messagebody"]),
    (
      "contact",
      [
        "contact", "customer", "phone", "phonenumber", "customernumber", "number", "conversation",
        "conversationid", "thread", "session", "chat", "user",
      ]
    ),
  ]

  private mutating func places(_ names: [String], _ offset: Int) -> Places? {
    let keys = names.map(Self.key)
    func usual(_ what: String) -> Int? {
      Self.usual.first { $0.key == what }?.names.lazy.compactMap { keys.firstIndex(of: $0) }.first
    }
    var missing: [String] = []
    func place(_ what: String, _ chosen: String?) -> Int? {
      if let chosen {
        if let index = names.firstIndex(of: chosen) ?? keys.firstIndex(of: Self.key(chosen)) { return index }
        let near = Suggestion.nearest(to: chosen, in: names).map { "did you mean `\($0)`?" }
        report(
          "there is no column `\(chosen)`", offset, help: near ?? "there are \(names.joined(separator: ", "))"
        )
        return nil
      }
      if let index = usual(what) { return index }
      missing.append(what)
      return nil
    }
    let time = place("time", columns.time)
    let direction = place("direction", columns.direction)
    let body = place("body", columns.body)
    let from = keys.firstIndex(of: "from")
    let to = keys.firstIndex(of: "to")
    let hasEnds = from != nil && to != nil
    let contact = columns.contact != nil || !hasEnds ? place("contact", columns.contact) : nil
    if let what = missing.first {
      report(
        "no column is known to hold the \(what) of a message", offset,
        help: "name it: --\(what) COLUMN; there are \(names.joined(separator: ", "))")
    }
    guard let time, let direction, let body, contact != nil || hasEnds && columns.contact == nil else {
      return nil
    }
    return Places(
      time: time, direction: direction, body: body, contact: contact, from: from, to: to,
      status: keys.firstIndex(of: "status"))
  }

  /// Capitals, spaces and hyphens don't tell columns apart.
  private static func key(_ name: String) -> String {
    name.lowercased().filter { !" _-".contains($0) }
  }

  // MARK: - Messages

  private mutating func take(_ offset: Int, _ places: Places, _ cell: (Int) -> String) {
    let body = cell(places.body)
    let word = cell(places.direction)
    guard let sender = sender(word) else {
      return report(
        "`\(word)` is no direction that is known", offset,
        help: "say which one the customer's messages have: --inbound \(word.isEmpty ? "VALUE" : word)")
    }
    let time = cell(places.time)
    guard let at = Instant(logged: time, zone: zone) else {
      return report(
        "`\(time)` is no time", offset, help: "times look like 2026-03-02 10:00:00 or 2026-03-02T10:00:00Z")
    }
    if sender != .customer, let status = places.status.map(cell)?.lowercased(),
      ["failed", "undelivered", "canceled"].contains(status)
    {
      undelivered += 1
      return
    }
    let contact = places.contact ?? (sender == .customer ? places.from : places.to)
    messages.append(
      LoggedMessage(
        at: at, sender: sender, text: body, contact: contact.map(cell).map(Self.number) ?? "",
        isReply: word.lowercased() == "outbound-reply" ? true : nil))
  }

  private func sender(_ word: String) -> LoggedMessage.Sender? {
    if columns.agent.contains(word) { return .agent }
    if !columns.inbound.isEmpty { return columns.inbound.contains(word) ? .customer : .bot }
    switch word.lowercased() {
    case "inbound", "in", "incoming", "received", "customer", "user", "contact", "client", "me", "mo":
      return .customer
    case "agent", "human", "operator", "staff", "rep", "employee", "teammate": return .agent
    case "out", "outgoing", "sent", "bot", "assistant", "system", "business", "mt": return .bot
    case let other: return other.hasPrefix("outbound") ? .bot : nil
    }
  }

  /// `whatsapp:+15550100123` → `+15550100123`
  private static func number(_ text: String) -> String {
    text.split(separator: ":").last.map { $0.filter { $0 != " " } } ?? text
  }
}

extension JSON {
  /// A string or number as text; empty for all else.
  fileprivate var plainText: String {
    switch self {
    case .string(let text), .numeral(let text): text
    default: ""
    }
  }
}
