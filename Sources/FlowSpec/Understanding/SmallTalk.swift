/// Courtesies that ask for nothing: with no run in front they are only recorded.
public enum SmallTalk {
  /// Nothing is said but thanks, consent, goodbye or a friendly sign.
  public static func isAll(of text: NormalizedText) -> Bool {
    if text.questionCount > 0 || text.words.count > 6 { return false }
    guard text.words.isEmpty else {
      return text.words.contains { courtesies.contains($0.text) }
        && text.words.allSatisfy { courtesies.contains($0.text) || fillers.contains($0.text) }
    }
    return !text.symbols.isEmpty
      && text.symbols.allSatisfy { (SentimentLexicon.emoji[$0.text] ?? Emoticon.valence($0.text) ?? 0) > 0 }
  }

  private static let courtesies: Set<String> = words(
    """
    thanks thank thankyou ok okay cool great perfect awesome nice good alright sure gotcha understood noted roger bye
    goodbye cheers welcome appreciated wonderful excellent super sweet fine kk lol haha hahaha lovely amazing np
    appreciate ciao ttyl
    """
  )

  private static let fillers: Set<String> = words(
    """
    you so much very a lot many i it that is the for your help to all again and well now too got have day night one
    then works sounds will do later see ya very my man guys everyone today love just really
    """
  )

  private static func words(_ text: String) -> Set<String> {
    Set(text.split { $0 == " " || $0 == "\n" }.map(String.init))
  }
}
