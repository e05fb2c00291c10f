package import Charts
internal import Dates
internal import Facts
internal import Money
internal import Settings
internal import Statements
internal import Templates

/// `Charts` alone makes drawings, and escapes what goes into them.
extension Drawing: TrustedMarkup {
  package var markup: String { svg }
}

/// What a committee paper shows as bars. They say nothing that its tables do not say.
struct PaperCharts: Sendable {
  let funding: Drawing?
  let shares: Drawing?
  let comparison: Drawing?
  let unitCost: Drawing?

  init(_ paper: CommitteePaper) {
    let year = String(paper.agreement.year.number)
    let own = paper.own?.municipality
    funding = FundingChart(
      title: "Kosten, Förderung und Eigenanteil \(year)",
      rows: paper.own.map {
        [FundingChart.Row(name: $0.municipality.officialName, cost: $0.cost, grant: $0.grant)]
      } ?? paper.regions.map { FundingChart.Row(name: "Region \($0.name)", cost: $0.cost, grant: $0.grant) }
    ).drawing(id: "kosten")
    // One bar alone compares nothing, nor do bars of no length, nor does a heading over all there is.
    let towns = paper.regions.flatMap(\.shares)
    shares =
      towns.count < 2 || towns.allSatisfy { $0.amount == .zero }
      ? nil
      : ShareChart(
        title: "Eigenanteile der Kommunen \(year)",
        groups: paper.regions.map { region in
          ShareChart.Group(
            heading: paper.regions.count > 1 ? "Region \(region.name)" : nil,
            rows: region.shares.map {
              ShareChart.Row(name: $0.municipality, share: $0.amount, isOwn: $0.ags == own?.ags)
            })
        }
      ).drawing(id: "anteile")
    comparison = ComparisonChart(
      title: "Eigenanteil im Vergleich", actual: year, plan: "Plan \(year)",
      previous: String(paper.agreement.year.number - 1),
      rows: paper.own.map { own in
        [
          ComparisonChart.Row(
            name: own.municipality.officialName, actual: own.amount, plan: own.plan?.ownShare,
            previous: own.previousYear?.ownShare)
        ]
      }
        ?? paper.regions.map { region in
          ComparisonChart.Row(
            name: "Region \(region.name)", actual: region.ownShare, plan: region.plan?.ownShare,
            previous: region.previousYear?.ownShare)
        }
    ).drawing(id: "vergleich")
    // A small group has no details, and so no bar.
    let perPost = paper.regions.compactMap { region in
      region.costPerFTEYear.map { UnitCostChart.Row(name: "Region \(region.name)", cost: $0) }
    }
    unitCost =
      perPost.count > 1
      ? UnitCostChart(title: "Kosten je besetzter Vollzeitstelle \(year)", rows: perPost).drawing(id: "stellenkosten")
      : nil
  }
}
