import FlowSpec
import Testing

@testable import flowrepl

/// The example messages of the guide that the design rules go back to, as a program, and what lint says about them.
@Suite struct GuideTests {
  private static let folder = "guide-verbatim"

  private func lint(_ arguments: String...) throws -> CommandRun {
    CommandRun(arguments: ["lint", Self.folder] + arguments, files: try Self.files())
  }

  private static func files() throws -> MemoryFiles {
    let disk = DiskFiles()
    let home = GoldenFile(folder).path
    var texts: [String: String] = [:]
    for path in try disk.files(below: home) where path.hasSuffix(".yaml") {
      texts[folder + path.dropFirst(home.count)] = String(
        decoding: try disk.read(path, limit: 1 << 20), as: UTF8.self)
    }
    return MemoryFiles(texts)
  }

  @Test func `what lint says about the guide's own messages`() throws {
    let run = try lint()
    #expect(run.status == .findings)
    try GoldenFile("\(Self.folder)/findings.txt").expect(run.output)
  }

  @Test(arguments: [
    "[link]", "[date]", "📦", "–", "’", "CANCEL unsubscribes", "YES is an opt-in word",
    "does not name Acme Outfitters", "does not say how to stop", "does not mention the option COMPARE",
    "SIZE stands behind SHIPPING",
  ])
  func `what a reviewer would mark is marked`(mark: String) throws {
    #expect(
      try lint().output.split(separator: "\n").contains { $0.contains("flow.yaml:") && $0.contains(mark) })
  }

  @Test func `GitHub is given the worst first, and no more of each kind than it shows`() throws {
    let run = try lint("--format", "github")
    let lines = run.output.split(separator: "\n")
    let kinds = lines.map { $0.prefix { $0 != " " } }
    #expect(
      kinds == kinds.sorted { $0 == "::error" && $1 != "::error" || $0 == "::warning" && $1 == "::notice" })
    for kind in ["::error", "::warning", "::notice"] { #expect(kinds.count { $0 == kind } <= 10) }
    #expect(
      lines.last?.hasPrefix("::notice title=flowrepl::") == true
        && lines.last?.hasSuffix(" more in the log") == true)
    #expect(lines.contains { $0.contains("%0A") } && !run.output.contains("\r"))
    #expect(run.errors.contains("[flow/no-timeout]"))
  }

  @Test func `what is safe to mend is mended, and mending again changes nothing`() throws {
    let files = try Self.files()
    _ = CommandRun("lint", Self.folder, "--fix", files: files)
    let cart = files.text("\(Self.folder)/cart.flow.yaml") ?? ""
    #expect(cart.contains("If you're between sizes") && cart.contains("shipping is 3-5 business days"))
    let again = CommandRun("lint", Self.folder, "--fix", files: files)
    #expect(files.text("\(Self.folder)/cart.flow.yaml") == cart && !again.errors.contains("mended"))
  }
}
