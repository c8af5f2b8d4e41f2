import FlowSpec
import Testing

@Suite("Redaction")
struct RedactionTests {
  private func redacted(_ text: String, after prompt: String? = nil) -> String {
    var redaction = Redaction()
    if let prompt { _ = redaction.business(prompt) }
    return redaction.customer(text)
  }

  /// The test numbers of the networks and of payment services.
  private static let cards = [
    "4242424242424242", "4000056655665556", "4111111111111111", "4012888888881881", "4222222222222",
    "4000000000000002", "4917484589897107", "4035501000000008", "6759649826438453", "5018000000000009",
    "5555555555554444", "2223003122003222", "5200828282828210", "5105105105105100", "2720990000000007",
    "2221000000000009", "5425233430109903", "378282246310005", "371449635398431", "378734493671000",
    "341111111111111", "6011111111111117", "6011000990139424", "6011981111111113", "6445644564456445",
    "6510000000000000000", "30569309025904", "38520000023237", "3056930009020004", "36227206271667",
    "3566002020360505", "3530111333300000", "6555900000604105", "6200000000000005", "6205500000000000004",
    "6250941006528599", "8171999927660000", "2200770212727079", "6521111111111117", "9792000000000001",
  ]

  private static func luhn(_ digits: String) -> Bool {
    let values = digits.reversed().compactMap(\.wholeNumberValue).enumerated().map { place, digit in
      place % 2 == 1 ? digit * 2 - (digit > 4 ? 9 : 0) : digit
    }
    return values.reduce(0, +) % 10 == 0
  }

  @Test("finds the cards of all networks, however they are written")
  func cards() {
    for card in Self.cards where Self.luhn(card) {
      let groups = card.count == 15 ? [4, 6, 5] : card.count == 14 ? [4, 6, 4] : [4, 4, 4, 4, 4]
      var rest = card[...]
      let parts = groups.compactMap { length -> String? in
        defer { rest = rest.dropFirst(length) }
        return rest.isEmpty ? nil : String(rest.prefix(length))
      }
      for separator in ["", " ", "-", ".", "\u{A0}", " - ", "–", "  "] {
        let written = parts.joined(separator: separator)
        #expect(redacted("it's \(written), thanks") == "it's [CARD], thanks", "\(written)")
      }
      #expect(redacted("Visa\(card)") == "Visa[CARD]")
      #expect(redacted("\(card)exp 12/27") == "[CARD]exp 12/27")
    }
    #expect(Self.cards.filter(Self.luhn).count > 35)
  }

  @Test(
    "finds social security numbers",
    arguments: [
      ("my ssn is 219-09-9999", "my ssn is [SSN]"), ("219 09 9999", "[SSN]"), ("219.09.9999.", "[SSN]."),
      ("219–09–9999", "[SSN]"), ("SSN:219099999", "SSN:[SSN]"),
      ("social security number 219099999", "social security number [SSN]"),
      ("my social is 219099999", "my social is [SSN]"), ("SSN is 900-12-3456", "SSN is [SSN]"),
    ])
  func socialSecurity(_ text: String, _ expected: String) { #expect(redacted(text) == expected) }

  /// The examples of the IBAN registry, and of the countries' own banks.
  private static let accounts = [
    "AD1200012030200359100100", "AE070331234567890123456", "AL47212110090000000235698741",
    "AT611904300234573201", "AZ21NABZ00000000137010001944", "BA391290079401028494", "BE68539007547034",
    "BG80BNBG96611020345678", "BH67BMAG00001299123456", "BR1800360305000010009795493C1",
    "CH9300762011623852957", "CR05015202001026284066", "CY17002001280000001200527600",
    "CZ6508000000192000145399", "DE89370400440532013000", "DK5000400440116243",
    "DO28BAGR00000001212453611324", "EE382200221020145685", "EG380019000500000000263180002",
    "ES9121000418450200051332", "FI2112345600000785", "FO6264600001631634",
    "FR1420041010050500013M02606", "GB29NWBK60161331926819", "GE29NB0000000101904917",
    "GI75NWBK000000007099453", "GL8964710001000206", "GR1601101250000000012300695",
    "GT82TRAJ01020000001210029690", "HR1210010051863000160", "HU42117730161111101800000000",
    "IE29AIBK93115212345678", "IL620108000000099999999", "IS140159260076545510730339",
    "IT60X0542811101000000123456", "JO94CBJO0010000000000131000302", "KW81CBKU0000000000001234560101",
    "KZ86125KZT5004100100", "LB62099900000001001901229114", "LI21088100002324013AA",
    "LT121000011101001000", "LU280019400644750000", "LV80BANK0000435195001", "MC5811222000010123456789030",
    "MD24AG000225100013104168", "ME25505000012345678951", "MK07250120000058984",
    "MR1300020001010000123456753", "MT84MALT011000012345MTLCAST001S", "MU17BOMM0101101030300200000MUR",
    "NL91ABNA0417164300", "NO9386011117947", "PK36SCBL0000001123456702",
    "PL61109010140000071219812874", "PS92PALS000000000400123456702", "PT50000201231234567890154",
    "QA58DOHB00001234567890ABCDEFG", "RO49AAAA1B31007593840000", "RS35260005601001611379",
    "SA0380000000608010167519", "SE4550000000058398257466", "SI56263300012039086",
    "SK3112000000198742637541", "SM86U0322509800000000270100", "TN5910006035183598478831",
    "TR330006100519786457841326", "UA213223130000026007233566001", "VG96VPVG0000012345678901",
    "XK051212012345678906",
  ]

  @Test("finds the accounts of all countries, in groups or not")
  func accounts() {
    for account in Self.accounts {
      let groups = stride(from: 0, to: account.count, by: 4).map { String(account.dropFirst($0).prefix(4)) }
      for written in [account, groups.joined(separator: " "), account.lowercased()] {
        #expect(redacted("pay to \(written), please") == "pay to [IBAN], please", "\(written)")
      }
    }
  }

  @Test(
    "finds phone numbers as people write them, and numbers them",
    arguments: [
      ("(555) 010-0123", "[PHONE:1]"), ("555-010-0123", "[PHONE:1]"), ("555.010.0123!", "[PHONE:1]!"),
      ("555 010 0123", "[PHONE:1]"), ("1-555-010-0123", "[PHONE:1]"), ("+1 555 010 0123", "[PHONE:1]"),
      ("+15550100123", "[PHONE:1]"), ("+1 (555) 010-0123.", "[PHONE:1]."), ("(555)0100123", "[PHONE:1]"),
      ("+44 20 7946 0018 ok", "[PHONE:1] ok"), ("+49 151 23456789", "[PHONE:1]"),
      ("call me at 5550100123", "call me at [PHONE:1]"),
      ("my number is 5550100123", "my number is [PHONE:1]"),
      ("my cell: 5550100123", "my cell: [PHONE:1]"), ("phone 07700 900123", "phone [PHONE:1]"),
      ("555-010-0123 or (555) 010-0123 or 555-010-0124", "[PHONE:1] or [PHONE:1] or [PHONE:2]"),
    ])
  func phones(_ text: String, _ expected: String) { #expect(redacted(text) == expected) }

  @Test(
    "finds e-mail addresses",
    arguments: [
      ("ana@example.com", "[EMAIL:1]"), ("mail Ana.Lee+shop@mail.example.co.uk.", "mail [EMAIL:1]."),
      ("<ana@example.com>, ANA@example.com", "<[EMAIL:1]>, [EMAIL:1]"), ("josé@example.com", "[EMAIL:1]"),
      ("a@b", "a@b"), ("@ana on insta", "@ana on insta"), ("2 @ 3.50 each", "2 @ 3.50 each"),
    ])
  func addresses(_ text: String, _ expected: String) { #expect(redacted(text) == expected) }

  @Test(
    "finds dates of birth behind a label, and no others",
    arguments: [
      ("dob 3/5/1987", "dob [DOB:1]"), ("I was born on March 5, 1987", "I was born on [DOB:1]"),
      ("date of birth: 1987-03-05", "date of birth: [DOB:1]"),
      ("my birthday is 5th of March", "my birthday is [DOB:1]"),
      ("born 05.03.87", "born [DOB:1]"), ("3/5/1987 is my date of birth", "[DOB:1] is my date of birth"),
      ("deliver on 3/5/2026", "deliver on 3/5/2026"),
      ("a birthday gift for March 5", "a birthday gift for March 5"),
      ("I was born in 1987", "I was born in [DOB:1]"),
    ])
  func birthDates(_ text: String, _ expected: String) { #expect(redacted(text) == expected) }

  @Test(
    "finds what is the answer to a question",
    arguments: [
      ("Enter the 6-digit code we texted you.", "482913", "[CODE]"),
      ("Reply with your verification code", "it's 482 913", "it's [CODE]"),
      ("What's the code?", "G-482913", "[CODE]"), ("Please send the code", "AB12CD", "[CODE]"),
      ("What is your date of birth?", "March 5 87", "[DOB:1]"),
      ("When were you born?", "03051987", "[DOB:1]"),
      ("What are your SSN's last four digits?", "1234", "[SSN]"),
      ("Please confirm your SSN", "219099999", "[SSN]"),
      ("Reply with the CVV", "it is 123", "it is [CVV]"), ("What's your card number?", "4111 1111", "[CARD]"),
      ("What's your phone number?", "5550100123", "[PHONE:1]"), ("Your PIN, please", "0420", "[CODE]"),
      ("Please type your password", "correcthorse", "[SECRET]"),
      ("What's your password?", "Tr0ub4dor&3", "[SECRET]"),
    ])
  func answers(_ prompt: String, _ text: String, _ expected: String) {
    #expect(redacted(text, after: prompt) == expected)
    #expect(redacted(text, after: "How can we help?") == text || text.contains("4111"))
  }

  @Test(
    "leaves the answers to other questions alone",
    arguments: [
      ("Enter your promo code", "SAVE2026"), ("What's your zip code?", "60614"),
      ("What's your order number?", "482913"),
      ("We will never ask for your code.", "482913"), ("Please type your password", "HELP"),
      ("Reply with the code", "2"),
      ("Reply with the code", "ETA"), ("Reply with the code", "I paid $4829"),
      ("Reply with the code", "order 482913"),
    ])
  func otherAnswers(_ prompt: String, _ text: String) { #expect(redacted(text, after: prompt) == text) }

  @Test(
    "finds secrets behind their labels",
    arguments: [
      ("password: letmein", "password: [SECRET]"), ("my pin is 4821", "my pin is [SECRET]"),
      ("cvv 123", "cvv [CVV]"), ("security code: 1234", "security code: [CODE]"),
      ("482913 is your Acme verification code", "[CODE] is your Acme verification code"),
      ("Your verification code is 482913.", "Your verification code is [CODE]."),
      ("account number 12345678", "account number [ACCOUNT]"),
      ("card number 4111111111111112", "card number [CARD]"),
    ])
  func labels(_ text: String, _ expected: String) { #expect(redacted(text) == expected) }

  @Test(
    "leaves orders, prices, parcels, quantities and times alone",
    arguments: [
      "order 123456", "order #A1042", "Order number: 5550100123", "my order is 555-010-0123",
      "113-1234567-1234567", "#1001", "1Z999AA10123456784", "1Z 999 AA1 01 2345 6784",
      "9400110200881234567890", "9400 1102 0088 1234 5678 90", "tracking 794644790138", "7946 4479 0138",
      "420606149400110200881234567890", "LX123456789CN", "JD014600006281230704", "$1,234.56", "1.234,56 €",
      "USD 4111.11", "it costs $19.99 or 3 for $50", "2026-03-04", "3/4/2026", "March 4, 2026", "4pm",
      "16:30:00",
      "2026-03-04T16:30:00-05:00", "qty 12", "size 10.5", "60614-1234", "60614", "SKU 12345678",
      "A-123-45-6789",
      "123-45-67890", "000-12-3456", "invoice 2026-000123", "ref 219-09-9999-1", "RMA 5550100123",
      "5550100123",
      "DE89 3704 0044 0532 0130 01", "AB12CDEF34567890", "192.168.100.200", "1,000,000", "v1.2.3", "50%",
      "ISBN 978-3-16-148410-0", "part 555.123.4567", "Reply 1 for ETA, 2 for TRACK", "",
    ])
  func untouched(_ text: String) { #expect(redacted(text) == text) }

  @Test("knows again what it has found, however it is written then")
  func known() {
    var redaction = Redaction()
    _ = redaction.business("Enter the 6-digit code we texted you")
    #expect(redaction.customer("482913") == "[CODE]")
    #expect(redaction.answer("482913", named: "code") == "[CODE]")
    #expect(redaction.business("482-913 is wrong, 482913 too.") == "[CODE] is wrong, [CODE] too.")
    #expect(
      redaction.business("Order 1482913 and 4829130 are on their way")
        == "Order 1482913 and 4829130 are on their way")
    _ = redaction.business("And your date of birth?")
    #expect(redaction.customer("march 5 1987") == "[DOB:1]")
    #expect(redaction.answer("Thu, Mar 5", named: "day") == "Thu, [DOB:1]")
    #expect(redaction.business("March 5 1987, that is Mar 5?") == "[DOB:1], that is [DOB:1]?")
    #expect(redaction.counts == [.oneTimeCode: 4, .birthDate: 4])
  }

  @Test("keeps the last four digits of the customer's own number, which is the first in texts")
  func customerNumber() {
    var redaction = Redaction()
    #expect(redaction.customerNumber("+15550100123") == "*******0123")
    #expect(
      redaction.customer("call +1 555 010 0123, not 5550100123 or 555-010-0124")
        == "call [PHONE:1], not [PHONE:1] or [PHONE:2]")
    #expect(redaction.customerNumber("+15550199") == "+15550199")
  }

  @Test("lets numbers stand that are the business's own")
  func kept() {
    var redaction = Redaction()
    redaction.keep(contactsOf: "Call us at (555) 010-0111 or write to help@acme.example.")
    #expect(
      redaction.business("Call +1 555 010 0111, 1-800-555-0100, 555-010-0112; help@acme.example")
        == "Call +1 555 010 0111, 1-800-555-0100, [PHONE:1]; help@acme.example")
  }

  @Test("changes nothing that was redacted before, and gives its numbers to nobody else")
  func again() {
    var redaction = Redaction()
    let text = "[CARD] [PHONE:1] [EMAIL:3] [SSN] [CODE]"
    #expect(redaction.customer(text) == text)
    #expect(redaction.customer("ana@example.com") == "[EMAIL:4]")
  }

  @Test("takes out what shows only once something else is gone")
  func hidden() {
    for tail in ["ana.bob@x.io", "ana.bob.@x.io"] {
      #expect(redacted("4111 1111 1111 1111@\(tail)").hasPrefix("[CARD]@[EMAIL:1]"), "\(tail)")
    }
    #expect(redacted("dob(5Mar4111 1111 1111 1111 born") == "dob([DOB:1][CARD] born")
  }

  @Test("gives stand-ins that are redacted to what they stand for")
  func standIns() {
    let text =
      "[CARD]; [SSN]; [IBAN]. [PHONE:1] [PHONE:7] [EMAIL:1] [EMAIL:12], born on [DOB:3]. account [ACCOUNT] cvv [CVV] pin [SECRET]"
    let standingIn = Redaction.standingIn(text)
    #expect(!standingIn.contains("["))
    var redaction = Redaction(knowsStandIns: true)
    #expect(redaction.customer(standingIn) == text)
  }

  @Test("takes time in proportion to a text")
  func long() {
    let texts = ["1 ", "12 account ", "4111 ", "a@", "call me at ", "+1 ", "dob 3/", "[PHONE:", "password: "]
    for text in texts {
      #expect(!redacted(String(repeating: text, count: 4000)).isEmpty)
    }
  }

  @Test("never breaks a text that is anything")
  func anything() {
    var random = SystemRandomNumberGenerator()
    let pieces = [
      "4111 1111 1111 1111", "é", "📦", "+", "(", ")", "@", ".", "-", " ", "\u{A0}", "dob", "code",
      "[PHONE:1]", "[",
      "born", "Mar", "5", "1987", "password:", "\u{0}", "\u{2013}", "iban", "DE89", "$", "ana@x.io",
    ]
    for _ in 0..<3000 {
      let text = (0..<Int.random(in: 1...12, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }
      .joined()
      var redaction = Redaction()
      _ = redaction.business("What's your code, date of birth, password and phone number?")
      let once = redaction.customer(text)
      var second = Redaction()
      #expect(second.aside(once) == once)
    }
  }
}
