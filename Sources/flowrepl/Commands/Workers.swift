import FlowSpec
import Glibc
import Synchronization

/// Does the same work for many items on all processors.
struct Processors: Spreading {
  func results<Item: Sendable, Result: Sendable>(
    _ items: [Item], _ work: @escaping @Sendable (Item) -> Result
  ) -> [Result] {
    Workers.results(items, work)
  }
}

/// Does the same work for many items on all processors.
enum Workers {
  /// How many work at once: the processors that this process may run on.
  static let count: Int = {
    let status = try? DiskFiles().read("/proc/self/status", limit: 1 << 16)
    return max(1, status.flatMap(allowedCount) ?? Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
  }()

  /// The processors that `taskset` and the like leave to a process, by what the system says of it: `Cpus_allowed` in
  /// proc(5), a mask in hexadecimal digits. Nil where it does not say.
  static func allowedCount(_ status: [UInt8]) -> Int? {
    let label = "Cpus_allowed:"
    let line = status.split(separator: UInt8(ascii: "\n")).first { $0.starts(with: label.utf8) }
    return line?.dropFirst(label.utf8.count).reduce(0) { count, digit in
      count + (Character(Unicode.Scalar(digit)).hexDigitValue?.nonzeroBitCount ?? 0)
    }
  }

  /// The results in the order of the items, whichever was ready first.
  static func results<Item: Sendable, Result: Sendable>(
    _ items: [Item], _ work: @escaping @Sendable (Item) -> Result
  ) -> [Result] {
    let count = min(count, items.count)
    guard count > 1 else { return items.map(work) }
    let collected = Collected<Result>()
    let share = { @Sendable in
      var own: [(Int, Result)] = []
      own.reserveCapacity(items.count / count + 1)
      // Each takes the next item when it is done with one: items differ in how long they take.
      while true {
        let index = collected.next.add(1, ordering: .relaxed).oldValue
        guard index < items.count else { break }
        own.append((index, work(items[index])))
      }
      collected.results.withLock { $0 += own }
    }
    let threads = (1..<count).compactMap { _ in start(share) }
    share()
    for thread in threads { pthread_join(thread, nil) }
    return collected.results.withLock { $0.sorted { $0.0 < $1.0 }.map(\.1) }
  }

  private final class Collected<Result: Sendable>: Sendable {
    let results = Mutex<[(Int, Result)]>([])
    /// The first item that nobody has taken.
    let next = Atomic(0)
  }

  private final class Job: Sendable {
    let work: @Sendable () -> Void

    init(_ work: @escaping @Sendable () -> Void) { self.work = work }
  }

  /// Nil where the system has no thread left.
  private static func start(_ work: @escaping @Sendable () -> Void) -> pthread_t? {
    let job = Unmanaged.passRetained(Job(work))
    var thread = pthread_t()
    let status = pthread_create(
      &thread, nil,
      { pointer in
        if let pointer { Unmanaged<Job>.fromOpaque(pointer).takeRetainedValue().work() }
        return nil
      }, job.toOpaque())
    if status == 0 { return thread }
    job.release()
    return nil
  }
}
