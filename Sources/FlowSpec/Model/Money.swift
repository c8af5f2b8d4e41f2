/// An amount of money, or a range of amounts as customers name a budget: "5-10k", "under 2k".
public struct Money: Hashable, Sendable {
  public enum Currency: String, Hashable, Sendable, CaseIterable {
    case dollar = "$"
    case euro = "€"
    case pound = "£"
  }

  public var low: Double
  /// Equal to `low` for a single amount; infinite where only the least is known.
  public var high: Double
  public var currency: Currency

  public init(_ low: Double, to high: Double? = nil, _ currency: Currency = .dollar) {
    self.low = low
    self.high = high ?? low
    self.currency = currency
  }

  /// What it counts as in comparisons and sums: the most of a range, the least where the most is open.
  public var amount: Double { high.isFinite ? high : low }

  /// "$1,200.50", "$5,000-$10,000", "up to $2,000", "$5,000 or more"; signs that fit a GSM-7 text.
  public var text: String {
    if low == high { return text(low) }
    if !high.isFinite { return "\(text(low)) or more" }
    return low == 0 ? "up to \(text(high))" : "\(text(low))-\(text(high))"
  }

  private func text(_ amount: Double) -> String {
    guard let cents = Int64(exactly: (amount.magnitude * 100).rounded()) else { return "\(amount)" }
    var digits = Array(String(cents / 100).utf8)
    for place in stride(from: digits.count - 3, to: 0, by: -3) { digits.insert(UInt8(ascii: ","), at: place) }
    let rest = cents % 100
    let fraction = rest == 0 ? "" : rest < 10 ? ".0\(rest)" : ".\(rest)"
    return (amount < 0 ? "-" : "") + currency.rawValue + String(decoding: digits, as: UTF8.self) + fraction
  }
}
