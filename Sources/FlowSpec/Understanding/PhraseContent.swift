/// What a phrase says, for telling how much two phrases say the same.
struct PhraseContent {
  private let isDenied: Bool
  /// Each word's stem once, with how much it says.
  private var stems: [(stem: String, weight: Double)] = []

  init(_ phrase: String) {
    let text = Normalizer.normalized(phrase)
    isDenied = text.words.contains { ["not", "no", "never"].contains($0.text) }
    stems.reserveCapacity(text.words.count)
    for term in text.terms where term.weight >= 0.2 {
      let stem = term.isNegated ? term.negatedStem : term.stem
      if let index = stems.firstIndex(where: { $0.stem == stem }) {
        stems[index].weight = max(stems[index].weight, term.weight)
      } else {
        stems.append((stem, term.weight))
      }
    }
  }

  /// Whether nearly all that two phrases say is the same in both.
  func saysTheSame(as other: PhraseContent) -> Bool { shared(with: other) >= 0.8 }

  /// How much of what two phrases say is the same word in both, from 0 to 1.
  func shared(with other: PhraseContent) -> Double {
    // "I'll be home" and "I'm not home" are no kin.
    guard isDenied == other.isDenied else { return 0 }
    var shared = 0.0
    var said = other.stems.reduce(0) { $0 + $1.weight }
    for (stem, weight) in stems {
      if let twin = other.stems.first(where: { $0.stem == stem }) {
        shared += max(weight, twin.weight)
        said += max(weight, twin.weight) - twin.weight
      } else {
        said += weight
      }
    }
    return said > 0 ? shared / said : 0
  }
}
