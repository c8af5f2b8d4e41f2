import FlowSpec

/// Reads transcripts in large pieces and counts them on all processors, holding some megabytes at a time.
struct TranscriptPieces {
  /// What one processor takes at once.
  static let pieceBytes = 4 << 20

  let context: CommandContext
  let settings: Measurement.Settings
  let progress: ProgressLine

  /// What is in all files that some words mean; what had to be skipped is told.
  /// - Throws: ``FileError`` where a path can't be read.
  func measurement(_ words: [String]) throws -> Measurement {
    var sum = Measurement(settings)
    var batch = Batch()
    for path in try TranscriptFiles(context: context).paths(words) {
      try read(path) { piece in
        batch.add(piece)
        if batch.isFull { count(&batch, into: &sum) }
      }
    }
    count(&batch, into: &sum)
    progress.clear()
    return sum
  }

  private func read(_ path: String, _ take: (TranscriptPiece) -> Void) throws {
    let isStandardInput = path == CommandContext.standardInput.path
    let name = isStandardInput ? CommandContext.standardInput.name : path
    let stream = isStandardInput ? context.input : try context.files.stream(path)
    var bytes: [UInt8] = []
    var line = 1
    var searched = 0
    while true {
      let chunk = try stream.read(atMost: 1 << 20)
      bytes += chunk
      if chunk.isEmpty { break }
      guard bytes.count >= Self.pieceBytes else { continue }
      guard let start = TranscriptPiece.lastStart(in: bytes, from: searched) else {
        searched = bytes.count - TranscriptPiece.longestMark
        continue
      }
      let rest = Array(bytes[start...])
      bytes.removeSubrange(start...)
      let lines = bytes.count { $0 == UInt8(ascii: "\n") }
      take(TranscriptPiece(path: name, firstLine: line, bytes: bytes))
      line += lines
      bytes = rest
      searched = 0
    }
    if !bytes.isEmpty { take(TranscriptPiece(path: name, firstLine: line, bytes: bytes)) }
  }

  /// Pieces that are counted together: some for each processor.
  private struct Batch {
    private(set) var shares: [[TranscriptPiece]] = []
    private var lastShare = 0

    var isFull: Bool {
      shares.count >= Workers.count && lastShare >= pieceBytes || shares.count > Workers.count
    }

    mutating func add(_ piece: TranscriptPiece) {
      if shares.isEmpty || lastShare >= pieceBytes {
        shares.append([])
        lastShare = 0
      }
      shares[shares.count - 1].append(piece)
      lastShare += piece.bytes.count
    }
  }

  private func count(_ batch: inout Batch, into sum: inout Measurement) {
    let settings = settings
    for result in Workers.results(batch.shares, { PieceReader.measurement(of: $0, settings) }) {
      sum.add(result.counts)
      if !result.remarks.isEmpty { progress.clear() }
      for remark in result.remarks { TranscriptFiles(context: context).tell(remark) }
    }
    batch = Batch()
    progress.show("\(sum.chatCount.grouped) chats read")
  }
}
