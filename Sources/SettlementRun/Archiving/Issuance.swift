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

extension SettlementRun {
  /// *Ausstellen*: makes a settlement binding. What is in the archive already is not issued again; what differs from it stops.
  ///
  /// - Parameters:
  ///   - archive: the folder of bags; it must be there, if only empty.
  ///   - release: `freigabe.yaml`, filled in; nil if there is none.
  package func issue(archive: String, release: String?) throws(EnvironmentFailure) -> RunReport {
    let folder = ArchiveFolder(archive)
    guard folder.exists else { return RunReport(findings: [missingArchive(archive)]) }
    guard !overlapsInput(folder.path) else { return RunReport(findings: [archiveInInput(archive)]) }
    return try folder.locked { () throws(EnvironmentFailure) in
      let issuance = Issuance(run: self, archive: folder, releaseFile: release)
      return try issuance.perform()
    }
  }
}

/// One call of `issue`, while it holds the archive.
private struct Issuance {
  let run: SettlementRun
  let archive: ArchiveFolder
  let releaseFile: String?

  func perform() throws(EnvironmentFailure) -> RunReport {
    let (settledReport, _, settled) = try run.settled()
    var report = settledReport
    guard let settled, !report.stops(isStrict: run.options.isStrict) else { return report }
    // Where documents go is settled before any is issued.
    let publication = publication(for: settled.statements.agreement.year)
    guard publication.mayReplaceTarget, !run.overlapsInput(publication.target) else {
      report.findings.append(foreignOutputFolder(publication.shown))
      return report
    }
    let loaded = try ArchiveState.load(archive)
    report.findings += loaded.findings
    guard let state = loaded.value, !report.findings.hasErrors else { return report }

    let comparison = try SettlementComparison.of(settled, with: state, in: archive)
    report.findings += comparison.findings + comparison.changes.map { differsFromIssued($0) }
    let binding = Binding(archive: archive, releaseFile: releaseFile)
    let release = try binding.release(of: settled, regions: comparison.newRegions, in: state)
    report.findings += release.findings
    guard let release = release.value, !report.findings.hasErrors else { return report }

    let numbered = settled.numbered(.final(numbers(of: settled, state)))
    report.findings += numbered.findings
    guard let final = numbered.value, !report.findings.hasErrors else { return report }
    let prepared = run.render(final) { _ in nil }
    guard !prepared.files.isEmpty, !prepared.report.findings.hasErrors else { return prepared.report }

    var head = state.head
    var issued: [String] = []
    for region in comparison.newRegions {
      let assembly = BagAssembly(
        settled: final, region: region, files: prepared.files, release: release)
      let bag = assembly.content.sealed(after: head)
      try archive.publish(bag)
      head = bag.seal
      issued.append(bag.name)
    }
    if issued.isEmpty { report.findings.append(alreadyIssued(settled.statements.agreement.year.number)) }
    let rendered = try publish(
      final, try archive.reloaded(), at: publication, newRegions: comparison.newRegions)
    report.summary = rendered.summary
    report.json = rendered.json
    report.publishedAt = publication.shown
    report.sealing = Sealing(archive: archive.path, bags: issued, head: head?.digest)
    return report
  }

  /// What is issued keeps its number, so that papers and index name it; the rest continues the series.
  private func numbers(of settled: SettlementRun.Settled, _ state: ArchiveState) -> InvoiceNumbers {
    var numbers = InvoiceNumbers(settled, state)
    for given in settled.facts.assignedNumbers where numbers.assigned[given.recipient] == nil {
      numbers.assigned[given.recipient] = given.number?.text
    }
    return numbers
  }

  // MARK: What is to be sent

  /// Puts what was issued for the year into the output folder: what was sent byte by byte as it was sealed, index and the
  /// papers of what is new with the state of the archive on them. Papers of before stay as they were sealed: made anew, they
  /// could tell what a correction must not.
  private func publish(
    _ final: SettlementRun.Settled, _ state: ArchiveState, at publication: Publication, newRegions: [String]
  ) throws(EnvironmentFailure) -> RunReport {
    let rendered = run.render(final, archiveHead: state.head?.digest) { _ in nil }
    var files: [String: OutputFile] = [:]
    let year = final.statements.agreement.year.number
    let own = final.statements.statements.filter { newRegions.contains($0.region) }
    var papers = Set(own.map { FileNames.paper(for: $0.recipient) })
    let isCorrected = state.bags.contains { $0.register.kind == .correction && $0.register.year == year }
    if !isCorrected, !newRegions.isEmpty { papers.insert(FileNames.districtPaper) }
    for bag in state.bags where bag.register.kind == .issue && bag.register.year == year {
      for file in try archive.outputFiles(of: bag) { files[file.path] = file }
    }
    if newRegions.isEmpty, try publication.holds(files.values) { return rendered.report }
    for file in rendered.files
    where file.path.hasPrefix(FileNames.internalFolder) || papers.contains(file.path) {
      files[file.path] = file
    }
    try publication.publish(files.values.sorted { $0.path < $1.path })
    return rendered.report
  }

  private func publication(for year: BudgetYear) -> Publication {
    let shown = run.namedTarget ?? "output/\(year.number)-ausgestellt"
    return Publication(target: World.resolved(shown) ?? shown, shown: shown)
  }
}

/// What `issue` and `correct` have put into an archive.
package struct Sealing: Sendable {
  /// The archive as the user named it.
  package let archive: String
  /// Names of the new bags.
  package let bags: [String]
  /// *Archivstand*: digest of the newest bag; nil for an empty archive.
  package let head: String?
  var isCorrection = false
}
