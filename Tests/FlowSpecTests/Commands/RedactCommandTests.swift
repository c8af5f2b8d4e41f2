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

  @Test("reads tables with semicolons or tabs, by the file's name, the format or the first row")
  func separators() {
    let run = redact("name;phone;note\nAna;5550100123;\"a;b\"\n", "--format", "csv")
    #expect(run.output == "name;phone;note\nAna;[PHONE:1];\"a;b\"\n")
    let files = MemoryFiles(["a.TSV": "name\tdob\nAna, B\t3/5/1987\n"])
    #expect(CommandRun("redact", "a.TSV", files: files).output == "name\tdob\nAna, B\t[DOB:1]\n")
    #expect(redact("id,dob\n7,3/5/1987\n").output == "id,dob\n7,[DOB:1]\n")
    #expect(redact("\u{FEFF}\"dob\",id\n3/5/1987,7\n").output == "\u{FEFF}\"dob\",id\n[DOB:1],7\n")
    #expect(redact("Hi, my phone\nis \"5550100123\n").output.hasPrefix("Hi, my phone\nis \""))
  }

  @Test("finds a card that goes over two lines of a cell")
  func brokenCard() {
    let run = redact(
      "id,note\n1,\"card 4111 1111\n1111 1111 ok\"\n2,\"4111-\r\n 1111-1111-1111\"\n", "--format", "csv")
    #expect(run.output == "id,note\n1,card [CARD] ok\n2,[CARD]\n")
  }

  @Test("redacts lines that are no UTF-8, whose other bytes stay")
  func foreignBytes() {
    func bytes(_ input: [UInt8], _ arguments: String...) -> [UInt8] {
      let files = MemoryFiles(bytes: ["a": input])
      let run = CommandRun(arguments: ["redact", "a", "--out", "out"] + arguments, files: files)
      #expect(run.status == .ok)
      return files.contents["out"] ?? []
    }
    let card = Array("4111 1111 1111 1111".utf8)
    #expect(
      bytes([0xFF, 0x20] + card + [0xE9, 0x0A]) == [0xFF, 0x20] + Array("[CARD]".utf8) + [0xE9, 0x0A])
    #expect(
      bytes(Array("{\"a\":\"".utf8) + [0xFF, 0x20] + card + Array("\"}\n".utf8))
        == Array("{\"a\":\"".utf8) + [0xFF] + Array(" [CARD]\"}\n".utf8))
    #expect(
      bytes(Array("a,b\n1,".utf8) + [0xE9, 0x20] + card, "--format", "csv")
        == Array("a,b\n1,".utf8) + [0xE9] + Array(" [CARD]".utf8))
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
