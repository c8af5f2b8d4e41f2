import CEdit
import Glibc

/// A person at a terminal. libedit keeps the line, its keys (emacs or vi, by the user's editrc) and its kill buffers;
/// reading and drawing are done here. libedit's own drawing goes nowhere: it knows neither clusters nor text that
/// isn't part of the line, and a prompt drawn by two hands can't be kept true.
///
/// It lives on one thread, the one that made it, before any other was started: signals are taken by `poll`, which
/// needs them blocked everywhere. A process started from here has to unblock them for itself.
final class LineEditor: LineSource {
  let history: PromptHistory
  let folders = FolderWatch()
  let signals: Int32

  let editor: OpaquePointer
  private let editorHistory: OpaquePointer
  private let nowhere: UnsafeMutablePointer<FILE>

  private(set) var view = PromptView()
  private(set) var prompt: [Cell] = []
  private(set) var right: [Cell] = []
  private(set) var size = (columns: 80, rows: 24)
  var screen: Screen
  var decoder = KeyDecoder()
  /// Lines of a paste that wait for their turn.
  var queue: [String] = []
  /// How the present line ended, where libedit can't tell.
  var outcome: LineEvent?
  var hint = ""
  var completions: [Completion] = []
  var drawn = LineState()
  var undo: [LineState] = []
  var walk: (state: PromptHistory.Walk, shown: String)?
  var search: PromptHistory.Search?
  var pasted = ""
  /// Keys that wait behind one of several scalars.
  var pendingKeys: [Unicode.Scalar] = []
  /// What `poll` waits for: keys, signals, changes of files.
  var sources: [pollfd] = []
  /// When a change in the watched folders has settled.
  var reloadTime: ContinuousClock.Instant?

  /// Nil when standard input and output are no terminal that can be edited on.
  init?(isColored: Bool, history: PromptHistory) {
    guard isatty(STDIN_FILENO) != 0, isatty(STDOUT_FILENO) != 0, let nowhere = fmemopen(nil, 4096, "w+")
    else {
      return nil
    }
    Self.useUTF8()
    guard
      let editor = el_init_fd(
        "flowrepl",
        nowhere,
        nowhere,
        nowhere,
        STDIN_FILENO,
        STDOUT_FILENO,
        STDERR_FILENO
      ),
      let editorHistory = history_init()
    else {
      fclose(nowhere)
      return nil
    }
    self.nowhere = nowhere
    self.editor = editor
    self.editorHistory = editorHistory
    self.history = history
    screen = Screen(isColored: isColored)
    signals = Self.takeSignals()
    sources = [STDIN_FILENO, signals, folders?.descriptor ?? -1].map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    cedit_set_client(editor, Unmanaged.passUnretained(self).toOpaque())
    cedit_set_signals(editor, 0)
    cedit_set_editor(editor, "emacs")
    cedit_history_size(editorHistory, Int32(PromptHistory.limit))
    cedit_use_history(editor, editorHistory)
    for line in history.lines { cedit_history_enter(editorHistory, line) }
    addFunctions()
    // The user's editrc may change the keys, and `bind -v` or `bind -e` in it resets them all, so ours come last.
    el_source(editor, nil)
    cedit_set_editing(editor, 1)
    bindKeys()
    detachDrawing()
  }

  func startLine() {
    el_reset(editor)
    cedit_set_raw(editor, 1)
    cedit_redraw(editor)
  }

  /// libedit still draws, to nowhere, on a screen of its own making. It trips over windows that shrink and lines that
  /// outgrow them, so its screen is fixed and larger than any line: unbuffered, it asks for no size again.
  private func detachDrawing() {
    cedit_set_unbuffered(editor, 1)
    cedit_set_capability(editor, "li", "300")
    cedit_set_capability(editor, "co", "500")
    el_reset(editor)
  }

  deinit {
    el_end(editor)
    history_end(editorHistory)
    fclose(nowhere)
    while takeSignal() != nil {}
    close(signals)
    var set = Self.signalSet
    pthread_sigmask(SIG_UNBLOCK, &set, nil)
  }

  /// `prompt` is drawn anew when a file in these folders has changed and `reload` of its view has something to say.
  func watch(_ paths: [String]) { folders?.watch(paths) }

  func remember(_ line: String) {
    history.remember(line)
    if PromptHistory.isWorthKeeping(line) { cedit_history_enter(editorHistory, line) }
  }

  func next(_ view: PromptView) -> LineEvent {
    fflush(nil)
    self.view = view
    forgetLine()
    measure()
    askView()
    if let line = queue.first { return nextPasted(line) }
    startLine()
    defer { el_reset(editor) }
    // libedit returns after each key.
    while outcome == nil, !isEntered {
      var count: Int32 = 0
      el_wgets(editor, &count)
    }
    if let outcome { return leave(outcome) }
    let lines = line.text.split(separator: "\n").map(String.init)
    queue = Array(lines.dropFirst())
    return commit(lines.first ?? "")
  }

  /// A line of a paste is shown at its own prompt, as if it had been typed.
  private func nextPasted(_ line: String) -> LineEvent {
    while let signal = takeSignal() {
      guard [SIGINT, SIGTERM, SIGHUP].contains(signal) else { continue }
      let left = queue.count
      queue = []
      put("^C  \(left) pasted \(left == 1 ? "line was" : "lines were") not sent\n")
      return signal == SIGINT ? .cancelled : .signal(signal)
    }
    queue.removeFirst()
    return commit(line)
  }

  func measure() {
    var window = winsize()
    let isKnown =
      ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0 && window.ws_col > 0 && window.ws_row > 0
    size = isKnown ? (Int(window.ws_col), Int(window.ws_row)) : (80, 24)
  }

  func askView() {
    prompt = view.prompt().cells
    right = view.right().cells
  }

  private func forgetLine() {
    outcome = nil
    hint = ""
    completions = []
    undo = []
    drawn = LineState()
    walk = nil
    search = nil
    pendingKeys = []
  }

  /// Leaves the line on the terminal as it was sent, without hint and right prompt.
  private func commit(_ line: String) -> LineEvent {
    put(show(line, cursor: .max, isFinal: true) + screen.leave() + Self.pasteModeOff)
    return .line(line)
  }

  private func leave(_ event: LineEvent) -> LineEvent {
    if !screen.isEmpty {
      put(
        show(line.text, cursor: .max, isFinal: true, suffix: event == .cancelled ? "^C" : "") + screen.leave()
      )
    }
    put(Self.pasteModeOff)
    return event
  }

  static let pasteModeOn = "\u{1B}[?2004h"
  static let pasteModeOff = "\u{1B}[?2004l"
}
