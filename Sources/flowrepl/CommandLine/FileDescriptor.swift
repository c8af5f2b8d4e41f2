import Glibc

/// Standard input.
final class DescriptorInput: InputStream {
  private let descriptor: Int32

  init(_ descriptor: Int32) { self.descriptor = descriptor }

  var isTerminal: Bool { isatty(descriptor) == 1 }

  func read(atMost count: Int) throws(InputError) -> [UInt8] {
    guard let bytes = readBytes(descriptor, atMost: count) else { throw .failed(systemMessage(errno)) }
    return bytes
  }

  /// A redirected file is read in one piece.
  func readAll(limit: Int) throws(InputError) -> [UInt8] {
    var all: [UInt8] = []
    var next = min(regularFileSize(descriptor) ?? 0, limit) + 1
    while true {
      let chunk = try read(atMost: next)
      if chunk.isEmpty { return all }
      if all.isEmpty { all = chunk } else { all += chunk }
      if all.count > limit { throw .tooLarge(limit: limit) }
      next = 1 << 20
    }
  }
}

/// Standard output or standard error.
final class DescriptorOutput: OutputStream {
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private static let bufferBytes = 1 << 16
  /// What is no terminal has no edge; this is what is comfortable to read in a log.
  private static let columnsOfFiles = 100

  init(_ descriptor: Int32) { self.descriptor = descriptor }

  var isTerminal: Bool { isatty(descriptor) == 1 }

  var columns: Int {
    var size = winsize()
    return ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
      ? Int(size.ws_col) : Self.columnsOfFiles
  }

  func write(_ bytes: [UInt8]) throws(OutputError) {
    if buffer.count + bytes.count > Self.bufferBytes { try flush() }
    if bytes.count > Self.bufferBytes { try writeThrough(bytes) } else { buffer += bytes }
  }

  func flush() throws(OutputError) {
    if buffer.isEmpty { return }
    let pending = buffer
    buffer.removeAll(keepingCapacity: true)
    try writeThrough(pending)
  }

  private func writeThrough(_ bytes: [UInt8]) throws(OutputError) {
    switch writeBytes(descriptor, bytes) {
    case 0: return
    case EPIPE: throw .closed
    case ENOSPC, EDQUOT: throw .full
    case let code: throw .failed(systemMessage(code))
    }
  }
}

/// What the system calls an error, such as `Permission denied`.
func systemMessage(_ code: Int32) -> String { String(cString: strerror(code)) }

/// At most `count` bytes, as soon as there are some; empty at the end, nil on an error (see `errno`).
func readBytes(_ descriptor: Int32, atMost count: Int) -> [UInt8]? {
  var result = 0
  let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
    repeat { result = read(descriptor, buffer.baseAddress, count) } while result < 0 && errno == EINTR
    filled = max(0, result)
  }
  return result < 0 ? nil : bytes
}

/// Writes everything; 0, or the error that stopped it.
func writeBytes(_ descriptor: Int32, _ bytes: [UInt8]) -> Int32 {
  bytes.withUnsafeBytes { buffer in
    var done = 0
    while done < buffer.count {
      let count = write(descriptor, buffer.baseAddress?.advanced(by: done), buffer.count - done)
      if count >= 0 {
        done += count
      } else if errno == EAGAIN {
        var wanted = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&wanted, 1, -1)
      } else if errno != EINTR {
        return errno
      }
    }
    return 0
  }
}

/// The size of what a descriptor stands for; nil where it is no regular file.
func regularFileSize(_ descriptor: Int32) -> Int? {
  var status = stat()
  guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
  return Int(status.st_size)
}
