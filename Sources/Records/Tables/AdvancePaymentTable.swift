internal import Dates
internal import Diagnostics
internal import Facts
internal import Identifiers
internal import Money
internal import Settings

/// `abschlaege.csv`, optional: what members have paid in advance. The voucher stays here and is never shown.
enum AdvancePaymentTable {
  static let columns = [
    Column("ags", .shownIf(HarmlessShape.key)), Column("datum"), Column("betrag"), Column("beleg", .hidden),
  ]

  static func read(
    _ bytes: [UInt8], file: String, agreement: Agreement, municipalities: [Municipality]
  ) -> Checked<([AdvancePayment], InputFile)> {
    var table = SideTable(bytes, file: file, columns: columns)
    var payments: [AdvancePayment] = []
    var seen: [[String]: SourcePlace] = [:]
    for row in table.rows {
      let ags = table.ags(row, "ags")
      let day = table.day(row, "datum")
      let amount = table.amount(row, "betrag")
      guard let ags, let day, let amount else { continue }
      guard let payer = municipalities.first(where: { $0.ags == ags }) else {
        table.report(unknownMunicipality(in: table.cell(row, "ags")))
        continue
      }
      let key = ["ags", "datum", "betrag", "beleg"].map { table.cell(row, $0).text }
      if let first = seen[key] {
        table.report(duplicateRow(at: table.cell(row, "ags"), firstAt: first, what: "Dieser Abschlag"))
        continue
      }
      seen[key] = row.place
      if amount <= .zero { table.report(negativeGrant(in: table.cell(row, "betrag"))) }
      if payer.role == .employer { table.report(advanceOfEmployer(in: table.cell(row, "ags"))) }
      if day < agreement.year.firstDay || day > agreement.issueDate {
        table.report(advanceOutsidePeriod(in: table.cell(row, "datum"), issueDate: agreement.issueDate))
      }
      payments.append(AdvancePayment(payer: ags, day: day, amount: amount, place: row.place))
    }
    var input = table.input
    input.controlTotal = payments.map(\.amount).total()
    return Checked((payments, input), table.findings)
  }
}
