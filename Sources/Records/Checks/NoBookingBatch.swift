internal import Diagnostics

/// REC-KOPF: the profile says `vorspann: datev`, but line 1 describes no booking batch.
func noBookingBatch(at place: SourcePlace) -> Finding {
  Finding(
    .header, at: place, "Die erste Zeile beschreibt keinen DATEV-Buchungsstapel mit einem Zeitraum",
    hint: "erwartet wird \"EXTF\";700;21;\"Buchungsstapel\";…; ohne diese Zeile „vorspann: datev“ aus dem Profil nehmen"
  )
}
