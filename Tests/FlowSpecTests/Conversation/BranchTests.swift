import FlowSpec
import Testing

@Suite struct BranchTests {
  private let rating = """
    flow: feedback
    vars: {rating: number}
    triggers: {order.delivered + 3d: rate}
    states:
      rate:
        ask: How did we do? Reply 1 to 5.
        expect: number 1..5
        save: rating
        else: {say: Please reply with a number from 1 to 5., tries: 2, then: unresolved}
        then: route
      route:
        when:
          - rating >= 4: review
          - else: recover
      review: {say: Thanks!, tag: csat, then: resolved}
      recover: {say: Sorry to hear that., handoff: {reason: low-rating}}
    """

  @Test func `a delayed trigger starts its run days later at the same time of day`() throws {
    var chat = try Chat(rating, at: "2026-03-06T10:00")
    #expect(chat.event("order.delivered") == ["timer 3d → feedback/rate"])
    let events = try chat.wait("3d")
    #expect(events.prefix(2) == ["clock 2026-03-09T10:00", "- → feedback/rate (event)"])
  }

  @Test(arguments: [("5", "bot: Thanks!"), ("five", "bot: Thanks!"), ("2!", "bot: Sorry to hear that.")])
  func `an answer is stored and decides the way`(_ text: String, _ reply: String) throws {
    var chat = try Chat(rating)
    _ = chat.event("order.delivered")
    _ = try chat.wait("3d")
    let events = chat.say(text)
    #expect(events.first?.hasPrefix("set rating = ") == true)
    #expect(events.contains(reply))
    #expect(!events.contains { $0.hasPrefix("match") })
  }

  @Test func `an answer out of range is not taken`() throws {
    var chat = try Chat(rating)
    _ = chat.event("order.delivered")
    _ = try chat.wait("3d")
    #expect(chat.say("7").prefix(2) == ["match - fallback", "bot: Please reply with a number from 1 to 5."])
  }

  @Test func `states that lead to each other without waiting are told and not followed for ever`() throws {
    var chat = try Chat(
      """
      flow: loop
      triggers: {go: a}
      states: {a: {then: b}, b: {then: a}}
      """)
    let events = chat.event("go")
    #expect(
      events == [
        "- → loop/a (event)", "loop/a → loop/b (then)", "loop/b → loop/a (then)",
        "error: the run goes round in a circle and never waits for the customer: loop/b → loop/a → loop/b",
        "end loop abandoned",
      ])
  }

  @Test(arguments: [
    ("resolved", "outer/two → outer/one → inner/x → outer/two"),
    ("stray", "inner/stray → outer/two → outer/one → inner/x → inner/stray"),
  ])
  func `a flow that is called again and again is told and not followed for ever`(
    _ target: String, _ chain: String
  ) throws {
    var chat = try Chat(
      """
      flow: outer
      triggers: {go: one}
      states: {one: {run: inner/x, then: two}, two: {then: one}}
      """,
      """
      flow: inner
      states: {x: {set: {n: "1"}, then: \(target)}, stray: {tag: lost}}
      """)
    let events = chat.event("go")
    let message = "error: the run goes round in a circle and never waits for the customer: \(chain)"
    #expect(events.contains(message), "\(events)")
    #expect(events.last?.hasSuffix("abandoned") == true)
    #expect(chat.conversation.front == nil)
  }

  @Test func `flows that call each other deeper and deeper are told`() throws {
    var chat = try Chat(
      "flow: one\ntriggers: {go: a}\nstates: {a: {run: two/b, then: resolved}}\n",
      "flow: two\nstates: {b: {run: one/a, then: resolved}}\n")
    let events = chat.event("go")
    #expect(
      events.contains { $0.hasPrefix("error: the run goes round") && $0.contains("two/b → one/a → two/b") })
    #expect(events.last == "end one abandoned")
  }

  @Test func `a run that counts to its end goes round as often as it needs`() throws {
    var chat = try Chat(
      """
      flow: count
      triggers: {go: add}
      vars: {n: {type: number, default: 0}}
      states:
        add: {set: {n: "= n + 1"}, when: [{n >= 20: done}, {else: add}]}
        done: {say: "{n}", then: resolved}
      """)
    #expect(chat.event("go").suffix(2) == ["bot!: 20", "end count resolved"])
  }

  @Test func `a column that the table lacks is told where a customer gets there`() throws {
    var chat = try Chat(
      """
      flow: look
      triggers: {go: find}
      states:
        find: {lookup: {table: people, by: {nme: "'Bo'"}, as: who, found: hi, missing: hi, failed: sorry}}
        hi: {say: Hi!, then: resolved}
        sorry: {say: Sorry., then: resolved}
      """, tables: [Table("people", columns: ["name"], rows: [["Bo"]])])
    let events = chat.event("go")
    #expect(events.contains("error: the table `people` has no column `nme`"))
    #expect(events.contains("bot!: Sorry."))
  }

  @Test func `a called flow comes back where it was called`() throws {
    var chat = try Chat(
      """
      flow: outer
      triggers: {go: first}
      states:
        first: {say: One moment., run: inner, then: after}
        after: {say: Back again., then: resolved}
      """,
      """
      flow: inner
      states: {ask: {say: "Sure?", replies: {OK: resolved}}}
      """)
    #expect(chat.event("go").suffix(2) == ["outer/first → inner/ask (run)", "bot!: Sure?"])
    #expect(
      chat.say("ok") == [
        "match OK exact", "end inner resolved", "inner/ask → outer/after (return)", "bot: Back again.",
        "end outer resolved",
      ])
  }

  @Test func `an event can end the runs of a flow and what they have scheduled`() throws {
    var chat = try Chat(
      """
      flow: feedback
      triggers: {order.delivered + 3d: rate}
      until: {order.cancelled: unresolved}
      states: {rate: {say: "How was it?", replies: {GOOD: resolved}}}
      """)
    _ = chat.event("order.delivered")
    _ = chat.event("order.cancelled")
    #expect(try chat.wait("4d") == ["clock 2026-03-06T10:00"])
  }

  @Test func `assignments calculate with the values of the run`() throws {
    var chat = try Chat(
      """
      flow: points
      vars: {spent: number, points: number}
      triggers: {order.placed: thanks}
      states:
        thanks: {set: {points: "= spent * 2 + 1"}, say: "You have {points} points.", then: resolved}
      """)
    #expect(chat.event("order.placed", ["spent": .number(20)]).contains("bot!: You have 41 points."))
  }

  @Test func `an example stands in for a missing value and says so once`() throws {
    var chat = try Chat(
      """
      flow: hello
      vars: {name: {type: text, example: Ana}}
      triggers: {go: a}
      states: {a: {say: "Hi {name}!", replies: {AGAIN: a}}}
      """)
    #expect(chat.event("go").contains("notice: `name` has no value; its example `Ana` stands in for it"))
    let again = chat.say("again")
    #expect(again.contains("bot: Hi Ana!"))
    #expect(!again.contains { $0.hasPrefix("notice") })
  }

  @Test func `an example stands in where something is worked out, too, but makes nothing known`() throws {
    var chat = try Chat(
      """
      flow: late
      vars: {eta: {type: date, example: 2026-03-04}}
      triggers: {go: a}
      states:
        a: {set: {eta: = eta + 1d}, say: "Now {eta}.", then: b}
        b: {when: [{eta == '2026-03-05': resolved}, {else: unresolved}]}
      """)
    #expect(
      chat.event("go") == [
        "- → late/a (event)", "notice: `eta` has no value; its example `Wed, Mar 4` stands in for it",
        "set eta = Thu, Mar 5", "bot!: Now Thu, Mar 5.", "late/a → late/b (then)", "end late resolved",
      ])
    var unknown = try Chat(
      """
      flow: late
      vars: {eta: {type: date, example: 2026-03-04}}
      triggers: {go: a}
      states: {a: {when: [{known(eta): resolved}, {else: unresolved}]}}
      """)
    #expect(unknown.event("go") == ["- → late/a (event)", "end late unresolved"])
  }

  @Test func `an event that waits for a person to give the thread back says so`() throws {
    var chat = try Chat(
      """
      flow: help
      triggers: {go: a, other: b}
      states: {a: {say: Hello., handoff: {}}, b: {say: News., then: resolved}}
      """)
    _ = chat.event("go")
    #expect(
      chat.event("other") == ["notice: a person has the thread, so help/b waits until it is given back"])
    #expect(chat.receive(.close).contains("bot!: News."))
  }

  @Test func `a default stands in without a word`() throws {
    var chat = try Chat(
      """
      flow: hello
      vars: {name: {type: text, default: there}}
      triggers: {go: a}
      states: {a: {say: "Hi {name}! It comes {day|soon}.", then: resolved, set: {unused: x}}}
      """.replacing("{day|soon}", with: "{contact.day|soon}"))
    #expect(chat.event("go").contains("bot!: Hi there! It comes soon."))
  }
}

@Suite struct CalculationTests {
  @Test func `a quoted date can be calculated with`() throws {
    var chat = try Chat(
      """
      flow: trip
      vars: {eta: date, days: duration}
      triggers: {go: a}
      states:
        a: {when: [{"eta - '2026-03-02' > 1d": late}, {else: soon}]}
        late: {say: Late., then: resolved}
        soon: {say: Soon., then: resolved}
      """)
    let events = chat.event("go", ["eta": .date(try #require(CivilDate(iso: "2026-03-06")))])
    #expect(events.contains("bot!: Late."))
  }

  @Test func `an example with a time is on the clock of the team`() throws {
    var chat = try Chat(
      """
      flow: visit
      vars: {at: {type: datetime, example: 2026-03-04T15:00}}
      triggers: {go: a}
      states: {a: {say: "See you {at}.", then: resolved}}
      """)
    #expect(chat.event("go").contains("bot!: See you Wed, Mar 4, 3:00 PM."))
  }
}

@Suite struct OpenQuestionTests {
  private let flow = """
    flow: pickup
    triggers: {ready: spot, text: {SIZE: {to: size, like: [how big is it]}}}
    states:
      spot: {ask: "Which spot?", expect: number 1..30, then: resolved}
      size: {say: It runs small., then: resolved}
    """

  @Test func `words of an answer start no other flow`() throws {
    var chat = try Chat(flow)
    _ = chat.event("ready")
    #expect(chat.say("by the big tree").first == "match - fallback")
  }

  @Test func `a trigger to the letter still does`() throws {
    var chat = try Chat(flow)
    _ = chat.event("ready")
    #expect(chat.say("size").first == "match SIZE trigger")
  }
}
