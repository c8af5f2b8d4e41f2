extension ColorChoice {
  /// What `--color` says; nil where it says nothing. Reads that flag alone, so that even an error about another one
  /// is shown as asked for.
  init?(arguments: [String]) {
    let options = arguments.prefix { $0 != "--" }
    let flag = FlagSpec.color.long
    let next = options.firstIndex(of: flag).flatMap { options.dropFirst($0 + 1).first }
    let attached = options.first { $0.hasPrefix(flag + "=") }?.dropFirst(flag.count + 1)
    self.init(rawValue: next ?? attached.map(String.init) ?? "")
  }
}
