import FlowSpec

/// The file beside a transcript that keeps what reviewers said of it: `CHAT.jsonl.review.jsonl`. Lines are only ever
/// added, and each is on the disk before anybody is told that it is kept.
final class ReviewFile {
  static let suffix = ".review.jsonl"
  private static let limitBytes = 1 << 28

  let path: String
  private let context: CommandContext
  private(set) var review = Review()

  /// - Parameter transcript: a file; standard input has nothing beside it.
  /// - Throws: ``FileError`` where there is a review and it can't be read.
  init(of transcript: String, _ context: CommandContext) throws {
    path = transcript + Self.suffix
    self.context = context
    guard context.files.kind(of: path) != nil else { return }
    for line in review.read(try context.files.read(path, limit: Self.limitBytes)) {
      context.tell(StyledText("\(path):\(line): this is no entry of a review and was skipped\n"))
    }
  }

  /// Keeps an entry.
  /// - Returns: why that fails; nil where it is kept.
  func add(_ kind: ReviewEntry.Kind, chat: Int?) -> String? {
    let entry = ReviewEntry(at: Instant(seconds: context.clock.seconds()), chat: chat, kind)
    var json = JSONWriter()
    entry.write(to: &json)
    json.endLine()
    do {
      try context.files.append(json.bytes, to: path)
    } catch {
      return "\(error.message); nothing was kept"
    }
    review.add(entry)
    return nil
  }
}
