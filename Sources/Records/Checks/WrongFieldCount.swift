internal import Diagnostics

/// REC-FELDZAHL: a row with too many or too few fields.
func wrongFieldCount(in row: Row, expected: Int) -> Finding {
  let found = row.raw.fields.count
  let marked = min(found, expected) - (found < expected ? 1 : 0)
  return Finding(
    .fieldCount, at: row.cell(marked).place,
    "Die Zeile hat \(found) \(found == 1 ? "Feld" : "Felder"), die Kopfzeile \(expected)",
    hint: found < expected
      ? "prüfen, ob ein Trennzeichen fehlt oder die Zeile abgeschnitten ist"
      : "prüfen, ob ein Text das Trennzeichen enthält: dann gehört er in Anführungszeichen",
    excerpt: row.excerpt(marking: marked, isShifted: true))
}
