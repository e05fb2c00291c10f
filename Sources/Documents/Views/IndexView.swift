internal import Allocation
internal import Costs
internal import Dates
internal import Diagnostics
internal import Facts
internal import Identifiers
internal import Invoice
internal import Money
internal import Settings
internal import Statements
internal import Validation

/// *Lauf auf einen Blick*: what intern/index.html may say. Stays in the employing office.
package struct IndexView: Sendable {
  let isDraft: Bool
  /// Digest of the newest bag of the archive; nil for a draft.
  let archiveHead: String?
  let year: String
  let issueDate: String
  let undertaking: String
  let district: String
  let program: String
  let warningCount: String?
  let figures: Figures
  let validation: Validation?
  /// What was checked against, with versions.
  let rules: String
  let openRemarks: [RemarkGroup]
  let notes: [RemarkGroup]
  let hasPreviousYear: Bool
  let regions: [Region]
  /// Nil for a run of one region.
  let total: Sums?
  let costs: CostTable
  let districtPaper: String?
  let printedDistrictPaper: String?
  let difference: RunDifferenceView?
  let inputs: [Input]
  let ownFiles: [OwnFile]
  let releaseSheet: String?

  struct Figures: Sendable {
    let statements: String
    let invoices: String
    let creditNotes: String?
    let credited: String
    let cost: String
    let grant: String
    let grantQuota: String?
    let ownShare: String
    let invoiced: String
    let vat: String?
    let difference: String
    let isBalanced: Bool
  }

  /// *Prüfung der Rechnungen*
  struct Validation: Sendable {
    /// `8 von 8 XRechnungen gültig`
    let label: String
    let isComplete: Bool
  }

  /// *Summen einer Region*, or of all.
  struct Sums: Sendable {
    let cost: String
    let grant: String
    let ownShare: String
    let change: Change?
  }

  /// *Änderung zum Vorjahr* of an own share, with sign.
  struct Change: Sendable {
    let amount: String
    let percent: String?
  }

  struct Region: Sendable {
    let name: String
    let employer: String
    let key: String
    let sums: Sums
    let isSmallGroup: Bool
    let isCollapsed: Bool
    let members: [Member]
    let residual: String?
    let residualBearers: String
    let bookingList: String
    let proofOfUse: String
  }

  /// Cost lines of all regions side by side.
  struct CostTable: Sendable {
    let columns: [String]
    let rows: [Row]

    struct Row: Sendable {
      let label: String
      let values: [String]
      let isSum: Bool
    }
  }

  struct Member: Sendable {
    let ags: String
    let name: String
    let document: String
    let number: String?
    let cost: String
    let grant: String
    let ownShare: String
    let change: Change?
    /// Nil where there is no invoice.
    let isAccepted: Bool?
    /// `1 Warnung`
    let warnings: String?
    let files: RunSummary.DocumentFiles
    /// Whether pages lie there as PDF, too.
    let isPrinted: Bool

    func printed(_ page: String?) -> String? { isPrinted ? page.map(FileNames.printed) : nil }
  }

  /// *Datei für das eigene Haus*: path from the output folder.
  struct OwnFile: Sendable {
    let path: String
    let label: String
  }

  struct Input: Sendable {
    let file: String
    let rows: String
    let excluded: String
    let encoding: String
    let controlTotal: String?
    let verifiedTotals: String?
    let digest: String
  }

  package init(_ summary: RunSummary) {
    let agreement = summary.statements.agreement
    isDraft = summary.isDraft
    archiveHead = summary.archiveHead
    year = String(summary.year.number)
    issueDate = summary.issueDate.german
    undertaking = agreement.contract.undertaking
    district = agreement.contract.district
    program = summary.program
    let settled = summary.statements
    let warnings = summary.findings.filter { $0.severity > .info }
    warningCount = summary.warningCount
    figures = Figures(settled)
    validation = Validation(summary)
    rules = RuleVersions.line
    openRemarks = RemarkGroup.groups(warnings, in: settled)
    notes = RemarkGroup.groups(summary.findings.filter { $0.severity == .info }, in: settled)
    hasPreviousYear = settled.statements.contains { $0.previousYear != nil }
    let subjects = openRemarks.flatMap { $0.shown + ($0.folded?.remarks ?? []) }.compactMap(\.subject?.ags)
    regions = settled.allocations.map { Region($0, in: summary, warnings: subjects) }
    total = settled.allocations.count > 1 ? Sums(settled.allocations.map(\.costs), settled.statements) : nil
    costs = CostTable(settled.allocations.map(\.costs))
    districtPaper = summary.districtPaper
    printedDistrictPaper = summary.isPrinted ? summary.districtPaper.map(FileNames.printed) : nil
    difference = summary.difference.map { difference in
      RunDifferenceView(
        difference,
        names: Dictionary(
          uniqueKeysWithValues: settled.statements.map { ($0.recipient.ags.text, $0.recipient.officialName) }))
    }
    inputs = summary.inputs.map { Input($0) }
    ownFiles = OwnFile.all(of: summary)
    releaseSheet = summary.releaseSheet
  }
}

extension IndexView.Figures {
  fileprivate init(_ settled: SettlementStatements) {
    let regions = settled.allocations.map(\.costs)
    let costs = regions.map(\.cost).total()
    let grants = regions.map(\.grant).total()
    let shares = settled.statements.map(\.ownShare.share).total()
    statements = germanCount(settled.statements.count)
    invoices = germanCount(settled.statements.count { if case .invoice = $0.outcome { true } else { false } })
    let credits = settled.statements.count { if case .creditNote = $0.outcome { true } else { false } }
    creditNotes = credits == 0 ? nil : germanCount(credits)
    credited = settled.creditedTotal.germanEuro
    cost = costs.germanEuro
    grant = grants.germanEuro
    grantQuota = quota(of: grants, in: costs)?.germanPercent
    ownShare = (costs - grants).germanEuro
    invoiced = settled.invoicedTotal.germanEuro
    vat = settled.vatTotal == .zero ? nil : settled.vatTotal.germanEuro
    difference = (costs - grants - shares).germanEuro
    isBalanced = costs - grants == shares
  }
}

extension IndexView.Validation {
  fileprivate init?(_ summary: RunSummary) {
    let invoices = summary.statements.statements.compactMap { summary.files[$0.recipient.ags]?.invoiceData }
    guard !invoices.isEmpty else { return nil }
    let accepted = invoices.count { summary.acceptedInvoices.contains($0) }
    label =
      "\(germanCount(accepted)) von \(germanCount(invoices.count)) \(invoices.count == 1 ? "XRechnung" : "XRechnungen") gültig"
    isComplete = accepted == invoices.count
  }
}

extension IndexView.Sums {
  fileprivate init(_ costs: [RegionCosts], _ statements: [Statement]) {
    let ownShares = costs.map(\.ownShare).total()
    cost = costs.map(\.cost).total().germanEuro
    grant = (-costs.map(\.grant).total()).germanEuro
    ownShare = ownShares.germanEuro
    change = ComparedYear.sum(statements.map(\.previousYear)).map {
      IndexView.Change(Change(from: $0.ownShare, to: ownShares))
    }
  }
}

extension IndexView.Change {
  fileprivate init(_ change: Change) {
    amount = change.amount.germanEuroWithSign
    percent = change.fraction?.germanPercentWithSign
  }
}

extension IndexView.Region {
  fileprivate init(_ allocation: RegionAllocation, in summary: RunSummary, warnings: [String]) {
    let costs = allocation.costs
    let statements = allocation.shares.compactMap { share in
      summary.statements.statements.first { $0.recipient.ags == share.municipality.ags }
    }
    name = costs.region.name
    employer = allocation.shares.first?.municipality.officialName ?? ""
    key = costs.region.key.german
    sums = IndexView.Sums([costs], statements)
    isSmallGroup = costs.staffing.isSmallGroup
    isCollapsed = statements.contains { $0.isCollapsed }
    members = statements.compactMap { IndexView.Member($0, in: summary, warnings: warnings) }
    residual = centCount(allocation.residualCents)
    bookingList = FileNames.bookingList(of: costs.region.employer)
    proofOfUse = FileNames.proofOfUse(costs.region.name)
    residualBearers = enumeration(statements.first.map { bearersOfResidualCents($0) } ?? [])
  }
}

extension IndexView.CostTable {
  fileprivate init(_ regions: [RegionCosts]) {
    let hasTotal = regions.count > 1
    func row(_ label: String, isSum: Bool = false, _ amount: (RegionCosts) -> Cents) -> Row {
      let amounts = regions.map(amount)
      return Row(
        label: label, values: (amounts + (hasTotal ? [amounts.total()] : [])).map(\.germanEuro), isSum: isSum)
    }
    func months(_ label: String, _ value: (RegionCosts) -> Ratio) -> Row {
      let values = regions.map(value)
      return Row(
        label: label, values: (values + (hasTotal ? [values.reduce(.zero, +)] : [])).map(\.germanShort), isSum: false)
    }
    columns = regions.map { "Region \($0.region.name)" } + (hasTotal ? ["Zusammen"] : [])
    rows =
      CostCategory.allCases.map { category in
        row("\(category.rawValue) \(category.german)") { $0.amount(category) }
      } + [
        row("Kosten", isSum: true, \.cost), row("Förderung") { -$0.grant }, row("Eigenanteil", isSum: true, \.ownShare),
        months("besetzte Vollzeitmonate", \.fteMonths), months("mögliche Vollzeitmonate", \.plannedFTEMonths),
      ]
  }
}

extension IndexView.Member {
  fileprivate init?(_ statement: Statement, in summary: RunSummary, warnings: [String]) {
    guard let files = summary.files[statement.recipient.ags] else { return nil }
    ags = statement.recipient.ags.text
    name = statement.recipient.officialName
    document =
      switch statement.outcome {
      case .borneByEmployer: "trägt selbst"
      case .balanced: "ausgeglichen"
      case .invoice: "Rechnung"
      case .creditNote: "Gutschrift"
      }
    number = statement.invoice?.invoiceNumber
    cost = statement.total.share.germanEuro
    grant = (-statement.grant.share).germanEuro
    ownShare = statement.ownShare.share.germanEuro
    change = statement.changeFromPreviousYear.map { IndexView.Change($0) }
    isAccepted = files.invoiceData.map { summary.acceptedInvoices.contains($0) }
    let count = warnings.count { $0 == statement.recipient.ags.text }
    self.warnings = count == 0 ? nil : warningCount(count)
    self.files = files
    isPrinted = summary.isPrinted
  }
}

extension IndexView.OwnFile {
  fileprivate static func all(of summary: RunSummary) -> [IndexView.OwnFile] {
    let results = summary.statements.allocations.map(\.costs.region.name).map { region in
      IndexView.OwnFile(FileNames.regionResult(region), "Ergebnis der Region \(region) für andere Arbeitgeber")
    }
    let form = summary.releaseSheet.map { _ in
      IndexView.OwnFile(FileNames.releaseForm, "Vordruck der Freigabe für „abrechnung issue“")
    }
    return results + [form, IndexView.OwnFile(FileNames.run, "der ganze Lauf für Programme")].compactMap(\.self)
  }

  private init(_ path: String, _ label: String) {
    self.path = path
    self.label = label
  }
}

extension IndexView.Input {
  fileprivate init(_ input: InputFile) {
    file = input.file
    // Settings and results have no rows.
    let hasRows = ![".yaml", ".json"].contains(where: input.file.hasSuffix)
    rows = hasRows ? germanCount(input.rows) : "–"
    excluded = hasRows ? germanCount(input.excluded) : "–"
    encoding = input.encoding
    controlTotal = input.controlTotal?.germanEuro
    verifiedTotals = input.totalsVerified == 0 ? nil : germanCount(input.totalsVerified)
    digest = input.digest
  }
}
