import Glibc

/// Tells that a file in one of some folders was written, replaced, added or removed. It watches folders, because
/// editors save by renaming and a watch on the file would lose it.
final class FolderWatch {
  /// For `poll`: readable when something has happened.
  let descriptor: Int32
  private var watches: Set<Int32> = []

  /// Nil when the system grants no (more) watches; the program then lives without.
  init?() {
    descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    if descriptor < 0 { return nil }
  }

  deinit { close(descriptor) }

  /// Watches these folders and no others; one that isn't there is left out.
  func watch(_ folders: [String]) {
    let mask = IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE
    let wanted = Set(folders.map { inotify_add_watch(descriptor, $0, UInt32(mask)) }.filter { $0 >= 0 })
    for stale in watches.subtracting(wanted) { inotify_rm_watch(descriptor, stale) }
    watches = wanted
  }

  /// Takes what has happened since the last call. Hidden files, editors' backups among them, don't count.
  func takeChanges() -> Bool {
    let header = MemoryLayout<inotify_event>.size
    var hasChanged = false
    var buffer = [UInt8](repeating: 0, count: 16_384)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      guard count > 0 else { return hasChanged }
      buffer.withUnsafeBytes { bytes in
        var offset = 0
        while offset + header <= count {
          let event = bytes.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
          let name = bytes[min(offset + header, count)..<min(offset + header + Int(event.len), count)]
          let text = String(decoding: name.prefix { $0 != 0 }, as: UTF8.self)
          if !text.isEmpty, !text.hasPrefix("."), !text.hasSuffix("~") { hasChanged = true }
          if event.mask & UInt32(IN_Q_OVERFLOW) != 0 { hasChanged = true }
          offset += header + Int(event.len)
        }
      }
    }
  }
}
