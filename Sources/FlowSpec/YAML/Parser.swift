/// What parsing a file gave: the tree as far as it could be read, and what was wrong.
public struct ParseResult: Sendable {
  /// Complete where `diagnostics` is empty; else what could be read, for showing, never for running.
  public var tree: Tree
  /// At most ``Parser/maximumDiagnostics`` errors, in the order of the file.
  public var diagnostics: [Diagnostic]
}
