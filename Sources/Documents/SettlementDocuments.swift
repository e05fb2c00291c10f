internal import Allocation
internal import Costs
package import Diagnostics
internal import Facts
package import Identifiers
internal import Invoice
internal import Settings
package import Statements
internal import Templates
internal import Validation

/// All templates of a run, compiled and checked before anything is rendered.
package struct DocumentTemplates: Sendable {
  let statementPage: Template<StatementView>
  let statementData: Template<StatementRecord>
  let invoicePage: Template<InvoiceView>
  let invoiceData: Template<Invoice>
  let creditNoteData: Template<Invoice>
  let ciiData: Template<Invoice>
  let paper: Template<PaperView>
  let districtPaper: Template<PaperView>
  let index: Template<IndexView>
  let releaseSheet: Template<ReleaseSheetView>
  let recalculation: Template<RecalculationView>
  let correction: Template<CorrectionView>
  let archiveReport: Template<ArchiveReportView>
  let check: DocumentCheck
  let folder: String

  private static let schemaFile = "abrechnung/abrechnung-1.xsd"

  /// Compiles every template; all faults of all files are found at once.
  /// - Parameter read: the bytes of a file below the template folder, nil if there is none.
  /// - Parameter folder: how the folder is called in messages.
  package static func load(
    folder: String, read: @escaping @Sendable (String) -> [UInt8]?
  ) -> Checked<DocumentTemplates> {
    let set = TemplateSet(folder: folder, read: read)
    let statementPage = set.compile("abrechnung/abrechnung.html", for: StatementView.schema)
    let statementData = set.compile("abrechnung/abrechnung.xml", for: StatementRecord.schema)
    let invoicePage = set.compile(InvoicePage.file, for: InvoiceView.schema)
    let invoiceData = set.compile("rechnung/ubl-rechnung.xml", for: InvoiceTerms.schema(.ubl))
    let creditNoteData = set.compile("rechnung/ubl-gutschrift.xml", for: InvoiceTerms.schema(.ubl))
    let ciiData = set.compile("rechnung/cii-rechnung.xml", for: InvoiceTerms.schema(.cii))
    let paper = set.compile("vorlagen/vorlage.html", for: PaperView.schema)
    let districtPaper = set.compile("vorlagen/kreis.html", for: PaperView.districtSchema)
    let index = set.compile("intern/index.html", for: IndexView.schema)
    let releaseSheet = set.compile("intern/freigabe.html", for: ReleaseSheetView.schema)
    let recalculation = set.compile("abrechnung/pruefung.html", for: RecalculationView.schema)
    let correction = set.compile("abrechnung/berichtigung.html", for: CorrectionView.schema)
    let archiveReport = set.compile("archiv/pruefbericht.html", for: ArchiveReportView.schema)
    let check = read(schemaFile).map { DocumentCheck.load($0, file: "\(folder)/\(schemaFile)") }
    var findings = statementPage.findings + statementData.findings + invoicePage.findings + invoiceData.findings
    findings += creditNoteData.findings + ciiData.findings + paper.findings + districtPaper.findings + index.findings
    findings += releaseSheet.findings + recalculation.findings + correction.findings
    findings += archiveReport.findings
    findings += check?.findings ?? [missingSchema("\(folder)/\(schemaFile)")]
    findings += statementPage.value?.checkSpecimens() ?? []
    findings += invoicePage.value?.checkSpecimens() ?? []
    findings += paper.value?.checkSpecimens() ?? []
    findings += districtPaper.value?.checkSpecimens() ?? []
    findings += index.value?.checkSpecimens() ?? []
    findings += releaseSheet.value?.checkSpecimens() ?? []
    findings += recalculation.value?.checkSpecimens() ?? []
    findings += correction.value?.checkSpecimens() ?? []
    findings += archiveReport.value?.checkSpecimens() ?? []
    guard let statementPage = statementPage.value, let statementData = statementData.value,
      let invoicePage = invoicePage.value, let invoiceData = invoiceData.value,
      let creditNoteData = creditNoteData.value, let ciiData = ciiData.value, let paper = paper.value,
      let districtPaper = districtPaper.value, let index = index.value,
      let releaseSheet = releaseSheet.value, let recalculation = recalculation.value,
      let correction = correction.value, let archiveReport = archiveReport.value, let check = check?.value,
      !findings.hasErrors
    else { return Checked(nil, deduplicated(findings)) }
    return Checked(
      DocumentTemplates(
        statementPage: statementPage, statementData: statementData, invoicePage: invoicePage, invoiceData: invoiceData,
        creditNoteData: creditNoteData, ciiData: ciiData, paper: paper, districtPaper: districtPaper, index: index,
        releaseSheet: releaseSheet, recalculation: recalculation, correction: correction,
        archiveReport: archiveReport, check: check, folder: folder), deduplicated(findings))
  }

  /// A partial that several templates draw in is reported once, wherever it was drawn in.
  private static func deduplicated(_ findings: [Finding]) -> [Finding] {
    var seen: Set<[String]> = []
    return findings.filter { finding in
      seen.insert([finding.code.rawValue, finding.place?.description ?? "", finding.message]).inserted
    }
  }

  /// CII has one form for all kinds of invoices, UBL two.
  func data(for invoice: Invoice, _ syntax: IssuedSyntax) -> Template<Invoice> {
    switch syntax {
    case .ubl: invoice.typeCode == .creditNote ? creditNoteData : invoiceData
    case .cii: ciiData
    }
  }

  func place(_ template: String) -> String { "\(folder)/\(template)" }
}

/// *Zahlen anderer Regionen*, as their employers have handed them over.
package struct OtherRegions: Sendable {
  package var figures: [RegionFigures]
  package var containsDraft: Bool

  package init(_ figures: [RegionFigures] = [], containsDraft: Bool = false) {
    self.figures = figures
    self.containsDraft = containsDraft
  }
}

/// Renders the documents of a run and reads each XML back from its bytes.
package struct SettlementDocuments {
  private let templates: DocumentTemplates
  private let statements: SettlementStatements
  private let syntax: IssuedSyntax
  private let archiveHead: String?
  private let didMake: @Sendable () -> Void
  private var files: [OutputFile] = []
  /// Everything that leaves the office, with the figures that it tells.
  private var outgoing: [() -> OutgoingPaper] = []
  private var findings: [Finding] = []
  /// What is to be looked at when all is rendered.
  private var checks: [() -> [Finding]] = []
  private var invoices: [RenderedInvoice] = []
  private let validator = InvoiceValidator()

  private struct RenderedInvoice {
    let invoice: Invoice
    let statement: Statement
    /// Index in `files`.
    let file: Int
  }

  /// - Parameters:
  ///   - archiveHead: *Archivstand*, digest of the newest bag, for the papers; nil where nothing is issued.
  ///   - didMake: called after each document, so that somebody can count.
  package init(
    _ statements: SettlementStatements, templates: DocumentTemplates, syntax: IssuedSyntax = .ubl,
    archiveHead: String? = nil, didMake: @escaping @Sendable () -> Void = {}
  ) {
    self.statements = statements
    self.templates = templates
    self.syntax = syntax
    self.archiveHead = archiveHead
    self.didMake = didMake
  }

  /// How many documents there will be: statement, its division to do again, and paper of each, invoices as data and page.
  package var count: Int { statements.statements.reduce(0) { $0 + ($1.invoice == nil ? 4 : 6) } }

  /// What each municipality gets, and the papers. Nothing of it depends on other regions, so a run of one region gives
  /// the same bytes for its members.
  ///
  /// - Parameters:
  ///   - isWholeDistrict: true if all regions are settled; then there is a paper for the district.
  ///   - others: what other employers have handed over; then there is one, too, of as many regions as are known.
  package consuming func render(
    isWholeDistrict: Bool, with others: OtherRegions = OtherRegions()
  ) -> Checked<[OutputFile]> {
    renderAll(isWholeDistrict: isWholeDistrict, with: others)
    for check in checks { findings += check() }
    for invoice in invoices { judge(invoice) }
    findings += inferredPay(
      from: outgoing.map { $0() }, statements.allocations.map(\.costs), agreement: statements.agreement)
    return Checked(findings.hasErrors ? nil : files, findings)
  }

  /// The same documents before anything looks at them, to measure what rendering alone costs.
  package consuming func unchecked(isWholeDistrict: Bool, with others: OtherRegions) -> [OutputFile] {
    renderAll(isWholeDistrict: isWholeDistrict, with: others)
    return files
  }

  private mutating func renderAll(isWholeDistrict: Bool, with others: OtherRegions) {
    for statement in statements.statements { renderStatement(statement) }
    for statement in statements.statements { renderPaper(for: statement) }
    if isWholeDistrict || !others.figures.isEmpty { renderDistrictPaper(with: others) }
    renderRegionResults()
    renderInternalLists()
  }

  private mutating func renderStatement(_ statement: Statement) {
    outgoing.append { OutgoingPaper(statement) }
    let paths = FileNames.files(of: statement)
    if let page = addPage(
      templates.statementPage, StatementView(statement), path: paths.statementPage,
      mark: statement.isDraft ? .letterOrInvoice : nil)
    {
      checks.append { [templates] in
        templates.check.checkSaysNoInvoice(
          page: page, path: paths.statementPage, template: templates.place(templates.statementPage.name))
      }
    }
    if let bytes = add(templates.statementData, StatementRecord(statement), path: paths.statementData) {
      checks.append { [templates] in
        templates.check.check(
          bytes, says: statement, path: paths.statementData, template: templates.place(templates.statementData.name))
      }
    }
    let recalculation = Recalculation(statement)
    addPage(
      templates.recalculation, RecalculationView(recalculation), path: paths.recalculationPage,
      mark: statement.isDraft ? .letterOrInvoice : nil)
    files.append(OutputFile(path: paths.recalculation, bytes: recalculationTable(recalculation).bytes))
    if let booking = Booking(statement), let path = paths.booking {
      let accounts = statements.agreement.accounts(of: statement.recipient.ags)
      files.append(OutputFile(path: path, bytes: memberBookingTable(booking, accounts).bytes))
    }
    guard let invoice = statement.invoice, let data = paths.invoiceData, let page = paths.invoicePage else { return }
    if add(templates.data(for: invoice, syntax), invoice, path: data) != nil {
      invoices.append(RenderedInvoice(invoice: invoice, statement: statement, file: files.count - 1))
    }
    addPage(
      templates.invoicePage, InvoiceView(invoice, in: syntax, isDraft: statement.isDraft), path: page,
      mark: statement.isDraft ? .letterOrInvoice : nil)
  }

  private mutating func judge(_ rendered: RenderedInvoice) {
    let (path, bytes) = (files[rendered.file].path, files[rendered.file].bytes)
    let written = templates.judge(bytes, of: rendered.invoice, in: syntax, path: path, validator: validator)
    findings += written.differences
    files[rendered.file] = OutputFile(
      path: path, bytes: bytes, isAcceptedInvoice: written.report?.verdict == .accepted)
    let template = templates.place(templates.data(for: rendered.invoice, syntax).name)
    for finding in written.report?.findings ?? [] where finding.severity >= .warning {
      findings.append(brokenRule(finding, in: rendered.statement, path: path, template: template))
    }
  }

  private mutating func renderPaper(for statement: Statement) {
    guard let paper = CommitteePaper(statements, for: statement.recipient.ags) else { return }
    outgoing.append { OutgoingPaper(paper) }
    addPage(
      templates.paper, PaperView(paper, archiveHead: archiveHead), path: FileNames.paper(for: statement.recipient),
      mark: paper.isDraft ? .paper : nil)
  }

  private mutating func renderDistrictPaper(with others: OtherRegions) {
    let own = CommitteePaper.district(statements)
    // The others' figures are public by themselves, audited where they were made: what the paper tells of our regions is
    // what is left when they are taken off.
    outgoing.append { OutgoingPaper(own) }
    let paper =
      others.figures.isEmpty
      ? own
      : CommitteePaper.district(
        own.regions + others.figures, agreement: statements.agreement, isDraft: own.isDraft || others.containsDraft)
    addPage(
      templates.districtPaper, PaperView(paper, archiveHead: archiveHead), path: FileNames.districtPaper,
      mark: paper.isDraft ? .paper : nil)
  }

  private mutating func renderRegionResults() {
    findings += regionsWithOneFileName(statements.agreement.regions)
    for allocation in statements.allocations {
      let region = allocation.costs.region.name
      guard let result = RegionResult(of: region, in: statements) else { continue }
      outgoing.append { OutgoingPaper(result) }
      files.append(
        OutputFile(path: FileNames.regionResult(region), text: regionResult(result).text(pretty: true) + "\n"))
    }
  }

  /// Lists that stay in the employing office.
  private mutating func renderInternalLists() {
    for costs in statements.allocations.map(\.costs) {
      let own = statements.statements.filter { $0.region == costs.region.name }
      let employer = costs.region.employer
      let bookings = bookingTable(own.compactMap { Booking($0) }, statements.agreement.accounts(of: employer))
      files.append(OutputFile(path: FileNames.bookingList(of: employer), bytes: bookings.bytes))
      guard let first = own.first else { continue }
      let proof = proofOfUseTable(
        ProofOfUse(costs), of: costs, employer: first.issuer, first.year, isDraft: first.isDraft)
      files.append(OutputFile(path: FileNames.proofOfUse(costs.region.name), bytes: proof.bytes))
    }
  }

  /// - Parameter mark: what a draft's page must show.
  @discardableResult private mutating func addPage<View>(
    _ template: Template<View>, _ view: View, path: String, mark: DraftMark?
  ) -> [UInt8]? {
    guard let bytes = add(template, view, path: path) else { return nil }
    checks.append { [templates] in
      template.check(bytes, of: view)
        + (mark.map {
          templates.check.check(page: bytes, bears: $0, path: path, template: templates.place(template.name))
        } ?? [])
    }
    return bytes
  }

  private mutating func add<View>(_ template: Template<View>, _ view: View, path: String) -> [UInt8]? {
    do {
      let bytes = try template.render(view)
      didMake()
      files.append(OutputFile(path: path, bytes: bytes))
      return bytes
    } catch {
      findings.append(error.finding)
      return nil
    }
  }
}

extension SettlementDocuments {
  /// `intern/index.html` and `intern/lauf.json`; for a draft that must be released, sheet and form.
  /// - Parameter json: `runReport` of the same summary.
  package static func report(
    _ summary: RunSummary, json: JSONValue, templates: DocumentTemplates
  ) -> Checked<[OutputFile]> {
    var files = [OutputFile(path: FileNames.run, text: json.text(pretty: true) + "\n")]
    var findings: [Finding] = []
    func add<View>(_ template: Template<View>, _ view: View, path: String) {
      do {
        let page = try template.render(view)
        findings += template.check(page, of: view)
        files.append(OutputFile(path: path, bytes: page))
      } catch {
        findings.append(error.finding)
      }
    }
    add(templates.index, IndexView(summary), path: FileNames.index)
    if let sheet = summary.releaseSheet {
      add(templates.releaseSheet, ReleaseSheetView(summary), path: sheet)
      files.append(OutputFile(path: FileNames.releaseForm, text: releaseForm(summary.statements)))
    }
    return Checked(findings.hasErrors ? nil : files, findings)
  }

  /// Where the documents of each municipality lie.
  package static func files(of statements: SettlementStatements) -> [AGS: RunSummary.DocumentFiles] {
    Dictionary(uniqueKeysWithValues: statements.statements.map { ($0.recipient.ags, FileNames.files(of: $0)) })
  }

  package static var districtPaperPath: String { FileNames.districtPaper }
}
