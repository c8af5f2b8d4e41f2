/// The keys that the language gives a mapping, as an enumeration of them in the order in which messages list them.
protocol FieldKey: RawRepresentable, CaseIterable, Hashable, Sendable where RawValue == String {
  static var spellings: Spellings<Self> { get }
}

extension FieldKey {
  /// The key that a scalar says; nil where it says no key of the mapping.
  init?(_ node: Node) {
    guard let key = node.withTextBytes({ Self.spellings.word($0) }) ?? nil else { return nil }
    self = key
  }

  /// Every key, as authors write them.
  static var names: [String] { allCases.map(\.rawValue) }
}

/// The words of an enumeration, to be found by the bytes with which a file spells them.
///
/// A file is full of them, and one machine word holds what tells most apart: how long they are and how they start.
struct Spellings<Word: RawRepresentable & CaseIterable & Sendable>: Sendable where Word.RawValue == String {
  private let words: [Word]
  private let heads: [UInt64]
  private let spellings: [[UInt8]]

  /// Bytes of a word that its head holds.
  private static var headLength: Int { 7 }

  init() {
    words = Array(Word.allCases)
    spellings = words.map { Array($0.rawValue.utf8) }
    heads = spellings.map { $0.withUnsafeBufferPointer { Self.head(of: $0) } }
  }

  func word(_ bytes: UnsafeBufferPointer<UInt8>) -> Word? {
    let head = Self.head(of: bytes)
    for index in heads.indices where heads[index] == head {
      if bytes.count <= Self.headLength || bytes.elementsEqual(spellings[index]) { return words[index] }
    }
    return nil
  }

  @inline(__always)
  private static func head(of bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var head = UInt64(truncatingIfNeeded: bytes.count)
    for index in 0..<min(bytes.count, headLength) { head = head << 8 | UInt64(bytes[index]) }
    return head
  }
}
