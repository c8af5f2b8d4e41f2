/// When a program may send by itself: the stricter of its own quiet hours and, for marketing, of the law's.
public struct SendingHours: Hashable, Sendable {
  private let program: QuietHours
  private let date: RulesDate

  public init(_ program: QuietHours, on date: RulesDate = .latest) {
    self.program = program
    self.date = date
  }

  /// Where somebody is, as far as it is known.
  public struct Whereabouts: Hashable, Sendable {
    /// More than one where a state has several and nobody knows which.
    public var zones: [Zone]
    /// Two letters, where known.
    public var usState: String?

    public init(zones: [Zone], usState: String? = nil) {
      self.zones = zones
      self.usState = usState
    }
  }

  /// A moment at which nothing may be sent.
  public struct Quiet: Hashable, Sendable {
    /// The first moment at which it may.
    public var until: Instant
    /// Whose hours these are: `quiet hours for marketing texts in Texas (Sunday 12:00-21:00 only)`.
    public var reason: String
  }

  /// Why and how long nothing may be sent now; nil where it may.
  public func quiet(at now: Instant, for purpose: Purpose, _ place: Whereabouts) -> Quiet? {
    let window = program.window(for: purpose)
    let law = law(for: purpose, place)
    guard window != nil || law != nil else { return nil }
    var reason: String?
    var until = now
    // A window that opens in one zone may be shut in another, and the program's may shut when the law's opens.
    for _ in 0..<64 {
      let before = until
      for zone in place.zones {
        if let window, window.contains(until, in: zone) {
          reason = reason ?? "these are quiet hours for \(purpose.rawValue) texts (\(window.text))"
          until = window.end(after: until, in: zone)
        }
        if let law, let opening = law.opening(after: until, in: zone) {
          reason =
            reason
            ?? "these are quiet hours for \(purpose.rawValue) texts by \(law.description(at: until, in: zone))"
          until = opening
        }
      }
      if until == before { break }
    }
    return reason.map { Quiet(until: until, reason: $0) }
  }

  /// The law's hours and caps, as far as the program goes by them.
  func law(for purpose: Purpose, _ place: Whereabouts) -> StateFact? {
    guard purpose == .marketing else { return nil }
    switch program.stateRules {
    case .none: return nil
    case .strictest: return StateFacts.strictest
    case .us:
      let isAmerican = place.usState != nil || place.zones.contains(where: StateZones.isAmerican)
      return isAmerican ? StateFacts.fact(place.usState, on: date) : nil
    }
  }

  /// At most so many marketing texts in 24 hours by law, and whose law that is.
  public func dailyCap(for purpose: Purpose, _ place: Whereabouts) -> (count: Int, name: String)? {
    law(for: purpose, place).flatMap { law in law.dailyCap.map { ($0, law.place) } }
  }
}

extension StateFact {
  /// The first moment after this one at which a text may be sent; nil where it may now.
  func opening(after now: Instant, in zone: Zone) -> Instant? {
    let local = zone.local(now)
    if let hours = hours(on: local.date) {
      let seconds = hours.lowerBound * 3600..<hours.upperBound * 3600
      if seconds.contains(local.time.secondOfDay) { return nil }
      if local.time.secondOfDay < seconds.lowerBound { return start(of: hours, on: local.date, in: zone) }
    }
    for days in 1...14 {
      guard let date = local.date.adding(days: days) else { return nil }
      if let hours = hours(on: date) { return start(of: hours, on: date, in: zone) }
    }
    return nil
  }

  private func start(of hours: Range<Int>, on date: CivilDate, in zone: Zone) -> Instant {
    zone.instant(LocalDateTime(date, TimeOfDay(secondOfDay: hours.lowerBound * 3600)))
  }

  fileprivate var place: String {
    self == StateFacts.federal ? "federal law" : self == StateFacts.strictest ? name : "the law of \(name)"
  }

  /// `the law of Texas (Sunday 12:00-21:00)`
  fileprivate func description(at now: Instant, in zone: Zone) -> String {
    let date = zone.local(now).date
    let day = !allowsHolidays && FederalHoliday.falls(on: date) ? "holidays" : date.weekday.name
    let hours = hours(on: date).map { "\(Self.clock($0.lowerBound))-\(Self.clock($0.upperBound))" } ?? "none"
    return "\(place) (\(day): \(hours))"
  }

  private static func clock(_ hour: Int) -> String { TimeOfDay(secondOfDay: hour * 3600).text }
}
