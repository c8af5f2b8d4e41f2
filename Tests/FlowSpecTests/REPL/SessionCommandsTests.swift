import FlowSpec
import Testing

@testable import flowrepl

@Suite struct SessionCommandsTests {
  private let files = MemoryFiles([
    "flows/program.flow.yaml": """
    program: shop
    brand: Acme
    events: {order.shipped: {eta: date}}
    """,
    "flows/wismo.flow.yaml": """
    flow: wismo
    vars: {size: {type: text, default: M}}
    triggers: {order.shipped: shipped}
    states:
      shipped: {say: Shipped., replies: {PERSON: agent}, else: none}
      agent: {say: Connecting., handoff: {}}
    """,
  ])

  private func play(_ lines: String..., json: Bool = true) -> String {
    CommandRun(
      arguments: ["play", "flows", "--event", "order.shipped", "--at", "2026-03-02T10:00"]
        + (json ? ["--json"] : []),
      input: MemoryInput(lines.map { $0 + "\n" }.joined()), files: files
    ).output
  }

  @Test func `texts in an expression keep their quotes`() {
    #expect(play(":eval size == 'M' and length('a b') == 3").contains(#""text":"yes""#))
    #expect(play(#":eval "M" == size"#).contains(#""text":"yes""#))
  }

  @Test func `a mistyped variable in an expression is told from one without a value`() {
    #expect(play(":eval sze == 'M'").contains("there is no variable `sze`; did you mean `size`?"))
    #expect(play(":eval contact.number != ''").contains(#""text":"yes""#))
    #expect(play(":eval eta").contains("`eta` has no value"))
  }

  @Test func `the agent's text is sent as it was typed`() {
    #expect(play("person", #":agent It's  "fine""#).contains(#""text":"It's  \"fine\"""#))
  }

  @Test func `a mistyped value of an event is refused`() {
    #expect(
      play(":event order.shipped etta=2026-03-04").contains(
        "`order.shipped` brings no `etta`; did you mean `eta`?"))
    #expect(play(":event order.shipped foo=1").contains("`order.shipped` brings no `foo`; it brings eta"))
    #expect(play(":event order.shipped size=S").contains(#""name":"size","value":"S""#))
  }

  @Test func `a flow can be named while it is in front`() {
    #expect(
      play(":go agent", ":go wismo").contains(
        #""from":"wismo/agent","to":"wismo/shipped","because":"command""#))
    #expect(play(":go agnt").contains("there is no state `agnt`; did you mean `wismo/agent`?"))
  }

  @Test func `what can't be carried out is no turn, and leaves what was undone`() {
    let out = play(":go agent", ":undo", ":close", ":redo", ":close", ":turns")
    #expect(out.contains(#""turn":0,"message":"no person has the thread"#))
    #expect(out.contains(#""text":"1  :go agent\n2  :close""#))
  }

  @Test func `a line that is too wide goes on below its text`() {
    let help = play(":help", json: false)
    #expect(help.split(separator: "\n").allSatisfy { $0.displayWidth <= 100 })
    let text = ":wait 2h | next  let time pass, and everything fall due"
    let event = Event(at: Instant(seconds: 0), zone: .utc, turn: 0, .notice(text: text))
    let lines = ChatRenderer(columns: 40, showsCustomer: true).lines(event)
    #expect(
      lines.map { $0.spans.map(\.text).joined() } == [
        "  :wait 2h | next  let time pass, and", "                   everything fall due",
      ])
  }
}
