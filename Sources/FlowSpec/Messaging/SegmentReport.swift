/// All there is to say about what a text costs, with the way to make it cheaper.
public struct SegmentReport: Hashable, Sendable {
  public let count: SegmentCount
  /// The characters that force the text into UCS-2, each time they occur.
  public let nonGSM: [Character]
  /// The text in GSM-7 with the usual look-alikes; nil where it is GSM-7 already or can't be.
  public let suggestion: String?

  public init(_ text: String) {
    count = SegmentCount(text)
    nonGSM = count.encoding == .gsm7 ? [] : GSM7.foreignClusters(in: text)
    suggestion = count.encoding == .gsm7 ? nil : SmartEncoding.suggestion(for: text)
  }
}

extension SegmentReport: JSONValue {
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.member("encoding", count.encoding.rawValue)
      $0.member("segments", count.segments)
      $0.member("units", count.units)
      $0.member("per_segment", count.perSegment)
      $0.member("remaining", count.remaining)
      $0.member("non_gsm", nonGSM.map(String.init))
      $0.member("suggestion", suggestion)
    }
  }
}
