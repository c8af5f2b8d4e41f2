/// What stands of a review of the chats of one file.
public struct Review: Hashable, Sendable {
  public struct Note: Hashable, Sendable {
    /// Its place among the notes of the file, from 1, those that were taken back included.
    public var number: Int
    /// The line of the transcript on which the chat begins.
    public var chat: Int
    public var turn: Int
    /// `FLOW/STATE`
    public var state: String?
    public var text: String
  }

  public struct SignOff: Hashable, Sendable {
    public var by: String
    public var at: Instant
    /// The digest of the specs that were approved.
    public var spec: String
  }

  public private(set) var notes: [Note] = []
  /// By the line on which a chat begins; the last word counts.
  public private(set) var verdicts: [Int: ReviewEntry.Verdict] = [:]
  public private(set) var signOff: SignOff?
  private var noteCount = 0

  public init() {}

  /// Reads the lines of a review.
  /// - Returns: the numbers of those that are none, which were skipped.
  public mutating func read(_ bytes: [UInt8]) -> [Int] {
    var skipped: [Int] = []
    for (index, line) in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .enumerated()
    where !line.isEmpty {
      if let entry = (try? JSONReader.read(line)).flatMap(ReviewEntry.init) {
        add(entry)
      } else {
        skipped.append(index + 1)
      }
    }
    return skipped
  }

  public mutating func add(_ entry: ReviewEntry) {
    switch entry.kind {
    case .note(let text, let turn, let state):
      noteCount += 1
      notes.append(
        Note(number: noteCount, chat: entry.chat ?? 1, turn: turn, state: state, text: text))
    case .removal(let number): notes.removeAll { $0.number == number }
    case .verdict(let verdict): if let chat = entry.chat { verdicts[chat] = verdict }
    case .signOff(let by, let spec): signOff = SignOff(by: by, at: entry.at, spec: spec)
    }
  }

  public func notes(ofChat line: Int) -> [Note] { notes.filter { $0.chat == line } }
}
