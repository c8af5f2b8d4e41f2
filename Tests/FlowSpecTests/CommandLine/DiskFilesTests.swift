import Glibc
import Testing

@testable import flowrepl

@Suite struct DiskFilesTests {
  private let files = DiskFiles()

  /// A folder of its own for each test.
  private final class Scratch {
    let path: String

    init() throws {
      var template = Array("/tmp/flowrepl-XXXXXX\0".utf8CString)
      path = try #require(mkdtemp(&template).map { String(cString: $0) })
    }

    deinit { system("rm -rf '\(path)'") }

    func run(_ script: String) { #expect(system("cd '\(path)' && \(script)") == 0) }
  }

  private func reason(_ path: String, limit: Int = 100) -> FileError.Reason? {
    do {
      _ = try files.read(path, limit: limit)
      return nil
    } catch {
      return error.reason
    }
  }

  @Test func `a file is read as it is, in one piece or from a pipe`() throws {
    let scratch = try Scratch()
    try files.write(Array("a: b\n".utf8), to: scratch.path + "/a.yaml")
    #expect(try files.read(scratch.path + "/a.yaml", limit: 5) == Array("a: b\n".utf8))
    scratch.run("mkfifo pipe && (printf hello > pipe &)")
    #expect(try files.read(scratch.path + "/pipe", limit: 5) == Array("hello".utf8))
    #expect(try !files.read("/proc/self/status", limit: 100_000).isEmpty)
  }

  @Test func `several files are read in the order of their paths, up to the first that can't be`() throws {
    let scratch = try Scratch()
    scratch.run("for n in 1 2 3 4 5 6 7 8 9; do printf $n > $n; done")
    let paths = (1...9).map { "\(scratch.path)/\($0)" }
    #expect(try files.read(paths, limit: 1) == (1...9).map { Array("\($0)".utf8) })
    #expect(throws: FileError(paths[1] + "x", .missing(suggestion: paths[1]))) {
      try files.read([paths[0], paths[1] + "x", paths[2] + "x"], limit: 1)
    }
  }

  @Test func `what can't be read has its reason`() throws {
    let scratch = try Scratch()
    scratch.run("printf 123456 > wismo.flow.yaml && truncate -s 200M huge && mkdir folder")
    #expect(
      reason(scratch.path + "/wismo.flow.yml") == .missing(suggestion: scratch.path + "/wismo.flow.yaml")
    )
    #expect(reason(scratch.path + "/else/where.yaml") == .missing(suggestion: nil))
    #expect(reason(scratch.path + "/") == .folder)
    #expect(reason(scratch.path + "/wismo.flow.yaml/x") == .noFolder)
    #expect(reason(scratch.path + "/huge") == .tooLarge(bytes: 200 << 20, limit: 100))
    #expect(reason("/dev/zero") == .tooLarge(bytes: nil, limit: 100))
    #expect(reason("") == .missing(suggestion: nil))
  }

  @Test func `a folder is listed in order, without what is hidden, and a circle of links once`() throws {
    let scratch = try Scratch()
    scratch.run(
      "mkdir -p b/c .git && touch b/2 b/1 b/c/3 a .git/x .hidden z && ln -s .. b/c/up && ln -s nowhere y"
    )
    let paths = try files.files(below: scratch.path).map { String($0.dropFirst(scratch.path.count + 1)) }
    #expect(paths == ["a", "b/1", "b/2", "b/c/3", "z"])
    #expect(files.kind(of: scratch.path) == .folder)
    #expect(files.kind(of: scratch.path + "/a") == .file)
    #expect(files.kind(of: scratch.path + "/no") == nil)
    #expect(throws: FileError(scratch.path + "/a", .noFolder)) { try files.files(below: scratch.path + "/a") }
  }

  @Test func `writing replaces a file behind its link and keeps its permissions`() throws {
    let scratch = try Scratch()
    scratch.run("printf old > a && chmod 640 a && ln -s a link")
    try files.write(Array("new".utf8), to: scratch.path + "/link")
    scratch.run(
      "test \"$(cat a)\" = new && test -L link && test $(stat -c %a a) = 640 && test $(ls | wc -l) = 2"
    )
    #expect(throws: FileError.self) { try files.write([], to: scratch.path) }
    #expect(throws: FileError.self) { try files.write([], to: scratch.path + "/no/where") }
  }

  @Test func `a pipe or a device is written into, and stays what it is`() throws {
    let scratch = try Scratch()
    let pipe = scratch.path + "/pipe"
    scratch.run("mkfifo pipe && ln -s pipe link")
    let reader = open(pipe, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    defer { close(reader) }
    try files.write(Array("hello".utf8), to: scratch.path + "/link")
    #expect(try Descriptor(number: reader).bytes(atMost: 9) == Array("hello".utf8))
    #expect(files.kind(of: pipe) == .device)
    scratch.run("test -p pipe && test $(ls | wc -l) = 2")
    // A device of its own that is always full, where this user may make one.
    let full = scratch.path + "/full"
    guard mknod(full, S_IFCHR | 0o600, 0x107) == 0, access(full, W_OK) == 0 else { return }
    let descriptor = open(full, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    close(descriptor)
    #expect(throws: FileError(full, .diskFull)) { try files.write([1], to: full) }
    scratch.run("test -c full")
  }

  @Test func `a replacement that is given up leaves the old file, and nothing beside it`() throws {
    let scratch = try Scratch()
    scratch.run("printf old > a")
    var replacement: (any FileReplacement)? = try files.replacement(of: scratch.path + "/a")
    try replacement?.write(Array("new".utf8))
    replacement = nil
    scratch.run("test \"$(cat a)\" = old && test $(ls | wc -l) = 1")
  }

  @Test func `a file is the same by each of its names`() throws {
    let scratch = try Scratch()
    scratch.run("touch a b && ln -s a link && ln a hard")
    for name in ["a", "./a", "link", "hard"] {
      #expect(files.isSame(scratch.path + "/a", as: "\(scratch.path)/\(name)"), "\(name)")
    }
    for name in ["b", "none"] {
      #expect(!files.isSame(scratch.path + "/\(name)", as: scratch.path + "/a"), "\(name)")
    }
    #expect(!files.isSame(scratch.path + "/none", as: scratch.path + "/none"))
  }

  @Test func `sizes are told in megabytes, and what is over a limit looks so`() {
    #expect(
      FileError("big", .tooLarge(bytes: 16 << 20 + 1, limit: 16 << 20)).message
        == "`big` has 16.1 MB; at most 16 MB can be read"
    )
    #expect(
      FileError("big", .tooLarge(bytes: .max, limit: 16 << 20)).message.hasPrefix(
        "`big` has 8796093022208 MB"
      )
    )
  }

  @Test
  func `what is not finished yet is nowhere to be seen, so nothing is left of a process that is killed`()
    throws
  {
    let scratch = try Scratch()
    scratch.run("printf old > a")
    // Some disks know no files without names.
    let trial = open(scratch.path, 0o20_000_000 | O_DIRECTORY | O_WRONLY, 0o600)
    guard trial >= 0 else { return }
    close(trial)
    for name in ["a", "new"] {
      let replacement = try files.replacement(of: scratch.path + "/" + name)
      try replacement.write(Array("fresh".utf8))
      #expect(try files.names(in: scratch.path).contains { $0.hasSuffix(".tmp") } == false)
      #expect(files.kind(of: scratch.path + "/new") == nil)
      try replacement.finish()
      scratch.run("test \"$(cat \(name))\" = fresh")
      if name == "new" { #expect(try files.names(in: scratch.path) == ["a", "new"]) }
    }
  }

  @Test func `an open file of the process is written into where it stands, and not replaced`() throws {
    let scratch = try Scratch()
    scratch.run("printf 'kept\n' > a")
    let number = open(scratch.path + "/a", O_WRONLY | O_APPEND | O_CLOEXEC)
    defer { close(number) }
    let before = Descriptor(number: number).status?.st_ino
    for path in ["/dev/fd/\(number)", "/proc/self/fd/\(number)"] {
      try files.write(Array("more\n".utf8), to: path)
    }
    scratch.run("ln -s /dev/fd/\(number) link")
    try files.write(Array("last\n".utf8), to: scratch.path + "/link")
    scratch.run("test \"$(cat a)\" = \"$(printf 'kept\nmore\nmore\nlast')\" && test $(ls | wc -l) = 2")
    #expect(Descriptor(number: open(scratch.path + "/a", O_RDONLY | O_CLOEXEC)).status?.st_ino == before)
    #expect(files.ownDescriptor("/dev/stdout") == 1)
    #expect(files.ownDescriptor(scratch.path + "/a") == nil)
    #expect(files.ownDescriptor(scratch.path + "/none/x") == nil)
  }

  @Test func `a journal is one session's, until it ends`() throws {
    let scratch = try Scratch()
    let path = scratch.path + "/chat.jsonl"
    var first: (any FileJournal)? = try files.journal(at: path)
    try first?.append(Array("1\n".utf8))
    #expect(throws: FileError(path, .inUse)) { _ = try files.journal(at: path) }
    // Moved away, the rest goes where people look for it.
    scratch.run("mv chat.jsonl old.jsonl")
    try first?.append(Array("2\n".utf8))
    #expect(throws: FileError(path, .inUse)) { _ = try files.journal(at: path) }
    first = nil
    try files.journal(at: path).append(Array("3\n".utf8))
    scratch.run("test $(cat old.jsonl) = 1 && test \"$(cat chat.jsonl)\" = \"$(printf '2\n3')\"")
  }

  @Test func `a device is a journal of many`() throws {
    let one = try files.journal(at: "/dev/null")
    let other = try files.journal(at: "/dev/null")
    try one.append([10])
    try other.append([10])
    #expect(throws: FileError("/nowhere/x", .missing(suggestion: nil))) {
      _ = try files.journal(at: "/nowhere/x")
    }
  }
}
