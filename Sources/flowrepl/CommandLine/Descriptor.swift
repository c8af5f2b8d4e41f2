import Glibc

/// An open file, pipe or terminal, as the system knows it.
struct Descriptor {
  let number: Int32

  /// At most `count` bytes, as soon as there are some; empty at the end.
  func bytes(atMost count: Int) throws(SystemError) -> [UInt8] {
    var failure: SystemError?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while true {
        let result = read(number, buffer.baseAddress, count)
        filled = max(0, result)
        if result >= 0 { return }
        if errno == EINTR { continue }
        failure = .latest
        return
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// Writes everything.
  func write(_ bytes: [UInt8]) throws(SystemError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(number, $0.baseAddress, $0.count) }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN {
        var wanted = pollfd(fd: number, events: Int16(POLLOUT), revents: 0)
        poll(&wanted, 1, -1)
      } else if errno != EINTR {
        throw .latest
      }
    }
  }

  /// Adds whole lines to the end of a file and waits until the disk has them; see ``FileSystem/append(_:to:)``.
  func append(_ lines: [UInt8]) throws(SystemError) {
    while flock(number, LOCK_EX) != 0 { if errno != EINTR { throw .latest } }
    let size = lseek(number, 0, SEEK_END)
    var last = UInt8(ascii: "\n")
    if size > 0, pread(number, &last, 1, size - 1) != 1 { throw .latest }
    do throws(SystemError) {
      try write((last == UInt8(ascii: "\n") ? [] : [UInt8(ascii: "\n")]) + lines)
    } catch {
      if size >= 0 { ftruncate(number, size) }
      throw error
    }
    // A file that is no disk's, such as a pipe, has nothing to wait for.
    guard fsync(number) == 0 || errno == EINVAL else { throw .latest }
  }

  var status: stat? {
    var status = stat()
    return fstat(number, &status) == 0 ? status : nil
  }

  var isTerminal: Bool { isatty(number) == 1 }

  /// The width of a terminal; nil where this is none.
  var columns: Int? {
    var size = winsize()
    return ioctl(number, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : nil
  }
}

extension stat {
  var isFolder: Bool { st_mode & S_IFMT == S_IFDIR }
  var isRegularFile: Bool { st_mode & S_IFMT == S_IFREG }
}

/// Why the system refused something.
struct SystemError: Error, Hashable {
  let code: Int32

  /// What the call that just failed left in `errno`.
  static var latest: SystemError { SystemError(code: errno) }

  /// The system's own words, such as `Permission denied`.
  var words: String { String(cString: strerror(code)) }
}
