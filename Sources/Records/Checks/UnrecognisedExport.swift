internal import Diagnostics

/// REC-KOPF: no row is surely the header.
func noHeaderRecognised(_ file: String) -> Finding {
  Finding(
    .header, at: SourcePlace(file: file), "In dieser Datei ist keine Kopfzeile zu erkennen",
    hint: "mit Überschriften neu ausgeben, zum Beispiel Personalnummer, Monat, Lohnart, Betrag; oder das Profil nach "
      + "einem Muster selbst schreiben")
}

/// REC-KOPF: a header that names no person and no post, or no amount.
func headerWithoutMeaning(at place: SourcePlace) -> Finding {
  Finding(
    .header, at: place, "Aus den Überschriften ist nicht zu erkennen, wem die Beträge gehören oder wo sie stehen",
    hint: "das Profil nach einem Muster selbst schreiben; unter „spalten“ stehen die Überschriften dieser Zeile")
}

/// REC-FELDZAHL: too many rows have another number of fields than the header.
func rowsOfOtherWidth(at place: SourcePlace) -> Finding {
  Finding(
    .fieldCount, at: place, "Ab hier haben viele Zeilen eine andere Zahl von Feldern als die Kopfzeile",
    hint: "die Datei neu ausgeben; sie enthält mehr als eine Tabelle, oder Trennzeichen stehen in Texten")
}

/// REC-SUMME: a total that is the sum of nothing before it.
func unexplainedTotal(at place: SourcePlace) -> Finding {
  Finding(
    .controlTotal, at: place,
    "Was diese Summenzeile umfasst, ist nicht zu erkennen: sie passt weder zu den Zeilen der "
      + "Person noch zur ganzen Datei",
    hint: "im Profil unter „summen“ angeben; stimmt die Summe wirklich nicht, den Export neu erzeugen")
}

/// REC-SUMME: the columns of a wide table are not the parts of its control column.
func columnsDoNotAddUp(at place: SourcePlace) -> Finding {
  Finding(
    .controlTotal, at: place, "Die Betragsspalten dieser Zeile ergeben nicht die Kontrollspalte",
    hint: "im Profil unter „klassen“ genau die Spalten nennen, aus denen sie besteht")
}
