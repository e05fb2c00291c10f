internal import Diagnostics
internal import Facts
internal import Money
internal import Settings

/// `foerderung.csv`: grant notices and payments. The file reference stays here and is never shown.
enum GrantTable {
  static let columns = [
    Column("region"), Column("arbeitgeber_ags", .shownIf(HarmlessShape.key)), Column("bewilligt"), Column("ausgezahlt"),
    Column("bescheid_datum"),
    Column("aktenzeichen", .hidden),
  ]

  static func read(_ bytes: [UInt8], file: String, agreement: Agreement) -> Checked<([GrantNotice], InputFile)> {
    var table = SideTable(bytes, file: file, columns: columns)
    var notices: [GrantNotice] = []
    for row in table.rows {
      let region = table.region(row, agreement)
      let employer = table.ags(row, "arbeitgeber_ags")
      let granted = table.amount(row, "bewilligt")
      let paidOut = table.amount(row, "ausgezahlt")
      let day = table.day(row, "bescheid_datum")
      if let region, let employer, agreement.region(named: region)?.employer != employer {
        table.report(notAnEmployer(in: table.cell(row, "arbeitgeber_ags")))
        continue
      }
      for (column, amount) in [("bewilligt", granted), ("ausgezahlt", paidOut)] {
        if let amount, amount < .zero { table.report(negativeGrant(in: table.cell(row, column))) }
      }
      guard let region, let granted, let paidOut, day != nil else { continue }
      if let first = notices.first(where: { $0.region == region }) {
        table.report(
          duplicateRow(at: table.cell(row, "region"), firstAt: first.place, what: "Die Förderung dieser Region"))
        continue
      }
      notices.append(GrantNotice(region: region, granted: granted, paidOut: paidOut, place: row.place))
    }
    var input = table.input
    input.controlTotal = notices.map(\.granted).total()
    return Checked((notices, input), table.findings)
  }
}
