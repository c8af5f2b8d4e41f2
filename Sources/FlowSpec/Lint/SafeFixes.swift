/// A file with the safe fixes of its findings made.
public struct SafeFixes: Sendable {
  /// The files that change, by their paths, as they come out.
  public private(set) var changed: [String: SourceFile] = [:]
  /// How many findings are mended.
  public private(set) var count = 0

  /// Of fixes that touch the same text the first is made; the next lint finds the others again.
  public init(_ findings: [Diagnostic], files: [String: SourceFile]) {
    var edits: [String: [TextEdit]] = [:]
    for finding in findings {
      guard let fix = finding.fix, fix.isSafe, files[finding.path] != nil else { continue }
      let taken = edits[finding.path] ?? []
      let isFree = fix.edits.allSatisfy { edit in !taken.contains { $0.range.touches(edit.range) } }
      guard isFree, !fix.edits.isEmpty else { continue }
      edits[finding.path] = taken + fix.edits
      count += 1
    }
    for (path, edits) in edits {
      guard let file = files[path] else { continue }
      changed[path] = SourceFile(path: path, bytes: Self.bytes(of: file, edits))
    }
  }

  private static func bytes(of file: SourceFile, _ edits: [TextEdit]) -> [UInt8] {
    var bytes: [UInt8] = []
    var offset = 0
    for edit in edits.sorted(by: { $0.range.start < $1.range.start }) {
      let start = min(edit.range.lowerBound, file.bytes.count)
      guard start >= offset else { continue }
      bytes += file.bytes[offset..<start]
      bytes += edit.text.utf8
      offset = min(edit.range.upperBound, file.bytes.count)
    }
    return bytes + file.bytes[offset...]
  }
}

extension SourceRange {
  fileprivate func touches(_ other: SourceRange) -> Bool { start <= other.end && other.start <= end }
}
