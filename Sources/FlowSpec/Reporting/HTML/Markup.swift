/// A piece of HTML. What is written in the source is markup; what is put into it is text, and can never become markup.
///
///     let line: Markup = "<p>\(text)</p>"
struct Markup: ExpressibleByStringInterpolation, Sendable {
  private(set) var html: String

  init(stringLiteral html: String) { self.html = html }
  init(stringInterpolation: StringInterpolation) { html = stringInterpolation.html }

  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var html = ""

    init(literalCapacity: Int, interpolationCount: Int) { html.reserveCapacity(literalCapacity * 2) }

    mutating func appendLiteral(_ literal: String) { html += literal }
    mutating func appendInterpolation(_ text: String) { html += Markup.escaped(text) }
    mutating func appendInterpolation(_ number: Int) { html += String(number) }
    mutating func appendInterpolation(_ markup: Markup) { html += markup.html }
    mutating func appendInterpolation(_ parts: [Markup]) { for part in parts { html += part.html } }
    mutating func appendInterpolation(x: Double) { html += Markup.coordinate(x) }
  }

  static func += (one: inout Markup, other: Markup) { one.html += other.html }

  /// A text in which nothing is markup any more, in an element or in an attribute with quotes.
  ///
  /// Controls, what turns the direction of writing, and what HTML can't say are U+FFFD, so that no text changes how
  /// others are read; line breaks and tabs stay.
  static func escaped(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count + 16)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\n", "\t": result.unicodeScalars.append(scalar)
      default: result.unicodeScalars.append(isHarmful(scalar.value) ? "\u{FFFD}" : scalar)
      }
    }
    return result
  }

  private static func isHarmful(_ value: UInt32) -> Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0x61C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFDD0...0xFDEF,
      0xFEFF:
      true
    default: value & 0xFFFE == 0xFFFE
    }
  }

  /// A place in a drawing: one digit behind the point at most.
  private static func coordinate(_ x: Double) -> String {
    guard let tenths = Int(exactly: (x * 10).rounded()) else { return "0" }
    let sign = tenths < 0 ? "-" : ""
    let (whole, rest) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
    return rest == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(rest)"
  }
}
