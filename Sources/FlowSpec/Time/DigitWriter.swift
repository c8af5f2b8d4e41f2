/// Writes dates and times into the bytes of a string that is being made.
struct DigitWriter {
  private let bytes: UnsafeMutableBufferPointer<UInt8>
  private(set) var count = 0

  init(_ bytes: UnsafeMutableBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func put(_ character: Unicode.Scalar) {
    guard count < bytes.count else { return }
    bytes[count] = UInt8(truncatingIfNeeded: character.value)
    count += 1
  }

  mutating func put(_ number: Int, digits: Int) {
    guard count + digits <= bytes.count else { return }
    var rest = number
    for place in stride(from: digits - 1, through: 0, by: -1) {
      bytes[count + place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
    count += digits
  }

  /// A number below a hundred without a leading zero.
  mutating func putShort(_ number: Int) { put(number, digits: number < 10 ? 1 : 2) }

  mutating func put(_ text: String) {
    for byte in text.utf8 where count < bytes.count {
      bytes[count] = byte
      count += 1
    }
  }

  mutating func put(_ date: CivilDate) {
    put(date.year, digits: 4)
    put("-")
    put(date.month, digits: 2)
    put("-")
    put(date.day, digits: 2)
  }

  mutating func put(_ time: TimeOfDay, showsSeconds: Bool) {
    put(time.hour, digits: 2)
    put(":")
    put(time.minute, digits: 2)
    guard showsSeconds else { return }
    put(":")
    put(time.second, digits: 2)
  }
}
