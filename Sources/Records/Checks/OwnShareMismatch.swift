internal import Diagnostics

/// REC-SUMME: cost less grant of the year before, or of the plan, is not the own share that stands beside them.
///
/// - Parameters:
///   - whose: `des Vorjahrs`
///   - source: what the row is to be compared with, in the dative.
func ownShareMismatch(in cell: Cell, of whose: String, source: String) -> Finding {
  Finding(
    .controlTotal, at: cell.place, "Kosten weniger Förderung ergeben nicht den Eigenanteil \(whose)",
    hint: "die Zeile mit \(source) vergleichen; die Förderung steht ohne Minus", excerpt: cell.excerpt)
}
