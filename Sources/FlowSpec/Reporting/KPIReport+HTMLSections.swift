// The parts of the page behind the figures.

extension KPIReport {
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

  var weekSection: PageSection {
    let charts = Self.groupKPIs.compactMap { kpi -> Markup? in
      let shares = weeks.compactMap { week in
        week.figure(kpi).map { (name: week.name ?? "", share: Share($0.count, of: $0.total)) }
      }
      guard shares.contains(where: { $0.share.count > 0 }) else { return nil }
      let chart = WeekChart(title: "\(kpi.title) by week", id: "w-\(kpi.rawValue)", weeks: shares)
      return "<figure><figcaption>\(kpi.title)</figcaption>\(chart.markup)</figure>\n"
    }
    return PageSection(
      id: "weeks", title: "Week by week",
      lead:
        "By the week in which a conversation began, from Monday on, as the customer's calendar has it. The value at"
        + " the right is the last week's.",
      body:
        "<div class=\"charts\">\n\(charts)</div>\n\(table(of: weeks, "The weeks in figures", "Week of"))")
  }

  var flowSection: PageSection {
    let rows = flows.compactMap { flow in
      flow.figure(.containment).map {
        ShareChart.Row(label: flow.label, share: Share($0.count, of: $0.total))
      }
    }
    let chart = ShareChart(title: "Containment by flow", id: "c-flows", rows: rows)
    return PageSection(
      id: "flows", title: "Flow by flow", lead: "The bars show containment: solved without a person.",
      body: """
        <div class="charts"><figure><figcaption>Containment</figcaption>\(chart.markup)</figure></div>
        \(table(of: flows, "The flows in figures", "Flow"))
        """)
  }

  // MARK: - Lists

  func list(
    _ id: Markup, _ title: String, _ lead: String, _ first: String, _ rows: [(String, Share)],
    more: (title: String, cells: [String])? = nil
  ) -> PageSection {
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
    return PageSection(
      id: id, title: title, lead: lead,
      body: """
        <div class="pair">
        <figure>\(chart.markup)</figure>
        \(table.markup)</div>

        """)
  }

  var stateSection: PageSection {
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
    return PageSection(
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

  var menuSection: PageSection {
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
    return PageSection(
      id: "menus", title: "Menus in use",
      lead: "What was taken of each menu, in the order in which it is offered.",
      body: "\(parts)")
  }

  // MARK: - Money, control and chats

  var costSection: PageSection {
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
    return PageSection(
      id: "cost", title: "Cost",
      lead: "Messages of bot, platform and agents, and the segments that carriers bill for them.",
      body: table.markup)
  }

  func controlSection(_ comparison: Comparison) -> PageSection {
    var section = list(
      "control", "Conversion against the control group", comparison.sentence.sentence, "Group",
      [("Here", comparison.own), ("Control group", comparison.control)])
    section.title = "Conversion against the control group"
    return section
  }

  var chatSection: PageSection {
    let parts = chats.enumerated().map { ChatBubbles(chat: $0.element, id: "chat-\($0.offset)").markup }
    return PageSection(
      id: "chats", title: "Chats to look at",
      lead:
        "Some of those in which a customer complained, opted out, needed a person or fell out. Sensitive data is"
        + " blacked out.",
      body: "<div class=\"chats\">\n\(parts)</div>\n")
  }

  var definitionSection: PageSection {
    let entries = figures.map { figure -> Markup in
      "<div><dt>\(figure.kpi.title)</dt><dd>\(figure.kpi.definition(terms).sentence)</dd></div>\n"
    }
    let notes = Self.notes.map { "<p>\($0)</p>\n" as Markup }
    return PageSection(
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
