import FlowSpec
import Testing

@Suite("Typed commands")
struct TypedCommandTests {
  private static let flow = """
    flow: wismo
    vars: {note: text}
    triggers: {order.shipped: shipped}
    states:
      shipped: {say: Shipped., replies: {PERSON: agent}, else: none}
      agent: {say: Connecting., handoff: {}}
    """
  private static let program = """
    program: shop
    brand: Shop
    macros: {late: Sorry.}
    events: {order.shipped: {eta: date, note: text}}
    """

  private func input(_ line: String) throws -> Input? {
    var chat = try Chat(Self.flow, program: Self.program)
    _ = chat.event("order.shipped")
    return try TypedCommand(line).input(in: chat.conversation)
  }

  private func fault(_ line: String) -> String {
    do {
      return "\(String(describing: try input(line)))"
    } catch {
      return (error as? TypedCommand.Fault)?.message ?? "\(error)"
    }
  }

  @Test("are the inputs that they give a conversation")
  func inputs() throws {
    #expect(
      try input(#":event order.shipped eta=2026-03-04 note="on the porch""#)
        == .event(
          "order.shipped",
          payload: [
            Input.Payload("eta", .date(try #require(CivilDate(iso: "2026-03-04")))),
            Input.Payload("note", .text("on the porch")),
          ]))
    #expect(try input(":wait 1d 12h") == .wait(Span(days: 1, hours: 12)))
    #expect(try input(":at 15:30") == .waitUntil(Instant(seconds: 1_772_483_400)))
    #expect(try input(":set note = a") == .set(name: "note", value: .text("= a")))
    #expect(try input(":set note=a") == .set(name: "note", value: .text("a")))
    #expect(try input(":go agent") == .go(flow: "wismo", state: "agent"))
    #expect(try input(#":agent It's  "fine""#) == .agent(#"It's  "fine""#))
    #expect(try input(":macro late") == .macro("late"))
    #expect(try input(":resume shipped") == .resume(state: "shipped"))
    #expect(try input(":close") == .close)
    #expect(try input(":consent revoke marketing") == .consent(.marketing, isGrant: false))
    guard case .customer(let contact)? = try input(#":customer name="Ana Li" state=ca"#) else {
      Issue.record("no customer")
      return
    }
    #expect(contact.name == "Ana Li")
    #expect(contact.usState == "CA")
  }

  @Test(
    "that change nothing are no inputs",
    arguments: [":state", ":agent", ":consent", ":customer", ":", ":zzz"])
  func none(_ line: String) throws {
    #expect(try input(line) == nil)
  }

  @Test("that can't be carried out say why and what was meant")
  func faults() {
    #expect(
      fault(":event order.shiped")
        == "this program knows no event `order.shiped`; did you mean `order.shipped`?")
    #expect(fault(":event order.shipped etaa=1") == "`order.shipped` brings no `etaa`; did you mean `eta`?")
    #expect(
      fault(":event order.shipped eta=soon")
        == "`eta` is a date, and `soon` is none: write it as 2026-03-04")
    #expect(fault(":at 9am").hasPrefix("time only goes forward"))
    #expect(fault(":macro lte") == "there is no macro `lte`; did you mean `late`?")
    #expect(fault(":go agnt") == "there is no state `agnt`; did you mean `wismo/agent`?")
    #expect(fault(":fail orders") == "name a table: this program has none")
    #expect(fault(":consent give marketing").hasPrefix("write `:consent grant PURPOSE`"))
  }
}
