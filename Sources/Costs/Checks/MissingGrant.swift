internal import Dates
internal import Diagnostics
internal import Settings

/// ALL-FOERDERUNG: no rate is in force in some month of the year.
func missingGrantRate(_ year: BudgetYear, at place: SourcePlace) -> Finding {
  Finding(
    .grantMissing, at: place, "Für das ganze Jahr \(year.number) oder einen Teil davon gibt es keinen Fördersatz",
    hint: "in vereinbarung.yaml unter „foerdersaetze“ den Satz eintragen, der ab Jahresbeginn gilt")
}

/// ALL-FOERDERUNG: the basis is a notice or payment, but foerderung.csv has none for the region.
func missingGrantNotice(region: String, basis: GrantBasis, at place: SourcePlace) -> Finding {
  Finding(
    .grantMissing, at: place, "Für die Region \(region) steht in foerderung.csv keine Förderung",
    hint: "die Zeile ergänzen, oder „foerderung_basis: berechnet“ statt „\(basis.rawValue)“ wählen")
}
