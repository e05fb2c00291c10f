internal import Facts
internal import Money
internal import Statements

extension PaperView {
  /// Cost lines side by side, a column for each region that may show them.
  struct LineTable: Sendable {
    let columns: [String]
    let rows: [Row]
    let sums: [String]

    struct Row: Sendable {
      let label: String
      let amounts: [String]
    }
  }

  /// Occupied months, a row for each region that may show them.
  struct StaffingTable: Sendable {
    let rows: [Row]

    struct Row: Sendable {
      let name: String
      let agreedFTE: String
      let fteMonths: String
      let plannedFTEMonths: String
      let occupancy: String?
      let costPerFTEYear: String?
      let isTotal: Bool
    }
  }

  /// Plan, actual and year before, as far as they are known.
  struct ComparisonTable: Sendable {
    let hasPlan: Bool
    let hasPreviousYear: Bool
    let rows: [Row]

    struct Row: Sendable {
      let name: String
      let actual: String
      let isTotal: Bool
      let plan: Compared?
      let previousYear: Compared?
    }
  }

  /// One amount beside what it is compared with.
  struct Compared: Sendable {
    let before: String
    /// With its sign.
    let change: String
    let percent: String?
  }

  /// A difference in words: how much, and which way.
  struct Difference: Sendable {
    let before: String
    let amount: String
    let isMore: Bool
    let isLess: Bool
  }

  /// *Förderwegfall*: what it costs with the grant and without.
  struct Lapse: Sendable {
    let name: String
    let today: String
    let without: String
    let difference: String
    let isTotal: Bool
  }
}

extension RegionFigures.Details {
  /// *Besetzungsquote*; nil without posts.
  var occupancy: Ratio? {
    plannedFTEMonths > .zero
      ? fteMonths * Ratio(plannedFTEMonths.denominator, plannedFTEMonths.numerator) : nil
  }
}

extension PaperView.LineTable {
  /// Nil if no region may show its lines.
  init?(_ paper: CommitteePaper) {
    let shown = paper.regions.compactMap { region in region.details.map { (region, $0) } }
    guard !shown.isEmpty else { return nil }
    let sum = shown.count > 1 ? paper.details : nil
    columns = shown.map { "Region \($0.0.name)" } + (sum == nil ? [] : ["Zusammen"])
    rows = CostCategory.allCases.map { category in
      Row(
        label: category.german,
        amounts: (shown.map(\.1) + [sum].compactMap(\.self)).map { $0.amount(category).germanEuro })
    }
    sums = shown.map { $0.0.cost.germanEuro } + (sum == nil ? [] : [paper.cost.germanEuro])
  }
}

extension PaperView.StaffingTable {
  /// Nil if no region may show its months.
  init?(_ paper: CommitteePaper) {
    let shown = paper.regions.compactMap { region in
      region.details.map {
        Row(
          "Region \(region.name)", $0, agreedFTE: paper.agreedFTE(of: region), costPerFTEYear: region.costPerFTEYear)
      }
    }
    guard !shown.isEmpty else { return nil }
    let total = shown.count > 1 ? paper.details : nil
    let agreed = paper.regions.map { paper.agreedFTE(of: $0) }.reduce(.zero, +)
    rows = shown + (total.map { [Row("Zusammen", $0, agreedFTE: agreed, costPerFTEYear: nil, isTotal: true)] } ?? [])
  }
}

extension PaperView.StaffingTable.Row {
  fileprivate init(
    _ name: String, _ details: RegionFigures.Details, agreedFTE: Ratio, costPerFTEYear: Cents?, isTotal: Bool = false
  ) {
    self.name = name
    self.agreedFTE = agreedFTE.germanFTE
    fteMonths = details.fteMonths.germanShort
    plannedFTEMonths = details.plannedFTEMonths.germanShort
    occupancy = details.occupancy?.germanPercent
    self.costPerFTEYear = costPerFTEYear?.germanEuro
    self.isTotal = isTotal
  }
}

extension PaperView.ComparisonTable {
  /// Nil where there is neither plan nor year before.
  init?(_ paper: CommitteePaper) {
    rows = paper.own.map { Row.own($0) } ?? Row.regions(paper)
    hasPlan = rows.contains { $0.plan != nil }
    hasPreviousYear = rows.contains { $0.previousYear != nil }
    guard hasPlan || hasPreviousYear else { return nil }
  }
}

extension PaperView.ComparisonTable.Row {
  /// Cost, grant and own share. What neither plan nor year before tells is left out.
  fileprivate static func own(_ own: CommitteePaper.OwnFigures) -> [Self] {
    let parts = [
      Self("Kosten", own.cost, plan: own.plan?.cost, previousYear: own.previousYear?.cost),
      Self("Förderung", own.grant, plan: own.plan?.grant, previousYear: own.previousYear?.grant),
    ].filter { $0.plan != nil || $0.previousYear != nil }
    return parts + [
      Self(
        "Eigenanteil", own.amount, plan: own.plan?.ownShare, previousYear: own.previousYear?.ownShare, isTotal: true)
    ]
  }

  /// The own share of each region and of all.
  fileprivate static func regions(_ paper: CommitteePaper) -> [Self] {
    let rows = paper.regions.map {
      Self(
        "Region \($0.name)", $0.ownShare, plan: $0.plan?.ownShare, previousYear: $0.previousYear?.ownShare)
    }
    guard rows.count > 1 else { return rows }
    return rows + [
      Self(
        "Zusammen", paper.ownShare, plan: paper.plan?.ownShare, previousYear: paper.previousYear?.ownShare,
        isTotal: true)
    ]
  }

  private init(_ name: String, _ actual: Cents, plan: Cents?, previousYear: Cents?, isTotal: Bool = false) {
    self.name = name
    self.actual = actual.germanEuro
    self.isTotal = isTotal
    self.plan = plan.map { PaperView.Compared(from: $0, to: actual) }
    self.previousYear = previousYear.map { PaperView.Compared(from: $0, to: actual) }
  }
}

extension PaperView.Compared {
  fileprivate init(from before: Cents, to now: Cents) {
    let change = Change(from: before, to: now)
    self.before = before.germanEuro
    self.change = change.amount.germanEuroWithSign
    percent = change.fraction.map(\.germanPercentWithSign)
  }
}

extension PaperView.Difference {
  init(from before: Cents, to now: Cents) {
    let change = Change(from: before, to: now).amount
    self.before = before.germanEuro
    amount = change.magnitude.germanEuro
    isMore = change > .zero
    isLess = change < .zero
  }
}

extension PaperView.Lapse {
  /// The municipality and its region if that is more than itself, or all regions and together.
  static func rows(_ paper: CommitteePaper) -> [Self] {
    let regions = paper.regions.map { Self("Region \($0.name)", cost: $0.cost, grant: $0.grant) }
    if let own = paper.own {
      let row = Self(own.municipality.officialName, cost: own.cost, grant: own.grant)
      return paper.regions.contains { $0.shares.count > 1 } ? [row] + regions : [row]
    }
    guard regions.count > 1 else { return regions }
    return regions + [Self("Zusammen", cost: paper.cost, grant: paper.grant, isTotal: true)]
  }

  private init(_ name: String, cost: Cents, grant: Cents, isTotal: Bool = false) {
    self.name = name
    today = (cost - grant).germanEuro
    without = cost.germanEuro
    difference = grant.germanEuroWithSign
    self.isTotal = isTotal
  }
}
