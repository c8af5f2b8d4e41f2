@testable import flowrepl

import Testing

@Suite struct SessionComplianceTests {
  private let cart = """
    flow: cart
    purpose: marketing
    triggers: {left: a}
    states: {a: {say: "Acme: hi. Reply STOP to opt out.", end: resolved}}
    """

  private func play(_ lines: String, _ arguments: String...) -> String {
    let files = MemoryFiles(["cart.flow.yaml": cart])
    let output = MemoryOutput()
    _ = Command(
      input: MemoryInput(lines), output: output, errors: MemoryOutput(), files: files,
      clock: .fixed(at: 1_772_445_600),
      environment: [:], table: .standard
    ).run(["play", "cart.flow.yaml", "--json"] + arguments)
    return output.text
  }

  @Test func `consent is shown with its proof and changed as an agent would`() {
    let output = play(":consent revoke marketing\n:consent\n:event left\n")
    #expect(output.contains("\"text\":\"consent to marketing texts withdrawn\""))
    #expect(output.contains("marketing: no"))
    #expect(output.contains("marketing withdrawn by an agent for +15550199"))
    #expect(output.contains("compliance/no-consent"))
  }

  @Test func `a mistyped purpose is corrected`() {
    #expect(play(":consent grant marketng\n").contains("did you mean `marketing`?"))
    #expect(play(":consent grunt marketing\n").contains("did you mean `grant`?"))
  }

  @Test func `a customer of a state is under its law`() {
    let output = play(
      ":customer name=Ana state=tx\n:event left\n", "--at", "2026-03-01T10:00", "--timezone",
      "America/Chicago")
    #expect(output.contains("the customer is Ana in TX, America/Chicago"))
    #expect(output.contains("\"until\":\"2026-03-01T12:00:00-06:00\""))
  }

  @Test func `a state without a zone assumes one, and all of the state's for its hours`() {
    let output = play(":customer state=TX\n:event left\n", "--at", "2026-03-02T10:30")
    #expect(output.contains("in TX, America/Chicago"))
    #expect(output.contains("\"until\":\"2026-03-02T10:00:00-06:00\""))
  }

  @Test func `what is no state or zone is told`() {
    #expect(play(":customer state=XX\n").contains("`XX` is no US state"))
    #expect(play(":customer timezone=America/Chicgo\n").contains("did you mean `America/Chicago`?"))
  }

  @Test func `what quiet hours hold is told among the timers`() {
    let output = play(":event left\n:timers\n", "--at", "2026-03-02T22:30")
    #expect(output.contains("in 9h 30m, Tue, Mar 3, 08:00 → cart/a, held by quiet hours"), "\(output)")
  }

  @Test func `an undone opt-out is none`() {
    let output = play("STOP\n:undo\n:event left\n")
    #expect(output.contains("\"type\":\"opt-out\""))
    #expect(output.contains("\"kind\":\"proactive\""))
  }

  @Test func `another day's rules can be played`() {
    #expect(play("REVOKE\n").contains("\"by\":\"platform\",\"word\":\"REVOKE\""))
    #expect(play("REVOKE\n", "--rules-date", "2025-05-13").contains("\"by\":\"program\",\"word\":\"REVOKE\""))
  }

  @Test func `nothing behind the equals sign forgets what was known, where that can be`() {
    let told = play(":customer name=Ana size=M state=TX\n:customer name= size= state=\n:customer\n")
    #expect(told.contains(#""text":"number: +15550199\ntimezone: America/Chicago (assumed)""#), "\(told)")
    #expect(play(":customer number=\n").contains("a customer always has a number: write it"))
    #expect(play(":customer timezone=\n").contains("a customer always has a time zone: write it"))
    #expect(play(":help customer\n").contains("it is forgotten: `:customer name=`"))
  }
}
