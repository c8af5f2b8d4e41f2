import FlowSpec
import Testing

@Suite struct SegmentReportTests {
  @Test func `a report is one line of JSON`() {
    #expect(
      SegmentReport("Hi [Ana]").json
        == #"{"encoding":"GSM-7","segments":1,"units":10,"per_segment":160,"remaining":150,"#
        + #""non_gsm":[],"suggestion":null}"#
    )
    #expect(
      SegmentReport("It’s “on”").json
        == #"{"encoding":"UCS-2","segments":1,"units":9,"per_segment":70,"remaining":61,"#
        + #""non_gsm":["’","“","”"],"suggestion":"It's \"on\""}"#
    )
  }
}
