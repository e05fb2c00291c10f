internal import Dates
internal import Diagnostics
internal import Money

/// REC-BAND: employer contributions outside the usual part of gross pay over the year (domain.md 3.4).
func contributionBand(of account: PersonAccount, year: BudgetYear) -> Finding? {
  let gross = account.gross.value
  let contributions = account.contributions.value
  guard gross > 0, let band = LegalFigures.band(of: year.number)?.percent else { return nil }
  let share = Ratio(contributions * 100, gross)
  guard share < Ratio(band.lowerBound) || share > Ratio(band.upperBound) else { return nil }
  let side = share < Ratio(band.lowerBound) ? "unter \(band.lowerBound)" : "über \(band.upperBound)"
  return Finding(
    .contributionBand, at: account.firstPlace, "Die Arbeitgeberanteile liegen über das Jahr \(side) % des Bruttos",
    hint:
      "Zuordnung der Lohnarten prüfen; im Übergangsbereich oder bei Befreiung von einer Versicherung kann das richtig sein"
  )
}
