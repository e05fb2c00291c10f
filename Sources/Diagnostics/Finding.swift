/// *Befund*: what the program has to say about the input, a template or a document.
///
/// `message` states the fault, `hint` says what to do; neither ever carries a person's name, number or amount.
package struct Finding: Hashable, Sendable {
  package let code: DiagnosticCode
  package let severity: Severity
  /// Where; nil only for findings about the run as a whole.
  package let place: SourcePlace?
  /// One German sentence that stands alone, without a full stop.
  package let message: String
  /// What to do, in German; empty where nothing is to be done.
  package let hint: String
  package let related: [RelatedPlace]
  /// The user's own line, persons' values masked.
  package let excerpt: Excerpt?

  package init(
    _ code: DiagnosticCode, _ severity: Severity? = nil, at place: SourcePlace?, _ message: String, hint: String = "",
    related: [RelatedPlace] = [], excerpt: Excerpt? = nil
  ) {
    self.code = code
    self.severity = severity ?? code.severity
    self.place = place
    self.message = message
    self.hint = hint
    self.related = related
    self.excerpt = excerpt
  }
}

/// How grave a finding is. It belongs to the finding, not to its code.
package enum Severity: String, Sendable, Comparable, CaseIterable {
  case info, warning, error

  package static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }

  private var rank: Int {
    switch self {
    case .info: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// A second place that explains the first: the earlier row of a duplicate, the sum that should match.
package struct RelatedPlace: Hashable, Sendable {
  package let place: SourcePlace
  package let note: String

  package init(_ place: SourcePlace, _ note: String) {
    self.place = place
    self.note = note
  }
}

/// A line of the user's file as it may be shown, and the part of it that is meant.
package struct Excerpt: Hashable, Sendable {
  package let text: String
  /// Characters before the marked part.
  package let offset: Int
  /// Characters of the marked part, at least 1.
  package let length: Int

  package init(text: String, offset: Int, length: Int) {
    self.text = text
    self.offset = offset
    self.length = length
  }
}

/// The order in which findings are shown: by file, line and column, the run's own first.
extension Sequence where Element == Finding {
  package func inReadingOrder() -> [Finding] {
    enumerated().sorted { a, b in
      switch (a.element.place, b.element.place) {
      case (nil, nil): (a.element.code.rawValue, a.offset) < (b.element.code.rawValue, b.offset)
      case (nil, _): true
      case (_, nil): false
      case (let x?, let y?):
        x == y ? (a.element.code.rawValue, a.offset) < (b.element.code.rawValue, b.offset) : x < y
      }
    }.map(\.element)
  }

  package var hasErrors: Bool { contains { $0.severity == .error } }
}
