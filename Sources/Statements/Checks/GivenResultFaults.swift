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
  Finding(
    .regionResult, at: place,
    "Arbeitgeberkommune der Region \(region.name) ist nach der Vereinbarung \(region.employer)",
    hint: "die Vereinbarungen beider Häuser vergleichen; danach: \(askAgain)",
    related: [RelatedPlace(region.employerPlace, "die Vereinbarung")])
}

/// RUN-ERGEBNIS: a municipality that is none of the region's, or has another part in it.
func resultWithStranger(_ region: Region, at place: SourcePlace) -> Finding {
  Finding(
    .regionResult, at: place,
    "Diese Kommune gehört nach der Vereinbarung nicht oder in anderer Rolle zur Region \(region.name)",
    hint: "die Vereinbarungen beider Häuser vergleichen; danach: \(askAgain)",
    related: [RelatedPlace(region.place, "die Vereinbarung")])
}

/// RUN-ERGEBNIS: a municipality of the region is not in it.
func resultWithoutMember(_ ags: AGS, _ region: Region, at place: SourcePlace) -> Finding {
  Finding(
    .regionResult, at: place, "Die Kommune \(ags) der Region \(region.name) fehlt im Ergebnis",
    hint: "die Vereinbarungen beider Häuser vergleichen; danach: \(askAgain)",
    related: [RelatedPlace(region.place, "die Vereinbarung")])
}

/// RUN-ERGEBNIS: a share that the agreement's key does not give.
func resultWithOtherShare(_ region: Region, at place: SourcePlace) -> Finding {
  Finding(
    .regionResult, at: place,
    "Der Anteil dieser Kommune ist nicht der, den der Schlüssel der Vereinbarung für die Region \(region.name) ergibt",
    hint: "Schlüssel und Stammdaten beider Häuser vergleichen; danach: \(askAgain)",
    related: [RelatedPlace(region.place, "die Vereinbarung")])
}
