import FlowSpec
import Testing

@testable import flowrepl

/// What is right is let pass: thirty small flows that are tricky and well made, and the program that ships.
@Suite struct CleanSpecsTests {
  private static func files(below name: String, in folder: String) throws -> [String: String] {
    let disk = DiskFiles()
    var texts: [String: String] = [:]
    for path in try disk.files(below: name) {
      texts[folder + path.dropFirst(name.count)] = String(
        decoding: try disk.read(path, limit: 1 << 20), as: UTF8.self)
    }
    return texts
  }

  private static func clean() throws -> [String: String] {
    try files(below: GoldenFile("clean").path, in: "clean")
  }

  private func findings(_ files: [String: String], _ folder: String) -> String {
    CommandRun("lint", folder, "--fail-on", "info", files: MemoryFiles(files)).output
  }

  @Test func `each of thirty clean flows is silent by itself`() throws {
    let files = try Self.clean()
    let flows = files.keys.filter { $0.hasSuffix(".flow.yaml") && $0 != "clean/program.flow.yaml" }.sorted()
    #expect(flows.count == 30)
    for flow in flows {
      // One flow calls another.
      let callee = flow.contains("09-subflow") ? "clean/10-rate.flow.yaml" : ""
      let rest = files.filter { !flows.contains($0.key) || $0.key == flow || $0.key == callee }
      #expect(findings(rest, "clean") == "", "\(flow)")
    }
  }

  @Test func `and so is a program of all of them`() throws {
    #expect(findings(try Self.clean(), "clean") == "")
  }

  @Test func `and the program that ships`() throws {
    let files = try Self.files(below: Page.top + "/flows", in: "flows")
    #expect(files.keys.count { $0.hasSuffix(".flow.yaml") } > 12)
    #expect(findings(files, "flows") == "")
  }
}
