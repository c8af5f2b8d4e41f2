/// One conversation as figures see it: a run of a flow with one customer, or what was said outside of any.
struct ConversationRecord: Hashable, Sendable {
  struct Marks: OptionSet, Hashable, Sendable {
    let rawValue: UInt16

    /// The business spoke first.
    static let isProactive = Marks(rawValue: 1)
    /// A person was fetched.
    static let isEscalated = Marks(rawValue: 2)
    static let hasOptedOut = Marks(rawValue: 4)
    static let isComplaint = Marks(rawValue: 8)
    static let isRatingAsked = Marks(rawValue: 16)
    static let isRated = Marks(rawValue: 32)
    static let isRatedWell = Marks(rawValue: 64)
    /// The same was asked again within the conversation.
    static let isQuestionRepeated = Marks(rawValue: 128)
    /// A chat in which nothing began stands here for itself: only conversion counts it.
    static let isSilent = Marks(rawValue: 256)
    /// The program was known, so that tags count.
    static let isTagged = Marks(rawValue: 512)
  }

  /// Who it was with, as a hash of the number.
  var contact: UInt64
  /// None outside of any flow.
  var flow = Symbol.none
  /// The first option that was taken: what the customer wanted.
  var question = Symbol.none
  var reason = Symbol.none
  var topic = Symbol.none
  /// The Monday of the week in which it began, as the customer's calendar has it: days since 1970.
  var week: Int32
  var marks: Marks = []
  var started: Int64
  /// The customer's first text; -1 where there is none.
  var firstText: Int64 = -1
  /// How long the first answer to it took; -1 where none came.
  var firstAnswer: Int64 = -1
  /// -1 where it was still open.
  var ended: Int64 = -1
  var outcome: Outcome?
  /// On the scale of the program; NaN without one.
  var rating = Double.nan
  var segments = 0
  var messages = 0
  var texts = 0
  /// Texts that nothing took.
  var misses = 0

  /// Days since 1970 of a Monday.
  static func week(at milliseconds: Int64, offset: Int32) -> Int32 {
    let seconds = milliseconds.floorDivided(by: 1000) + Int64(offset) * 60
    let day = seconds.floorDivided(by: 86_400)
    return Int32(clamping: day - (day + 3).floorRemainder(by: 7))
  }

  var isAnswered: Bool { firstText >= 0 }
  var isEscalated: Bool { marks.contains(.isEscalated) }
  var isSolved: Bool { outcome == .resolved || outcome == .converted }
  /// Whether it has ended, or a person has taken it over.
  var isOver: Bool { outcome != nil || isEscalated }
}

/// A thread that was given to a person.
struct HandoffRecord: Hashable, Sendable {
  var flow: Symbol
  var week: Int32
  /// Whether the agents were there.
  var isOpen: Bool
  var at: Int64
  /// Until the person's first text; -1 where none came.
  var wait: Int64 = -1
}

/// An event of the business that a goal counts.
struct GoalRecord: Hashable, Sendable {
  var contact: UInt64
  /// The goal's place in the program's list.
  var goal: Int
  var at: Int64
}

/// How customers got on in a state.
struct StateTally: Hashable, Sendable {
  var entered = 0
  /// Said no more, or took a way that the flow ends as abandoned.
  var abandoned = 0
  var unresolved = 0
  var optedOut = 0
  var toPerson = 0

  static func += (one: inout StateTally, other: StateTally) {
    one.entered += other.entered
    one.abandoned += other.abandoned
    one.unresolved += other.unresolved
    one.optedOut += other.optedOut
    one.toPerson += other.toPerson
  }
}
