internal import Dates
internal import Diagnostics

/// REC-LUECKE: occupied months without any pay.
func payGap(months: [Month], at place: SourcePlace) -> Finding? {
  guard let first = months.first else { return nil }
  let what =
    months.count == 1 ? "den Monat \(first.german)" : "\(months.count) besetzte Monate, zuerst \(first.german),"
  return Finding(
    .payGap, at: place, "Für \(what) steht kein Entgelt im Export",
    hint: "richtig zum Beispiel bei Krankengeld oder unbezahltem Urlaub; sonst den Export prüfen")
}
