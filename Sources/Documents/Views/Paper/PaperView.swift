internal import Dates
internal import Money
internal import Settings
package import Statements

/// *Vorlage für Ausschuss oder Rat*: what vorlagen/vorlage.html and vorlagen/kreis.html may say, all of it public.
package struct PaperView: Sendable {
  let isDraft: Bool
  let year: String
  let previousYear: String
  let contract: String
  let undertaking: String
  let grantName: String
  let district: String
  let head: Head?
  let own: Own?
  let regions: [Region]
  /// Whether there is one region, and its employer shares with nobody.
  let isAlone: Bool
  let missingRegions: String?
  let total: Total
  let lineTable: LineTable?
  let staffing: StaffingTable?
  let collapsedRegions: String?
  /// Of the own figures, or of the regions; nil where there is neither plan nor year before.
  let comparison: ComparisonTable?
  /// Of the own figures and the region's, or of all regions.
  let lapse: [Lapse]
  let charts: PaperCharts
  let grantRate: String?
  let grantBasis: String
  let grantLapse: String?
  let isBeforeNewVATLaw: Bool
  /// Nil where nobody would be charged any.
  let vatFrom2027: String?
  /// Digest of the newest bag of the archive; nil for a draft.
  let archiveHead: String?

  struct Total: Sendable {
    let municipalities: String
    let agreedFTE: String
    let cost: String
    let grant: String
    let ownShare: String
    /// Of the own share, without a sign, for sentences.
    let amount: String
    let grantQuota: String?
    let isSurplus: Bool
    let isOneMunicipality: Bool
    let isOneRegion: Bool
    let toPlan: Difference?
    let toPreviousYear: Difference?
  }

  package init(_ paper: CommitteePaper, archiveHead: String? = nil) {
    let agreement = paper.agreement
    self.archiveHead = archiveHead
    isDraft = paper.isDraft
    year = String(agreement.year.number)
    previousYear = String(agreement.year.number - 1)
    contract = agreement.contract.name
    undertaking = agreement.contract.undertaking
    grantName = agreement.contract.grantName
    district = agreement.contract.district
    head = paper.head.map { Head($0) }
    own = paper.own.map { Own($0, in: paper) }
    regions = paper.regions.map { Region($0, in: paper) }
    isAlone = regions.count == 1 && regions.allSatisfy(\.isAlone)
    missingRegions = paper.missingRegions.isEmpty ? nil : enumeration(paper.missingRegions.map { "Region \($0)" })
    total = Total(paper)
    lineTable = LineTable(paper)
    staffing = StaffingTable(paper)
    let collapsed = paper.regions.filter { $0.details == nil }.map { "Region \($0.name)" }
    collapsedRegions = collapsed.isEmpty ? nil : enumeration(collapsed)
    comparison = ComparisonTable(paper)
    lapse = Lapse.rows(paper)
    charts = PaperCharts(paper)
    grantRate =
      agreement.grantRates.filter { $0.since <= agreement.year.lastDay }
      .max { $0.since < $1.since }?.perFTEAndYear.germanEuro
    grantBasis =
      switch agreement.grantBasis {
      case .granted: "bewilligte"
      case .paidOut: "ausgezahlte"
      case .computed: "nach der Besetzung berechnete"
      }
    grantLapse = agreement.grantLapse?.firstDayWithout.german
    isBeforeNewVATLaw = agreement.year.number < 2027
    vatFrom2027 = (paper.own.map(\.vatFrom2027) ?? paper.vatFrom2027)?.germanEuro
  }
}

extension PaperView.Total {
  fileprivate init(_ paper: CommitteePaper) {
    let count = paper.regions.map(\.shares.count).reduce(0, +)
    municipalities = String(count)
    isOneMunicipality = count == 1
    agreedFTE = paper.regions.map { paper.agreedFTE(of: $0) }.reduce(.zero, +).germanFTE
    cost = paper.cost.germanEuro
    grant = (-paper.grant).germanEuro
    ownShare = paper.ownShare.germanEuro
    amount = paper.ownShare.magnitude.germanEuro
    isSurplus = paper.ownShare < .zero
    grantQuota = quota(of: paper.grant, in: paper.cost)?.germanPercent
    isOneRegion = paper.regions.count == 1
    toPlan = paper.plan.map { PaperView.Difference(from: $0.ownShare, to: paper.ownShare) }
    toPreviousYear = paper.previousYear.map { PaperView.Difference(from: $0.ownShare, to: paper.ownShare) }
  }
}
