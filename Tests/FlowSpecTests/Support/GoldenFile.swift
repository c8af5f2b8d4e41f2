import Glibc
import Testing

@testable import flowrepl

/// A file under Fixtures that holds what is expected. With `FLOWREPL_UPDATE_GOLDEN` set it is written instead, for a
/// person to read the difference.
struct GoldenFile {
  let path: String

  init(_ name: String, testFile: String = #filePath) {
    let parts = testFile.split(separator: "/", omittingEmptySubsequences: false)
    let tests = parts.prefix { $0 != "FlowSpecTests" }.joined(separator: "/")
    path = "\(tests)/FlowSpecTests/Fixtures/\(name)"
  }

  func expect(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    if getenv("FLOWREPL_UPDATE_GOLDEN") != nil {
      return try DiskFiles().write(Array(text.utf8), to: path)
    }
    let expected = String(decoding: try DiskFiles().read(path, limit: 1 << 20), as: UTF8.self)
    #expect(text == expected, sourceLocation: sourceLocation)
  }
}
