/// A fault as the parser notes it, before it is put into words: see ``FaultWording``.
struct SyntaxFault {
  var kind: Kind
  var start: Int
  var end: Int
  /// A second place that matters, by kind.
  var other: SourceRange?

  init(_ kind: Kind, _ start: Int, _ end: Int, other: SourceRange? = nil) {
    self.kind = kind
    self.start = start
    self.end = end
    self.other = other
  }

  var range: SourceRange { SourceRange(start, end) }

  enum Kind {
    // The file.
    case tooLarge, tooManyNodes, tooDeep, emptyDocument, severalDocuments, contentOnMarker, directive
    // Characters.
    case utf16, invalidUTF8, nul, controlCharacter, lineSeparator, byteOrderMark, carriageReturn
    case tabIndentation, tabOnBlankLine, tabBehindText, tabInText, tabBeforeValue, tabInBrackets,
      tabInBlockText
    // What specs do without.
    case anchor, alias, tag, mergeKey, explicitKey, complexKey, emptyKey
    // Keys.
    case duplicateKey, longKey, multiLineKey, missingColon, missingSpace, missingValue
    // Texts.
    case unquotedColon, reservedStart, multiLineText, textBehindQuote, unclosedQuote
    case badEscape, badHexadecimalEscape, surrogateEscape
    case blockHeader, blankLineTooLong, blankEndOfBlockText, shallowBlockText
    case commentNeedsSpace
    // Brackets.
    case unclosedBracket, unopenedBracket, wrongBracket, missingComma, strayComma, pairInList, keyWithoutValue
    case questionInBrackets, colonInBrackets, colonInValue, dashInBrackets, textBehindBrace,
      textBehindBracket,
      shallowFlowLine
    // Indentation.
    case deeperThanValue, misaligned, listAmongKeys, keyAmongItems, listOnKeyLine
  }
}
