/// How looking a row up went.
public enum LookupResult: Hashable, Sendable {
  case found, missing, failed
}

extension Conversation {
  /// Finds the first row whose columns have the values, and stores it.
  mutating func look(up lookup: Lookup, run index: Int) -> LookupResult {
    guard let rows = rows(of: lookup.table.value, lookup.keys, run: index) else { return .failed }
    guard let row = rows.first else { return .missing }
    set(lookup.name.value, .row(row), run: index)
    return .found
  }

  /// Puts the rows in place that a customer can choose from; false where there is none.
  mutating func offer(_ choices: Choices, run index: Int) -> Bool {
    let rows = rows(of: choices.table.value, choices.keys, run: index) ?? []
    runs[index].choices = Array(rows.prefix(choices.most))
    return !runs[index].choices.isEmpty
  }

  /// The rows of a table that have these values; nil where it can't be reached.
  private mutating func rows(of name: String, _ keys: [Lookup.Key], run index: Int) -> [Row]? {
    guard !downTables.contains(name), let table = script.tables[name] else { return nil }
    var wanted: [(column: Int, text: String)] = []
    for key in keys {
      guard let column = table.index(ofColumn: key.column.value) else {
        emit(.error(message: "the table `\(name)` has no column `\(key.column.value)`"))
        return nil
      }
      do {
        let value = try evaluated(key.value, run: index)
        wanted.append((column, Normalizer.key(value.text(show: nil, in: contact.zone))))
      } catch {
        emit(.error(message: "nothing was looked up in `\(name)`: \(error)"))
        return []
      }
    }
    return table.rows.lazy
      .filter { row in wanted.allSatisfy { Normalizer.key(row[$0.column]) == $0.text } }
      .map { Row(columns: table.columns, cells: $0) }
  }

  /// The rows that are offered, as they read.
  mutating func choiceTexts(run index: Int) -> [String] {
    guard let show = state(of: runs[index]).state.choices?.show else { return [] }
    return runs[index].choices.map { row in
      show.template.rendered(options: "") { row[$0] ?? nil }.text
    }
  }

  /// "1 Tue 3 pm", "2 Wed 10 am"
  mutating func choiceList(run index: Int) -> [String] {
    choiceTexts(run: index).enumerated().map { "\($0.offset + 1) \($0.element)" }
  }

  /// The row that a text names, by its number or by words of it that no other row has.
  mutating func chosenRow(_ text: String, run index: Int) -> Row? {
    let rows = runs[index].choices
    let key = Normalizer.key(text)
    if let number = Expectation.number(nil).answer(from: text, now: contact.zone.local(now)),
      case .number(let number) = number, number >= 1, Int(number) <= rows.count, key.utf8.count <= 2
    {
      return rows[Int(number) - 1]
    }
    let words = Set(key.split(separator: " "))
    guard !words.isEmpty else { return nil }
    let texts = choiceTexts(run: index).map { Set(Normalizer.key($0).split(separator: " ")) }
    let scores = texts.map { $0.intersection(words).count }
    guard let best = scores.max(), best > 0, scores.count(where: { $0 == best }) == 1 else { return nil }
    return scores.firstIndex(of: best).map { rows[$0] }
  }
}
