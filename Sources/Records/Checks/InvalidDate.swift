internal import Diagnostics

/// REC-DATUM: no such day or month. REC-EXCEL where a spreadsheet has written it.
func invalidDate(in cell: Cell, form: String) -> Finding {
  if looksLikeSpreadsheetMonth(cell.text) {
    return Finding(
      .spreadsheetDamage, at: cell.place,
      "In der Spalte \(cell.columnName) hat die Tabellenkalkulation ein Datum umgeschrieben",
      hint: "den Export nicht in der Tabellenkalkulation öffnen und speichern; neu ausgeben", excerpt: cell.excerpt)
  }
  return Finding(
    .date, at: cell.place, "\(cell.quotedValue) in der Spalte \(cell.columnName) ist kein gültiges Datum",
    hint: "so schreiben: \(form)", excerpt: cell.excerpt)
}

/// REC-DATUM: an interval that ends before it begins.
func reversedInterval(in cell: Cell) -> Finding {
  Finding(
    .date, at: cell.place, "Das Ende der Besetzung liegt vor ihrem Beginn",
    hint: "„besetzt_von“ und „besetzt_bis“ prüfen",
    excerpt: cell.excerpt)
}

/// `01. Mrz`, `Mrz 25`, `Jan 25`: what a German spreadsheet makes of 01.03 or 03/2025.
func looksLikeSpreadsheetMonth(_ text: String) -> Bool {
  let months = ["jan", "feb", "mrz", "mär", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "dez"]
  let words = text.lowercased().split { !$0.isLetter }
  return text.contains(where: \.isNumber) && words.count == 1
    && months.contains { words[0].hasPrefix($0) && words[0].count <= 4 }
}
