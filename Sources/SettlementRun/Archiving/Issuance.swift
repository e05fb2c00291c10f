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
    try Binding.with(self, archive: archive, releaseFile: release, suffix: "ausgestellt") {
      binding, report throws(EnvironmentFailure) in
      try Issuance(binding: binding).perform(&report)
    }
  }
}

/// What `issue` does once settlement and archive are read.
private struct Issuance {
  let binding: Binding

  func perform(_ report: inout RunReport) throws(EnvironmentFailure) {
    let (settled, regions) = (binding.settled, binding.comparison.newRegions)
    report.findings += binding.comparison.changes.map { differsFromIssued($0) }
    let release = try binding.release(for: regions)
    report.findings += release.findings
    guard let release = release.value, !report.findings.hasErrors else { return }
    let numbered = settled.numbered(.final(numbers))
    report.findings += numbered.findings
    guard let final = numbered.value, !report.findings.hasErrors else { return }

    var sealed: (bags: [String], head: Seal?) = ([], binding.state.head)
    if regions.isEmpty {
      report.findings.append(alreadyIssued(settled.statements.agreement.year.number))
    } else {
      let prepared = binding.run.render(final) { _ in nil }
      guard !prepared.files.isEmpty, !prepared.report.findings.hasErrors else {
        report = prepared.report
        return
      }
      sealed = try binding.seal(regions) { region in
        BagAssembly(settled: final, region: region, files: prepared.files, release: release)
      }
    }
    let rendered = try publish(final, try binding.archive.reloaded())
    report.summary = rendered.summary
    report.json = rendered.json
    report.publishedAt = binding.publication.shown
    report.sealing = Sealing(archive: binding.archive.path, bags: sealed.bags, head: sealed.head?.digest)
  }

  /// What is issued keeps its number, so that papers and index name it; the rest continues the series.
  private var numbers: InvoiceNumbers {
    var numbers = InvoiceNumbers(binding.settled, binding.state)
    for given in binding.settled.facts.assignedNumbers where numbers.assigned[given.recipient] == nil {
      numbers.assigned[given.recipient] = given.number?.text
    }
    return numbers
  }

  // MARK: What is to be sent

  /// Puts what was issued for the year into the output folder: what was sent byte by byte as it was sealed, index and the
  /// papers of what is new with the state of the archive on them. Papers of before stay as they were sealed: made anew, they
  /// could tell what a correction must not.
  private func publish(
    _ final: SettlementRun.Settled, _ state: ArchiveState
  ) throws(EnvironmentFailure) -> RunReport {
    let (publication, newRegions) = (binding.publication, binding.comparison.newRegions)
    let rendered = binding.run.render(final, archiveHead: state.head?.digest) { _ in nil }
    var files: [String: OutputFile] = [:]
    let year = final.statements.agreement.year.number
    let own = final.statements.statements.filter { newRegions.contains($0.region) }
    var papers = Set(own.map { FileNames.paper(for: $0.recipient) })
    let isCorrected = state.bags.contains { $0.register.kind == .correction && $0.register.year == year }
    if !isCorrected, !newRegions.isEmpty { papers.insert(FileNames.districtPaper) }
    for bag in state.bags where bag.register.kind == .issue && bag.register.year == year {
      for file in try binding.archive.outputFiles(of: bag) { files[file.path] = file }
    }
    if newRegions.isEmpty, try publication.holds(files.values) { return rendered.report }
    for file in rendered.files
    where file.path.hasPrefix(FileNames.internalFolder) || papers.contains(file.path) {
      files[file.path] = file
    }
    try publication.publish(files.values.sorted { $0.path < $1.path })
    return rendered.report
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
