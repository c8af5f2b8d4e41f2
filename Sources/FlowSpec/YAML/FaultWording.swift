/// Puts faults into words for people who write messages, not programs.
///
/// The parts word what is wrong with: `+Characters` the file and its characters, `+Structure` lists and indentation,
/// `+Brackets` what is in brackets, `+Keys` keys, `+Texts` and `+Quotes` texts. `LineRepair` makes the corrected lines.
struct FaultWording {
  let file: SourceFile
  let repair: LineRepair

  init(_ file: SourceFile) {
    self.file = file
    repair = LineRepair(file)
  }

  func diagnostic(of fault: SyntaxFault) -> Diagnostic {
    ofCharacters(fault) ?? ofStructure(fault) ?? ofBrackets(fault) ?? ofKeys(fault) ?? ofQuotes(fault)
      ?? ofTexts(fault)
  }

  /// The bytes of a fault as text, cut where they are too long for a message or go over a line.
  func quoted(_ range: SourceRange) -> String {
    let text = file.text(range)
    let short = text.unicodeScalars.prefix { $0.value >= 0x20 }.prefix(40)
    var shown = String(String.UnicodeScalarView(short))
    if short.count < text.unicodeScalars.count { shown += "…" }
    return "`" + shown + "`"
  }

  func error(
    _ rule: SyntaxRule,
    _ message: String,
    _ range: SourceRange,
    notes: [Note] = [],
    help: String? = nil,
    fix: Fix? = nil
  ) -> Diagnostic {
    Diagnostic(
      rule.id,
      .error,
      message,
      path: file.path,
      range: range,
      notes: notes,
      help: help,
      fix: fix
    )
  }

  /// An error whose repair is known: help with the corrected line, and a fix that makes it. A repair that is only one
  /// of several is not safe.
  func error(
    _ rule: SyntaxRule,
    _ message: String,
    _ range: SourceRange,
    notes: [Note] = [],
    _ advice: String,
    _ edits: [TextEdit],
    isSafe: Bool = true
  ) -> Diagnostic {
    let help = repair.correctedLine(edits).map { advice + ":\n" + $0 } ?? advice
    return error(
      rule,
      message,
      range,
      notes: notes,
      help: help,
      fix: Fix(advice, edits: edits, isSafe: isSafe)
    )
  }

  func note(_ message: String, _ range: SourceRange) -> Note { Note(message, path: file.path, range: range) }
}
