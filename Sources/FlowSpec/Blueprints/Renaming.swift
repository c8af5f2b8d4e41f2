/// Puts other names where the program that ships has its own.
struct Renaming {
  private let names: [(old: [UInt8], new: [UInt8])]
  /// A flow's old and new name.
  private let flow: (old: String, new: String)?

  init(program: String, brand: String, flow: (old: String, new: String)? = nil) {
    names = [("Acme Outfitters", brand), ("Acme", brand), ("acme", program)].map {
      (Array($0.0.utf8), Array($0.1.utf8))
    }
    self.flow = flow
  }

  func applied(to file: SourceFile) -> SourceFile {
    var bytes = names.reduce(file.bytes) { $0.replacing($1.old, with: $1.new) }
    var path = file.path
    if let (old, new) = flow {
      if path == "\(old).flow.yaml" {
        path = "\(new).flow.yaml"
        bytes = bytes.replacing(Array("flow: \(old)\n".utf8), with: Array("flow: \(new)\n".utf8))
      } else if path.hasPrefix("tests/\(old)/") {
        path = "tests/\(new)/" + path.dropFirst("tests/\(old)/".utf8.count)
        // Targets, not what stands in links.
        for (lead, end) in [(" ", "/"), ("{", "/"), ("go: ", "\n")] {
          bytes = bytes.replacing(Array((lead + old + end).utf8), with: Array((lead + new + end).utf8))
        }
      }
    }
    return SourceFile(path: path, bytes: bytes)
  }
}

extension [UInt8] {
  /// With each occurrence of some bytes, which are not empty, exchanged.
  fileprivate func replacing(_ old: [UInt8], with new: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(count)
    var index = 0
    while index < count {
      if self[index] == old[0], self[index...].starts(with: old) {
        result += new
        index += old.count
      } else {
        result.append(self[index])
        index += 1
      }
    }
    return result
  }
}
