import Testing

@testable import flowrepl

@Suite struct SegmentsCommandTests {
  @Test func `people are told what a text costs and why`() {
    let text = "We’re on our way! 😀 – it’s “great” that you are so very patient with us today, dear customer"
    #expect(
      CommandRun("segments", text).output == """
        encoding      UCS-2
        segments      2 of 67 units each
        units         93; 41 more fit
        not in GSM-7  ’ (U+2019 right single quotation mark), 2 times
                      😀 (U+1F600 grinning face)
                      – (U+2013 en dash)
                      “ (U+201C left double quotation mark)
                      ” (U+201D right double quotation mark)
        sent as       1| We’re on our way! 😀 – it’s “great” that you are so very patient wi
                      2| th us today, dear customer

        """
    )
    #expect(
      CommandRun("segments", "It’s here").output == """
        encoding      UCS-2
        segments      1 of 70 units
        units         9; 61 more fit
        not in GSM-7  ’ (U+2019 right single quotation mark)
        in GSM-7      It's here
                      1 segment

        """
    )
  }

  @Test func `a text is taken from standard input without its last line break`() {
    let run = CommandRun("segments", "-", input: MemoryInput("Hi\n"))
    #expect(run.output == CommandRun("segments", "Hi").output)
    #expect(CommandRun("segments", "-", input: MemoryInput("Hi\r\n")).output == run.output)
    let foreign = CommandRun("segments", "-", input: MemoryInput(bytes: [0xFF]))
    #expect(foreign.status == .unusable)
    #expect(foreign.errors == "error: `<stdin>` can't be used: it is no UTF-8 text\n")
  }

  @Test func `programs get an object for each line`() {
    let run = CommandRun(
      "segments",
      "--jsonl",
      input: MemoryInput(
        "{\"text\": \"Hi\", \"id\": 7}\n\n{\"text\":\"\\ud83d\\ude00\"}\r\n{\"text\":\"\\ud83d\"}"
      )
    )
    #expect(
      run.output == """
        {"encoding":"GSM-7","segments":1,"units":2,"per_segment":160,"remaining":158,"non_gsm":[],"suggestion":null}
        {"encoding":"UCS-2","segments":1,"units":2,"per_segment":70,"remaining":68,"non_gsm":["😀"],"suggestion":null}
        {"encoding":"UCS-2","segments":1,"units":1,"per_segment":70,"remaining":69,"non_gsm":["\u{FFFD}"],"suggestion":null}

        """
    )
    #expect(run.status == .ok)
  }

  @Test(arguments: [
    ("{\"text\": 4}", "<stdin>:2:1: error: expected an object such as {\"text\": \"Hi\"}\n"),
    ("[]", "<stdin>:2:1: error: expected an object such as {\"text\": \"Hi\"}\n"),
    ("{\"tëxt\": }", "<stdin>:2:10: error: expected a value\n"),
    ("{\"text\": \"a", "<stdin>:2:10: error: the quote that opens here is not closed\n"),
  ])
  func `a line that can't be used ends it`(line: String, complaint: String) {
    let run = CommandRun(
      "segments",
      "--jsonl",
      input: MemoryInput("{\"text\":\"a\"}\n\(line)\n{\"text\":\"b\"}\n")
    )
    #expect(run.output.split(separator: "\n").count == 1)
    #expect(run.errors == complaint)
    #expect(run.status == .unusable)
  }

  @Test func `a missing text and one too many are told`() {
    #expect(
      CommandRun("segments").errors.hasPrefix(
        "error: TEXT is missing\nusage: flowrepl segments TEXT\n   or: "
      )
    )
    #expect(
      CommandRun("segments", "--jsonl", "Hi").errors
        .hasPrefix("error: `--jsonl` reads standard input and takes no TEXT\n")
    )
  }
}
