/// A link in a message: with a scheme, with `www.`, or a bare domain such as `acme.example/review`.
struct MessageLink {
  /// In bytes of the message's source.
  let range: Range<Int>
  /// In small letters; nil where a variable stands in it.
  let domain: String?
  /// `http` or `https`; nil for a bare domain.
  let scheme: String?

  static func all(in bytes: [UInt8]) -> [MessageLink] {
    guard bytes.contains(UInt8(ascii: ".")) || bytes.contains(UInt8(ascii: ":")) else { return [] }
    var links: [MessageLink] = []
    var offset = 0
    while offset < bytes.count {
      let start = offset
      while offset < bytes.count, !isBreak(bytes[offset]) { offset += 1 }
      if offset > start, mayBeLink(bytes, start..<offset), let link = link(in: bytes, start..<offset) {
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

  /// Whether there is a scheme, or a dot with something to both sides: most words are neither, and told so at once.
  private static func mayBeLink(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var index = range.lowerBound + 1
    while index + 1 < range.upperBound {
      switch bytes[index] {
      case UInt8(ascii: "."):
        if bytes[index + 1].isASCIILetter || bytes[index + 1].isASCIIDigit { return true }
      case UInt8(ascii: ":"): if bytes[index + 1] == UInt8(ascii: "/") { return true }
      default: break
      }
      index += 1
    }
    return false
  }

  private static func link(in bytes: [UInt8], _ range: Range<Int>) -> MessageLink? {
    var range = range
    while let last = bytes[range].last, ".,!?;:'*_".utf8.contains(last) { range.removeLast() }
    while let first = bytes[range].first, ".,!?;:'*_".utf8.contains(first) { range.removeFirst() }
    // "Track here:https://..." and "link=https://..."
    let token = String(
      decoding: bytes[range].map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }, as: UTF8.self)
    for scheme in ["https", "http"] {
      guard let found = token.firstRange(of: scheme + "://") else { continue }
      let start = range.lowerBound + token.utf8.distance(from: token.startIndex, to: found.lowerBound)
      return MessageLink(
        range: start..<range.upperBound, domain: domain(token[found.upperBound...]), scheme: scheme)
    }
    guard !token.contains("@"), let domain = domain(token[...]), isDomain(domain) else { return nil }
    let hasPath =
      token.utf8.count > domain.utf8.count
      && token.utf8.dropFirst(domain.utf8.count).first == UInt8(ascii: "/")
    let ending = domain.split(separator: ".").last.map(String.init) ?? ""
    guard hasPath || domain.hasPrefix("www.") || knownEndings.contains(ending) else { return nil }
    return MessageLink(range: range, domain: domain, scheme: nil)
  }

  /// Up to the path; nil where a variable stands in it.
  private static func domain(_ rest: Substring) -> String? {
    let host = rest.prefix { !"/?#:".contains($0) }
    return host.utf8.contains(MessageWords.blank) || host.isEmpty ? nil : String(host)
  }

  private static func isDomain(_ text: String) -> Bool {
    let labels = text.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count > 1, let ending = labels.last, ending.utf8.count >= 2 else { return false }
    return ending.utf8.allSatisfy(\.isASCIILetter)
      && labels.allSatisfy { label in
        !label.isEmpty
          && label.utf8.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "-") }
      }
  }

  /// Without a path, only what ends in one of these is taken for a domain: `sizes.Take` is a missing space.
  private static let knownEndings: Set<String> = [
    "com", "net", "org", "io", "co", "us", "shop", "store", "example", "app", "ly", "gd", "link", "info",
    "biz", "uk",
    "de", "fr", "ca", "au", "eu", "gov", "edu", "dev", "ai", "tv", "health", "care", "page", "site", "online",
    "test",
  ]
}
