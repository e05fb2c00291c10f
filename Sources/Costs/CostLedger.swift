internal import Dates
package import Diagnostics
package import Facts
internal import Money
package import Settings

/// *Kostenübersicht*: costs and grants of all regions that are settled.
package struct CostLedger: Sendable {
  package let regions: [RegionCosts]

  /// Adds up what the facts state and computes flat rate and grant.
  package static func make(_ facts: SettlementFacts, agreement: Agreement, regions: [Region]) -> Checked<CostLedger> {
    var findings: [Finding] = []
    var ledgers: [RegionCosts] = []
    for region in regions {
      let made = RegionCosts.make(facts, agreement: agreement, region: region)
      findings += made.findings
      if let costs = made.value { ledgers.append(costs) }
    }
    return Checked(findings.hasErrors ? nil : CostLedger(regions: ledgers), findings)
  }
}

extension RegionCosts {
  fileprivate static func make(
    _ facts: SettlementFacts, agreement: Agreement, region: Region
  ) -> Checked<RegionCosts> {
    let posts = facts.posts.filter { $0.region == region.name }
    guard let rates = monthlyRates(agreement) else {
      return Checked(nil, [missingGrantRate(agreement.year, at: region.place)])
    }
    let details = posts.map { post in
      PostCosts.make(post, facts: facts, agreement: agreement, monthlyRates: rates)
    }
    // P4 follows the occupied months whether or not a grant is paid; the grant ends with its lapse.
    let fteMonths = details.map(\.fteMonths).reduce(.zero, +)
    let computed = Cents(details.map(\.computedGrant).reduce(.zero, +).roundedHalfUp())
    let notice = facts.grantNotices.first { $0.region == region.name }
    let basis = agreement.grantBasis
    guard let grant = settledGrant(basis, notice: notice, computed: computed) else {
      return Checked(nil, [missingGrantNotice(region: region.name, basis: basis, at: agreement.grantBasisPlace)])
    }
    let nonStaff = facts.nonStaffCosts.filter { $0.region == region.name }
    let amounts: [CostCategory: Cents] = [
      .staffCosts: details.map(\.staffCosts).total(),
      .workplaceEquipment: nonStaff.filter { $0.category == .workplaceEquipment }.map(\.amount).total(),
      .recruitment: nonStaff.filter { $0.category == .recruitment }.map(\.amount).total(),
      .staffAdministrationFlatRate: Cents(
        (Ratio(agreement.administrationFlatRate) * fteMonths / 12).roundedHalfUp()),
    ]
    let ids = Set(posts.map(\.id))
    let costs = RegionCosts(
      region: region, amounts: amounts, grant: grant, grantBasis: basis, computedGrant: computed,
      fteMonths: fteMonths, plannedFTEMonths: region.agreedFTE * Ratio(12),
      retroactive: facts.staffCosts.filter { ids.contains($0.post) }.map(\.retroactive).total(), posts: details,
      staffing: facts.staffing.first { $0.region == region.name }
        ?? Staffing(region: region.name, paid: .nobody))
    var findings = [
      grantDifference(
        notice: notice, computed: computed, isCapped: details.contains(where: \.isCapped), agreement: agreement),
      cappedGrant(costs, basisPlace: agreement.grantBasisPlace), surplus(of: costs, agreement.surplus),
    ].compactMap(\.self)
    if costs.staffing.isSmallGroup { findings.append(smallGroup(costs, agreement.smallGroups)) }
    return Checked(findings.hasErrors ? nil : costs, findings)
  }

  private static func settledGrant(_ basis: GrantBasis, notice: GrantNotice?, computed: Cents) -> Cents? {
    switch basis {
    case .granted: notice?.granted
    case .paidOut: notice?.paidOut
    case .computed: computed
    }
  }

  /// The grant rate of each month; nil if one of them has none.
  private static func monthlyRates(_ agreement: Agreement) -> [Cents]? {
    let rates = agreement.year.months.map { agreement.grantRate(on: $0.firstDay) }
    return rates.contains(nil) ? nil : rates.compactMap(\.self)
  }
}

extension PostCosts {
  fileprivate static func make(
    _ post: Post, facts: SettlementFacts, agreement: Agreement, monthlyRates: [Cents]
  ) -> PostCosts {
    let occupancies = facts.occupancies.filter { $0.post == post.id }
    let time = OccupiedTime(
      of: post, occupancies: occupancies, year: agreement.year, rule: agreement.partialMonths)
    let funded = OccupiedTime(
      of: post, occupancies: occupancies, year: agreement.year, rule: agreement.partialMonths,
      before: agreement.grantLapse?.firstDayWithout)
    let staffCosts = facts.staffCosts.filter { $0.post == post.id }.map(\.amount).total()
    let byRate = zip(funded.fteMonths, monthlyRates).reduce(Ratio.zero) { $0 + $1.0 * Ratio($1.1) / 12 }
    let cap = agreement.grantCap == .personnelCost ? max(.zero, Ratio(staffCosts)) : byRate
    return PostCosts(
      post: post, occupied: OccupiedTime.stretches(of: occupancies, in: agreement.year), fteMonths: time.total,
      staffCosts: staffCosts, computedGrant: min(byRate, cap), isCapped: byRate > cap
    )
  }
}
