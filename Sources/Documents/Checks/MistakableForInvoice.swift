import Diagnostics

/// DOC-ABGLEICH: a statement that could be taken for an invoice.
func mistakableForInvoice(path: String, template: String) -> Finding {
  Finding(
    .readBack, at: SourcePlace(file: template), "\(path) sagt nicht, dass die Abrechnung keine Rechnung ist",
    hint: "{{keine_rechnung}} so in die Vorlage setzen, dass der Satz in jedem Brief steht")
}
