extension LintSubject {
  /// Where a part of a message stands in its file; the whole message where that can't be told.
  ///
  /// - Parameter bytes: offsets in the source of the message's template.
  func spot(_ bytes: Range<Int>, in message: Message) -> Place {
    let place = message.place
    guard let tree = trees[place.path], let node = tree.scalar(at: place.range) else { return place }
    if node.isVerbatim { return Place(place.path, ScalarText(node).range(bytes)) }
    // Escapes or folding part text and file: the words themselves are looked for.
    let wanted = Array(Array(message.template.source.utf8)[bytes])
    let content = node.contentRange
    let file = tree.file.bytes
    guard !wanted.isEmpty, content.upperBound <= file.count else { return place }
    var start = content.lowerBound
    while start + wanted.count <= content.upperBound {
      if file[start..<start + wanted.count].elementsEqual(wanted) {
        return Place(place.path, SourceRange(start, start + wanted.count))
      }
      start += 1
    }
    return place
  }
}

extension Tree {
  /// The scalar that takes up a range.
  func scalar(at range: SourceRange) -> Node? {
    var low = 0
    var high = records.count
    while low < high {
      let middle = (low + high) / 2
      if records[middle].range.lowerBound < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    while low < records.count, records[low].range.lowerBound == range.lowerBound {
      if records[low].kind == .scalar, records[low].range == range { return Node(tree: self, index: low) }
      low += 1
    }
    return nil
  }
}
