/// What some flows of the program that ships need of its program file.
struct BlueprintNeeds {
  private let shipped: ShippedProgram
  /// Each in the order of the program file.
  let events: [String]
  let tables: [String]
  let variables: [String]
  /// The words of their options and of those that stand everywhere.
  let options: Set<String>

  init(_ names: [String], in shipped: ShippedProgram) {
    self.shipped = shipped
    let program = shipped.program
    let flows = names.compactMap(program.flow)
    let states = flows.flatMap(\.states)
    let events = Set(flows.flatMap(\.eventNames))
    let tables = Set(states.flatMap { [$0.lookup?.table.value, $0.choices?.table.value] }.compactMap { $0 })
    let texts = names.compactMap { shipped.file(ofFlow: $0) }.map { $0.text(SourceRange(0, $0.bytes.count)) }
    let macros = program.macros.map(\.message.template.source)
    self.events = program.events.map(\.name).filter(events.contains)
    self.tables = program.tables.map(\.name).filter(tables.contains)
    variables = program.variables.map(\.name).filter { name in (texts + macros).contains { $0.contains(name) }
    }
    options = Set((states.flatMap { $0.replies + $0.also } + program.options).map(\.word))
  }

  /// Where a table's file is, from the program's folder.
  func path(ofTable name: String) -> String? {
    shipped.program.tables.first { $0.name == name }?.path.value
  }
}

extension Flow {
  /// The events of the business that start its runs, end them, or that it schedules.
  var eventNames: [String] {
    let starts = triggers.compactMap { trigger -> String? in
      if case .event(let name, _) = trigger.cause { name } else { nil }
    }
    return starts + until.map(\.event) + states.flatMap(\.schedules).map(\.event.value)
  }
}
