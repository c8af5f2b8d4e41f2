/// Where a command writes. What is written may be kept back until `flush`.
protocol OutputStream: AnyObject {
  var isTerminal: Bool { get }
  /// How many columns a line has.
  var columns: Int { get }

  func write(_ bytes: [UInt8]) throws(OutputError)
  func flush() throws(OutputError)
}

enum OutputError: Error, Hashable {
  /// Nobody reads any more (`flowrepl ... | head`); the command ends quietly.
  case closed
  /// The disk is full.
  case full
  /// The system's own words.
  case failed(String)
}

extension OutputStream {
  func write(_ text: String) throws(OutputError) { try write(Array(text.utf8)) }
}
