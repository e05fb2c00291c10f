internal import Dates
internal import Diagnostics

/// ALL-ABSCHLAG: the employer pays nothing in advance to itself.
func advanceOfEmployer(in cell: Cell) -> Finding {
  Finding(
    .advancePayment, at: cell.place,
    "\(cell.quotedValue) ist Arbeitgeberkommune und zahlt keine Abschläge an sich selbst",
    hint: "den Gemeindeschlüssel der zahlenden Kommune eintragen", excerpt: cell.excerpt)
}

/// ALL-ABSCHLAG: a payment before the year or after the issue date.
func advanceOutsidePeriod(in cell: Cell, issueDate: Day) -> Finding {
  Finding(
    .advancePayment, at: cell.place,
    "Der Abschlag liegt vor dem Abrechnungsjahr oder nach dem Rechnungsdatum \(issueDate.german)",
    hint: "Datum der Zahlung prüfen", excerpt: cell.excerpt)
}
