import Glibc

/// Standard output or standard error.
final class DescriptorOutput: OutputStream {
  private static let bufferBytes = 1 << 16
  /// What is no terminal has no edge; this is what is comfortable to read in a log.
  private static let columnsOfFiles = 100

  private let descriptor: Descriptor
  private var buffer: [UInt8] = []

  init(_ number: Int32) { descriptor = Descriptor(number: number) }

  var isTerminal: Bool { descriptor.isTerminal }
  var columns: Int { descriptor.columns ?? Self.columnsOfFiles }

  func write(_ bytes: [UInt8]) throws(OutputError) {
    if buffer.count + bytes.count > Self.bufferBytes { try flush() }
    if bytes.count > Self.bufferBytes { try pass(bytes) } else { buffer += bytes }
  }

  func flush() throws(OutputError) {
    if buffer.isEmpty { return }
    let pending = buffer
    buffer.removeAll(keepingCapacity: true)
    try pass(pending)
  }

  private func pass(_ bytes: [UInt8]) throws(OutputError) {
    do {
      try descriptor.write(bytes)
    } catch {
      switch error.code {
      case EPIPE: throw .closed
      case ENOSPC, EDQUOT: throw .full
      default: throw .failed(error.words)
      }
    }
  }
}
