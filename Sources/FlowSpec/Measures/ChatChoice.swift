/// The chats that a report shows: the first of each kind that is worth a look.
struct ChatChoice: Sendable {
  /// Why a chat is worth a look, the rarest reason first.
  enum Reason: Int, CaseIterable, Sendable {
    case complaint, optOut, escalation, fallOut

    var title: String {
      switch self {
      case .complaint: "a complaint"
      case .optOut: "an opt-out"
      case .escalation: "fetched a person"
      case .fallOut: "fell out"
      }
    }
  }

  struct Chat: Sendable {
    var reason: Reason
    var path: String
    /// Where it begins.
    var line: Int
    /// Its lines.
    var bytes: [UInt8]
  }

  /// A longer chat is no example.
  static let maximumBytes = 128 << 10

  let limit: Int
  private var chats: [[Chat]] = Array(repeating: [], count: Reason.allCases.count)

  init(limit: Int) { self.limit = limit }

  func wants(_ reason: Reason) -> Bool { chats[reason.rawValue].count < limit }

  mutating func add(_ chat: Chat) {
    guard wants(chat.reason), chat.bytes.count <= Self.maximumBytes else { return }
    chats[chat.reason.rawValue].append(chat)
  }

  mutating func add(_ other: ChatChoice) {
    for chat in other.chats.joined() { add(chat) }
  }

  /// A chat of each reason in turn, until there are enough.
  var chosen: [Chat] {
    var chosen: [Chat] = []
    var round = 0
    while chosen.count < limit, chats.contains(where: { $0.count > round }) {
      for list in chats where list.count > round && chosen.count < limit { chosen.append(list[round]) }
      round += 1
    }
    return chosen
  }
}
