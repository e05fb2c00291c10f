internal import Allocation
internal import Costs
internal import Facts
internal import Money
internal import Settings

/// What of a region's costs may leave the employing office (domain.md 6.6 and "Decided since").
struct Disclosure {
  /// True if P1 to P4 become one line.
  let isCollapsed: Bool

  /// - Parameter isCorrection: a second version; beside the first, its lines could tell what one person was paid afterwards.
  init(_ staffing: Staffing, _ rule: SmallGroupRule, isCorrection: Bool = false) {
    isCollapsed = isCorrection || (staffing.isSmallGroup && rule == .collapse)
  }

  func lines(of costs: RegionCosts, share: OwnShare) -> [StatementLine] {
    guard !isCollapsed else {
      return [
        StatementLine(
          category: nil, label: collapsedCostLabel,
          amount: Statement.RegionalAmount(region: costs.cost, share: share.cost))
      ]
    }
    return CostCategory.allCases.map { category in
      StatementLine(
        category: category, label: category.german,
        amount: Statement.RegionalAmount(region: costs.amount(category), share: share.costShare(category)))
    }
  }
}

extension RegionCosts {
  /// True if there was retroactive pay, and those who had it are no small group of their own.
  var mayMentionRetroactivePay: Bool { retroactive != .zero && !staffing.retroactivelyPaid.isSmall }
}
