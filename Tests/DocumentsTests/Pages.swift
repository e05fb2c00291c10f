/// A finished page as its reader meets it.
struct Page {
  /// The rows of all tables: the texts of their cells.
  private(set) var rows: [[String]] = []
  /// `id` of each row, empty where it has none.
  private(set) var rowNames: [String] = []
  /// The text of the body, blanks joined, without style sheets.
  private(set) var words = ""
  private(set) var links: [String] = []
  let source: String

  init(_ bytes: [UInt8]) {
    source = text(bytes)
    var rest = source[...]
    var isInBody = false
    var cell: String?
    while let start = rest.firstIndex(of: "<") {
      take(rest[..<start], isInBody, &cell)
      guard let end = rest[start...].firstIndex(of: ">") else { break }
      let tag = rest[rest.index(after: start)..<end]
      let name = tag.prefix { $0 != " " && $0 != "\n" }
      rest = rest[rest.index(after: end)...]
      switch name {
      case "body": isInBody = true
      case "tr":
        rows.append([])
        rowNames.append(tag.firstMatch(of: /\bid="([^"]*)"/).map { String($0.1) } ?? "")
      case "td", "th": cell = ""
      case "/td", "/th":
        if let text = cell, !rows.isEmpty { rows[rows.count - 1].append(Self.joined(text)) }
        cell = nil
      case "a":
        if let link = tag.split(separator: "href=\"").last?.prefix(while: { $0 != "\"" }) { links.append(String(link)) }
      case "style", "svg":
        if let close = rest.firstRange(of: "</\(name)>") { rest = rest[close.upperBound...] }
      default: break
      }
      if isInBody { words += " " }
    }
    words = Self.joined(words)
  }

  private mutating func take(_ text: Substring, _ isInBody: Bool, _ cell: inout String?) {
    guard isInBody else { return }
    let plain = Self.unescaped(text)
    words += plain
    cell?.append(plain)
  }

  /// Blanks and line breaks as one blank; no-break spaces stay.
  private static func joined(_ text: String) -> String {
    text.split { $0 == " " || $0.isNewline }.joined(separator: " ")
  }

  private static func unescaped(_ text: Substring) -> String {
    String(text).replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
  }
}

/// An amount as German documents show it, written here a second time: `−1.234,56 €`.
func euro(_ cents: Int64) -> String {
  let digits = String(repeating: "0", count: max(0, 3 - String(cents.magnitude).count)) + String(cents.magnitude)
  var whole = String(digits.dropLast(2))
  var groups: [String] = []
  while whole.count > 3 {
    groups.insert(String(whole.suffix(3)), at: 0)
    whole.removeLast(3)
  }
  return (cents < 0 ? "\u{2212}" : "") + ([whole] + groups).joined(separator: ".") + "," + digits.suffix(2) + "\u{A0}€"
}
