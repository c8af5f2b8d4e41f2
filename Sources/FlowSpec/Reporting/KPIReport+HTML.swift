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

  private struct Section {
    var id: Markup
    var title: String
    var lead: String
    var body: Markup
  }

  private var pageSections: [Section] {
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

  private var figureSection: Section {
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
    return Section(
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

  // MARK: - Groups

  private static let groupKPIs: [KPI] = [
    .containment, .escalations, .optOuts, .satisfaction, .conversion, .repeatContact,
  ]

  private func table(of groups: [Group], _ caption: String, _ first: String) -> Markup {
    let kpis = Self.groupKPIs.filter { kpi in figures.contains { $0.kpi == kpi } }
    return ReportTable(
      caption: caption,
      columns: [.init(title: first, isNumber: false), .init(title: "Conversations")]
        + kpis.map { .init(title: $0 == .satisfaction ? "CSAT" : $0.title) },
      rows: groups.map { group in
        [group.label, group.conversations.grouped]
          + kpis.map { group.figure($0)?.value.map { ReportNumber.percent($0) } ?? "-" }
      }
    ).markup
  }

  private var weekSection: Section {
    let charts = Self.groupKPIs.compactMap { kpi -> Markup? in
      let shares = weeks.compactMap { week in
        week.figure(kpi).map { (name: week.name ?? "", share: Share($0.count, of: $0.total)) }
      }
      guard shares.contains(where: { $0.share.count > 0 }) else { return nil }
      let chart = WeekChart(title: "\(kpi.title) by week", id: "w-\(kpi.rawValue)", weeks: shares)
      return "<figure><figcaption>\(kpi.title)</figcaption>\(chart.markup)</figure>\n"
    }
    return Section(
      id: "weeks", title: "Week by week",
      lead:
        "By the week in which a conversation began, from Monday on, as the customer's calendar has it. The value at"
        + " the right is the last week's.",
      body:
        "<div class=\"charts\">\n\(charts)</div>\n\(table(of: weeks, "The weeks in figures", "Week of"))")
  }

  private var flowSection: Section {
    let rows = flows.compactMap { flow in
      flow.figure(.containment).map {
        ShareChart.Row(label: flow.label, share: Share($0.count, of: $0.total))
      }
    }
    let chart = ShareChart(title: "Containment by flow", id: "c-flows", rows: rows)
    return Section(
      id: "flows", title: "Flow by flow", lead: "The bars show containment: solved without a person.",
      body: """
        <div class="charts"><figure><figcaption>Containment</figcaption>\(chart.markup)</figure></div>
        \(table(of: flows, "The flows in figures", "Flow"))
        """)
  }

  // MARK: - Lists

  private func list(
    _ id: Markup, _ title: String, _ lead: String, _ first: String, _ rows: [(String, Share)],
    more: (title: String, cells: [String])? = nil
  ) -> Section {
    let chart = ShareChart(
      title: title, id: "c-" + id.html, rows: rows.prefix(10).map { .init(label: $0.0, share: $0.1) })
    let table = ReportTable(
      caption: title,
      columns: [.init(title: first, isNumber: false)]
        + (more.map { [.init(title: $0.title, isNumber: false)] } ?? [])
        + [.init(title: "Share"), .init(title: "95 % interval"), .init(title: "Count")],
      rows: rows.enumerated().map { index, row in
        [row.0] + (more.map { [$0.cells[index]] } ?? []) + row.1.cells
      })
    return Section(
      id: id, title: title, lead: lead,
      body: """
        <div class="pair">
        <figure>\(chart.markup)</figure>
        \(table.markup)</div>

        """)
  }

  private var stateSection: Section {
    let chart = ShareChart(
      title: "Share of those who came to a state and fell out there", id: "c-states",
      rows: states.prefix(10).map { .init(label: $0.state, share: $0.share) })
    let table = ReportTable(
      caption: "States, those with the most fall-outs first",
      columns: [
        .init(title: "State", isNumber: false), .init(title: "Came"), .init(title: "Silent"),
        .init(title: "Unsolved"),
        .init(title: "Opt-outs"), .init(title: "To a person"), .init(title: "Fell out"),
        .init(title: "95 % interval"),
      ],
      rows: states.map { row in
        [row.state]
          + [row.share.total, row.abandoned, row.unresolved, row.optedOut, row.toPerson].map {
            $0.grouped
          } + row.share.cells.prefix(2)
      })
    return Section(
      id: "states", title: "Where customers fall out",
      lead:
        "State by state: who came, and for whom the conversation was over there without a solution, because they said"
        + " no more, opted out, or the flow gave up. Who went on to a person is not among them.",
      body: """
        <div class="pair">
        <figure>\(chart.markup)</figure>
        \(table.markup)</div>

        """)
  }

  private var menuSection: Section {
    let parts = menus.enumerated().map { index, menu -> Markup in
      let chart = ShareChart(
        title: "What was taken in \(menu.state)", id: "c-menu-\(index)",
        rows: menu.options.map { .init(label: $0.0, share: $0.1) })
      let table = ReportTable(
        caption: "In the order in which they are offered",
        columns: [
          .init(title: "Option", isNumber: false), .init(title: "Share"), .init(title: "95 % interval"),
          .init(title: "Count"),
        ],
        rows: menu.options.map { [$0.0] + $0.1.cells })
      let remark: Markup = menu.late.map { "<p class=\"remark\">\(menu.remark($0).sentence)</p>" } ?? ""
      return """
        <div class="menu"><h3>\(menu.state)</h3>
        <div class="pair">
        <figure>\(chart.markup)</figure>
        <div>\(table.markup)\(remark)</div></div></div>

        """
    }
    return Section(
      id: "menus", title: "Menus in use",
      lead: "What was taken of each menu, in the order in which it is offered.",
      body: "\(parts)")
  }

  // MARK: - Money, control and chats

  private var costSection: Section {
    var rows = [
      ["Messages", cost.messages.grouped], ["Segments", cost.segments.grouped],
    ]
    if let price = cost.price, let total = cost.total {
      rows.append(["Price of a segment", "\(price)"])
      rows.append(["In all", ReportNumber.fixed(total, 2)])
    }
    if let perContained = cost.perContained {
      rows.append(["For each conversation solved without a person", ReportNumber.fixed(perContained, 4)])
    }
    let table = ReportTable(
      caption: "What was sent", columns: [.init(title: "What", isNumber: false), .init(title: "How much")],
      rows: rows)
    return Section(
      id: "cost", title: "Cost",
      lead: "Messages of bot, platform and agents, and the segments that carriers bill for them.",
      body: table.markup)
  }

  private func controlSection(_ comparison: Comparison) -> Section {
    var section = list(
      "control", "Conversion against the control group", comparison.sentence.sentence, "Group",
      [("Here", comparison.own), ("Control group", comparison.control)])
    section.title = "Conversion against the control group"
    return section
  }

  private var chatSection: Section {
    let parts = chats.enumerated().map { ChatBubbles(chat: $0.element, id: "chat-\($0.offset)").markup }
    return Section(
      id: "chats", title: "Chats to look at",
      lead:
        "Some of those in which a customer complained, opted out, needed a person or fell out. Sensitive data is"
        + " blacked out.",
      body: "<div class=\"chats\">\n\(parts)</div>\n")
  }

  private var definitionSection: Section {
    let entries = figures.map { figure -> Markup in
      "<div><dt>\(figure.kpi.title)</dt><dd>\(figure.kpi.definition(terms).sentence)</dd></div>\n"
    }
    let notes = Self.notes.map { "<p>\($0)</p>\n" as Markup }
    return Section(
      id: "definitions", title: "What the figures mean", lead: "Exact enough to count them again.",
      body: "<dl>\n\(entries)</dl>\n<div class=\"notes\">\n\(notes)</div>\n")
  }
}

extension KPIReport.Group {
  fileprivate var label: String { title ?? name ?? "no flow" }
}

extension Share {
  /// Value, interval and count.
  fileprivate var cells: [String] {
    [
      value.map(ReportNumber.percent) ?? "-", interval.map { ReportNumber.interval($0, .share) } ?? "-",
      count.grouped,
    ]
  }
}

extension String {
  /// With a capital at the beginning and a full stop at the end.
  fileprivate var sentence: String { prefix(1).uppercased() + dropFirst() + (hasSuffix(".") ? "" : ".") }
}
