/// The time zones of the United States, by state.
public enum StateZones {
  /// Names in the IANA database, the one of most people first.
  public static func identifiers(of state: String) -> [String] {
    table[state]?.compactMap { zones[$0] } ?? []
  }

  /// Two letters to name, for those who type one.
  public static func isState(_ state: String) -> Bool { table[state] != nil }

  public static var states: [String] { table.keys.sorted() }

  /// Whether the clocks of a zone are those of the United States.
  public static func isAmerican(_ zone: Zone) -> Bool {
    let name = zone.identifier
    return american.contains(name) || name.hasPrefix("US/") || name.hasPrefix("America/Indiana/")
      || name.hasPrefix("America/Kentucky/") || name.hasPrefix("America/North_Dakota/")
  }

  private static let zones: [Character: String] = [
    "E": "America/New_York", "C": "America/Chicago", "M": "America/Denver", "P": "America/Los_Angeles",
    "A": "America/Anchorage", "H": "Pacific/Honolulu", "Z": "America/Phoenix", "D": "America/Detroit",
    "I": "America/Indiana/Indianapolis", "B": "America/Boise", "K": "America/Adak",
    "R": "America/Puerto_Rico",
  ]

  private static let american: Set<String> = [
    "America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles", "America/Anchorage",
    "Pacific/Honolulu", "America/Phoenix", "America/Detroit", "America/Boise", "America/Adak",
    "America/Juneau",
    "America/Sitka", "America/Nome", "America/Yakutat", "America/Metlakatla", "America/Menominee",
    "America/Indianapolis", "America/Louisville", "America/Fort_Wayne", "America/Puerto_Rico", "EST5EDT",
    "CST6CDT",
    "MST7MDT", "PST8PDT",
  ]

  private static let table: [String: String] = [
    "AK": "AK", "AL": "C", "AR": "C", "AZ": "ZM", "CA": "P", "CO": "M", "CT": "E", "DC": "E", "DE": "E",
    "FL": "EC",
    "GA": "E", "HI": "H", "IA": "C", "ID": "BP", "IL": "C", "IN": "IC", "KS": "CM", "KY": "EC", "LA": "C",
    "MA": "E",
    "MD": "E", "ME": "E", "MI": "DC", "MN": "C", "MO": "C", "MS": "C", "MT": "M", "NC": "E", "ND": "CM",
    "NE": "CM",
    "NH": "E", "NJ": "E", "NM": "M", "NV": "PM", "NY": "E", "OH": "E", "OK": "C", "OR": "PB", "PA": "E",
    "PR": "R",
    "RI": "E", "SC": "E", "SD": "CM", "TN": "CE", "TX": "CM", "UT": "M", "VA": "E", "VT": "E", "WA": "P",
    "WI": "C",
    "WV": "E", "WY": "M",
  ]
}
