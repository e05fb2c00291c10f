internal import Diagnostics

/// DOC-ABGLEICH: the page of a draft that could be taken for a final one.
func unmarkedDraft(path: String, template: String) -> Finding {
  Finding(
    .readBack, at: SourcePlace(file: template), "\(path) ist nicht deutlich als Entwurf gekennzeichnet",
    hint: "den Entwurfsvermerk in der Vorlage wiederherstellen: am Anfang der Seite und auf jeder gedruckten Seite")
}
