/// The rules that somebody asks about, by their ids or their families: `design`, `cost/segments`.
public struct RuleSelection: Hashable, Sendable {
  /// Nil selects all.
  private let selected: Set<String>?
  private let ignored: Set<String>

  public static let all = RuleSelection()

  public init(selecting selected: [String] = [], ignoring ignored: [String] = []) {
    self.selected = selected.isEmpty ? nil : Set(selected.map(Self.name))
    self.ignored = Set(ignored.map(Self.name))
  }

  public func contains(_ rule: String) -> Bool {
    if selected == nil, ignored.isEmpty { return true }
    let family = Rule.family(of: rule)
    if ignored.contains(rule) || ignored.contains(family) { return false }
    return selected.map { $0.contains(rule) || $0.contains(family) } ?? true
  }

  /// Names that no rule and no family has.
  public var unknownNames: [String] {
    if selected == nil, ignored.isEmpty { return [] }
    let known = Set(RuleCatalog.all.flatMap { [$0.id, $0.family] })
    return ((selected ?? []).union(ignored)).subtracting(known).sorted()
  }

  private static func name(_ pattern: String) -> String {
    pattern.hasSuffix("/*") ? String(pattern.dropLast(2)) : pattern
  }
}
