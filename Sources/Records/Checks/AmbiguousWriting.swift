internal import Diagnostics
internal import Settings

/// REC-ERKENNUNG: the same bytes mean different letters in different encodings.
func ambiguousEncoding(_ byte: UInt8, at place: SourcePlace) -> Finding {
  Finding(
    .recognition, at: place, "Das Byte \(hexadecimal(byte)) ist in Windows-1252 ein anderes Zeichen als in ISO-8859-15",
    hint: "im Profil „kodierung“ angeben; das Abrechnungsverfahren nennt sie beim Ausgeben")
}

/// REC-ERKENNUNG: months can be read in several ways.
func ambiguousMonth(_ forms: [String], at place: SourcePlace) -> Finding {
  Finding(
    .recognition, at: place, "Die Monate sind auf mehrere Arten zu lesen: \(forms.joined(separator: ", "))",
    hint: "im Profil „monatsform“ angeben")
}

/// REC-ERKENNUNG: `03/04/2025` is the third of April, or the fourth of March.
func dayAndMonthMayBeSwapped(at place: SourcePlace) -> Finding {
  Finding(
    .recognition, at: place, "In dieser Spalte könnten Tag und Monat vertauscht sein: kein Tag ist größer als 12",
    hint: "steht der Tag vorn, im Profil „monatsform: TT/MM/JJJJ“ angeben; sonst neu ausgeben")
}

/// REC-DATUM: no form of a month fits.
func unknownMonthForm(at place: SourcePlace) -> Finding {
  let forms = MonthForm.allCases.map { "„\($0.rawValue)“" }.joined(separator: ", ")
  return Finding(
    .date, at: place, "In dieser Spalte ist keine bekannte Schreibweise für Monate zu erkennen",
    hint: "prüfen, ob dort Monate stehen; zu lesen sind \(forms)")
}
