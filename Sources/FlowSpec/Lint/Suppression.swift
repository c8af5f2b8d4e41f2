/// Findings that comments allow: `# flowrepl: allow RULE[, RULE] -- reason`.
///
/// On a line of its own the comment covers the whole mapping entry or list item that starts on the next line; at a line's
/// end, the entry of that line.
struct Suppression {
  fileprivate struct Allowance {
    let path: String
    let comment: SourceRange
    /// What of the file goes when the comment does.
    let removal: SourceRange
    let covered: SourceRange
    let rules: [String]
    let hasReason: Bool
    var used: Set<String> = []
  }

  private var allowances: [Allowance] = []

  init(_ trees: [String: Tree]) {
    for (_, tree) in trees.sorted(by: { $0.key < $1.key }) where !tree.comments.isEmpty {
      read(tree)
    }
  }

  /// What no comment allows.
  mutating func remaining(_ findings: [Diagnostic]) -> [Diagnostic] {
    if allowances.isEmpty { return findings }
    return findings.filter { finding in
      var isAllowed = false
      for index in allowances.indices where allowances[index].covers(finding) {
        allowances[index].used.insert(finding.rule)
        isAllowed = true
      }
      return !isAllowed
    }
  }

  /// Comments without a reason, and comments that allow what nothing has found.
  func complaints(_ severities: [String: Severity?], _ selection: RuleSelection) -> [Diagnostic] {
    var findings = Findings(severities: severities, rule: AllowWithoutReasonRule.rule)
    func isAsked(_ rule: String) -> Bool {
      selection.contains(rule) && !(severities[rule].map { $0 == nil } ?? false)
    }
    for allowance in allowances {
      let place = Place(allowance.path, allowance.comment)
      if !allowance.hasReason, isAsked(AllowWithoutReasonRule.rule.id) {
        findings.rule = AllowWithoutReasonRule.rule
        findings.reportNoReason(allowance.rules, at: place)
      }
      guard isAsked(UnusedAllowRule.rule.id) else { continue }
      findings.rule = UnusedAllowRule.rule
      let unused = allowance.rules.filter { !allowance.used.contains($0) && isAsked($0) && isLintable($0) }
      for rule in unused {
        let isWhole = unused.count == allowance.rules.count
        findings.reportUnused(rule, at: place, removing: isWhole ? allowance.removal : nil)
      }
    }
    return findings.diagnostics
  }

  /// Whether lint could have found it: what only a running chat shows is neither used nor unused here.
  private func isLintable(_ rule: String) -> Bool { RuleCatalog[rule]?.origin != .conversation }

  // MARK: - Reading

  private static let marker = Array("flowrepl:".utf8)

  private mutating func read(_ tree: Tree) {
    var lines: LineIndex?
    for comment in tree.comments {
      guard let text = Self.allowedText(tree.file, comment) else { continue }
      let index = lines ?? LineIndex(tree.file)
      lines = index
      allowances.append(Self.allowance(text, comment, tree, index))
    }
  }

  /// What stands behind `# flowrepl: allow`; nil for other comments.
  private static func allowedText(_ file: SourceFile, _ comment: SourceRange) -> String? {
    var rest = file.bytes[comment.lowerBound..<comment.upperBound]
    func skipSpaces() { while rest.first == 0x20 || rest.first == UInt8(ascii: "#") { rest.removeFirst() } }
    skipSpaces()
    guard rest.starts(with: marker) else { return nil }
    rest.removeFirst(marker.count)
    skipSpaces()
    guard rest.starts(with: "allow".utf8) else { return nil }
    return String(decoding: rest.dropFirst(5), as: UTF8.self)
  }

  private static func allowance(
    _ text: String, _ comment: SourceRange, _ tree: Tree, _ lines: LineIndex
  ) -> Allowance {
    let parts = text.split(separator: "--", maxSplits: 1, omittingEmptySubsequences: false)
    let rules = parts[0].split { $0 == "," || $0 == " " }.map(String.init)
    let reason = parts.count > 1 ? parts[1].trimmingSpaces : ""
    let line = lines.position(of: comment.lowerBound).line
    let start = lines.start(ofLine: line)
    let before = tree.file.bytes[start..<comment.lowerBound]
    let isAlone = before.allSatisfy { $0 == 0x20 || $0 == 0x09 }
    let target = isAlone ? lineBehindComments(line + 1, lines) : line
    let spaces = before.reversed().prefix { $0 == 0x20 || $0 == 0x09 }.count
    return Allowance(
      path: tree.file.path, comment: comment,
      removal: isAlone
        ? SourceRange(start, lines.start(ofLine: line + 1))
        : SourceRange(comment.lowerBound - spaces, comment.upperBound),
      covered: tree.entry(onLine: target, lines), rules: rules, hasReason: !reason.isEmpty)
  }

  /// Comments may stand above each other.
  private static func lineBehindComments(_ line: Int, _ lines: LineIndex) -> Int {
    var line = line
    while line < lines.lineCount,
      lines.line(line).first(where: { $0 != 0x20 && $0 != 0x09 }) == UInt8(ascii: "#")
    {
      line += 1
    }
    return line
  }
}

extension Suppression.Allowance {
  fileprivate func covers(_ finding: Diagnostic) -> Bool {
    finding.path == path && rules.contains(finding.rule) && finding.range.lowerBound >= covered.lowerBound
      && finding.range.lowerBound <= covered.upperBound
  }
}

extension Tree {
  /// The outermost mapping entry or list item that starts on a line; where none does, the line.
  fileprivate func entry(onLine line: Int, _ lines: LineIndex) -> SourceRange {
    let range = SourceRange(lines.start(ofLine: line), lines.start(ofLine: line + 1))
    return root.flatMap { entry(below: $0, startingIn: range) } ?? range
  }

  private func entry(below node: Node, startingIn line: SourceRange) -> SourceRange? {
    for entry in node.entries {
      if line.contains(entry.key.range.lowerBound) { return entry.range }
      if entry.range.lowerBound <= line.lowerBound, entry.range.upperBound > line.lowerBound {
        return self.entry(below: entry.value, startingIn: line)
      }
    }
    for item in node.items {
      if line.contains(item.range.lowerBound) { return item.range }
      if item.range.lowerBound <= line.lowerBound, item.range.upperBound > line.lowerBound {
        return entry(below: item, startingIn: line)
      }
    }
    return nil
  }
}
