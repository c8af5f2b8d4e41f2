import Glibc

/// The environment variables.
struct Environment: Sendable {
  private let value: @Sendable (String) -> String?

  init(_ values: [String: String]) { value = { values[$0] } }

  private init(value: @escaping @Sendable (String) -> String?) { self.value = value }

  subscript(name: String) -> String? { value(name) }

  /// Those of this process.
  static let process = Environment { name in getenv(name).map { String(cString: $0) } }
}
