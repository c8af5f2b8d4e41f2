/// How a scenario went.
public struct ScenarioResult: Sendable {
  public var scenario: Scenario
  /// Nil where all went as it says.
  public var failure: ScenarioFailure?
  /// Where in the spec it has been.
  public var trail: Set<Footprint>

  public var hasPassed: Bool { failure == nil }
}

extension Scenario {
  /// Plays the scenario up to its end or its first failure.
  public func result(in script: Script) -> ScenarioResult {
    var play = ScenarioPlay(self, script)
    var failure: ScenarioFailure?
    do throws(ScenarioFailure) {
      try play.begin()
      for index in steps.indices { try play.take(index) }
      try play.finish()
    } catch {
      failure = error
    }
    return ScenarioResult(scenario: self, failure: failure, trail: play.conversation.trail ?? [])
  }
}
