internal import Dates
internal import Diagnostics
internal import Facts
internal import Money
internal import Settings

/// `sachkosten.csv`: postings for equipment (P2) and recruiting (P3). Voucher and text stay here and are never shown:
/// people write names into them.
enum NonStaffCostTable {
  static let columns = [
    Column("region"), Column("position"), Column("datum"), Column("beleg", .hidden), Column("text", .hidden),
    Column("betrag"), Column("begruendung", required: false, .hidden), Column("netto", required: false),
    Column("ust", required: false),
  ]

  static func read(_ bytes: [UInt8], file: String, agreement: Agreement) -> Checked<([NonStaffCost], InputFile)> {
    var table = SideTable(bytes, file: file, columns: columns)
    var costs: [NonStaffCost] = []
    var seen: [[String]: SourcePlace] = [:]
    var isMissingColumns = false
    for row in table.rows {
      let region = table.region(row, agreement)
      let category = category(row, &table)
      let day = table.day(row, "datum")
      let amount = table.amount(row, "betrag")
      let net = net(row, &table, amount)
      guard let region, let category, let day, let amount else { continue }
      if !agreement.year.contains(day), table.cell(row, "begruendung").text.isEmpty {
        table.report(
          wrongYear(
            agreement.year, in: table.cell(row, "datum"),
            hint: "gehört der Aufwand trotzdem in dieses Jahr, den Grund in die Spalte „begruendung“ schreiben"))
        continue
      }
      let key = ["region", "position", "datum", "beleg", "text", "betrag"].map { table.cell(row, $0).text }
      if let first = seen[key] {
        table.report(duplicateRow(at: table.cell(row, "beleg"), firstAt: first, what: "Diese Buchung"))
        continue
      }
      seen[key] = row.place
      var charged = amount
      if deductsInputTax(region, agreement) {
        guard let net else {
          // Missing columns are told once, not in each row.
          if !tellsVAT(row, table), !isMissingColumns {
            table.report(missingNetAmount(at: table.cell(row, "betrag")))
            isMissingColumns = !table.has("netto") || !table.has("ust")
          }
          continue
        }
        charged = net
      }
      costs.append(NonStaffCost(region: region, category: category, day: day, amount: charged, place: row.place))
    }
    var input = table.input
    input.controlTotal = costs.map(\.amount).total()
    return Checked((costs, input), table.findings)
  }

  private static func category(_ row: Row, _ table: inout SideTable) -> CostCategory? {
    let cell = table.cell(row, "position")
    switch cell.text {
    case "P2": return .workplaceEquipment
    case "P3": return .recruitment
    default:
      table.report(unknownCostCategory(in: cell))
      return nil
    }
  }

  /// Nil if it is not told, or not told right.
  private static func net(_ row: Row, _ table: inout SideTable, _ amount: Cents?) -> Cents? {
    guard tellsVAT(row, table), let net = table.amount(row, "netto"), let vat = table.amount(row, "ust"), let amount
    else { return nil }
    if net + vat != amount {
      table.report(netAndVATMismatch(at: table.cell(row, "betrag")))
      return nil
    }
    return net
  }

  private static func tellsVAT(_ row: Row, _ table: SideTable) -> Bool {
    table.has("netto") && table.has("ust")
      && !(table.cell(row, "netto").text.isEmpty && table.cell(row, "ust").text.isEmpty)
  }

  /// In regime S the employer gets the input tax back, so it is no cost to be shared (domain.md, "Decided since").
  private static func deductsInputTax(_ region: String, _ agreement: Agreement) -> Bool {
    agreement.region(named: region).flatMap { agreement.vatDecision(of: $0.employer) }?.regime.rate != nil
  }
}
