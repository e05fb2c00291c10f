internal import Diagnostics

/// REC-LOHNART: a pay element without a class. One finding an element and export.
func unmappedPayElement(rows: Int, at cell: Cell, known: Int) -> Finding {
  let name = cell.quotedValue.hasPrefix("„") ? "Lohnart \(cell.quotedValue)" : "Die Lohnart dieser Zeile"
  return Finding(
    .unmappedPayElement, at: cell.place,
    "\(name) ist keiner Klasse zugeordnet (\(rows) \(rows == 1 ? "Zeile" : "Zeilen"))",
    hint: "in lohnarten.csv ergänzen, dort sind für diesen Arbeitgeber \(known) bekannt; oder das Profil prüfen",
    excerpt: cell.excerpt)
}
