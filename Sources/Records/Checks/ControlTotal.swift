internal import Diagnostics

/// REC-SUMME: a total of the export that is not the sum of its rows. No amounts: they would be a person's.
func controlTotalMismatch(at cell: Cell, rows: Int) -> Finding {
  Finding(
    .controlTotal, at: cell.place,
    rows == 1
      ? "Die Summe stimmt nicht mit der Zeile überein, die sie umfasst"
      : "Die Summe stimmt nicht mit den \(rows) Zeilen überein, die sie umfasst",
    hint: "den Export neu ausgeben; fehlt eine Zeile, ist eine doppelt, oder wurde etwas von Hand geändert?",
    excerpt: cell.excerpt)
}

/// REC-SUMME: the amounts of a row do not add up to its total column.
func rowTotalMismatch(at cell: Cell) -> Finding {
  Finding(
    .controlTotal, at: cell.place, "Die Beträge dieser Zeile ergeben nicht die Summe in der Spalte \(cell.columnName)",
    hint: "prüfen, ob das Profil unter „klassen“ alle Spalten nennt, aus denen die Summe besteht; sonst neu ausgeben",
    excerpt: cell.excerpt)
}

/// REC-SUMME: rows that stand behind the last total of the file.
func rowsBehindTotal(_ mark: String, file: String, line: Int) -> Finding {
  Finding(
    .controlTotal, at: SourcePlace(file: file, line: line),
    "Hinter der Summenzeile\(shown(mark)) stehen noch Zeilen, die keine Summe umfasst",
    hint: "prüfen, ob sie angehängt wurden; den Export neu ausgeben")
}

/// REC-SUMME: the total that must stand at the end is not there.
func missingTotal(_ mark: String, file: String, line: Int) -> Finding {
  Finding(
    .controlTotal, at: SourcePlace(file: file, line: line),
    "Am Ende fehlt die Summenzeile\(shown(mark))", hint: "der Export ist abgeschnitten: neu ausgeben")
}

/// REC-SUMME: rows that no total of a person covers.
func rowsWithoutTotal(_ mark: String, at cell: Cell) -> Finding {
  Finding(
    .controlTotal, at: cell.place, "Vor dieser Zeile fehlt die Summenzeile\(shown(mark)) für die Zeilen davor",
    hint: "den Export neu ausgeben", excerpt: cell.excerpt)
}

/// REC-SUMME: net and VAT of a posting do not add up.
func netAndVATMismatch(at cell: Cell) -> Finding {
  Finding(
    .controlTotal, at: cell.place, "Netto und Umsatzsteuer ergeben nicht den Betrag", hint: "die drei Beträge prüfen",
    excerpt: cell.excerpt)
}

private func shown(_ mark: String) -> String { mark.isEmpty ? " ohne Personalnummer" : " „\(mark)“" }
