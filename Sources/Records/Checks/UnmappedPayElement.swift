internal import Diagnostics

/// REC-LOHNART: a pay element without a class. One finding an element and export.
func unmappedPayElement(rows: Int, at cell: Cell, known: Int) -> Finding {
  let isShown = HarmlessShape.payElement(cell.text)
  return Finding(
    .unmappedPayElement, at: cell.place,
    "\(isShown ? "Lohnart „\(cell.text)“" : "Die Lohnart dieser Zeile") ist keiner Klasse zugeordnet "
      + "(\(rows) \(rows == 1 ? "Zeile" : "Zeilen"))",
    hint: "in lohnarten.csv ergänzen, dort sind für diesen Arbeitgeber \(known) bekannt; oder das Profil prüfen",
    excerpt: isShown ? cell.revealingExcerpt : cell.excerpt)
}

/// REC-LOHNART: more of them than anybody would read.
func morePayElementsUnmapped(rows: Int, file: String) -> Finding {
  Finding(
    .unmappedPayElement, at: SourcePlace(file: file),
    "Noch \(rows) weitere \(rows == 1 ? "Zeile hat" : "Zeilen haben") Lohnarten ohne Klasse",
    hint: "prüfen, ob „lohnart“ im Profil die richtige Spalte nennt")
}

/// REC-LOHNART: not one pay element of the export is known.
func noPayElementMapped(rows: Int, at cell: Cell) -> Finding {
  Finding(
    .unmappedPayElement, at: cell.place,
    "Keine Lohnart dieses Exports ist einer Klasse zugeordnet (\(rows) \(rows == 1 ? "Zeile" : "Zeilen"))",
    hint:
      "prüfen, ob „lohnart“ im Profil die richtige Spalte nennt, und ob lohnarten.csv Zeilen für diesen Arbeitgeber hat",
    excerpt: cell.excerpt)
}
