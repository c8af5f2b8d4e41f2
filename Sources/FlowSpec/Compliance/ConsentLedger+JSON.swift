/// Entries as the lines of a `consent.jsonl`.
extension ConsentLedger.Entry: JSONValue {
  public func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("at", Zone.utc.stamp(at))
      json.member("number", number)
      json.member("purpose", purpose?.rawValue ?? "all")
      json.member("change", isGrant ? "grant" : "revoke")
      json.member("source", source.rawValue)
      json.member("words", words)
      json.member("disclosure", disclosure)
    }
  }

  /// Nil for what is no entry.
  public init?(_ json: JSON) {
    guard let at = json["at"]?.text.flatMap({ Instant(rfc3339: $0) }), let number = json["number"]?.text,
      let name = json["purpose"]?.text, let change = json["change"]?.text,
      let source = json["source"]?.text.flatMap(ConsentLedger.Source.init),
      change == "grant" || change == "revoke"
    else { return nil }
    let purpose = Purpose(rawValue: name)
    guard purpose != nil || name == "all" else { return nil }
    self.init(
      purpose, isGrant: change == "grant", at: at, source: source, number: number,
      disclosure: json["disclosure"]?.text, words: json["words"]?.text)
  }
}
