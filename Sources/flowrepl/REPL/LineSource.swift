/// Where a session's lines come from: a person at a terminal, or a pipe.
protocol LineSource: AnyObject {
  /// Blocks until there is a line, or something else that the session must answer.
  func next(_ view: PromptView) -> LineEvent

  /// Keeps a line for the next time; one that starts with a space is nobody's business.
  func remember(_ line: String)

  /// A signal that came while the session was at work: SIGINT asks it to stop what it does, SIGTERM and SIGHUP to leave.
  /// To be asked now and then during anything that can take long.
  func pendingSignal() -> Int32?
}

enum LineEvent: Hashable {
  case line(String)
  /// ^C: the half-typed line is gone, the session goes on.
  case cancelled
  /// ^D on an empty line, the end of the input, or a terminal that has gone.
  case end
  /// SIGTERM or SIGHUP.
  case signal(Int32)
  /// Input that is no text, with the reason for people; the session goes on.
  case refused(String)
}

/// What a prompt shows and knows. `prompt` and `right` are asked for each line and after a reload.
struct PromptView {
  var prompt: () -> StyledText = { "› " }
  /// At the right edge while the line leaves room; gone once it is entered.
  var right: () -> StyledText = { "" }
  /// What may replace `word`, the part of the line behind the last space before the cursor; `head` is what is before.
  var complete: (_ head: String, _ word: String) -> [Completion] = { _, _ in [] }
  /// What would finish the line; nil for nothing.
  var hint: (_ line: String) -> String? = { _ in nil }
  /// The line with roles. Its text has to stay the same.
  var highlight: (_ line: String) -> StyledText = { StyledText($0) }
  /// Called when a file in a watched folder has changed; gives the lines to print above the prompt, or none.
  var reload: () -> [StyledText] = { [] }
}

struct Completion: Hashable {
  /// What replaces the word.
  var text: String
  var about: String?

  init(_ text: String, about: String? = nil) {
    self.text = text
    self.about = about
  }
}
