internal import Diagnostics

/// REC-KOPF: no row names all required columns. Points to the row that comes nearest.
func missingColumns(_ file: String, declared: [Column], candidates: [Row]) -> Finding {
  let required = declared.filter(\.isRequired).map(\.header)
  guard !candidates.isEmpty else { return unreadableFile(file, .empty) }
  let names = candidates.map { row in row.raw.fields.indices.map(row.text) }
  let hits = names.map { names in required.count(where: names.contains) }
  let best = hits.indices.max { (hits[$0], -$0) < (hits[$1], -$1) } ?? 0
  let missing = hits[best] == 0 ? required : required.filter { !names[best].contains($0) }
  let listed = missing.map { "„\($0)“" }.joined(separator: ", ")
  let place = hits[best] == 0 ? SourcePlace(file: file, line: 1, column: 1) : candidates[best].place
  return Finding(
    .header, at: place,
    missing.count == 1
      ? "In der Kopfzeile fehlt die Spalte \(listed)" : "In der Kopfzeile fehlen die Spalten \(listed)",
    hint: "die Überschriften genau so schreiben wie hier genannt; Trennzeichen und Kodierung prüfen")
}

/// REC-KOPF: rows of data that stand before the header, where nothing is read.
func rowsBeforeHeader(_ count: Int, at place: SourcePlace) -> Finding {
  Finding(
    .header, at: place,
    count == 1
      ? "Diese Zeile steht vor der Kopfzeile und sieht aus wie eine Datenzeile; sie würde nicht gelesen"
      : "\(count) Zeilen, zuerst diese, stehen vor der Kopfzeile und sehen aus wie Datenzeilen; sie würden nicht gelesen",
    hint: "die Kopfzeile gehört vor die erste Datenzeile: den Export neu ausgeben")
}

/// REC-KOPF: a column that stands twice.
func duplicateColumn(_ name: String, at place: SourcePlace) -> Finding {
  Finding(
    .header, at: place, "Die Spalte „\(name)“ steht zweimal in der Kopfzeile",
    hint: "eine der beiden umbenennen oder löschen")
}

/// REC-KOPF as a warning: a column of a table kept by hand that nothing reads.
func unusedColumn(_ name: String, at place: SourcePlace) -> Finding {
  Finding(
    .header, .warning, at: place, "Die Spalte „\(name)“ wird nicht verwendet",
    hint: "falls sie gebraucht wird: Überschrift prüfen")
}

/// REC-KOPF as a remark: columns of an export that its profile does not name. Most exports have some.
func unusedColumns(_ count: Int, at place: SourcePlace) -> Finding {
  Finding(
    .header, .info, at: place,
    count == 1
      ? "Diese Spalte wird nicht verwendet" : "\(count) Spalten werden nicht verwendet, die erste davon ist diese",
    hint: "falls sie gebraucht werden: im Profil unter „spalten“ oder „klassen“ benennen")
}

/// REC-KOPF as a warning: a table that people keep by hand should begin with its header.
func textBeforeHeader(_ file: String, lines: Int) -> Finding {
  Finding(
    .header, .warning, at: SourcePlace(file: file, line: 1, column: 1),
    lines == 1
      ? "Vor der Kopfzeile steht eine Zeile, die nicht gelesen wird"
      : "Vor der Kopfzeile stehen \(lines) Zeilen, die nicht gelesen werden",
    hint: "löschen, was vor der Kopfzeile steht")
}
