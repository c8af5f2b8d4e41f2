import Glibc

/// New content for a file, written piece by piece: whoever reads the file meanwhile sees the old content, and so it stays
/// where the work is given up before ``finish()``.
protocol FileReplacement: AnyObject {
  func write(_ bytes: [UInt8]) throws(FileError)

  /// Puts the new content in the place of the old.
  func finish() throws(FileError)
}

/// A file that takes the place of another at the end. What can't be replaced, such as a pipe, a device or an open file of
/// this process (`/dev/stdout`), is written into instead.
final class DiskReplacement: FileReplacement {
  private enum Way {
    /// Into what is there.
    case through
    /// Into a file without a name, which nobody sees, and of which nothing is left however the process ends.
    case unnamed(target: String)
    /// Into a file beside the other, where the disk knows no files without names.
    case beside(target: String)
  }

  private let path: String
  private let files: DiskFiles
  private let descriptor: Descriptor
  private var way: Way
  private let oldMode: mode_t?

  init(of path: String, _ files: DiskFiles) throws(FileError) {
    self.path = path
    self.files = files
    var status = stat()
    let isNew = stat(path, &status) != 0
    if !isNew, status.isFolder { throw FileError(path, .folder) }
    oldMode = isNew ? nil : status.st_mode & 0o7777
    // Behind a link the file itself is replaced, not the link.
    let target = files.resolved(path) ?? path
    let number: Int32
    if let own = files.ownDescriptor(path) {
      way = .through
      number = fcntl(own, F_DUPFD_CLOEXEC, 0)
    } else if !isNew, !status.isRegularFile {
      way = .through
      number = open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY)
    } else if let unnamed = Self.unnamed(in: ProgramFiles.folder(target)) {
      way = .unnamed(target: target)
      number = unnamed
    } else {
      way = .beside(target: target)
      number = open(Self.temporary(target), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    }
    guard number >= 0 else { throw files.error(path, .latest) }
    descriptor = Descriptor(number: number)
  }

  deinit {
    close(descriptor.number)
    if case .beside(let target) = way { unlink(Self.temporary(target)) }
  }

  func write(_ bytes: [UInt8]) throws(FileError) {
    do {
      try descriptor.write(bytes)
    } catch {
      throw files.error(path, error)
    }
  }

  func finish() throws(FileError) {
    do throws(SystemError) {
      switch way {
      case .through: return
      case .unnamed(let target):
        try settle()
        // Between the two names nothing may end the process.
        try Interruption.held { () throws(SystemError) in
          try name(Self.temporary(target))
          way = .beside(target: target)
          try rename(Self.temporary(target), to: target)
        }
      case .beside(let target):
        try settle()
        try rename(Self.temporary(target), to: target)
      }
    } catch {
      throw files.error(path, error)
    }
    way = .through
  }

  /// Has the disk take what was written, with the permissions of the old file.
  private func settle() throws(SystemError) {
    if let oldMode, fchmod(descriptor.number, oldMode) != 0 { throw .latest }
    if fsync(descriptor.number) != 0 { throw .latest }
  }

  private func rename(_ old: String, to new: String) throws(SystemError) {
    if Glibc.rename(old, new) != 0 { throw .latest }
  }

  // MARK: - Files without names

  private static func temporary(_ target: String) -> String { "\(target).\(getpid()).tmp" }

  private static func link(_ number: Int32) -> String { "/proc/self/fd/\(number)" }

  /// A new file without a name on the disk of a folder; nil where the system can't make one, or give it a name later.
  private static func unnamed(in folder: String) -> Int32? {
    // O_TMPFILE, which Glibc keeps for itself: open(2).
    let flag = 0o20_000_000 | O_DIRECTORY
    let number = open(folder, flag | O_WRONLY | O_CLOEXEC, 0o666)
    guard number >= 0 else { return nil }
    if access(link(number), F_OK) == 0 { return number }
    close(number)
    return nil
  }

  private func name(_ path: String) throws(SystemError) {
    if linkat(AT_FDCWD, Self.link(descriptor.number), AT_FDCWD, path, AT_SYMLINK_FOLLOW) != 0 {
      throw .latest
    }
  }
}

extension DiskFiles {
  /// The number of an open file of this process that a path such as `/dev/stdout` or `/dev/fd/3` means; nil where it means
  /// no such file.
  func ownDescriptor(_ path: String) -> Int32? {
    var path = path
    for _ in 0..<Self.maximumLinks {
      let folder = ProgramFiles.folder(path)
      let name = path.split(separator: "/").last.map(String.init) ?? ""
      if let place = resolved(folder), place.hasPrefix("/proc/\(getpid())/"), place.hasSuffix("/fd") {
        return Int32(name)
      }
      guard let link = link(path) else { return nil }
      path = link.hasPrefix("/") ? link : folder + "/" + link
    }
    return nil
  }

  /// As many links as the system follows.
  private static let maximumLinks = 40

  /// Where a link leads to; nil for what is none.
  private func link(_ path: String) -> String? {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink(path, &buffer, buffer.count)
    return count > 0 ? String(decoding: buffer[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self) : nil
  }
}
