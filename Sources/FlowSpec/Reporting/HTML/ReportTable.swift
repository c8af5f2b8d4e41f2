/// A table of a page. On narrow screens each row becomes a block of its own, with the columns' names beside the values.
struct ReportTable {
  struct Column {
    var title: String
    var isNumber = true
  }

  /// What it holds, for those who hear it.
  var caption: String
  var columns: [Column]
  /// The first cell of each names the row.
  var rows: [[String]]

  var markup: Markup {
    let heads = columns.map { column -> Markup in
      "<th scope=\"col\" role=\"columnheader\"\(Self.mark(column))>\(column.title)</th>"
    }
    let lines = rows.map { row -> Markup in
      let cells = zip(columns, row).enumerated().map { index, cell in
        Self.cell(cell.0, cell.1, isFirst: index == 0)
      }
      return "<tr role=\"row\">\(cells)</tr>\n"
    }
    var markup: Markup = "<table role=\"table\"><caption>\(caption)</caption>\n"
    markup += "<thead role=\"rowgroup\"><tr role=\"row\">\(heads)</tr></thead>\n"
    markup += "<tbody role=\"rowgroup\">\n\(lines)</tbody></table>\n"
    return markup
  }

  private static func mark(_ column: Column) -> Markup { column.isNumber ? " class=\"n\"" : "" }

  private static func cell(_ column: Column, _ text: String, isFirst: Bool) -> Markup {
    if isFirst { return "<th scope=\"row\" role=\"rowheader\"><bdi>\(text)</bdi></th>" }
    return "<td role=\"cell\" data-name=\"\(column.title)\"\(mark(column))><bdi>\(text)</bdi></td>"
  }
}
