/// The difference of two texts of a file, as `patch` takes it. Meant for few and small changes.
public enum UnifiedDiff {
  private static let context = 3

  public static func text(from old: SourceFile, to new: SourceFile) -> String {
    let before = lines(old.bytes)
    let after = lines(new.bytes)
    guard before != after else { return "" }
    var text = "--- a/\(old.path)\n+++ b/\(new.path)\n"
    for hunk in hunks(before, after) {
      let (oldRange, newRange) = hunk
      text += "@@ -\(span(oldRange)) +\(span(newRange)) @@\n"
      text += body(before, after, oldRange, newRange)
    }
    return text
  }

  private static func lines(_ bytes: [UInt8]) -> [String] {
    var lines = String(decoding: bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)
    if lines.last == "" {
      lines.removeLast()
    } else {
      lines[lines.count - 1] += "\n\\ No newline at end of file"
    }
    return lines
  }

  /// Ranges of old and new lines that belong together, with the lines around them.
  private static func hunks(_ old: [String], _ new: [String]) -> [(Range<Int>, Range<Int>)] {
    let difference = new.difference(from: old)
    var removed = Set<Int>()
    var inserted = Set<Int>()
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var hunks: [(Range<Int>, Range<Int>)] = []
    var oldIndex = 0
    var newIndex = 0
    while oldIndex < old.count || newIndex < new.count {
      guard removed.contains(oldIndex) || inserted.contains(newIndex) else {
        oldIndex += 1
        newIndex += 1
        continue
      }
      let start = (oldIndex, newIndex)
      while removed.contains(oldIndex) { oldIndex += 1 }
      while inserted.contains(newIndex) { newIndex += 1 }
      let before = min(context, start.0, start.1)
      let behind = min(context, old.count - oldIndex, new.count - newIndex)
      let ranges = (start.0 - before..<oldIndex + behind, start.1 - before..<newIndex + behind)
      if let last = hunks.last, last.0.upperBound >= ranges.0.lowerBound {
        hunks[hunks.count - 1] = (
          last.0.lowerBound..<ranges.0.upperBound, last.1.lowerBound..<ranges.1.upperBound
        )
      } else {
        hunks.append(ranges)
      }
    }
    return hunks
  }

  private static func body(_ old: [String], _ new: [String], _ oldRange: Range<Int>, _ newRange: Range<Int>)
    -> String
  {
    let before = Array(old[oldRange])
    let after = Array(new[newRange])
    var removed = Set<Int>()
    var inserted = Set<Int>()
    for change in after.difference(from: before) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var text = ""
    var oldIndex = 0
    var newIndex = 0
    while oldIndex < before.count || newIndex < after.count {
      if removed.contains(oldIndex) {
        text += "-\(before[oldIndex])\n"
        oldIndex += 1
      } else if inserted.contains(newIndex) {
        text += "+\(after[newIndex])\n"
        newIndex += 1
      } else {
        text += " \(before[oldIndex])\n"
        oldIndex += 1
        newIndex += 1
      }
    }
    return text
  }

  private static func span(_ range: Range<Int>) -> String {
    range.count == 1
      ? "\(range.lowerBound + 1)"
      : "\(range.isEmpty ? range.lowerBound : range.lowerBound + 1),\(range.count)"
  }
}
