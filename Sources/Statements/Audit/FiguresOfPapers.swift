internal import Facts
internal import Identifiers
internal import Money
internal import Settings

extension OutgoingPaper {
  package init(_ paper: CommitteePaper) {
    name = paper.own.map { "Vorlage \($0.municipality.officialName)" } ?? "Übersicht für den Kreis"
    audience = .everybody
    figures = []
    for region in paper.regions { add(region) }
    if let own = paper.own, let region = paper.regions.first { add(own, in: region) }
    guard !paper.regions.isEmpty else { return }
    let all = Set(paper.regions.map(\.name))
    figures.insert(.cost(of: Set(CostCategory.allCases), regions: all, paper.cost))
    figures.insert(.cost(of: Set(CostCategory.allCases), regions: all, paper.ownShare + paper.grant))
    if let quota = quota(of: paper.grant, in: paper.cost) {
      figures.insert(.grantQuota(regions: all, grant: paper.grant, quota))
    }
    if let details = paper.details { add(details, of: all) }
  }

  package init(_ result: RegionResult) {
    name = "Ergebnis der Region \(result.region)"
    audience = .everybody
    figures = [
      .cost(of: Set(CostCategory.allCases), regions: [result.region], result.cost),
      .cost(of: Set(CostCategory.allCases), regions: [result.region], result.ownShare + result.grant),
    ]
    if let details = result.details { add(details, of: [result.region]) }
    // By AGS, so that nobody's place among the left-over cents is told.
    for member in result.members {
      add(
        cost: member.cost, amount: member.amount, of: PublishedFigure.Bearer(fraction: member.fraction, place: nil),
        region: result.region, grant: result.grant)
    }
  }

  private mutating func add(_ region: RegionFigures) {
    figures.insert(.cost(of: Set(CostCategory.allCases), regions: [region.name], region.cost))
    figures.insert(.cost(of: Set(CostCategory.allCases), regions: [region.name], region.ownShare + region.grant))
    if let quota = region.grantQuota {
      figures.insert(.grantQuota(regions: [region.name], grant: region.grant, quota))
    }
    if let details = region.details { add(details, of: [region.name]) }
    if let perYear = region.costPerFTEYear { figures.insert(.costPerFTEYear(region: region.name, perYear)) }
    let bearers = PublishedFigure.bearers(region.shares.map(\.fraction), isEqual: region.key == .equal)
    for (share, bearer) in zip(region.shares, bearers) {
      add(cost: share.cost, amount: share.amount, of: bearer, region: region.name, grant: region.grant)
    }
  }

  private mutating func add(_ own: CommitteePaper.OwnFigures, in region: RegionFigures) {
    let bearers = PublishedFigure.bearers(region.shares.map(\.fraction), isEqual: region.key == .equal)
    guard let index = region.shares.firstIndex(where: { $0.ags == own.municipality.ags }) else { return }
    add(cost: own.cost, amount: own.amount, of: bearers[index], region: region.name, grant: region.grant)
  }

  private mutating func add(_ details: RegionFigures.Details, of regions: Set<String>) {
    for category in CostCategory.allCases {
      figures.insert(.cost(of: [category], regions: regions, details.amount(category)))
    }
    figures.insert(.fteMonths(regions: regions, details.fteMonths))
    if details.containsRetroactivePay, let region = regions.first, regions.count == 1 {
      figures.insert(.retroactivePay(region: region))
    }
  }

  private mutating func add(
    cost: Cents, amount: Cents, of bearer: PublishedFigure.Bearer, region: String, grant: Cents
  ) {
    let last = CostCategory.staffAdministrationFlatRate
    figures.insert(.share(region: region, through: last, lessGrant: .zero, bearer: bearer, cost))
    figures.insert(.share(region: region, through: last, lessGrant: grant, bearer: bearer, amount))
  }
}
