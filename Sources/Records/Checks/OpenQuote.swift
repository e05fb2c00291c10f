internal import Diagnostics

/// REC-ANFUEHRUNG: quotes that do not match (RFC 4180).
func openQuote(_ fault: RawRow.Fault, at place: SourcePlace) -> Finding {
  switch fault {
  case .openQuote:
    Finding(
      .openQuote, at: place, "Das Anführungszeichen, das hier beginnt, wird nicht geschlossen",
      hint: "das schließende Anführungszeichen ergänzen; innerhalb eines Feldes wird es verdoppelt")
  case .tooLong:
    Finding(
      .openQuote, at: place, "Hier beginnt eine Zeile von mehr als einem Megabyte",
      hint: "ein Anführungszeichen ist nicht geschlossen, oder die Datei ist keine Tabelle: neu ausgeben")
  case .textAfterQuote:
    Finding(
      .openQuote, at: place, "Hinter dem schließenden Anführungszeichen steht noch Text",
      hint: "Anführungszeichen innerhalb eines Feldes verdoppeln")
  }
}

/// REC-ANFUEHRUNG: a field in quotes that holds line breaks and as many separators as a row.
func rowInQuotes(at place: SourcePlace) -> Finding {
  Finding(
    .openQuote, at: place, "In diesem Feld steht zwischen Anführungszeichen eine ganze Zeile der Tabelle",
    hint: "das Anführungszeichen schließen, mit dem das Feld beginnt; sonst geht die Zeile darin verloren")
}
