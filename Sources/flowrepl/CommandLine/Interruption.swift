import Glibc

/// How the process ends where a signal asks it to.
enum Interruption {
  /// ^C in commands that run for long and have nothing to put in order: what was written stays, and the process ends with
  /// ``ExitStatus/interrupted``.
  static func endsProcess() {
    signal(SIGINT) { _ in
      // A progress line may stand there.
      if isatty(STDERR_FILENO) == 1 { _ = write(STDERR_FILENO, "\r\u{1B}[K", 4) }
      _exit(130)
    }
  }

  /// Does what must not be torn; a ^C, or another signal that asks the process to end, counts afterwards.
  static func held<Result, Fault: Error>(_ work: () throws(Fault) -> Result) throws(Fault) -> Result {
    var set = sigset_t()
    var old = sigset_t()
    sigemptyset(&set)
    for signal in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&set, signal) }
    pthread_sigmask(SIG_BLOCK, &set, &old)
    defer { pthread_sigmask(SIG_SETMASK, &old, nil) }
    return try work()
  }

  /// Ends the process as the signal would have ended it, now that the terminal is in order: whoever sent it sees that it
  /// was obeyed.
  static func die(of number: Int32) {
    signal(number, SIG_DFL)
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, number)
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    raise(number)
  }
}
