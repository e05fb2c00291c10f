internal import Allocation
internal import Costs
internal import Dates
package import Diagnostics
internal import Facts
internal import Identifiers
internal import Money
internal import Settings
package import Statements

/// *ergebnis-<region>.json*: the person-free result of one region that an employer hands to the others, so that papers
/// for the district can be made. Those are public: lines and months as the public may see them, whatever
/// `kleingruppe` says.
package func regionResult(of region: String, in statements: SettlementStatements) -> JSONValue? {
  let own = statements.statements.filter { $0.region == region }
  let allocation = statements.allocations.first { $0.costs.region.name == region }
  guard let first = own.first, let figures = allocation.map(RegionFigures.init) else { return nil }
  let details = figures.details
  let lines =
    details.map { details in
      CostCategory.allCases.map { JSONValue.Member($0.rawValue, .cents(details.amount($0))) }
    } ?? [JSONValue.Member("K", .cents(figures.cost))]
  return .object([
    .init("schema", .integer(1)),
    .init("year", .integer(Int64(first.year.number))),
    .init("draft", .bool(first.isDraft)),
    .init("region", .string(region)),
    .init("employer", .string(first.issuer.ags.text)),
    .init("collapsed", .bool(details == nil)),
    .init("fte_months", details.map { .string($0.fteMonths.description) } ?? .null),
    .init("lines", .object(lines)),
    .init("F", .cents(-first.grant.region)),
    .init("cost", .cents(first.total.region)),
    .init("own_share", .cents(first.ownShare.region)),
    .init(
      "members",
      .object(
        own.map { statement in
          .init(
            statement.recipient.ags.text,
            .object([
              .init("name", .string(statement.recipient.name)),
              .init("role", .string(statement.recipient.role == .employer ? "employer" : "member")),
              .init("cost", .cents(statement.total.share)),
              .init("F", .cents(-statement.grant.share)),
              .init("share", .cents(statement.ownShare.share)),
            ]))
        })),
  ])
}
