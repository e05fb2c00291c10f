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

/// What both `issue` and `correct` want before anything becomes binding: a day on which it may be, and a release.
struct Binding {
  let archive: ArchiveFolder
  /// Nil if none is given.
  let releaseFile: String?

  /// - Parameter regions: those of which something becomes binding; without one, nothing is asked for.
  func release(
    of settled: SettlementRun.Settled, regions: [String], in state: ArchiveState
  ) throws(EnvironmentFailure) -> Checked<GivenRelease> {
    let agreement = settled.statements.agreement
    let days = regions.flatMap { region in
      issueDateFindings(
        agreement.issueDate, today: World.today,
        lastIssued: agreement.region(named: region)
          .flatMap { state.lastIssueDate(issuer: $0.employer.text) }.flatMap { Day(text: $0) })
    }
    // What is wrong for all issuers alike is told once.
    var findings = days.reduce(into: [Finding]()) { if !$0.contains($1) { $0.append($1) } }
    guard !regions.isEmpty, agreement.release == .required else { return Checked(GivenRelease.none, findings) }
    let digest = settled.statements.contentDigest
    guard let releaseFile else { return Checked(nil, findings + [missingRelease(digest)]) }
    var bytes: [UInt8] = []
    try World.read(releaseFile, into: &bytes, limit: 1 << 20)
    let read = Release.read(bytes, file: releaseFile)
    findings += read.findings
    findings += read.value?.findings(digest: digest, issueDate: agreement.issueDate, today: World.today) ?? []
    return Checked(findings.hasErrors ? nil : read.value.map { GivenRelease.file(bytes, $0) }, findings)
  }
}

extension InvoiceNumbers {
  /// As the archive leaves them: what counts keeps its number, everything else ever used is used up.
  init(_ settled: SettlementRun.Settled, _ state: ArchiveState) {
    self.init()
    let statements = settled.statements
    let year = statements.agreement.year.number
    for allocation in statements.allocations {
      let issuer = allocation.costs.region.employer
      lastCounters[issuer] = state.counter(issuer: issuer.text, year: year)
      used.formUnion(state.usedNumbers(issuer: issuer.text))
    }
    for statement in statements.statements {
      guard
        let live = state.live(issuer: statement.issuer.ags.text, year: year, recipient: statement.recipient.ags.text),
        let number = live.document.number
      else { continue }
      assigned[statement.recipient.ags] = number
      used.remove(number)
    }
  }
}

extension RegisterDocument {
  /// True if whoever gets the document is to pay by it: of an invoice, unless advances were more; of what takes back a
  /// credit note.
  var isOwedByRecipient: Bool { (share >= 0) == (payable >= 0) }
}
