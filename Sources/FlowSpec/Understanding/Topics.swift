/// A subject that a person should look at.
public enum Topic: String, Hashable, Sendable, CaseIterable {
  case billing, refund, privacy, legal, safety
}

/// Sensitive topics in a text.
public enum Topics {
  /// A topic and the words that touch it, as typed.
  public struct Mention: Hashable, Sendable {
    public var topic: Topic
    public var text: String
  }

  /// The topics that a text touches, each once, in the order of ``Topic``.
  public static func found(in text: NormalizedText) -> [Mention] {
    var mentions: [Topic: Mention] = [:]
    for index in text.words.indices {
      guard let patterns = patternsByFirstStem[text.words[index].stem] else { continue }
      for (topic, stems) in patterns where mentions[topic] == nil {
        guard index + stems.count <= text.words.count,
          stems.indices.allSatisfy({ text.words[index + $0].stem == stems[$0] })
        else { continue }
        mentions[topic] = Mention(topic: topic, text: text.original(of: index..<index + stems.count))
      }
    }
    return Topic.allCases.compactMap { mentions[$0] }
  }

  private static let patternsByFirstStem: [String: [(Topic, [String])]] = {
    var table: [String: [(Topic, [String])]] = [:]
    for (topic, list) in phrases {
      for phrase in list.split(separator: ",") {
        let stems = phrase.split { $0 == " " || $0 == "\n" }.map { Stemmer.stem(String($0)) }
        if let first = stems.first { table[first, default: []].append((topic, stems)) }
      }
    }
    return table
  }()

  private static let phrases: [(Topic, String)] = [
    (
      .billing,
      """
      billing, my bill, the bill, a bill, bill is, billed, invoice, overcharge, double charge, charged twice, charged me,
      was charged, been charged, got charged, charged my card, charged my account, charged for, charge on, charges on, extra charge, a charge,
      wrong charge, unauthorized, not authorize, payment, credit card, debit card, my card, bank statement, autopay,
      late fee, hidden fee, extra fee, the fee, a fee, fees, paid twice, paid for, owe, subscription fee, direct debit
      """
    ),
    (
      .refund,
      """
      refund, reimburse, reimbursement, money back, my money, chargeback, charge back, compensation, compensate,
      credit me, store credit, get back my money
      """
    ),
    (
      .privacy,
      """
      privacy, gdpr, ccpa, personal data, personal information, personal details, my data, my information, data breach,
      identity theft, stole my identity, hacked, leaked, sold my, sell my, delete my account, delete my data,
      erase my data, get my number, got my number, have my number, gave you my, share my, shared my, spying, stalking
      """
    ),
    (
      .legal,
      """
      lawyer, attorney, lawsuit, sue, suing, sued, legal, legal action, court, small claims, class action, tcpa, ftc, fcc,
      consumer protection, bbb, better business bureau, report you, reporting you, fraud, scam, illegal, cease and desist,
      police, solicitor, ombudsman, breach of contract, against the law
      """
    ),
    (
      .safety,
      """
      injured, injury, injuries, got hurt, hurt myself, hurt my, hurt me, hospital, ambulance, emergency room, allergic,
      allergy, caught fire, on fire, smoke, smoking, burned me, burned my, burnt my, burns on, exploded, explosion,
      electrocuted, electric shock, shocked me, suicide, kill myself, end my life, hurting myself, unsafe, dangerous,
      choking, choked, poisoned, poisoning, made me sick, made us sick, chemical burn, carbon monoxide, gas leak, recall,
      bleeding, rash, threatened me, stopped breathing, not breathe, overdose
      """
    ),
  ]
}
