/// A column of a table as the file calls it, and how far its values may be shown in messages.
package struct Column {
  let header: String
  let isRequired: Bool
  let visibility: Visibility

  /// Whether a value may stand in a message or excerpt.
  package enum Visibility {
    /// No person behind it.
    case shown
    /// Names, personnel numbers, amounts of single persons.
    case hidden
    /// Shown only where the value has the harmless shape that belongs here: a damaged row can shift a name anywhere.
    case shownIf(@Sendable (String) -> Bool)
  }

  package init(_ header: String, required: Bool = true, _ visibility: Visibility = .shown) {
    self.header = header
    isRequired = required
    self.visibility = visibility
  }

  func display(_ text: String) -> String {
    switch visibility {
    case .shown: shortened(text)
    case .hidden: text.isEmpty ? "" : mask
    case .shownIf(let isHarmless): text.isEmpty || isHarmless(text) ? shortened(text) : mask
    }
  }

  /// The value in German quotation marks for a message, or a word that hides it.
  func quoted(_ text: String) -> String {
    let shown = display(text)
    return shown == mask ? "Der Wert" : "„\(shown)“"
  }

  private func shortened(_ text: String) -> String {
    let line = text.map { $0.isNewline ? " " : $0 }
    return line.count > 40 ? String(line.prefix(39)) + "…" : String(line)
  }
}

/// The same for every value, so that not even its length shows.
private let mask = "****"

/// Shapes of values that cannot be a person's.
enum HarmlessShape {
  /// A month or a day: digits with `.`, `/` or `-` between them, never digits alone.
  static let date: @Sendable (String) -> Bool = { text in
    (6...10).contains(text.utf8.count) && text.utf8.allSatisfy { isDigit($0) || [0x2E, 0x2F, 0x2D].contains($0) }
      && text.utf8.contains { [0x2E, 0x2F, 0x2D].contains($0) }
      && text.utf8.first.map(isDigit) == true && text.utf8.last.map(isDigit) == true
  }
  /// A pay element: at most four digits and capital letters, one of them a digit, and no pay grade as `S12` or `E9B`.
  static let payElement: @Sendable (String) -> Bool = { text in
    let bytes = Array(text.utf8)
    let looksLikeGrade =
      bytes.count <= 4 && bytes.first.map { (0x41...0x5A).contains($0) } == true
      && bytes.dropFirst().first.map(isDigit) == true
    return (1...4).contains(bytes.count) && bytes.contains(where: isDigit) && !looksLikeGrade
      && bytes.allSatisfy { isDigit($0) || (0x41...0x5A).contains($0) || $0 == 0x2F }
  }
  /// An official key: digits alone, no more than an AGS has.
  static let key: @Sendable (String) -> Bool = { text in
    (1...8).contains(text.utf8.count) && text.utf8.allSatisfy(isDigit)
  }
  /// A year of this century.
  static let year: @Sendable (String) -> Bool = { text in
    text.utf8.count == 4 && text.hasPrefix("20") && text.utf8.allSatisfy(isDigit)
  }
  /// An FTE: `1,0` or `0,5`.
  static let fte: @Sendable (String) -> Bool = { text in
    (1...6).contains(text.utf8.count) && text.utf8.contains(0x2C)
      && text.utf8.allSatisfy { isDigit($0) || $0 == 0x2C }
  }
  /// The name of a post: capital letters and digits with a hyphen, as `S-B` or `N-12`.
  static let post: @Sendable (String) -> Bool = { text in
    (2...6).contains(text.utf8.count) && text.utf8.contains(0x2D)
      && text.utf8.allSatisfy { isDigit($0) || (0x41...0x5A).contains($0) || $0 == 0x2D }
      && text.utf8.count(where: isDigit) <= 2
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
