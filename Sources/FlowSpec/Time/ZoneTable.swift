/// The changes of a zone's clocks, shared by all values of the zone.
///
/// The past comes as a table, the future as the yearly rule at the table's end, which is laid out to the year 2100
/// so that a look-up is one binary search.
final class ZoneTable: Sendable {
  let identifier: String
  /// The second of each change since 1970; `offsets[i + 1]` holds from `changes[i]` on, `offsets[0]` before all.
  private let changes: [Int64]
  private let offsets: [Int32]
  private let rule: ZoneRule?

  /// - Parameters:
  ///   - initialOffset: seconds east of UTC before the first change.
  ///   - changes: in the order of time, the seconds since 1970 and the offset that holds from there on.
  ///   - rule: what the years after the last change follow; nil where the last offset stays.
  init(identifier: String, initialOffset: Int, changes: [(seconds: Int64, offset: Int)], rule: ZoneRule?) {
    self.identifier = identifier
    self.rule = rule
    var seconds: [Int64] = []
    var offsets = [Int32(clamping: initialOffset)]
    func append(_ change: (seconds: Int64, offset: Int)) {
      guard change.offset != Int(offsets[offsets.count - 1]) else { return }
      if let last = seconds.last, change.seconds <= last { return }
      seconds.append(change.seconds)
      offsets.append(Int32(clamping: change.offset))
    }
    for change in changes { append(change) }
    if let rule {
      let lastSecond = changes.last?.seconds ?? 0
      let firstYear = max(1970, LocalDateTime(localSeconds: lastSecond).date.year)
      for year in firstYear..<max(firstYear, Self.endOfTable) {
        for change in rule.changes(in: year) where change.seconds > lastSecond { append(change) }
      }
    }
    self.changes = seconds
    self.offsets = offsets
  }

  private static let endOfTable = 2101

  /// Seconds east of UTC at a second since 1970.
  func offset(at seconds: Int64) -> Int {
    var low = 0
    var high = changes.count
    while low < high {
      let middle = (low + high) / 2
      if changes[middle] <= seconds { low = middle + 1 } else { high = middle }
    }
    if low == changes.count, let rule, seconds >= Self.secondsAtEndOfTable { return rule.offset(at: seconds) }
    return Int(offsets[low])
  }

  private static let secondsAtEndOfTable =
    Int64(CivilDate.dayNumber(year: endOfTable, month: 1, day: 1) - 1) * 86_400
}
