package import Allocation
internal import Costs
internal import Dates
package import Facts
package import Identifiers
internal import Invoice
package import Money
package import Settings

/// *Vorlage für Ausschuss und Rat*: the person-free figures of a public paper.
///
/// A municipality's paper holds its own figures and those of its own region, never another region's: each employer
/// settles alone, and a run of one region must make the same paper as a run of all.
package struct CommitteePaper: Sendable {
  package let agreement: Agreement
  package let isDraft: Bool
  package let head: PaperHead?
  /// Nil in the overview for the district.
  package let own: OwnFigures?
  /// The own region; in the overview every region that was settled, in the order of the agreement.
  package let regions: [RegionFigures]
  /// Regions of the agreement whose figures are not there.
  package let missingRegions: [String]

  /// *Eigene Zahlen*: what the year means for the municipality whose paper it is.
  package struct OwnFigures: Sendable {
    package let municipality: Municipality
    package let cost: Cents
    package let grant: Cents
    /// Net, as it is allocated.
    package let amount: Cents
    package let vat: Statement.VATCharge?
    package let advancePayments: Cents
    /// The employer, who settles; the municipality itself if it is the employer.
    package let issuer: String
    package let isEmployer: Bool
    /// *Stellenumfang*: its part of the region's agreed posts, in FTE.
    package let agreedFTE: Ratio
    /// *Umsatzsteuer ab 2027*, see `CommitteePaper.vatFrom2027`.
    package let vatFrom2027: Cents?
    /// *Vorjahr*; nil where nothing is told of it.
    package let previousYear: ComparedYear?
    /// *Plan*; nil where nothing is told of it.
    package let plan: ComparedYear?

    /// *Bruttobetrag*: with VAT.
    package var gross: Cents { amount + (vat?.amount ?? .zero) }

    /// *Zahlbetrag*; negative if the municipality is owed.
    package var balanceDue: Cents { gross - advancePayments }
  }

  /// The paper for `municipality`; nil if it has no statement in this run.
  package init?(_ statements: SettlementStatements, for municipality: AGS) {
    guard let statement = statements.statements.first(where: { $0.recipient.ags == municipality }),
      let allocation = statements.allocations.first(where: { $0.costs.region.name == statement.region })
    else { return nil }
    let region = RegionFigures(allocation, statements.statements)
    self.init(
      agreement: statements.agreement, isDraft: statement.isDraft,
      head: statements.agreement.paperHead(for: municipality),
      own: OwnFigures(statement, in: region, statements.agreement), regions: [region], missingRegions: [])
  }

  private init(
    agreement: Agreement, isDraft: Bool, head: PaperHead?, own: OwnFigures?, regions: [RegionFigures],
    missingRegions: [String]
  ) {
    self.agreement = agreement
    self.isDraft = isDraft
    self.head = head
    self.own = own
    self.regions = regions
    self.missingRegions = missingRegions
  }

  /// The overview for the district of all regions in this run.
  package static func district(_ statements: SettlementStatements) -> CommitteePaper {
    district(
      statements.allocations.map { RegionFigures($0, statements.statements) }, agreement: statements.agreement,
      isDraft: statements.statements.contains { $0.isDraft })
  }

  /// The overview for the district, also from figures of other employers.
  package static func district(_ figures: [RegionFigures], agreement: Agreement, isDraft: Bool) -> CommitteePaper {
    let names = agreement.regions.map(\.name)
    return CommitteePaper(
      agreement: agreement, isDraft: isDraft, head: agreement.paperHead(for: nil), own: nil,
      regions: names.compactMap { name in figures.first { $0.name == name } },
      missingRegions: names.filter { name in !figures.contains { $0.name == name } })
  }
}

/// Sums over the regions of a paper, as far as they may be told.
extension CommitteePaper {
  package var cost: Cents { regions.map(\.cost).total() }
  package var grant: Cents { regions.map(\.grant).total() }
  package var ownShare: Cents { regions.map(\.ownShare).total() }
  /// Nil unless it is known of everybody.
  package var previousYear: ComparedYear? { .sum(regions.map(\.previousYear)) }
  /// Nil unless it is known of everybody.
  package var plan: ComparedYear? { .sum(regions.map(\.plan)) }

  /// *Stellenumfang* of a region, in FTE, as the agreement states it.
  package func agreedFTE(of region: RegionFigures) -> Ratio { agreement.region(named: region.name)?.agreedFTE ?? .zero }

  /// *Umsatzsteuer ab 2027*: what VAT on the own shares of the members would cost, with the figures of this year; nil
  /// where it is charged already. The employer renders no service to itself. Input tax is not considered.
  package var vatFrom2027: Cents? {
    let amounts = regions.flatMap { region in region.shares.compactMap { agreement.vatFrom2027(on: $0, in: region) } }
    return amounts.isEmpty ? nil : amounts.total()
  }

  /// Lines and months of all regions together; nil if one region is collapsed, since the others taken off would give
  /// what it hides (domain.md 6.6, complementary disclosure).
  package var details: RegionFigures.Details? {
    let known = regions.compactMap(\.details)
    guard !known.isEmpty, known.count == regions.count else { return nil }
    return RegionFigures.Details(
      amounts: Dictionary(
        uniqueKeysWithValues: CostCategory.allCases.map { category in
          (category, known.map { $0.amount(category) }.total())
        }),
      fteMonths: known.map(\.fteMonths).reduce(.zero, +),
      plannedFTEMonths: known.map(\.plannedFTEMonths).reduce(.zero, +),
      containsRetroactivePay: known.contains { $0.containsRetroactivePay })
  }
}

/// *Öffentliche Zahlen einer Region*
package struct RegionFigures: Sendable {
  package let name: String
  /// `Stadt Coesfeld`
  package let employer: String
  package let key: AllocationKey
  package let cost: Cents
  package let grant: Cents
  /// Nil for small groups, whatever `kleingruppe` says, and for regions of one post, however many persons held it: the
  /// public gets cost, grant and own share only.
  package let details: Details?
  /// Employer first, then by AGS.
  package let shares: [Share]
  /// Cents left over when the own share was rounded down for everybody.
  package let residualCents: Int64

  /// What would tell too much about a small group.
  package struct Details: Sendable {
    package let amounts: [CostCategory: Cents]
    /// Occupied FTE-months by the partial-month rule.
    package let fteMonths: Ratio
    package let plannedFTEMonths: Ratio
    package let containsRetroactivePay: Bool

    package func amount(_ category: CostCategory) -> Cents { amounts[category] ?? .zero }

    package init(
      amounts: [CostCategory: Cents], fteMonths: Ratio, plannedFTEMonths: Ratio, containsRetroactivePay: Bool
    ) {
      self.amounts = amounts
      self.fteMonths = fteMonths
      self.plannedFTEMonths = plannedFTEMonths
      self.containsRetroactivePay = containsRetroactivePay
    }
  }

  /// A municipality's part.
  package struct Share: Sendable {
    package let ags: AGS
    /// `Stadt Billerbeck`
    package let municipality: String
    package let fraction: Ratio
    package let cost: Cents
    package let grant: Cents
    package let previousYear: ComparedYear?
    package let plan: ComparedYear?

    package var amount: Cents { cost - grant }

    package init(
      ags: AGS, municipality: String, fraction: Ratio, cost: Cents, grant: Cents, previousYear: ComparedYear? = nil,
      plan: ComparedYear? = nil
    ) {
      self.ags = ags
      self.municipality = municipality
      self.fraction = fraction
      self.cost = cost
      self.grant = grant
      self.previousYear = previousYear
      self.plan = plan
    }
  }

  package var ownShare: Cents { cost - grant }
  /// Nil unless it is known of every municipality.
  package var previousYear: ComparedYear? { .sum(shares.map(\.previousYear)) }
  /// Nil unless it is known of every municipality.
  package var plan: ComparedYear? { .sum(shares.map(\.plan)) }

  /// *Förderquote*; nil without cost.
  package var grantQuota: Ratio? { quota(of: grant, in: cost) }

  /// *Kosten je besetzter Vollzeitstelle und Jahr*
  package var costPerFTEYear: Cents? {
    guard let months = details?.fteMonths, months > .zero else { return nil }
    return Cents((Ratio(cost) * Ratio(12) * Ratio(months.denominator, months.numerator)).roundedHalfUp())
  }

  package init(
    name: String, employer: String, key: AllocationKey, cost: Cents, grant: Cents, details: Details?, shares: [Share],
    residualCents: Int64
  ) {
    self.name = name
    self.employer = employer
    self.key = key
    self.cost = cost
    self.grant = grant
    self.details = details
    self.shares = shares
    self.residualCents = residualCents
  }

  /// What of a region's allocation the public may see.
  /// - Parameter statements: those of the region, with what it is compared with.
  package init(_ allocation: RegionAllocation, _ statements: [Statement]) {
    let costs = allocation.costs
    let byRecipient = Dictionary(statements.map { ($0.recipient.ags, $0) }) { first, _ in first }
    self.init(
      name: costs.region.name, employer: allocation.shares.first?.municipality.officialName ?? "",
      key: costs.region.key, cost: costs.cost, grant: costs.grant,
      details: costs.staffing.isSmallGroup || costs.posts.count < 2
        ? nil
        : Details(
          amounts: costs.amounts, fteMonths: costs.fteMonths, plannedFTEMonths: costs.plannedFTEMonths,
          containsRetroactivePay: costs.mayMentionRetroactivePay),
      shares: allocation.shares.enumerated().map { index, share in
        Share(
          ags: share.municipality.ags, municipality: share.municipality.officialName,
          fraction: allocation.weights.share(index), cost: share.cost, grant: share.grantShare,
          previousYear: byRecipient[share.municipality.ags]?.previousYear,
          plan: byRecipient[share.municipality.ags]?.plan)
      }, residualCents: allocation.residualCents)
  }
}

extension CommitteePaper.OwnFigures {
  fileprivate init(_ statement: Statement, in region: RegionFigures, _ agreement: Agreement) {
    municipality = statement.recipient
    cost = statement.total.share
    grant = statement.grant.share
    amount = statement.ownShare.share
    vat = statement.vat
    advancePayments = statement.advancePayments
    issuer = statement.issuer.officialName
    isEmployer = statement.recipient.ags == statement.issuer.ags
    let share = region.shares.first { $0.ags == statement.recipient.ags }
    agreedFTE = (agreement.region(named: region.name)?.agreedFTE ?? .zero) * (share?.fraction ?? .zero)
    vatFrom2027 = share.flatMap { agreement.vatFrom2027(on: $0, in: region) }
    previousYear = statement.previousYear
    plan = statement.plan
  }
}

extension Agreement {
  /// VAT on a member's own share at the rate of § 12 UStG, half a cent away from zero; nil for the employer, without own
  /// share, where VAT is charged already, and where the year is one of the new law.
  fileprivate func vatFrom2027(on share: RegionFigures.Share, in region: RegionFigures) -> Cents? {
    guard share.amount > .zero, year.number < 2027, let employer = self.region(named: region.name)?.employer,
      employer != share.ags, vatDecision(of: employer)?.regime.rate == nil
    else { return nil }
    return vatAmount(on: share.amount, rate: 19)
  }
}

/// `part` of `whole`; nil where there is no whole to be part of.
package func quota(of part: Cents, in whole: Cents) -> Ratio? {
  whole > .zero ? Ratio(part.value, whole.value) : nil
}
