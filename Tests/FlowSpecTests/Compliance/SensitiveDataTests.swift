import FlowSpec
import Testing

@Suite struct SensitiveDataTests {
  @Test(arguments: [
    ("my card is 4111 1111 1111 1111", "my card is [CARD]"), ("4111111111111111", "[CARD]"),
    ("4111-1111-1111-1111 12/27", "[CARD] 12/27"), ("amex 378282246310005.", "amex [CARD]."),
    ("4111 1111 1111 1111 1227 123", "[CARD] 1227 123"), ("5555555555554444 thanks", "[CARD] thanks"),
    ("ssn 123-45-6789", "ssn [SSN]"), ("it's 123 45 6789!", "it's [SSN]!"), ("SSN: 123456789", "SSN: [SSN]"),
    ("DE89 3704 0044 0532 0130 00 ok?", "[IBAN] ok?"), ("GB82WEST12345698765432", "[IBAN]"),
    ("cvv is 123", "cvv is [CVV]"), ("the CVC code: 1234", "the CVC code: [CVV]"),
    ("my pin is 4821", "my pin is [SECRET]"),
    ("account number 12345678", "account number [ACCOUNT]"), ("password: hunter2", "password: [SECRET]"),
    ("my password is Tr0ub4dor", "my password is [SECRET]"),
  ])
  func `what should not be sent is found and redacted`(_ text: String, _ redacted: String) {
    #expect(SensitiveData.redacted(text) == redacted)
  }

  @Test(arguments: [
    "call me at 555 010 0199", "+1 (555) 010-0199", "order 4111111111111112", "1234 5678 9012 3456",
    "000-12-3456",
    "666-12-3456", "901-12-3456", "2026-03-04 10:30", "I forgot my password again", "pin it for later",
    "size 10 or 11",
    "tracking 9400110200881234567890", "my account is blocked", "order A1-123-45-6789X", "", "🎉",
    "the pin is lost in 2026-01",
    "DE89 3704 0044 0532 0130 01",
  ])
  func `what looks like it is left alone`(_ text: String) {
    #expect(SensitiveData.found(in: text).isEmpty)
  }

  @Test func `a long text costs no more than its length`() {
    let text = String(repeating: "1 ", count: 50_000) + String(repeating: "12 account ", count: 10_000)
    #expect(SensitiveData.found(in: text).isEmpty)
  }
}
