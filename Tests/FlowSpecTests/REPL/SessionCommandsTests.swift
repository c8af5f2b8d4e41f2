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

  @Test(arguments: [
    (":lint zzz", "`:lint` stands alone, so `zzz` is too much: what lint finds"),
    (":kpi x y", "`:kpi` stands alone, so `x y` is too much"),
    (":clock 5", "`:clock` stands alone, so `5` is too much: what the customer's clock shows"),
    (":close now", "`:close` stands alone, so `now` is too much"),
    (":restart now", "`:restart` stands alone"),
    (":quit now", "`:quit` stands alone"),
    (":go agent now", "`:go FLOW/STATE` takes one word, so `now` is too much"),
    (":undo 1 2", "`:undo [N]` takes one word, so `2` is too much"),
    (":vars size eta", "`:vars [NAME]` takes one word, so `eta` is too much"),
    (
      ":consent revoke marketing now", "`:consent [grant|revoke PURPOSE]` takes 2 words, so `now` is too much"
    ),
    (":help go set", "`:help [COMMAND]` takes one word, so `set` is too much"),
    (":branch 1 :go agent now", "`:go FLOW/STATE` takes one word, so `now` is too much"),
  ])
  func `what is too much behind a command is told, and nothing is done`(_ line: String, _ message: String) {
    let lines = play("person", line).split(separator: "\n")
    #expect(lines.last?.contains("\"type\":\"error\"") == true, "\(lines)")
    #expect(lines.last?.contains(message) == true, "\(lines)")
    // The session goes on, and a text may have as many words as it likes.
    #expect(play(line, ":why where is it", ":eval size == 'M'").contains(#""text":"yes""#))
  }

  @Test func `more lines than there are can't be taken back`() {
    #expect(play(":undo 2").contains("there is nothing to undo"))
    #expect(play("person", ":undo 50").contains("there is only 1 line to take back: `:undo`"))
    let out = play("hi", "person", ":undo 3", ":undo 2")
    #expect(out.contains("there are only 2 lines to take back: `:undo 2` takes all of them"))
    #expect(out.contains(#""type":"undo","at":"2026-03-02T10:00:00-05:00","turn":0"#))
  }

  @Test func `a state to resume at is one of the flow`() {
    #expect(
      play("person", ":resume shiped").contains(
        "the flow `wismo` has no state `shiped`; did you mean `shipped`?"))
    #expect(play("person", ":resume shipped").contains(#""to":"wismo/shipped","because":"handoff""#))
  }
}
