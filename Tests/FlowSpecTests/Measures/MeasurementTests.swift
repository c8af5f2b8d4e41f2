import Testing

@testable import FlowSpec

@Suite("Figures")
struct MeasurementTests {
  private static let program = """
    program: acme
    brand: Acme
    agents: {first-reply: 5m}
    escalate: {topics: [refund], to: agent}
    events: {order.shipped: {}, order.placed: {}, order.delivered: {}, call: {}}
    options: {AGENT: {to: agent, everywhere: true}}
    states: {agent: {say: One moment., handoff: {}}}
    goals: {converted: order.placed within 7d}
    """
  private static let wismo = """
    flow: wismo
    title: Where is my order
    triggers: {order.shipped: shipped}
    states:
      shipped:
        say: "Acme: it is on its way. Reply TRACK, ETA or AGENT."
        replies: {TRACK: {to: tracking, tag: complaint}, ETA: eta, AGENT: agent}
        after: {2d: abandoned}
      tracking: {say: Here., then: resolved}
      eta: {say: Friday., then: resolved}
    """
  private static let feedback = """
    flow: feedback
    triggers: {order.delivered: rate}
    vars: {rating: number}
    states:
      rate:
        ask: How was it, 1 to 5?
        expect: number 1..5
        save: rating
        tag: csat
        then: thanks
        after: {2d: abandoned}
      thanks: {say: Thanks., then: resolved}
    """
  private static let caller = """
    flow: caller
    triggers: {call: first}
    states:
      first: {say: First., run: helper, then: last}
      last: {say: Bye., then: resolved}
    """
  private static let helper = """
    flow: helper
    states:
      ask: {say: Reply YES or NO., replies: {YES: unresolved, NO: resolved}}
    """

  /// The report of chats; each is a list of inputs with the number of its customer.
  private func report(
    _ chats: [(number: String, inputs: [Input])], control: [(number: String, inputs: [Input])]? = nil,
    hasProgram: Bool = true
  ) throws -> KPIReport {
    func measurement(_ chats: [(number: String, inputs: [Input])]) throws -> Measurement {
      let chat = try Chat(Self.wismo, Self.feedback, Self.caller, Self.helper, program: Self.program)
      let facts = ProgramFacts(chat.loaded.program, spec: "x")
      var measurement = Measurement(Measurement.Settings(facts: hasProgram ? facts : nil))
      for (number, inputs) in chats {
        var conversation = chat.conversation
        var contact = conversation.contact
        contact.number = number
        let header = TranscriptHeader(program: "acme", spec: "x", started: conversation.now, contact: contact)
        var events: [Event] = []
        for input in inputs {
          conversation.turn += 1
          if case .event(let name, _) = input {
            events.append(
              Event(
                at: conversation.now, zone: contact.zone, turn: conversation.turn,
                .command(line: ":event \(name)")))
          }
          events += conversation.receive(input)
        }
        measurement.add(Transcript(header, events: events, path: "chat", line: measurement.chatCount))
      }
      return measurement
    }
    return KPIReport(try measurement(chats), control: try control.map(measurement))
  }

  private func figure(_ kpi: KPI, _ report: KPIReport) throws -> Figure {
    try #require(report.figures.first { $0.kpi == kpi })
  }

  private func counts(_ kpi: KPI, _ report: KPIReport) throws -> [Int] {
    let figure = try figure(kpi, report)
    return [figure.count, figure.total]
  }

  private let shipped = Input.event("order.shipped", payload: [])
  private let placed = Input.event("order.placed", payload: [])
  private func wait(_ seconds: Int) -> Input { .wait(Span(seconds: seconds)) }

  @Test("tell contained, escalated, silent and open conversations apart")
  func containment() throws {
    let report = try report([
      ("+15550000001", [shipped, wait(60), .text("eta")]),
      ("+15550000002", [shipped, .text("agent"), wait(120), .agent("Hi"), .close]),
      ("+15550000003", [shipped, wait(3 * 86_400)]),
      ("+15550000004", [shipped, .text("hm")]),
    ])
    #expect(report.scope.sentence == "4 chats with 4 contacts: 4 conversations, 3 texts of customers")
    #expect(try counts(.containment, report) == [1, 2])
    #expect(try counts(.escalations, report) == [1, 3])
    #expect(try counts(.replies, report) == [3, 4])
    #expect(try counts(.notUnderstood, report) == [1, 3])
    #expect(try figure(.agentFirstResponse, report).value == 120)
    #expect(try counts(.agentOnTarget, report) == [1, 1])
    #expect(try figure(.firstResponse, report).value == 0)
    #expect(try counts(.resolutionTime, report) == [2, 3])
    #expect(report.reasons.map(\.reason) == ["customer-asked"])
    #expect(report.states.map(\.state) == ["wismo/shipped"])
    #expect(report.states.first.map { [$0.abandoned, $0.toPerson, $0.share.total] } == [1, 1, 4])
    #expect(report.misses.map(\.text) == ["hm"])
    #expect(report.options.map(\.title) == ["wismo: AGENT", "wismo: ETA"])
    #expect(report.menus.map { $0.options.map(\.1.count) } == [[0, 1, 1]])
    #expect(report.flows.map(\.title) == ["Where is my order"])
  }

  @Test("count ratings, and who was content")
  func ratings() throws {
    let delivered = Input.event("order.delivered", payload: [])
    let report = try report(
      ["5", "4", "2", "hm"].enumerated().map { ("+1555000000\($0.offset)", [delivered, .text($0.element)]) })
    #expect(try counts(.ratingCompletion, report) == [3, 4])
    #expect(try counts(.satisfaction, report) == [2, 3])
    #expect(try figure(.rating, report).value.map { ($0 * 100).rounded() } == 367)
  }

  @Test("count opt-outs and complaints by conversation")
  func optOuts() throws {
    let report = try report([
      ("+15550000001", [shipped, .text("STOP")]), ("+15550000002", [shipped, .text("track")]),
      ("+15550000003", [shipped, .text("eta"), .text("STOP")]),
    ])
    #expect(try counts(.optOuts, report) == [2, 3])
    #expect(try counts(.complaints, report) == [1, 3])
    #expect(report.states.first.map { [$0.optedOut, $0.abandoned] } == [1, 0])
  }

  @Test("count a flow that another calls as part of the caller's conversation")
  func calls() throws {
    let call = Input.event("call", payload: [])
    let report = try report([
      ("+15550000001", [call, .text("yes")]), ("+15550000002", [call, .text("no")]),
    ])
    #expect(report.scope.conversations == 2)
    #expect(try counts(.containment, report) == [2, 2])
    #expect(report.flows.map(\.name) == ["caller"])
  }

  @Test("count conversion within the goal's time, across the chats of a contact")
  func conversion() throws {
    let report = try report(
      [
        ("+15550000001", [shipped, .text("eta"), wait(3600), placed]),
        ("+15550000002", [shipped, .text("eta"), wait(8 * 86_400), placed]),
        ("+15550000003", [shipped, .text("eta")]), ("+15550000003", [wait(86_400), placed]),
      ], control: [("+15550000004", [placed]), ("+15550000005", []), ("+15550000006", [])])
    // The last chat of the third customer, in which nothing began, counts for itself.
    #expect(try counts(.conversion, report) == [3, 4])
    #expect(report.comparison.map { [$0.control.count, $0.control.total] } == [1, 3])
    #expect(report.comparison?.relative.map { ($0 * 100).rounded() } == 125)
    #expect(report.comparison?.sentence.hasSuffix("chance alone could do that") == true)
  }

  @Test("find the same contact asking the same again")
  func repeats() throws {
    let report = try report([
      ("+15550000001", [shipped, .text("eta"), wait(86_400), shipped, .text("eta")]),
      ("+15550000001", [wait(2 * 86_400), shipped, .text("track")]),
      ("+15550000002", [shipped, .text("eta"), wait(8 * 86_400), shipped, .text("eta")]),
      (Contact.sampleNumber, [shipped, .text("eta")]), (Contact.sampleNumber, [shipped, .text("eta")]),
    ])
    #expect(try counts(.repeatContact, report) == [1, 7])
    #expect(report.scope.contacts == 4)
  }

  @Test("leave out what only the program knows where there is none")
  func withoutProgram() throws {
    let report = try report([("+15550000001", [shipped, .text("track")])], hasProgram: false)
    #expect(
      !report.figures.contains { [.complaints, .satisfaction, .agentOnTarget, .conversion].contains($0.kpi) })
    #expect(report.menus.isEmpty)
    #expect(report.scope.span.hasSuffix("no program known, so no ratings, goals or menus"))
  }

  @Test("of parts add up to those of the whole")
  func sums() throws {
    let lines = Self.chatLines
    let settings = Measurement.Settings()
    let whole = PieceReader.measurement(
      of: [TranscriptPiece(path: "a", firstLine: 1, bytes: Array((lines + lines).utf8))], settings)
    var parts = PieceReader.measurement(
      of: [TranscriptPiece(path: "a", firstLine: 1, bytes: Array(lines.utf8))], settings
    ).counts
    let second = PieceReader.measurement(
      of: [TranscriptPiece(path: "a", firstLine: 7, bytes: Array(lines.utf8))], settings)
    parts.add(second.counts)
    #expect(KPIReport(parts).json == KPIReport(whole.counts).json)
    #expect(whole.remarks.map(\.line) == [4, 10])
    #expect(second.remarks.map(\.line) == [10])
    #expect(TranscriptPiece.lastStart(in: Array((lines + lines).utf8)) == lines.utf8.count)
    #expect(TranscriptPiece.lastStart(in: Array(lines.utf8)) == nil)
  }

  /// As others write it: with messages alone, and a line that is none.
  static let chatLines = """
    {"type":"transcript","version":1,"program":null,"spec":"","seed":1,"started":"2026-03-02T10:00:00-05:00","customer":{"number":"+15550001111"}}
    {"type":"customer","at":"2026-03-02T10:00:00-05:00","turn":1,"text":"where is it?"}
    {"type":"bot","at":"2026-03-02T10:00:30-05:00","turn":2,"text":"On its way","flow":null,"state":null,"kind":"responsive","encoding":"GSM-7","segments":1}
    rubbish
    {"type":"customer","at":"2026-03-02T10:01:00-05:00","turn":3,"text":"thanks \\"you\\""}
    {"type":"agent","at":"2026-03-02T10:02:00-05:00","turn":4,"text":"Bye"}

    """

  @Test("are there for chats of which only the messages are known")
  func messagesAlone() throws {
    let counts = PieceReader.measurement(
      of: [TranscriptPiece(path: "a", firstLine: 1, bytes: Array(Self.chatLines.utf8))],
      Measurement.Settings()
    ).counts
    let report = KPIReport(counts)
    #expect(report.scope.sentence == "1 chat with 1 contact: 1 conversation, 2 texts of customers")
    #expect(try figure(.firstResponse, report).value == 30)
    #expect(report.cost.segments == 2)
    #expect(try self.counts(.containment, report) == [0, 0])
  }
}
