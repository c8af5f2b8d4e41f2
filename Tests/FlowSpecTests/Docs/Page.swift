import Glibc

@testable import flowrepl

/// A page of the documentation, with the examples in it.
///
/// An example is a fenced block. Its first word says what it is: `yaml` and `csv` are files, named on their first line
/// (`# file: pickup.flow.yaml`); `chat` is played and `console` run. The files of an example are all those above it since the
/// last `##` heading, a later one of the same name in place of the earlier.
struct Page {
  struct Example {
    var language: String
    /// Without the fences.
    var lines: [String]
    /// Of the opening fence, from 1.
    var line: Int
    /// What stands above it, by name.
    var files: [String: String]

    /// The file that a block holds: its name and its text.
    var file: (name: String, text: String)? {
      guard let first = lines.first, first.hasPrefix("# file: ") else { return nil }
      let text = lines.dropFirst().map { $0 + "\n" }.joined()
      return (String(first.dropFirst(8)), text)
    }
  }

  let path: String
  private(set) var lines: [String]
  private(set) var examples: [Example] = []
  /// The files of each `##` section as they stand at its end, with the line of its heading.
  private(set) var sections: [(line: Int, files: [String: String])] = []

  /// - Parameter name: from the top of the repository.
  init(_ name: String) throws {
    path = "\(Self.top)/\(name)"
    let text = String(decoding: try DiskFiles().read(path, limit: 1 << 20), as: UTF8.self)
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    readExamples()
  }

  /// The folder of the repository.
  static let top = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    .prefix { $0 != "Tests" }.joined(separator: "/")

  private mutating func readExamples() {
    var files: [String: String] = [:]
    var heading = 1
    var open: Example?
    for (index, line) in lines.enumerated() {
      if var example = open {
        if line == "```" {
          if let file = example.file { files[file.name] = file.text }
          example.files = files
          examples.append(example)
          open = nil
        } else {
          open?.lines.append(line)
        }
      } else if line.hasPrefix("```") {
        open = Example(language: String(line.dropFirst(3)), lines: [], line: index + 1, files: files)
      } else if line.hasPrefix("## ") {
        sections.append((heading, files))
        (files, heading) = ([:], index + 1)
      }
    }
    sections.append((heading, files))
  }

  /// Puts other lines into examples, and writes the page.
  mutating func replace(_ replacements: [(Example, [String])]) throws {
    for (example, new) in replacements.sorted(by: { $0.0.line > $1.0.line }) {
      lines.replaceSubrange(example.line..<(example.line + example.lines.count), with: new)
    }
    try DiskFiles().write(Array(lines.joined(separator: "\n").utf8), to: path)
  }

  /// Whether what examples show is to be written anew instead of checked: for a person to read the difference.
  static var isUpdated: Bool { getenv("FLOWREPL_UPDATE_GOLDEN") != nil }
}
