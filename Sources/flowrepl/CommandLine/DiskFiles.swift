import Glibc

/// The files of this machine.
struct DiskFiles: FileSystem {
  /// More files than this are no program: somebody named the wrong folder.
  static let maximumFiles = 100_000

  func read(_ path: String, limit: Int) throws(FileError) -> [UInt8] {
    let number = open(path, O_RDONLY | O_CLOEXEC)
    guard number >= 0 else { throw error(path, .latest) }
    defer { close(number) }
    let descriptor = Descriptor(number: number)
    guard let status = descriptor.status else { throw error(path, .latest) }
    if status.isFolder { throw FileError(path, .folder) }
    let size = Int(status.st_size)
    if size > limit { throw FileError(path, .tooLarge(bytes: size, limit: limit)) }
    do {
      // One read serves a regular file; pipes, and the files of /proc, which have no size, take more.
      var bytes = try descriptor.bytes(atMost: size)
      if size > 0, bytes.count == size { return bytes }
      while true {
        let chunk = try descriptor.bytes(atMost: 1 << 20)
        if chunk.isEmpty { return bytes }
        bytes += chunk
        if bytes.count > limit { break }
      }
    } catch {
      throw self.error(path, error)
    }
    throw FileError(path, .tooLarge(bytes: nil, limit: limit))
  }

  func read(_ paths: [String], limit: Int) throws(FileError) -> [[UInt8]] {
    let texts = Workers.results(paths) { path in
      Result { () throws(FileError) in try read(path, limit: limit) }
    }
    return try texts.map { text throws(FileError) in try text.get() }
  }

  func stream(_ path: String) throws(FileError) -> any InputStream {
    let number = open(path, O_RDONLY | O_CLOEXEC)
    guard number >= 0 else { throw error(path, .latest) }
    let stream = DescriptorInput(number, isOwned: true)
    guard let status = Descriptor(number: number).status else { throw error(path, .latest) }
    if status.isFolder { throw FileError(path, .folder) }
    return stream
  }

  func absolute(_ path: String) -> String {
    if let resolved = resolved(path) { return resolved }
    guard !path.hasPrefix("/"), let here = resolved(".") else { return ProgramFiles.normalized(path) }
    return ProgramFiles.normalized(here + "/" + path)
  }

  func kind(of path: String) -> FileKind? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return status.isFolder ? .folder : status.isRegularFile ? .file : .device
  }

  func isSame(_ path: String, as other: String) -> Bool {
    guard let identity = identity(path) else { return false }
    return identity == self.identity(other)
  }

  /// What a regular file or a folder is on its disk.
  private func identity(_ path: String) -> FileIdentity? {
    var status = stat()
    guard stat(path, &status) == 0, status.isFolder || status.isRegularFile else { return nil }
    return FileIdentity(device: status.st_dev, number: status.st_ino)
  }

  func names(in folder: String) throws(FileError) -> [String] { try entries(in: folder).map(\.name) }

  /// What a folder says of what is in it, in the order of the names' bytes.
  private func entries(in folder: String) throws(FileError) -> [FolderEntry] {
    guard let stream = opendir(folder) else {
      throw errno == ENOENT ? FileError(folder, .missing(suggestion: nil)) : error(folder, .latest)
    }
    defer { closedir(stream) }
    var entries: [FolderEntry] = []
    while let entry = readdir(stream) {
      let bytes = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if bytes.elementsEqual(".".utf8) || bytes.elementsEqual("..".utf8) { continue }
      entries.append(FolderEntry(bytes: bytes, type: Int(entry.pointee.d_type)))
      if entries.count > Self.maximumFiles { throw FileError(folder, .tooMany(limit: Self.maximumFiles)) }
    }
    return entries.sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
  }

  func files(below folder: String) throws(FileError) -> [String] {
    var files: [String] = []
    var visited: Set<FileIdentity> = []
    // Folders and files still to visit, the next one last. What is known for a file need not be looked at.
    var pending = [(path: folder, isFile: false)]
    while let (path, isFile) = pending.popLast() {
      var status = stat()
      if !isFile, stat(path, &status) != 0 {
        // A link that leads nowhere is no file; only the folder itself must be there.
        if path == folder { throw error(path, .latest) }
        continue
      }
      guard !isFile, status.isFolder else {
        if path == folder { throw FileError(path, .noFolder) }
        files.append(path)
        if files.count > Self.maximumFiles { throw FileError(folder, .tooMany(limit: Self.maximumFiles)) }
        continue
      }
      guard visited.insert(FileIdentity(device: status.st_dev, number: status.st_ino)).inserted else {
        continue
      }
      let prefix = path == "." ? "" : path.hasSuffix("/") ? path : path + "/"
      for entry in try entries(in: path).reversed() where entry.bytes.first != UInt8(ascii: ".") {
        pending.append((prefix + entry.name, entry.isFile))
      }
    }
    return files
  }

  func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    let replacement = try replacement(of: path)
    try replacement.write(bytes)
    try replacement.finish()
  }

  func replacement(of path: String) throws(FileError) -> any FileReplacement {
    try DiskReplacement(of: path, self)
  }

  func create(_ bytes: [UInt8], at path: String) throws(FileError) {
    var folder = ""
    for part in path.split(separator: "/", omittingEmptySubsequences: false).dropLast() {
      folder += part + "/"
      if part.isEmpty || kind(of: folder) == .folder { continue }
      if mkdir(folder, 0o777) != 0, errno != EEXIST { throw error(folder, .latest) }
    }
    // Behind a dead link too there is nothing to overwrite, and nothing that was asked for.
    let number = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard number >= 0 else { throw error(path, .latest) }
    defer { close(number) }
    do throws(SystemError) {
      try Descriptor(number: number).write(bytes)
    } catch {
      unlink(path)
      throw self.error(path, error)
    }
  }

  func append(_ lines: [UInt8], to path: String) throws(FileError) {
    let number = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC | O_NONBLOCK, 0o600)
    guard number >= 0 else { throw error(path, .latest) }
    defer { close(number) }
    do {
      try Descriptor(number: number).append(lines)
    } catch {
      throw self.error(path, error)
    }
  }

  func journal(at path: String) throws(FileError) -> any FileJournal { try DiskJournal(at: path, self) }

  private struct FolderEntry {
    var bytes: [UInt8]
    /// `DT_REG` and the like.
    var type: Int

    var name: String { String(decoding: bytes, as: UTF8.self) }

    /// Whether it is a file for certain. What is a link must be followed first.
    var isFile: Bool { type == DT_REG }
  }

  private struct FileIdentity: Hashable {
    var device: dev_t
    var number: ino_t
  }

  func resolved(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  func error(_ path: String, _ error: SystemError) -> FileError {
    switch error.code {
    case ENOENT: missing(path)
    case EEXIST: FileError(path, .exists(isFolder: kind(of: path) == .folder))
    case EISDIR: FileError(path, .folder)
    case ENOTDIR: FileError(path, .noFolder)
    case EACCES, EPERM, EROFS: FileError(path, .forbidden)
    case ENOSPC, EDQUOT: FileError(path, .diskFull)
    default: FileError(path, .failed(error.words))
    }
  }
}
