/// What a message is for: consent, quiet hours and caps go by it.
public enum Purpose: String, Hashable, Sendable, CaseIterable {
  case transactional, marketing, conversational
}
