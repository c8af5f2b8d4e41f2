/// A table or a column that there is not. Source: the flow language, sections 3 and 4; 2026-11-25.
enum UnknownTableRule: LintRule {
  static let rule = Rule.ofStates(
    "flow/unknown-table", .error, "a state names a table, or a column of one, that there is not",
    source: "the flow language: `data` names the tables, their header rows the columns", date: "2026-11-25",
    reason: """
      A lookup in a table that is not there fails for every customer, and so does one by a column that the table lacks. \
      A message that names such a column is not sent.
      """,
    bad: [
      example("lookup: {table: ↓ordrs, by: {order_id: order_id}, as: order, found: late, missing: none}"),
      example("lookup: {table: orders, by: {↓order: order_id}, as: order, found: late, missing: none}"),
      example(
        "lookup: {table: orders, by: {order_id: order_id}, as: order, found: late, missing: none}",
        say: "It is ↓{order.state}."),
      example(
        "lookup: {table: orders, by: {order_id: order_id}, as: order, found: late, missing: none}",
        late: "when: [{order.status == 'late': found}, {↓order.state == 'lost': none}, {else: none}]"),
    ],
    good: [
      example("lookup: {table: orders, by: {order_id: order_id}, as: order, found: late, missing: none}")
    ]
  ) { subject in
    let declared = subject.program.tables.map(\.name)
    let tables = Dictionary(subject.tables.map { ($0.name, $0) }) { first, _ in first }
    // Columns can only be missed where tables were read.
    let rows = tables.isEmpty ? [] : subject.program.flows.map { RowVariables($0, tables) }
    return { number, state, _, findings in
      for (name, keys) in state.tableUses {
        guard declared.contains(name.value) else {
          findings.report(
            .noTable(name.value, Suggestion.nearest(to: name.value, in: declared)), at: name.place)
          continue
        }
        guard let table = tables[name.value] else { continue }
        for key in keys where table.index(ofColumn: key.column.value) == nil {
          findings.report(.noColumn(key.column.value, table), at: key.column.place)
        }
      }
      if rows.isEmpty { return }
      let variables = rows[subject.graph.places[number].flow]
      if variables.isEmpty { return }
      for (path, place) in state.namedPaths {
        guard let (column, table) = variables.missing(path) else { continue }
        findings.report(.noColumn(column, table), at: place)
      }
    }
  }

  private static func example(
    _ lookup: String, say: String = "It is {order.status}.", late: String = "then: found"
  ) -> Example {
    .addition(
      "data: {orders: data/orders.csv}",
      flow: """
        flow: example
        vars: {order_id: {type: text, example: A1}}
        triggers: {order.shipped: start}
        states:
          start:
            \(lookup)
          late: {\(late)}
          found: {say: "\(say)", then: resolved}
          none: {say: We can't find it., then: resolved}
        """, tables: ["data/orders.csv": "order_id,status\nA1,late\n"])
  }
}

/// The variables of a flow that hold rows of tables which are known.
private struct RowVariables {
  private var tables: [String: [Table]] = [:]
  /// Names that hold other things too.
  private var others: Set<String> = []

  init(_ flow: Flow, _ known: [String: Table]) {
    for state in flow.states {
      if let lookup = state.lookup { add(lookup.name.value, known[lookup.table.value]) }
      if let save = state.save?.value { add(save, state.choices.flatMap { known[$0.table.value] }) }
      for assignment in state.assignments { others.insert(assignment.name) }
    }
  }

  private mutating func add(_ name: String, _ table: Table?) {
    if let table { tables[name, default: []].append(table) } else { others.insert(name) }
  }

  var isEmpty: Bool { tables.isEmpty }

  /// The column of a path, and a table that lacks it, where no table has it.
  func missing(_ path: String) -> (column: String, table: Table)? {
    let name = path.variableName
    guard path.utf8.count > name.utf8.count, !others.contains(name), let tables = tables[name] else {
      return nil
    }
    let column = String(path.dropFirst(name.count + 1))
    guard !tables.contains(where: { $0.index(ofColumn: column) != nil }) else { return nil }
    return tables.first.map { (column, $0) }
  }
}

extension State {
  fileprivate var tableUses: [(Located<String>, [Lookup.Key])] {
    guard readsTables else { return [] }
    return [lookup.map { ($0.table, $0.keys) }, choices.map { ($0.table, $0.keys) }].compactMap(\.self)
  }

  /// The paths that its messages, values and conditions name.
  fileprivate var namedPaths: [(String, Place)] {
    var paths: [(String, Place)] = []
    func add(_ template: Template, _ place: Place) {
      if template.isLiteral { return }
      paths += template.variables.map { ($0.path, Place(place.path, $0.range)) }
    }
    func add(_ expression: Expression, _ place: Place) {
      paths += expression.variables.map { ($0.path, Place(place.path, $0.range)) }
    }
    for message in allMessages { add(message.template, message.place) }
    for assignment in assignments + notifications.flatMap(\.payload) + schedules.flatMap(\.payload) {
      switch assignment.source {
      case .template(let template): add(template, assignment.place)
      case .expression(let expression): add(expression, assignment.place)
      }
    }
    for branch in branches { if let condition = branch.condition { add(condition, branch.place) } }
    return paths
  }
}

extension String {
  fileprivate static func noTable(_ name: String, _ near: String?) -> String {
    "the program has no table `\(name)`" + (near.map { "; did you mean `\($0)`?" } ?? "")
  }

  fileprivate static func noColumn(_ name: String, _ table: Table) -> String {
    let near = Suggestion.nearest(to: name, in: table.columns)
    return "the table `\(table.name)` has no column `\(name)`"
      + (near.map { "; did you mean `\($0)`?" } ?? "")
  }
}
