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
    // Most are names and amounts with nothing to escape.
    guard content.unicodeScalars.contains(where: { replacement(of: $0) != nil }) else { return content }
    return content.unicodeScalars.reduce(into: "") { out, scalar in
      if let replacement = replacement(of: scalar) { out += replacement } else { out.unicodeScalars.append(scalar) }
    }
  }

  /// Nil for what may stay.
  private static func replacement(of scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "&": "&amp;"
    case "<": "&lt;"
    case ">": "&gt;"
    case "\"": "&quot;"
    case "'": "&#39;"
    case "\t", "\n", "\r", "\u{2028}", "\u{2029}": " "
    // Controls and noncharacters.
    case "\0"..<" ", "\u{7F}"..."\u{9F}": "\u{FFFD}"
    default: 0xFDD0...0xFDEF ~= scalar.value || scalar.value & 0xFFFE == 0xFFFE ? "\u{FFFD}" : nil
    }
  }
}
