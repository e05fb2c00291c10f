internal import Diagnostics
internal import Money

/// REC-BAND: employer contributions outside 24 to 32 % of gross pay over the year (domain.md 3.4).
func contributionBand(of account: PersonAccount) -> Finding? {
  let gross = account.gross.value
  let contributions = account.contributions.value
  guard gross > 0 else { return nil }
  let share = Ratio(contributions * 100, gross)
  guard share < Ratio(24) || share > Ratio(32) else { return nil }
  return Finding(
    .contributionBand, at: account.firstPlace,
    "Die Arbeitgeberanteile liegen über das Jahr \(share < Ratio(24) ? "unter 24" : "über 32") % des Bruttos",
    hint:
      "Zuordnung der Lohnarten prüfen; im Übergangsbereich oder bei Befreiung von einer Versicherung kann das richtig sein"
  )
}
