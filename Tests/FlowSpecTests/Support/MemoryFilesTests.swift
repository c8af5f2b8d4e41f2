import Glibc
import Testing

@testable import flowrepl

/// Tests with files in memory say something only as far as these behave like those on disk.
@Suite struct MemoryFilesTests {
  private static let names = ["a/x", "a-b/x", "a.yaml", "b/c/d", "b/.git/e", ".hidden", "Z"]

  @Test func `they answer as files on disk do`() throws {
    var template = Array("/tmp/flowrepl-XXXXXX\0".utf8CString)
    let folder = try #require(mkdtemp(&template).map { String(cString: $0) })
    defer { system("rm -rf '\(folder)'") }
    system("cd '\(folder)' && mkdir -p a a-b b/c b/.git")
    for name in Self.names { try DiskFiles().write(Array(name.utf8), to: "\(folder)/\(name)") }
    let memory = MemoryFiles(Dictionary(uniqueKeysWithValues: Self.names.map { ("\(folder)/\($0)", $0) }))

    let worlds: [any FileSystem] = [DiskFiles(), memory]
    #expect(try worlds[0].files(below: folder) == worlds[1].files(below: folder))
    #expect(try worlds[0].files(below: folder + "/") == worlds[1].files(below: folder + "/"))
    #expect(try worlds[0].names(in: folder) == worlds[1].names(in: folder))
    for path in ["", "/a/x", "/a/y", "/a", "/no/where", "/Z", "/a.yml"] {
      let answers = worlds.map { files in
        Result { () throws(FileError) in try files.read(folder + path, limit: 100) }
      }
      #expect(answers[0] == answers[1], "\(path)")
      #expect(worlds[0].kind(of: folder + path) == worlds[1].kind(of: folder + path), "\(path)")
    }
    #expect(try memory.read(folder + "/a/x", limit: 3) == DiskFiles().read(folder + "/a/x", limit: 3))
    #expect(throws: FileError(folder + "/a/x", .tooLarge(bytes: 3, limit: 2))) {
      try memory.read(folder + "/a/x", limit: 2)
    }
  }
}
