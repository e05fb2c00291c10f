internal import Allocation
internal import Costs
internal import Dates
package import Diagnostics
package import Facts
internal import Identifiers
internal import Invoice
internal import Money
internal import Settings
internal import Statements

/// *lauf.json*: the run for machines (contract.md 4). Stays in the employing office, so small groups are not collapsed.
package func runReport(_ summary: RunSummary, findings: [Finding]) -> JSONValue {
  let allocations = summary.statements.allocations
  let members: [JSONValue.Member] = [
    .init("schema", .integer(1)),
    .init("program", .string(summary.program)),
    .init("year", .integer(Int64(summary.year.number))),
    .init("issue_date", .string(summary.issueDate.iso)),
    .init("draft", .bool(summary.isDraft)),
    .init("syntax", .string(summary.syntax.rawValue)),
    .init("state", .string(summary.state.rawValue)),
    .init("content_digest", .string(summary.statements.contentDigest)),
    .init("regions", .object(allocations.map { .init($0.costs.region.name, region($0)) })),
    .init("members", .object(summary.statements.statements.map { .init($0.recipient.ags.text, member($0, summary)) })),
    .init("invoiced_total", .cents(summary.statements.invoicedTotal)),
    .init("credited_total", .cents(summary.statements.creditedTotal)),
    .init("vat_total", .cents(summary.statements.vatTotal)),
    .init("small_groups", smallGroups(summary)),
    .init("surplus_paid_out_because", surplusReason(summary)),
    .init("findings", .array(findings.map(\.json))),
    .init("inputs", .array(summary.inputs.map { inputReport($0, showsTotal: true) })),
  ]
  return .object(members + (summary.difference.map { [.init("previous", $0.json)] } ?? []))
}

private func region(_ allocation: RegionAllocation) -> JSONValue {
  let costs = allocation.costs
  return .object(
    [.init("fte_months", .string(costs.fteMonths.description))]
      + CostCategory.allCases.map { .init($0.rawValue, .cents(costs.amount($0))) } + [
        .init("F", .cents(-costs.grant)),
        .init("cost", .cents(costs.cost)),
        .init("own_share", .cents(costs.ownShare)),
        .init("residual_cents", .integer(allocation.residualCents)),
        .init("persons", .integer(Int64(costs.staffing.persons))),
        .init(
          "files",
          .object([
            .init("booking_list", .string(FileNames.bookingList(of: costs.region.employer))),
            .init("proof_of_use", .string(FileNames.proofOfUse(costs.region.name))),
          ])),
      ])
}

private func member(_ statement: Statement, _ summary: RunSummary) -> JSONValue {
  let share = summary.statements.allocations.lazy.flatMap(\.shares)
    .first { $0.municipality.ags == statement.recipient.ags }
  let costShares = CostCategory.allCases.map { category in
    JSONValue.Member(category.rawValue, .cents(share?.costShare(category) ?? .zero))
  }
  return .object(
    [
      .init("name", .string(statement.recipient.name)),
      .init("region", .string(statement.region)),
      .init("role", .string(statement.recipient.role == .employer ? "employer" : "member")),
    ] + costShares + [
      .init("F", .cents(-statement.grant.share)),
      .init("share", .cents(statement.ownShare.share)),
      .init("vat", .cents(statement.vat?.amount ?? .zero)),
      .init("advance_payments", .cents(statement.advancePayments)),
      .init("balance_due", .cents(statement.balanceDue)),
      .init("document", .string(documentWord(statement.outcome))),
      .init("number", statement.invoice.map { .string($0.invoiceNumber) } ?? .null),
      .init("files", files(summary.files[statement.recipient.ags], isPrinted: summary.isPrinted)),
    ])
}

private func documentWord(_ outcome: Statement.Outcome) -> String {
  switch outcome {
  case .invoice: "invoice"
  case .creditNote: "credit_note"
  case .borneByEmployer, .balanced: "statement"
  }
}

private func files(_ files: RunSummary.DocumentFiles?, isPrinted: Bool) -> JSONValue {
  guard let files else { return .object([]) }
  let named: [(String, String?)] = [
    ("statement_html", files.statementPage), ("statement_xml", files.statementData),
    ("invoice_html", files.invoicePage), ("invoice_xml", files.invoiceData), ("paper", files.paper),
    ("recalculation_html", files.recalculationPage), ("recalculation_csv", files.recalculation),
    ("booking_csv", files.booking),
  ]
  let prints: [(String, String?)] = [
    ("statement_pdf", files.statementPage), ("invoice_pdf", files.invoicePage), ("paper_pdf", files.paper),
    ("recalculation_pdf", files.recalculationPage),
  ].map { ($0, $1.map(FileNames.printed)) }
  return .object(
    (named + (isPrinted ? prints : [])).compactMap { name, path in path.map { .init(name, .string($0)) } })
}

/// Which regions are collapsed in what leaves the office; a reason to itemize is logged (domain.md 6.6).
private func smallGroups(_ summary: RunSummary) -> JSONValue {
  let small = summary.statements.allocations.filter { $0.costs.staffing.isSmallGroup }
  let reason: JSONValue =
    switch summary.statements.agreement.smallGroups {
    case .collapse: .null
    case .itemize(let reason): .string(reason)
    }
  return .array(
    small.map { .object([.init("region", .string($0.costs.region.name)), .init("itemized_because", reason)]) })
}

/// Why a surplus is paid out and not returned, if it was decided.
private func surplusReason(_ summary: RunSummary) -> JSONValue {
  switch summary.statements.agreement.surplus {
  case .payOut(let reason): .string(reason)
  case .stop: .null
  }
}

/// An entry of `inputs` in lauf.json, and of `check --json`.
/// - Parameter showsTotal: false for `check`: where rows are missing, the total can be one person's pay.
package func inputReport(_ input: InputFile, showsTotal: Bool) -> JSONValue {
  // Settings and results have no rows.
  let rows: JSONValue =
    input.file.hasSuffix(".yaml") || input.file.hasSuffix(".json") ? .null : .integer(Int64(input.rows))
  let members: [JSONValue.Member] = [
    .init("file", .string(input.file)),
    .init("rows", rows),
    .init("excluded", .integer(Int64(input.excluded))),
    .init("totals_verified", .integer(Int64(input.totalsVerified))),
    .init("preamble", .integer(Int64(input.preamble))),
    .init("repeated_headers", .integer(Int64(input.repeatedHeaders))),
    .init("empty_rows", .integer(Int64(input.emptyRows))),
    .init("sha256", .string(input.digest)),
    .init("encoding", .string(input.encoding)),
    .init("separator", input.writing.map { .string($0.separator) } ?? .null),
    .init("decimal_sign", input.writing.map { .string($0.decimalSign) } ?? .null),
    .init("thousands_sign", input.writing.map { .string($0.groupSign) } ?? .null),
    .init("month_form", input.writing?.monthForm.map(JSONValue.string) ?? .null),
    .init("recognised", .array((input.writing?.recognised ?? []).map { .string($0.rawValue) })),
    .init("product", input.product.map(JSONValue.string) ?? .null),
  ]
  let total = JSONValue.Member("control_total", input.controlTotal.map(JSONValue.cents) ?? .null)
  return .object(showsTotal ? members + [total] : members)
}
