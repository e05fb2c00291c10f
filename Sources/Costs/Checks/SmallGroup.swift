internal import Diagnostics
internal import Settings

/// ALL-KLEINGRUPPE: cost lines of the region are collapsed in what leaves the office, or on purpose not.
func smallGroup(_ costs: RegionCosts, _ rule: SmallGroupRule) -> Finding {
  switch rule {
  case .collapse:
    Finding(
      .smallGroup, at: costs.region.place,
      "Region \(costs.region.name): die Kostenzeilen werden in allem, was das Haus verlässt, zusammengefasst")
  case .itemize:
    Finding(
      .smallGroup, .warning, at: costs.region.place,
      "Region \(costs.region.name): die Kostenzeilen werden trotz kleiner Gruppe aufgegliedert",
      hint: "nur mit Einwilligung der Beschäftigten; der Grund steht in vereinbarung.yaml")
  }
}
