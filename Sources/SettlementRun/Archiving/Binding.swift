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

/// One call of `issue` or `correct`, while it holds the archive: the settlement and what of it is issued already.
struct Binding {
  let run: SettlementRun
  let archive: ArchiveFolder
  let state: ArchiveState
  let settled: SettlementRun.Settled
  let comparison: SettlementComparison
  /// Where what is to be sent goes.
  let publication: Publication
  private let releaseFile: String?

  /// Settles, reads the archive, and lets `body` go on with the report so far if nothing stops it. Where documents go is
  /// settled before any becomes binding.
  /// - Parameters:
  ///   - releaseFile: nil if none is given.
  ///   - suffix: of the output folder, if none is named: `output/2025-ausgestellt`.
  static func with(
    _ run: SettlementRun, archive path: String, releaseFile: String?, suffix: String,
    _ body: (Binding, inout RunReport) throws(EnvironmentFailure) -> Void
  ) throws(EnvironmentFailure) -> RunReport {
    let archive = ArchiveFolder(path)
    guard archive.exists else { return RunReport(findings: [missingArchive(path)]) }
    guard !run.overlapsInput(archive.path) else { return RunReport(findings: [archiveInInput(path)]) }
    return try archive.locked { () throws(EnvironmentFailure) in
      var (report, _, settled) = try run.settled()
      guard let settled, !report.stops(isStrict: run.options.isStrict) else { return report }
      let shown = run.namedTarget ?? "output/\(settled.statements.agreement.year.number)-\(suffix)"
      let publication = Publication(target: World.resolved(shown) ?? shown, shown: shown)
      guard publication.mayReplaceTarget, !run.overlapsInput(publication.target) else {
        report.findings.append(foreignOutputFolder(shown))
        return report
      }
      let loaded = try ArchiveState.load(archive)
      report.findings += loaded.findings
      guard let state = loaded.value, !report.findings.hasErrors else { return report }
      let comparison = try SettlementComparison.of(settled, with: state, in: archive)
      report.findings += comparison.findings
      let binding = Binding(
        run: run, archive: archive, state: state, settled: settled, comparison: comparison, publication: publication,
        releaseFile: releaseFile)
      try body(binding, &report)
      return report
    }
  }

  /// A day on which something may become binding, and a release.
  /// - Parameter regions: those of which something does; without one, nothing is asked for.
  func release(for regions: [String]) throws(EnvironmentFailure) -> Checked<GivenRelease> {
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

  /// Puts a bag of each region into the archive, one after the other.
  /// - Returns: what was put there, with the state of the archive then.
  func seal(
    _ regions: [String], _ assembly: (String) -> BagAssembly
  ) throws(EnvironmentFailure) -> (bags: [String], head: Seal?) {
    var head = state.head
    var bags: [String] = []
    for region in regions {
      let bag = assembly(region).content.sealed(after: head)
      try archive.publish(bag)
      head = bag.seal
      bags.append(bag.name)
    }
    return (bags, head)
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
