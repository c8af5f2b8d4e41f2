extension Value {
  /// The value as a message says it.
  ///
  /// Numbers have no trailing `.0` and at most six decimals; a date reads "Wed, Mar 4", a time "3:00 PM", a moment
  /// "Wed, Mar 4, 3:00 PM" on the clock of `zone`, unless `format` says otherwise. A flag is "yes" or "no". A row
  /// is its cells, one space apart.
  public func text(show format: DateFormat? = nil, in zone: Zone) -> String {
    switch self {
    case .text(let text): text
    case .number(let number): number.shortText
    case .flag(let flag): flag ? "yes" : "no"
    case .date(let date): (format ?? .date).text(date)
    case .time(let time): (format ?? .time).text(time)
    case .moment(let instant): (format ?? .dateTime).text(zone.local(instant))
    case .span(let span): span.text
    case .money(let money): money.text
    case .row(let row): row.cells.joined(separator: " ")
    }
  }

  /// The value as an author types it, so that reading it again gives the same: dates in ISO 8601.
  public func typedText(in zone: Zone) -> String {
    switch self {
    case .date(let date): date.text
    case .time(let time): time.text
    case .moment(let instant): zone.stamp(instant)
    case .flag(let flag): flag ? "true" : "false"
    default: text(in: zone)
    }
  }
}

extension Double {
  /// Without a trailing `.0`, and rounded to six decimals.
  var shortText: String {
    if let whole = Int64(exactly: self), whole.magnitude < 1_000_000_000_000_000 { return String(whole) }
    let millionths = (self * 1_000_000).rounded()
    guard millionths.isFinite, abs(millionths) < 1e15 else { return String(self) }
    let rounded = millionths / 1_000_000
    if let whole = Int64(exactly: rounded) { return String(whole) }
    guard abs(rounded) < 0.0001 else { return String(rounded) }
    // Swift writes small numbers with an exponent.
    var digits = Array(String(Int64(abs(millionths))).utf8)
    digits = Array(repeating: UInt8(ascii: "0"), count: max(0, 6 - digits.count)) + digits
    while digits.last == UInt8(ascii: "0") { digits.removeLast() }
    return (self < 0 ? "-0." : "0.") + String(decoding: digits, as: UTF8.self)
  }
}
