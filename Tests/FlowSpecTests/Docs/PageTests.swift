import FlowSpec
import Testing

@testable import flowrepl

/// What the documentation shows is what happens. With `FLOWREPL_UPDATE_GOLDEN` set, the pages are written anew.
@Suite struct PageTests {
  private static let pages = [
    "README.md", "ARCHITECTURE.md", "docs/language.md", "docs/commands.md", "docs/transcripts.md",
    "docs/report.md", "docs/guide.md",
    "docs/ci.md",
  ]

  @Test(arguments: pages)
  func `what a page shows is what happens`(name: String) throws {
    var page = try Page(name)
    var updates: [(Page.Example, [String])] = []
    for example in page.examples {
      do {
        guard let now = try lines(of: example) else { continue }
        if Page.isUpdated {
          updates.append((example, now))
        } else {
          #expect(now == example.lines, "\(name):\(example.line)")
        }
      } catch {
        Issue.record("\(name):\(example.line): \(error)")
      }
    }
    if Page.isUpdated { try page.replace(updates) }
  }

  /// What an example would show now; nil where it shows nothing that happens.
  private func lines(of example: Page.Example) throws -> [String]? {
    if let chat = ChatExample(example) { return try chat.play() }
    if let console = ConsoleExample(example), let output = try console.run() {
      return [example.lines[0]] + output
    }
    return nil
  }

  @Test(arguments: pages)
  func `every flow that a page shows is complete and can be loaded`(name: String) throws {
    let page = try Page(name)
    for example in page.examples where ["yaml", "csv"].contains(example.language) {
      #expect(example.file != nil, "\(name):\(example.line) has no `# file:`")
    }
    for section in page.sections {
      let files = section.files.filter { !$0.key.hasPrefix("mistake") }
      if files.isEmpty { continue }
      do {
        _ = try ChatExample.loaded(files)
      } catch {
        Issue.record("\(name):\(section.line): \(error)")
      }
    }
  }

  @Test func `every room stands in the map, in its order`() throws {
    let map = try Page("ARCHITECTURE.md").lines
    let rows = map.filter { $0.hasPrefix("| `") }.map { String($0.dropFirst(3).prefix { $0 != "`" }) }
    let disk = DiskFiles()
    let rooms = try disk.names(in: "\(Page.top)/Sources/FlowSpec")
    let folders = try disk.names(in: "\(Page.top)/Sources/flowrepl").filter { !$0.hasSuffix(".swift") }
    for folder in rooms + folders { #expect(rows.contains(folder), "\(folder) is missing") }
    let check = String(
      decoding: try disk.read("\(Page.top)/scripts/check-layers", limit: 1 << 20), as: UTF8.self)
    let places = rows.filter(rooms.contains).compactMap { check.firstRange(of: "\"\($0)\"")?.lowerBound }
    #expect(places.count == rooms.count && places == places.sorted())
  }
}
