import Glibc
import Testing

@testable import FlowSpec

/// No input crashes the parser or confuses it. `FLOWREPL_FUZZ_SECONDS` lets the random part run longer.
@Suite struct ParserFuzzTests {
  @Test func `a spec that is cut off anywhere is still a tree or a fault`() {
    let bytes = Array(Fixture.spec.utf8)
    for length in 0...bytes.count { check(Array(bytes[..<length]), isThorough: length % 8 == 0) }
  }

  @Test func `bytes of a spec can be replaced by any sign`() {
    let bytes = Array(Fixture.spec.utf8)
    var random = SplitMix(seed: 2)
    for offset in stride(from: 0, to: bytes.count, by: 3) {
      var changed = bytes
      changed[offset] = signs.randomElement(using: &random) ?? 0
      check(changed, isThorough: offset % 8 == 0)
    }
  }

  @Test func `random changes are survived`() {
    let variable = getenv("FLOWREPL_FUZZ_SECONDS").flatMap { Double(String(cString: $0)) }
    let limit = Duration.seconds(variable ?? 0.3)
    let seed = variable == nil ? 3 : UInt64.random(in: 0...UInt64.max)
    var random = SplitMix(seed: seed)
    let clock = ContinuousClock()
    let start = clock.now
    var count = 0
    while clock.now - start < limit || count < 100 {
      for _ in 0..<50 { check(changed(using: &random)) }
      count += 50
    }
    if variable != nil { print("parser fuzz: \(count) inputs, seed \(seed)") }
  }

  private let signs = Array("\n\n  :-#[]{},\"'|>&*!%@`?\\ab1\t\r\0.~".utf8) + [0x80, 0xC2, 0xE2, 0xEF, 0xFF]

  private func changed(using random: inout SplitMix) -> [UInt8] {
    var bytes = Array(Fixture.spec.utf8)
    if Bool.random(using: &random) {
      let start = Int.random(in: 0..<bytes.count, using: &random)
      bytes = Array(bytes[start..<min(bytes.count, start + Int.random(in: 1...300, using: &random))])
    }
    for _ in 0..<Int.random(in: 1...8, using: &random) {
      let offset = Int.random(in: 0...bytes.count, using: &random)
      let length = min(bytes.count - offset, Int.random(in: 0...12, using: &random))
      switch Int.random(in: 0..<4, using: &random) {
      case 0: bytes.removeSubrange(offset..<offset + length)
      case 1:
        bytes.insert(
          contentsOf: bytes[offset..<offset + length],
          at: Int.random(in: 0...bytes.count, using: &random)
        )
      default:
        for _ in 0..<Int.random(in: 1...3, using: &random) {
          bytes.insert(signs.randomElement(using: &random) ?? 0, at: offset)
        }
      }
    }
    return bytes
  }

  /// Parses, and checks whatever holds of every result.
  private func check(_ bytes: [UInt8], isThorough: Bool = true) {
    let file = SourceFile(path: "a.flow.yaml", bytes: bytes)
    let result = Parser.parse(file)
    let tree = result.tree
    var faults: [String] = []
    func expect(_ holds: Bool, _ what: String) {
      if !holds { faults.append(what) }
    }
    expect(result.diagnostics.count <= Parser.maximumDiagnostics, "too many diagnostics")
    expect(!result.diagnostics.isEmpty || tree.root != nil, "neither a tree nor a fault")
    for found in result.diagnostics {
      let places = [found.range] + found.notes.map(\.range) + (found.fix?.edits.map(\.range) ?? [])
      expect(
        places.allSatisfy { $0.upperBound <= bytes.count && $0.start <= $0.end },
        "a place outside the file"
      )
      expect(SyntaxRule(rawValue: found.rule) != nil, "unknown rule \(found.rule)")
      expect(!found.message.contains("\n") && !found.message.hasSuffix("."), "message: \(found.message)")
    }
    expect(isSound(tree), "the tree is not sound")
    if isThorough { checkAgain(result, expect) }
    #expect(faults.isEmpty, "\(faults) of \(String(decoding: bytes, as: UTF8.self).debugDescription)")
  }

  /// Parses once more, and the JSON of the tree too, which is YAML as well.
  private func checkAgain(_ result: ParseResult, _ expect: (Bool, String) -> Void) {
    let tree = result.tree
    let again = Parser.parse(tree.file)
    expect(again.diagnostics == result.diagnostics && again.tree.json == tree.json, "parsing twice differs")
    guard result.diagnostics.isEmpty else { return }
    let round = Parser.parse(SourceFile(path: "a.json", text: tree.json))
    let unreadable = round.diagnostics.map(\.rule).filter {
      // What only an escape or a longer way of writing can say.
      !["syntax/long-key", "syntax/line-separator", "syntax/control-character", "syntax/byte-order-mark"]
        .contains($0)
    }
    expect(unreadable.isEmpty, "the JSON cannot be read: \(unreadable) \(tree.json)")
    if round.diagnostics.isEmpty { expect(round.tree.json == tree.json, "the JSON reads differently") }
  }

  /// Ranges lie in the file, children in their parents, and spans cover all nodes.
  private func isSound(_ tree: Tree) -> Bool {
    guard let root = tree.records.first else { return true }
    return root.span == tree.records.count && isSound(tree, 0)
      && tree.records.allSatisfy { $0.start <= $0.end && Int($0.end) <= tree.file.bytes.count }
  }

  private func isSound(_ tree: Tree, _ index: Int) -> Bool {
    let record = tree.records[index]
    guard record.kind != .scalar else {
      return record.span == 1
        && (record.detail == Tree.Record.verbatim || Int(record.detail) < tree.decodedRanges.count)
    }
    var child = index + 1
    var previousEnd = record.start
    for _ in 0..<record.childCount {
      guard child < index + record.span else { return false }
      let inner = tree.records[child]
      guard inner.start >= previousEnd, inner.end <= record.end, isSound(tree, child) else { return false }
      previousEnd = inner.end
      child += inner.span
    }
    return child == index + record.span && (record.kind == .sequence || record.childCount % 2 == 0)
  }
}
