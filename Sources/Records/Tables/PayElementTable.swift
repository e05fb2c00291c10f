internal import Diagnostics
internal import Facts
internal import Identifiers
internal import Settings

/// `lohnarten.csv`: local pay element to class, per employer.
enum PayElementTable {
  static let columns = [Column("arbeitgeber_ags"), Column("lohnart"), Column("klasse")]

  typealias Classes = [AGS: [String: PayClass]]

  static func read(_ bytes: [UInt8], file: String, agreement: Agreement) -> Checked<(Classes, InputFile)> {
    var table = SideTable(bytes, file: file, columns: columns)
    var classes: Classes = [:]
    var places: [String: SourcePlace] = [:]
    for row in table.rows {
      let employer = table.ags(row, "arbeitgeber_ags")
      let element = table.text(row, "lohnart", ifEmpty: emptyPostField)
      let classCell = table.cell(row, "klasse")
      let payClass = PayClass(rawValue: classCell.text)
      if payClass == nil {
        table.report(unknownPayClass(classCell.text, at: classCell.place, excerpt: classCell.excerpt))
      }
      if let employer, agreement.region(employing: employer) == nil {
        table.report(notAnEmployer(in: table.cell(row, "arbeitgeber_ags")))
        continue
      }
      guard let employer, let element, let payClass else { continue }
      let key = "\(employer) \(element)"
      if let first = places[key] {
        table.report(duplicateRow(at: table.cell(row, "lohnart"), firstAt: first, what: "Diese Lohnart"))
        continue
      }
      places[key] = row.place
      classes[employer, default: [:]][element] = payClass
    }
    return Checked((classes, table.input), table.findings)
  }
}
