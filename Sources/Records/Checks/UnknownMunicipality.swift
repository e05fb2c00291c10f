internal import Diagnostics

/// REC-AGS: no such municipality.
func unknownMunicipality(in cell: Cell) -> Finding {
  Finding(
    .unknownMunicipality, at: cell.place, "\(cell.quotedValue) ist kein Gemeindeschlüssel aus kommunen.csv",
    hint: "acht Ziffern mit führender Null, wie in kommunen.csv", excerpt: cell.excerpt)
}

/// REC-AGS: not eight digits, or the regional key does not fit.
func malformedKey(in cell: Cell, hint: String) -> Finding {
  Finding(
    .unknownMunicipality, at: cell.place,
    "\(cell.quotedValue) in der Spalte \(cell.columnName) ist kein gültiger Schlüssel",
    hint: hint, excerpt: cell.excerpt)
}

/// REC-AGS: a municipality of the agreement that has no master data.
func municipalityWithoutMasterData(_ ags: String, at place: SourcePlace, file: String) -> Finding {
  Finding(
    .unknownMunicipality, at: place, "Die Kommune \(ags) steht nicht in \(file)",
    hint: "die Zeile dort ergänzen oder den Schlüssel berichtigen")
}
