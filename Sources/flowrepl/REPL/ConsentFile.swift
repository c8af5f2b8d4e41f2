import FlowSpec
import Glibc

/// The file in which a session keeps what customers agreed to: a JSON object a line, only ever added to.
///
/// Every entry is on the disk before anybody is told of it. The file is for its owner alone, and what the customer wrote
/// is in it without card numbers and their like.
final class ConsentFile {
  struct Failure: Error {
    let message: String
  }

  let path: String
  private let files: any FileSystem
  /// The session's entries that are in the file.
  private var written: [ConsentLedger.Entry] = []
  /// The fault that has been told: it is tried again with every change, and told once.
  private var toldFault: String?
  private static let readLimitBytes = 1 << 28

  init(_ path: String, _ files: any FileSystem = DiskFiles()) {
    self.path = path
    self.files = files
  }

  /// The entries about a number, in their order, and what is to be told about lines that are none.
  func entries(of number: String) throws(Failure) -> (entries: [ConsentLedger.Entry], remarks: [String]) {
    guard files.kind(of: path) != nil, !isDevice else { return ([], []) }
    let bytes: [UInt8]
    do {
      bytes = try files.read(path, limit: Self.readLimitBytes)
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

  /// Whether the path is a device or a pipe, which hold nothing from before.
  private var isDevice: Bool {
    var info = stat()
    return stat(path, &info) == 0 && info.st_mode & S_IFMT != S_IFREG
  }

  /// Adds what the file lacks of a ledger, and waits until the disk has it. What a session takes back stays in the file,
  /// as everything does; what it says again, as `:reload` does, is not written twice.
  /// - Returns: what to tell where that fails.
  func keep(_ ledger: ConsentLedger) -> String? {
    let all = ledger.entries
    let known = zip(all, written).prefix { $0 == $1 }.count
    guard known < all.count else { return nil }
    var json = JSONWriter()
    for var entry in all[known...] {
      entry.words = entry.words.map(SensitiveData.redacted)
      entry.write(to: &json)
      json.endLine()
    }
    do {
      try files.append(json.bytes, to: path)
    } catch {
      let message = "\(error.message), so consent is not kept"
      defer { toldFault = message }
      return message == toldFault ? nil : message
    }
    written = all
    toldFault = nil
    return nil
  }
}
