/// How wide a text will be, without a font at hand: the widths of Liberation Sans and Arial, and for what they lack the
/// widest there is. So a text never turns out wider than was said.
enum TextWidth {
  /// In pixels, rounded up. Bold is a tenth wider.
  static func pixels(_ text: some StringProtocol, size: Int, isBold: Bool = false) -> Int {
    let width = text.unicodeScalars.reduce(0) { $0 + thousandths($1) } * size * (isBold ? 11 : 10)
    return (width + 9_999) / 10_000
  }

  /// Lines of at most that many pixels, broken at blanks and behind hyphens, else anywhere; what does not fit into the
  /// lines ends in `…`.
  static func lines(_ text: String, width: Int, size: Int, isBold: Bool, limit: Int) -> (lines: [String], isCut: Bool) {
    func fits(_ line: String) -> Bool { pixels(line, size: size, isBold: isBold) <= width }
    // Most fit, and have single blanks between their words.
    if limit > 0, hasSingleBlanks(text), fits(text) { return ([text], false) }
    var lines: [String] = []
    var line = ""
    for word in pieces(of: text) {
      let longer = line.isEmpty || line.hasSuffix("-") ? line + word : line + " " + word
      if fits(longer) {
        line = longer
        continue
      }
      if !line.isEmpty { lines.append(line) }
      line = ""
      for character in word {
        if !line.isEmpty, !fits(line + String(character)) {
          lines.append(line)
          line = ""
        }
        line.append(character)
      }
    }
    if !line.isEmpty || lines.isEmpty { lines.append(line) }
    guard lines.count > limit else { return (lines, false) }
    var last = lines[limit - 1]
    while !last.isEmpty, !fits(last + "…") { last.removeLast() }
    return (lines.prefix(limit - 1) + [last + "…"], true)
  }

  /// True if putting its words together again gives the same text.
  private static func hasSingleBlanks(_ text: String) -> Bool {
    var previous = UInt8(ascii: " ")
    for byte in text.utf8 {
      if byte < 0x20 || (byte == 0x20 && previous == 0x20) { return false }
      previous = byte
    }
    return previous != 0x20
  }

  /// Words, those with hyphens in parts.
  private static func pieces(of text: String) -> [String] {
    text.split { [" ", "\t", "\n", "\r", "\r\n"].contains($0) }.flatMap { word in
      let parts = word.split(separator: "-", omittingEmptySubsequences: false)
      return parts.enumerated().map { $0.offset == parts.count - 1 ? String($0.element) : $0.element + "-" }
        .filter { !$0.isEmpty }
    }
  }

  private static func thousandths(_ scalar: Unicode.Scalar) -> Int {
    switch scalar {
    case "i", "j", "l", "'": 222
    case " ", "\u{A0}", ".", ",", ":", ";", "/", "!", "f", "t", "I", "|": 278
    case "-", "(", ")", "r", "„", "“": 333
    case "c", "k", "s", "v", "x", "y", "z", "J": 500
    case "a"..."l", "n"..."v", "0"..."9", "ä", "ö", "ü", "€", "–", "L", "?", "_": 556
    case "+", "=", "<", ">", "−": 584
    case "ß", "F", "T", "Z": 611
    case "A", "B", "E", "K", "P", "S", "V", "X", "Y", "Ä", "&": 667
    case "%": 889
    case "C", "D", "H", "N", "R", "U", "Ü": 722
    case "G", "O", "Q", "Ö": 778
    default: 1000
    }
  }
}
