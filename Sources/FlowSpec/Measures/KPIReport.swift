/// The figures of a set of chats, ready to be shown in any format.
public struct KPIReport: Sendable {
  public struct Settings: Sendable {
    /// Within how long the same contact's asking the same counts as a repeat.
    public var repeatWindow: Span
    /// What a segment costs; nil where nobody said.
    public var price: Double?
    /// How many rows the longer lists have.
    public var rowLimit = 20

    public init(repeatWindow: Span = Span(days: 7), price: Double? = nil) {
      self.repeatWindow = repeatWindow
      self.price = price
    }
  }

  /// What the figures are of.
  public struct Scope: Hashable, Sendable {
    public var chats: Int
    public var conversations: Int
    public var contacts: Int
    public var texts: Int
    /// On the customers' calendars; nil without any chat.
    public var firstDay: CivilDate?
    public var lastDay: CivilDate?
    /// Nil where no program was known.
    public var program: ProgramMatch?
  }

  public struct ProgramMatch: Hashable, Sendable {
    /// Nil for a flow that stands alone.
    public var name: String?
    /// The chats that were held to its tags and goals.
    public var chats: Int
    /// Those of them that were recorded with the very same specs.
    public var sameSpecs: Int
  }

  /// The figures of a flow or a week.
  public struct Group: Hashable, Sendable {
    /// The flow, or the Monday; nil for what belongs to no flow.
    public var name: String?
    public var title: String?
    public var conversations: Int
    public var figures: [Figure]

    public func figure(_ kpi: KPI) -> Figure? { figures.first { $0.kpi == kpi } }
  }

  public struct Reason: Hashable, Sendable {
    public var reason: String
    public var topic: String?
    /// Of all conversations in which a person was fetched.
    public var share: Share
  }

  public struct StateRow: Hashable, Sendable {
    public var state: String
    public var abandoned: Int
    public var unresolved: Int
    public var optedOut: Int
    public var toPerson: Int
    /// Those that fell out, of those that came there.
    public var share: Share
  }

  public struct MissRow: Hashable, Sendable {
    /// Redacted.
    public var text: String
    /// Where it was typed most; nil outside of any flow.
    public var state: String?
    public var share: Share
  }

  public struct OptionRow: Hashable, Sendable {
    public var flow: String?
    public var option: String
    public var share: Share
  }

  public struct MenuRow: Hashable, Sendable {
    public var state: String
    /// In the order in which they are offered.
    public var options: [(String, Share)]
    /// An option that is taken surely more often than one offered before it.
    public var late: (option: String, before: String)?

    public static func == (one: MenuRow, other: MenuRow) -> Bool {
      one.state == other.state && one.options.elementsEqual(other.options, by: ==)
        && one.late?.option == other.late?.option && one.late?.before == other.late?.before
    }

    public func hash(into hasher: inout Hasher) { hasher.combine(state) }
  }

  public struct Cost: Hashable, Sendable {
    public var messages: Int
    public var segments: Int
    /// Of one segment.
    public var price: Double?
    /// Conversations that ended well without a person.
    public var contained: Int

    public var total: Double? { price.map { $0 * Double(segments) } }
    /// Nil where none ended so.
    public var perContained: Double? { contained > 0 ? total.map { $0 / Double(contained) } : nil }
  }

  /// Against the chats of others, who were treated otherwise or not at all.
  public struct Comparison: Hashable, Sendable {
    public var own: Share
    public var control: Share
    public var difference: Double?
    public var interval: Interval?

    /// How much more often than in the control group: 0.2 is a fifth more.
    public var relative: Double? {
      guard let difference, let share = control.value, share > 0 else { return nil }
      return difference / share
    }
  }

  /// A chat to look at.
  public struct ShownChat: Hashable, Sendable {
    public var reason: String
    public var transcript: Transcript
  }

  public var scope: Scope
  public var terms: KPITerms
  public var figures: [Figure]
  public var flows: [Group] = []
  public var weeks: [Group] = []
  public var reasons: [Reason] = []
  public var states: [StateRow] = []
  public var misses: [MissRow] = []
  public var options: [OptionRow] = []
  public var menus: [MenuRow] = []
  public var cost: Cost
  public var comparison: Comparison?
  public var chats: [ShownChat] = []
}
