/// Reads a scenario's file.
public enum ScenarioLoader {
  /// - Returns: the scenario, or one for each row of its `examples`; none where it can't be read.
  public static func load(_ file: SourceFile) -> (scenarios: [Scenario], diagnostics: [Diagnostic]) {
    let result = Parser.parse(file)
    guard let root = result.tree.root, result.diagnostics.allSatisfy({ $0.severity != .error }) else {
      return ([], result.diagnostics)
    }
    let reading = Reading(result.tree)
    let rows = reading.exampleRows(root)
    var scenarios: [Scenario] = []
    for row in rows {
      reading.example = row
      if let scenario = reading.scenario(root) { scenarios.append(scenario) }
    }
    var seen: Set<Diagnostic> = []
    let diagnostics = reading.diagnostics.filter { seen.insert($0).inserted }.sorted(by: Diagnostic.precedes)
    return (diagnostics.contains { $0.severity == .error } ? [] : scenarios, diagnostics)
  }
}

/// A row of a scenario's examples: what its placeholders stand for.
struct ExampleRow {
  /// From 1.
  var number: Int
  var cells: [(name: String, value: String)]

  /// The text with each `<name>` and `{name}` of a column replaced by the row's cell.
  func filling(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "<")) || text.utf8.contains(UInt8(ascii: "{")) else { return text }
    var result: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.first {
      if let (cell, length) = placeholder(at: rest) {
        result += cell.utf8
        rest = rest.dropFirst(length)
      } else {
        result.append(byte)
        rest = rest.dropFirst()
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private func placeholder(at rest: ArraySlice<UInt8>) -> (cell: String, length: Int)? {
    let close: UInt8
    switch rest.first {
    case UInt8(ascii: "<"): close = UInt8(ascii: ">")
    case UInt8(ascii: "{"): close = UInt8(ascii: "}")
    default: return nil
    }
    guard let end = rest.firstIndex(of: close) else { return nil }
    let name = String(decoding: rest[(rest.startIndex + 1)..<end], as: UTF8.self)
    return cells.first { $0.name == name }.map { ($0.value, end + 1 - rest.startIndex) }
  }
}
