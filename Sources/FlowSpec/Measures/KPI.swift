/// A figure that tells how well conversations go. What each means is fixed here, and every report says it.
public enum KPI: String, Hashable, Sendable, CaseIterable {
  case replies
  case firstResponse = "first_response"
  case agentFirstResponse = "agent_first_response"
  case agentOnTarget = "agent_on_target"
  case resolutionTime = "resolution_time"
  case containment
  case escalations
  case ratingCompletion = "rating_completion"
  case satisfaction
  case rating
  case optOuts = "opt_outs"
  case complaints
  case conversion
  case repeatContact = "repeat_contact"
  case notUnderstood = "not_understood"
  case segments

  public enum Unit: String, Hashable, Sendable {
    case share
    /// The median, in seconds.
    case seconds
    /// The mean, on the scale of the question.
    case points
    /// The mean, a conversation.
    case segments
  }

  public var unit: Unit {
    switch self {
    case .firstResponse, .agentFirstResponse, .resolutionTime: .seconds
    case .rating: .points
    case .segments: .segments
    default: .share
    }
  }

  public var title: String {
    switch self {
    case .replies: "Replies"
    case .firstResponse: "First response, automatic"
    case .agentFirstResponse: "First response, agent"
    case .agentOnTarget: "Agent within target"
    case .resolutionTime: "Time to resolution"
    case .containment: "Containment"
    case .escalations: "Escalations"
    case .ratingCompletion: "Ratings given"
    case .satisfaction: "Satisfaction (CSAT)"
    case .rating: "Mean rating"
    case .optOuts: "Opt-outs"
    case .complaints: "Complaints"
    case .conversion: "Conversion"
    case .repeatContact: "Repeat contact"
    case .notUnderstood: "Not understood"
    case .segments: "Segments"
    }
  }

  /// Whether more is better; nil where that depends.
  public var isBetterWhenHigh: Bool? {
    switch self {
    case .replies, .agentOnTarget, .containment, .ratingCompletion, .satisfaction, .rating, .conversion: true
    case .firstResponse, .agentFirstResponse, .resolutionTime, .optOuts, .complaints, .repeatContact,
      .notUnderstood:
      false
    case .escalations, .segments: nil
    }
  }

  /// What is counted, of what: exact enough to count it again.
  public func definition(_ terms: KPITerms) -> String {
    switch self {
    case .replies: "of the conversations that the business began, those in which the customer wrote"
    case .firstResponse:
      "from the customer's first text in a conversation to the first message that follows it; the median"
    case .agentFirstResponse: "from each handoff to the first text of a person; the median of those that came"
    case .agentOnTarget:
      "of the handoffs in the team's hours, those that a person answered within \(terms.firstReply ?? "the target")"
    case .resolutionTime:
      "from the customer's first text to the end, in conversations that ended resolved or converted; the median"
    case .containment:
      "of the conversations in which the customer wrote and that are over (ended, or handed to a person), those that"
        + " ended resolved or converted without a person"
    case .escalations:
      "of the conversations in which the customer wrote, those in which a person was fetched: an escalation, or a"
        + " handoff"
    case .ratingCompletion:
      "of the conversations that asked for a rating (tag \(ProgramFacts.ratingTag)), those in which one was given"
    case .satisfaction:
      "of the ratings on a scale, those in its upper two fifths: 4 and 5 of 1 to 5"
    case .rating: "the mean of the ratings"
    case .optOuts:
      "of all conversations, those in which the customer opted out, or behind which, before another began"
    case .complaints:
      "of all conversations, those that came to a state or option with the tag \(ProgramFacts.complaintTag)"
    case .conversion:
      "of all conversations, those that ended converted"
        + (terms.goals.isEmpty
          ? "" : " or whose contact had \(terms.goals.joined(separator: " or ")) from their beginning on")
        + "; a chat in which none began counts as one"
    case .repeatContact:
      "of the conversations of a flow in which the customer wrote, those in which the same contact had wanted the same"
        + " (the same first option in the same flow) at most \(terms.repeatWindow) before, or asked a question twice"
    case .notUnderstood:
      "of the customers' texts in conversations, those that no option, answer or trigger took"
    case .segments: "what was sent in a conversation, by bot, platform and agents; the mean"
    }
  }
}

/// What the definitions of a report depend on.
public struct KPITerms: Hashable, Sendable {
  /// How soon an agent is to answer, as the program says it.
  public var firstReply: String?
  /// `order.placed within 7d`
  public var goals: [String]
  /// Within how long the same contact's asking the same counts as a repeat.
  public var repeatWindow: String
}
