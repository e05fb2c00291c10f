internal import Diagnostics

/// REC-STAMM: a field without which no valid invoice can be made.
func incompleteMasterData(in cell: Cell, _ hint: String) -> Finding {
  Finding(
    .masterData, at: cell.place,
    cell.text.isEmpty
      ? "In der Spalte \(cell.columnName) fehlt der Wert"
      : "\(cell.quotedValue) in der Spalte \(cell.columnName) ist nicht verwendbar",
    hint: hint, excerpt: cell.excerpt)
}

/// REC-LEITWEG
func wrongLeitwegID(in cell: Cell, malformed: Bool) -> Finding {
  Finding(
    .leitwegID, at: cell.place,
    malformed
      ? "\(cell.quotedValue) ist keine Leitweg-ID" : "Die Prüfziffer der Leitweg-ID \(cell.quotedValue) stimmt nicht",
    hint: "die Leitweg-ID beim Empfänger erfragen oder im Verzeichnis nachsehen; sie wird nie berechnet",
    excerpt: cell.excerpt)
}

/// REC-IBAN
func wrongIBAN(in cell: Cell, malformed: Bool) -> Finding {
  Finding(
    .iban, at: cell.place,
    malformed ? "\(cell.quotedValue) ist keine IBAN" : "Die Prüfziffer der IBAN \(cell.quotedValue) stimmt nicht",
    hint: "die Bankverbindung bei der Gemeindekasse erfragen", excerpt: cell.excerpt)
}
