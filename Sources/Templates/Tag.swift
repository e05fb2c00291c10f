/// One `{{…}}` of a template file.
struct Tag: Sendable {
  enum Kind: Sendable {
    case variable, section, inverted, close, partial, comment
    /// Refused while reading; it already has its finding.
    case faulty
  }

  let kind: Kind
  /// What stands between the braces, without sigil and outer blanks.
  let name: String
  /// From the first brace to behind the last.
  let range: Range<Int>
  /// True for a section whose name was refused while reading: it counts for nesting only.
  var isNameless = false

  /// Interpolations keep their line; everything else that stands alone takes its line with it.
  var canStandAlone: Bool { kind != .variable && kind != .faulty }

  /// As the clerk wrote it, blanks aside.
  var text: String {
    switch kind {
    case .variable, .faulty: "{{\(name.shown)}}"
    case .section: "{{#\(name.shown)}}"
    case .inverted: "{{^\(name.shown)}}"
    case .close: "{{/\(name.shown)}}"
    case .partial: "{{>\(name.shown)}}"
    case .comment: "{{!…}}"
    }
  }
}
