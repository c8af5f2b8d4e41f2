extension Expectation { func answer(from: String, now: LocalDateTime) -> Value? { nil } }
extension Parser { static func parse(_ f: SourceFile) -> ParseResult { fatalError() } }
enum Parser {}
