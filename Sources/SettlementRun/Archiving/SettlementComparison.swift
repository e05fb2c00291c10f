internal import Allocation
internal import Archive
internal import Costs
internal import Dates
internal import Diagnostics
internal import Documents
internal import Facts
internal import Identifiers
internal import Settings
internal import Statements

/// What of a settlement is new against an archive, and what says something else than was issued.
struct SettlementComparison {
  /// Regions of which nothing is issued yet.
  private(set) var newRegions: [String] = []
  /// What was issued and would now say something else.
  private(set) var changes: [Change] = []
  /// Of issued documents that cannot be read.
  private(set) var findings: [Finding] = []

  struct Change {
    let statement: Statement
    /// Nil where a municipality has no settlement although its region was issued.
    let issued: IssuedDocument?
    let differences: [SettlementContent.Difference]
  }

  static func of(
    _ settled: SettlementRun.Settled, with state: ArchiveState, in archive: ArchiveFolder
  ) throws(EnvironmentFailure) -> SettlementComparison {
    var comparison = SettlementComparison()
    let statements = settled.statements
    // What was corrected before told its cost lines together, and is compared in that form.
    let corrections = Set(state.bags.lazy.filter { $0.register.kind == .correction }.map(\.name))
    let together =
      corrections.isEmpty ? [] : settled.numbered(.draft, isCorrection: true).value?.statements.statements ?? []
    let year = statements.agreement.year.number
    for allocation in statements.allocations {
      let region = allocation.costs.region.name
      let own = statements.statements.filter { $0.region == region }
      let live = own.map {
        state.live(issuer: $0.issuer.ags.text, year: year, recipient: $0.recipient.ags.text)
      }
      guard live.contains(where: { $0 != nil }) else {
        comparison.newRegions.append(region)
        continue
      }
      for (statement, live) in zip(own, live) {
        let isCorrected = live.map { corrections.contains($0.bag) } ?? false
        let compared =
          isCorrected ? together.first { $0.recipient.ags == statement.recipient.ags } ?? statement : statement
        try comparison.compare(compared, with: live, in: archive)
      }
    }
    return comparison
  }

  private mutating func compare(
    _ statement: Statement, with live: ArchivedDocument?, in archive: ArchiveFolder
  ) throws(EnvironmentFailure) {
    guard let live else {
      changes.append(Change(statement: statement, issued: nil, differences: []))
      return
    }
    let issued = try IssuedDocument.read(live.document, in: live.bag, year: statement.year, from: archive)
    guard let content = issued.content else {
      findings.append(unreadableIssue(live.document.file, in: live.bag))
      return
    }
    let differences = content.differences(to: SettlementContent(statement))
    if !differences.isEmpty { changes.append(Change(statement: statement, issued: issued, differences: differences)) }
  }
}

/// A settlement of one municipality as it lies in the archive.
struct IssuedDocument {
  let document: RegisterDocument
  let bag: String
  /// Nil where none was issued.
  let invoice: [UInt8]?
  /// Nil if the XML is not what this program writes.
  let content: SettlementContent?

  static func read(
    _ document: RegisterDocument, in bag: String, year: BudgetYear, from archive: ArchiveFolder
  ) throws(EnvironmentFailure) -> IssuedDocument {
    let folder = World.parent(of: document.file) ?? ""
    let statement = try archive.bytes(of: "\(folder)/\(FileNames.statementData(of: year))", in: bag)
    let invoice: [UInt8]? =
      if document.number == nil { nil } else { try archive.bytes(of: document.file, in: bag) }
    return IssuedDocument(
      document: document, bag: bag, invoice: invoice,
      content: SettlementContent(statement: statement, invoice: invoice))
  }
}
