import FlowSpec

/// Where the result of a command goes: the file of `--out`, or standard output.
final class ResultFile {
  private let context: CommandContext
  private let path: String?
  private var pending: [UInt8] = []
  private static let chunkBytes = 4 << 20

  /// - Parameter source: the file that is read meanwhile, which the result can't replace.
  init(_ context: CommandContext, besides source: String? = nil) throws {
    self.context = context
    path = context.arguments.value(.out)
    guard let path else { return }
    if path == source { throw context.misuse("--out can't be the file that is read; name another") }
    try context.files.write([], to: path)
  }

  func write(_ bytes: [UInt8]) throws {
    guard path != nil else { return try context.output.write(bytes) }
    pending += bytes
    if pending.count > Self.chunkBytes { try finish() }
  }

  func flush() throws { if path == nil { try context.output.flush() } }

  /// Writes what is left.
  func finish() throws {
    guard let path else { return }
    if !pending.isEmpty { try context.files.append(pending, to: path) }
    pending = []
  }
}

extension FlagSpec {
  static let out = FlagSpec(
    "out", value: FlagValue("FILE", .file), default: "standard output", "where the result goes")
}
