/// What a text costs to send: its encoding and the number of segments that are billed.
///
/// One segment takes 160 septets of GSM-7 or 70 UTF-16 units of UCS-2. In a longer text each segment gives
/// 7 septets or 3 units to the header that joins the parts. A character is never split between segments.
public struct SegmentCount: Hashable, Sendable {
  public enum Encoding: String, Hashable, Sendable, CaseIterable {
    case gsm7 = "GSM-7"
    case ucs2 = "UCS-2"
  }

  public let encoding: Encoding
  /// At least 1, also for an empty text.
  public let segments: Int
  /// Septets (an extension character is 2) or UTF-16 code units of the text alone, without headers.
  public let units: Int
  /// Units still free in the last segment.
  public let remaining: Int

  /// Units that each of these segments can take.
  public var perSegment: Int { segments == 1 ? encoding.capacity : encoding.capacityOfPart }

  public init(_ text: String) {
    var text = text
    if let septets = text.withUTF8(SegmentCount.septets) {
      self.init(.gsm7, units: septets) { packing in
        for scalar in text.unicodeScalars { packing.add(GSM7.septets(of: scalar)) }
      }
    } else {
      self.init(.ucs2, units: text.utf16.count) { packing in
        for character in text { packing.add(character) }
      }
    }
  }

  private init(_ encoding: Encoding, units: Int, pack: (inout SegmentPacking) -> Void) {
    self.encoding = encoding
    self.units = units
    if units <= encoding.capacity {
      segments = 1
      remaining = encoding.capacity - units
    } else {
      var packing = SegmentPacking(capacity: encoding.capacityOfPart)
      pack(&packing)
      segments = packing.segments
      remaining = packing.remaining
    }
  }

  /// The septets of a text, or nil where GSM-7 lacks one of its characters.
  private static func septets(of utf8: UnsafeBufferPointer<UInt8>) -> Int? {
    GSM7.septetTable.withUnsafeBufferPointer { table in
      var septets = 0
      var index = 0
      while index < utf8.count {
        let lead = utf8[index]
        let cost: UInt8
        switch lead {
        case 0..<0x80:
          cost = table[Int(lead)]
          index += 1
        case 0xC2...0xCF where index + 1 < utf8.count:
          cost = table[Int(lead & 0x1F) << 6 | Int(utf8[index + 1] & 0x3F)]
          index += 2
        case 0xE2 where index + 2 < utf8.count && utf8[index + 1] == 0x82 && utf8[index + 2] == 0xAC:
          cost = 2
          index += 3
        default:
          return nil
        }
        if cost == 0 { return nil }
        septets += Int(cost)
      }
      return septets
    }
  }
}

extension SegmentCount.Encoding {
  /// Units of a text that goes in one segment: 140 bytes of 7 or 16 bits.
  public var capacity: Int { self == .gsm7 ? 160 : 70 }
  /// Units of one part of a longer text, beside its 6-byte header.
  public var capacityOfPart: Int { self == .gsm7 ? 153 : 67 }
}
