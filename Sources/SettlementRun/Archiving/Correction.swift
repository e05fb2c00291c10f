internal import Allocation
internal import Archive
internal import Costs
internal import Dates
internal import Diagnostics
internal import Documents
internal import Facts
internal import Identifiers
internal import Invoice
internal import Money
internal import Settings
internal import Statements

extension SettlementRun {
  /// *Berichtigen*: takes back what was issued and would now say something else, and issues it anew. What says the same is not
  /// touched; a cancellation copies what was issued and never divides again.
  ///
  /// - Parameters:
  ///   - archive: the folder of bags.
  ///   - reason: for the archive only: free text does not leave the office.
  ///   - release: `freigabe.yaml` of the draft as it is now; nil if there is none.
  package func correct(
    archive: String, reason: String, release: String?
  ) throws(EnvironmentFailure) -> RunReport {
    try Binding.with(self, archive: archive, releaseFile: release, suffix: "berichtigt") {
      binding, report throws(EnvironmentFailure) in
      try Correction(binding: binding, reason: reason).perform(&report)
    }
  }
}

/// What `correct` does once settlement and archive are read.
private struct Correction {
  let binding: Binding
  let reason: String

  func perform(_ report: inout RunReport) throws(EnvironmentFailure) {
    let (settled, state, comparison) = (binding.settled, binding.state, binding.comparison)
    report.findings += comparison.newRegions.map { nothingIssued(of: $0) }
    guard !report.findings.hasErrors else { return }
    guard !comparison.changes.isEmpty else {
      report.findings.append(nothingToCorrect())
      if try publish(state, sealed: []) { report.publishedAt = binding.publication.shown }
      report.sealing = sealing([], state.head)
      return
    }
    let regions = settled.statements.allocations.map(\.costs.region.name).filter { name in
      comparison.changes.contains { $0.statement.region == name }
    }
    let release = try binding.release(for: regions)
    report.findings += release.findings
    guard let release = release.value, !report.findings.hasErrors else { return }

    var numbers = InvoiceNumbers(settled, state)
    let planned = numbers.plans(comparison.changes, of: settled)
    report.findings += planned.findings
    guard let plans = planned.value else { return }
    let numbered = settled.numbered(.final(numbers), isCorrection: true)
    report.findings += numbered.findings
    guard let numbered = numbered.value, !report.findings.hasErrors else { return }
    let made = documents(of: plans, in: numbered)
    report.findings += made.findings
    guard let made = made.value, !report.findings.hasErrors else { return }
    let prepared = binding.run.render(made.settled) { _ in nil }
    guard !prepared.files.isEmpty, !prepared.report.findings.hasErrors else {
      report = prepared.report
      return
    }
    let sealed = try binding.seal(regions) { region in
      BagAssembly(
        settled: made.settled, region: region, files: prepared.files + made.files, release: release,
        correction: RegionCorrection(
          reason: reason, plans: plans.filter { $0.change.statement.region == region }, cancelling: made.cancelling))
    }
    _ = try publish(try binding.archive.reloaded(), sealed: sealed.bags)
    report.summary = prepared.report.summary
    report.json = prepared.report.json
    report.publishedAt = binding.publication.shown
    report.sealing = sealing(sealed.bags, sealed.head)
  }

  private func sealing(_ bags: [String], _ head: Seal?) -> Sealing {
    Sealing(archive: binding.archive.path, bags: bags, head: head?.digest, isCorrection: true)
  }

  /// Puts what was sealed just now into the output folder, and what the call before sealed if it was ended before it had: of the
  /// archive's last bags those that correct, one an issuer.
  /// - Returns: false if there was nothing to be put there.
  private func publish(_ state: ArchiveState, sealed: [String]) throws(EnvironmentFailure) -> Bool {
    var last: [BagRecord] = []
    for bag in state.bags.reversed() {
      guard bag.register.kind == .correction, bag.register.year == state.bags.last?.register.year,
        !last.contains(where: { $0.register.issuer == bag.register.issuer })
      else { break }
      last.insert(bag, at: 0)
    }
    // Of several regions, each bag has the run's own pages.
    var files: [String: OutputFile] = [:]
    for bag in last {
      let own = try binding.archive.outputFiles(of: bag)
      if !sealed.contains(bag.name), try binding.publication.holds(own) { continue }
      for file in own { files[file.path] = file }
    }
    guard !files.isEmpty else { return false }
    try binding.publication.publish(files.values.sorted { $0.path < $1.path })
    return true
  }

  private struct Made {
    var settled: SettlementRun.Settled
    var files: [OutputFile] = []
    var cancelling: [AGS: Invoice] = [:]
  }

  /// Cancellations from what was issued, and the letters.
  private func documents(of plans: [CorrectionPlan], in settled: SettlementRun.Settled) -> Checked<Made> {
    let agreement = settled.statements.agreement
    var made = Made(settled: settled)
    var findings: [Finding] = []
    var corrections: [AGS: (InvoiceCorrection, cancelledBy: Invoice)] = [:]
    for plan in plans {
      guard let number = plan.cancellation, let issued = plan.change.issued, let bytes = issued.invoice else {
        continue
      }
      let original: Invoice
      do { original = try Invoice(stored: bytes) } catch {
        findings.append(unreadableIssue(issued.document.file, in: issued.bag, because: error.german))
        continue
      }
      let correction = InvoiceCorrection(of: original)
      let cancelling = correction.cancelling(
        as: number, on: agreement.issueDate, due: agreement.paymentDueDate, isDraft: false)
      made.cancelling[plan.recipient] = cancelling
      corrections[plan.recipient] = (correction, cancelledBy: cancelling)
    }
    made.settled = settled.with(settled.statements.reissued(corrections))
    let documents = CorrectionDocuments(templates: settled.templates, syntax: binding.run.options.syntax)
    let payments = Payments(binding.state)
    for plan in plans {
      guard let statement = made.settled.statements.statements.first(where: { $0.recipient.ags == plan.recipient }),
        let notice = plan.notice(statement, cancelling: made.cancelling[plan.recipient], payments: payments)
      else { continue }
      let rendered = documents.render(notice, cancelling: made.cancelling[plan.recipient])
      findings += rendered.findings
      made.files += rendered.value ?? []
    }
    return Checked(findings.hasErrors ? nil : made, findings)
  }
}

/// What happens to the settlement of one municipality.
struct CorrectionPlan {
  let change: SettlementComparison.Change
  /// Number of the document that takes back the old one; nil where there was none.
  let cancellation: String?

  var recipient: AGS { change.statement.recipient.ags }

  /// Nil where nothing was issued before: then the new settlement is the first one.
  func notice(_ statement: Statement, cancelling: Invoice?, payments: Payments) -> CorrectionNotice? {
    guard let old = change.issued?.document, let day = Day(text: old.issueDate) else { return nil }
    let isCreditNote = old.kind == .creditNote
    return CorrectionNotice(
      statement: statement, oldGross: Cents(isCreditNote ? -old.total : old.total),
      old: .init(number: old.number, isCreditNote: isCreditNote, issueDate: day),
      cancellation: cancelling.map {
        .init(number: $0.invoiceNumber, isCreditNote: $0.typeCode == .creditNote, issueDate: $0.issueDate)
      }, paid: payments.net(of: old.recipient, issuer: statement.issuer.ags.text, year: statement.year.number))
  }
}

extension InvoiceNumbers {
  /// What stays keeps its number, what is taken back and issued anew continues the series or is named in rechnungsnummern.csv.
  mutating func plans(
    _ changes: [SettlementComparison.Change], of settled: SettlementRun.Settled
  ) -> Checked<[CorrectionPlan]> {
    let agreement = settled.statements.agreement
    var plans: [CorrectionPlan] = []
    var findings: [Finding] = []
    for region in settled.statements.allocations.map(\.costs.region) {
      let own = changes.filter { $0.statement.region == region.name }
      guard !own.isEmpty else { continue }
      for change in own { if let old = change.issued?.document.number { used.insert(old) } }
      let needed = own.map {
        NeededNumbers(
          recipient: $0.statement.recipient.ags, cancels: $0.issued?.document.number != nil,
          issues: $0.statement.invoice != nil)
      }
      let given = corrections(
        needed, in: region, municipalities: settled.facts.municipalities, table: settled.facts.assignedNumbers,
        agreement: agreement)
      findings += given.findings
      guard let given = given.value else { continue }
      for change in own {
        let numbers = given[change.statement.recipient.ags]
        assigned[change.statement.recipient.ags] = numbers?.replacement
        plans.append(CorrectionPlan(change: change, cancellation: numbers?.cancellation))
      }
    }
    return Checked(findings.hasErrors ? nil : plans, findings)
  }
}

/// What of a region is corrected, for its bag.
struct RegionCorrection {
  let reason: String
  let recipients: Set<AGS>
  /// By recipient, the number of what was taken back.
  let replaced: [AGS: String]
  let cancellations: [RegisterDocument]

  init(reason: String, plans: [CorrectionPlan], cancelling: [AGS: Invoice]) {
    self.reason = reason
    recipients = Set(plans.map(\.recipient))
    replaced = plans.reduce(into: [:]) { result, plan in
      guard plan.change.statement.invoice != nil else { return }
      result[plan.recipient] = plan.change.issued?.document.number
    }
    cancellations = plans.compactMap { plan in
      guard let invoice = cancelling[plan.recipient], let old = plan.change.issued?.document else { return nil }
      let municipality = plan.change.statement.recipient
      return RegisterDocument(
        kind: .cancellation, number: invoice.invoiceNumber, recipient: old.recipient, name: municipality.name,
        issueDate: invoice.issueDate.iso, share: -old.share, total: invoice.totals.withVAT.value,
        payable: invoice.totals.due.value, cancels: old.number, replaces: nil,
        file: BagAssembly.path(of: FileNames.cancellation(invoice.invoiceNumber, for: municipality).data),
        report: BagAssembly.reportPath(of: invoice.invoiceNumber))
    }
  }
}

/// *Zahlungen*, as they were noted.
struct Payments {
  private let notes: [IssuedNote]
  private let documents: [ArchivedDocument]

  init(_ state: ArchiveState) {
    notes = IssuedNote.all(in: state)
    documents = state.documents
  }

  /// What a municipality has paid for a year, less what it was paid back.
  func net(of recipient: String, issuer: String, year: Int) -> Cents {
    let own = documents.filter {
      $0.document.recipient == recipient && $0.issuer == issuer && $0.year == year && $0.document.number != nil
    }
    return own.map { archived in
      let paid = notes.filter { $0.number == archived.document.number && $0.event == .paid }.compactMap(\.amount)
        .total()
      return archived.document.isOwedByRecipient ? paid : -paid
    }.total()
  }
}
