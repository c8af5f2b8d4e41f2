import FlowSpec
import Testing

@Suite struct ReadingScenarioTests {
  @Test func `a slip in a key names the one that was meant`() {
    let trial = ScenarioTrial(
      "scenario: s\ngivne: {}\nchat:\n  - bott: x\n  - me: a\n    bot: b\n  - not: {boot: x}\n")
    #expect(
      trial.messages == [
        "a scenario has no key `givne`; did you mean `given`?",
        "a step has no key `bott`; did you mean `bot`?",
        "a step says one thing, and here stands `bot` too", "`not` has no key `boot`; did you mean `bot`?",
      ])
    #expect(trial.scenarios.isEmpty)
  }

  @Test(arguments: [
    ("chat: [{me: a}]", "a scenario needs `scenario`"), ("scenario: s", "a scenario needs `chat`"),
    ("scenario: s\nchat: {me: a}", "`chat` is a list of steps"), ("", "the file says nothing"),
    ("scenario: s\nchat: [{wait: soon}]", "`soon` is no duration"),
    ("scenario: s\nchat: [{at: soon}]", "`soon` is no time"),
    (
      "scenario: s\nchat: [{end: resolvd}]",
      "the outcome is resolved, converted, unresolved or abandoned, not `resolvd`; did you mean `resolved`?"
    ),
    (
      "scenario: s\ngiven: {customer: {timezone: America/NewYork}}\nchat: [{me: a}]",
      "there is no time zone `America/NewYork`; did you mean `America/New_York`?"
    ),
    (
      "scenario: s\ngiven: {customer: {consent: [marketng]}}\nchat: [{me: a}]",
      "consent is transactional, marketing or conversational, or `none`, not `marketng`; did you mean `marketing`?"
    ),
    ("scenario: s\nchat: [silent]", "a step is written as `key: value`"),
    ("scenario: s\nchat: [{me: a}]\nexamples: [[a, b], [1]]", "this row has 1 cells and the table 2 columns"),
    ("scenario: s\nchat: [{me: a}]\nexamples: [[a, b]]", "`examples` has columns and no rows"),
  ])
  func `what can't be a scenario is told once`(_ text: String, _ message: String) {
    #expect(ScenarioTrial(text).messages == [message])
  }

  @Test func `examples make a scenario a row, and their columns fill the placeholders`() {
    let mappings = ScenarioTrial(
      "scenario: s\nchat: [{me: <say> <else>}, {wait: \"{time}\"}]\nexamples: [{say: hi, time: 2d}, {say: yo, time: 1h}]"
    )
    #expect(mappings.messages == [])
    #expect(mappings.scenarios.map(\.name.value) == ["s (row 1: hi)", "s (row 2: yo)"])
    #expect(
      mappings.scenarios[1].steps.map(\.kind) == [.act(.text("yo <else>")), .act(.wait(Span(hours: 1)))])
    let table = ScenarioTrial(
      "scenario: say <say>\nchat: [{me: <say>}]\nexamples:\n  - [say, x]\n  - [hi, 1]\n  - [yo, 2]\n")
    #expect(table.scenarios.map(\.name.value) == ["say hi", "say yo"])
  }

  @Test func `comments may stand behind steps`() {
    #expect(ScenarioTrial("scenario: s\nchat:\n  - me: eta # the customer asks\n").diagnostics.isEmpty)
  }
}
