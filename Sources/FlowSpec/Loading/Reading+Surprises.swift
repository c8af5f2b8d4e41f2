// What YAML reads otherwise than an author sees it. The parser takes these files, so they are told here, where it is known
// that a text was wanted.

extension Reading {
  /// A text was wanted and a mapping or list stands there.
  func reportCollection(_ node: Node, instead what: String) {
    guard node.style == .flow else {
      let found = node.kind == .mapping ? "`key: value` lines" : "a list"
      report(.wrongType, "\(what) is a text, and this is \(found)", at: firstLine(node.range))
      return
    }
    let isOneLine = firstLine(node.range) == node.range
    let quoted = quotation(of: file.text(node.range))
    let opening = node.kind == .mapping ? "{" : "["
    report(
      .wrongType,
      "\(what) starts with `\(opening)`, so it is read as a \(node.kind == .mapping ? "mapping" : "list") and not as a text",
      at: firstLine(node.range), help: isOneLine ? "put it in quotes: \(quoted)" : "put it in quotes",
      fix: isOneLine ? Fix("put the text in quotes", edits: [TextEdit(node.range, quoted)]) : nil)
  }

  /// Nothing stands where a text was wanted: perhaps because it starts with `#`.
  func reportMissing(_ node: Node, _ what: String) {
    guard let comment = comment(onLineOf: node.range.lowerBound) else {
      let isItem = node.range.lowerBound > 0 && file.bytes[node.range.lowerBound - 1] == UInt8(ascii: "-")
      report(
        .wrongType, "\(what) is missing", at: node.range,
        help: "write it behind the \(isItem ? "dash" : "colon")")
      return
    }
    let quoted = quotation(of: file.text(comment))
    report(
      .wrongType, "\(what) is empty, because a text that starts with `#` is a comment", at: comment,
      help: "put it in quotes: \(quoted)",
      fix: Fix("put the text in quotes", edits: [TextEdit(comment, quoted)]))
  }

  /// A comment cuts off a plain message.
  func reportLostText(_ node: Node) {
    guard node.style == .plain, let comment = comment(onLineOf: node.range.upperBound) else { return }
    guard !file.text(comment).contains("flowrepl:") else { return }
    let whole = SourceRange(node.range.lowerBound, comment.upperBound)
    let quoted = quotation(of: file.text(whole))
    report(
      "syntax/text-lost", .warning, "everything behind ` #` is a comment and is not sent", at: comment,
      help: "put the whole text in quotes: \(quoted)",
      fix: Fix("put the whole text in quotes", edits: [TextEdit(whole, quoted)], isSafe: false))
  }

  /// The first comment that starts at or behind an offset, on the same line.
  private func comment(onLineOf offset: Int) -> SourceRange? {
    var low = 0
    var high = comments.count
    while low < high {
      let middle = (low + high) / 2
      if comments[middle].lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    guard low < comments.count else { return nil }
    let between = file.bytes[min(offset, file.bytes.count)..<comments[low].lowerBound]
    return between.contains(UInt8(ascii: "\n")) ? nil : comments[low]
  }

  /// The text as a double-quoted scalar.
  private func quotation(of text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
