/// What a command has read and is done with, kept until the command itself goes.
///
/// A large program is a hundred thousand pieces of memory. Where the process ends with the command, the system takes all
/// of it back at once, and to free the pieces one by one before would only take time.
final class Keepsakes {
  private var values: [Any] = []

  func keep(_ value: Any) { values.append(value) }
}
