internal import Diagnostics

/// REC-ZAHL-MEHRDEUTIG: a number that is written otherwise than most of the file.
func contradictingNumber(at place: SourcePlace) -> Finding {
  Finding(
    .ambiguousNumber, at: place, "Diese Zahl ist mit anderen Zeichen geschrieben als die übrigen der Datei",
    hint: "den Export neu ausgeben; oder im Profil „dezimalzeichen“ und „tausenderzeichen“ angeben, dann wird jede "
      + "abweichende Zahl einzeln gemeldet")
}

/// REC-ZAHL-MEHRDEUTIG: numbers like `1.234` only.
func openNumber(at place: SourcePlace) -> Finding {
  Finding(
    .ambiguousNumber, at: place,
    "Ob das Zeichen in dieser Zahl Tausender oder Dezimalstellen abtrennt, sagt keine Zahl der Datei",
    hint: "im Profil „dezimalzeichen“ und „tausenderzeichen“ angeben")
}

/// REC-ZAHL-MEHRDEUTIG: whole numbers only, which could be euros or cents.
func numberWithoutDecimals(at place: SourcePlace) -> Finding {
  Finding(
    .ambiguousNumber, at: place, "Keine Zahl der Datei hat Dezimalstellen: es könnten Euro sein oder Cent",
    hint: "sind es ganze Euro, im Profil „dezimalzeichen“ und „tausenderzeichen“ angeben; sonst mit Komma neu ausgeben")
}
