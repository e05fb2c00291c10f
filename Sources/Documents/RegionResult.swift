internal import Dates
package import Diagnostics
internal import Facts
internal import Identifiers
internal import Money
package import Statements

/// *ergebnis-<region>.json* (contract.md 4)
package func regionResult(_ result: RegionResult) -> JSONValue {
  let lines =
    result.details.map { details in
      CostCategory.allCases.map { JSONValue.Member($0.rawValue, .cents(details.amount($0))) }
    } ?? [JSONValue.Member("K", .cents(result.cost))]
  return .object([
    .init("schema", .integer(1)),
    .init("year", .integer(Int64(result.year.number))),
    .init("draft", .bool(result.isDraft)),
    .init("region", .string(result.region)),
    .init("employer", .string(result.employer.text)),
    .init("collapsed", .bool(result.details == nil)),
    .init("fte_months", result.details.map { .string($0.fteMonths.description) } ?? .null),
    .init("retroactive_pay", result.details.map { .bool($0.containsRetroactivePay) } ?? .null),
    .init("lines", .object(lines)),
    .init("F", .cents(-result.grant)),
    .init("cost", .cents(result.cost)),
    .init("own_share", .cents(result.ownShare)),
    .init(
      "members",
      .object(
        result.members.map { member in
          .init(
            member.ags.text,
            .object(
              [
                .init("name", .string(member.name)),
                .init("role", .string(member.role == .employer ? "employer" : "member")),
                .init("cost", .cents(member.cost)),
                .init("F", .cents(-member.grant)),
                .init("share", .cents(member.amount)),
              ] + compared("previous_year", member.previousYear) + compared("plan", member.plan)))
        })),
  ])
}

/// Nothing where nothing is known; without `cost` where only the own share is.
private func compared(_ key: String, _ year: ComparedYear?) -> [JSONValue.Member] {
  guard let year else { return [] }
  let cost = year.cost.map { [JSONValue.Member("cost", .cents($0))] } ?? []
  return [.init(key, .object(cost + [.init("share", .cents(year.ownShare))]))]
}
