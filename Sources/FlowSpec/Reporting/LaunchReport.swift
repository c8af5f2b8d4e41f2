/// A launch checklist as people and programs read it.
public struct LaunchReport: Sendable {
  private let checklist: LaunchChecklist
  private let files: [String: SourceFile]

  public init(_ checklist: LaunchChecklist, files: [String: SourceFile]) {
    self.checklist = checklist
    self.files = files
  }

  private var doneCount: Int { checklist.items.count(where: \.isDone) }

  public var text: DiagnosticText {
    var positions = ScenarioReport.Positions(files)
    var text = DiagnosticText()
    for item in checklist.items {
      text.append(item.isDone ? "done" : "open", item.isDone ? .help : .error)
      text.append("  \(item.topic.title)\n", .strong)
      for remark in item.remarks.filter(\.isOpen) + item.remarks.filter({ !$0.isOpen }) {
        if remark.isOpen {
          text.append("      " + (remark.place.map { positions.text($0) + ": " } ?? ""))
          text.append(remark.message.harmless + "\n")
          if let help = remark.help {
            text.append("      help", .help)
            text.append(": \(help.harmless)\n")
          }
        } else {
          text.append("      \(remark.message.harmless)\n", .dim)
        }
      }
    }
    let openCount = checklist.items.count - doneCount
    text.append(
      openCount == 0
        ? "\nready: all \(checklist.items.count) are done\n"
        : "\nnot ready: \(doneCount) of \(checklist.items.count) are done\n")
    return text
  }

  /// One object per item and a last one with the counts.
  public func write(to json: inout JSONWriter) {
    var positions = ScenarioReport.Positions(files)
    for item in checklist.items {
      json.object { json in
        json.member("item", item.topic.rawValue)
        json.member("title", item.topic.title)
        json.member("done", item.isDone)
        json.key("remarks")
        json.array { json in
          for remark in item.remarks {
            let position = remark.place.map { positions.position(of: $0) }
            json.object { json in
              json.member("message", remark.message)
              json.member("done", !remark.isOpen)
              json.member("file", remark.place?.path)
              json.member("line", position?.line)
              json.member("column", position?.column)
              json.member("help", remark.help)
            }
          }
        }
      }
      json.endLine()
    }
    json.object { json in
      json.key("summary")
      json.object { json in
        json.member("done", doneCount)
        json.member("open", checklist.items.count - doneCount)
      }
    }
    json.endLine()
  }
}
