@testable import FlowSpec

/// A spec with everything that the parser accepts.
enum Fixture {
  static let spec = """
    # Where is my order.
    flow: wismo
    title: Where is my order
    purpose: transactional            # transactional | marketing | conversational
    vars:
      eta: {type: date, show: "EEE, MMM d", example: 2026-03-04}
      amount: {type: money}
    triggers:
      order.shipped: shipped          # an event from the business
      order.delivered + 3d: check_in
      text:
        TRACK: tracking
        where is my order: {to: tracking, like: [wheres my stuff]}
    states:
      shipped:
        say: Your order shipped! Reply TRACK for the link or AGENT for help.
        replies: [TRACK, ETA, AGENT]  # options named above or below
      eta:
        say: "Got it. Estimated delivery is {eta}."
        then: resolved
      delayed:
        say: |
          Delivery delay: the new date is {eta}.

          Reply ADDRESS to confirm your address or AGENT for help.
        replies:
          ADDRESS: address
          AGENT: {to: agent, set: {topic: delay}}
        also: [TRACK,
          ETA]
        after: {2h: {say: "Still with us? \\u263A Reply {options}."}, 48h: abandoned}
      check_in:
        say:
          - "First message,
            on two lines"
          - 'Don''t worry'
        when:
        - known(x): resolved
        - else: delayed
      disclosure:
        say: >-
          By replying JOIN you agree to receive recurring
          automated marketing texts.
    options:
      TRACK: tracking
      ETA: eta

    """
}
