/// SVG as text. Values of attributes are ours; what is told between tags may be anybody's and is escaped.
struct SVGText {
  private(set) var text = ""
  /// True if something in it is filled with the pattern of lines, which must then be defined.
  var isHatched = false

  /// `<name attributes>…</name>` on lines of its own.
  mutating func open(_ name: String, _ attributes: String) { text += "<\(name) \(attributes)>\n" }

  mutating func close(_ name: String) { text += "</\(name)>\n" }

  mutating func empty(_ name: String, _ attributes: String) { text += "<\(name) \(attributes)/>\n" }

  mutating func text(_ name: String, _ attributes: String, _ content: String) {
    text += "<\(name)\(attributes.isEmpty ? "" : " ")\(attributes)>\(Self.escaped(content))</\(name)>\n"
  }

  /// Characters that a document may not hold become U+FFFD, line breaks and tabs blanks.
  static func escaped(_ content: String) -> String {
    content.unicodeScalars.reduce(into: "") { out, scalar in
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      case "'": out += "&#39;"
      case "\t", "\n", "\r", "\u{2028}", "\u{2029}": out += " "
      default: out.unicodeScalars.append(isAllowed(scalar) ? scalar : "\u{FFFD}")
      }
    }
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.properties.isNoncharacterCodePoint && scalar.properties.generalCategory != .control
  }
}
