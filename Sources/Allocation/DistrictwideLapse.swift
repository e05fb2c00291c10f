package import Costs
package import Facts
package import Money
internal import Settings

/// *Förderwegfall, Lesart „kreisweit“*: all municipalities of the district bear the cost of all regions together
/// (domain.md I5). A figure for simulation only; settlements are made by region.
package struct DistrictwideLapse: Sendable {
  /// Employers by AGS, then the others by AGS: the order of the left-over cents.
  package let shares: [OwnShare]
  /// *Ausgleich*: what each employer has to receive from the others on top of its own region; negative if it owes.
  package let clearing: [Clearing]

  package struct Clearing: Sendable {
    package let employer: Municipality
    /// Cost the employer has borne.
    package let cost: Cents
    /// What the municipalities of its region, itself included, bear.
    package let borneByRegion: Cents

    package var toReceive: Cents { cost - borneByRegion }
  }

  /// One cascade over the district's lines P1 to P4, in equal shares, without any grant.
  ///
  /// - Precondition: there is at least one region with a municipality.
  package static func make(_ ledgers: [RegionCosts], municipalities: [Municipality]) -> DistrictwideLapse {
    let sorted = municipalities.sorted { $0.ags < $1.ags }
    let bearers = sorted.filter { $0.role == .employer } + sorted.filter { $0.role == .member }
    let lines = CostCategory.allCases.map { category in ledgers.map { $0.amount(category) }.total() }
    let rows = apportionCascading(lines, by: bearers.map { _ in 1 })
    let shares = bearers.indices.map { index in
      OwnShare(
        municipality: bearers[index],
        costShares: Dictionary(uniqueKeysWithValues: zip(CostCategory.allCases, rows).map { ($0, $1[index]) }),
        grantShare: .zero)
    }
    let clearing = ledgers.compactMap { ledger -> Clearing? in
      guard let employer = municipalities.first(where: { $0.ags == ledger.region.employer }) else { return nil }
      let borne = shares.filter { $0.municipality.region == ledger.region.name }.map(\.amount).total()
      return Clearing(employer: employer, cost: ledger.cost, borneByRegion: borne)
    }
    return DistrictwideLapse(shares: shares, clearing: clearing.sorted { $0.employer.ags < $1.employer.ags })
  }
}
