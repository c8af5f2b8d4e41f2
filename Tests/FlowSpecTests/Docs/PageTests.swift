import FlowSpec
import Testing

@testable import flowrepl

/// What the documentation shows is what happens. With `FLOWREPL_UPDATE_GOLDEN` set, the pages are written anew.
@Suite struct PageTests {
  private static let pages = ["README.md", "ARCHITECTURE.md"]

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
