/// What figures need to know of a program, since events don't say it: what its tags, goals and menus are.
public struct ProgramFacts: Sendable {
  /// A question for a rating.
  struct Rating: Hashable, Sendable {
    /// The variable that holds the answer.
    var variable: String?
    /// From the worst to the best; nil where the answer is no number.
    var scale: ClosedRange<Double>?

    /// Whether a rating is in the upper two fifths of the scale: 4 and 5 of 1 to 5.
    func isGood(_ rating: Double) -> Bool {
      guard let scale else { return false }
      return rating > scale.lowerBound + 0.6 * (scale.upperBound - scale.lowerBound)
    }
  }

  struct Menu: Hashable, Sendable {
    /// `flow/state`
    var path: String
    /// In the order in which they are offered.
    var options: [String]
  }

  /// The name that transcripts know the program by; nil for a flow that stands alone.
  public var name: String?
  /// The digest of its specs.
  public var spec: String
  var titles: [String: String] = [:]
  var ratings: [String: Rating] = [:]
  var complaintStates: Set<String> = []
  /// `flow/state` and the option.
  var complaintOptions: Set<[String]> = []
  var menus: [Menu] = []
  /// Options that every menu ends with, such as AGENT: no order tells against them.
  var everywhere: Set<String> = []
  /// The events that count as conversion, and for how long.
  public private(set) var goals: [Goal] = []
  /// How soon a person is to answer.
  public private(set) var firstReply: Span?

  /// The tags that figures go by.
  public static let ratingTag = "csat"
  public static let complaintTag = "complaint"

  public init(_ program: Program, spec: String) {
    name = program.isDeclared ? program.name : nil
    self.spec = spec
    firstReply = program.agents?.firstReply
    goals = program.goals.filter { $0.outcome == .converted }
    everywhere = Set(program.options.filter(\.isEverywhere).map(\.word))
    for flow in program.flows {
      titles[flow.name] = flow.title?.value
      for state in flow.states { add(state, "\(flow.name)/\(state.name)") }
    }
    for state in program.states { add(state, "\(program.name)/\(state.name)") }
  }

  private mutating func add(_ state: State, _ path: String) {
    if state.tags.contains(Self.ratingTag) {
      var scale: ClosedRange<Double>?
      if case .number(let bounds?)? = state.expectation?.value, bounds.lowerBound < bounds.upperBound {
        scale = bounds
      }
      ratings[path] = Rating(variable: state.save?.value, scale: scale)
    }
    if state.tags.contains(Self.complaintTag) { complaintStates.insert(path) }
    for option in state.replies + state.also where option.tag == Self.complaintTag {
      complaintOptions.insert([path, option.word])
    }
    if state.replies.count > 1 { menus.append(Menu(path: path, options: state.replies.map(\.word))) }
  }

  /// From the lowest to the highest number on the scales of its ratings; nil where it has none.
  var ratingBounds: ClosedRange<Double>? {
    let scales = ratings.values.compactMap(\.scale)
    guard let low = scales.map(\.lowerBound).min(), let high = scales.map(\.upperBound).max() else {
      return nil
    }
    return low...high
  }

  /// Whether it is the program that a transcript was recorded with, in this version or another.
  public func isProgram(of header: TranscriptHeader) -> Bool {
    header.spec == spec || name != nil && header.program == name
  }
}

/// The same by the numbers of a ``SymbolTable``.
struct NumberedFacts: Sendable {
  struct Rating: Sendable {
    var variable: Symbol
    var rating: ProgramFacts.Rating
  }

  private(set) var ratings: [Symbol: Rating] = [:]
  private(set) var complaintStates: Set<Symbol> = []
  private(set) var complaintOptions: Set<[Symbol]> = []
  /// The numbers of goals by their events.
  private(set) var goals: [Symbol: [Int]] = [:]

  init(_ facts: ProgramFacts, _ symbols: inout SymbolTable) {
    for (path, rating) in facts.ratings.sorted(by: { $0.key < $1.key }) {
      ratings[symbols.symbol(path)] = Rating(variable: symbols.symbol(rating.variable), rating: rating)
    }
    for path in facts.complaintStates.sorted() { complaintStates.insert(symbols.symbol(path)) }
    for pair in facts.complaintOptions.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      complaintOptions.insert(pair.map { symbols.symbol($0) })
    }
    for (index, goal) in facts.goals.enumerated() {
      goals[symbols.symbol(goal.event), default: []].append(index)
    }
  }
}
