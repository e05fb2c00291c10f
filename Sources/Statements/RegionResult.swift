internal import Allocation
internal import Costs
package import Dates
package import Facts
package import Identifiers
package import Money
internal import Settings

/// *Ergebnis einer Region*: the person-free result of one region that an employer hands to the others, so that papers
/// for the district can be made. Those are public: lines and months as the public may see them, whatever
/// `kleingruppe` says.
package struct RegionResult: Sendable {
  package let year: BudgetYear
  package let isDraft: Bool
  package let region: String
  package let employer: AGS
  package let cost: Cents
  package let grant: Cents
  package let ownShare: Cents
  /// Nil for what is collapsed in public.
  package let details: RegionFigures.Details?
  /// By AGS.
  package let members: [Member]

  package struct Member: Sendable {
    package let ags: AGS
    package let name: String
    package let role: Municipality.Role
    /// Exact part of the region; not written, the agreement tells it.
    package let fraction: Ratio
    package let cost: Cents
    package let grant: Cents
    package let amount: Cents
    package let previousYear: ComparedYear?
    package let plan: ComparedYear?
  }

  /// Nil if the region has no statement in this run.
  package init?(of region: String, in statements: SettlementStatements) {
    let own = statements.statements.filter { $0.region == region }
    let allocation = statements.allocations.first { $0.costs.region.name == region }
    guard let first = own.first, let figures = allocation.map({ RegionFigures($0, own) }) else { return nil }
    year = first.year
    isDraft = first.isDraft
    self.region = region
    employer = first.issuer.ags
    cost = first.total.region
    grant = first.grant.region
    ownShare = first.ownShare.region
    details = figures.details
    members = own.map { statement in
      Member(
        ags: statement.recipient.ags, name: statement.recipient.name, role: statement.recipient.role,
        fraction: statement.shares.first { $0.isRecipient }?.fraction ?? .zero, cost: statement.total.share,
        grant: statement.grant.share, amount: statement.ownShare.share,
        previousYear: statement.previousYear, plan: statement.plan)
    }
  }
}
