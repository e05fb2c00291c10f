internal import Diagnostics
internal import Money

/// REC-ZAHL, REC-ZAHL-MEHRDEUTIG, REC-BETRAG-NACHKOMMA, REC-EXCEL: a field that should hold a number.
func unreadableNumber(_ fault: NumberFault, in cell: Cell, style: NumberStyle, sample: String? = nil) -> Finding {
  let example = sample ?? (style.decimalSign == UInt8(ascii: ",") ? "1.234,56" : "1234.56")
  let (code, message, hint): (DiagnosticCode, String, String) =
    switch fault {
    case .empty: (.number, "In der Spalte \(cell.columnName) fehlt die Zahl", "die Zahl eintragen, auch wenn sie 0 ist")
    case .notANumber:
      (.number, "\(cell.quotedValue) in der Spalte \(cell.columnName) ist keine Zahl", "so schreiben: \(example)")
    case .tooLarge:
      (
        .number, "Die Zahl in der Spalte \(cell.columnName) ist größer als 100 Millionen",
        "Tausender- und Dezimalzeichen prüfen"
      )
    case .ambiguous:
      (
        .ambiguousNumber, "\(cell.quotedValue) in der Spalte \(cell.columnName) ist nicht eindeutig zu lesen",
        "in dieser Datei wird so geschrieben: \(example)"
      )
    case .surplusDecimals:
      (
        .surplusDecimals, "Die Zahl in der Spalte \(cell.columnName) hat zu viele Nachkommastellen",
        "auf den Cent genau angeben: \(example)"
      )
    case .spreadsheetDamage:
      (
        .spreadsheetDamage, "Die Zahl in der Spalte \(cell.columnName) ist als Potenz gespeichert",
        "den Export nicht in der Tabellenkalkulation öffnen und speichern; neu ausgeben"
      )
    }
  return Finding(code, at: cell.place, message, hint: hint, excerpt: cell.excerpt)
}

/// REC-ZAHL: a grant or an advance payment below zero.
func negativeGrant(in cell: Cell) -> Finding {
  Finding(
    .number, at: cell.place, "In der Spalte \(cell.columnName) kann kein negativer Betrag stehen",
    hint: "den Betrag ohne Vorzeichen eintragen", excerpt: cell.excerpt)
}

/// REC-ZAHL: the column that holds the sign says neither debit nor credit.
func unknownSide(in cell: Cell) -> Finding {
  Finding(
    .number, at: cell.place, "In der Spalte \(cell.columnName) steht weder S (Soll) noch H (Haben)",
    hint: "prüfen, ob „soll_haben“ im Profil die richtige Spalte nennt", excerpt: cell.excerpt)
}

/// REC-ZAHL-MEHRDEUTIG as a warning: an export in which no amount has cents.
func noAmountHasCents(rows: Int, file: String) -> Finding {
  Finding(
    .ambiguousNumber, .warning, at: SourcePlace(file: file),
    "Keiner der Beträge in \(rows) Zeilen hat Cent; gelesen werden sie als ganze Euro",
    hint: "prüfen, ob der Export in Cent ausgegeben ist: dann mit Dezimalzeichen neu ausgeben")
}
