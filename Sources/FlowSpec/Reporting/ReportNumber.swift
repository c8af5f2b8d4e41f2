/// Numbers and times of reports, as people read them.
enum ReportNumber {
  /// So many digits behind the point.
  static func fixed(_ number: Double, _ digits: Int) -> String {
    var scale = 1.0
    for _ in 0..<digits { scale *= 10 }
    guard let scaled = Int(exactly: (abs(number) * scale).rounded()) else { return "-" }
    let sign = number < 0 && scaled != 0 ? "-" : ""
    let whole = (scaled / Int(scale)).grouped
    guard digits > 0 else { return sign + whole }
    let rest = String(scaled % Int(scale))
    return sign + whole + "." + String(repeating: "0", count: digits - rest.count) + rest
  }

  /// `81.2 %`
  static func percent(_ share: Double) -> String { fixed(share * 100, 1) + " %" }

  /// `40 s`, `3 min 20 s`, `2 h 5 min`, `1 d 3 h`
  static func time(_ seconds: Double) -> String {
    if seconds < 10, seconds != seconds.rounded() { return fixed(seconds, 1) + " s" }
    guard var rest = Int(exactly: seconds.rounded()) else { return "-" }
    var parts: [String] = []
    for (unit, length) in [("d", 86_400), ("h", 3600), ("min", 60), ("s", 1)] where rest >= length {
      parts.append("\(rest / length) \(unit)")
      rest %= length
      if parts.count == 2 { break }
    }
    return parts.isEmpty ? "0 s" : parts.joined(separator: " ")
  }

  /// The same as specs write it: `3m20s`
  static func shortTime(_ seconds: Double) -> String {
    time(seconds).replacing("min", with: "m").replacing(" ", with: "")
  }

  /// A value of a figure.
  static func value(_ value: Double, _ unit: KPI.Unit) -> String {
    switch unit {
    case .share: percent(value)
    case .seconds: time(value)
    case .points, .segments: fixed(value, 2)
    }
  }

  static func interval(_ interval: Interval, _ unit: KPI.Unit) -> String {
    switch unit {
    case .share: "\(fixed(interval.low * 100, 1))–\(fixed(interval.high * 100, 1)) %"
    case .seconds: "\(shortTime(interval.low))–\(shortTime(interval.high))"
    case .points, .segments: "\(fixed(interval.low, 2))–\(fixed(interval.high, 2))"
    }
  }

  /// `8,123 of 10,004`, or where all were measured just how many.
  static func count(_ figure: Figure) -> String {
    switch figure.kpi.unit {
    case .share: "\(figure.count.grouped) of \(figure.total.grouped)"
    case .seconds, .points, .segments:
      figure.count == figure.total
        ? figure.count.grouped : "\(figure.count.grouped) of \(figure.total.grouped)"
    }
  }

  /// As JSON and other programs take it: six digits behind the point.
  static func exact(_ number: Double) -> Double {
    let rounded = (number * 1_000_000).rounded() / 1_000_000
    return rounded.isFinite ? rounded : number
  }
}
