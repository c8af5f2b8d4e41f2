/// A name that a ``SymbolTable`` has numbered.
struct Symbol: Hashable, Sendable, Comparable {
  let number: Int32

  /// Stands for no name at all.
  static let none = Symbol(number: -1)

  static func < (one: Symbol, other: Symbol) -> Bool { one.number < other.number }
}

/// Numbers names in the order in which they come up, so that records hold a number instead of a text.
struct SymbolTable: Sendable {
  private(set) var names: [String] = []
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  /// The symbols by their hashes, in a table that is never more than half full; -1 where none is.
  private var slots = [Int32](repeating: -1, count: 256)

  func name(_ symbol: Symbol) -> String? {
    names.indices.contains(Int(symbol.number)) ? names[Int(symbol.number)] : nil
  }

  var count: Int { names.count }

  mutating func symbol(_ name: String) -> Symbol {
    var name = name
    return name.withUTF8 { symbol($0) }
  }

  mutating func symbol(_ name: String?) -> Symbol { name.map { symbol($0) } ?? .none }

  mutating func symbol(_ name: UnsafeBufferPointer<UInt8>) -> Symbol {
    var slot = Int(truncatingIfNeeded: StableHash.of(name)) & (slots.count - 1)
    while slots[slot] >= 0 {
      if holds(Int(slots[slot]), name) { return Symbol(number: slots[slot]) }
      slot = (slot + 1) & (slots.count - 1)
    }
    let symbol = Symbol(number: Int32(truncatingIfNeeded: names.count))
    names.append(String(decoding: name, as: UTF8.self))
    bytes.append(contentsOf: name)
    ends.append(bytes.count)
    slots[slot] = symbol.number
    if names.count * 2 > slots.count { grow() }
    return symbol
  }

  private func holds(_ index: Int, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = index == 0 ? 0 : ends[index - 1]
    guard ends[index] - start == name.count else { return false }
    for offset in 0..<name.count where bytes[start + offset] != name[offset] { return false }
    return true
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for index in names.indices {
      var name = names[index]
      var slot = Int(truncatingIfNeeded: name.withUTF8 { StableHash.of($0) }) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(truncatingIfNeeded: index)
    }
  }
}

/// A hash that is the same in every process, unlike `Hasher`'s: the 64 bits of FNV-1a, mixed once more.
enum StableHash {
  static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    hash = (hash ^ (hash >> 32)) &* 0xD6E8_FEB8_6659_FD93
    return hash ^ (hash >> 32)
  }
}
