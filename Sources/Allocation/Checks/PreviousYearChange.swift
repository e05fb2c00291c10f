package import Diagnostics
package import Facts
internal import Money

/// ALL-VORJAHR: cost or own share of a municipality differs from the year before by more than a quarter (domain.md 3.5).
///
/// Tells direction and kind, no amount and nothing by position: a change by position is a figure of its own about the
/// persons behind it.
package func previousYearChanges(_ allocations: [RegionAllocation], _ years: [PreviousYear]) -> [Finding] {
  allocations.flatMap(\.shares).compactMap { share in
    guard let before = years.first(where: { $0.municipality == share.municipality.ags }) else { return nil }
    let changes = [
      change(of: "die Kosten", "sind", from: before.cost, to: share.cost),
      change(of: "der Eigenanteil", "ist", from: before.ownShare, to: share.amount),
    ].compactMap(\.self)
    guard !changes.isEmpty else { return nil }
    return Finding(
      .previousYear, at: before.place,
      "\(share.municipality.officialName): \(changes.joined(separator: ", ")) als im Vorjahr",
      hint: "prüfen, ob sich Personal, Förderung oder Verteilschlüssel geändert haben, und ob die Zeile stimmt")
  }
}

private func change(of what: String, _ verb: String, from before: Cents, to now: Cents) -> String? {
  let difference = now - before
  guard difference.magnitude.value * 4 > before.magnitude.value else { return nil }
  return "\(what) \(verb) um mehr als 25 % \(difference > .zero ? "höher" : "niedriger")"
}
