internal import Diagnostics

/// REC-DOPPELT: the second of two equal rows.
func duplicateRow(at cell: Cell, firstAt first: SourcePlace, what: String = "Diese Zeile") -> Finding {
  Finding(
    .duplicate, at: cell.place, "\(what) kommt zweimal vor",
    hint: "eine der beiden Zeilen löschen oder den Export neu ausgeben",
    related: [RelatedPlace(first, "steht schon hier")], excerpt: cell.excerpt)
}

/// REC-DOPPELT: rows that another export of the employer holds, too. One finding for each pair of exports.
func rowsOfAnotherExport(rows: Int, file: String, at cell: Cell, firstAt first: SourcePlace) -> Finding {
  Finding(
    .duplicate, at: cell.place,
    rows == 1 ? "Diese Zeile steht auch in \(file)" : "\(rows) Zeilen, zuerst diese, stehen auch in \(file)",
    hint: "ist ein Export doppelt, ihn und sein Profil wegnehmen; sonst die Zeilen in einem der beiden löschen",
    related: [RelatedPlace(first, "steht schon hier")], excerpt: cell.excerpt)
}
