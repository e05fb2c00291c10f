package import Costs
package import Diagnostics
package import Facts
package import Money
package import Settings

/// *Verteilung einer Region*: every line split to the cent among the municipalities of the region.
package struct RegionAllocation: Sendable {
  package let costs: RegionCosts
  package let weights: Weights
  /// In the fixed order: employer, then members by AGS.
  package let shares: [OwnShare]

  /// Splits P1 to P4 and the grant by cascade rounding (domain.md 1.6).
  package static func make(_ costs: RegionCosts, municipalities: [Municipality]) -> Checked<RegionAllocation> {
    let bearers = bearers(of: costs.region, among: municipalities)
    let weights = Weights.make(costs.region, bearers: bearers)
    guard let value = weights.value else { return Checked(nil, weights.findings) }
    let lines = CostCategory.allCases.map(costs.amount) + [-costs.grant]
    let rows = apportionCascading(lines, by: value.numbers)
    let shares = bearers.indices.map { index in
      OwnShare(
        municipality: bearers[index],
        costShares: Dictionary(
          uniqueKeysWithValues: zip(CostCategory.allCases, rows).map { ($0, $1[index]) }),
        grantShare: -(rows.last?[index] ?? .zero))
    }
    return Checked(RegionAllocation(costs: costs, weights: value, shares: shares), weights.findings)
  }

  /// How many cents were left over when the region's own share was rounded down for everybody.
  package var residualCents: Int64 { weights.residualCents(of: costs.ownShare) }
}

/// *Eigenanteil einer Kommune*: her part of each line, in euro cents.
package struct OwnShare: Sendable {
  package let municipality: Municipality
  /// P1 to P4
  package let costShares: [CostCategory: Cents]
  /// Her part of the grant, positive.
  package let grantShare: Cents

  package func costShare(_ category: CostCategory) -> Cents { costShares[category] ?? .zero }

  /// *Kostenanteil*: before the grant.
  package var cost: Cents { costShares.values.total() }
  /// *Eigenanteil*: after the grant; negative if the grant exceeds the cost.
  package var amount: Cents { cost - grantShare }
}

/// The municipalities that bear the cost of `region`: the employer first, then the others by AGS. Ties go this way.
package func bearers(of region: Region, among municipalities: [Municipality]) -> [Municipality] {
  let own = municipalities.filter { $0.region == region.name }
  return own.filter { $0.ags == region.employer } + own.filter { $0.ags != region.employer }.sorted { $0.ags < $1.ags }
}
