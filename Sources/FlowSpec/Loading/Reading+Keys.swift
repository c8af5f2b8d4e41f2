// The keys of the language, mapping by mapping.

// MARK: - The program file

extension Reading {
  enum ProgramKey: String, FieldKey {
    case program, brand, aliases, sender, consent, keywords, messages, openers, quietHours = "quiet-hours",
      caps, agents, escalate, events, options, defaults, states, replyOrder = "reply-order", vars, macros,
      data, goals, ageGate = "age-gate", domains, lint, launch
    static let spellings = Spellings<Self>()
  }

  enum SenderKey: String, FieldKey {
    case number, kind, platform, optOutHandling = "opt-out-handling"
    static let spellings = Spellings<Self>()
  }

  enum TermsKey: String, FieldKey {
    case disclosure, frequency, help
    static let spellings = Spellings<Self>()
  }

  enum KeywordsKey: String, FieldKey {
    case optOut = "opt-out", optIn = "opt-in", help
    static let spellings = Spellings<Self>()
  }

  enum MessagesKey: String, FieldKey {
    case optIn = "opt-in", optOut = "opt-out", help, which
    static let spellings = Spellings<Self>()
  }

  enum OpenersKey: String, FieldKey {
    case start, end
    static let spellings = Spellings<Self>()
  }

  enum QuietHoursKey: String, FieldKey {
    case marketing, transactional, conversational, stateRules = "state-rules"
    static let spellings = Spellings<Self>()
  }

  enum AgentsKey: String, FieldKey {
    case hours, afterHours = "after-hours", firstReply = "first-reply"
    static let spellings = Spellings<Self>()
  }

  enum EscalationKey: String, FieldKey {
    case negativeSentiment = "negative-sentiment", repeatedQuestion = "repeated-question", topics,
      confidenceBelow = "confidence-below", to
    static let spellings = Spellings<Self>()
  }

  enum DefaultsKey: String, FieldKey {
    case `else`, after
    static let spellings = Spellings<Self>()
  }

  enum LaunchKey: String, FieldKey {
    case segment, share, then, every, review
    static let spellings = Spellings<Self>()
  }
}

// MARK: - Flow files

extension Reading {
  enum FlowKey: String, FieldKey {
    case flow, title, goal, purpose, queue, vars, triggers, until, states, options
    static let spellings = Spellings<Self>()
  }

  enum TriggerKey: String, FieldKey {
    case to, like
    static let spellings = Spellings<Self>()
  }

  enum VariableKey: String, FieldKey {
    case type, show, max, example, `default`, of
    static let spellings = Spellings<Self>()
  }
}

// MARK: - States

extension Reading {
  enum StateKey: String, FieldKey {
    case say, ask, expect, save, choices, replies, also, when, set, lookup, run, then, `else`, after,
      handoff, notify, consent, schedule, end, tag
    static let spellings = Spellings<Self>()
  }

  enum FallbackKey: String, FieldKey {
    case say, tries, then
    static let spellings = Spellings<Self>()
  }

  enum TimeoutKey: String, FieldKey {
    case say, to
    static let spellings = Spellings<Self>()
  }

  enum ChoicesKey: String, FieldKey {
    case table, by, show, most, none
    static let spellings = Spellings<Self>()
  }

  enum LookupKey: String, FieldKey {
    case table, by, `as`, found, missing, failed
    static let spellings = Spellings<Self>()
  }

  enum HandoffKey: String, FieldKey {
    case queue, reason, priority
    static let spellings = Spellings<Self>()
  }

  enum ScheduleKey: String, FieldKey {
    case event, `in`, at, with
    static let spellings = Spellings<Self>()
  }

  enum ConsentKey: String, FieldKey {
    case grant, revoke
    static let spellings = Spellings<Self>()
  }
}

// MARK: - Options

extension Reading {
  enum OptionKey: String, FieldKey {
    case to, like, set, say, tag, everywhere
    static let spellings = Spellings<Self>()
  }
}

// MARK: - Scenarios

extension Reading {
  enum ScenarioKey: String, FieldKey {
    case scenario, program, given, chat, examples
    static let spellings = Spellings<Self>()
  }

  enum GivenKey: String, FieldKey {
    case at, customer, vars
    static let spellings = Spellings<Self>()
  }

  enum CustomerKey: String, FieldKey {
    case name, timezone, state, number, attributes, consent
    static let spellings = Spellings<Self>()
  }

  enum HandoverKey: String, FieldKey {
    case reason, queue, open
    static let spellings = Spellings<Self>()
  }

  /// What is done, then what is expected, then what stands beside them.
  enum StepKey: String, FieldKey {
    case event, me, wait, at, agent, macro, resume, close, set, fail, heal, go, consent, customer
    case bot, state, end, silent, warn, handoff, optedOut = "opted-out", notify, vars
    case not, with
    static let spellings = Spellings<Self>()

    static let expectations: [StepKey] = [
      .bot, .state, .end, .silent, .warn, .handoff, .optedOut, .notify, .vars,
    ]
  }
}
