/// A small list of words, asked for the one that a misspelt word stands for.
struct Spelling: Hashable, Sendable {
  private var words: [[UInt8]] = []
  private var letters: [UInt32] = []
  private var sounds: [[UInt8]] = []

  init(_ list: [String]) {
    for word in list {
      let bytes = Array(word.utf8)
      words.append(bytes)
      letters.append(Self.letterSet(bytes))
      sounds.append(bytes.count >= 4 ? Self.sound(bytes) : [])
    }
  }

  /// The nearest word of the list, with a likeness under 1, or nil where none is near.
  ///
  /// Up to seven letters may have one fault, longer ones two. A swap of neighbours, a doubled letter and a slip to
  /// the next key count less than other faults. Words that sound alike are near too. A word of three letters is known
  /// again where one of them is doubled ("etaa").
  func nearest(_ word: String) -> (index: Int, likeness: Double)? {
    let typed = Array(word.utf8)
    guard typed.count >= 4, typed.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) else { return nil }
    let faults = typed.count > 7 ? 2 : 1
    let set = Self.letterSet(typed)
    let sound = Self.sound(typed)
    var best: (index: Int, likeness: Double)?
    for index in words.indices {
      let target = words[index]
      if target.count == 3 {
        if typed.count == 4, Self.isDoubled(target, typed), best?.likeness ?? 0 < 0.88 {
          best = (index, 0.88)
        }
        continue
      }
      guard abs(target.count - typed.count) <= 2, target.count > 3 else { continue }
      var likeness = 0.0
      if abs(target.count - typed.count) <= faults, (set ^ letters[index]).nonzeroBitCount <= 2 * faults {
        let cost = Self.cost(typed, target)
        let isFaithful = target[0] == typed[0] || Self.slipsAtStartAlone(target, typed)
        let allowed = isFaithful ? Double(faults) : Double(faults) - 0.3
        if cost <= allowed { likeness = 0.95 - 0.12 * cost }
      }
      if likeness == 0, sound.count > 2, sound == sounds[index] { likeness = 0.8 }
      if likeness > (best?.likeness ?? 0) { best = (index, likeness) }
    }
    return best
  }

  /// Typed is the word with one letter struck twice.
  private static func isDoubled(_ word: [UInt8], _ typed: [UInt8]) -> Bool {
    word.indices.contains { index in
      typed == Array(word[...index]) + Array(word[index...])
    }
  }

  /// "sgent" and "ddress": the first letter slipped to the next key or is missing, and all else is right. Other faults of the
  /// first letter make another word.
  private static func slipsAtStartAlone(_ word: [UInt8], _ typed: [UInt8]) -> Bool {
    guard typed.count >= 5 else { return false }
    if word.count == typed.count + 1 { return word.dropFirst().elementsEqual(typed) }
    return word.count == typed.count && areNeighbours(word[0], typed[0])
      && word.dropFirst().elementsEqual(typed.dropFirst())
  }

  private static func letterSet(_ word: [UInt8]) -> UInt32 {
    word.reduce(0) { set, byte in byte >= 0x61 && byte <= 0x7A ? set | 1 << UInt32(byte - 0x61) : set }
  }

  /// Damerau-Levenshtein distance with cheaper slips.
  private static func cost(_ one: [UInt8], _ other: [UInt8]) -> Double {
    let width = other.count + 1
    var before = [Double](repeating: 0, count: width)
    var last = (0..<width).map(Double.init)
    var row = last
    for i in 1...one.count {
      row[0] = Double(i)
      for j in 1...other.count {
        if one[i - 1] == other[j - 1] {
          row[j] = last[j - 1]
          continue
        }
        let isDoubled = i > 1 && one[i - 1] == one[i - 2]
        let lacksDouble = j > 1 && other[j - 1] == other[j - 2]
        row[j] = min(
          last[j] + (isDoubled ? 0.5 : 1),
          row[j - 1] + (lacksDouble ? 0.5 : 1),
          last[j - 1] + (areNeighbours(one[i - 1], other[j - 1]) ? 0.8 : 1)
        )
        if i > 1, j > 1, one[i - 1] == other[j - 2], one[i - 2] == other[j - 1] {
          row[j] = min(row[j], before[j - 2] + 0.7)
        }
      }
      (before, last, row) = (last, row, before)
    }
    return last[other.count]
  }

  private static func areNeighbours(_ one: UInt8, _ other: UInt8) -> Bool {
    guard one >= 0x61, one <= 0x7A, other >= 0x61, other <= 0x7A else { return false }
    let (a, b) = (keys[Int(one - 0x61)], keys[Int(other - 0x61)])
    return abs(a.row - b.row) <= 1 && abs(a.column - b.column) <= 10
  }

  /// Where the letters a to z are on a keyboard; a column is ten wide, and each row stands a little to the right.
  private static let keys: [(row: Int, column: Int)] = {
    var keys = [(row: Int, column: Int)](repeating: (9, 999), count: 26)
    for (row, line) in ["qwertyuiop", "asdfghjkl", "zxcvbnm"].enumerated() {
      for (column, key) in line.utf8.enumerated() { keys[Int(key - 0x61)] = (row, column * 10 + row * 4) }
    }
    return keys
  }()

  /// A word by its sound: consonants, near ones alike, doubles and vowels after the first left out.
  private static func sound(_ word: [UInt8]) -> [UInt8] {
    var sound: [UInt8] = []
    var index = 0
    while index < word.count {
      let letter = word[index]
      let next = index + 1 < word.count ? word[index + 1] : 0
      var code: [UInt8]
      switch letter {
      case UInt8(ascii: "p") where next == UInt8(ascii: "h"):
        code = [UInt8(ascii: "f")]
        index += 1
      case UInt8(ascii: "c"):
        code = "eiy".utf8.contains(next) ? [UInt8(ascii: "s")] : [UInt8(ascii: "k")]
        if next == UInt8(ascii: "h") { code = [UInt8(ascii: "h")] }
        if next == UInt8(ascii: "k") || next == UInt8(ascii: "h") { index += 1 }
      case UInt8(ascii: "q"): code = [UInt8(ascii: "k")]
      case UInt8(ascii: "x"): code = Array("ks".utf8)
      case UInt8(ascii: "z"): code = [UInt8(ascii: "s")]
      case UInt8(ascii: "g"): code = "eiy".utf8.contains(next) ? [UInt8(ascii: "j")] : [letter]
      case UInt8(ascii: "h"): code = sound.isEmpty ? [letter] : []
      case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"),
        UInt8(ascii: "y"), UInt8(ascii: "w"):
        code = sound.isEmpty ? [letter] : []
      default: code = [letter]
      }
      for byte in code where sound.last != byte { sound.append(byte) }
      index += 1
    }
    return sound
  }
}
