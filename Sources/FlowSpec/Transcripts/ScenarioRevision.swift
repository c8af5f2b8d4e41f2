/// Makes a scenario expect what happens now.
///
/// Only what fails is rewritten: messages, states and outcomes. Comments and everything else stay as they are. What
/// comes from a row of examples is left alone, because one line stands for many there.
public struct ScenarioRevision {
  private let file: SourceFile
  private var edits: [TextEdit] = []

  /// - Parameter scenarios: those of one file.
  public init(of scenarios: [Scenario], in script: Script, file: SourceFile) {
    self.file = file
    guard scenarios.count == 1, let scenario = scenarios.first, scenario.row == nil else { return }
    var play = ScenarioPlay(scenario, script)
    do throws(ScenarioFailure) { try play.begin() } catch { return }
    for index in scenario.steps.indices {
      // A step fails twice where unnamed messages came before it.
      for _ in 0..<2 {
        do throws(ScenarioFailure) {
          try play.take(index)
          break
        } catch {
          revise(scenario, error, at: index)
          if case .unnamedMessages = error.kind { continue }
          if case .impossible = error.kind { return }
          break
        }
      }
    }
    do throws(ScenarioFailure) { try play.finish() } catch { revise(scenario, error, at: error.step) }
  }

  /// The file as it should be; nil where nothing changes.
  public var revisedFile: SourceFile? {
    guard !edits.isEmpty else { return nil }
    var bytes: [UInt8] = []
    var end = 0
    for edit in edits.sorted(by: { $0.range.start < $1.range.start }) where edit.range.lowerBound >= end {
      bytes += file.bytes[end..<edit.range.lowerBound]
      bytes += edit.text.utf8
      end = edit.range.upperBound
    }
    bytes += file.bytes[end...]
    return bytes == file.bytes ? nil : SourceFile(path: file.path, bytes: bytes)
  }

  /// What is different, line by line, with the lines' numbers.
  public static func difference(from old: SourceFile, to new: SourceFile) -> DiagnosticText {
    let before = lines(old)
    let changes = lines(new).difference(from: before)
    var text = DiagnosticText()
    text.append(old.path.harmless + "\n", .strong)
    var removed: [Int: String] = [:]
    for case .remove(let offset, let line, _) in changes { removed[offset] = line }
    var inserted: [Int: String] = [:]
    for case .insert(let offset, let line, _) in changes { inserted[offset] = line }
    var oldLine = 0
    var newLine = 0
    while oldLine < before.count || inserted[newLine] != nil {
      if let line = removed[oldLine] {
        text.append("\(oldLine + 1) - \(line.harmless)\n", .error)
        oldLine += 1
      } else if let line = inserted[newLine] {
        text.append("\(newLine + 1) + \(line.harmless)\n", .help)
        newLine += 1
      } else {
        oldLine += 1
        newLine += 1
      }
    }
    return text
  }

  private static func lines(_ file: SourceFile) -> [String] {
    String(decoding: file.bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
  }

  // MARK: - Edits

  private mutating func revise(_ scenario: Scenario, _ failure: ScenarioFailure, at index: Int) {
    let step = scenario.steps[index]
    switch failure.kind {
    case .otherMessage(let text): replace(step, by: MessagePattern.exactly(text).text)
    case .noMessage: remove(step)
    case .unnamedMessages(let texts):
      insert(
        texts.map { "bot: " + ScalarWriting.scalar(MessagePattern.exactly($0).text) },
        behind: scenario.steps[failure.step])
    case .otherState(let path): replace(step, by: path ?? ScenarioPlay.noState)
    case .otherEnd(let outcome): if let outcome { replace(step, by: outcome.rawValue) } else { remove(step) }
    case .unmet, .impossible: break
    }
  }

  private mutating func replace(_ step: ScenarioStep, by text: String) {
    let range = step.place.range
    edits.append(TextEdit(SourceRange(range.lowerBound, contentEnd(of: range)), ScalarWriting.scalar(text)))
  }

  private mutating func remove(_ step: ScenarioStep) {
    guard indentation(of: step) != nil else { return }
    let start = lineStart(step.range.lowerBound)
    edits.append(TextEdit(SourceRange(start, nextLineStart(contentEnd(of: step.range))), ""))
  }

  private mutating func insert(_ lines: [String], behind step: ScenarioStep) {
    guard let indentation = indentation(of: step) else { return }
    let end = nextLineStart(contentEnd(of: step.range))
    let text = lines.map { "\(indentation)- \($0)\n" }.joined()
    let isAfterLineBreak = end > 0 && file.bytes[end - 1] == UInt8(ascii: "\n")
    edits.append(TextEdit(SourceRange(end, end), isAfterLineBreak ? text : "\n" + text))
  }

  /// The spaces before a step's dash; nil where the step has no line of its own.
  private func indentation(of step: ScenarioStep) -> String? {
    let start = lineStart(step.range.lowerBound)
    let before = file.bytes[start..<step.range.lowerBound]
    let spaces = before.prefix { $0 == UInt8(ascii: " ") }
    let dash = before.dropFirst(spaces.count)
    guard dash.first == UInt8(ascii: "-"), dash.dropFirst().allSatisfy({ $0 == UInt8(ascii: " ") }) else {
      return nil
    }
    return String(decoding: spaces, as: UTF8.self)
  }

  /// Where a range ends, without the line breaks and spaces that a block text takes along.
  private func contentEnd(of range: SourceRange) -> Int {
    var end = min(range.upperBound, file.bytes.count)
    while end > range.lowerBound, [0x20, 0x0A, 0x0D].contains(file.bytes[end - 1]) { end -= 1 }
    return end
  }

  private func lineStart(_ offset: Int) -> Int {
    (file.bytes[..<offset].lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1
  }

  private func nextLineStart(_ offset: Int) -> Int {
    file.bytes[offset...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? file.bytes.count
  }
}
