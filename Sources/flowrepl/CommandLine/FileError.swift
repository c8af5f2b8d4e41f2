/// Why a file can't be read or written.
struct FileError: Error, Hashable {
  enum Reason: Hashable {
    /// With the name in the same folder that was probably meant.
    case missing(suggestion: String?)
    case folder
    case noFolder
    /// `bytes` is nil where the size of the input is not known beforehand.
    case tooLarge(bytes: Int?, limit: Int)
    case tooMany(limit: Int)
    case forbidden
    /// It is there already, and nothing is overwritten.
    case exists(isFolder: Bool)
    case diskFull
    case noTranscript
    /// Somebody else writes to it just now.
    case inUse
    /// The system's own words.
    case failed(String)
  }

  var path: String
  var reason: Reason

  init(_ path: String, _ reason: Reason) {
    self.path = path
    self.reason = reason
  }
}

extension FileError {
  /// What happened, for people: one line without a full stop.
  var message: String {
    let name = "`\(path)`"
    return switch reason {
    case .missing(let suggestion):
      "there is no file or folder \(name)" + (suggestion.map { "; did you mean `\($0)`?" } ?? "")
    case .folder: "\(name) is a folder; name a file in it"
    case .noFolder: "\(name) is no folder"
    case .tooLarge(let bytes, let limit):
      "\(name) \(bytes.map { "has \(megabytes($0))" } ?? "is too large"); at most \(megabytes(limit)) can be read"
    case .tooMany(let limit): "\(name) holds more than \(limit) files; name the folder with the flows"
    case .forbidden: "\(name) can't be opened: you have no permission"
    case .exists(let isFolder):
      "there is a \(isFolder ? "folder" : "file") \(name) already; nothing is overwritten"
    case .inUse: "\(name) is being recorded by another session; end that one first, or name another file"
    case .noTranscript: "\(name) holds no transcript that can be read"
    case .diskFull: "\(name) can't be written: the disk is full"
    case .failed(let words): "\(name) can't be used: \(words)"
    }
  }

  /// Rounded up to a tenth, so that what is over a limit also looks so.
  private func megabytes(_ bytes: Int) -> String {
    let kilobytes = bytes >> 10 + (bytes & 1023 == 0 ? 0 : 1)
    let tenths = (kilobytes * 10 + 1023) >> 10
    return tenths % 10 == 0 ? "\(tenths / 10) MB" : "\(tenths / 10).\(tenths % 10) MB"
  }
}
