/// The lines that a state takes in its file.
public struct StateLines: Hashable, Sendable {
  public var path: String
  /// The number of the first, from 1, and the column at which the state's name stands.
  public var start: SourcePosition
  public var lines: [String]

  /// - Parameter state: `FLOW/STATE`; nil where the program has none of that name.
  public init?(of state: String, in loaded: LoadedProgram) {
    let parts = state.split(separator: "/", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return nil }
    let program = loaded.program
    let states = program.flow(parts[0])?.states ?? (program.name == parts[0] ? program.states : [])
    guard let found = states.first(where: { $0.name == parts[1] }), let file = loaded.files[found.place.path]
    else { return nil }
    let index = LineIndex(file)
    path = found.place.path
    start = index.position(of: found.place.range.lowerBound)
    lines = Self.entry(from: start, index)
  }

  /// The line, and those below that are further in.
  private static func entry(from start: SourcePosition, _ index: LineIndex) -> [String] {
    var lines = [String(decoding: index.line(start.line), as: UTF8.self)]
    var waiting: [String] = []
    var number = start.line + 1
    while number <= index.lineCount {
      let line = index.line(number)
      let indentation = line.prefix { $0 == UInt8(ascii: " ") }.count
      let text = String(decoding: line, as: UTF8.self)
      if indentation == line.count {
        waiting.append("")
      } else if indentation >= start.column {
        lines += waiting + [text]
        waiting = []
      } else {
        break
      }
      number += 1
    }
    return lines
  }

  /// The state of today that a gone one was probably renamed to.
  public static func nearest(to state: String, in program: Program) -> String? {
    let paths = program.flows.flatMap { flow in flow.states.map { "\(flow.name)/\($0.name)" } }
    return Suggestion.nearest(to: state, in: paths)
  }
}
