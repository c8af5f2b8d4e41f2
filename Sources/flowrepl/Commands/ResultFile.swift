import FlowSpec

/// Where the result of a command goes: the file of `--out`, which is replaced at the end, or standard output.
final class ResultFile {
  private let output: any OutputStream
  private let file: (any FileReplacement)?
  private var pending: [UInt8] = []
  private static let chunkBytes = 4 << 20

  init(_ context: CommandContext) throws {
    output = context.output
    file = try context.arguments.value(.out).map { try context.files.replacement(of: $0) }
  }

  /// - Throws: ``UsageError`` where `--out` is one of the files that are read, by whatever name.
  static func check(_ context: CommandContext, against sources: [String]) throws {
    guard let out = context.arguments.value(.out) else { return }
    if sources.contains(where: { context.files.isSame($0, as: out) }) {
      throw context.misuse("--out can't be the file that is read; name another")
    }
  }

  func write(_ bytes: [UInt8]) throws {
    guard let file else { return try output.write(bytes) }
    pending += bytes
    guard pending.count > Self.chunkBytes else { return }
    try file.write(pending)
    pending = []
  }

  func flush() throws { if file == nil { try output.flush() } }

  /// Writes what is left, and puts the file in its place.
  func finish() throws {
    guard let file else { return }
    try Interruption.held {
      try file.write(pending)
      try file.finish()
    }
    pending = []
  }
}

extension FlagSpec {
  static let out = FlagSpec(
    "out", value: FlagValue("FILE", .file), default: "standard output", "where the result goes")
}
