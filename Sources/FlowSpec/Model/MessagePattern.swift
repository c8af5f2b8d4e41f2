/// A text as a scenario expects it: `*` stands for any run of characters, `\*` for a star.
///
/// Without a wildcard the text must be the same, scalar by scalar. With one it gives the gist, and case does not count.
public struct MessagePattern: Hashable, Sendable {
  /// As it was written.
  public let text: String
  /// What stands between the wildcards; one part alone is the whole text.
  private let parts: [[Unicode.Scalar]]

  public init(_ text: String) {
    self.text = text
    var parts: [[Unicode.Scalar]] = [[]]
    var backslashes = 0
    for scalar in text.unicodeScalars {
      if scalar == "*", backslashes == 0 {
        parts.append([])
      } else if scalar == "*" {
        parts[parts.count - 1].removeLast(backslashes)
        parts[parts.count - 1].append(scalar)
      } else {
        parts[parts.count - 1].append(scalar)
      }
      backslashes = scalar == "\\" ? backslashes + 1 : 0
    }
    self.parts = parts.count == 1 ? parts : parts.map(Self.lowercased)
  }

  /// The pattern that only this text matches.
  public static func exactly(_ text: String) -> MessagePattern {
    var escaped = ""
    for scalar in text.unicodeScalars {
      if scalar == "*" { escaped.unicodeScalars.append("\\") }
      escaped.unicodeScalars.append(scalar)
    }
    return MessagePattern(escaped)
  }

  public var hasWildcards: Bool { parts.count > 1 }

  public func matches(_ text: String) -> Bool {
    guard parts.count > 1, let first = parts.first, let last = parts.last else {
      return text.unicodeScalars.elementsEqual(parts[0])
    }
    let scalars = Self.lowercased(Array(text.unicodeScalars))
    guard scalars.count >= first.count + last.count, scalars.starts(with: first),
      scalars.suffix(last.count).elementsEqual(last)
    else { return false }
    var rest = scalars[first.count..<(scalars.count - last.count)]
    // The leftmost place for each part leaves the most room for the next.
    for part in parts.dropFirst().dropLast() {
      guard let end = Self.end(of: part, in: rest) else { return false }
      rest = rest[end...]
    }
    return true
  }

  private static func end(of part: [Unicode.Scalar], in text: ArraySlice<Unicode.Scalar>) -> Int? {
    guard text.count >= part.count else { return nil }
    for start in text.startIndex...(text.endIndex - part.count)
    where text[start..<(start + part.count)].elementsEqual(part) {
      return start + part.count
    }
    return nil
  }

  private static func lowercased(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    scalars.flatMap {
      $0.isASCII && !("A"..."Z").contains($0) ? [$0] : Array($0.properties.lowercaseMapping.unicodeScalars)
    }
  }
}
