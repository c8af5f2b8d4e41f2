extension KPIReport: JSONValue {
  /// One object; docs/report.md says what its members are. Shares, times and means have six digits behind the point.
  public func write(to json: inout JSONWriter) {
    json.object { json in
      writeScope(to: &json)
      json.member("kpis", figures.map { Member(figure: $0, terms: terms) })
      json.key("flows")
      json.array { json in flows.forEach { write($0, named: "flow", to: &json) } }
      json.key("weeks")
      json.array { json in weeks.forEach { write($0, named: "week", to: &json) } }
      writeLists(to: &json)
      writeCost(to: &json)
      writeComparison(to: &json)
      json.key("chats_shown")
      json.array { json in
        for chat in chats {
          json.object { json in
            json.member("reason", chat.reason)
            json.member("file", chat.transcript.path)
            json.member("line", chat.transcript.line)
          }
        }
      }
    }
    json.endLine()
  }

  /// A figure with its definition, or without.
  private struct Member: JSONValue {
    var figure: Figure
    var terms: KPITerms?

    func write(to json: inout JSONWriter) {
      json.object { json in
        json.member("kpi", figure.kpi.rawValue)
        if let terms {
          json.member("title", figure.kpi.title)
          json.member("definition", figure.kpi.definition(terms))
        }
        json.member("unit", figure.kpi.unit.rawValue)
        json.member("value", figure.value.map(ReportNumber.exact))
        json.member("low", figure.interval.map { ReportNumber.exact($0.low) })
        json.member("high", figure.interval.map { ReportNumber.exact($0.high) })
        json.member("count", figure.count)
        json.member("of", figure.total)
        guard figure.kpi.unit == .seconds else { return }
        json.member("mean", figure.mean.map(ReportNumber.exact))
        json.member("mean_low", figure.meanInterval.map { ReportNumber.exact($0.low) })
        json.member("mean_high", figure.meanInterval.map { ReportNumber.exact($0.high) })
      }
    }
  }

  private func writeScope(to json: inout JSONWriter) {
    json.member("chats", scope.chats)
    json.member("conversations", scope.conversations)
    json.member("contacts", scope.contacts)
    json.member("texts", scope.texts)
    json.member("from", scope.firstDay?.text)
    json.member("to", scope.lastDay?.text)
    json.key("program")
    guard let program = scope.program else { return json.null() }
    json.object { json in
      json.member("name", program.name)
      json.member("chats", program.chats)
      json.member("same_specs", program.sameSpecs)
    }
  }

  private func write(_ group: Group, named kind: String, to json: inout JSONWriter) {
    json.object { json in
      json.member(kind, group.name)
      if kind == "flow" { json.member("title", group.title) }
      json.member("conversations", group.conversations)
      json.member("kpis", group.figures.map { Member(figure: $0) })
    }
  }

  private func writeLists(to json: inout JSONWriter) {
    write(reasons, as: "escalations", to: &json, \.share) { row, json in
      json.member("reason", row.reason)
      json.member("topic", row.topic)
    }
    write(states, as: "fall_outs", to: &json, \.share) { row, json in
      json.member("state", row.state)
      json.member("abandoned", row.abandoned)
      json.member("unresolved", row.unresolved)
      json.member("opted_out", row.optedOut)
      json.member("to_person", row.toPerson)
    }
    write(misses, as: "not_understood", to: &json, \.share) { row, json in
      json.member("text", row.text)
      json.member("state", row.state)
    }
    write(options, as: "options", to: &json, \.share) { row, json in
      json.member("flow", row.flow)
      json.member("option", row.option)
    }
    json.key("menus")
    json.array { json in menus.forEach { write($0, to: &json) } }
  }

  /// Rows with members of their own, and a share.
  private func write<Row>(
    _ rows: [Row], as name: String, to json: inout JSONWriter, _ share: (Row) -> Share,
    _ members: (Row, inout JSONWriter) -> Void
  ) {
    json.key(name)
    json.array { json in
      for row in rows {
        json.object { json in
          members(row, &json)
          write(share(row), to: &json)
        }
      }
    }
  }

  private func write(_ menu: MenuRow, to json: inout JSONWriter) {
    json.object { json in
      json.member("state", menu.state)
      json.key("options")
      json.array { json in
        for (option, share) in menu.options {
          json.object { json in
            json.member("option", option)
            write(share, to: &json)
          }
        }
      }
      json.key("late")
      guard let late = menu.late else { return json.null() }
      json.object { json in
        json.member("option", late.option)
        json.member("before", late.before)
      }
    }
  }

  private func write(_ share: Share, to json: inout JSONWriter) {
    json.member("value", share.value.map(ReportNumber.exact))
    json.member("low", share.interval.map { ReportNumber.exact($0.low) })
    json.member("high", share.interval.map { ReportNumber.exact($0.high) })
    json.member("count", share.count)
    json.member("of", share.total)
  }

  private func writeCost(to json: inout JSONWriter) {
    json.key("cost")
    json.object { json in
      json.member("messages", cost.messages)
      json.member("segments", cost.segments)
      json.member("price", cost.price)
      json.member("total", cost.total.map(ReportNumber.exact))
      json.member("contained", cost.contained)
      json.member("per_contained", cost.perContained.map(ReportNumber.exact))
    }
  }

  private func writeComparison(to json: inout JSONWriter) {
    json.key("control")
    guard let comparison else { return json.null() }
    json.object { json in
      json.key("own")
      json.object { json in write(comparison.own, to: &json) }
      json.key("control")
      json.object { json in write(comparison.control, to: &json) }
      json.member("difference", comparison.difference.map(ReportNumber.exact))
      json.member("low", comparison.interval.map { ReportNumber.exact($0.low) })
      json.member("high", comparison.interval.map { ReportNumber.exact($0.high) })
      json.member("relative", comparison.relative.map(ReportNumber.exact))
    }
  }
}
