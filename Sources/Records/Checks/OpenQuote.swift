internal import Diagnostics

/// REC-ANFUEHRUNG: quotes that do not match (RFC 4180).
func openQuote(_ fault: RawRow.Fault, at place: SourcePlace) -> Finding {
  switch fault {
  case .openQuote:
    Finding(
      .openQuote, at: place, "Das Anführungszeichen, das hier beginnt, wird nicht geschlossen",
      hint: "das schließende Anführungszeichen ergänzen; innerhalb eines Feldes wird es verdoppelt")
  case .textAfterQuote:
    Finding(
      .openQuote, at: place, "Hinter dem schließenden Anführungszeichen steht noch Text",
      hint: "Anführungszeichen innerhalb eines Feldes verdoppeln")
  }
}
