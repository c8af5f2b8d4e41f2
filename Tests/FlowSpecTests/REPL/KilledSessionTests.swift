import FlowSpec
import Glibc
import Testing

@testable import flowrepl

/// A session that is killed, and disks that can't be written: no consent that was told is ever lost.
@Suite struct KilledSessionTests {
  private let folder = "/tmp/flowrepl-killed-\(getpid())-\(UInt32.random(in: 0...UInt32.max))"
  private let flow = """
    flow: cart
    purpose: marketing
    triggers: {left: a}
    states: {a: {say: "Acme: hi. Reply STOP to opt out.", end: resolved}}
    """

  private func arguments(_ ledger: String) throws -> [String] {
    mkdir(folder, 0o700)
    try DiskFiles().write(Array(flow.utf8), to: folder + "/cart.flow.yaml")
    return ["play", folder + "/cart.flow.yaml", "--json", "--at", "2026-03-02T10:00", "--ledger", ledger]
  }

  private func remove() {
    for name in ["cart.flow.yaml", "consent.jsonl"] { unlink("\(folder)/\(name)") }
    rmdir(folder)
  }

  /// Entries of the file that are about everything at once: one for each STOP and START.
  private func changes(_ path: String) throws -> (count: Int, torn: Int) {
    let bytes = (try? DiskFiles().read(path, limit: 1 << 24)) ?? []
    var count = 0
    var torn = 0
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      guard let entry = (try? JSONReader.read(line)).flatMap(ConsentLedger.Entry.init) else {
        torn += 1
        continue
      }
      if entry.purpose == nil { count += 1 }
    }
    return (count, torn)
  }

  @Test func `a session killed at any moment loses no entry that it has told`() throws {
    defer { remove() }
    let ledger = folder + "/consent.jsonl"
    let arguments = try arguments(ledger)
    var told = 0
    for _ in 0..<6 {
      let session = try PipedProcess(arguments)
      session.write(String(repeating: "STOP\nSTART\n", count: 40))
      session.read(upTo: Int.random(in: 1...16_000))
      usleep(UInt32.random(in: 0...3000))
      session.kill()
      told += session.lines.count { $0.contains(#""type":"opt-out""#) || $0.contains(#""type":"opt-in""#) }
      let kept = try changes(ledger)
      // What was kept and not told any more is fine, and a line may be torn, once a session.
      #expect(kept.count >= told)
      #expect(kept.torn <= 6)
      told = kept.count
    }
    #expect(told > 0)
  }

  @Test func `a recording belongs to one session, and to nobody once that is killed`() throws {
    defer { remove() }
    let path = folder + "/chat.jsonl"
    defer { unlink(path) }
    let session = try PipedProcess(try arguments(folder + "/consent.jsonl") + ["--record", path])
    session.write(":state\n")
    session.read(upTo: 20)
    #expect(throws: FileError(path, .inUse)) { _ = try DiskFiles().journal(at: path) }
    session.kill()
    _ = try DiskFiles().journal(at: path)
  }

  @Test func `a folder that can't be written is told, and the session goes on`() throws {
    defer { remove() }
    let arguments = try arguments("/proc/nowhere/consent.jsonl")
    let session = try PipedProcess(arguments)
    session.write("STOP\nSTART\n:event left\n:quit\n")
    session.read(upTo: .max)
    let errors = session.lines.filter { $0.contains(#""type":"error""#) }
    #expect(errors.count == 1 && errors[0].contains("so consent is not kept"), "\(errors)")
    #expect(session.lines.contains { $0.contains(#""type":"bot""#) && $0.contains("Acme: hi") })
  }

  @Test func `a full disk is told, and the session goes on`() throws {
    defer { remove() }
    let session = try PipedProcess(try arguments("/dev/full"))
    session.write("STOP\nSTART\n:event left\n:quit\n")
    session.read(upTo: .max)
    #expect(session.lines.count { $0.contains("the disk is full, so consent is not kept") } == 1)
    #expect(session.lines.contains { $0.contains(#""type":"bot""#) && $0.contains("Acme: hi") })
  }
}
