@testable import flowrepl

/// Input that is there already.
final class MemoryInput: InputStream {
  let isTerminal: Bool
  private var rest: ArraySlice<UInt8>

  init(_ text: String = "", isTerminal: Bool = false) {
    rest = Array(text.utf8)[...]
    self.isTerminal = isTerminal
  }

  init(bytes: [UInt8]) {
    rest = bytes[...]
    isTerminal = false
  }

  func read(atMost count: Int) -> [UInt8] {
    defer { rest = rest.dropFirst(count) }
    return Array(rest.prefix(count))
  }
}

/// Output that stays where a test can look at it.
final class MemoryOutput: OutputStream {
  let isTerminal: Bool
  let columns = 80
  private(set) var bytes: [UInt8] = []
  /// What writing fails with.
  private let failure: OutputError?

  init(isTerminal: Bool = false, failingWith failure: OutputError? = nil) {
    self.isTerminal = isTerminal
    self.failure = failure
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  func write(_ bytes: [UInt8]) throws(OutputError) {
    if let failure { throw failure }
    self.bytes += bytes
  }

  func flush() throws(OutputError) {}
}
