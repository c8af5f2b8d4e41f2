/// Where a command reads what is piped or typed into it.
protocol InputStream: AnyObject {
  var isTerminal: Bool { get }

  /// The next bytes as soon as there are some, at most `count`; empty at the end of the input.
  func read(atMost count: Int) throws(InputError) -> [UInt8]

  /// Everything that is left.
  func readAll(limit: Int) throws(InputError) -> [UInt8]
}

enum InputError: Error, Hashable {
  case tooLarge(limit: Int)
  /// The system's own words.
  case failed(String)
}

extension InputStream {
  func readAll(limit: Int) throws(InputError) -> [UInt8] {
    var all: [UInt8] = []
    while true {
      let chunk = try read(atMost: 1 << 20)
      if chunk.isEmpty { return all }
      all += chunk
      if all.count > limit { throw .tooLarge(limit: limit) }
    }
  }
}
