/// Every rule there is.
public enum RuleCatalog {
  /// In the order of their ids.
  public static let all: [Rule] = (loading + lint + running + suppression).sorted { $0.id < $1.id }

  public static subscript(id: String) -> Rule? { byID[id] }

  private static let byID = Dictionary(all.map { ($0.id, $0) }) { first, _ in first }

  /// What readers of files find.
  private static let loading = syntax + schema + names

  /// What suppressions themselves can be blamed for.
  private static let suppression = [
    AllowWithoutReasonRule.rule, UnusedAllowRule.rule, StaleBaselineRule.rule,
  ]

  /// What lint asks about a program.
  static let lint: [Rule] = flow + design + cost + staffing + compliance

  private static let flow: [Rule] = [
    UnreachableStateRule.rule, DeadEndRule.rule, NoWayOutRule.rule, UndefinedVariableRule.rule,
    UnusedVariableRule.rule, DuplicateOptionRule.rule, UnhandledMentionRule.rule, UnmentionedOptionRule.rule,
    TriggerConflictRule.rule, UnknownEventRule.rule, NoAgentPathRule.rule, NoTimeoutRule.rule,
    NoFallbackRule.rule, UnknownTableRule.rule,
  ]

  private static let design: [Rule] = [
    MenuSizeRule.rule, MenuOrderRule.rule, MultiWordOptionRule.rule, MenuSpeakRule.rule, OneGoalRule.rule,
    AlikeOptionsRule.rule,
    LongConfirmationRule.rule, PlaceholderRule.rule, ShoutingRule.rule, ManyLinksRule.rule,
  ]

  private static let cost: [Rule] = [SegmentsRule.rule, UnicodeFlipRule.rule, UnboundedVariableRule.rule]

  private static let staffing: [Rule] = [NoAfterHoursRule.rule, NoEscalationRule.rule]

  private static let compliance: [Rule] = [
    KeywordCollisionRule.rule, KeywordShadowRule.rule, NumericOptOutRule.rule, NoBrandRule.rule,
    NoOptOutNoticeRule.rule, OptInContentRule.rule, HelpContentRule.rule, OptOutContentRule.rule,
    SelfHandledOptOutRule.rule, MissingDisclosureRule.rule, NoQuietHoursRule.rule, NoCapsRule.rule,
    QuietHoursRule.rule, URLShortenerRule.rule, InsecureLinkRule.rule, SensitiveRequestRule.rule,
    ProhibitedContentRule.rule,
  ]
}
