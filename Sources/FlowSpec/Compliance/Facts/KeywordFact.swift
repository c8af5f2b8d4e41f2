/// What a word does when it is the whole text.
public enum KeywordRole: String, Hashable, Sendable, CaseIterable {
  case optOut = "opt-out"
  case optIn = "opt-in"
  case help
}

/// Words on which a platform acts by itself.
///
/// All platforms take a keyword only where it is the whole text, in any case, spaces around it aside. None documents
/// that it overlooks punctuation, so `STOP.` counts as missed by the platform and is left to the law.
public struct KeywordFact: Hashable, Sendable {
  /// Nil for the toll-free network, which stands before every platform.
  public var platform: Sender.Platform?
  public var kinds: Set<Sender.Kind>
  public var role: KeywordRole
  /// In capitals.
  public var words: [String]
  public var evidence: Evidence

  init(
    _ platform: Sender.Platform?, _ kinds: Set<Sender.Kind>, _ role: KeywordRole, _ words: String,
    _ evidence: Evidence
  ) {
    self.platform = platform
    self.kinds = kinds
    self.role = role
    self.words = words.split(separator: ",").map { $0.trimmingSpaces }
    self.evidence = evidence
  }
}

/// What a platform answers by itself, to the letter.
public struct ReplyFact: Hashable, Sendable {
  public var platform: Sender.Platform?
  public var kinds: Set<Sender.Kind>
  public var role: KeywordRole
  /// `%` stands for the word that the customer used.
  public var text: String
  public var evidence: Evidence

  init(
    _ platform: Sender.Platform?, _ kinds: Set<Sender.Kind>, _ role: KeywordRole, _ text: String,
    _ evidence: Evidence
  ) {
    self.platform = platform
    self.kinds = kinds
    self.role = role
    self.text = text
    self.evidence = evidence
  }
}

/// How a platform refuses a message to somebody who has opted out.
public struct BlockFact: Hashable, Sendable {
  public var platform: Sender.Platform
  public var code: String
  public var evidence: Evidence

  init(_ platform: Sender.Platform, _ code: String, _ evidence: Evidence) {
    self.platform = platform
    self.code = code
    self.evidence = evidence
  }
}
