/// A link in a message: with a scheme, with `www.`, or a bare domain such as `acme.example/review`.
struct MessageLink {
  /// In bytes of the message's source.
  let range: Range<Int>
  /// In small letters; nil where a variable stands in it.
  let domain: String?
  /// `http` or `https`; nil for a bare domain.
  let scheme: String?

  static func all(in bytes: [UInt8]) -> [MessageLink] {
    guard bytes.withUnsafeBufferPointer({ mayBeLink($0) }) else { return [] }
    var links: [MessageLink] = []
    var offset = 0
    while offset < bytes.count {
      let start = offset
      while offset < bytes.count, !isBreak(bytes[offset]) { offset += 1 }
      let isPossible = bytes.withUnsafeBufferPointer {
        mayBeLink(UnsafeBufferPointer(rebasing: $0[start..<offset]))
      }
      if isPossible, let link = link(in: bytes, start..<offset) {
        links.append(link)
      }
      offset += 1
    }
    return links
  }

  private static func isBreak(_ byte: UInt8) -> Bool {
    switch byte {
    case MessageWords.blank: false
    case 0...0x20: true
    case UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "("), UInt8(ascii: ")"),
      UInt8(ascii: "["), UInt8(ascii: "]"):
      true
    default: false
    }
  }

  /// Whether there is a scheme, or a dot with something to both sides: most texts have neither, and it is told so at once.
  private static func mayBeLink(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard text.count > 2 else { return false }
    for index in 1..<text.count - 1 {
      switch text[index] {
      case UInt8(ascii: "."):
        if text[index + 1].isASCIILetter || text[index + 1].isASCIIDigit { return true }
      case UInt8(ascii: ":"): if text[index + 1] == UInt8(ascii: "/") { return true }
      default: break
      }
    }
    return false
  }

  private static func link(in bytes: [UInt8], _ range: Range<Int>) -> MessageLink? {
    var range = range
    while let last = bytes[range].last, isAround(last) { range.removeLast() }
    while let first = bytes[range].first, isAround(first) { range.removeFirst() }
    // "Track here:https://..." and "link=https://..."
    for (scheme, opening) in schemes {
      guard let start = start(of: opening, in: bytes[range]) else { continue }
      let domain = domain(bytes[(start + opening.count)..<range.upperBound])
      return MessageLink(range: start..<range.upperBound, domain: domain, scheme: scheme)
    }
    guard !bytes[range].contains(UInt8(ascii: "@")), let domain = domain(bytes[range]), isDomain(domain)
    else {
      return nil
    }
    let end = range.lowerBound + domain.utf8.count
    let hasPath = end < range.upperBound && bytes[end] == UInt8(ascii: "/")
    let ending = domain.utf8.lastIndex(of: UInt8(ascii: ".")).map { domain[$0...].dropFirst() } ?? ""
    guard hasPath || domain.hasPrefix("www.") || knownEndings.contains(String(ending)) else { return nil }
    return MessageLink(range: range, domain: domain, scheme: nil)
  }

  private static let schemes = ["https", "http"].map { ($0, Array("\($0)://".utf8)) }

  /// Marks of the sentence that a link stands in.
  private static func isAround(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"),
      UInt8(ascii: ":"), UInt8(ascii: "'"), UInt8(ascii: "*"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  /// Where a scheme begins, in whatever letters.
  private static func start(of opening: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
    guard bytes.count >= opening.count else { return nil }
    return (bytes.startIndex...bytes.endIndex - opening.count).first { start in
      opening.indices.allSatisfy { bytes[start + $0].lowercasedASCII == opening[$0] }
    }
  }

  /// Up to the path, in small letters; nil where a variable stands in it.
  private static func domain(_ rest: ArraySlice<UInt8>) -> String? {
    let host = rest.prefix { !"/?#:".utf8.contains($0) }
    guard !host.isEmpty, !host.contains(MessageWords.blank) else { return nil }
    return String(decoding: host.lazy.map(\.lowercasedASCII), as: UTF8.self)
  }

  /// Labels of letters, digits and hyphens, and an ending of letters.
  private static func isDomain(_ text: String) -> Bool {
    var isLabelEmpty = true
    var labels = 1
    var endingLength = 0
    for byte in text.utf8 {
      if byte == UInt8(ascii: ".") {
        if isLabelEmpty { return false }
        labels += 1
        isLabelEmpty = true
        endingLength = 0
        continue
      }
      guard byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: "-") else { return false }
      isLabelEmpty = false
      endingLength = byte.isASCIILetter && endingLength >= 0 ? endingLength + 1 : -1
    }
    return labels > 1 && endingLength >= 2
  }

  /// Without a path, only what ends in one of these is taken for a domain: `sizes.Take` is a missing space.
  private static let knownEndings: Set<String> = [
    "com", "net", "org", "io", "co", "us", "shop", "store", "example", "app", "ly", "gd", "link", "info",
    "biz", "uk",
    "de", "fr", "ca", "au", "eu", "gov", "edu", "dev", "ai", "tv", "health", "care", "page", "site", "online",
    "test",
  ]
}
