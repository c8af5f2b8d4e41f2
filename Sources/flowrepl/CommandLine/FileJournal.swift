import Glibc

/// A file that lines are added to while it lives. Nobody else has it as a journal meanwhile; the system lets go of it
/// however the process ends.
protocol FileJournal: AnyObject {
  /// Adds whole lines, as ``FileSystem/append(_:to:)`` does.
  func append(_ lines: [UInt8]) throws(FileError)
}

/// A journal that holds the file's advisory lock (`flock`).
final class DiskJournal: FileJournal {
  private let path: String
  private let files: DiskFiles
  /// Nil for a pipe or a device, which many may write into.
  private var descriptor: Descriptor?

  init(at path: String, _ files: DiskFiles) throws(FileError) {
    self.path = path
    self.files = files
    descriptor = try Self.opened(path, files)
  }

  deinit { if let descriptor { Self.release(descriptor) } }

  func append(_ lines: [UInt8]) throws(FileError) {
    guard let open = descriptor else { return try files.append(lines, to: path) }
    // What was moved or removed is no longer what people look at: the rest goes where it is missing.
    if !isInPlace(open) {
      let fresh = try Self.opened(path, files)
      Self.release(open)
      descriptor = fresh
    }
    guard let descriptor else { return try files.append(lines, to: path) }
    do {
      try descriptor.append(lines)
    } catch {
      throw files.error(path, error)
    }
  }

  /// Gives the lock back by itself: a process that is just being started holds the file open too, until it becomes another
  /// program, and would keep the lock.
  private static func release(_ descriptor: Descriptor) {
    flock(descriptor.number, LOCK_UN)
    close(descriptor.number)
  }

  private func isInPlace(_ open: Descriptor) -> Bool {
    var there = stat()
    guard stat(path, &there) == 0, let own = open.status else { return false }
    return there.st_dev == own.st_dev && there.st_ino == own.st_ino
  }

  /// The file with its lock, made for its owner alone where it is missing; nil for what is no regular file.
  private static func opened(_ path: String, _ files: DiskFiles) throws(FileError) -> Descriptor? {
    let number = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC | O_NONBLOCK, 0o600)
    guard number >= 0 else { throw files.error(path, .latest) }
    let descriptor = Descriptor(number: number)
    guard descriptor.status?.isRegularFile == true else {
      close(number)
      return nil
    }
    while flock(number, LOCK_EX | LOCK_NB) != 0 {
      let error = SystemError.latest
      if error.code == EINTR { continue }
      close(number)
      throw error.code == EWOULDBLOCK ? FileError(path, .inUse) : files.error(path, error)
    }
    return descriptor
  }
}
