internal import Diagnostics

/// REC-FREMD: rows that the filter of the profile excludes. One finding an export.
func otherCostObject(rows: Int, file: String, firstLine: Int) -> Finding {
  Finding(
    .otherCostObject, at: SourcePlace(file: file, line: firstLine),
    "\(rows) \(rows == 1 ? "Zeile gehört" : "Zeilen gehören") zu einem anderen Kostenträger und \(rows == 1 ? "bleibt" : "bleiben") außer Ansatz"
  )
}
