internal import Diagnostics
internal import Facts
internal import Identifiers
internal import Money
internal import Settings

/// `vorjahr.csv`, optional: what each municipality bore in the year before.
enum PreviousYearTable {
  static let columns = [Column("ags"), Column("kosten"), Column("foerderung"), Column("eigenanteil")]

  /// - Parameter municipalities: nil if they could not be read.
  static func read(
    _ bytes: [UInt8], file: String, municipalities: [Municipality]?
  ) -> Checked<([PreviousYear], InputFile)> {
    var table = SideTable(bytes, file: file, columns: columns)
    var years: [PreviousYear] = []
    for row in table.rows {
      let ags = table.ags(row, "ags")
      let cost = table.amount(row, "kosten")
      let grant = table.amount(row, "foerderung")
      let ownShare = table.amount(row, "eigenanteil")
      if let grant, grant < .zero { table.report(negativeGrant(in: table.cell(row, "foerderung"))) }
      guard let ags,
        table.isFirst(
          of: ags, in: row, among: municipalities, after: years.first { $0.municipality == ags }?.place,
          what: "Das Vorjahr dieser Kommune")
      else { continue }
      guard let cost, let grant, let ownShare else { continue }
      if cost - grant != ownShare {
        table.report(
          ownShareMismatch(
            in: table.cell(row, "eigenanteil"), of: "des Vorjahrs", source: "der Abrechnung des Vorjahrs"))
      }
      years.append(PreviousYear(municipality: ags, cost: cost, ownShare: ownShare, place: row.place))
    }
    var input = table.input
    input.controlTotal = years.map(\.ownShare).total()
    return Checked((years, input), table.findings)
  }
}
