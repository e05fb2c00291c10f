internal import Diagnostics
internal import Money
internal import Settings

/// ALL-UEBERDECKUNG: the grant exceeds the cost. An error until paying out was decided, then a warning.
func surplus(of costs: RegionCosts, _ rule: SurplusRule) -> Finding? {
  guard costs.ownShare < .zero else { return nil }
  let message =
    "Region \(costs.region.name): die Förderung übersteigt die Kosten um \(costs.ownShare.magnitude.german) €"
  switch rule {
  case .stop:
    return Finding(
      .surplus, at: costs.region.place, message,
      hint: "mit dem Zuwendungsgeber klären, ob zurückzuzahlen ist; erst dann „ueberdeckung: auskehren“ mit Begründung")
  case .payOut:
    return Finding(
      .surplus, .warning, at: costs.region.place, message + "; sie wird ausgekehrt",
      hint: "prüfen, ob der Zuwendungsgeber zugestimmt hat")
  }
}
