internal import Diagnostics

/// REC-SUMME: cost less grant of the previous year is not the own share that stands beside them.
func previousYearMismatch(in cell: Cell) -> Finding {
  Finding(
    .controlTotal, at: cell.place, "Kosten weniger Förderung ergeben nicht den Eigenanteil des Vorjahrs",
    hint: "die Zeile mit der Abrechnung des Vorjahrs vergleichen; die Förderung steht ohne Minus", excerpt: cell.excerpt
  )
}
