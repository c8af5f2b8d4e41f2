import Glibc

/// A folder that can't be made.
struct FolderError: Error {
  let path: String
  let cause: SystemError
}

extension DiskFiles {
  /// Makes a folder and those above it that are missing, for their owner alone.
  static func makeFolders(_ path: String) throws(FolderError) {
    var folder = path.hasPrefix("/") ? "" : "."
    for part in path.split(separator: "/") {
      folder += "/" + part
      if mkdir(folder, 0o700) != 0, errno != EEXIST {
        let cause = SystemError.latest
        if access(folder, F_OK) != 0 { throw FolderError(path: folder, cause: cause) }
      }
    }
  }

  func makeFolder(_ path: String) throws(FileError) {
    do {
      try Self.makeFolders(path)
    } catch {
      throw self.error(error.path, error.cause)
    }
  }

  func remove(_ path: String) throws(FileError) {
    if unlink(path) != 0 { throw error(path, .latest) }
  }
}
