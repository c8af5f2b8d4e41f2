extension AnswerText {
  /// The one phone number that a text names, as E.164.
  var phoneNumber: String? {
    let bytes = Array(plain.utf8)
    var numbers: [String] = []
    var start = 0
    while start < bytes.count {
      guard bytes[start].isDigit || bytes[start] == UInt8(ascii: "+") || bytes[start] == UInt8(ascii: "(")
      else {
        start += 1
        continue
      }
      var end = start
      while end < bytes.count, bytes[end].isDigit || " -.()/+".utf8.contains(bytes[end]) {
        // A plus sign starts a number.
        if bytes[end] == UInt8(ascii: "+"), end > start { break }
        end += 1
      }
      let run = String(decoding: bytes[start..<end], as: UTF8.self)
      let isPart = start > 0 && bytes[start - 1].isWordByte
      if !isPart, let number = PhoneNumber.international(run) { numbers.append(number) }
      start = max(end, start + 1)
    }
    guard let first = numbers.first, numbers.allSatisfy({ $0 == first }) else { return nil }
    return first
  }

  /// The one email address in a text, with the letters that the customer used.
  static func emailAddress(in text: String) -> String? {
    let addresses = text.utf8.split { $0 <= 0x20 || "<>()[],;:\"".utf8.contains($0) }.compactMap {
      word -> String? in
      var word = word
      while let last = word.last, ".!?'".utf8.contains(last) { word.removeLast() }
      let address = String(decoding: word, as: UTF8.self)
      return EmailAddress.isValid(address) ? address : nil
    }
    guard let first = addresses.first, addresses.allSatisfy({ $0.lowercased() == first.lowercased() }) else {
      return nil
    }
    return first
  }
}
