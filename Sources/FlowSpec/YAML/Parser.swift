/// What parsing a file gave: the tree as far as it could be read, and what was wrong.
public struct ParseResult: Sendable {
  /// Complete where `diagnostics` is empty; else what could be read, for showing, never for running.
  public var tree: Tree
  /// At most ``Parser/maximumDiagnostics`` errors, in the order of the file.
  public var diagnostics: [Diagnostic]
}

/// Reads the subset of YAML 1.2 in which specs are written, in one pass over the bytes.
///
/// Whatever it accepts is valid YAML 1.2, and loaders that keep scalars as text read the same tree from it. Where
/// loaders are known to disagree it reports a fault, and goes on with the next entry beside the faulty one.
///
/// The parts: `+Lines` moves from line to line, `+Block`, `+Flow`, `+Scalars` and `+BlockText` read nodes, `+Keys`
/// watches over keys, `+Recovery` goes on after a fault. All of them leave the cursor on the first byte of the next
/// line with content, with `column` telling its indentation.
public struct Parser: ~Copyable {
  /// Collections inside each other.
  public static let maximumDepth = 64
  /// Scalars and collections of a file together.
  public static let maximumNodes = 1_000_000
  /// Faults that are reported; parsing ends with the last one.
  public static let maximumDiagnostics = 20

  let base: UnsafePointer<UInt8>
  /// The end of the file; where parsing was given up, the place of that.
  var count: Int
  var isStopped = false

  // Where the cursor is.
  var position = 0
  var lineStart = 0
  /// Indentation of the line under the cursor as the structure counts it; `endOfDocument` behind the last line.
  var column = 0
  var depth = 0
  /// The block collections around the cursor, outermost first.
  var levels: [Level] = []
  /// Lines at the column `from` are read as if they stood at `to`, after the first of them was reported.
  var adoptions: [(from: Int, to: Int)] = []

  // What was read.
  let records: UnsafeMutableBufferPointer<Tree.Record>
  var recordCount = 0
  /// The end of the node that was completed last; the collections around it end there too.
  var lastEnd = 0
  var decoded: DecodedTexts
  var comments: [SourceRange] = []
  var keys = KeyRegister()
  var faults: [SyntaxFault] = []
  private var hasTooManyNodes = false

  static let endOfDocument = -1

  struct Level {
    var column: Int
    var isSequence: Bool
    /// The first byte of the collection.
    var start: Int
  }

  // What was found on the way.
  /// Whether a line in the brackets under the cursor was reported as too shallow already.
  var hasShallowFlowLine = false
  /// Whether the next line at a wrong depth follows from lines that were passed over.
  var isForgiving = false

  private init(
    _ base: UnsafePointer<UInt8>,
    _ count: Int,
    _ records: UnsafeMutableBufferPointer<Tree.Record>,
    _ decoded: UnsafeMutableBufferPointer<UInt8>
  ) {
    self.base = base
    self.count = count
    self.records = records
    self.decoded = DecodedTexts(decoded)
  }

  /// The tree that a file says, and what is wrong with it.
  public static func parse(_ file: SourceFile) -> ParseResult {
    guard file.bytes.count <= SourceFile.maximumBytes else {
      let fault = SyntaxFault(.tooLarge, 0, 0)
      return ParseResult(tree: Tree(file: file), diagnostics: [FaultWording(file).diagnostic(of: fault)])
    }
    var tree = Tree(file: file)
    var faults = [SyntaxFault(.emptyDocument, 0, 0)]
    file.bytes.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress, bytes.count > 0 else { return }
      // Room that is never touched costs nothing, but that it is not there for the next of many small files.
      let room = min(maximumNodes, bytes.count * 2 + 16)
      let decodedRoom = DecodedTexts.room(forFileOf: bytes.count)
      var texts: [UInt8] = []
      var ranges: [SourceRange] = []
      var comments: [SourceRange] = []
      let records = Array(unsafeUninitializedCapacity: room) { records, used in
        texts = Array(unsafeUninitializedCapacity: decodedRoom) { decoded, decodedCount in
          var parser = Parser(base, bytes.count, records, decoded)
          parser.parseFile()
          used = parser.hasTooManyNodes ? 0 : parser.recordCount
          decodedCount = parser.decoded.count
          ranges = parser.decoded.ranges
          comments = parser.comments
          faults = parser.faults
        }
      }
      tree = Tree(
        file: file, records: records.fitted, decodedBytes: texts.fitted, decodedRanges: ranges,
        comments: comments)
    }
    guard !faults.isEmpty else { return ParseResult(tree: tree, diagnostics: []) }
    let wording = FaultWording(file)
    let diagnostics = faults.map(wording.diagnostic(of:)).sorted(by: Diagnostic.precedes)
    return ParseResult(tree: tree, diagnostics: Array(diagnostics.prefix(maximumDiagnostics)))
  }

  private mutating func parseFile() {
    if count >= 3, base[0] == 0xEF, base[1] == 0xBB, base[2] == 0xBF { position = 3 }
    var check = TextCheck(base, count)
    check.run(from: position)
    faults = check.faults
    if check.isHopeless { return }
    // Faults of single characters do not keep the structure from being read, and have a limit of their own.
    let characterFaults = faults
    faults = []
    parseDocument()
    faults.append(contentsOf: characterFaults)
  }

  // MARK: Looking

  /// The byte at an offset; a line break behind the end of the file, where what ends with a line ends as well.
  @inline(__always)
  func byte(at offset: Int) -> UInt8 { offset < count ? base[offset] : .lineFeed }

  /// Whether white space, a line's end or the file's end is at an offset.
  @inline(__always)
  func isSpaceOrEnd(_ offset: Int) -> Bool {
    let byte = byte(at: offset)
    return byte == .space || byte == .lineFeed || byte == .carriageReturn || byte == .tab
  }

  @inline(__always)
  func isLineEnd(_ offset: Int) -> Bool {
    let byte = byte(at: offset)
    return byte == .lineFeed || byte == .carriageReturn
  }

  @inline(__always)
  mutating func skipSpaces() {
    while position < count, base[position] == .space { position += 1 }
  }

  // MARK: Writing

  /// Adds a node and gives its index.
  @inline(__always)
  mutating func push(
    _ kind: NodeKind,
    _ style: NodeStyle,
    _ start: Int,
    _ end: Int,
    detail: UInt32 = Tree.Record.verbatim
  ) -> Int {
    if recordCount == records.count { makeRoom() }
    records[recordCount] = Tree.Record(kind, style, start, end, detail: detail)
    recordCount += 1
    lastEnd = end
    return recordCount - 1
  }

  @inline(__always)
  @discardableResult
  mutating func push(_ scalar: Scalar) -> Int {
    push(.scalar, scalar.style, scalar.start, scalar.end, detail: scalar.detail)
  }

  /// Completes a collection whose last node has been added.
  @inline(__always)
  mutating func close(_ index: Int, children: Int, end: Int) {
    records[index].span = recordCount - index
    records[index].detail = UInt32(truncatingIfNeeded: children)
    records[index].end = UInt32(truncatingIfNeeded: end)
    lastEnd = end
  }

  /// A file with too many nodes is given up; what is read until the parser notices overwrites the last node.
  private mutating func makeRoom() {
    report(.tooManyNodes, position, position)
    hasTooManyNodes = true
    stop()
    recordCount = records.count - 1
  }
}

/// A scalar that was read and not yet added to the tree.
struct Scalar {
  var style: NodeStyle
  var start: Int
  var end: Int
  var detail = Tree.Record.verbatim
}

extension Array {
  /// Without room for more, where that is not much to copy.
  fileprivate var fitted: [Element] {
    capacity * MemoryLayout<Element>.stride < 1 << 20
      ? [Element](unsafeUninitializedCapacity: count) { fitted, size in
        size = fitted.initialize(fromContentsOf: self)
      } : self
  }
}
