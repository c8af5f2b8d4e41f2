/// Finds the `{names}` of a message. What is wrong is left in the text as it stands, so that reading can go on.
struct TemplateParser {
  /// More faults of one message are not told: they would be echoes.
  private static let maximumDiagnostics = 20

  private let source: ScalarText
  private let bytes: [UInt8]
  private var offset = 0
  private var literal: [UInt8] = []
  private var parts: [Template.Part] = []
  private var diagnostics: [Diagnostic] = []

  static func template(
    _ text: String, _ source: @autoclosure () -> ScalarText
  ) -> (template: Template, diagnostics: [Diagnostic]) {
    // Most texts have no braces at all.
    guard text.hasBraces else { return (Template(literal: text), []) }
    var parser = TemplateParser(source())
    parser.parse()
    return (Template(source: text, parts: parser.parts), parser.diagnostics)
  }

  private init(_ source: ScalarText) {
    self.source = source
    bytes = Array(source.text.utf8)
  }

  private mutating func parse() {
    while offset < bytes.count {
      let brace = bytes.withUnsafeBufferPointer { $0.firstBrace(from: offset) }
      literal += bytes[offset..<brace]
      offset = brace
      guard offset < bytes.count else { break }
      let byte = bytes[offset]
      switch byte {
      case .openBrace where offset + 1 < bytes.count && bytes[offset + 1] == byte,
        .closeBrace where offset + 1 < bytes.count && bytes[offset + 1] == byte:
        literal.append(byte)
        offset += 2
      case .openBrace: parsePlaceholder()
      default:
        report(
          "this `}` closes nothing",
          at: offset..<offset + 1,
          help: "write `}}` for a brace in the text",
          replacement: "}}"
        )
        literal.append(byte)
        offset += 1
      }
    }
    endLiteral()
  }

  private mutating func endLiteral() {
    guard !literal.isEmpty else { return }
    parts.append(.literal(String(decoding: literal, as: UTF8.self)))
    literal = []
  }

  private mutating func parsePlaceholder() {
    let start = offset
    guard
      let length = bytes[(start + 1)...].firstIndex(where: {
        $0 == .closeBrace || $0 == .openBrace || $0 == .lineFeed
      }),
      bytes[length] == .closeBrace
    else {
      report(
        "this `{` is not closed",
        at: start..<start + 1,
        help: "close it with `}`, or write `{{` for a brace in the text"
      )
      literal.append(.openBrace)
      offset = start + 1
      return
    }
    offset = length + 1
    guard let part = placeholder(bytes[(start + 1)..<length], start..<offset) else {
      literal += bytes[start..<offset]
      return
    }
    endLiteral()
    parts.append(part)
  }

  private mutating func placeholder(_ content: ArraySlice<UInt8>, _ place: Range<Int>) -> Template.Part? {
    let bar = content.firstIndex(of: UInt8(ascii: "|"))
    let name = Substring(decoding: content[..<(bar ?? content.endIndex)], as: UTF8.self).trimmingSpaces
    let fallback = bar.map { String(decoding: content[($0 + 1)...], as: UTF8.self) }
    if name.isEmpty {
      let isEmpty = fallback == nil
      report(
        isEmpty ? "these braces are empty" : "the name is missing before `|`",
        at: place,
        help: "write the name of a variable: {order_id}"
          + (isEmpty ? ", or `{{}}` for braces in the text" : "")
      )
      return nil
    }
    guard name.isVariablePath else {
      reportNoName(name, place)
      return nil
    }
    switch name {
    case "options", "choices":
      if fallback != nil { report("`{\(name)}` takes no default", at: place, replacement: "{\(name)}") }
      return name == "options" ? .options : .choices
    default:
      return .variable(path: name, default: fallback, range: source.range(place))
    }
  }

  private mutating func reportNoName(_ name: String, _ place: Range<Int>) {
    let variable = String(
      decoding: name.utf8.prefix { $0.isWordByte || $0 == UInt8(ascii: ".") },
      as: UTF8.self
    )
    let rest = name.utf8.dropFirst(variable.utf8.count)
    if !variable.isEmpty, rest.first == UInt8(ascii: ":") || rest.first == UInt8(ascii: ",") {
      report(
        "a format stands with the variable, not in the message",
        at: place,
        help: "write {\(variable)} here, and `vars: {\(variable): {type: date, show: \"EEE, MMM d\"}}`"
      )
    } else if name.utf8.contains(where: { "+*/=()<>".utf8.contains($0) }) {
      report(
        "a message can't calculate",
        at: place,
        help: "set a variable in the state (`set: {total: = price * 2}`) and write {total}"
      )
    } else if name.utf8.contains(where: { $0 == 0x20 || $0 == UInt8(ascii: "-") }) {
      let joined = String(name.map { $0 == " " || $0 == "-" ? "_" : $0 })
      report(
        "`\(name)` can't be the name of a variable",
        at: place,
        help: "names have no spaces: {\(joined)}"
      )
    } else {
      report(
        "`\(name)` can't be the name of a variable",
        at: place,
        help: "use letters, digits and `_`; for a brace in the text write `{{`"
      )
    }
  }

  private mutating func report(
    _ message: String,
    at range: Range<Int>,
    help: String? = nil,
    replacement: String? = nil
  ) {
    guard diagnostics.count < Self.maximumDiagnostics else { return }
    let fault = TextFault(message, at: range, help: help, replacement: replacement, isCertain: false)
    diagnostics.append(source.diagnostic(.badTemplate, fault))
  }
}

extension String {
  fileprivate var hasBraces: Bool {
    var text = self
    return text.withUTF8 { $0.firstBrace(from: 0) < $0.count }
  }

  /// Names with a dot between each two.
  fileprivate var isVariablePath: Bool {
    let dot = UInt8(ascii: ".")
    var last = dot
    for byte in utf8 {
      guard byte.isWordByte || byte == dot && last != dot else { return false }
      last = byte
    }
    return last != dot && utf8.first?.isDigit == false
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate func firstBrace(from start: Int) -> Int {
    ByteScan.first(.openBrace, or: .closeBrace, in: self, from: start)
  }
}

extension Substring {
  var trimmingSpaces: String {
    var rest = utf8[...]
    while rest.first == 0x20 || rest.first == 0x09 { rest.removeFirst() }
    while rest.last == 0x20 || rest.last == 0x09 { rest.removeLast() }
    return String(decoding: rest, as: UTF8.self)
  }
}

extension Template {
  /// Reads the message that a scalar holds.
  ///
  /// - Parameter text: the node's text, without its final line break where that is not sent.
  static func parsed(_ text: String, of node: Node) -> (template: Template, diagnostics: [Diagnostic]) {
    TemplateParser.template(text, ScalarText(node, text[...]))
  }

  /// Reads a message that no file holds; ranges count from the start of the text.
  public static func parsed(_ text: String) -> (template: Template, diagnostics: [Diagnostic]) {
    TemplateParser.template(text, ScalarText(text))
  }
}
