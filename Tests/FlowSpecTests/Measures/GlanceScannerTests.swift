import Testing

@testable import FlowSpec

@Suite("The short way of reading transcripts")
struct GlanceScannerTests {
  private static let lines = #"""
    {"type":"customer","at":"2026-03-02T10:00:00-05:00","turn":1,"text":"eta"}
    {"type":"customer","at":"2026-03-02T10:00:00.250+05:30","turn":1,"text":"¿dónde está? 🙂"}
    {"type":"customer","at":"2026-03-02T10:00:00Z","turn":1,"text":"a \"b\" \u0041"}
    {"type":"bot","at":"2026-03-02T10:00:00-05:00","turn":0,"text":"Your \n order","flow":"wismo","state":"shipped","kind":"proactive","encoding":"GSM-7","segments":2}
    {"type":"bot","at":"2026-03-02T10:00:00-05:00","turn":0,"text":"x","flow":null,"state":null,"kind":"platform","encoding":"UCS-2","segments":1}
    {"type":"agent","at":"2026-03-02T10:00:00-05:00","turn":3,"text":"Hi"}
    {"type":"match","at":"2026-03-02T10:00:00-05:00","turn":1,"option":"ETA","how":"close","confidence":0.875,"runner_up":{"option":"TRACK","confidence":0.25}}
    {"type":"match","at":"2026-03-02T10:00:00-05:00","turn":1,"option":null,"how":"fallback","confidence":0,"runner_up":null}
    {"type":"transition","at":"2026-03-02T10:00:00-05:00","turn":1,"from":null,"to":"wismo/shipped","because":"event"}
    {"type":"transition","at":"2026-03-02T10:00:00-05:00","turn":1,"from":"a/b","to":"a/c","because":"return"}
    {"type":"set","at":"2026-03-02T10:00:00-05:00","turn":1,"name":"rating","value":"5"}
    {"type":"warning","at":"2026-03-02T10:00:00-05:00","turn":1,"rule":"cost/segments","severity":"warning","message":"m","text":null}
    {"type":"refused","at":"2026-03-02T10:00:00-05:00","turn":1,"rule":"compliance/caps","message":"m","text":"t","action":"held","until":"2026-03-02T11:00:00-05:00"}
    {"type":"opt-out","at":"2026-03-02T10:00:00-05:00","turn":1,"by":"platform","word":"STOP"}
    {"type":"opt-in","at":"2026-03-02T10:00:00-05:00","turn":1,"by":"program","word":"START"}
    {"type":"escalation","at":"2026-03-02T10:00:00-05:00","turn":1,"reason":"sensitive-topic","topic":"refund"}
    {"type":"handoff","at":"2026-03-02T10:00:00-05:00","turn":1,"queue":"orders","reason":"damaged","open":false}
    {"type":"timer","at":"2026-03-02T10:00:00-05:00","turn":1,"in":"48h","to":"resolved"}
    {"type":"end","at":"2026-03-02T10:00:00-05:00","turn":1,"flow":"wismo","outcome":"abandoned"}
    {"type":"notify","at":"2026-03-02T10:00:00-05:00","turn":1,"event":"e","payload":{"a":"b"}}
    {"type":"clock","at":"2026-03-02T10:00:00-05:00","turn":1,"now":"2026-03-02T10:00:00-05:00"}
    {"type":"notice","at":"2026-03-02T10:00:00-05:00","turn":1,"text":"n"}
    {"type":"error","at":"2026-03-02T10:00:00-05:00","turn":1,"message":"m"}
    {"type":"undo","at":"2026-03-02T10:00:00-05:00","turn":1,"to":0}
    {"type":"restart","at":"2026-03-02T10:00:00-05:00","turn":1}
    {"type":"command","at":"2026-03-02T10:00:00-05:00","turn":1,"line":":event order.placed order_id=B7"}
    {"type":"command","at":"2026-03-02T10:00:00-05:00","turn":1,"line":":wait 1h"}
    { "type": "end", "at": "2026-12-31T23:59:59+14:00", "turn": -3, "flow": "wismo", "outcome": "converted" }
    """#.split(separator: "\n").map { Array($0.drop { $0 == " " }.utf8) }

  private func short(_ line: [UInt8], _ symbols: inout SymbolTable) -> EventGlance? {
    line.withUnsafeBufferPointer { bytes in
      var scanner = GlanceScanner(bytes)
      return scanner.event(0..<bytes.count, &symbols)
    }
  }

  private func long(_ line: [UInt8], _ symbols: inout SymbolTable) -> EventGlance? {
    guard let json = try? JSONReader.read(line[...]), let event = try? Event(json, zone: .utc) else {
      return nil
    }
    return EventGlance(event, &symbols)
  }

  @Test("gives what the long way gives, for every kind of event")
  func agreement() throws {
    var symbols = SymbolTable()
    var taken = 0
    for line in Self.lines {
      let expected = try #require(long(line, &symbols), "\(String(decoding: line, as: UTF8.self))")
      guard let event = short(line, &symbols) else { continue }
      taken += 1
      #expect(event == expected, "\(String(decoding: line, as: UTF8.self))")
    }
    // All but the text with escapes and the payload.
    #expect(taken == Self.lines.count - 2)
  }

  @Test("never takes a line that the long way refuses, nor reads it otherwise, however it is broken")
  func broken() {
    var dice = SystemlessDice(seed: 7)
    var symbols = SymbolTable()
    let alphabet =
      Array("\"\\{}:,nulltrue0123456789-.eE \u{7F}\u{E9}TZ+u\n".utf8) + [0, 0x1F, 0xC3, 0xFF, 0xED, 0xA0]
    var taken = 0
    for _ in 0..<20_000 {
      var line = Self.lines[dice.next(Self.lines.count)]
      for _ in 0...dice.next(3) {
        let place = dice.next(line.count)
        switch dice.next(3) {
        case 0: line[place] = alphabet[dice.next(alphabet.count)]
        case 1: line.remove(at: place)
        default: line.insert(alphabet[dice.next(alphabet.count)], at: place)
        }
      }
      guard let event = short(line, &symbols) else { continue }
      taken += 1
      let expected = long(line, &symbols)
      #expect(event == expected, "\(String(decoding: line, as: UTF8.self))")
      if event != expected { return }
    }
    #expect(taken > 500)
  }

  @Test("numbers names once, however many there are")
  func symbols() {
    var symbols = SymbolTable()
    let names = (0..<5000).map { "state/\($0)" }
    let numbers = names.map { symbols.symbol($0) }
    #expect(names.map { symbols.symbol($0) } == numbers)
    #expect(numbers.map { symbols.name($0) } == names)
    #expect(symbols.name(.none) == nil)
  }
}

/// Numbers that look like chance and are the same in each run.
struct SystemlessDice {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(max(1, limit)))
  }
}
