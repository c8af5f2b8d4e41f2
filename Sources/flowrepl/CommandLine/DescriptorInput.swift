import Glibc

/// Standard input, or a file.
final class DescriptorInput: InputStream {
  private let descriptor: Descriptor
  private let isOwned: Bool

  /// - Parameter isOwned: whether the descriptor is closed when nobody reads any more.
  init(_ number: Int32, isOwned: Bool = false) {
    descriptor = Descriptor(number: number)
    self.isOwned = isOwned
  }

  deinit { if isOwned { close(descriptor.number) } }

  var isTerminal: Bool { descriptor.isTerminal }

  func read(atMost count: Int) throws(InputError) -> [UInt8] {
    do {
      return try descriptor.bytes(atMost: count)
    } catch {
      throw .failed(error.words)
    }
  }

  /// A redirected file is read in one piece.
  func readAll(limit: Int) throws(InputError) -> [UInt8] {
    let status = descriptor.status
    var next = status?.isRegularFile == true ? min(Int(status?.st_size ?? 0), limit) + 1 : 1 << 20
    var all: [UInt8] = []
    while true {
      let chunk = try read(atMost: next)
      if chunk.isEmpty { return all }
      if all.isEmpty { all = chunk } else { all += chunk }
      if all.count > limit { throw .tooLarge(limit: limit) }
      next = 1 << 20
    }
  }
}
