package import Dates
package import Facts
package import Money
package import Settings

/// *Nachrechnung*: the division of a region step by step, so that every municipality can do it again (domain.md 1.6).
///
/// Made of what a statement tells, and so collapsed where that is: no persons, and no line of a small group.
package struct Recalculation: Sendable {
  package let year: BudgetYear
  package let isDraft: Bool
  package let undertaking: String
  package let region: String
  package let recipient: Municipality
  package let key: AllocationKey
  /// Employer first, then by AGS: ties go this way.
  package let bearers: [Bearer]
  /// The cost lines, then the grant with a minus.
  package let lines: [Line]

  package struct Bearer: Sendable {
    package let municipality: Municipality
    package let weight: Int64
    package let cost: Cents
    /// With a minus.
    package let grant: Cents
    package let amount: Cents
    package let isRecipient: Bool
  }

  package struct Line: Sendable {
    /// `P1`; `K` for the one line of a small group, `F` for the grant
    package let code: String
    package let label: String
    package let amount: Cents
    /// This line and all before it.
    package let runningTotal: Cents
    /// In the order of the bearers.
    package let parts: [Part]
  }

  package struct Part: Sendable {
    /// Of the running total, rounded down.
    package let floor: Cents
    /// What rounding down took, in parts of a cent: so many of `weightSum`.
    package let remainder: Int64
    package let hasExtraCent: Bool
    /// Of the running total.
    package let runningShare: Cents
    /// Of the line: what the running share grew by.
    package let share: Cents
  }

  package var weightSum: Int64 { bearers.map(\.weight).reduce(0, +) }
  package var cost: Cents { lines.dropLast().map(\.amount).total() }
  package var grant: Cents { lines.last?.amount ?? .zero }
  package var ownShare: Cents { lines.last?.runningTotal ?? .zero }

  package init(_ statement: Statement) {
    year = statement.year
    isDraft = statement.isDraft
    undertaking = statement.contract.undertaking
    region = statement.region
    recipient = statement.recipient
    key = statement.key
    bearers = statement.shares.map {
      Bearer(
        municipality: $0.municipality, weight: $0.weight, cost: $0.cost, grant: -$0.grant, amount: $0.amount,
        isRecipient: $0.isRecipient)
    }
    let shown = statement.lines.map { ($0.category?.rawValue ?? "K", $0.label, $0.amount.region) }
    lines = Self.divided(
      shown + [("F", statement.contract.grantName, -statement.grant.region)], by: statement.shares.map(\.weight))
  }

  private static func divided(
    _ lines: [(code: String, label: String, amount: Cents)], by weights: [Int64]
  ) -> [Line] {
    let sum = Int128(weights.reduce(0, +))
    var total = Cents.zero
    var before = [Cents](repeating: .zero, count: weights.count)
    return lines.map { line in
      total += line.amount
      let shares = apportion(total, by: weights)
      let parts = weights.indices.map { index in
        let exact = floorDivision(Int128(total.value) * Int128(weights[index]), sum)
        let floor = Cents(Int64(exact.quotient))
        return Part(
          floor: floor, remainder: Int64(exact.remainder), hasExtraCent: shares[index] != floor,
          runningShare: shares[index], share: shares[index] - before[index])
      }
      before = shares
      return Line(code: line.code, label: line.label, amount: line.amount, runningTotal: total, parts: parts)
    }
  }
}
