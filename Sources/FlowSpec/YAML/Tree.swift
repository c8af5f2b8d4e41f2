/// What a file says, as a tree of text: the result of parsing it.
///
/// The nodes lie in one array in the order of the file, each followed by what it contains, so that a large file costs
/// one allocation and not one a node. ``Node`` is the view that everyone else uses.
public struct Tree: Sendable {
  public let file: SourceFile
  /// One entry a node, parents before children.
  var records: [Record]
  /// Decoded text of scalars whose value is not simply their bytes (escapes, folding, doubled quotes).
  var decoded: [String]
  /// The comments of the file in order, each from its `#` to the end of its line.
  public internal(set) var comments: [SourceRange]

  struct Record {
    var kind: NodeKind
    var style: NodeStyle
    /// Items of a sequence, or keys and values of a mapping together.
    var childCount: UInt32
    /// Records from this one to the end of all that it contains, itself included.
    var span: UInt32
    /// Index into ``Tree/decoded``, or `verbatim`.
    var text: UInt32
    var range: SourceRange
    /// Of a scalar, the bytes between its quotes or the value's own bytes.
    var content: SourceRange

    static let verbatim = UInt32.max
  }

  /// The whole document; nil where the file has no content.
  public var root: Node? { records.isEmpty ? nil : Node(tree: self, index: 0) }
}

public enum NodeKind: UInt8, Hashable, Sendable {
  case scalar, sequence, mapping
}

/// How a node was written.
public enum NodeStyle: UInt8, Hashable, Sendable {
  /// A scalar without quotes.
  case plain
  case singleQuoted
  case doubleQuoted
  /// `|`
  case literal
  /// `>`
  case folded
  /// Nothing was written: the value behind `key:` or `-`. Its text is empty.
  case missing
  /// A collection by indentation.
  case block
  /// A collection in brackets.
  case flow
}
