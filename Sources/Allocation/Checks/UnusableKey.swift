internal import Diagnostics
internal import Facts
internal import Identifiers
internal import Settings

/// ALL-SCHLUESSEL: a municipality without inhabitants, FTE or share.
func missingWeight(of municipality: Municipality, region: Region) -> Finding {
  let isPopulation = region.key == .inhabitants
  return Finding(
    .weights, at: isPopulation ? municipality.place : region.place,
    "Für \(municipality.officialName) fehlt das Gewicht zum Verteilschlüssel der Region \(region.name)",
    hint: isPopulation
      ? "die Spalte „einwohner“ in kommunen.csv ausfüllen" : "die Kommune in vereinbarung.yaml ergänzen")
}

/// ALL-SCHLUESSEL: a weight for a municipality that does not belong to the region.
func weightOfStranger(_ ags: AGS, _ region: Region) -> Finding {
  Finding(
    .weights, at: region.place, "\(ags) hat ein Gewicht, gehört aber nicht zur Region \(region.name)",
    hint: "die Zeile in vereinbarung.yaml löschen")
}

/// ALL-SCHLUESSEL: nothing to divide by.
func noWeights(_ region: Region) -> Finding {
  Finding(
    .weights, at: region.place, "Die Gewichte des Verteilschlüssels der Region \(region.name) sind alle null",
    hint: "mindestens eine Kommune braucht ein Gewicht über null")
}
