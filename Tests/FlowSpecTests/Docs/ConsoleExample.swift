@testable import flowrepl

/// A `console` block: `$ COMMAND`, and what it prints. A first line `...` stands for the emulator's banner.
struct ConsoleExample {
  let commandLine: String
  let output: [String]
  private let files: [String: String]

  /// Nil where the block is no command of ours.
  init?(_ example: Page.Example) {
    guard example.language == "console", let first = example.lines.first, first.hasPrefix("$ ") else {
      return nil
    }
    commandLine = String(first.dropFirst(2))
    output = Array(example.lines.dropFirst())
    files = example.files
  }

  /// What the command prints now; nil where it calls for more than flowrepl with a typed input.
  func run() throws -> [String]? {
    let stages = Self.stages(commandLine)
    guard let words = stages.last, words.first == "flowrepl", stages.count <= 2 else { return nil }
    var input = ""
    if stages.count == 2 {
      guard stages[0].count == 2, stages[0][0] == "printf" else { return nil }
      input = stages[0][1].replacing("\\n", with: "\n").replacing("\\t", with: "\t").replacing(
        "%%", with: "%")
    }
    let run = CommandRun(
      arguments: Array(words.dropFirst()), input: MemoryInput(input), files: try Self.memory(with: files))
    var lines = (run.output + run.errors).split(separator: "\n", omittingEmptySubsequences: false).map(
      String.init)
    if lines.last == "" { lines.removeLast() }
    guard output.first == "...", let end = lines.firstIndex(where: { $0.hasSuffix("^D leaves.") }) else {
      return lines
    }
    return ["..."] + lines[(end + 1)...]
  }

  /// The files of the example, the flows that ship, those of the guide, and the chats of the documentation.
  static func memory(with files: [String: String]) throws -> MemoryFiles {
    var texts = files
    let disk = DiskFiles()
    for path in try shipped.flatMap({ try disk.files(below: "\(Page.top)/\($0)") }) {
      let bytes = try disk.read(path, limit: 1 << 20)
      texts[String(path.dropFirst(Page.top.count + 1))] = String(decoding: bytes, as: UTF8.self)
    }
    return MemoryFiles(texts)
  }

  private static let shipped = ["flows", "docs/chats", "Tests/FlowSpecTests/Fixtures/guide-verbatim"]

  /// The words of each command of a pipe, as a shell would cut them.
  static func stages(_ line: String) -> [[String]] {
    var stages: [[String]] = [[]]
    var word: String?
    var quote: Character?
    func endWord() {
      if let finished = word { stages[stages.count - 1].append(finished) }
      word = nil
    }
    for character in line {
      switch character {
      case _ where character == quote: quote = nil
      case _ where quote != nil: word = (word ?? "") + String(character)
      case "'", "\"":
        quote = character
        word = word ?? ""
      case " ": endWord()
      case "|":
        endWord()
        stages.append([])
      default: word = (word ?? "") + String(character)
      }
    }
    endWord()
    return stages
  }
}
