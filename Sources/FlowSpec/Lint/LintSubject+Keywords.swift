extension LintSubject {
  /// Whether the platform, the law or the program itself acts on a text as a keyword.
  func isKeyword(_ text: String, _ key: String) -> Bool {
    rules.keywords.platformKeyword(text, key: key) != nil || rules.keywords.programKeyword(key: key) != nil
      || isWordOfLaw(key)
  }

  static func keywordTexts(_ replies: ReplyKeys, _ rules: ProgramRules) -> Set<String> {
    replies.texts { rules.keywords.knows(key: $0) || OptOutLanguage.isWordOfLaw($0) }
  }

  /// Whether a text is a word that revokes consent by law, whatever the platform makes of it.
  func isWordOfLaw(_ key: String) -> Bool { OptOutLanguage.isWordOfLaw(key) }

  /// What a platform's keyword of this text does; nil where it is none.
  func platformRole(_ text: String) -> KeywordRole? {
    rules.keywords.platformKeyword(text, key: Normalizer.key(text))?.role
  }

  /// Who acts on a keyword, as a message names it.
  var platformTitle: String { program.sender.platform.title ?? "the network" }

  /// Whether some flow sends marketing texts.
  var isMarketing: Bool { program.flows.contains { $0.purpose == .marketing } }
}
