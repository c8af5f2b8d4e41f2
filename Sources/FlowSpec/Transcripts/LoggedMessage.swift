/// A message of a chat that was held elsewhere.
public struct LoggedMessage: Hashable, Sendable {
  public enum Sender: Hashable, Sendable {
    case customer, bot
    /// A person of the business.
    case agent
  }

  public var at: Instant
  public var sender: Sender
  public var text: String
  /// The customer's number, or whatever tells one customer from another.
  public var contact: String
  /// Whether it is known to answer the customer's own text; nil where the times tell.
  public var isReply: Bool?

  public init(
    at: Instant, sender: Sender, text: String, contact: String, isReply: Bool? = nil
  ) {
    self.at = at
    self.sender = sender
    self.text = text
    self.contact = contact
    self.isReply = isReply
  }
}

extension Transcript {
  /// The chats that messages make, one for each contact, redacted.
  ///
  /// Nobody knows the flows and states of a bot elsewhere: its messages have none. One that follows the customer's text
  /// within ten minutes counts as its answer. A text that is a keyword of opting out or in has its event.
  ///
  /// - Parameters:
  ///   - zone: the customers' clock.
  ///   - gap: a silence that is longer begins another chat; nil never does.
  public static func chats(of messages: [LoggedMessage], zone: Zone, gap: Span? = nil) -> [Transcript] {
    var order: [String] = []
    var byContact: [String: [LoggedMessage]] = [:]
    for message in messages {
      if byContact[message.contact] == nil { order.append(message.contact) }
      byContact[message.contact, default: []].append(message)
    }
    let keywords = KeywordPolicy(Program())
    return order.flatMap { contact -> [Transcript] in
      // Sorting is stable: what has the same time stays in the order of the file.
      let all = (byContact[contact] ?? []).enumerated().sorted {
        ($0.element.at, $0.offset) < ($1.element.at, $1.offset)
      }.map(\.element)
      return pieces(all, zone, gap).map { chat($0, zone, keywords) }
    }
  }

  private static func pieces(_ messages: [LoggedMessage], _ zone: Zone, _ gap: Span?) -> [[LoggedMessage]] {
    guard let gap else { return [messages] }
    var pieces: [[LoggedMessage]] = []
    for message in messages {
      if let last = pieces.last?.last, zone.adding(gap, to: last.at) >= message.at {
        pieces[pieces.count - 1].append(message)
      } else {
        pieces.append([message])
      }
    }
    return pieces
  }

  private static func chat(_ messages: [LoggedMessage], _ zone: Zone, _ keywords: KeywordPolicy) -> Transcript
  {
    let first = messages.first
    var contact = Contact(number: first?.contact ?? Contact.sampleNumber, zone: zone)
    contact.isZoneAssumed = true
    var transcript = Transcript(
      TranscriptHeader(
        program: nil, spec: "", started: first?.at ?? Instant(seconds: 0), contact: contact))
    var turn = 0
    var heard: Instant?
    for message in messages {
      func add(_ kind: Event.Kind) {
        transcript.events.append(Event(at: message.at, zone: zone, turn: turn, kind))
      }
      switch message.sender {
      case .customer:
        turn += 1
        heard = message.at
        add(.customer(text: message.text))
        guard let keyword = keywords.platformKeyword(message.text, key: Normalizer.key(message.text)) else {
          continue
        }
        if keyword.role == .optOut { add(.optOut(by: .platform, word: keyword.word)) }
        if keyword.role == .optIn { add(.optIn(by: .platform, word: keyword.word)) }
      case .agent:
        turn += 1
        add(.agent(text: message.text))
      case .bot:
        let isSoon = heard.map { message.at.milliseconds(since: $0) <= soonMilliseconds } ?? false
        add(.bot(BotMessage(message.text, kind: message.isReply ?? isSoon ? .responsive : .proactive)))
      }
    }
    return transcript.redacted
  }

  private static let soonMilliseconds: Int64 = 600_000
}
