import Glibc

/// ^C in commands that run for long and have nothing to put in order: what was written stays, and the process ends with
/// ``ExitStatus/interrupted``.
enum Interruption {
  static func endsProcess() {
    signal(SIGINT) { _ in
      // A progress line may stand there.
      if isatty(STDERR_FILENO) == 1 { _ = write(STDERR_FILENO, "\r\u{1B}[K", 4) }
      _exit(130)
    }
  }

  /// Does what must not be torn; a ^C meanwhile counts afterwards.
  static func held<Result>(_ work: () throws -> Result) rethrows -> Result {
    var set = sigset_t()
    var old = sigset_t()
    sigemptyset(&set)
    sigaddset(&set, SIGINT)
    pthread_sigmask(SIG_BLOCK, &set, &old)
    defer { pthread_sigmask(SIG_SETMASK, &old, nil) }
    return try work()
  }
}
