import Glibc

/// The memory that a thread allocates from.
enum Heap {
  /// As large as a block can be that comes from the heap. Glibc takes larger ones from the system each time, and learns from
  /// the first of this size that is given back to take the next from the heap; mallopt(3).
  private static let largestBlock = 32 << 20 - 64 << 10
  /// Twice that, glibc gives free memory at the end of the heap back to the system.
  private static let mostBlocks = 2

  /// Makes room at once, in large pages, for much that will be kept: to grow page by page takes longer than to fill them.
  ///
  /// Only advice: where the system knows no large pages, or has no room, all goes on as without it.
  static func makeRoom(forBytes bytes: Int) {
    free(block(largestBlock))
    let size = largestBlock - 1 << 20
    var blocks: [UnsafeMutableRawPointer] = []
    while blocks.count < mostBlocks, blocks.count * size < bytes, let block = block(size) {
      blocks.append(block)
    }
    for block in blocks { free(block) }
  }

  private static func block(_ size: Int) -> UnsafeMutableRawPointer? {
    guard let block = malloc(size) else { return nil }
    adviseLargePages(block, size)
    return block
  }

  private static func adviseLargePages(_ block: UnsafeMutableRawPointer, _ size: Int) {
    let page = Int(sysconf(Int32(_SC_PAGESIZE)))
    let start = (Int(bitPattern: block) + page - 1) / page * page
    let end = (Int(bitPattern: block) + size) / page * page
    madvise(UnsafeMutableRawPointer(bitPattern: start), end - start, Int32(MADV_HUGEPAGE))
  }
}
