import Glibc

/// A program on its own pseudo-terminal: what a person at a keyboard has before them.
///
/// A session leader's first terminal becomes its controlling one, so `posix_spawn` with a new session suffices for ^C
/// and resizing to reach the program. The calls that Glibc hides behind feature macros are made as Linux ioctls.
final class Pty {
  enum Failure: Error, CustomStringConvertible {
    case notOpened(Int32)
    case notStarted(String, Int32)
    case neverShown(String, instead: String)

    var description: String {
      switch self {
      case .notOpened(let code): "no pseudo-terminal: \(String(cString: strerror(code)))"
      case .notStarted(let program, let code): "\(program) does not start: \(String(cString: strerror(code)))"
      case .neverShown(let text, let instead): "“\(text)” was never shown, but:\n\(instead.debugDescription)"
      }
    }
  }

  /// Everything that the program has written.
  private(set) var output: [UInt8] = []
  private var expected = 0
  private let terminal: Int32
  private let process: pid_t
  private var status: Int32?

  /// - Parameters:
  ///   - arguments: the program's path first.
  ///   - environment: all of it; nothing is inherited.
  init(_ arguments: [String], environment: [String: String] = [:], columns: UInt16 = 80, rows: UInt16 = 24)
    throws
  {
    let unlock: UInt = 0x4004_5431  // TIOCSPTLCK
    let number: UInt = 0x8004_5430  // TIOCGPTN
    terminal = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var no: Int32 = 0
    var index: UInt32 = 0
    guard terminal >= 0, ioctl(terminal, unlock, &no) == 0, ioctl(terminal, number, &index) == 0 else {
      throw Failure.notOpened(errno)
    }
    process = try Self.spawn(arguments, environment, "/dev/pts/\(index)", terminal, Self.size(columns, rows))
  }

  deinit {
    if status == nil {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    close(terminal)
  }

  private static func size(_ columns: UInt16, _ rows: UInt16) -> winsize {
    winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
  }

  private static func spawn(
    _ arguments: [String],
    _ environment: [String: String],
    _ device: String,
    _ terminal: Int32,
    _ size: winsize
  ) throws -> pid_t {
    var size = size
    _ = ioctl(terminal, UInt(TIOCSWINSZ), &size)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_addopen(&actions, 0, device, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    let newSession: Int16 = 0x80  // POSIX_SPAWN_SETSID
    posix_spawnattr_setflags(&attributes, newSession | Int16(POSIX_SPAWN_SETSIGMASK))
    var argumentPointers = arguments.map { strdup($0) } + [nil]
    var environmentPointers = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer {
      for pointer in argumentPointers + environmentPointers { free(pointer) }
    }
    var process: pid_t = 0
    let program = arguments.first ?? ""
    let code = posix_spawn(&process, program, &actions, &attributes, &argumentPointers, &environmentPointers)
    guard code == 0 else { throw Failure.notStarted(program, code) }
    return process
  }

  /// Types; `\r` is the Enter key, `\u{3}` ^C.
  func send(_ keys: String) {
    var rest = Array(keys.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(terminal, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  func resize(columns: UInt16, rows: UInt16 = 24) {
    var size = Self.size(columns, rows)
    _ = ioctl(terminal, UInt(TIOCSWINSZ), &size)
  }

  func signal(_ signal: Int32) { kill(process, signal) }

  /// Waits until the program writes a text, behind what an earlier call waited for. A typed text comes back letter by
  /// letter with cursor moves in between: wait for results, or for what `screen` holds.
  @discardableResult
  func expect(_ text: String, within time: Duration = .seconds(10)) throws -> String {
    let wanted = Array(text.utf8)
    let deadline = ContinuousClock.now + time
    while true {
      if let found = output[expected...].firstRange(of: wanted) {
        defer { expected = found.upperBound }
        return String(decoding: output[expected..<found.upperBound], as: UTF8.self)
      }
      try readMore(until: deadline, waitingFor: text)
    }
  }

  /// Waits until the screen is as `condition` wants it.
  func expectScreen(
    columns: Int = 80,
    within time: Duration = .seconds(10),
    _ condition: (TerminalGrid) -> Bool
  ) throws {
    let deadline = ContinuousClock.now + time
    while !condition(screen(columns: columns)) {
      try readMore(until: deadline, waitingFor: "the screen asked for")
    }
  }

  /// What all that was written makes of a screen of one width.
  func screen(columns: Int = 80) -> TerminalGrid {
    var grid = TerminalGrid(columns: columns)
    grid.write(String(decoding: output, as: UTF8.self))
    return grid
  }

  /// Reads on until the program has ended; its exit status, or 128 and the signal that ended it.
  func wait(within time: Duration = .seconds(10)) throws -> Int32 {
    if let status { return status }
    let deadline = ContinuousClock.now + time
    while (try? readMore(until: deadline, waitingFor: "the end")) != nil {}
    var raw: Int32 = 0
    while waitpid(process, &raw, WNOHANG) == 0 {
      guard ContinuousClock.now < deadline else { throw Failure.neverShown("the end", instead: unexpected) }
      usleep(1000)
    }
    let code = raw & 0x7F == 0 ? (raw >> 8) & 0xFF : 128 + raw & 0x7F
    status = code
    return code
  }

  private var unexpected: String { String(decoding: output[expected...], as: UTF8.self) }

  private func readMore(until deadline: ContinuousClock.Instant, waitingFor text: String) throws {
    let left = deadline - ContinuousClock.now
    var source = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
    guard left > .zero, poll(&source, 1, Int32(left / .milliseconds(1)) + 1) > 0 else {
      throw Failure.neverShown(text, instead: unexpected)
    }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = read(terminal, &buffer, buffer.count)
    // EIO: nobody has the terminal open any more.
    guard count > 0 else { throw Failure.neverShown(text, instead: unexpected) }
    output += buffer.prefix(count)
  }
}

extension Pty {
  /// The path of a program of this package: it is built beside the tests.
  static func product(_ name: String) -> String {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    let itself = String(decoding: buffer.prefix(max(count, 0)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let bundle = (CommandLine.arguments + [itself]).first { $0.contains("PackageTests.xctest") }
    let folder = bundle?.split(separator: "/", omittingEmptySubsequences: false)
      .prefix { !$0.contains("PackageTests.xctest") }.joined(separator: "/")
    return (folder ?? ".build/debug") + "/" + name
  }
}
