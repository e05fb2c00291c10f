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

/// REC-STAMM: a text that would spoil the documents it goes into.
func unsuitableText(_ fault: String, in cell: Cell) -> Finding {
  Finding(
    .masterData, at: cell.place, "Der Text in der Spalte \(cell.columnName) \(fault)",
    hint: "den Text in eine Zeile schreiben, lange Texte kürzen", excerpt: cell.excerpt)
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

/// REC-LEITWEG: two municipalities with one address: one of them would get the other's invoice.
func repeatedLeitwegID(in cell: Cell, firstAt first: SourcePlace) -> Finding {
  Finding(
    .leitwegID, at: cell.place, "Die Leitweg-ID \(cell.quotedValue) steht bei zwei Kommunen",
    hint: "bei beiden erfragen, welche gilt", related: [RelatedPlace(first, "steht schon hier")], excerpt: cell.excerpt)
}

/// REC-IBAN
func wrongIBAN(in cell: Cell, malformed: Bool) -> Finding {
  Finding(
    .iban, at: cell.place,
    malformed ? "\(cell.quotedValue) ist keine IBAN" : "Die Prüfziffer der IBAN \(cell.quotedValue) stimmt nicht",
    hint: "die Bankverbindung bei der Gemeindekasse erfragen", excerpt: cell.excerpt)
}
