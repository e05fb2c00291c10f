/// The simplex method in exact fractions: unknowns from zero, rows `coefficients · unknowns ≤ limit`.
///
/// Kept as a dictionary: each basic unknown is `limit − coefficients · nonbasic unknowns`. Bland's rule (the smallest
/// number enters, the smallest leaves among equals) cannot go round in circles.
struct Simplex {
  private var rows: [[ExactRatio]]
  private var limits: [ExactRatio]
  /// Number of the unknown that each row expresses.
  private var basic: [Int]
  /// Number of the unknown of each column.
  private var nonbasic: [Int]
  private var objective: [ExactRatio] = []
  private var value = ExactRatio.zero

  init(_ rows: [(coefficients: [ExactRatio], limit: ExactRatio)]) {
    self.rows = rows.map(\.coefficients)
    limits = rows.map(\.limit)
    let count = rows.first?.coefficients.count ?? 0
    nonbasic = Array(0..<count)
    basic = Array(count..<(count + rows.count))
  }

  /// The largest value of `form`; nil if no values meet all rows.
  ///
  /// - Precondition: the rows bound the form.
  mutating func maximize(_ form: [ExactRatio]) throws(ExactRatio.Overflow) -> ExactRatio? {
    guard try findStart() else { return nil }
    // The form, in what is nonbasic now.
    objective = nonbasic.map { $0 < form.count ? form[$0] : .zero }
    value = .zero
    for (row, number) in basic.enumerated() where number < form.count && form[number] != .zero {
      value = try value + form[number] * limits[row]
      for column in nonbasic.indices {
        objective[column] = try objective[column] - form[number] * rows[row][column]
      }
    }
    try improve()
    return value
  }

  /// Makes all limits non-negative by one more unknown that is pressed to zero; false if it stays above.
  private mutating func findStart() throws(ExactRatio.Overflow) -> Bool {
    guard let worst = limits.indices.min(by: { limits[$0] < limits[$1] }), limits[worst] < .zero else { return true }
    let extra = basic.count + nonbasic.count
    nonbasic.append(extra)
    for row in rows.indices { rows[row].append(-.one) }
    objective = nonbasic.map { $0 == extra ? -.one : .zero }
    value = .zero
    try pivot(row: worst, column: nonbasic.count - 1)
    try improve()
    guard value == .zero else { return false }
    if let row = basic.firstIndex(of: extra), let column = rows[row].firstIndex(where: { $0 != .zero }) {
      try pivot(row: row, column: column)
    }
    if let column = nonbasic.firstIndex(of: extra) {
      nonbasic.remove(at: column)
      for row in rows.indices { rows[row].remove(at: column) }
    }
    return true
  }

  private mutating func improve() throws(ExactRatio.Overflow) {
    while let column = nonbasic.indices.filter({ objective[$0] > .zero }).min(by: { nonbasic[$0] < nonbasic[$1] }) {
      var leaving: (row: Int, ratio: ExactRatio)?
      for row in rows.indices where rows[row][column] > .zero {
        let ratio = try limits[row] / rows[row][column]
        if let best = leaving, best.ratio < ratio || (best.ratio == ratio && basic[best.row] < basic[row]) { continue }
        leaving = (row, ratio)
      }
      guard let leaving else { preconditionFailure("every unknown has an upper bound") }
      try pivot(row: leaving.row, column: column)
    }
  }

  private mutating func pivot(row: Int, column: Int) throws(ExactRatio.Overflow) {
    let factor = rows[row][column]
    swap(&basic[row], &nonbasic[column])
    limits[row] = try limits[row] / factor
    for other in nonbasic.indices { rows[row][other] = try (other == column ? .one : rows[row][other]) / factor }
    for index in rows.indices where index != row && rows[index][column] != .zero {
      let times = rows[index][column]
      limits[index] = try limits[index] - times * limits[row]
      for other in nonbasic.indices {
        rows[index][other] = try (other == column ? .zero : rows[index][other]) - times * rows[row][other]
      }
    }
    let times = objective[column]
    guard times != .zero else { return }
    value = try value + times * limits[row]
    for other in nonbasic.indices {
      objective[other] = try (other == column ? .zero : objective[other]) - times * rows[row][other]
    }
  }
}
