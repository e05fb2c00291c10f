/// What a text that goes into documents may be: one line, nothing invisible, of reasonable length.
package enum PlainText {
  /// In characters: with what is put before it, it must fit into the 500 of the XML (docs/abrechnung-xml.md).
  package static let longest = 480

  /// What is wrong with `text` in a few German words; nil if nothing is.
  package static func fault(in text: String) -> String? {
    if text.unicodeScalars.contains(where: isInvisible) {
      return "enthält einen Zeilenumbruch oder ein unsichtbares Zeichen"
    }
    return text.count > longest ? "ist länger als \(longest) Zeichen" : nil
  }

  /// Control characters, line and paragraph separators, marks that nobody sees but that turn the direction of what
  /// follows (an amount would be read backwards) or part a word, and what Unicode keeps for no character at all.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: scalar.properties.isNoncharacterCodePoint
    }
  }
}
