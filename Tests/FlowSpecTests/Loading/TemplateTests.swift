import Testing

@testable import FlowSpec

@Suite struct TemplateTests {
  private func rendered(_ text: String) -> Template.Rendering {
    let values = ["name": "Ana", "order.eta": "Wed, Mar 4"]
    return Template.parsed(text).template.rendered(options: "TRACK, ETA or AGENT", choices: "1 Monday") {
      values[$0]
    }
  }

  @Test(arguments: [
    ("Hi {name}!", "Hi Ana!"), ("{ name }", "Ana"), ("{order.eta|soon}", "Wed, Mar 4"),
    ("{nobody|friend}", "friend"), ("{nobody|}", ""),
    ("{{name}}", "{name}"), ("{{{name}}}", "{Ana}"), ("Reply {options}.", "Reply TRACK, ETA or AGENT."),
    ("{choices}", "1 Monday"), ("plain 🙂", "plain 🙂"), ("", ""),
    ("{name}{name}", "AnaAna"), ("{nobody| a | b }", " a | b "),
  ])
  func `braces are filled in`(text: String, expected: String) {
    let parsed = Template.parsed(text)
    #expect(parsed.diagnostics.isEmpty)
    #expect(rendered(text) == Template.Rendering(text: expected, missing: []))
  }

  @Test func `a variable without a value is named once`() {
    #expect(rendered("{a} {b} {a}") == Template.Rendering(text: "{a} {b} {a}", missing: ["a", "b"]))
  }

  @Test(arguments: [
    ("Hi {name", "this `{` is not closed"), ("Hi name}", "this `}` closes nothing"),
    ("Hi {}", "these braces are empty"), ("Hi { }", "these braces are empty"),
    ("{|x}", "the name is missing before `|`"),
    ("{first name}", "`first name` can't be the name of a variable"),
    ("{a + 1}", "a message can't calculate"),
    ("{eta:EEE}", "a format stands with the variable, not in the message"),
    ("{order..x}", "`order..x` can't be the name of a variable"),
    ("{2nd}", "`2nd` can't be the name of a variable"),
    ("{a{b}", "this `{` is not closed"), ("{options|x}", "`{options}` takes no default"),
    ("a {\n b}", "this `{` is not closed"),
  ])
  func `mistakes in braces are named`(text: String, message: String) throws {
    let fault = try #require(Template.parsed(text).diagnostics.first)
    #expect(fault.rule == "flow/bad-template")
    #expect(fault.message == message)
    #expect(fault.range.upperBound <= text.utf8.count)
  }

  @Test func `places lead back to the braces`() {
    let template = Template.parsed("Hi {name}, {eta|soon}").template
    #expect(template.variables.map(\.path) == ["name", "eta"])
    #expect(template.variables.map(\.range) == [SourceRange(3, 9), SourceRange(11, 21)])
    #expect(!template.isLiteral)
    #expect(Template.parsed("no braces").template.isLiteral)
    #expect(Template.parsed("{{").template.isLiteral)
    #expect(Template.parsed("{options}").template.listsOptions)
  }

  @Test func `a megabyte of open braces is read in no time`() {
    let text = String(repeating: "{", count: 1_000_001)
    #expect(Template.parsed(text).diagnostics.count == 1)
    #expect(Template.parsed(String(repeating: "{a ", count: 300_000)).diagnostics.count > 0)
  }
}
