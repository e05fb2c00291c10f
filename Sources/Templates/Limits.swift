/// What a template may cost at most. Far above every honest template; hostile ones end in a finding.
enum Limits {
  /// Bytes of one template file.
  static let fileBytes = 1 << 20
  /// Sections inside one another, over all partials.
  static let sectionDepth = 100
  /// Partials inside one another.
  static let partialDepth = 20
  /// Bytes of text after all partials are drawn in.
  static let literalBytes = 4 << 20
  /// Tags after all partials are drawn in.
  static let tags = 50_000
  /// Findings of one template; a note says that more were left out.
  static let findings = 200
  /// Names listed in a hint.
  static let listedNames = 20
  /// Characters of a line shown in an excerpt.
  static let excerptLength = 100
}
