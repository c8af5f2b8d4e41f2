import Testing

@testable import flowrepl

struct CompletionTests {
  private func step(_ word: String, _ candidates: [String]) -> CompletionStep {
    CompletionStep(word: word, candidates: candidates.map { Completion($0) })
  }

  @Test func `the only candidate is taken, with a space where the word is whole`() {
    #expect(step(":he", [":help"]) == .replace(":help "))
    #expect(step("fl", ["flows/"]) == .replace("flows/"))
    #expect(step("o", ["order="]) == .replace("order="))
    #expect(step("tr", ["TRACK"]) == .replace("TRACK "))
  }

  @Test func `several grow to what they share, then are listed`() {
    #expect(step("wismo/s", ["wismo/shipped", "wismo/ship.late"]) == .replace("wismo/ship"))
    #expect(step("wismo/ship", ["wismo/shipped", "wismo/ship.late"]) == .list)
    #expect(step("", ["ETA", "TRACK"]) == .list)
    #expect(step("x", []) == .nothing)
  }

  @Test func `what candidates share ends at a cluster`() { #expect(step("", ["👨‍👩‍👧a", "👨‍👩‍👦b"]) == .list) }

  @Test func `candidates stand in columns read downwards`() {
    let list = CompletionList(candidates: ["a", "b", "c", "d", "e"].map { Completion($0) })
    #expect(list.rows(columns: 10, height: 5).map { $0.trimmedAtEnd.plain } == ["a  c  e", "b  d"])
    #expect(list.rows(columns: 80, height: 5).map { $0.trimmedAtEnd.plain } == ["a  b  c  d  e"])
    #expect(list.rows(columns: 4, height: 3).map { $0.trimmedAtEnd.plain } == ["a", "b", "… and 3 more"])
  }

  @Test func `few candidates say what they are about`() {
    let list = CompletionList(candidates: [
      Completion(":help", about: "this list"), Completion(":quit", about: "leave"),
    ])
    #expect(list.rows(columns: 40, height: 5).map(\.plain) == [":help  this list", ":quit  leave"])
    #expect(list.rows(columns: 40, height: 1).map { $0.trimmedAtEnd.plain } == [":help  :quit"])
  }
}
