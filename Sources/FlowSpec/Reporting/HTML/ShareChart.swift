/// Shares as horizontal bars, each with its label and value above it and its 95 % interval as a line across.
struct ShareChart {
  struct Row {
    var label: String
    var share: Share
  }

  /// What it shows, in a few words.
  var title: String
  /// Unique on the page.
  var id: String
  var rows: [Row]

  private static let width = 360.0
  private static let rowHeight = 40.0

  var markup: Markup {
    let height = Double(rows.count) * Self.rowHeight
    let bars = rows.enumerated().map { bar($0.element, at: Double($0.offset) * Self.rowHeight) }
    let head = SVG.opening(id: id, title: title, description: description, width: Self.width, height: height)
    return "\(head)\(bars)</svg>\n"
  }

  private var description: String {
    rows.prefix(5).map { "\($0.label): \($0.share.value.map(ReportNumber.percent) ?? "-")" }.joined(
      separator: "; ")
      + (rows.count > 5 ? "; and \(rows.count - 5) more, all in the table" : "")
  }

  private func bar(_ row: Row, at y: Double) -> Markup {
    // What does not fit beside the value is in the table.
    let label = row.label.count > 38 ? row.label.prefix(37) + "…" : row.label[...]
    let value = row.share.value ?? 0
    var markup: Markup = "<text x=\"0\" y=\"\(x: y + 14)\">\(String(label))</text>"
    markup +=
      "<text class=\"v\" x=\"\(x: Self.width)\" y=\"\(x: y + 14)\">\(ReportNumber.percent(value))</text>"
    markup += SVG.bar(value, row.share.interval, x: 0, y: y + 21, width: Self.width, height: 9)
    return markup
  }
}

/// Shares week by week as columns, with their intervals.
struct WeekChart {
  var title: String
  var id: String
  /// In the order of time; nil where a week has none.
  var weeks: [(name: String, share: Share)]

  private static let width = 360.0
  private static let height = 132.0
  private static let bottom = 108.0
  private static let top = 22.0

  var markup: Markup {
    // An interval of few conversations may reach beyond the top: the columns are what the scale is for.
    let highest = (weeks.compactMap(\.share.value).max() ?? 1) * 1.25
    let limit = [0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.75, 1].first { $0 >= highest } ?? 1
    let step = Self.width / Double(max(1, weeks.count))
    var markup = SVG.opening(
      id: id, title: title, description: description, width: Self.width, height: Self.height)
    markup += "<text class=\"c\" x=\"0\" y=\"12\">up to \(ReportNumber.fixed(limit * 100, 0)) %</text>"
    markup +=
      "<line class=\"axis\" x1=\"0\" y1=\"\(x: Self.bottom)\" x2=\"\(x: Self.width)\" y2=\"\(x: Self.bottom)\"/>"
    for (index, week) in weeks.enumerated() {
      markup += column(week.share, at: Double(index) * step, width: step, limit: limit)
    }
    if let first = weeks.first, let last = weeks.last {
      markup += "<text class=\"c\" x=\"0\" y=\"126\">\(first.name)</text>"
      markup += "<text class=\"c v\" x=\"\(x: Self.width)\" y=\"126\">\(last.name)</text>"
      let value = last.share.value.map(ReportNumber.percent) ?? "-"
      markup += "<text class=\"v\" x=\"\(x: Self.width)\" y=\"12\">\(value)</text>"
    }
    markup += "</svg>\n"
    return markup
  }

  private var description: String {
    guard let first = weeks.first, let last = weeks.last else { return "" }
    func words(_ week: (name: String, share: Share)) -> String {
      "\(week.share.value.map(ReportNumber.percent) ?? "nothing") in the week of \(week.name)"
    }
    return "From \(words(first)) to \(words(last)); all weeks are in the table"
  }

  private func column(_ share: Share, at left: Double, width: Double, limit: Double) -> Markup {
    guard let value = share.value else { return "" }
    let scale = (Self.bottom - Self.top) / limit
    let bar = min(width * 0.6, 40)
    let x = left + (width - bar) / 2
    let height = value * scale
    var markup: Markup =
      "<rect class=\"bar\" x=\"\(x: x)\" y=\"\(x: Self.bottom - height)\" width=\"\(x: bar)\" height=\"\(x: height)\"/>"
    if let interval = share.interval {
      let middle = left + width / 2
      let (low, high) = (
        Self.bottom - min(limit, interval.low) * scale, Self.bottom - min(limit, interval.high) * scale
      )
      markup +=
        "<line class=\"range\" x1=\"\(x: middle)\" y1=\"\(x: low)\" x2=\"\(x: middle)\" y2=\"\(x: high)\"/>"
    }
    return markup
  }
}

/// What drawings share.
enum SVG {
  /// The opening tag, with the title and description by which it is read aloud.
  static func opening(id: String, title: String, description: String, width: Double, height: Double) -> Markup
  {
    var markup: Markup =
      "<svg role=\"img\" aria-labelledby=\"\(id)-t \(id)-d\" viewBox=\"0 0 \(x: width) \(x: height)\">"
    markup += "<title id=\"\(id)-t\">\(title)</title><desc id=\"\(id)-d\">\(description)</desc>"
    return markup
  }

  /// A share on its track from 0 to 100 %, with the interval across.
  static func bar(
    _ value: Double, _ interval: Interval?, x: Double, y: Double, width: Double, height: Double
  ) -> Markup {
    var markup: Markup =
      "<rect class=\"track\" x=\"\(x: x)\" y=\"\(x: y)\" width=\"\(x: width)\" height=\"\(x: height)\" rx=\"2\"/>"
    markup +=
      "<rect class=\"bar\" x=\"\(x: x)\" y=\"\(x: y)\" width=\"\(x: width * value)\" height=\"\(x: height)\" rx=\"2\"/>"
    if let interval {
      let (low, high, middle) = (x + width * interval.low, x + width * interval.high, y + height / 2)
      markup +=
        "<line class=\"range\" x1=\"\(x: low)\" y1=\"\(x: middle)\" x2=\"\(x: high)\" y2=\"\(x: middle)\"/>"
      for end in [low, high] {
        markup +=
          "<line class=\"range\" x1=\"\(x: end)\" y1=\"\(x: y)\" x2=\"\(x: end)\" y2=\"\(x: y + height)\"/>"
      }
    }
    return markup
  }
}
