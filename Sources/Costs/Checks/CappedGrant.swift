internal import Diagnostics
internal import Settings

/// ALL-DECKEL: the grant that is settled was capped at somebody's staff costs, and will be read by everybody.
func cappedGrant(_ costs: RegionCosts, basisPlace: SourcePlace) -> Finding? {
  guard costs.grantBasis == .computed, costs.posts.contains(where: \.isCapped) else { return nil }
  return Finding(
    .grantCapped, at: basisPlace,
    "Region \(costs.region.name): die berechnete Förderung ist durch die Personalkosten einer Stelle begrenzt; "
      + "wer die Förderung liest, kann auf das Entgelt schließen",
    hint: "den Bescheid in foerderung.csv eintragen und „foerderung_basis: bewilligt“ wählen")
}
