import FlowSpec
import Testing

@testable import flowrepl

/// What the documentation shows is what happens. With `FLOWREPL_UPDATE_GOLDEN` set, the pages are written anew.
@Suite struct PageTests {
  private static let pages = ["README.md", "ARCHITECTURE.md", "docs/language.md"]

  @Test(arguments: pages)
  func `a command that is shown prints what is shown`(name: String) throws {
    var page = try Page(name)
    var updates: [(Page.Example, [String])] = []
    for example in page.examples {
      guard let console = ConsoleExample(example), let now = try console.run() else { continue }
      if Page.isUpdated {
        updates.append((example, [example.lines[0]] + now))
      } else {
        #expect(now == console.output, "\(name):\(example.line) \(console.commandLine)")
      }
    }
    if Page.isUpdated { try page.replace(updates) }
  }

  @Test func `a chat that is shown goes as shown`() throws {
    var page = try Page("docs/language.md")
    var updates: [(Page.Example, [String])] = []
    for example in page.examples {
      guard let chat = ChatExample(example) else { continue }
      do {
        let now = try chat.play().flatMap {
          $0.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        }
        if Page.isUpdated {
          updates.append((example, now))
        } else {
          #expect(now == example.lines, "line \(example.line)")
        }
      } catch {
        Issue.record("line \(example.line): \(error)")
      }
    }
    if Page.isUpdated { try page.replace(updates) }
  }

  @Test func `every flow that is shown can be loaded, and every one is complete`() throws {
    let page = try Page("docs/language.md")
    for example in page.examples where ["yaml", "csv"].contains(example.language) {
      #expect(example.file != nil, "line \(example.line) has no `# file:`")
    }
    for section in page.sections where !section.files.isEmpty {
      do {
        _ = try ChatExample.loaded(section.files.filter { !$0.key.hasPrefix("mistake") })
      } catch {
        Issue.record("in the section of line \(section.line): \(error)")
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
