import Glibc

/// What ^C does to a command that works for long and asks nobody: it ends at once, and says so.
enum Interruption {
  /// From here on ^C ends the process with the exit code that says so, whatever it waits for.
  static func end() {
    signal(SIGINT) { _ in
      // Only what is safe in a signal handler.
      let words: StaticString = "\r\u{1B}[Kinterrupted\n"
      let plain: StaticString = "interrupted\n"
      let text = isatty(STDERR_FILENO) == 1 ? words : plain
      _ = write(STDERR_FILENO, text.utf8Start, text.utf8CodeUnitCount)
      _exit(ExitStatus.interrupted.rawValue)
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
