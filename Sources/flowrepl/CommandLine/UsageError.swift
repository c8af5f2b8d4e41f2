import FlowSpec

/// Arguments that mean nothing, for the person who typed them.
struct UsageError: Error {
  /// One line without a full stop.
  let message: String
  /// What was probably meant.
  let suggestion: String?
  /// The command whose usage helps.
  let command: CommandSpec

  init(_ message: String, suggestion: String? = nil, command: CommandSpec) {
    self.message = message
    self.suggestion = suggestion
    self.command = command
  }

  /// What is wrong, what was meant, and how the command is typed.
  var text: StyledText {
    var text = StyledText.error(message + (suggestion.map { "; did you mean `\($0)`?" } ?? ""))
    for (index, form) in command.forms.enumerated() {
      text.append(index == 0 ? "usage" : "   or", .help)
      text.append(": flowrepl \(form)\n")
    }
    text.append(" help", .help)
    let isProgram = command.name == CommandTable.program.name
    text.append(": flowrepl \(isProgram ? "" : command.name + " ")--help\n")
    return text
  }
}
