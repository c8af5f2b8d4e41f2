import FlowSpec
import Glibc

/// The file in which a session keeps what customers agreed to: a JSON object a line, only ever added to.
///
/// Every entry is on the disk before anybody is told of it. The file is for its owner alone.
final class ConsentFile {
  struct Failure: Error {
    let message: String
  }

  let path: String
  /// The session's entries that are in the file.
  private var written: [ConsentLedger.Entry] = []
  /// The fault that has been told: it is tried again with every change, and told once.
  private var toldFault: String?
  private static let readLimitBytes = 1 << 28

  init(_ path: String) { self.path = path }

  /// The entries about a number, in their order, and what is to be told about lines that are none.
  func entries(of number: String) throws(Failure) -> (entries: [ConsentLedger.Entry], remarks: [String]) {
    guard access(path, F_OK) == 0 else { return ([], []) }
    let bytes: [UInt8]
    do {
      bytes = try DiskFiles().read(path, limit: Self.readLimitBytes)
    } catch {
      throw Failure(message: error.message)
    }
    var entries: [ConsentLedger.Entry] = []
    var remarks: [String] = []
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where !line.isEmpty {
      if let entry = (try? JSONReader.read(line)).flatMap(ConsentLedger.Entry.init) {
        if entry.number == number { entries.append(entry) }
      } else {
        let isTorn = index == lines.count - 1
        remarks.append("\(path): line \(index + 1) is \(isTorn ? "torn" : "no entry") and was skipped")
      }
    }
    written = entries
    return (entries, remarks)
  }

  /// Adds what the file lacks of a ledger, and waits until the disk has it. What a session takes back stays in the file,
  /// as everything does; what it says again, as `:reload` does, is not written twice.
  /// - Returns: what to tell where that fails.
  func keep(_ ledger: ConsentLedger) -> String? {
    let all = ledger.entries
    let known = zip(all, written).prefix { $0 == $1 }.count
    guard known < all.count else { return nil }
    var json = JSONWriter()
    for entry in all[known...] {
      entry.write(to: &json)
      json.endLine()
    }
    do {
      try append(json.bytes)
    } catch {
      defer { toldFault = error.message }
      return error.message == toldFault ? nil : error.message
    }
    written = all
    toldFault = nil
    return nil
  }

  private func append(_ bytes: some Collection<UInt8>) throws(Failure) {
    let descriptor = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC | O_NONBLOCK, 0o600)
    guard descriptor >= 0 else { throw failure() }
    defer { close(descriptor) }
    guard flock(descriptor, LOCK_EX) == 0 else { throw failure() }
    let size = lseek(descriptor, 0, SEEK_END)
    var last = UInt8(ascii: "\n")
    if size > 0, pread(descriptor, &last, 1, size - 1) != 1 { throw failure() }
    // A line that a crash has torn gets its end, so that this one does not run into it.
    var rest = ((last == UInt8(ascii: "\n") ? [] : [UInt8(ascii: "\n")]) + Array(bytes))[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        // Half an entry is none: what was written of it goes.
        let failure = failure()
        if size >= 0 { ftruncate(descriptor, size) }
        throw failure
      }
      rest = rest.dropFirst(count)
    }
    // A file that is no disk's, such as a pipe, has nothing to wait for.
    guard fsync(descriptor) == 0 || errno == EINVAL else { throw failure() }
  }

  private func failure() -> Failure {
    Failure(message: "\(path) can't be written, so consent is not kept: \(String(cString: strerror(errno)))")
  }
}
