internal import Diagnostics
internal import Identifiers
internal import Settings

private let askAgain = "die Datei von der Arbeitgeberkommune neu anfordern, unverändert aus „intern“ ihres Laufs"

/// RUN-ERGEBNIS: a result handed over for `--with` that is of another year.
func resultOfOtherYear(_ year: Int, at place: SourcePlace) -> Finding {
  Finding(
    .regionResult, at: place, "Das Ergebnis ist nicht aus dem Abrechnungsjahr \(year)",
    hint: "das Ergebnis für \(year) angeben; die Dateien heißen in jedem Jahr gleich")
}

/// RUN-ERGEBNIS: of a region that the agreement does not know.
func resultOfUnknownRegion(_ name: String, known: [String], at place: SourcePlace) -> Finding {
  Finding(
    .regionResult, at: place, "Das Ergebnis ist von einer Region, die nicht in der Vereinbarung steht",
    hint: nearest(to: name, in: known).map {
      "gemeint ist wohl „\($0)“: in beiden Häusern muss sie in vereinbarung.yaml gleich heißen"
    } ?? "bekannt sind: \(known.joined(separator: ", "))")
}

/// RUN-ERGEBNIS: of a region that is settled in the same run.
func resultOfSettledRegion(_ name: String, at place: SourcePlace) -> Finding {
  Finding(
    .regionResult, at: place, "Die Region \(name) wird in diesem Lauf selbst abgerechnet",
    hint: "mit „--region“ die eigene Region nennen, oder diese Datei weglassen")
}

/// RUN-ERGEBNIS: two files for one region.
func resultGivenTwice(_ name: String, at place: SourcePlace, firstAt first: SourcePlace) -> Finding {
  Finding(
    .regionResult, at: place, "Für die Region \(name) sind zwei Ergebnisse angegeben", hint: "eines davon weglassen",
    related: [RelatedPlace(first, "das andere Ergebnis")])
}

/// RUN-ERGEBNIS: another employer than the agreement's.
func resultOfOtherEmployer(_ region: Region, at place: SourcePlace) -> Finding {
  contradiction(
    "Arbeitgeberkommune der Region \(region.name) ist nach der Vereinbarung \(region.employer)", at: place,
    to: region.employerPlace)
}

/// RUN-ERGEBNIS: a municipality that is none of the region's, or has another part in it.
func resultWithStranger(_ region: Region, at place: SourcePlace) -> Finding {
  contradiction(
    "Diese Kommune gehört nach der Vereinbarung nicht oder in anderer Rolle zur Region \(region.name)", at: place,
    to: region.place)
}

/// RUN-ERGEBNIS: a municipality of the region is not in it.
func resultWithoutMember(_ ags: AGS, _ region: Region, at place: SourcePlace) -> Finding {
  contradiction("Die Kommune \(ags) der Region \(region.name) fehlt im Ergebnis", at: place, to: region.place)
}

/// RUN-ERGEBNIS: a share that the agreement's key does not give.
func resultWithOtherShare(_ region: Region, at place: SourcePlace) -> Finding {
  contradiction(
    "Der Anteil dieser Kommune ist nicht der, den der Schlüssel der Vereinbarung für die Region \(region.name) ergibt",
    at: place, to: region.place, compare: "Schlüssel und Stammdaten")
}

/// What the agreement of this office says otherwise.
private func contradiction(
  _ message: String, at place: SourcePlace, to agreement: SourcePlace, compare: String = "die Vereinbarungen"
) -> Finding {
  Finding(
    .regionResult, at: place, message, hint: "\(compare) beider Häuser vergleichen; danach: \(askAgain)",
    related: [RelatedPlace(agreement, "die Vereinbarung")])
}

/// RUN-ERGEBNIS, a warning: a draft beside a result that is final.
func resultIsDraft(_ draft: String, at place: SourcePlace, final: String, finalAt: SourcePlace) -> Finding {
  Finding(
    .regionResult, .warning, at: place,
    "Das Ergebnis der Region \(draft) ist noch ein Entwurf, das der Region \(final) endgültig; die Kreisvorlage bleibt Entwurf",
    hint: "sobald die Region \(draft) ausgestellt hat, ihr endgültiges Ergebnis angeben",
    related: [RelatedPlace(finalAt, "das endgültige Ergebnis")])
}
