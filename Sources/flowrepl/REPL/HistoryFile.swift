import Glibc

/// The file behind a `PromptHistory`: a line per entry, UTF-8, newest last, readable by its owner alone. Every change is
/// made under a lock on what the file holds then, so that sessions that run side by side lose nothing of each other.
struct HistoryFile {
  struct Failure: Error, Hashable {
    let path: String
    let reason: String
  }

  /// Of a larger file only the end is read.
  static let readLimitBytes = 4_194_304

  let path: String

  /// The entries; what is no line of text is passed over.
  func load() throws(Failure) -> [String] {
    guard access(path, F_OK) == 0 else {
      try makeFolder()
      return []
    }
    return try withLock { descriptor throws(Failure) in try entries(descriptor).suffix(PromptHistory.limit) }
  }

  /// Adds an entry unless it is the last one, and drops the oldest beyond the limit.
  func append(_ line: String) throws(Failure) {
    try makeFolder()
    try withLock { descriptor throws(Failure) in
      var entries = try entries(descriptor)
      if entries.last == line { return }
      entries.append(line)
      if entries.count > PromptHistory.limit {
        try replace(with: entries.suffix(PromptHistory.limit))
      } else {
        // A line that a crash has torn gets its end, so that this one does not run into it.
        let isTorn = try lastByte(descriptor).map { $0 != UInt8(ascii: "\n") } ?? false
        try write(descriptor, (isTorn ? "\n" : "") + line + "\n")
      }
    }
  }

  private func failure(_ path: String? = nil) -> Failure {
    Failure(path: path ?? self.path, reason: String(cString: strerror(errno)))
  }

  private func makeFolder() throws(Failure) {
    do {
      try DiskFiles.makeFolders(path.split(separator: "/").dropLast().map { "/" + $0 }.joined())
    } catch {
      throw Failure(path: error.path, reason: error.cause.words)
    }
  }

  /// Another session may have put a new file in the place of the one that was opened while this one waited.
  private func withLock<Result>(_ body: (Int32) throws(Failure) -> Result) throws(Failure) -> Result {
    while true {
      let descriptor = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC | O_NONBLOCK, 0o600)
      guard descriptor >= 0 else { throw failure() }
      defer { close(descriptor) }
      var opened = stat()
      var named = stat()
      guard fstat(descriptor, &opened) == 0 else { throw failure() }
      guard opened.st_mode & S_IFMT == S_IFREG else {
        throw Failure(path: path, reason: "it is not an ordinary file")
      }
      guard flock(descriptor, LOCK_EX) == 0 else { throw failure() }
      guard stat(path, &named) == 0, named.st_ino == opened.st_ino, named.st_dev == opened.st_dev else {
        continue
      }
      if opened.st_mode & 0o077 != 0 { fchmod(descriptor, 0o600) }
      return try body(descriptor)
    }
  }

  private func entries(_ descriptor: Int32) throws(Failure) -> [String] {
    let size = lseek(descriptor, 0, SEEK_END)
    guard size >= 0 else { throw failure() }
    let start = max(0, Int(size) - Self.readLimitBytes)
    var bytes = [UInt8](repeating: 0, count: Int(size) - start)
    var filled = 0
    while filled < bytes.count {
      let count = bytes.withUnsafeMutableBytes {
        pread(descriptor, $0.baseAddress?.advanced(by: filled), $0.count - filled, off_t(start + filled))
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw failure() }
      if count == 0 { break }
      filled += count
    }
    return bytes.prefix(filled).split(separator: UInt8(ascii: "\n")).compactMap {
      String(validating: $0, as: UTF8.self).flatMap { PromptHistory.isWorthKeeping($0) ? $0 : nil }
    }
  }

  private func lastByte(_ descriptor: Int32) throws(Failure) -> UInt8? {
    let size = lseek(descriptor, 0, SEEK_END)
    var byte: UInt8 = 0
    guard size > 0 else { return nil }
    guard pread(descriptor, &byte, 1, size - 1) == 1 else { throw failure() }
    return byte
  }

  private func write(_ descriptor: Int32, _ text: String) throws(Failure) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw failure() }
      rest = rest.dropFirst(count)
    }
  }

  private func replace(with entries: ArraySlice<String>) throws(Failure) {
    let temporary = "\(path).\(getpid())"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw failure(temporary) }
    defer { close(descriptor) }
    do {
      try write(descriptor, entries.joined(separator: "\n") + "\n")
    } catch {
      unlink(temporary)
      throw error
    }
    guard rename(temporary, path) == 0 else {
      let failure = failure()
      unlink(temporary)
      throw failure
    }
  }
}
