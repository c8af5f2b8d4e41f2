import FlowSpec
import Testing

@testable import flowrepl

@Suite("flowrepl import")
struct ImportCommandTests {
  private func run(_ name: String, _ text: String, _ arguments: String...) -> CommandRun {
    CommandRun(arguments: ["import", name] + arguments, files: MemoryFiles([name: text]))
  }

  private func chats(_ run: CommandRun) -> [[String]] {
    let read = TranscriptReader.read(SourceFile(path: "out.jsonl", text: run.output))
    #expect(read.remarks.isEmpty)
    return read.transcripts.map { chat in
      [chat.header.contact.number] + chat.events.map { "\($0.zone.stamp($0.at).prefix(16)) \($0.short)" }
    }
  }

  private static let twilio = """
    From,To,Body,Status,SentDate,ApiVersion,NumSegments,ErrorCode,AccountSid,Sid,Direction,Price,PriceUnit
    +15550100999,+15550100123,"Your order shipped, Ana! Reply ETA.",delivered,2026-03-02 15:00:00 UTC,2010-04-01,1,,AC1,SM1,outbound-api,-0.0079,USD
    +15550100123,+15550100999,eta,received,2026-03-02 15:01:00 UTC,2010-04-01,1,,AC1,SM2,inbound,-0.0079,USD
    +15550100999,+15550100123,It comes Wed.,delivered,2026-03-02 15:01:02 UTC,2010-04-01,1,,AC1,SM3,outbound-reply,-0.0079,USD
    +15550100999,+15550100123,lost,undelivered,2026-03-02 15:02:00 UTC,2010-04-01,1,30003,AC1,SM4,outbound-api,-0.0079,USD
    +15550100124,+15550100999,STOP,received,2026-03-02 15:03:00 UTC,2010-04-01,1,,AC1,SM5,inbound,-0.0079,USD
    +15550100123,+15550100999,my card is 4111111111111111,received,2026-03-04 15:01:00 UTC,2010-04-01,1,,AC1,SM6,inbound,-0.0079,USD

    """

  @Test("reads the message log of Twilio: a chat for each customer, redacted")
  func twilio() {
    let run = run("log.csv", Self.twilio, "--timezone", "America/New_York")
    #expect(
      chats(run) == [
        [
          "*******0123", "2026-03-02T10:00 bot!: Your order shipped, Ana! Reply ETA.",
          "2026-03-02T10:01 me: eta",
          "2026-03-02T10:01 bot: It comes Wed.", "2026-03-04T10:01 me: my card is [CARD]",
        ], ["*******0124", "2026-03-02T10:03 me: STOP", "2026-03-02T10:03 opt-out platform STOP"],
      ])
    #expect(run.errors == "5 messages in 2 chats; 1 that never arrived was left out\n")
    #expect(chats(self.run("log.csv", Self.twilio, "--gap", "24h")).count == 3)
    #expect(chats(self.run("log.csv", Self.twilio, "--format", "twilio")).count == 2)
  }

  @Test("reads tables with columns of their own")
  func columns() {
    let text = "wann,wer,was,kunde\n3/2/2026 10:00 AM,Kunde,hallo,7\n3/2/2026 10:05 AM,Team,Guten Tag,7\n"
    let run = run(
      "export.csv", text, "--time", "wann", "--direction", "wer", "--body", "was", "--contact", "kunde",
      "--inbound",
      "Kunde", "--agent", "Team")
    #expect(chats(run) == [["7", "2026-03-02T10:00 me: hallo", "2026-03-02T10:05 agent: Guten Tag"]])
  }

  @Test("reads JSON lines")
  func jsonLines() {
    let text = """
      {"from":"+15550100123","to":"+15550100999","body":"hi","direction":"inbound","date_sent":"2026-03-02T15:00:00Z"}
      {"from":"+15550100999","to":"+15550100123","body":"Hello!","direction":"outbound-api","date_sent":"2026-03-02T15:00:01Z"}

      """
    #expect(
      chats(run("day.json", text)) == [
        ["*******0123", "2026-03-02T15:00 me: hi", "2026-03-02T15:00 bot: Hello!"]
      ])
  }

  @Test("reads convos of Botium")
  func convo() {
    let text = """
      greeting
      says hello

      #me
      hello bot!

      #bot
      ??really

      Hello, meat bag!
      BUTTONS yes|no

      #bot
      !never this

      #me
      PAUSE 100
      bye

      """
    #expect(
      chats(run("greeting.convo.txt", text)) == [
        [
          "convo 1", "2026-03-02T10:00 me: hello bot!", "2026-03-02T10:01 bot: ?really\n\nHello, meat bag!",
          "2026-03-02T10:02 me: bye",
        ]
      ])
  }

  @Test(
    "tells what can't be read, with its place and what to do",
    arguments: [
      ("time,direction,body,contact\nsoon,in,hi,1\n", "e.csv:2:1", "`soon` is no time"),
      ("time,direction,body,contact\n2026-03-02,sideways,hi,1\n", "e.csv:2:1", "--inbound sideways"),
      ("time,direction,body,contact\n2026-03-02,in,hi,1,2\n", "e.csv:2:1", "5 cells"),
      ("time,direction,body,contact\n2026-03-02,in,\"hi,1\n", "e.csv:2", "never closed"),
      ("when,direction,body,contact\n", "e.csv:1:1", "--time COLUMN"), ("", "e.csv:1:1", "empty"),
      ("{\"a\":1}\n", "e.csv:1:1", "--time COLUMN"), ("{\"time\"\n", "e.csv:1", "no JSON"),
      ("#you\nhi\n#me\nhi\n", "e.csv:1:1", "no section `#you`"),
    ])
  func faults(_ text: String, _ place: String, _ words: String) {
    let run = run("e.csv", text)
    #expect(run.status == .unusable)
    #expect(run.errors.contains(place) && run.errors.contains(words), "\(run.errors)")
    #expect(run.output.isEmpty)
  }

  @Test("tells which columns there are")
  func unknownColumn() {
    let run = run("e.csv", "Sent,direction,body,contact\n", "--time", "Snet")
    #expect(run.errors.contains("there is no column `Snet`") && run.errors.contains("did you mean `Sent`?"))
    #expect(self.run("e.csv", "", "--timezone", "Mars").errors.contains("there is no time zone"))
    #expect(self.run("e.csv", "", "--gap", "often").errors.contains("--gap 24h"))
  }
}
