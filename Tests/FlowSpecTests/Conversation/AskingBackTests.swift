import FlowSpec
import Testing

/// Texts between two meanings, and what is told more than once.
@Suite("Asking back")
struct AskingBackTests {
  private static let flow = """
    flow: shop
    triggers: {text: {TRACK: where, RETURN: back}}
    states:
      where: {say: It is on its way., then: resolved}
      back: {say: Here is your label., then: resolved}
    """

  @Test("asks which of two flows a text is to start")
  func triggers() throws {
    var chat = try Chat(
      Self.flow, program: "program: acme\nbrand: Acme\nmessages: {which: \"Which one: {options}?\"}\n")
    #expect(chat.say("track or return") == ["match - fallback", "bot: Which one: TRACK or RETURN?"])
  }

  @Test("warns of a card number whenever one comes")
  func everyCard() throws {
    var chat = try Chat(Self.flow)
    for _ in 0..<2 {
      #expect(
        chat.say("my card 4111 1111 1111 1111").filter { $0.hasPrefix("warning compliance/sensitive-input") }
          .count
          == 1)
    }
  }

  @Test("takes a row by its number with words around it")
  func numberedRow() throws {
    let flow = """
      flow: visit
      triggers: {visit.due: pick}
      vars: {slot: {type: row}}
      states:
        pick:
          ask: "Pick one: {choices}"
          expect: choice
          choices: {table: slots, show: "{day}", most: 3, none: none}
          save: slot
          then: done
        none: {say: None., then: unresolved}
        done: {say: "See you {slot.day}.", then: resolved}
      """
    let program = "program: acme\nbrand: Acme\ndata: {slots: slots.csv}\n"
    let (read, _) = TableReading.table("slots", SourceFile(path: "slots.csv", text: "day\nMonday\nTuesday\n"))
    let table = try #require(read)
    for (text, day) in [
      ("2", "Tuesday"), ("2 please", "Tuesday"), ("two", "Tuesday"), ("option 2", "Tuesday"),
      ("monday", "Monday"),
    ] {
      var chat = try Chat(flow, program: program, tables: [table])
      _ = chat.event("visit.due")
      #expect(chat.say(text).contains("bot: See you \(day)."), "\(text)")
    }
  }

  @Test("starts no timer where a person has the thread")
  func handoff() throws {
    var chat = try Chat(
      "flow: shop\ntriggers: {late: wait}\nstates:\n  wait: {say: Hold on., handoff: {}, after: {1h: abandoned}}\n"
    )
    #expect(!chat.event("late").contains { $0.hasPrefix("timer") })
  }

  @Test("says in :why what platform and law take before any flow reads it")
  func whyOptOut() throws {
    var chat = try Chat(Self.flow)
    _ = chat.say("track")
    let why = chat.conversation.explanation(of: "STOP")
    #expect(
      why.first == "Twilio takes STOP as an opt-out: it blocks the number before any flow reads the text")
    #expect(chat.conversation.explanation(of: "please stop texting me").first?.contains("an opt-out") == true)
    #expect(chat.conversation.explanation(of: "HELP").first?.hasPrefix("Twilio answers") == true)
    #expect(chat.conversation.explanation(of: "track").first?.contains("starts shop/where") == true)
  }
}
