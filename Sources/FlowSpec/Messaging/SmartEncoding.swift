/// The usual stand-ins for what GSM-7 lacks: straight quotes for curly ones, a hyphen for a dash.
public enum SmartEncoding {
  /// The text with look-alikes that GSM-7 can send, or nil where it needs none or a character has none.
  ///
  /// Scalars are replaced one by one, so that `n` with a combining tilde becomes `n~`, as it does at the carrier's.
  public static func suggestion(for text: String) -> String? {
    var suggestion = String.UnicodeScalarView()
    var isChanged = false
    for scalar in text.unicodeScalars {
      if GSM7.septets(of: scalar) > 0 {
        suggestion.append(scalar)
      } else if let replacement = replacements[scalar] {
        suggestion.append(contentsOf: replacement.unicodeScalars)
        isChanged = true
      } else {
        return nil
      }
    }
    return isChanged ? String(suggestion) : nil
  }

  private static let replacements: [Unicode.Scalar: String] = {
    var replacements: [Unicode.Scalar: String] = [:]
    for (replacement, scalars) in lookAlikes {
      for scalar in scalars.compactMap(Unicode.Scalar.init) { replacements[scalar] = replacement }
    }
    for form in fullWidthForms.joined() {
      guard let scalar = Unicode.Scalar(form), let ascii = Unicode.Scalar(form - 0xFEE0) else { continue }
      replacements[scalar] = String(ascii)
    }
    return replacements
  }()
}
