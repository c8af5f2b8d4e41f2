/// What the forms of a word share: "returns", "returned" and "returning" have the stem "return".
///
/// Light on purpose: it takes off the endings of English plurals, verbs and a few nouns, and leaves words of other
/// kinds apart. Stems are for comparing, not for reading.
enum Stemmer {
  static func stem(_ word: String) -> String {
    if let base = irregular[word] { return base }
    var letters = Array(word.utf8)
    guard letters.count > 3, letters.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) else { return word }
    takeOffPlural(&letters)
    if !takeOffVerbEnding(&letters) { takeOffNounEnding(&letters) }
    settleEnd(&letters)
    return String(decoding: letters, as: UTF8.self)
  }

  static func isIrregular(_ word: String) -> Bool { irregular[word] != nil }

  private static func takeOffPlural(_ letters: inout [UInt8]) {
    guard letters.last == s, letters.count > 3 else { return }
    if letters.ends("ies"), letters.count > 4 {
      letters.removeLast(3)
      letters.append(y)
    } else if letters.ends("sses") || letters.ends("xes") || letters.ends("ches") || letters.ends("shes") {
      letters.removeLast(2)
    } else if !letters.ends("ss") && !letters.ends("us") && !letters.ends("is") {
      letters.removeLast()
    }
  }

  private static func takeOffVerbEnding(_ letters: inout [UInt8]) -> Bool {
    let cut: Int
    if letters.ends("ing") {
      cut = 3
    } else if letters.ends("ed"), !letters.ends("eed") {
      cut = 2
    } else if letters.ends("ly"), letters.count > 5 {
      letters.removeLast(2)
      return true
    } else {
      return false
    }
    let base = letters.dropLast(cut)
    guard base.count >= 2, base.contains(where: isVowel) else { return false }
    letters = Array(base)
    if lacksE(letters) { letters.append(e) }
    return true
  }

  /// "hat" of "hating", "us" of "using": short, and ending in vowel and consonant.
  private static func lacksE(_ letters: [UInt8]) -> Bool {
    guard letters.count == 2 || letters.count == 3, let last = letters.last else { return false }
    return !isVowel(last) && !"wxy".utf8.contains(last) && isVowel(letters[letters.count - 2])
      && (letters.count == 2 || !isVowel(letters[0]))
  }

  private static func takeOffNounEnding(_ letters: inout [UInt8]) {
    if letters.ends("ation"), letters.count >= 10 {
      letters.removeLast(5)
    } else if letters.ends("ment"), letters.count >= 7, letters[letters.count - 5] != UInt8(ascii: "m") {
      letters.removeLast(4)
    }
  }

  /// "change" and "chang", "delivery" and "deliveri", "cancell" and "cancel" end alike.
  private static func settleEnd(_ letters: inout [UInt8]) {
    guard letters.count > 3, let last = letters.last else { return }
    if last == e, letters.count > 4 { letters.removeLast() }
    if letters.last == y, !isVowel(letters[letters.count - 2]) {
      letters[letters.count - 1] = UInt8(ascii: "i")
    }
    if let end = letters.last, letters.count > 3, end == letters[letters.count - 2], !isVowel(end), end != s {
      letters.removeLast()
    }
  }

  private static let s = UInt8(ascii: "s")
  private static let y = UInt8(ascii: "y")
  private static let e = UInt8(ascii: "e")

  private static func isVowel(_ letter: UInt8) -> Bool { "aeiou".utf8.contains(letter) }

  private static let irregular = RareWords(
    table(
      """
      bought=buy sent=send paid=pay came=come got=get gotten=get gave=give given=give took=take taken=take lost=lose \
      broke=break broken=break went=go gone=go spoke=speak spoken=speak told=tel chose=choose chosen=choose \
      wrote=write written=write made=make said=say found=find left=leave kept=keep children=child women=woman \
      men=man feet=foot shipt=ship thought=think knew=know known=know saw=see seen=see felt=feel wore=wear \
      worn=wear tore=tear torn=tear held=hold put=put brought=bring sold=sel spent=spend heard=hear stole=steal \
      stolen=steal threw=throw thrown=throw froze=freez frozen=freez dying=die lying=lie died=die tied=tie \
      having=have has=have had=have does=do did=do done=do doing=do was=be were=be been=be being=be is=be are=be \
      am=be going=go goes=go worse=bad worst=bad better=good best=good this=this his=his its=its yes=yes news=new \
      nothing=nothing something=something anything=anything everything=everything thing=thing things=thing \
      morning=morning evening=evening during=during address=address addresses=address addressed=address \
      apologies=apologi delivery=deliver deliveries=deliver need=need speed=speed feed=feed
      """
    )
  )

  /// Reads `a=b c=d`.
  static func table(_ text: String) -> [String: String] {
    var table: [String: String] = [:]
    for pair in text.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      let parts = pair.split(separator: "=")
      if parts.count == 2 { table[String(parts[0])] = String(parts[1]) }
    }
    return table
  }
}

extension [UInt8] {
  func ends(_ suffix: StaticString) -> Bool {
    let length = suffix.utf8CodeUnitCount
    guard count > length else { return false }
    return suffix.withUTF8Buffer { buffer in
      for index in 0..<length where self[count - length + index] != buffer[index] { return false }
      return true
    }
  }
}
