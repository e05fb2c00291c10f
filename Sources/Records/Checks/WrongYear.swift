internal import Dates
internal import Diagnostics

/// REC-JAHR: a row that belongs to another year.
func wrongYear(_ year: BudgetYear, in cell: Cell, hint: String) -> Finding {
  Finding(
    .year, at: cell.place,
    "\(cell.quotedValue) in der Spalte \(cell.columnName) gehört nicht zum Abrechnungsjahr \(year.number)",
    hint: hint, excerpt: cell.excerpt)
}
