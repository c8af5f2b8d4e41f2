import CEdit
import Glibc

extension LineEditor {
  /// What libedit now holds.
  var line: (text: String, cursor: Int) {
    guard let info = el_wline(editor)?.pointee, let start = info.buffer else { return ("", 0) }
    return (String(wide: start, count: info.lastchar - start), info.cursor - start)
  }

  var size: (columns: Int, rows: Int) {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else {
      return (80, 24)
    }
    return (Int(size.ws_col), Int(size.ws_row))
  }

  /// Everything that a key has changed, in one write.
  func draw() {
    let (text, cursor) = line
    if let search {
      let shown = search.found.map { history.lines[$0] } ?? text
      var below = StyledText(
        search.hasFailed ? "nothing found: " : "search: ",
        search.hasFailed ? .warning : .dim
      )
      below.append(search.pattern)
      put(show(shown, cursor: Self.place(of: search.pattern, in: shown), below: [below]))
      return
    }
    hint =
      screen.isColored && cursor == text.unicodeScalars.count && !text.isEmpty && !text.contains("\n")
      ? view.hint(text) ?? "" : ""
    put(show(text, cursor: cursor))
  }

  /// The bytes that show a line; the final form is what stays when it has been entered.
  func show(
    _ text: String,
    cursor: Int,
    isFinal: Bool = false,
    suffix: String = "",
    below: [StyledText] = []
  ) -> String {
    let size = size
    var styled = StyledText(text)
    if screen.isColored {
      let highlighted = view.highlight(text)
      if highlighted.plain == text { styled = highlighted }
    }
    styled.append(suffix)
    let mode = screen.isEmpty && !isFinal ? Self.pasteModeOn : ""
    var below = below
    if !isFinal, !completions.isEmpty {
      below += CompletionList(candidates: completions).rows(
        columns: size.columns,
        height: max(size.rows - 3, 1)
      )
    }
    let frame = PromptFrame(
      prompt: view.prompt(),
      line: styled,
      cursor: cursor,
      hint: isFinal ? "" : StyledText(hint, .dim),
      right: isFinal ? "" : view.right(),
      below: below,
      columns: size.columns,
      height: size.rows
    )
    return mode + screen.show(frame)
  }

  /// Prints lines above the prompt; the next drawing puts it below them.
  func announce(_ lines: [StyledText]) {
    put(screen.erase() + lines.map { $0.rendered(isColored: screen.isColored) + "\n" }.joined())
  }

  func put(_ text: String) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if count < 0 {
        guard errno == EINTR || errno == EAGAIN else { return }
        var waiting = pollfd(fd: STDOUT_FILENO, events: Int16(POLLOUT), revents: 0)
        poll(&waiting, 1, 100)
        continue
      }
      rest = rest.dropFirst(count)
    }
  }

  private static func place(of pattern: String, in text: String) -> Int {
    let lowered = text.lowercased()
    guard !pattern.isEmpty, let range = lowered.ranges(of: pattern.lowercased()).last else {
      return text.unicodeScalars.count
    }
    return lowered[..<range.lowerBound].unicodeScalars.count
  }
}
