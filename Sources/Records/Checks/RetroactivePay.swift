internal import Diagnostics

/// REC-NACHBERECHNUNG: pay for an earlier year in a run of this year. One finding an export.
func retroactivePay(rows: Int, at cell: Cell) -> Finding {
  Finding(
    .retroactivePay, at: cell.place,
    "Der Export enthält \(rows) \(rows == 1 ? "Zeile" : "Zeilen") mit Nachzahlungen für ein früheres Jahr",
    hint: "sie zählen zu den Personalkosten dieses Jahres; prüfen, ob das frühere Jahr abgeschlossen ist",
    excerpt: cell.excerpt)
}
