package import Allocation
internal import Costs
internal import Dates
package import Diagnostics
package import Facts
internal import Identifiers
internal import Invoice
package import Money
package import Settings

/// *Abrechnungen eines Laufs*: one statement per municipality, and the figures of papers and index.
package struct SettlementStatements: Sendable {
  package let agreement: Agreement
  package let allocations: [RegionAllocation]
  /// By AGS.
  package let statements: [Statement]

  /// True while no binding numbers are given.
  package var isDraft: Bool { statements.contains(where: \.isDraft) }

  /// Sum of what members are invoiced, with VAT; credit notes are not in it.
  package var invoicedTotal: Cents {
    statements.compactMap { if case .invoice(let invoice) = $0.outcome { invoice.totals.withVAT } else { nil } }.total()
  }
  /// Sum of what credit notes give back, with VAT, positive.
  package var creditedTotal: Cents {
    statements.compactMap { if case .creditNote(let note) = $0.outcome { note.totals.withVAT } else { nil } }.total()
  }
  /// VAT of all invoices less that of credit notes.
  package var vatTotal: Cents { statements.compactMap(\.vat?.amount).total() }

  /// Applies disclosure, gives numbers and maps to invoices. Fails where an issuer has no VAT decision, or one that does not
  /// fit, and where a number cannot be given.
  /// - Parameter isCorrection: something else was issued before; then the cost lines are told together only.
  package static func make(
    _ allocations: [RegionAllocation], facts: SettlementFacts, agreement: Agreement, numbering: InvoiceNumbering,
    isCorrection: Bool = false
  ) -> Checked<SettlementStatements> {
    let regions = allocations.map(\.costs.region)
    var findings =
      checkVAT(agreement, regions: regions)
      + advancesInRegimeS(facts.advancePayments, facts.municipalities, regions, agreement)
    var statements: [Statement] = []
    for allocation in allocations {
      guard let decision = agreement.vatDecision(of: allocation.costs.region.employer) else { continue }
      let maker = StatementMaker(
        allocation: allocation, facts: facts, agreement: agreement, numbering: numbering, vatDecision: decision,
        isCorrection: isCorrection)
      let made = maker.statements()
      statements += made.value ?? []
      findings += made.findings
    }
    statements.sort { $0.recipient.ags < $1.recipient.ags }
    return Checked(
      findings.hasErrors
        ? nil : SettlementStatements(agreement: agreement, allocations: allocations, statements: statements), findings)
  }

  /// Every issuer needs a decision on VAT for the year of service.
  package static func checkVAT(_ agreement: Agreement, regions: [Region]) -> [Finding] {
    regions.filter { agreement.vatDecision(of: $0.employer) == nil }.map {
      missingVATDecision(of: $0.employer, year: agreement.year, at: $0.place)
    }
  }
}

/// Makes the statements of one region.
private struct StatementMaker {
  let allocation: RegionAllocation
  let facts: SettlementFacts
  let agreement: Agreement
  let numbering: InvoiceNumbering
  let vatDecision: VATDecision
  let isCorrection: Bool

  func statements() -> Checked<[Statement]> {
    guard let issuer = allocation.shares.first?.municipality else { return Checked([]) }
    let (numbers, findings) = numbers(of: issuer)
    let statements = allocation.shares.map { share in
      let plain = statement(
        for: share, issuer: issuer, outcome: share.municipality.ags == issuer.ags ? .borneByEmployer : .balanced)
      guard let number = numbers[share.municipality.ags] else { return plain }
      let invoice = InvoiceMapping(
        statement: plain, agreement: agreement, number: number, vatDecision: vatDecision
      ).invoice()
      return statement(
        for: share, issuer: issuer, outcome: share.amount < .zero ? .creditNote(invoice) : .invoice(invoice))
    }
    return Checked(statements, findings)
  }

  private func numbers(of issuer: Municipality) -> (numbers: [AGS: String], findings: [Finding]) {
    let recipients = allocation.shares.filter { needsInvoice($0) }.map(\.municipality)
    let members = allocation.shares.map(\.municipality)
    let numbers = numbering.numbers(
      for: recipients.map(\.ags), among: members.map(\.ags), issuer: issuer.ags, agreement: agreement)
    let check = InvoiceNumberCheck(
      table: facts.assignedNumbers.filter { row in members.contains { $0.ags == row.recipient } },
      issuerPlace: allocation.costs.region.place)
    switch numbering {
    case .draft: return (numbers, check.ofTable())
    case .final(let state): return (numbers, check.of(numbers, for: recipients, among: members, in: state))
    }
  }

  private func advances(of share: OwnShare) -> Cents {
    facts.advancePayments.filter { $0.payer == share.municipality.ags }.map(\.amount).total()
  }

  private func vat(on share: OwnShare) -> Statement.VATCharge? {
    guard share.municipality.role == .member, share.amount != .zero, let rate = vatDecision.regime.rate else {
      return nil
    }
    return Statement.VATCharge(rate: rate, amount: vatAmount(on: share.amount, rate: rate))
  }

  private func needsInvoice(_ share: OwnShare) -> Bool {
    share.municipality.role == .member && (share.amount != .zero || advances(of: share) != .zero)
  }

  private func statement(for share: OwnShare, issuer: Municipality, outcome: Statement.Outcome) -> Statement {
    let costs = allocation.costs
    let disclosure = Disclosure(costs.staffing, agreement.smallGroups, isCorrection: isCorrection)
    return Statement(
      year: agreement.year, issueDate: agreement.issueDate, isDraft: numbering.isDraft, contract: agreement.contract,
      texts: agreement.texts, issuer: issuer, recipient: share.municipality, region: costs.region.name,
      key: costs.region.key, lines: disclosure.lines(of: costs, share: share), isCollapsed: disclosure.isCollapsed,
      isSmallGroup: costs.staffing.isSmallGroup,
      fteMonths: disclosure.isCollapsed ? nil : costs.fteMonths,
      total: Statement.RegionalAmount(region: costs.cost, share: share.cost),
      grant: Statement.RegionalAmount(region: costs.grant, share: share.grantShare),
      ownShare: Statement.RegionalAmount(region: costs.ownShare, share: share.amount), vat: vat(on: share),
      residualCents: allocation.residualCents, shares: shares(seenBy: share),
      containsRetroactivePay: !disclosure.isCollapsed && costs.mayMentionRetroactivePay,
      advancePayments: advances(of: share),
      previousYear: facts.previousYears.first { $0.municipality == share.municipality.ags }.map { ComparedYear($0) },
      plan: facts.plannedYears.first { $0.municipality == share.municipality.ags }.map { ComparedYear($0) },
      outcome: outcome)
  }

  private func shares(seenBy recipient: OwnShare) -> [Statement.Share] {
    allocation.shares.enumerated().map { index, share in
      Statement.Share(
        municipality: share.municipality, fraction: allocation.weights.share(index),
        weight: allocation.weights.numbers[index], cost: share.cost, grant: share.grantShare, amount: share.amount,
        isRecipient: share.municipality.ags == recipient.municipality.ags)
    }
  }
}
