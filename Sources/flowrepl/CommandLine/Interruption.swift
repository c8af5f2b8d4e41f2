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
}
