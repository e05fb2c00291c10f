internal import Diagnostics
internal import Facts
internal import Identifiers

/// `rechnungsnummern.csv`, optional: numbers that the issuer's finance system gives. Without it they form a series of ours.
enum AssignedNumberTable {
  static let columns = [
    Column("empfaenger"), Column("nummer"), Column("stornonummer", required: false),
    Column("neue_nummer", required: false),
  ]

  /// - Parameter municipalities: nil if they could not be read.
  static func read(
    _ bytes: [UInt8], file: String, municipalities: [Municipality]?
  ) -> Checked<([AssignedNumbers], InputFile)> {
    var table = SideTable(bytes, file: file, columns: columns)
    var rows: [AssignedNumbers] = []
    for row in table.rows {
      let numbers = ["nummer", "stornonummer", "neue_nummer"].map { table.assignedNumber(row, $0) }
      guard let recipient = table.ags(row, "empfaenger"),
        table.isFirst(
          of: recipient, in: row, "empfaenger", among: municipalities,
          after: rows.first { $0.recipient == recipient }?.place, what: "Die Zeile dieser Kommune")
      else { continue }
      if municipalities?.first(where: { $0.ags == recipient })?.role == .employer {
        table.report(numberOfEmployer(in: table.cell(row, "empfaenger")))
      }
      rows.append(
        AssignedNumbers(
          recipient: recipient, number: numbers[0], cancellation: numbers[1], replacement: numbers[2], place: row.place)
      )
    }
    return Checked((rows, table.input), table.findings)
  }
}

extension SideTable {
  /// Nil also where none is written, which is no fault here.
  fileprivate mutating func assignedNumber(_ row: Row, _ column: String) -> AssignedNumber? {
    let cell = cell(row, column)
    return cell.text.isEmpty || !isSuitable(cell) ? nil : AssignedNumber(cell.text, at: cell.place)
  }
}
