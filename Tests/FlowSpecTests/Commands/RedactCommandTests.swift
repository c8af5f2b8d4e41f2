import Testing

@testable import flowrepl

@Suite("flowrepl redact")
struct RedactCommandTests {
  private func redact(_ input: String, _ arguments: String...) -> CommandRun {
    CommandRun(arguments: ["redact", "-"] + arguments, input: MemoryInput(input))
  }

  @Test("redacts lines of text, and counts what it took out")
  func text() {
    let run = redact("Enter your code\n482913\r\nmail ana@example.com, ANA@example.com\n4111 1111 1111 1111")
    #expect(run.output == "Enter your code\n[CODE]\r\nmail [EMAIL:1], [EMAIL:1]\n[CARD]")
    #expect(run.errors == "took out 1 card number, 1 one-time code, 2 e-mail addresses\n")
    #expect(redact("order 12345\n").errors == "nothing to take out\n")
  }

  @Test("redacts the strings and numbers of JSON, which stays what it was")
  func json() {
    let run = redact(
      """
      {"card": 4111111111111111, "n": 12, "phone":"5550100123", "at":"2026-03-02T10:00:00Z"}
      {"nested":{"dob":"3/5/1987"},"list":["a@b.example", null]}

      """)
    #expect(
      run.output == """
        {"card": "[CARD]", "n": 12, "phone":"[PHONE:1]", "at":"2026-03-02T10:00:00Z"}
        {"nested":{"dob":"[DOB:1]"},"list":["[EMAIL:1]", null]}

        """)
    let pretty = redact("[\n  {\n    \"email\": \"a@b.example\"\n  }\n]\n")
    #expect(pretty.output == "[\n  {\n    \"email\": \"[EMAIL:1]\"\n  }\n]\n")
  }

  @Test("redacts transcripts as they would have been recorded, each by itself, and torn lines as text")
  func transcripts() {
    let header =
      #"{"type":"transcript","version":1,"program":"a","spec":"","seed":1,"started":"2026-03-02T10:00:00+00:00","timezone":"UTC","customer":{"number":"+15550100123","name":null,"state":null,"timezone_assumed":false},"consent":[],"rules_date":"2026-11-23","flow":null,"event":null,"vars":{}}"#
    let stamp = #""at":"2026-03-02T10:00:00+00:00","turn":1"#
    let run = redact(
      """
      \(header)
      {"type":"bot",\(stamp),"text":"Your date of birth?","flow":null,"state":null,"kind":"proactive","encoding":"GSM-7","segments":1}
      {"type":"customer",\(stamp),"text":"3/5/87, call 555-010-0123"}
      {"type":"set",\(stamp),"name":"day","value":"Mar 5"}
      \(header.replacing("0123", with: "0124"))
      {"type":"customer",\(stamp),"text":"3/5/87 555-010-0124"}
      {"type":"customer",\(stamp),"text":"card 4111111111111111
      """)
    let lines = run.output.split(separator: "\n").map(String.init)
    #expect(lines[0].contains(#""number":"*******0123""#))
    #expect(lines[2].contains(#""text":"[DOB:1], call [PHONE:1]""#))
    #expect(lines[3].contains(#""value":"Mar 5""#) || lines[3].contains("[DOB:1]"))
    #expect(lines[5].contains(#""text":"3/5/87 [PHONE:1]""#))
    #expect(lines[6].hasSuffix("card [CARD]"))
    #expect(run.errors.contains("<stdin>:7: this is no JSON and was redacted as text\n"))
  }

  @Test("redacts the cells of tables, whose columns may say what they hold")
  func table() {
    let run = redact(
      "name,phone,note,dob\r\nAna,5550100123,\"hi, \"\"4111111111111111\"\"\nbye\",3/5/1987\r\nBob,,x,\n",
      "--format", "csv")
    #expect(
      run.output
        == "name,phone,note,dob\r\nAna,[PHONE:1],\"hi, \"\"[CARD]\"\"\nbye\",[DOB:1]\r\nBob,,x,\n")
  }

  @Test("writes a file, but never over the one that it reads")
  func out() {
    let files = MemoryFiles(["a.txt": "4111111111111111\n"])
    let run = CommandRun("redact", "a.txt", "--out", "b.txt", files: files)
    #expect(run.status == .ok && run.output.isEmpty)
    #expect(files.text("b.txt") == "[CARD]\n")
    #expect(CommandRun("redact", "a.txt", "--out", "a.txt", files: files).status == .unusable)
    #expect(files.text("a.txt") == "4111111111111111\n")
    #expect(CommandRun("redact", "c.txt", files: files).errors.contains("did you mean"))
    #expect(CommandRun("redact", "c.txt", "--out", "b.txt", files: files).status == .unusable)
    #expect(files.text("b.txt") == "[CARD]\n", "nothing was read, and the file stays")
  }
}
