import FlowSpec
import Glibc

// replay corpus FILE CHATS FILES...: writes chats with a program as transcripts.
// replay engine ROUNDS FILE FILES...: turns a second of the engine alone on the inputs of those chats, as JSON.

struct Failure: Error { var message: String }

func contents(_ path: String) throws -> [UInt8] {
  guard let file = fopen(path, "r") else { throw Failure(message: "can't read \(path)") }
  defer { fclose(file) }
  fseek(file, 0, SEEK_END)
  var bytes = [UInt8](repeating: 0, count: ftell(file))
  rewind(file)
  guard fread(&bytes, 1, bytes.count, file) == bytes.count else {
    throw Failure(message: "can't read \(path)")
  }
  return bytes
}

func script(_ paths: ArraySlice<String>) throws -> Script {
  let loaded = ProgramLoader.load(try paths.map { SourceFile(path: $0, bytes: try contents($0)) })
  guard !loaded.hasErrors else {
    throw Failure(message: loaded.diagnostics.map(\.message).joined(separator: "\n"))
  }
  return Script(loaded.program)
}

/// The same numbers on every machine.
struct Dice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 33)
  }
}

/// What customers of the menu say: options, numbers, sentences, slips, and what nothing takes.
let texts = [
  "TRACK", "track", "2", "Back", "size", "returns", "back", "where's my order please", "can I send it back",
  "trak",
  "go back", "1", "thanks", "xyzzy", "BACK", "what size is it",
]

func chat(_ number: Int, _ script: Script, _ zone: Zone) -> Transcript {
  var dice = Dice(state: UInt64(number))
  let header = TranscriptHeader(
    program: script.program.name, spec: "0", seed: number, started: Instant(seconds: 1_772_550_000),
    contact: Contact(number: "+1555\(1_000_000 + number)", zone: zone), consents: [.transactional])
  var conversation = header.conversation(script)
  var transcript = Transcript(header)
  func take(_ input: Input, _ command: String? = nil) {
    conversation.turn += 1
    if let command {
      transcript.events.append(
        Event(at: conversation.now, zone: zone, turn: conversation.turn, .command(line: command)))
    }
    transcript.events += conversation.receive(input)
  }
  take(
    .event("order.placed", payload: [Input.Payload("order_id", .text("A\(number)"))]),
    ":event order.placed order_id=A\(number)")
  for _ in 0..<Int.random(in: 4...14, using: &dice) {
    if Int.random(in: 0..<12, using: &dice) == 0 {
      take(.wait(Span(hours: 2)), ":wait 2h")
    } else {
      take(.text(texts[Int.random(in: 0..<texts.count, using: &dice)]))
    }
  }
  return transcript
}

func seconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

let arguments = CommandLine.arguments
guard arguments.count > 4, let count = Int(arguments[1] == "corpus" ? arguments[3] : arguments[2]) else {
  throw Failure(message: "replay corpus FILE CHATS FILES... | replay engine ROUNDS FILE FILES...")
}
let program = try script(arguments[4...])
if arguments[1] == "corpus" {
  guard let zone = Zone(identifier: "America/New_York"), let file = fopen(arguments[2], "w") else {
    throw Failure(message: "can't write \(arguments[2])")
  }
  var json = JSONWriter()
  for number in 0..<count {
    chat(number, program, zone).write(to: &json)
    fwrite(json.bytes, 1, json.bytes.count, file)
    json.removeAll()
  }
  fclose(file)
} else {
  let path = arguments[3]
  let transcripts = TranscriptReader.read(SourceFile(path: path, bytes: try contents(path))).transcripts
  var best = 0.0
  var turns = 0
  for _ in 0..<count {
    // What has to be given is found out beforehand, so that the engine alone is measured.
    let inputs = transcripts.map { transcript -> [Input] in
      var conversation = transcript.header.conversation(program)
      return transcript.steps.flatMap { step -> [Input] in
        let inputs = TranscriptInputs(step, in: conversation).inputs
        for input in inputs { _ = conversation.receive(input) }
        return inputs
      }
    }
    turns = inputs.reduce(0) { $0 + $1.count }
    let begin = seconds()
    for (transcript, inputs) in zip(transcripts, inputs) {
      var conversation = transcript.header.conversation(program)
      for input in inputs { _ = conversation.receive(input) }
    }
    best = max(best, Double(turns) / (seconds() - begin))
  }
  print("{\"turns\": \(turns), \"engine\": \(best)}")
}
