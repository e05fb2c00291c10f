internal import Allocation
internal import Costs
package import Dates
package import Diagnostics
package import Documents
internal import Facts
internal import Identifiers
internal import Money
package import Records
internal import Settings
package import Statements
internal import Templates

/// One settlement of one input folder: reads, calls the stages in order, and publishes.
package struct SettlementRun {
  package var options: Options

  /// What was asked for on the command line.
  package struct Options: Sendable {
    package var inputFolder: String
    /// Output folder; nil for `output/<year>`.
    package var outputFolder: String?
    /// True if `outputFolder` is the parent of one folder a year.
    package var outputIsParent: Bool
    /// Names of regions; empty for all.
    package var regions: [String]
    /// Results of other regions, `ergebnis-<region>.json`.
    package var results: [String] = []
    /// Every page that leaves the office as PDF, too.
    package var printsPages = false
    /// Replaces the issue date of the agreement.
    package var issueDate: Day?
    /// In which the invoices are written.
    package var syntax: IssuedSyntax
    /// Warnings stop.
    package var isStrict: Bool
    /// Folders that other runs of the same command have published.
    package var takenFolders: Set<String> = []

    package init(
      inputFolder: String, outputFolder: String? = nil, outputIsParent: Bool = false, regions: [String] = [],
      issueDate: Day? = nil, syntax: IssuedSyntax = .ubl, isStrict: Bool = false
    ) {
      self.inputFolder = inputFolder
      self.outputFolder = outputFolder
      self.outputIsParent = outputIsParent
      self.regions = regions
      self.issueDate = issueDate
      self.syntax = syntax
      self.isStrict = isStrict
    }
  }

  package init(_ options: Options) { self.options = options }

  /// The syntax that somebody calls so; nil for none.
  package static func syntax(named name: String) -> IssuedSyntax? { IssuedSyntax(rawValue: name) }

  /// Reads, checks and renders everything, proposes profiles where they are missing, and writes nothing.
  package func check() throws(EnvironmentFailure) -> RunReport {
    let prepared = try prepare()
    var report = prepared.report
    guard let folder = prepared.folder else { return report }
    let proposed = try folder.proposals()
    report.findings += proposed.findings
    report.proposals = proposed.value ?? []
    report.proposalsAwaitProfiles = folder.proposalsAwaitProfiles
    return report
  }

  /// Checks, and publishes if nothing stops it.
  package func build() throws(EnvironmentFailure) -> RunReport {
    // A missing program is told before anybody waits for figures.
    let printer = try options.printsPages ? WeasyPrint.installed.get() : nil
    var prepared = try prepare { year in previousRun(at: target(for: year)) }
    guard let year = prepared.year, !prepared.files.isEmpty, !prepared.report.stops(isStrict: options.isStrict) else {
      return prepared.report
    }
    let shown = target(for: year)
    // A link is followed: what it points to is replaced, not the link.
    let publication = Publication(target: World.resolved(shown) ?? shown, shown: shown)
    guard !options.takenFolders.contains(shown) else {
      prepared.report.findings.append(outputFolderTaken(shown))
      return prepared.report
    }
    guard publication.mayReplaceTarget, !overlapsInput(publication.target) else {
      prepared.report.findings.append(foreignOutputFolder(shown))
      return prepared.report
    }
    if let statements = prepared.report.summary?.statements {
      prepared.report.findings += try secondVersions(of: statements) { file throws(EnvironmentFailure) in
        try World.bytes(of: "\(publication.target)/\(file)")
      }
    }
    if let printer {
      let printed = try printer.pdfs(of: prepared.files)
      prepared.report.findings += printed.findings
      guard let files = printed.value else { return prepared.report }
      prepared.files += files
    }
    try publication.publish(prepared.files)
    prepared.report.publishedAt = shown
    return prepared.report
  }

  /// What lies in the output folder; nil if it is no run. Nothing about it may stop this one.
  private func previousRun(at target: String) -> PreviousRun? {
    let bytes = try? World.bytes(of: "\(target)/\(FileNames.run)", limit: 16 << 20)
    return (bytes ?? nil).flatMap { PreviousRun($0) }
  }

  private func target(for year: BudgetYear) -> String { namedTarget ?? "output/\(year.number)" }

  /// The output folder, where it does not depend on the year.
  package var namedTarget: String? {
    guard var folder = options.outputFolder else { return nil }
    while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
    guard options.outputIsParent else { return folder }
    return "\(folder)/\(options.inputFolder.split(separator: "/").last ?? "")"
  }

  /// Replacing the input folder, or a folder above it, would destroy what was read; a run within it would be input.
  func overlapsInput(_ target: String) -> Bool {
    guard let input = World.resolved(options.inputFolder) else { return false }
    if let output = World.resolved(target) {
      return (input + "/").hasPrefix(output + "/") || (output + "/").hasPrefix(input + "/")
    }
    // What does not exist yet will lie below the nearest folder that does.
    var above = World.parent(of: target) ?? "."
    while World.resolved(above) == nil { above = World.parent(of: above) ?? "." }
    return World.resolved(above).map { ($0 + "/").hasPrefix(input + "/") } ?? false
  }

  // MARK: The stages

  struct Prepared {
    var report: RunReport
    var year: BudgetYear?
    var files: [OutputFile] = []
    var folder: InputFolder?
  }

  /// All that documents are made of.
  package struct Settled: Sendable {
    package let statements: SettlementStatements
    package let templates: DocumentTemplates
    let isWholeDistrict: Bool
    let others: OtherRegions
    let inputs: [InputFile]
    let findings: [Finding]
    let facts: SettlementFacts

    /// The same figures in documents with these numbers.
    /// - Parameter isCorrection: something else was issued before.
    func numbered(_ numbering: InvoiceNumbering, isCorrection: Bool = false) -> Checked<Settled> {
      let made = SettlementStatements.make(
        statements.allocations, facts: facts, agreement: statements.agreement, numbering: numbering,
        isCorrection: isCorrection)
      return Checked(made.value.map { with($0) }, made.findings)
    }

    func with(_ statements: SettlementStatements) -> Settled {
      Settled(
        statements: statements, templates: templates, isWholeDistrict: isWholeDistrict, others: others, inputs: inputs,
        findings: findings, facts: facts)
    }
  }

  /// - Parameter previousRun: the run that will be replaced.
  private func prepare(
    previousRun: (BudgetYear) -> PreviousRun? = { _ in nil }
  ) throws(EnvironmentFailure) -> Prepared {
    let (report, folder, settled) = try settled()
    guard let settled else { return Prepared(report: report, folder: folder) }
    var prepared = render(settled, previousRun: previousRun)
    prepared.folder = folder
    prepared.report.inputs = settled.inputs
    return prepared
  }

  /// The folder's settlement; nil if it comes to none. With `sizeOfDocuments` for `make bench`.
  package func settlement() throws(EnvironmentFailure) -> Settled? { try settled().settled }

  /// Renders all documents, and checks each as a run does.
  /// - Returns: how many bytes they have; none if something is wrong.
  package func sizeOfDocuments(of settled: Settled) -> Int {
    render(settled) { _ in nil }.files.reduce(0) { $0 + $1.bytes.count }
  }

  /// Renders all documents but the index and lauf.json, which tell what the checks found, and checks none.
  /// - Returns: how many bytes they have.
  package func sizeOfUncheckedDocuments(of settled: Settled) -> Int {
    SettlementDocuments(settled.statements, templates: settled.templates, syntax: options.syntax)
      .unchecked(isWholeDistrict: settled.isWholeDistrict, with: settled.others).reduce(0) { $0 + $1.bytes.count }
  }

  /// Reads and settles. If that comes to nothing, the report says why.
  func settled() throws(EnvironmentFailure) -> (report: RunReport, folder: InputFolder?, settled: Settled?) {
    let templates = try loadTemplates()
    let opened = try InputFolder.open(options.inputFolder)
    guard var folder = opened.value, var agreement = folder.agreement else {
      return (RunReport(findings: opened.findings + templates.findings), opened.value, nil)
    }
    var findings = templates.findings
    if let issueDate = options.issueDate {
      agreement.issueDate = issueDate
      if issueDate < agreement.year.lastDay {
        findings.append(issueDateBeforeYearEnd(issueDate.german, year: agreement.year.number))
      }
    }
    let regions = try selectedRegions(agreement)
    let results = try GivenResults.read(options.results, agreement: agreement, settling: regions)
    findings += results.findings
    let tables = try folder.tables(for: regions, agreement: agreement)
    findings += folder.findings
    guard let tables else { return (RunReport(findings: findings), folder, nil) }
    let unknown = options.regions.filter { agreement.region(named: $0) == nil }
    guard unknown.isEmpty else {
      findings += unknown.map { unknownRegionOption($0, known: agreement.regions.map(\.name)) }
      return (RunReport(findings: findings), folder, nil)
    }
    let facts: Checked<SettlementFacts>
    do { facts = try readRecords(tables, agreement: agreement, regions: regions) } catch {
      throw EnvironmentFailure(error)
    }
    let settled = settle(
      facts, grantFile: tables.grants?.file, agreement: agreement, regions: regions,
      isComplete: !folder.findings.hasErrors)
    findings += settled.findings
    let others = facts.value.map { results.figures(of: agreement, facts: $0) } ?? Checked(nil)
    findings += others.findings
    let inputs = folder.withDigests((facts.value?.inputs ?? []), and: results.inputs)
    let report = RunReport(findings: findings, inputs: inputs)
    guard let statements = settled.value, let others = others.value, let templates = templates.value,
      let facts = facts.value, !findings.hasErrors
    else { return (report, folder, nil) }
    return (
      report, folder,
      Settled(
        statements: statements, templates: templates, isWholeDistrict: regions.count == agreement.regions.count,
        others: others, inputs: inputs, findings: findings, facts: facts)
    )
  }

  private func selectedRegions(_ agreement: Agreement) throws(EnvironmentFailure) -> [Region] {
    options.regions.isEmpty ? agreement.regions : agreement.regions.filter { options.regions.contains($0.name) }
  }

  /// From facts to statements: each stage takes the last one's value and adds its findings.
  /// - Parameters:
  ///   - grantFile: name of the table of grants; nil if there is none.
  ///   - isComplete: false if files are missing; then figures computed from the others mean nothing.
  private func settle(
    _ facts: Checked<SettlementFacts>, grantFile: String?, agreement: Agreement, regions: [Region], isComplete: Bool
  ) -> Checked<SettlementStatements> {
    guard let value = facts.value else { return Checked(nil, facts.findings) }
    let ledger = CostLedger.make(value, agreement: agreement, regions: regions)
    // Where figures are missing, only what does not depend on them is worth telling.
    guard !facts.findings.hasErrors, isComplete else {
      let grantsAreRead =
        grantFile.map { file in
          !facts.findings.contains { $0.severity == .error && $0.place?.file == file }
        } ?? false
      let independent = ledger.findings.filter { $0.code == .grantMissing && grantsAreRead }
      return Checked(
        nil, facts.findings + independent + SettlementStatements.checkVAT(agreement, regions: regions))
    }
    var findings = facts.findings + ledger.findings
    guard let ledger = ledger.value else {
      return Checked(nil, findings + SettlementStatements.checkVAT(agreement, regions: regions))
    }
    let allocations = ledger.regions.map { RegionAllocation.make($0, municipalities: value.municipalities) }
    findings += allocations.flatMap(\.findings)
    findings += previousYearChanges(allocations.compactMap(\.value), value.previousYears)
    guard !findings.hasErrors else { return Checked(nil, findings) }
    let statements = SettlementStatements.make(
      allocations.compactMap(\.value), facts: value, agreement: agreement, numbering: .draft)
    findings += statements.findings
    findings += statements.value.map(missingAccounts) ?? []
    return Checked(statements.value, findings)
  }

  /// - Parameter archiveHead: digest of the newest bag, for papers and index of what was issued.
  func render(
    _ settled: Settled, archiveHead: String? = nil, previousRun: (BudgetYear) -> PreviousRun?
  ) -> Prepared {
    let (statements, templates, others) = (settled.statements, settled.templates, settled.others)
    let year = statements.agreement.year
    let made = SettlementDocuments(
      statements, templates: templates, syntax: options.syntax, archiveHead: archiveHead,
      didMake: Progress.documentMade)
    Progress.expect(documents: made.count)
    let documents = made.render(isWholeDistrict: settled.isWholeDistrict, with: others)
    var report = RunReport(findings: settled.findings + documents.findings)
    guard let files = documents.value else { return Prepared(report: report, year: year) }
    let written = report.findings.reducedForWriting()
    var summary = RunSummary(
      year: year, issueDate: statements.agreement.issueDate, isDraft: statements.isDraft, syntax: options.syntax,
      state: report.state, findings: written.map(\.remark), inputs: settled.inputs, program: programName,
      statements: statements, files: SettlementDocuments.files(of: statements),
      districtPaper: settled.isWholeDistrict || !others.figures.isEmpty ? SettlementDocuments.districtPaperPath : nil)
    summary.acceptedInvoices = Set(files.lazy.filter(\.isAcceptedInvoice).map(\.path))
    summary.isPrinted = options.printsPages
    summary.archiveHead = archiveHead
    summary.difference = previousRun(year)?.difference(to: runReport(summary, findings: written))
    let json = runReport(summary, findings: written)
    let pages = SettlementDocuments.report(summary, json: json, templates: templates)
    report.findings += pages.findings
    report.summary = summary
    report.json = json
    return Prepared(report: report, year: year, files: files + (pages.value ?? []))
  }

  private func loadTemplates() throws(EnvironmentFailure) -> Checked<DocumentTemplates> {
    guard let found = TemplateFolder.find(inputFolder: options.inputFolder) else {
      return Checked(nil, [missingTemplateFolder()])
    }
    return DocumentTemplates.load(folder: found.shown) { name in
      (try? World.bytes(of: "\(found.path)/\(name)", limit: 1 << 20)) ?? nil
    }
  }
}

/// What a run has to tell.
package struct RunReport: Sendable {
  package var findings: [Finding]
  /// Where the documents are; nil if nothing was written.
  package var publishedAt: String?
  /// The content of lauf.json; nil if the run came to nothing.
  package var json: JSONValue?
  var summary: RunSummary?
  /// What was put into an archive; nil for a run that issues nothing.
  package internal(set) var sealing: Sealing?
  /// The files that were read, as far as they could be.
  var inputs: [InputFile]
  /// Profiles for exports that have none; `check` alone makes them.
  package var proposals: [ProfileProposal] = []
  /// True if there may be more of them once broken profiles are put right.
  var proposalsAwaitProfiles = false

  init(findings: [Finding], inputs: [InputFile] = []) {
    self.findings = findings
    self.inputs = inputs
  }

  var state: RunSummary.State {
    switch findings.map(\.severity).max() {
    case .error: .errors
    case .warning: .warnings
    case .info, nil: .ok
    }
  }

  /// True if errors, or with `isStrict` warnings, forbid going on.
  package func stops(isStrict: Bool) -> Bool {
    state == .errors || (isStrict && state == .warnings)
  }

  /// `{"schema":1,"state":…,"findings":[…]}` for `check --json`, and for a build that stopped.
  package var findingsJSON: JSONValue {
    .object([
      .init("schema", .integer(1)), .init("state", .string(state.rawValue)),
      .init("findings", .array(findings.inReadingOrder().map(\.json))),
    ])
  }
}
