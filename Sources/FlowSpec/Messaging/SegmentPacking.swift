/// Fills segments one after the other and never splits what is added in one piece.
struct SegmentPacking {
  let capacity: Int
  private(set) var segments = 1
  private(set) var remaining: Int

  init(capacity: Int) {
    self.capacity = capacity
    remaining = capacity
  }

  mutating func add(_ units: Int) {
    if units > remaining {
      segments += 1
      remaining = capacity
    }
    remaining -= units
  }

  /// Adds a character in UTF-16. CR LF counts as the two that it is, and a cluster that no segment can take
  /// (a letter under dozens of accents) is split between its scalars.
  mutating func add(_ character: Character) {
    let units = character.utf16.count
    if character == "\r\n" || units > capacity {
      for scalar in character.unicodeScalars { add(UTF16.width(scalar)) }
    } else {
      add(units)
    }
  }
}
