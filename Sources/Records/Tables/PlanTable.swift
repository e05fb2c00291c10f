internal import Diagnostics
internal import Facts
internal import Identifiers
internal import Money
internal import Settings

/// `plan.csv`, optional: what the budget of each municipality provides for the year. Costs and grant may be left open,
/// since many budgets hold the own share alone.
enum PlanTable {
  static let columns = [
    Column("ags"), Column("kosten", required: false), Column("foerderung", required: false), Column("eigenanteil"),
  ]

  /// - Parameter municipalities: nil if they could not be read.
  static func read(
    _ bytes: [UInt8], file: String, municipalities: [Municipality]?
  ) -> Checked<([PlannedYear], InputFile)> {
    var table = SideTable(bytes, file: file, columns: columns)
    var years: [PlannedYear] = []
    for row in table.rows {
      let ags = table.ags(row, "ags")
      let before = table.findings.count
      let cost = table.optionalAmount(row, "kosten")
      let grant = table.optionalAmount(row, "foerderung")
      let ownShare = table.amount(row, "eigenanteil")
      if let grant, grant < .zero { table.report(negativeGrant(in: table.cell(row, "foerderung"))) }
      guard let ags,
        table.isFirst(
          of: ags, in: row, among: municipalities, after: years.first { $0.municipality == ags }?.place,
          what: "Der Plan dieser Kommune")
      else { continue }
      guard table.findings.count == before, let ownShare else { continue }
      if let cost, let grant, cost - grant != ownShare {
        table.report(ownShareMismatch(in: table.cell(row, "eigenanteil"), of: "des Plans", source: "dem Haushaltsplan"))
      }
      // What is left open follows from the other two.
      years.append(
        PlannedYear(municipality: ags, cost: cost ?? grant.map { ownShare + $0 }, ownShare: ownShare, place: row.place))
    }
    var input = table.input
    input.controlTotal = years.map(\.ownShare).total()
    return Checked((years, input), table.findings)
  }
}
