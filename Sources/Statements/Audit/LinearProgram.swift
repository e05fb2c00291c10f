/// Linear equations and inequalities over unknowns that each lie between two bounds, solved exactly.
///
/// Equations are eliminated first (Gauss), what is left falls into parts that share no unknown, and each part is solved
/// by the simplex method with Bland's rule in exact fractions: the optimum is the optimum, not near it.
struct LinearProgram {
  /// A sum of unknowns by number, each with its coefficient.
  typealias Form = [Int: ExactRatio]

  /// `lower` ≤ `form` ≤ `upper`; nil means no limit on that side.
  struct Constraint: Hashable, Sendable {
    let form: Form
    let lower: ExactRatio?
    let upper: ExactRatio?

    init(_ form: Form, from lower: ExactRatio?, to upper: ExactRatio?) {
      self.form = form
      self.lower = lower
      self.upper = upper
    }

    init(_ form: Form, equals value: ExactRatio) { self.init(form, from: value, to: value) }
  }

  /// A form and a constant.
  private struct Affine {
    var form: Form
    var constant: ExactRatio
  }

  /// `form` ≤ `limit`
  private struct Row: Hashable {
    let form: Form
    let limit: ExactRatio
  }

  private let bounds: [ClosedRange<ExactRatio>]
  /// Unknowns that equations express by the others.
  private var expressions: [Int: Affine] = [:]
  private var rows: Set<Row> = []
  /// False if no values meet all constraints.
  private(set) var isFeasible = true

  /// - Parameter bounds: of each unknown; they keep every optimum finite.
  init(bounds: [ClosedRange<ExactRatio>], _ constraints: [Constraint]) throws(ExactRatio.Overflow) {
    self.bounds = bounds
    for constraint in constraints where constraint.lower != nil && constraint.lower == constraint.upper {
      try eliminate(constraint)
    }
    for constraint in constraints where constraint.lower != constraint.upper { try addRows(constraint) }
    for (index, range) in bounds.enumerated() where expressions[index] != nil {
      try addRows(Constraint([index: .one], from: range.lowerBound, to: range.upperBound))
    }
    var unseen = Set(rows.flatMap(\.form.keys))
    while isFeasible, let start = unseen.min() {
      let part = part(of: [start])
      unseen.subtract(part)
      isFeasible = try solve(part, maximizing: [:]) != nil
    }
  }

  /// The largest value that `form` can have; nil if there is no solution at all.
  func maximum(of form: Form) throws(ExactRatio.Overflow) -> ExactRatio? {
    guard isFeasible else { return nil }
    let objective = try reduced(form)
    guard !objective.form.isEmpty else { return objective.constant }
    guard let value = try solve(part(of: Set(objective.form.keys)), maximizing: objective.form) else { return nil }
    return try value + objective.constant
  }

  /// The smallest value that `form` can have; nil if there is no solution at all.
  func minimum(of form: Form) throws(ExactRatio.Overflow) -> ExactRatio? {
    try maximum(of: form.mapValues { -$0 }).map { -$0 }
  }

  // MARK: Elimination

  /// The form with every expressed unknown replaced.
  private func reduced(_ form: Form) throws(ExactRatio.Overflow) -> Affine {
    var result = Affine(form: [:], constant: .zero)
    for (index, coefficient) in form {
      guard let expression = expressions[index] else {
        result.form[index] = try result.form[index, default: .zero] + coefficient
        continue
      }
      result.constant = try result.constant + coefficient * expression.constant
      for (other, factor) in expression.form {
        result.form[other] = try result.form[other, default: .zero] + coefficient * factor
      }
    }
    result.form = result.form.filter { $0.value != .zero }
    return result
  }

  private mutating func eliminate(_ equation: Constraint) throws(ExactRatio.Overflow) {
    guard let value = equation.lower else { return }
    let affine = try reduced(equation.form)
    let rest = try value - affine.constant
    // Coefficients of one keep the numbers small.
    guard
      let pivot = affine.form.min(by: { a, b in
        let (x, y) = (a.value == .one ? 0 : 1, b.value == .one ? 0 : 1)
        return x == y ? a.key < b.key : x < y
      })
    else {
      if rest != .zero { isFeasible = false }
      return
    }
    var solved = Affine(form: [:], constant: try rest / pivot.value)
    for (index, coefficient) in affine.form where index != pivot.key {
      solved.form[index] = try -coefficient / pivot.value
    }
    expressions[pivot.key] = solved
    for (index, expression) in expressions where expression.form[pivot.key] != nil {
      var expression = try reduced(expression.form)
      expression.constant = try expression.constant + (expressions[index]?.constant ?? .zero)
      expressions[index] = expression
    }
  }

  private mutating func addRows(_ constraint: Constraint) throws(ExactRatio.Overflow) {
    let affine = try reduced(constraint.form)
    if let upper = constraint.upper { addRow(affine.form, atMost: try upper - affine.constant) }
    if let lower = constraint.lower {
      addRow(affine.form.mapValues { -$0 }, atMost: try affine.constant - lower)
    }
  }

  private mutating func addRow(_ form: Form, atMost limit: ExactRatio) {
    if form.isEmpty {
      if limit < .zero { isFeasible = false }
    } else {
      rows.insert(Row(form: form, limit: limit))
    }
  }

  /// All free unknowns that rows connect with `start`.
  private func part(of start: Set<Int>) -> Set<Int> {
    var part = start
    var hasGrown = true
    while hasGrown {
      hasGrown = false
      for row in rows where !part.isDisjoint(with: row.form.keys) && !part.isSuperset(of: row.form.keys) {
        part.formUnion(row.form.keys)
        hasGrown = true
      }
    }
    return part
  }

  /// The largest value of `objective` over the rows of a part; nil if they contradict each other.
  private func solve(_ part: Set<Int>, maximizing objective: Form) throws(ExactRatio.Overflow) -> ExactRatio? {
    let unknowns = part.sorted()
    // The simplex method wants unknowns from zero: each is counted from its lower bound.
    var tableau: [(coefficients: [ExactRatio], limit: ExactRatio)] = []
    let own = rows.filter { !part.isDisjoint(with: $0.form.keys) }
    for row in own {
      var limit = row.limit
      for (index, coefficient) in row.form { limit = try limit - coefficient * bounds[index].lowerBound }
      tableau.append((unknowns.map { row.form[$0] ?? .zero }, limit))
    }
    for (place, index) in unknowns.enumerated() {
      tableau.append(
        (
          unknowns.indices.map { $0 == place ? .one : .zero },
          try bounds[index].upperBound - bounds[index].lowerBound
        ))
    }
    tableau.sort { a, b in
      a.limit == b.limit ? a.coefficients.lexicographicallyPrecedes(b.coefficients) : a.limit < b.limit
    }
    var simplex = Simplex(tableau)
    guard let value = try simplex.maximize(unknowns.map { objective[$0] ?? .zero }) else { return nil }
    var shift = ExactRatio.zero
    for (index, coefficient) in objective { shift = try shift + coefficient * bounds[index].lowerBound }
    return try value + shift
  }
}
