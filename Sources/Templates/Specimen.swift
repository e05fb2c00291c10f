/// A page of a template without any data: each value is an `x`, and conditions are met or not, all alike.
///
/// So what a template says can be looked at before it is used, also in sections that today's data does not reach.
struct Specimen {
  enum Conditions: CaseIterable {
    /// Every section once, whatever its condition: all that the template's files say.
    case everything
    /// All flags are true, all lists have one element.
    case met
    /// All flags are false, all lists are empty.
    case unmet
  }

  private let conditions: Conditions
  private let literals: [UInt8]
  private var bytes: [UInt8] = []
  private var pieces: [TracedPage.Piece] = []

  static func page(of program: Program, _ conditions: Conditions) -> TracedPage {
    var specimen = Specimen(conditions: conditions, literals: program.literals)
    specimen.run(program.steps)
    return TracedPage(bytes: specimen.bytes, pieces: specimen.pieces, origins: program.origins)
  }

  private init(conditions: Conditions, literals: [UInt8]) {
    self.conditions = conditions
    self.literals = literals
  }

  private mutating func run(_ steps: [Step]) {
    for step in steps {
      switch step {
      case .literal(let range):
        pieces.append(TracedPage.Piece(start: bytes.count, source: .literal(range.lowerBound)))
        bytes.append(contentsOf: literals[range])
      case .text(_, _, let placeholder):
        pieces.append(TracedPage.Piece(start: bytes.count, source: .value(placeholder)))
        bytes.append(UInt8(ascii: "x"))
      case .markup: pieces.append(TracedPage.Piece(start: bytes.count, source: .drawing))
      case .enter(_, let body): run(body)
      case .ifTrue(_, let body), .each(_, let body): if conditions != .unmet { run(body) }
      case .ifFalse(_, let body), .ifEmpty(_, let body): if conditions != .met { run(body) }
      }
    }
  }
}
