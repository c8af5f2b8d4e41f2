import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where zones come from: the one place in FlowSpec that reads files.
///
/// The system's own zone files are read directly (RFC 9636, "TZif"): that takes some 50 µs a zone and works in a
/// statically linked binary, where Foundation's zones are nil unless ICU is linked too. Where a system has no
/// zone files, the yearly rules in `Zone+BuiltIn.swift` stand in for them.
extension Zone {
  /// Read once, then shared: a zone is the same value for everybody.
  private static let loaded = Mutex<[String: ZoneTable]>([:])
  private static let folder = "/usr/share/zoneinfo/"

  /// The zone of an IANA name such as `America/New_York`; nil where there is none.
  public init?(identifier: String) {
    let table: ZoneTable? = Self.loaded.withLock { tables in
      if let table = tables[identifier] { return table }
      let table = Self.table(of: identifier)
      // A name that is no zone is not kept: what people type would pile up.
      if let table { tables[identifier] = table }
      return table
    }
    guard let table else { return nil }
    self.init(table)
  }

  /// The names that a zone can have, for completion and "did you mean": canonical ones only.
  public static var knownIdentifiers: [String] {
    let table = bytes(ofFile: folder + "zone.tab")
    let listed = table.split(separator: UInt8(ascii: "\n")).compactMap { line -> String? in
      guard line.first != UInt8(ascii: "#") else { return nil }
      let columns = line.split(separator: UInt8(ascii: "\t"))
      return columns.count > 2 ? String(decoding: columns[2], as: UTF8.self) : nil
    }
    return Set(listed).union(builtInRules.keys).union(["UTC"]).sorted()
  }

  private static func table(of identifier: String) -> ZoneTable? {
    guard isSafe(identifier) else { return nil }
    let file = bytes(ofFile: folder + identifier)
    if let table = ZoneTable(identifier: identifier, timeZoneFile: file) { return table }
    if identifier == "UTC" { return utc.table }
    return builtInRules[identifier].flatMap { ZoneRule($0) }.map {
      ZoneTable(identifier: identifier, initialOffset: $0.standardOffset, changes: [], rule: $0)
    }
  }

  /// Whether a name can be a file's name inside the folder and nothing else.
  private static func isSafe(_ identifier: String) -> Bool {
    let bytes = identifier.utf8
    return bytes.count <= 64 && bytes.first?.isLetter == true
      && bytes.allSatisfy { $0.isLetter || $0.isDigit || "/_+-".utf8.contains($0) }
  }

  /// Empty where a file is missing, no regular file, or larger than zone files ever are.
  private static func bytes(ofFile path: String) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return [] }
    defer { close(file) }
    let limit = 1 << 17
    return [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      while count < limit, let start = buffer.baseAddress {
        let size = read(file, start + count, limit - count)
        guard size > 0 else { break }
        count += size
      }
    }
  }
}
