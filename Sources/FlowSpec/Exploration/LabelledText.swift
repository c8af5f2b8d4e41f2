/// A text of a customer and, where somebody has told, what it means.
public struct LabelledText: Hashable, Sendable {
  public enum Label: Hashable, Sendable {
    case option(String)
    /// It means none of the options.
    case none
  }

  public var text: String
  /// Nil where nobody has told.
  public var label: Label?
  /// The text in its file, and the label, which may be wrong.
  public var range: SourceRange

  public init(_ text: String, _ label: Label? = nil, range: SourceRange = SourceRange(0, 0)) {
    self.text = text
    self.label = label
    self.range = range
  }
}

extension LabelledText {
  /// Why a file of texts can't be used.
  public struct Invalid: Error, Hashable, Sendable {
    public var message: String
    public var range: SourceRange
    public var help: String?
  }

  /// Reads the texts of a file, in any of four forms: a text a line; a text, a tab and its option a line; an object
  /// `{"text": ..., "option": ...}` a line; or one JSON document, an array of such objects or an object that has them as
  /// `texts`. The option `-`, or null, is none. Empty lines are skipped.
  ///
  /// - Parameter options: the options that a label can name, in any case.
  public static func read(_ file: SourceFile, options: [String]) throws(Invalid) -> [LabelledText] {
    if let texts = try document(file, options) { return texts }
    var texts: [LabelledText] = []
    var start = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < file.bytes.count {
      let end = file.bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? file.bytes.count
      if let text = try line(file, start..<end, options) { texts.append(text) }
      start = end + 1
    }
    return texts
  }

  // MARK: - Lines

  private static func line(_ file: SourceFile, _ range: Range<Int>, _ options: [String]) throws(Invalid)
    -> LabelledText?
  {
    let range = trimmed(range, in: file.bytes)
    guard let first = file.bytes[range].first else { return nil }
    if first == UInt8(ascii: "{") {
      let object: JSON
      do {
        object = try JSONReader.read(file.bytes[range])
      } catch {
        let place = range.lowerBound + error.offset
        throw Invalid(message: error.message, range: SourceRange(place, place))
      }
      return try text(object, SourceRange(range.lowerBound, range.upperBound), options)
    }
    guard let tab = file.bytes[range].firstIndex(of: UInt8(ascii: "\t")) else {
      return LabelledText(
        file.text(SourceRange(range.lowerBound, range.upperBound)),
        range: SourceRange(range.lowerBound, range.upperBound))
    }
    let textRange = trimmed(range.lowerBound..<tab, in: file.bytes)
    let labelRange = trimmed(tab + 1..<range.upperBound, in: file.bytes)
    let place = SourceRange(labelRange.lowerBound, labelRange.upperBound)
    return LabelledText(
      file.text(SourceRange(textRange.lowerBound, textRange.upperBound)),
      try label(file.text(place), place, options), range: place)
  }

  private static func trimmed(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    let isSpace = { (byte: UInt8) in byte == 0x20 || byte == 0x09 || byte == 0x0D }
    let start = bytes[range].firstIndex { !isSpace($0) } ?? range.upperBound
    let end = bytes[start..<range.upperBound].lastIndex { !isSpace($0) }.map { $0 + 1 } ?? start
    return start..<end
  }

  // MARK: - JSON

  /// The texts of a file that is one JSON document; nil where it is none.
  private static func document(_ file: SourceFile, _ options: [String]) throws(Invalid) -> [LabelledText]? {
    guard let document = try? JSONReader.read(file.bytes[...]) else { return nil }
    let whole = SourceRange(0, 0)
    guard let elements = document.elements ?? document["texts"]?.elements else {
      return document["text"] == nil ? nil : [try text(document, whole, options)]
    }
    var texts: [LabelledText] = []
    for element in elements { texts.append(try text(element, whole, options)) }
    return texts
  }

  private static func text(_ object: JSON, _ range: SourceRange, _ options: [String]) throws(Invalid)
    -> LabelledText
  {
    guard let text = object["text"]?.text else {
      throw Invalid(
        message:
          "expected an object with a text, such as {\"text\": \"wheres my stuff\", \"option\": \"TRACK\"}",
        range: range)
    }
    switch object["option"] {
    case nil: return LabelledText(text, range: range)
    case .null: return LabelledText(text, LabelledText.Label.none, range: range)
    case .string(let name): return LabelledText(text, try label(name, range, options), range: range)
    default:
      throw Invalid(message: "the `option` of a text is a word, or null for none", range: range)
    }
  }

  private static func label(_ name: String, _ range: SourceRange, _ options: [String]) throws(Invalid)
    -> Label
  {
    if name == "-" || name.isEmpty { return .none }
    if let option = options.first(where: { $0.lowercased() == name.lowercased() }) { return .option(option) }
    let near = Suggestion.nearest(to: name, in: options)
    throw Invalid(
      message: "the state has no option `\(name)`" + (near.map { "; did you mean `\($0)`?" } ?? ""),
      range: range,
      help: "its options are \(options.joined(separator: ", ")); `-` stands for none of them")
  }
}
