internal import Dates
internal import Facts
internal import Identifiers
internal import Money
internal import Settings
internal import Statements

/// *pruefung-<jahr>.csv*: the division of a region for spreadsheets and programs (docs/handbuch/listen.md).
///
/// Rows `Gewicht` and `Region` are what is needed; `Anteil` and `Ergebnis` are what must come out.
func recalculationTable(_ division: Recalculation) -> SpreadsheetTable {
  var table = SpreadsheetTable(columns: [
    "Zeile", "Position", "Bezeichnung", "AGS", "Kommune", "Gewicht", "Betrag", "Laufende Summe", "Abgerundet", "Rest",
    "Restcent", "Laufender Anteil", "Anteil",
  ])
  func append(
    _ row: SpreadsheetTable.Cell, _ position: String, _ label: String, _ bearer: Recalculation.Bearer? = nil,
    weight: String = "", amounts: [SpreadsheetTable.Cell] = [.empty, .empty, .empty, .empty, .empty, .empty, .empty]
  ) {
    table.append(
      [
        row, .text(position), .text(label), .figure(bearer?.municipality.ags.text ?? ""),
        .text(bearer?.municipality.officialName ?? ""), .figure(weight),
      ] + amounts)
  }
  let recipient = division.recipient
  for (name, value) in [
    ("Stand", division.isDraft ? draftNote : "endgültig"), ("Jahr", String(division.year.number)),
    ("Region", division.region), ("Schlüssel", division.key.german),
    ("Empfänger", "\(recipient.ags) \(recipient.officialName)"),
  ] {
    append("Angabe", name, value)
  }
  for bearer in division.bearers { append("Gewicht", "", "", bearer, weight: String(bearer.weight)) }
  append("Gewichtssumme", "", "", weight: String(division.weightSum))
  for line in division.lines {
    append(
      "Region", line.code, line.label,
      amounts: [.amount(line.amount), .amount(line.runningTotal), .empty, .empty, .empty, .empty, .empty])
    for (bearer, part) in zip(division.bearers, line.parts) {
      append(
        "Anteil", line.code, line.label, bearer, weight: String(bearer.weight),
        amounts: [
          .empty, .amount(line.runningTotal), .amount(part.floor), .figure(String(part.remainder)),
          .figure(part.hasExtraCent ? "1" : "0"), .amount(part.runningShare), .amount(part.share),
        ])
    }
  }
  for bearer in division.bearers {
    for (code, label, amount) in [
      ("K", "Kosten", bearer.cost), ("F", "Förderung", bearer.grant), ("E", "Eigenanteil", bearer.amount),
    ] {
      append(
        "Ergebnis", code, label, bearer,
        amounts: [.empty, .empty, .empty, .empty, .empty, .empty, .amount(amount)])
    }
  }
  return table
}
