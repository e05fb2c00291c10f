internal import Diagnostics

/// REC-FREMD: rows that the filter of the profile excludes. One finding an export.
func otherCostObject(rows: Int, file: String, firstLine: Int) -> Finding {
  Finding(
    .otherCostObject, at: SourcePlace(file: file, line: firstLine),
    "\(rows) \(rows == 1 ? "Zeile gehört" : "Zeilen gehören") zu einem anderen Kostenträger und \(rows == 1 ? "bleibt" : "bleiben") außer Ansatz"
  )
}

/// REC-KOSTENTRAEGER: somebody who holds a post has rows that the filter excludes. One finding a person and export.
func rowsOfAPostExcluded(_ excluded: PayrollReader.ExcludedRows) -> Finding {
  Finding(
    .splitCostObject, at: excluded.firstPlace,
    "Diese Person hat eine Stelle, aber \(excluded.rows) \(excluded.rows == 1 ? "Zeile von ihr bleibt" : "Zeilen von ihr bleiben") "
      + "außer Ansatz, weil ein anderer Kostenträger darin steht",
    hint: "richtig, wenn sie nur zum Teil im Case-Management arbeitet; sonst den Kostenträger berichtigen lassen")
}
