/// The fields of a mapping whose keys the language gives.
struct Fields<Key: FieldKey> {
  let node: Node
  /// Keys that are not of the language: what seems to be missing may be one of them, misspelt.
  private(set) var hasUnknownKeys = false
  /// The keys that are there, each with the index of its value in the tree.
  private var found: [(key: Key, value: Int)] = []

  /// - Parameter allowed: the keys that the mapping may have here; nil allows all.
  init(_ node: Node, _ what: String, _ allowed: [Key]?, _ reading: Reading) {
    self.node = node
    let tree = node.tree
    found.reserveCapacity(node.entries.count)
    tree.eachEntry(of: node.index) { key, value in
      let said = tree.withTextBytes(of: key) { Key.spellings.word($0) } ?? nil
      if let said, allowed?.contains(said) != false {
        found.append((said, value))
      } else {
        hasUnknownKeys = true
        let names = (allowed ?? Array(Key.allCases)).map(\.rawValue)
        let key = Node(tree: tree, index: key)
        reading.reportUnknownKey(key.text ?? "", at: key.range, in: what, names)
      }
    }
  }

  /// How many of the language's keys are there.
  var count: Int { found.count }

  subscript(key: Key) -> Node? {
    found.firstIndexInPlace { $0.key == key }.map { Node(tree: node.tree, index: found[$0].value) }
  }

  func has(_ key: Key) -> Bool { found.containsInPlace { $0.key == key } }
}
