extension SegmentCount {
  /// A text in the pieces in which it is sent; together they are the text.
  public static func parts(of text: String) -> [String] {
    let count = SegmentCount(text)
    if count.segments == 1 { return [text] }
    var packing = SegmentPacking(capacity: count.encoding.capacityOfPart)
    var parts: [String] = []
    var part = String.UnicodeScalarView()
    func place(_ scalars: some Sequence<Unicode.Scalar>, in segment: Int) {
      if segment > parts.count + 1 {
        parts.append(String(part))
        part = String.UnicodeScalarView()
      }
      part.append(contentsOf: scalars)
    }
    for character in text {
      let isWhole =
        count.encoding == .ucs2 && character.utf16.count <= packing.capacity && character != "\r\n"
      if isWhole {
        packing.add(character)
        place(character.unicodeScalars, in: packing.segments)
      } else {
        for scalar in character.unicodeScalars {
          packing.add(count.encoding == .gsm7 ? GSM7.septets(of: scalar) : UTF16.width(scalar))
          place(CollectionOfOne(scalar), in: packing.segments)
        }
      }
    }
    return parts + [String(part)]
  }
}
