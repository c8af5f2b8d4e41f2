/// The keys of the mappings around the cursor, to find those that are written twice.
///
/// Each mapping's keys lie behind those of the mapping around it. Small mappings are searched one by one, by a
/// fingerprint of the text; large ones get a table, so that cost stays linear in the number of keys.
struct KeyRegister {
  private struct Entry {
    var fingerprint: UInt64
    /// The bytes of the key's text, in the file or among the decoded texts, neither of which moves while parsing.
    var text: UnsafeBufferPointer<UInt8>
    var place: SourceRange

    func isSame(as other: Entry) -> Bool {
      fingerprint == other.fingerprint && text.count == other.text.count && text.elementsEqual(other.text)
    }
  }

  private var entries: [Entry] = []
  /// Where the entries of the innermost mapping start.
  private var first = 0
  /// Slots of the innermost mapping's table: an entry's offset from `first`, plus 1; 0 is free. Empty for small mappings.
  private var table: [UInt32] = []
  /// Differs from run to run, so that no file can be made to collide.
  private let seed: UInt64

  private static let largestUntabled = 16

  /// Where to go back to when an inner mapping ends.
  struct Mark {
    fileprivate var first: Int
    fileprivate var table: [UInt32]
  }

  init() {
    seed = UInt64(bitPattern: Int64(Hasher().finalize())) | 1
    entries.reserveCapacity(64)
  }

  mutating func open() -> Mark {
    var mark = Mark(first: first, table: [])
    swap(&mark.table, &table)
    first = entries.count
    return mark
  }

  mutating func close(_ mark: consuming Mark) {
    entries.removeLast(entries.count - first)
    first = mark.first
    table = mark.table
  }

  /// Adds a key and gives the place of the earlier one with the same text, if there is one.
  @inline(__always)
  mutating func add(_ text: UnsafeBufferPointer<UInt8>, at place: SourceRange) -> SourceRange? {
    let entry = Entry(fingerprint: fingerprint(of: text), text: text, place: place)
    defer { entries.append(entry) }
    if entries.count - first >= KeyRegister.largestUntabled { return addToTable(entry) }
    for index in first..<entries.count where entries[index].isSame(as: entry) { return entries[index].place }
    return nil
  }

  private mutating func addToTable(_ entry: Entry) -> SourceRange? {
    let size = entries.count - first
    if table.count < size * 2 {
      table = Array(repeating: 0, count: max(64, table.count * 4))
      for offset in 0..<size {
        var slot = slot(of: entries[first + offset].fingerprint)
        while table[slot] != 0 { slot = (slot + 1) & (table.count - 1) }
        table[slot] = UInt32(truncatingIfNeeded: offset + 1)
      }
    }
    var slot = slot(of: entry.fingerprint)
    while table[slot] != 0 {
      let other = entries[first + Int(table[slot]) - 1]
      if other.isSame(as: entry) { return other.place }
      slot = (slot + 1) & (table.count - 1)
    }
    table[slot] = UInt32(truncatingIfNeeded: size + 1)
    return nil
  }

  private func slot(of fingerprint: UInt64) -> Int {
    Int(truncatingIfNeeded: fingerprint >> 20) & (table.count - 1)
  }

  /// Eight bytes at a time, mixed by the two halves of a product (as wyhash does).
  @inline(__always)
  private func fingerprint(of text: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let raw = UnsafeRawBufferPointer(text)
    var hash = seed ^ UInt64(truncatingIfNeeded: text.count) &* 0x9E37_79B9_7F4A_7C15
    var offset = 0
    while offset + 8 <= raw.count {
      hash = mixed(hash ^ raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      offset += 8
    }
    var rest: UInt64 = 0
    while offset < raw.count {
      rest = rest << 8 | UInt64(raw[offset])
      offset += 1
    }
    return mixed(hash ^ rest)
  }

  @inline(__always)
  private func mixed(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
    return product.high ^ product.low
  }
}
