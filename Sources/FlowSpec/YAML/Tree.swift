/// What a file says, as a tree of text: the result of parsing it.
///
/// The nodes lie in one array in the order of the file, each followed by what it contains, so that a large file costs
/// one allocation and not one a node. ``Node`` is the view that everyone else uses; it holds the tree by one reference.
public final class Tree: Sendable {
  public let file: SourceFile
  /// One entry a node, parents before children.
  let records: [Record]
  /// The text of all scalars whose value is not simply their bytes (escapes, folding, doubled quotes), end to end.
  let decodedBytes: [UInt8]
  /// Where in `decodedBytes` each of those texts is.
  let decodedRanges: [SourceRange]
  /// The comments of the file in order, each from its `#` to the end of its line.
  public let comments: [SourceRange]

  init(
    file: SourceFile, records: [Record] = [], decodedBytes: [UInt8] = [], decodedRanges: [SourceRange] = [],
    comments: [SourceRange] = []
  ) {
    self.file = file
    self.records = records
    self.decodedBytes = decodedBytes
    self.decodedRanges = decodedRanges
    self.comments = comments
  }

  /// The whole document; nil where the file has no content.
  public var root: Node? { records.isEmpty ? nil : Node(tree: self, index: 0) }
}

extension Tree {
  /// A node in 16 bytes: a large file's cost is the memory that it touches.
  struct Record {
    var start: UInt32
    var end: UInt32
    /// Kind in bits 0–1, style in bits 2–7, span above.
    private var shape: UInt32
    /// Of a collection, the number of its items, or of its keys and values together. Of a scalar, an index into
    /// ``Tree/decodedRanges``, or `verbatim`.
    var detail: UInt32

    static let verbatim = UInt32.max

    @inline(__always)
    init(_ kind: NodeKind, _ style: NodeStyle, _ start: Int, _ end: Int, detail: UInt32) {
      self.start = UInt32(truncatingIfNeeded: start)
      self.end = UInt32(truncatingIfNeeded: end)
      shape = UInt32(kind.rawValue) | UInt32(style.rawValue) << 2 | 1 << 8
      self.detail = detail
    }

    var kind: NodeKind {
      @inline(__always) get { NodeKind(rawValue: UInt8(truncatingIfNeeded: shape & 3)) ?? .scalar }
    }
    var style: NodeStyle { NodeStyle(rawValue: UInt8(truncatingIfNeeded: shape >> 2 & 63)) ?? .plain }
    var range: SourceRange { SourceRange(Int(start), Int(end)) }

    /// Records from this one to the end of all that it contains, itself included.
    var span: Int {
      @inline(__always) get { Int(shape >> 8) }
      @inline(__always) set { shape = shape & 0xFF | UInt32(truncatingIfNeeded: newValue) << 8 }
    }

    var childCount: Int { kind == .scalar ? 0 : Int(detail) }
  }
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
