import CEdit
import Glibc

extension LineEditor {
  /// A key alone may be the start of a sequence for this long.
  private static let escapeMilliseconds: Int32 = 30
  /// Editors write a file in several steps.
  private static let settlingTime: Duration = .milliseconds(20)

  /// Gives libedit its next character; what is no character is dealt with in here.
  func readCharacter(_ character: UnsafeMutablePointer<wchar_t>) -> Int32 {
    mend()
    while true {
      if !pendingKeys.isEmpty { return give(pendingKeys.removeFirst(), to: character) }
      if let key = decoder.key() {
        if search != nil, searchTakes(key) { continue }
        if isTooLong(with: key) { continue }
        return give(scalar(for: key), to: character)
      }
      draw()
      if let ending = wait() { return ending }
    }
  }

  private func give(_ scalar: Unicode.Scalar, to character: UnsafeMutablePointer<wchar_t>) -> Int32 {
    completions = []
    character.pointee = wchar_t(bitPattern: scalar.value)
    return 1
  }

  /// What would make the line longer than may be is refused.
  private func isTooLong(with key: KeyDecoder.Key) -> Bool {
    switch key {
    case .scalar(let scalar) where !scalar.isControl && line.length >= LineState.limit: put("\u{7}")
    case .paste(let text) where line.length + text.unicodeScalars.count > LineState.limit:
      announce([
        StyledText("the pasted text has more than \(LineState.limit) characters; it was left out", .warning)
      ])
    default: return false
    }
    return true
  }

  /// Waits for keys, signals and changed files; what libedit is to be told where the line ends here.
  private func wait() -> Int32? {
    let count = poll(&sources, nfds_t(sources.count), timeoutMilliseconds)
    if count < 0 { return errno == EINTR ? nil : end(.end) }
    if sources[1].revents != 0, answerSignal() { return end(nil) }
    if sources[2].revents != 0, folders?.takeChanges() == true { reloadTime = .now + Self.settlingTime }
    if let time = reloadTime, time <= .now {
      reloadTime = nil
      let lines = view.reload()
      askView()
      if !lines.isEmpty { announce(lines) }
    }
    if sources[0].revents != 0 { return readBytes() }
    if count == 0, let escape = decoder.escape(), case .scalar(let scalar) = escape {
      pendingKeys.append(scalar)
    }
    return nil
  }

  private var timeoutMilliseconds: Int32 {
    if decoder.waitsForSequence { return Self.escapeMilliseconds }
    guard let reloadTime else { return -1 }
    let left = reloadTime - .now
    return left > .zero ? Int32(left / .milliseconds(1)) + 1 : 0
  }

  private func readBytes() -> Int32? {
    let count = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 4096) { buffer in
      let count = read(STDIN_FILENO, buffer.baseAddress, buffer.count)
      if count > 0 { decoder.feed(buffer[..<count]) }
      return count
    }
    if count > 0 { return nil }
    return count < 0 && (errno == EINTR || errno == EAGAIN) ? nil : end(.end)
  }

  private func end(_ event: LineEvent?) -> Int32 {
    outcome = event ?? outcome
    search = nil
    errno = EINTR
    return -1
  }

  /// Keys during a search of the history; false for one that ends it and then does what it always does.
  private func searchTakes(_ key: KeyDecoder.Key) -> Bool {
    guard var search else { return false }
    var ends = false
    switch key {
    case .scalar("\u{12}"):  // ^R
      if !search.older(in: history.lines) { put("\u{7}") }
    case .scalar("\u{7F}"), .scalar("\u{8}"): search.removeLast(in: history.lines)
    case .scalar("\u{7}"):  // ^G
      self.search = nil
      return true
    case .scalar(let scalar) where !scalar.isControl: search.append(scalar, in: history.lines)
    default: ends = true
    }
    self.search = ends ? nil : search
    if ends, let found = search.found { replaceLine(history.lines[found]) }
    return !ends || key == .scalar("\u{1B}")
  }
}
