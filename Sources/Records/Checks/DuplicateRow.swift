internal import Diagnostics

/// REC-DOPPELT: the second of two equal rows.
func duplicateRow(at cell: Cell, firstAt first: SourcePlace, what: String = "Diese Zeile") -> Finding {
  Finding(
    .duplicate, at: cell.place, "\(what) kommt zweimal vor",
    hint: "eine der beiden Zeilen löschen oder den Export neu ausgeben",
    related: [RelatedPlace(first, "steht schon hier")], excerpt: cell.excerpt)
}
