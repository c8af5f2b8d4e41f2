import Testing

@testable import FlowSpec

/// Chats of chance with the program that ships: what holds for any chat.
@Suite struct RandomChatTests {
  private static let draft = DraftProgram(ShippedProgram.standard.files)

  private static func start() throws -> Conversation {
    let zone = try #require(Zone(identifier: "America/New_York"))
    let start = try #require(Instant(typed: "2026-03-02T10:00", now: Instant(seconds: 0), zone: zone))
    var conversation = Conversation(draft.script, contact: Contact(name: "Ana", zone: zone), now: start)
    conversation.agree(to: [.transactional, .marketing])
    return conversation
  }

  /// Something that could happen next, likely something that the state understands.
  private static func input(_ conversation: Conversation, _ random: inout SplitMix) -> Input {
    let program = draft.loaded.program
    switch Int.random(in: 0..<20, using: &random) {
    case 0..<8:
      let front = conversation.front
      return .text(
        (front.map { $0.options + $0.quietOptions } ?? []).randomElement(using: &random) ?? "AGENT")
    case 8..<11:
      let texts = [
        "1", "2", "5", "tomorrow 3pm", "A1042", "$500-1000", "ana@acme.example", "purple monkey",
        "it is late again",
        "where is my order please", "STOP", "START", "HELP", "please stop texting me", "ok", "S", "trakc",
        "April 10",
      ]
      return .text(texts.randomElement(using: &random) ?? "")
    case 11..<15:
      guard let event = program.events.randomElement(using: &random) else { return .waitNext }
      return .event(
        event.name,
        payload: event.payload.compactMap { variable in
          variable.type.value(parsing: variable.type.sample, in: conversation.contact.zone).map {
            Input.Payload(variable.name, $0)
          }
        })
    case 15: return .wait(Span(elapsedSeconds: Int64.random(in: 60...200_000, using: &random)))
    case 16: return .waitNext
    case 17:
      let name = program.tables.randomElement(using: &random)?.name ?? ""
      return .table(name, isDown: Bool.random(using: &random))
    case 18:
      return conversation.isWithPerson
        ? [.close, .resume(state: nil), .macro("late")][Int.random(in: 0..<3, using: &random)] : .waitNext
    default:
      let flow = program.flows.randomElement(using: &random)
      return .go(flow: flow?.name ?? "", state: flow?.states.randomElement(using: &random)?.name)
    }
  }

  private static func bytes(_ events: [Event]) -> [UInt8] {
    var json = JSONWriter()
    for event in events {
      event.write(to: &json)
      json.endLine()
    }
    return json.bytes
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `a chat goes the same way twice, and from a copy taken at any turn`(_ seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    var conversation = try Self.start()
    var inputs: [Input] = []
    var answers: [[UInt8]] = []
    var copies: [Conversation] = []
    for turn in 1...30 {
      copies.append(conversation)
      let input = Self.input(conversation, &random)
      conversation.turn = turn
      inputs.append(input)
      answers.append(Self.bytes(conversation.receive(input)))
    }
    for first in [0] + stride(from: 1, to: 30, by: 4) {
      // The first is begun anew, so that nothing is shared but the script.
      var copy = first == 0 ? try Self.start() : copies[first]
      for turn in first..<30 {
        #expect(copy == copies[turn], "before turn \(turn + 1)")
        copy.turn = turn + 1
        #expect(Self.bytes(copy.receive(inputs[turn])) == answers[turn], "turn \(turn + 1): \(inputs[turn])")
      }
      #expect(copy == conversation)
      #expect(copy.hashValue == conversation.hashValue)
    }
  }

  @Test func `what opens a chat takes two segments at most`() throws {
    let program = Self.draft.loaded.program
    for event in program.events {
      var conversation = try Self.start()
      let payload = event.payload.compactMap { variable in
        variable.type.value(parsing: variable.type.sample, in: conversation.contact.zone).map {
          Input.Payload(variable.name, $0)
        }
      }
      for sent in conversation.receive(.event(event.name, payload: payload)) {
        guard case .bot(let message) = sent.kind else { continue }
        #expect(message.segments <= 2 && message.encoding == .gsm7, "\(message.text)")
      }
    }
    #expect(!Self.draft.findings.contains { $0.rule == "cost/segments" })
  }
}
