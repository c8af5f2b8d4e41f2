import Glibc

/// The built flowrepl as a process of its own, with pipes for its input and output.
final class PipedProcess {
  struct NotStarted: Error {
    let code: Int32
  }

  /// All that it has written.
  private(set) var output: [UInt8] = []
  private let process: pid_t
  private let input: Int32
  private let result: Int32
  private var isOver = false

  /// The binary that was built beside the tests.
  static var binary: String {
    var path = [CChar](repeating: 0, count: 4096)
    let length = max(0, readlink("/proc/self/exe", &path, path.count))
    let own = String(decoding: path[..<length].map(UInt8.init(bitPattern:)), as: UTF8.self)
    // The tests run as a bundle beside it, or as one that a helper of the toolchain has loaded.
    let bundle = CommandLine.arguments.first { $0.contains(".xctest") } ?? own
    let folder = bundle.split(separator: "/", omittingEmptySubsequences: false).prefix {
      !$0.hasSuffix(".xctest")
    }
    return folder.joined(separator: "/") + "/flowrepl"
  }

  init(_ arguments: [String]) throws {
    var toChild: [Int32] = [0, 0]
    var fromChild: [Int32] = [0, 0]
    guard pipe(&toChild) == 0, pipe(&fromChild) == 0 else { throw NotStarted(code: errno) }
    for end in toChild + fromChild { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, toChild[0], 0)
    posix_spawn_file_actions_adddup2(&actions, fromChild[1], 1)
    var words = ([Self.binary] + arguments).map { strdup($0) } + [nil]
    defer { words.forEach { free($0) } }
    var number = pid_t()
    let code = posix_spawn(&number, Self.binary, &actions, nil, &words, environ)
    close(toChild[0])
    close(fromChild[1])
    input = toChild[1]
    result = fromChild[0]
    process = number
    if code != 0 {
      isOver = true
      throw NotStarted(code: code)
    }
  }

  deinit {
    if !isOver { kill() }
    close(input)
    close(result)
  }

  /// Writes as much of a text as the pipe takes.
  func write(_ text: String) {
    var bytes = Array(text.utf8)
    _ = Glibc.write(input, &bytes, bytes.count)
  }

  /// Reads until it has written so many bytes, or ends.
  func read(upTo count: Int) {
    var buffer = [UInt8](repeating: 0, count: 4096)
    while output.count < count {
      let size = Glibc.read(result, &buffer, min(buffer.count, count - output.count))
      guard size > 0 else { return }
      output += buffer[..<size]
    }
  }

  /// Ends it as a crash would, and reads what it had written by then.
  func kill() {
    Glibc.kill(process, SIGKILL)
    waitpid(process, nil, 0)
    isOver = true
    read(upTo: .max)
  }

  /// The lines that were written to their end.
  var lines: [String] {
    String(decoding: output, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
      .dropLast()
      .map(String.init)
  }
}
