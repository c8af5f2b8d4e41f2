public enum Parser {
  public static func parse(_ file: SourceFile) -> ParseResult {
    ParseResult(tree: Tree(file: file, records: [], decoded: [], comments: []), diagnostics: [])
  }
}
extension Tree { public var json: [UInt8] { [] } }
