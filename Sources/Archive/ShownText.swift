internal import Diagnostics

/// Texts of an archive as findings may quote them: whoever changed it may have written anything, also what a terminal
/// would obey.
func shown(_ text: String) -> String {
  let visible = String(
    String.UnicodeScalarView(
      text.unicodeScalars.prefix(PlainText.longest).map { scalar in
        PlainText.fault(in: String(scalar)) == nil ? scalar : "\u{FFFD}"
      }))
  return "„\(visible)“"
}

/// The place of a file or folder of an archive.
func place(_ bag: String, _ path: String = "", line: Int = 0) -> SourcePlace {
  let full = path.isEmpty ? bag : "\(bag)/\(path)"
  return SourcePlace(file: String(shown(full).dropFirst().dropLast()), line: line)
}
