internal import Dates
internal import Diagnostics
internal import Identifiers
internal import Settings

/// SET-USTREGIME: nobody has decided for this issuer and year of service (domain.md 4.1).
func missingVATDecision(of issuer: AGS, year: BudgetYear, at place: SourcePlace) -> Finding {
  let law = year.number >= 2027 ? "ab 2027 gilt § 2b UStG; " : ""
  return Finding(
    .vatRegime, at: place, "Für den Aussteller \(issuer) fehlt die Entscheidung zur Umsatzsteuer \(year.number)",
    hint: "\(law)die Kämmerei entscheiden lassen und unter „umsatzsteuer“ in vereinbarung.yaml eintragen")
}
