import FlowSpec
import Testing

/// Flows that call flows, and what ends all of them at once.
@Suite("Called flows")
struct CalledFlowTests {
  private static let outer = """
    flow: outer
    triggers: {o.ship: call}
    until: {o.cancel: unresolved}
    states:
      call: {run: inner, then: done}
      done: {say: Done., then: resolved}
    """
  private static let inner = """
    flow: inner
    states:
      ask: {say: Reply GO., replies: {GO: out}, after: {1h: abandoned}}
      out: {end: resolved}
    """

  @Test("end with the event that ends the flow that called them")
  func until() throws {
    var chat = try Chat(Self.outer, Self.inner)
    _ = chat.event("o.ship")
    #expect(chat.event("o.cancel") == ["end inner unresolved", "end outer unresolved"])
    #expect(try chat.wait("2h") == ["clock 2026-03-02T12:00"])
  }

  @Test("end from the inside out when the customer opts out")
  func optOut() throws {
    var chat = try Chat(Self.outer, Self.inner)
    _ = chat.event("o.ship")
    #expect(chat.say("STOP").suffix(2) == ["end inner abandoned", "end outer abandoned"])
  }
}
