internal import Diagnostics

/// REC-FREMD: rows that the filter of the profile excludes. One finding an export.
/// - Parameter byCenter: true if the filter looks at the cost centre.
func otherCostObject(rows: Int, file: String, firstLine: Int, byCenter: Bool) -> Finding {
  let other = byCenter ? "einer anderen Kostenstelle" : "einem anderen Kostenträger"
  return Finding(
    .otherCostObject, at: SourcePlace(file: file, line: firstLine),
    "\(rows) \(rows == 1 ? "Zeile gehört" : "Zeilen gehören") zu \(other) und \(rows == 1 ? "bleibt" : "bleiben") außer Ansatz"
  )
}

/// REC-FREMD as an error: the filter excludes everything.
func nothingPassesFilter(rows: Int, file: String, firstLine: Int) -> Finding {
  Finding(
    .otherCostObject, .error, at: SourcePlace(file: file, line: firstLine),
    "Keine der \(rows) Zeilen dieses Exports trägt einen der Werte, die das Profil unter „filter“ nennt",
    hint: "die Werte genau so schreiben, wie sie im Export stehen, und prüfen, ob „spalte“ die richtige nennt")
}

/// REC-KOSTENTRAEGER: somebody who holds a post has rows that the filter excludes. One finding a person and export.
func rowsOfAPostExcluded(_ excluded: PayrollReader.ExcludedRows) -> Finding {
  Finding(
    .splitCostObject, at: excluded.firstPlace,
    "Diese Person hat eine Stelle, aber \(excluded.rows) \(excluded.rows == 1 ? "Zeile von ihr bleibt" : "Zeilen von ihr bleiben") "
      + "außer Ansatz, weil der Filter sie ausschließt",
    hint: "richtig, wenn sie nur zum Teil im Case-Management arbeitet; sonst die Zeilen oder den Filter berichtigen")
}
