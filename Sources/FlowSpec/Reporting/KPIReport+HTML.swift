extension KPIReport {
  /// One page that needs nothing else: no script, no network, and no time at which it was made, so that the same chats
  /// give the same page.
  public var html: String {
    let sections = pageSections
    let links = sections.map { "<li><a href=\"#\($0.id)\">\($0.title)</a></li>\n" as Markup }
    let parts = sections.map { section -> Markup in
      """
      <section id="\(section.id)" aria-labelledby="\(section.id)-h">
      <h2 id="\(section.id)-h">\(section.title)</h2>
      <p class="lead">\(section.lead)</p>
      \(section.body)</section>

      """
    }
    let page: Markup = """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>\(pageTitle)</title>
      <style>
      \(ReportStyle.css)
      </style>
      </head>
      <body>
      <div class="page">
      <a class="skip" href="#main">Skip to the figures</a>
      <header>
      <h1>\(pageTitle)</h1>
      <p>\(scope.sentence)</p>
      <p>\(scope.span)</p>
      <nav aria-label="Parts of this report">
      <ul>
      \(links)</ul>
      </nav>
      </header>
      <main id="main">
      \(parts)</main>
      </div>
      </body>
      </html>

      """
    return page.html
  }

  private var pageTitle: String {
    guard let program = scope.program, program.chats > 0, let name = program.name else {
      return "How conversations went"
    }
    return "How conversations went: \(name)"
  }

  /// A part of the page.
  struct PageSection {
    var id: Markup
    var title: String
    var lead: String
    var body: Markup
  }

  private var pageSections: [PageSection] {
    var sections = [figureSection]
    if weeks.count > 1 { sections.append(weekSection) }
    if scope.chats > 0 { sections.append(flowSection) }
    sections.append(costSection)
    if let comparison { sections.append(controlSection(comparison)) }
    if !reasons.isEmpty {
      sections.append(
        list(
          "reasons", "Why a person was fetched",
          "Of all conversations in which one was: what for, and about which topic.", "Reason",
          reasons.map { ($0.title, $0.share) }))
    }
    if !states.isEmpty { sections.append(stateSection) }
    if !misses.isEmpty {
      sections.append(
        list(
          "misses", "What nothing took",
          "Texts that no option, answer or trigger took, most frequent first: words that a menu could learn.",
          "Text",
          misses.map { ($0.text, $0.share) }, more: ("Where most", misses.map { $0.state ?? "no flow" })))
    }
    if !options.isEmpty {
      sections.append(
        list(
          "options", "What was taken", "The options that customers took, most frequent first.", "Option",
          options.map { ($0.title, $0.share) }))
    }
    if !menus.isEmpty { sections.append(menuSection) }
    if !chats.isEmpty { sections.append(chatSection) }
    sections.append(definitionSection)
    return sections
  }

  // MARK: - Figures

  private var figureSection: PageSection {
    let cards = figures.map(card)
    let table = ReportTable(
      caption: "All figures, with how many they are counted from",
      columns: [
        .init(title: "Figure", isNumber: false), .init(title: "Value"), .init(title: "95 % interval"),
        .init(title: "Counted"),
      ],
      rows: figures.map { figure in
        let unit = figure.kpi.unit
        return [
          figure.kpi.title, figure.value.map { ReportNumber.value($0, unit) } ?? "-",
          figure.interval.map { ReportNumber.interval($0, unit) } ?? "-", ReportNumber.count(figure),
        ]
      })
    return PageSection(
      id: "figures", title: "Figures",
      lead: "Each with the interval in which it lies with a confidence of 95 %, and what it is counted from.",
      body: "<ul class=\"cards\">\n\(cards)</ul>\n<div class=\"menu\">\(table.markup)</div>\n")
  }

  private func card(_ figure: Figure) -> Markup {
    let unit = figure.kpi.unit
    let value = figure.value.map { ReportNumber.value($0, unit) } ?? "none"
    let interval = figure.interval.map { "\(ReportNumber.interval($0, unit)), " } ?? ""
    var markup: Markup = "<li><h3>\(figure.kpi.title)</h3><p class=\"big\">\(value)</p>\n"
    if unit == .share, let share = figure.value {
      let id = "f-\(figure.kpi.rawValue)"
      markup +=
        "<svg role=\"img\" aria-labelledby=\"\(id)\" viewBox=\"0 0 100 4\" preserveAspectRatio=\"none\">"
      markup += "<title id=\"\(id)\">\(figure.kpi.title): \(value), \(ReportNumber.count(figure))</title>"
      markup += "<rect class=\"track\" width=\"100\" height=\"4\"/>"
      markup += "<rect class=\"bar\" width=\"\(x: share * 100)\" height=\"4\"/>"
      if let range = figure.interval {
        markup += "<rect fill=\"var(--range)\" x=\"\(x: range.low * 100)\" y=\"1.6\""
        markup += " width=\"\(x: max(0.1, (range.high - range.low) * 100))\" height=\"0.8\"/>"
      }
      markup += "</svg>\n"
    }
    markup += "<p class=\"how\">\(interval)\(ReportNumber.count(figure))</p>"
    markup += "<p class=\"means\">\(figure.kpi.definition(terms).sentence)</p></li>\n"
    return markup
  }
}
