import CEdit
import Glibc

extension LineEditor {
  /// What libedit now holds.
  var line: LineState {
    guard let info = el_wline(editor)?.pointee, info.isSound, let start = info.buffer else {
      return LineState()
    }
    return LineState(
      UnsafeBufferPointer(start: start, count: info.lastchar - start),
      cursor: info.cursor - start
    )
  }

  /// Whether Enter was pressed.
  var isEntered: Bool {
    guard let info = el_wline(editor)?.pointee, info.isSound, info.lastchar > info.buffer else {
      return false
    }
    return info.lastchar[-1] == 10
  }

  /// Some of libedit's vi commands, `d` with a search for one, leave a cursor outside the line. Then the line is lost,
  /// but not the session.
  func mend() {
    guard let info = el_wline(editor)?.pointee, !info.isSound else { return }
    startLine()
    put("\u{7}")
  }

  /// Everything that a key has changed, in one write.
  func draw() {
    let line = line
    if let search {
      let shown = search.found.map { history.lines[$0] } ?? line.text
      var below = StyledText(
        search.hasFailed ? "nothing found: " : "search: ",
        search.hasFailed ? .warning : .dim
      )
      below.append(search.pattern)
      put(show(shown, cursor: Self.place(of: search.pattern, in: shown), below: [below]))
      return
    }
    if let letter = line.letter(typedAfter: drawn) { put(screen.echo(letter)) }
    drawn = line
    // Keys that came at once are undone at once.
    if undo.last?.text != line.text { undo.append(line) }
    let canHint = screen.isColored && line.isAtEnd && line.length > 0 && !line.text.contains("\n")
    hint = canHint ? view.hint(line.text) ?? "" : ""
    put(show(line.text, cursor: line.cursor))
  }

  /// The bytes that show a line; the final form is what stays when it has been entered.
  func show(
    _ text: String,
    cursor: Int,
    isFinal: Bool = false,
    suffix: String = "",
    below: [StyledText] = []
  ) -> String {
    var styled = StyledText(text)
    if screen.isColored {
      let highlighted = view.highlight(text)
      if highlighted.plain == text { styled = highlighted }
    }
    styled.append(suffix)
    var below = below
    if !isFinal, !completions.isEmpty {
      let list = CompletionList(candidates: completions)
      below += list.rows(columns: size.columns, height: max(size.rows - 3, 1))
    }
    let mode = screen.isEmpty && !isFinal ? Self.pasteModeOn : ""
    let frame = PromptFrame(
      prompt: prompt,
      line: styled.cells,
      cursor: cursor,
      hint: isFinal ? [] : StyledText(hint, .dim).cells,
      right: isFinal ? [] : right,
      below: below.map(\.cells),
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
    guard !text.isEmpty else { return }
    var text = text
    text.withUTF8 { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = write(STDOUT_FILENO, UnsafeBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count < 0 {
          guard errno == EINTR || errno == EAGAIN else { return }
          var waiting = pollfd(fd: STDOUT_FILENO, events: Int16(POLLOUT), revents: 0)
          poll(&waiting, 1, 100)
        } else {
          rest = rest.dropFirst(count)
        }
      }
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

extension LineInfoW {
  fileprivate var isSound: Bool { buffer <= cursor && cursor <= lastchar }
}
