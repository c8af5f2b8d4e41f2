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
  /// Slots of the innermost mapping's table, empty for small mappings: the high bits of a fingerprint, and below them an
  /// entry's offset from `first`, plus 1. A free slot is 0.
  private var table: [UInt64] = []
  /// Differs from run to run, so that no file can be made to collide.
  private let seed: UInt64

  private static let largestUntabled = 16
  /// Bits of a slot for the offset: more than there can be nodes.
  private static let offsetBits: UInt64 = 24
  private static let offsetMask: UInt64 = 1 << offsetBits - 1

  /// Where to go back to when an inner mapping ends.
  struct Mark {
    fileprivate var first: Int
    fileprivate var table: [UInt64]
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
    if table.count < size * 2 { growTable(for: size) }
    let tag = entry.fingerprint & ~KeyRegister.offsetMask
    let mask = table.count - 1
    var index = index(of: tag, mask)
    while table[index] != 0 {
      if table[index] & ~KeyRegister.offsetMask == tag {
        let other = entries[first + Int(table[index] & KeyRegister.offsetMask) - 1]
        if other.isSame(as: entry) { return other.place }
      }
      index = (index + 1) & mask
    }
    table[index] = tag | UInt64(size + 1) & KeyRegister.offsetMask
    return nil
  }

  private mutating func growTable(for size: Int) {
    let old = table
    table = Array(repeating: 0, count: max(64, old.count * 2))
    if old.isEmpty {
      for offset in 0..<size {
        let tag = entries[first + offset].fingerprint & ~KeyRegister.offsetMask
        insert(tag | UInt64(offset + 1), at: index(of: tag, table.count - 1))
      }
    }
    for slot in old where slot != 0 { insert(slot, at: index(of: slot, table.count - 1)) }
  }

  private mutating func insert(_ slot: UInt64, at start: Int) {
    var index = start
    while table[index] != 0 { index = (index + 1) & (table.count - 1) }
    table[index] = slot
  }

  @inline(__always)
  private func index(of tag: UInt64, _ mask: Int) -> Int {
    Int(truncatingIfNeeded: tag >> KeyRegister.offsetBits) & mask
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
