internal import Diagnostics

/// RUN-NUMMER: the employer sends no invoice to itself.
func numberOfEmployer(in cell: Cell) -> Finding {
  Finding(
    .invoiceNumber, at: cell.place, "\(cell.quotedValue) ist Arbeitgeberkommune und schickt sich selbst keine Rechnung",
    hint: "den Gemeindeschlüssel der Kommune eintragen, die die Rechnung bekommt", excerpt: cell.excerpt)
}
