/// One scalar, sequence or mapping of a ``Tree``, with the exact place where it stands.
public struct Node: Sendable {
  public let tree: Tree
  let index: Int

  init(tree: Tree, index: Int) {
    self.tree = tree
    self.index = index
  }

  private var record: Tree.Record {
    @inline(__always) get { tree.records[index] }
  }

  public var kind: NodeKind {
    @inline(__always) get { record.kind }
  }
  public var style: NodeStyle { record.style }
  /// From the first byte to behind the last: quotes and brackets included; of a block scalar from its `|` or `>`.
  public var range: SourceRange {
    @inline(__always) get { record.range }
  }
  public var path: String { tree.file.path }

  /// The text of a scalar; nil for a collection.
  public var text: String? { withTextBytes { String(decoding: $0, as: UTF8.self) } }

  /// What `body` makes of the bytes of a scalar's text, which are not copied for it; nil for a collection.
  func withTextBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result? {
    tree.withTextBytes(of: index, body)
  }

  /// Whether it is a scalar with this text.
  func says(_ text: StaticString) -> Bool {
    let text = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    return withTextBytes { $0.count == text.count && $0.elementsEqual(text) } ?? false
  }

  /// The bytes of a scalar between its quotes, of a block scalar its lines; where `isVerbatim` they are its text.
  public var contentRange: SourceRange { tree.contentRange(of: record) }

  /// Whether a scalar's text is exactly the bytes of `contentRange`.
  public var isVerbatim: Bool { record.kind == .scalar && record.detail == Tree.Record.verbatim }
  /// Whether nothing was written here (`key:` with no value).
  public var isMissing: Bool { record.style == .missing }

  /// The items of a sequence; empty for anything else.
  public var items: NodeItems { NodeItems(tree: tree, index: index, isValid: kind == .sequence) }
  /// The entries of a mapping, in the order of the file; empty for anything else.
  public var entries: NodeEntries { NodeEntries(tree: tree, index: index, isValid: kind == .mapping) }

  /// The value of a key; nil where this is no mapping or has no such key.
  public subscript(key: String) -> Node? { entries.first { $0.key.text == key }?.value }
}

/// The items of a sequence.
public struct NodeItems: Sequence, IteratorProtocol {
  private let tree: Tree
  private var position: Int
  private var left: Int

  init(tree: Tree, index: Int, isValid: Bool) {
    self.tree = tree
    position = index + 1
    left = isValid ? tree.records[index].childCount : 0
  }

  public var count: Int { left }
  public var isEmpty: Bool { left == 0 }

  public mutating func next() -> Node? {
    guard left > 0 else { return nil }
    left -= 1
    defer { position += tree.records[position].span }
    return Node(tree: tree, index: position)
  }
}

/// The entries of a mapping.
public struct NodeEntries: Sequence, IteratorProtocol {
  public struct Entry {
    public let key: Node
    public let value: Node
    /// From the key to the end of the value.
    public var range: SourceRange { key.range.union(value.range) }
  }

  private var nodes: NodeItems

  init(tree: Tree, index: Int, isValid: Bool) {
    nodes = NodeItems(tree: tree, index: index, isValid: isValid)
  }

  /// How many entries there are.
  public var count: Int { nodes.count / 2 }
  public var isEmpty: Bool { nodes.isEmpty }

  public mutating func next() -> Entry? {
    guard let key = nodes.next(), let value = nodes.next() else { return nil }
    return Entry(key: key, value: value)
  }
}
