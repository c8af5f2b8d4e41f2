/// Domains of public link shorteners, which carriers filter.
public enum LinkFacts {
  public static let shorteners: [(domain: String, evidence: Evidence)] =
    list(
      """
      9qr.de alturl.com app.link bc.vc bit.do bit.ly bitly.com bitly.ws budurl.com clicky.me cutt.ly is.gd lc.chat \
      linki.la lnkd.in minm.xyz ow.ly rb.gy rebrand.ly s2r.co serveirc.com shrtco.de soo.gd t.ly tiny.cc tinyurl.com
      """, Evidence(.blockList))
    + list("goo.gl", Evidence(.microsoft, .secondary))
    + list("t.co buff.ly tiny.one shorturl.at v.gd adf.ly dub.sh", Evidence(.practice, .memory))

  private static let shortenerDomains = Set(shorteners.map(\.domain))

  private static func list(_ domains: String, _ evidence: Evidence) -> [(domain: String, evidence: Evidence)]
  {
    domains.split(separator: " ").map { (String($0), evidence) }
  }

  /// The shortener that a host is, or is a part of: `www.bit.ly` is `bit.ly`.
  public static func shortener(_ host: String) -> String? {
    // A name and what stands behind each of its points.
    var rest = host.lowercased()[...]
    while !rest.isEmpty {
      if shortenerDomains.contains(String(rest)) { return String(rest) }
      guard let point = rest.utf8.firstIndex(of: UInt8(ascii: ".")) else { return nil }
      rest = rest[point...].dropFirst()
    }
    return nil
  }
}

/// What carriers do not let through, by class.
public struct ContentFact: Hashable, Sendable {
  public enum Position: String, Hashable, Sendable {
    case prohibited
    /// With an age gate or a registered use.
    case restricted
  }

  public var name: String
  public var position: Position
  public var note: String
  /// Words and phrases that give it away, small letters.
  public var phrases: [String]
  public var evidence: Evidence

  init(_ name: String, _ position: Position, _ note: String, _ phrases: String, _ evidence: Evidence) {
    self.name = name
    self.position = position
    self.note = note
    self.phrases = phrases.split(separator: ",").map { $0.trimmingSpaces }
    self.evidence = evidence
  }
}

/// Classes of content that carriers prohibit or restrict, whatever a state's law allows.
public enum ContentFacts {
  public static let classes: [ContentFact] = [
    ContentFact(
      "sex", .prohibited, "S of SHAFT", "porn, xxx, escort, nudes, onlyfans", Evidence(.ctia, .secondary)),
    ContentFact(
      "hate and violence", .prohibited, "H of SHAFT",
      "white power, white supremacy, race war, kill them all, heil hitler",
      Evidence(.ctia, .secondary)),
    ContentFact(
      "firearms", .prohibited, "on most aggregators; education without sales is tolerated",
      "firearm, handgun, pistol, rifle, shotgun, ammo, ammunition", Evidence(.ctia, .secondary)),
    ContentFact(
      "cannabis and CBD", .prohibited, "in all of the US, regardless of state law",
      "cannabis, marijuana, cbd, thc, hemp, kratom, delta 8, delta-8, edibles, dispensary, dispensaries",
      Evidence(.twilioForbidden)),
    ContentFact(
      "illegal drugs", .prohibited, "must be legal federally and in all 50 states",
      "cocaine, heroin, mdma, ecstasy, meth, magic mushrooms", Evidence(.ctia, .secondary)),
    ContentFact(
      "prescription drugs", .prohibited, "what is not sold over the counter",
      "viagra, cialis, xanax, oxycontin, adderall, ozempic", Evidence(.twilioForbidden)),
    ContentFact(
      "alcohol", .restricted, "with a date of birth; a yes/no button is not enough (decline 706)",
      "beer, wine, whiskey, whisky, vodka, tequila, bourbon, liquor, alcohol, champagne",
      Evidence(.ctia, .secondary)),
    ContentFact(
      "tobacco", .restricted, "with a date of birth; prohibited on most aggregators",
      "cigarette, e-cigarette, cigar, vape, vaping, tobacco, nicotine", Evidence(.ctia, .secondary)),
    ContentFact(
      "gambling", .restricted, "some short-code exceptions; bingo with an age gate",
      "casino, betting, bet on, place your bet, sportsbook, gambling, gamble, poker, jackpot, free spin, online slots, slot machine, lottery",
      Evidence(.twilioForbidden)),
    ContentFact(
      "loans", .restricted,
      "first-party lenders flag direct lending; payday and third-party loans are prohibited",
      "payday loan, cash advance, personal loan, quick loan, instant loan, title loan, student loan, same-day loan",
      Evidence(.twilioForbidden)),
    ContentFact(
      "debt relief", .restricted,
      "collection, consolidation and credit repair by third parties are prohibited",
      "debt relief, debt consolidation, consolidate your debt, credit repair, debt forgiveness, debt settlement",
      Evidence(.twilioForbidden)),
    ContentFact(
      "get rich quick", .prohibited, "work from home, pyramids",
      "get rich, work from home, passive income, double your money", Evidence(.twilioForbidden)),
  ]
}
