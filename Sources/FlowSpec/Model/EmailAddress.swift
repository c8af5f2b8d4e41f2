/// Email addresses, as far as a text message can tell: one `@`, a name, and a domain with a dot.
public enum EmailAddress {
  public static func isValid(_ text: some StringProtocol) -> Bool {
    let bytes = Array(text.utf8)
    let parts = bytes.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    guard bytes.count <= 254, parts.count == 2, (1...64).contains(parts[0].count),
      parts[0].allSatisfy({ $0.isWordByte || ".!#$%&'*+-/=?^`{|}~".utf8.contains($0) }),
      !hasMisplacedDot(parts[0])
    else { return false }
    let labels = parts[1].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return labels.count >= 2 && (labels.last?.count ?? 0) >= 2
      && labels.allSatisfy { label in
        !label.isEmpty && label.first != UInt8(ascii: "-") && label.last != UInt8(ascii: "-")
          && label.allSatisfy { ($0.isWordByte && $0 != UInt8(ascii: "_")) || $0 == UInt8(ascii: "-") }
      }
  }

  private static func hasMisplacedDot(_ name: ArraySlice<UInt8>) -> Bool {
    let dot = UInt8(ascii: ".")
    return name.first == dot || name.last == dot
      || zip(name, name.dropFirst()).contains { $0 == dot && $1 == dot }
  }
}
