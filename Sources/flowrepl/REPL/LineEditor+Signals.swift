import CEdit
import Glibc

extension LineEditor {
  static var signalSet: sigset_t {
    var set = sigset_t()
    sigemptyset(&set)
    for signal in [SIGINT, SIGTERM, SIGHUP, SIGTSTP, SIGCONT, SIGWINCH] { sigaddset(&set, signal) }
    return set
  }

  /// libedit's own way with signals sends each again to the whole process group; they are read as data instead.
  static func takeSignals() -> Int32 {
    var set = signalSet
    pthread_sigmask(SIG_BLOCK, &set, nil)
    return signalfd(-1, &set, Int32(SFD_NONBLOCK) | Int32(SFD_CLOEXEC))
  }

  /// libedit decides by the locale what a letter is. Without one that knows UTF-8, the plainest that does.
  static func useUTF8() {
    if setlocale(LC_CTYPE, "") != nil, String(cString: nl_langinfo(Int32(CODESET))) == "UTF-8" { return }
    for name in ["C.UTF-8", "en_US.UTF-8"] where setlocale(LC_CTYPE, name) != nil { return }
  }

  func takeSignal() -> Int32? {
    var info = signalfd_siginfo()
    let size = MemoryLayout<signalfd_siginfo>.size
    return read(signals, &info, size) == size ? Int32(bitPattern: info.ssi_signo) : nil
  }

  func pendingSignal() -> Int32? {
    while let signal = takeSignal() {
      switch signal {
      case SIGINT, SIGTERM, SIGHUP: return signal
      case SIGTSTP: kill(getpid(), SIGSTOP)
      default: break
      }
    }
    return nil
  }

  /// Answers a signal at the prompt; true when it ends the line.
  func answerSignal() -> Bool {
    guard let signal = takeSignal() else { return false }
    switch signal {
    case SIGINT:
      decoder.clear()
      outcome = .cancelled
      return true
    case SIGTERM, SIGHUP:
      outcome = .signal(signal)
      return true
    case SIGTSTP:
      put(show(line.text, cursor: .max, isFinal: true) + screen.leave() + Self.pasteModeOff)
      cedit_set_raw(editor, 0)
      // SIGTSTP itself is blocked. Going on is told by SIGCONT.
      kill(getpid(), SIGSTOP)
    case SIGCONT:
      cedit_set_raw(editor, 1)
      put(screen.erase())
    case SIGWINCH:
      measure()
      screen.reflow(columns: size.columns)
      put(screen.erase())
    default: break
    }
    return false
  }
}
