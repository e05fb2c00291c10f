internal import Costs
internal import Facts
internal import Money
internal import Settings

/// *Prüfung auf Rückschluss*: what all papers of a run together tell about the pay of one person, compared with what
/// must be told (domain.md 6.6 and "Decided since").
///
/// Unknown are the pay of each person, P2 to P4 and the occupied months of every region. The papers' figures are
/// equations and inequalities over them. Must be told: the total of each region (invoiced and borne shares and the
/// grant), and the pay of a group that is not small. What follows from the rest must leave every pay possible that
/// these leave possible; also for somebody who knows the pay of one colleague.
struct DisclosureAudit {
  /// What may be told beyond totals and grants.
  enum Allowance: Hashable, Sendable {
    /// Staff costs of groups that are not small, and of more than one post.
    case publicFigures
    /// Staff costs of groups that are not small.
    case partnerFigures
    /// Lines and months of small groups, too (`kleingruppe: aufgliedern`).
    case itemizedFigures
  }

  /// What the papers tell beyond what they may.
  enum Narrowing: Hashable, Sendable {
    /// Anybody can bound a pay closer.
    case forAnybody
    /// Somebody who knows one person's pay can bound another's closer.
    case forColleagues
    /// It is told of a small group that it was paid for earlier years.
    case retroactivePay
  }

  private let regions: [RegionCosts]
  private let equations: PublishedEquations

  init(_ regions: [RegionCosts], agreement: Agreement) throws(ExactRatio.Overflow) {
    self.regions = regions
    equations = try PublishedEquations(regions, agreement: agreement)
  }

  /// What of a region's persons `figures` tell beyond what `allowance` lets be told; nil if nothing.
  func narrowing(
    of region: RegionCosts, by figures: Set<PublishedFigure>, beyond allowance: Allowance
  ) throws(ExactRatio.Overflow) -> Narrowing? {
    let name = region.region.name
    if region.staffing.retroactivelyPaid.isSmall, figures.contains(.retroactivePay(region: name)) {
      return .retroactivePay
    }
    guard let target = equations.pay(of: name, .target) else { return nil }
    let allowed = try equations.constraints(unavoidable(allowance))
    let published = try allowed + equations.constraints(figures)
    let before = try LinearProgram(bounds: equations.bounds, allowed)
    let told = try LinearProgram(bounds: equations.bounds, published)
    let form: LinearProgram.Form = [target: .one]
    guard try told.maximum(of: form) == before.maximum(of: form), try told.minimum(of: form) == before.minimum(of: form)
    else { return .forAnybody }
    guard let colleague = equations.pay(of: name, .colleague) else { return nil }
    for corner in try Outline(of: target, colleague, bounds: equations.bounds, allowed).corners() {
      let fixed = try LinearProgram(
        bounds: equations.bounds,
        published + [
          LinearProgram.Constraint([target: .one], equals: corner.x),
          LinearProgram.Constraint([colleague: .one], equals: corner.y),
        ])
      if !fixed.isFeasible { return .forColleagues }
    }
    return nil
  }

  /// The narrowest interval of any one person's pay in a region that follows from `figures` and from what is
  /// unavoidable, in cents; nil if they contradict each other.
  func interval(
    of region: String, from figures: Set<PublishedFigure>, and allowance: Allowance = .partnerFigures
  ) throws(ExactRatio.Overflow) -> ClosedRange<ExactRatio>? {
    let program = try LinearProgram(
      bounds: equations.bounds, equations.constraints(unavoidable(allowance).union(figures)))
    guard let target = equations.pay(of: region, .target), let low = try program.minimum(of: [target: .one]),
      let high = try program.maximum(of: [target: .one])
    else { return nil }
    return low...high
  }

  /// What has to be told, or may be.
  private func unavoidable(_ allowance: Allowance) -> Set<PublishedFigure> {
    var figures: Set<PublishedFigure> = []
    for region in regions {
      let name = region.region.name
      figures.insert(.cost(of: Set(CostCategory.allCases), regions: [name], region.cost))
      let isItemized =
        switch allowance {
        case .publicFigures: !region.staffing.isSmallGroup && region.posts.count > 1
        case .partnerFigures: !region.staffing.isSmallGroup
        case .itemizedFigures: true
        }
      if isItemized {
        figures.insert(.cost(of: [.staffCosts], regions: [name], region.amount(.staffCosts)))
      }
      if allowance == .itemizedFigures {
        for category in CostCategory.allCases {
          figures.insert(.cost(of: [category], regions: [name], region.amount(category)))
        }
        figures.insert(.fteMonths(regions: [name], region.fteMonths))
      }
    }
    return figures
  }
}
