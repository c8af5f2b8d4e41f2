@testable import FlowSpec
import Testing

@testable import flowrepl

/// The pages that list things list all of them.
@Suite struct ReferenceTests {
  @Test func `every command has a section with its help`() throws {
    let lines = try Page("docs/commands.md").lines
    for command in CommandTable.standard.commands {
      #expect(lines.contains("## \(command.name)"), "\(command.name)")
      #expect(lines.contains("$ flowrepl help \(command.name)"), "\(command.name)")
    }
    for status in ExitStatus.allCases { #expect(lines.contains { $0.hasPrefix("| \(status.rawValue) |") }) }
  }

  @Test func `every event stands in the table with all of its fields`() throws {
    let rows = try Page("docs/commands.md").lines
    for kind in Self.kinds {
      let event = Event(at: Instant(seconds: 0), zone: .utc, turn: 1, kind)
      var json = JSONWriter()
      event.write(to: &json)
      guard case .object(let members) = try JSONReader.read(json.bytes[...]) else { continue }
      let row = try #require(rows.first { $0.hasPrefix("| `\(event.type)` |") }, "\(event.type) has no row")
      for member in members.dropFirst(3) {
        #expect(row.contains("`\(member.name)`"), "\(event.type) has a field \(member.name)")
      }
    }
  }

  /// One of each.
  private static let kinds: [Event.Kind] = [
    .customer(text: ""), .agent(text: ""), .bot(BotMessage("", kind: .platform)),
    .match(Match("A", .close, runnerUp: Match.Guess("B", confidence: 0.5))),
    .transition(from: nil, to: "", because: .event), .set(name: "", value: ""),
    .warning(rule: "", severity: .info, message: "", text: nil),
    .refused(Refusal(rule: "", message: "", text: nil, action: .held, until: Instant(seconds: 0))),
    .optOut(by: .platform, word: ""), .optIn(by: .program, word: ""),
    .escalation(reason: .customerAsked, topic: nil), .handoff(queue: "", reason: "", isOpen: true),
    .timer(after: "", to: ""), .end(flow: "", outcome: .resolved), .notify(event: "", payload: []), .clock,
    .notice(text: ""), .error(message: ""), .undo(to: 0), .restart,
  ]

  @Test func `every key of the language is explained`() throws {
    let text = try Page("docs/language.md").lines.joined(separator: "\n")
    let keys =
      Reading.ProgramKey.names + Reading.StateKey.names + Outcome.allCases.map(\.rawValue) + ValueType.names
    for key in keys { #expect(text.contains("`\(key)`"), "\(key)") }
    for function in Expression.Function.allCases { #expect(text.contains("\(function.rawValue)(x)")) }
  }

  @Test func `the page of faults is made of the catalogue`() throws {
    let rules = RuleCatalog.all.filter { $0.origin == .loading }
    let rows = rules.map {
      "| `\($0.id)` | \($0.severity.rawValue) | \($0.summary.replacing("|", with: "\\|")) |"
    }
    let head = """
      # What can be wrong with a file

      Each fault is told with its place, the line, the reason and, where there is one, the correction. In brackets behind it
      stands its id:

      | id | severity | told where |
      |---|---|---|

      """
    let page = head + rows.joined(separator: "\n") + "\n"
    if Page.isUpdated { return try DiskFiles().write(Array(page.utf8), to: "\(Page.top)/docs/errors.md") }
    #expect(try Page("docs/errors.md").lines.joined(separator: "\n") == page)
  }

  @Test func `the pages of rules are made of the catalogue, and there are no others`() throws {
    let disk = DiskFiles()
    let folder = "\(Page.top)/docs/rules"
    if Page.isUpdated {
      for page in RulePage.all { try disk.write(Array(page.text.utf8), to: "\(folder)/\(page.name)") }
    }
    for page in RulePage.all {
      let text = String(decoding: try disk.read("\(folder)/\(page.name)", limit: 1 << 20), as: UTF8.self)
      #expect(text == page.text, "docs/rules/\(page.name) is old: write it with FLOWREPL_UPDATE_GOLDEN=1")
    }
    #expect(try disk.names(in: folder).sorted() == RulePage.all.map(\.name).sorted())
  }
}
