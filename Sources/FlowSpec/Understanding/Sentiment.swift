/// How a text feels.
public struct Sentiment: Hashable, Sendable {
  /// From -1, furious, to 1, delighted.
  public var score: Double
  /// The words that decided it, the strongest first, as typed.
  public var evidence: [Evidence]

  /// A word or phrase with what it added.
  public struct Evidence: Hashable, Sendable {
    public var text: String
    public var value: Double
  }

  /// At or under it a text is negative enough for a person to look at.
  public static let negativeThreshold = -0.25

  public var isNegative: Bool { score <= Self.negativeThreshold }

  /// Judges a text by the words that feel like something and the words around them: negation, degree, capitals,
  /// marks, "but", and praise that is not meant ("great, late again").
  /// A word that an option or phrase of the menu in front uses is an answer and no feeling: "damaged", "too small".
  public init(of text: NormalizedText, answering menu: ReplyMatcher? = nil) {
    var reading = SentimentReading(text)
    reading.run(answering: menu)
    score = reading.score
    evidence = reading.evidence
  }
}
