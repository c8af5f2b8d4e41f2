import Glibc

/// New content for a file, written piece by piece: whoever reads the file meanwhile sees the old content, and so it stays
/// where the work is given up before ``finish()``.
protocol FileReplacement: AnyObject {
  func write(_ bytes: [UInt8]) throws(FileError)

  /// Puts the new content in the place of the old.
  func finish() throws(FileError)
}

/// A file beside the one that it replaces; a pipe or a device is written into instead, as it can't be replaced.
final class DiskReplacement: FileReplacement {
  private let path: String
  private let files: DiskFiles
  private let descriptor: Descriptor
  /// The file and what it replaces; nil for a pipe or a device, and once there is nothing to remove any more.
  private var names: (temporary: String, target: String)?
  private let oldMode: mode_t?

  init(of path: String, _ files: DiskFiles) throws(FileError) {
    var status = stat()
    let isNew = stat(path, &status) != 0
    if !isNew, status.isFolder { throw FileError(path, .folder) }
    let isReplaced = isNew || status.isRegularFile
    // Behind a link the file itself is replaced, not the link.
    let target = files.resolved(path) ?? path
    let temporary = "\(target).\(getpid()).tmp"
    let number =
      isReplaced
      ? open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      : open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY)
    guard number >= 0 else { throw files.error(path, .latest) }
    self.path = path
    self.files = files
    descriptor = Descriptor(number: number)
    names = isReplaced ? (temporary, target) : nil
    oldMode = isNew ? nil : status.st_mode & 0o7777
  }

  deinit {
    close(descriptor.number)
    if let names { unlink(names.temporary) }
  }

  func write(_ bytes: [UInt8]) throws(FileError) {
    do {
      try descriptor.write(bytes)
    } catch {
      throw files.error(path, error)
    }
  }

  func finish() throws(FileError) {
    guard let names else { return }
    do throws(SystemError) {
      if let oldMode, fchmod(descriptor.number, oldMode) != 0 { throw .latest }
      if fsync(descriptor.number) != 0 { throw .latest }
      if rename(names.temporary, names.target) != 0 { throw .latest }
    } catch {
      throw files.error(path, error)
    }
    self.names = nil
  }
}
