internal import Diagnostics
internal import Settings

/// REC-KOSTENART: a pay element whose class does not count (domain.md F16, D8). One finding an element and export.
func notChargeable(_ payClass: PayClass, rows: Int, at cell: Cell) -> Finding {
  Finding(
    .notChargeable, at: cell.place,
    "Lohnarten der Klasse \(payClass.rawValue) sind nicht abrechenbar (\(rows) \(rows == 1 ? "Zeile" : "Zeilen"))",
    hint: "aus dem Export nehmen; abgerechnet wird nur, was die Vereinbarung nennt", excerpt: cell.excerpt)
}

/// REC-KOSTENART: a posting that is neither equipment nor recruiting.
func unknownCostCategory(in cell: Cell) -> Finding {
  Finding(
    .notChargeable, at: cell.place, "\(cell.quotedValue) ist keine abrechenbare Position",
    hint: "P2 (technische Ausstattung) oder P3 (Stellenbesetzung und Ausschreibung)", excerpt: cell.excerpt)
}
