/// The keywords, replies and refusals of the platforms.
public enum KeywordFacts {
  private static let long: Set<Sender.Kind> = [.tenDLC]
  private static let longAndShort: Set<Sender.Kind> = [.tenDLC, .shortCode]
  private static let tollFree: Set<Sender.Kind> = [.tollFree]
  private static let all = Set(Sender.Kind.allCases)

  public static let keywords: [KeywordFact] = [
    // The toll-free network, whatever the platform.
    KeywordFact(nil, tollFree, .optOut, "STOP", Evidence(.tollFree)),
    KeywordFact(nil, tollFree, .optIn, "START, UNSTOP", Evidence(.tollFree)),

    KeywordFact(
      .twilio, long, .optOut, "STOP, STOPALL, UNSUBSCRIBE, CANCEL, END, QUIT", Evidence(.twilioAdvanced)),
    KeywordFact(.twilio, long, .optOut, "REVOKE, OPTOUT", Evidence(.twilioFCC, since: "2025-05-14")),
    KeywordFact(.twilio, long, .optIn, "START, YES, UNSTOP", Evidence(.twilioErrors)),
    // Short codes are not handled unless an account setting or Advanced Opt-Out sees to it.
    KeywordFact(.twilio, [.tenDLC, .tollFree], .help, "HELP, INFO", Evidence(.twilioErrors)),

    KeywordFact(
      .telnyx, longAndShort, .optOut, "STOP, STOPALL, STOP ALL, UNSUBSCRIBE, CANCEL, END, QUIT",
      Evidence(.telnyx)),
    KeywordFact(.telnyx, longAndShort, .optIn, "START, UNSTOP", Evidence(.telnyx)),

    // Bandwidth does nothing for local numbers and short codes.

    KeywordFact(.plivo, longAndShort, .optOut, "STOP, END, QUIT, CANCEL, UNSUB, STOP ALL", Evidence(.plivo)),
    KeywordFact(.plivo, longAndShort, .optOut, "UNSUBSCRIBE", Evidence(.plivo, .disputed)),
    KeywordFact(.plivo, longAndShort, .optIn, "START, UNSTOP", Evidence(.plivo)),
    KeywordFact(.plivo, all, .help, "HELP, INFO", Evidence(.plivo)),

    KeywordFact(
      .aws, longAndShort, .optOut,
      "ARRET, CANCEL, END, OPT-OUT, OPTOUT, QUIT, REMOVE, STOP, TD, UNSUBSCRIBE", Evidence(.aws)),
    KeywordFact(.aws, all, .help, "HELP", Evidence(.aws)),

    KeywordFact(.vonage, [.shortCode], .optOut, "STOP, END, QUIT, CANCEL, UNSUBSCRIBE", Evidence(.vonage)),
    KeywordFact(.vonage, [.shortCode], .optIn, "START, JOIN", Evidence(.vonage)),
    KeywordFact(.vonage, [.shortCode], .help, "HELP", Evidence(.vonage)),
    // On 10DLC they are those of the campaign's registration; these are what campaigns commonly register.
    KeywordFact(
      .vonage, long, .optOut, "STOP, END, QUIT, CANCEL, UNSUBSCRIBE", Evidence(.vonage, .memory)),
    KeywordFact(.vonage, long, .optIn, "START", Evidence(.vonage, .memory)),
    KeywordFact(.vonage, long, .help, "HELP", Evidence(.vonage, .memory)),
  ]

  public static let replies: [ReplyFact] = [
    ReplyFact(
      nil, tollFree, .optOut,
      "NETWORK MSG: You replied with the word \"stop\" which blocks all texts sent from this number. "
        + "Text back \"unstop\" to receive messages again.", Evidence(.tollFree)),
    ReplyFact(
      nil, tollFree, .optIn,
      "NETWORK MSG: You have replied \"%\" and will begin receiving messages again from this number.",
      Evidence(.tollFree)),
    ReplyFact(
      .twilio, long, .optOut,
      "You have successfully been unsubscribed. You will not receive any more messages from this number. "
        + "Reply START to resubscribe.", Evidence(.twilioReplies, .secondary)),
    ReplyFact(
      .twilio, long, .optIn,
      "You have successfully been re-subscribed to messages from this number. Reply HELP for help. "
        + "Reply STOP to unsubscribe. Msg&Data Rates May Apply.", Evidence(.twilioReplies, .secondary)),
    ReplyFact(
      .twilio, [.tenDLC, .tollFree], .help, "Reply STOP to unsubscribe. Msg&Data Rates May Apply.",
      Evidence(.twilioReplies, .secondary)),
    ReplyFact(
      .telnyx, longAndShort, .optOut,
      "You have successfully been unsubscribed, you will not receive any more messages from this number. "
        + "Reply START to re-subscribe.", Evidence(.telnyx, .secondary)),
    ReplyFact(
      .plivo, longAndShort, .optOut,
      "You have been unsubscribed and will not receive any more messages from this number.", Evidence(.plivo)),
  ]

  public static let blocks: [BlockFact] = [
    BlockFact(.twilio, "21610", Evidence(.twilioArticle)),
    BlockFact(.telnyx, "40300", Evidence(.telnyx, .secondary)),
    BlockFact(.plivo, "200", Evidence(.plivo)),
    BlockFact(.aws, "DESTINATION_PHONE_NUMBER_OPTED_OUT", Evidence(.aws, .memory)),
  ]

  /// The words of the law, 47 CFR 64.1200(a)(10).
  public static let lawWords = ["STOP", "QUIT", "END", "REVOKE", "OPT OUT", "CANCEL", "UNSUBSCRIBE"]
  public static let lawEvidence = Evidence(.fcc24, .secondary, since: "2025-04-11")
}

extension Sender.Platform {
  /// As people write it; nil for none.
  public var title: String? {
    switch self {
    case .twilio: "Twilio"
    case .telnyx: "Telnyx"
    case .bandwidth: "Bandwidth"
    case .plivo: "Plivo"
    case .aws: "AWS"
    case .vonage: "Vonage"
    case .none: nil
    }
  }
}
