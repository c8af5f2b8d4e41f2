import Testing

@testable import flowrepl

@Suite struct HelpTextTests {
  @Test func `the help of every command is as reviewed`() throws {
    for command in CommandTable.standard.commands {
      try GoldenFile("help/\(command.name).txt").expect(HelpText.command(command).plain)
    }
    try GoldenFile("help/flowrepl.txt").expect(HelpText.program(.standard).plain)
    try GoldenFile("help/short.txt").expect(HelpText.program(.standard, isShort: true).plain)
    try GoldenFile("help/sample.txt").expect(HelpText.command(CommandTable.sample.commands[0]).plain)
  }

  @Test func `no line of help is wider than a terminal`() {
    for table in [CommandTable.standard, .sample] {
      for text in table.commands.map(HelpText.command) + [HelpText.program(table)] {
        for line in text.plain.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
      }
    }
  }

  @Test func `no two flags of a command share a name or a letter`() {
    for command in CommandTable.standard.commands {
      let flags = command.flags + FlagSpec.everywhere
      #expect(Set(flags.map(\.name)).count == flags.count, "\(command.name)")
      let letters = flags.compactMap(\.short)
      #expect(Set(letters).count == letters.count, "\(command.name)")
    }
  }

  @Test func `every command has an example that names it`() {
    for command in CommandTable.standard.commands {
      #expect(command.examples.contains { $0.line.contains("flowrepl \(command.name)") }, "\(command.name)")
    }
  }
}
