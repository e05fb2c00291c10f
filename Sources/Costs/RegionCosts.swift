package import Dates
package import Facts
package import Money
package import Settings

/// *Kosten und Förderung einer Region*: what is split, with where it came from.
package struct RegionCosts: Sendable {
  package let region: Region
  /// Amounts of P1 to P4, in that order.
  package let amounts: [CostCategory: Cents]
  /// The grant that is settled, not negative.
  package let grant: Cents
  package let grantBasis: GrantBasis
  /// The grant by rates and occupied months, for comparison.
  package let computedGrant: Cents
  /// Occupied FTE-months by the partial-month rule.
  package let fteMonths: Ratio
  /// FTE-months if every post had been occupied all year.
  package let plannedFTEMonths: Ratio
  /// Part of P1 paid for earlier years.
  package let retroactive: Cents
  package let posts: [PostCosts]
  package let staffing: Staffing

  package func amount(_ category: CostCategory) -> Cents { amounts[category] ?? .zero }

  /// Sum of P1 to P4.
  package var cost: Cents { CostCategory.allCases.map(amount).total() }
  /// *Eigenanteil der Region*; negative if the grant exceeds the cost.
  package var ownShare: Cents { cost - grant }
}

/// *Kosten einer Stelle*. For the employing office and the proof of use only.
package struct PostCosts: Sendable {
  package let post: Post
  /// Days of the year on which somebody was on the post, first to last, in their order; a change of holders is no gap.
  package let occupied: [ClosedRange<Day>]
  package let fteMonths: Ratio
  package let staffCosts: Cents
  /// After the cap, exact.
  package let computedGrant: Ratio
  package let isCapped: Bool
}
