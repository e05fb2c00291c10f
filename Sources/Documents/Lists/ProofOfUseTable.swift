internal import Costs
internal import Dates
internal import Facts
internal import Identifiers
internal import Money
internal import Settings
internal import Statements

/// *Verwendungsnachweis*: the posts of a region as the grantor wants them. Every row says that nobody else may have it.
func proofOfUseTable(
  _ proof: ProofOfUse, of costs: RegionCosts, employer: Municipality, _ year: BudgetYear, isDraft: Bool
) -> SpreadsheetTable {
  var table = SpreadsheetTable(columns: [
    "Weitergabe", "Stand", "Jahr", "Region", "Arbeitgeberkommune", "AGS", "Zeile", "Stelle", "VZÄ", "Besetzt von",
    "Besetzt bis", "Zeiträume", "VZÄ-Monate", "Personalkosten", "Förderung berechnet", "Förderung eingesetzt",
    "Bemerkung",
  ])
  let head: [SpreadsheetTable.Cell] = [
    "nur für den Zuwendungsgeber", .text(isDraft ? "Entwurf" : "endgültig"), .figure(String(year.number)),
    .text(costs.region.name), .text(employer.officialName), .figure(employer.ags.text),
  ]
  for post in proof.posts {
    table.append(
      head + [
        "Stelle", .text(post.id), .figure(post.plannedFTE.germanFigure),
        .figure(post.occupied.first?.lowerBound.german ?? ""), .figure(post.occupied.last?.upperBound.german ?? ""),
        .figure(post.occupied.map { "\($0.lowerBound.german) bis \($0.upperBound.german)" }.joined(separator: ", ")),
        .figure(post.fteMonths.germanFigure), .amount(post.staffCosts), .amount(post.computedGrant),
        .amount(post.appliedGrant), .empty,
      ])
  }
  let fte = proof.posts.map(\.plannedFTE).reduce(.zero, +)
  table.append(
    head + [
      "Summe", .empty, .figure(fte.germanFigure), .empty, .empty, .empty, .figure(costs.fteMonths.germanFigure),
      .amount(costs.amount(.staffCosts)), .amount(costs.computedGrant), .amount(costs.grant),
      .text("abgerechnet wird „\(costs.grantBasis.rawValue)“, auf die Stellen verteilt nach der berechneten Förderung"),
    ])
  table.append(
    head + [
      "Unterschied", .empty, .empty, .empty, .empty, .empty, .empty, .empty, .empty,
      .amount(costs.grant - costs.computedGrant), "eingesetzte weniger berechnete Förderung",
    ])
  return table
}

extension Ratio {
  /// A number that programs read, with at most four decimals: `0,5`, `28,5205`.
  fileprivate var germanFigure: String {
    (10_000 % denominator == 0 ? german : german(decimals: 4)).replacing(".", with: "")
  }
}
