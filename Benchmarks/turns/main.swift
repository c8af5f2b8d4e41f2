import FlowSpec
import Glibc

// turns SECONDS PROGRAM FLOW: turns a second by option and by free text, and bytes of an idle conversation, as JSON.

struct Failure: Error { var message: String }

func seconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

func contents(_ path: String) throws -> String {
  guard let file = fopen(path, "r") else { throw Failure(message: "can't read \(path)") }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  while case let byte = getc(file), byte != EOF { bytes.append(UInt8(truncatingIfNeeded: byte)) }
  return String(decoding: bytes, as: UTF8.self)
}

/// Memory that the process has in use.
func residentBytes() throws -> Int {
  let fields = try contents("/proc/self/statm").split(separator: " ")
  guard fields.count > 1, let pages = Int(fields[1]) else { throw Failure(message: "no memory known") }
  return pages * Int(getpagesize())
}

/// The best of five fifths of the time, so that a busy machine counts less.
func turnsPerSecond(_ start: Conversation, _ texts: [String], for duration: Double) throws -> Double {
  var best = 0.0
  for _ in 0..<5 {
    var conversation = start
    var turns = 0
    var messages = 0
    let begin = seconds()
    repeat {
      for _ in 0..<200 {
        for text in texts {
          for event in conversation.receive(.text(text)) {
            if case .bot = event.kind { messages += 1 }
          }
        }
      }
      turns += 200 * texts.count
    } while seconds() - begin < duration / 5
    guard messages == turns else { throw Failure(message: "\(turns) turns, \(messages) messages") }
    best = max(best, Double(turns) / (seconds() - begin))
  }
  return best
}

let arguments = CommandLine.arguments
let files = try arguments.dropFirst(2).map { SourceFile(path: $0, text: try contents($0)) }
let loaded = ProgramLoader.load(files)
guard !loaded.hasErrors else {
  throw Failure(message: loaded.diagnostics.map(\.message).joined(separator: "\n"))
}
let script = Script(loaded.program)
guard let duration = Double(arguments[1]), let zone = Zone(identifier: "America/New_York") else {
  throw Failure(message: "turns SECONDS PROGRAM FLOW")
}

/// A customer who was sent the menu on a Tuesday morning.
func customer(_ number: Int) -> Conversation {
  var conversation = Conversation(
    script, contact: Contact(number: "+1555\(1_000_000 + number)", name: "Ana \(number)", zone: zone),
    now: Instant(seconds: 1_772_550_000))
  conversation.agree(to: [.transactional])
  _ = conversation.receive(.event("order.placed", payload: [Input.Payload("order_id", .text("A\(number)"))]))
  return conversation
}

// First of all: later, memory that was freed would be used again and not count.
let before = try residentBytes()
var idle: [Conversation] = []
idle.reserveCapacity(10_000)
for number in 0..<10_000 {
  idle.append(customer(number))
  _ = idle[number].receive(.text("TRACK"))
}
let bytes = (try residentBytes() - before) / idle.count

let option = try turnsPerSecond(
  customer(0), ["TRACK", "back", "2", "Back", "size", "BACK", "Returns", "back"], for: duration)
let free = try turnsPerSecond(
  customer(0), ["where's my order please", "go back", "can I send it back", "back please"], for: duration)

print("{\"option\": \(option), \"free\": \(free), \"bytes\": \(bytes)}")
