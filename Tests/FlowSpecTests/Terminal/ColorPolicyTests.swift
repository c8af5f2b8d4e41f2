import Testing

@testable import flowrepl

struct ColorPolicyTests {
  private func policy(
    _ choice: ColorChoice? = nil,
    _ environment: [String: String] = [:],
    output: Bool = true,
    errors: Bool = true
  ) -> ColorPolicy {
    ColorPolicy(choice, environment: environment, outputIsTerminal: output, errorsIsTerminal: errors)
  }

  @Test func `each stream is coloured when it is a terminal`() {
    #expect(policy().output && policy().errors)
    #expect(!policy(output: false).output)
    #expect(policy(output: false).errors)
  }

  @Test func `NO_COLOR counts when it is not empty`() {
    #expect(!policy(nil, ["NO_COLOR": "1"]).output)
    #expect(policy(nil, ["NO_COLOR": ""]).output)
    #expect(!policy(nil, ["NO_COLOR": "1", "CLICOLOR_FORCE": "1"]).output)
  }

  @Test func `a dumb terminal has no colour`() { #expect(!policy(nil, ["TERM": "dumb"]).output) }

  @Test func `a flag beats the environment and the stream`() {
    #expect(policy(.always, ["NO_COLOR": "1", "TERM": "dumb"], output: false).output)
    #expect(!policy(.never, ["CLICOLOR_FORCE": "1"]).output)
    #expect(!policy(.auto, ["NO_COLOR": "1"]).output)
  }

  @Test func `CLICOLOR_FORCE colours a pipe`() {
    #expect(policy(nil, ["CLICOLOR_FORCE": "1"], output: false).output)
    #expect(!policy(nil, ["CLICOLOR_FORCE": "0"], output: false).output)
  }

  @Test(arguments: Role.allCases)
  func `no role has a colour that drowns in a light or a dark background`(role: Role) {
    let parameters = role.sgr.split(separator: ";")
    for drowning in ["30", "33", "37", "90", "93", "97"] {
      #expect(!parameters.contains(Substring(drowning)))
    }
  }
}
