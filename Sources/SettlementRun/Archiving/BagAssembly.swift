internal import Allocation
internal import Archive
internal import Costs
internal import Dates
internal import Diagnostics
internal import Digests
internal import Documents
internal import Facts
internal import Identifiers
internal import Invoice
internal import Money
internal import Settings
internal import Statements
internal import Validation

/// What goes into the bag of one issuer: everything a later reader needs to see what was sent, why, and by whose release. No
/// payroll, and nothing from which one person's pay could be read beyond what the region's sums tell.
struct BagAssembly {
  let settled: SettlementRun.Settled
  let region: String
  /// Paths from an output folder; what does not belong to the region is left out.
  let files: [OutputFile]
  let release: GivenRelease
  /// Of a correction; nil when everything of the region is issued for the first time.
  var correction: RegionCorrection?

  private var statements: [Statement] {
    settled.statements.statements.filter { statement in
      statement.region == region && correction?.recipients.contains(statement.recipient.ags) != false
    }
  }
  private var contentDigest: String { settled.statements.contentDigest(of: [region]) }
  private var issuer: Municipality? { statements.first?.issuer }

  var content: BagContent {
    let kind: BagKind = correction == nil ? .issue : .correction
    let documents = (correction?.cancellations ?? []) + settlements
    let recorded = World.now
    let user = World.userName
    let year = settled.statements.agreement.year
    var archived = ownFiles.map { ArchivedFile(path: Self.path(of: $0.path), bytes: $0.bytes) }
    archived += reports(of: documents, in: archived)
    archived.append(ArchivedFile(path: "data/json/kostenbuch.json", json: ledger))
    if case .file(let bytes, _) = release {
      archived.append(ArchivedFile(path: "data/yaml/freigabe.yaml", bytes: bytes))
    }
    archived.append(
      ArchivedFile(
        path: "data/jsonl/protokoll.jsonl", bytes: Array(trail(kind, documents, at: recorded, by: user).utf8)))
    return BagContent(
      kind: kind, year: year.number, issuer: issuer.map { Issuer(ags: $0.ags.text, name: $0.officialName) },
      organisation: issuer?.officialName ?? "", program: programName, recordedAt: recorded, recordedBy: user,
      retention: retention, documents: documents,
      details: .object([
        .init("region", .string(region)), .init("reason", correction.map { .string($0.reason) } ?? .null),
        .init("content_digest", .string(contentDigest)),
        .init("rules", .object(RuleVersions.parts.map { .init($0.key, .string($0.version)) })),
        .init("inputs", .array(settled.inputs.map { inputReport($0, showsTotal: true) })),
      ]),
      files: archived.sorted { $0.path < $1.path })
  }

  /// One for each municipality that gets one.
  private var settlements: [RegisterDocument] {
    statements.map { statement in
      let paths = FileNames.files(of: statement)
      let invoice = statement.invoice
      return RegisterDocument(
        kind: invoice.map { $0.typeCode == .creditNote ? .creditNote : .invoice } ?? .statement,
        number: invoice?.invoiceNumber, recipient: statement.recipient.ags.text, name: statement.recipient.name,
        issueDate: statement.issueDate.iso, share: statement.ownShare.share.value,
        total: (invoice?.totals.withVAT ?? statement.gross).value,
        payable: (invoice?.totals.due ?? statement.balanceDue).value, cancels: nil,
        replaces: correction?.replaced[statement.recipient.ags],
        file: Self.path(of: paths.invoiceData ?? paths.statementData),
        report: invoice.map { Self.reportPath(of: $0.invoiceNumber) })
    }
  }

  /// Where a file of the output folder lies in a bag: one folder per kind, as archives want it.
  static func path(of output: String) -> String {
    let kind = output.split(separator: "/").last?.split(separator: ".").last.map(String.init) ?? "sonstiges"
    return "data/\(kind)/\(output)"
  }

  /// The way back; nil for what never was in an output folder.
  static func outputPath(of archived: String) -> String? {
    let parts = archived.split(separator: "/", maxSplits: 2)
    guard parts.count == 3, parts[0] == "data" else { return nil }
    let path = String(parts[2])
    return [FileNames.sent, FileNames.papers, FileNames.internalFolder].contains { path.hasPrefix($0) } ? path : nil
  }

  static func reportPath(of number: String) -> String {
    "data/json/pruefung/\(FileNames.invoiceName(number)).json"
  }

  /// What the municipalities of the region get, what everybody gets, and the employer's own lists; not the proof of use, which
  /// tells the cost of each post.
  private var ownFiles: [OutputFile] {
    let folders = statements.map { FileNames.folder(of: $0.recipient) + "/" }
    // Papers tell lines and months: a second version beside the first could tell one person's pay.
    let papers =
      correction == nil
      ? Set(statements.map { FileNames.paper(for: $0.recipient) } + [FileNames.districtPaper]) : []
    // The index is about everything of a run, a correction about some of it.
    let lists = Set(
      [FileNames.run, FileNames.regionResult(region)] + (correction == nil ? [FileNames.index] : [])
        + (issuer.map { [FileNames.bookingList(of: $0.ags)] } ?? []))
    return files.filter { file in
      folders.contains { file.path.hasPrefix($0) } || papers.contains(file.path) || lists.contains(file.path)
    }
  }

  /// What the official rules say of each invoice, from its bytes, with the versions of the rules.
  private func reports(of documents: [RegisterDocument], in files: [ArchivedFile]) -> [ArchivedFile] {
    let validator = InvoiceValidator()
    return documents.compactMap { document in
      guard let path = document.report, let file = files.first(where: { $0.path == document.file }) else { return nil }
      let report = file.bytes.withUnsafeBytes { validator.report(on: $0, .own) }
      return ArchivedFile(
        path: path,
        json: .object([.init("sha512", .string(SHA512.hex(file.bytes)))] + report.json(of: document.file).members))
    }
  }

  /// *Kostenbuch*: what the region's settlement consists of, free of persons.
  private var ledger: JSONValue {
    guard let allocation = settled.statements.allocations.first(where: { $0.costs.region.name == region }) else {
      return .null
    }
    let costs = allocation.costs
    return .object([
      .init("schema", .integer(1)), .init("region", .string(region)),
      .init("year", .integer(Int64(settled.statements.agreement.year.number))),
      .init(
        "lines",
        .array(
          CostCategory.allCases.map { category in
            .object([
              .init("line", .string(category.rawValue)), .init("amount", .integer(costs.amount(category).value)),
            ])
          })),
      .init("grant", .integer(costs.grant.value)), .init("own_share", .integer(costs.ownShare.value)),
      .init("residual_cents", .integer(allocation.residualCents)),
      .init(
        "inputs",
        .array(
          settled.inputs.map { input in
            .object([
              .init("file", .string(input.file)), .init("rows", .integer(Int64(input.rows))),
              .init("excluded", .integer(Int64(input.excluded))),
              .init("control_total", input.controlTotal.map { .integer($0.value) } ?? .null),
              .init("sha256", .string(input.digest)),
            ])
          })),
    ])
  }

  /// Open: the period begins with a resolution of the council that is still to come.
  private var retention: Archive.Retention {
    let terms = settled.statements.agreement.retention
    return Archive.Retention(until: nil, reason: "\(terms.years) Jahre: \(terms.reason)")
  }

  // MARK: Audit trail

  /// One event a line: what happened, when by the clock, and by whose user of the operating system.
  private func trail(_ kind: BagKind, _ documents: [RegisterDocument], at recorded: String, by user: String) -> String {
    func line(_ event: String, _ more: [JSONValue.Member]) -> String {
      JSONValue.object(
        [.init("at", .string(recorded)), .init("user", .string(user)), .init("event", .string(event))] + more
      ).text(pretty: false) + "\n"
    }
    let settledLine = line(
      "abgerechnet",
      [
        .init("program", .string(programName)), .init("region", .string(region)),
        .init("content_digest", .string(contentDigest)),
        .init("findings", .array(settled.findings.reducedForWriting().map(\.json))),
      ])
    let released = release.events.map { line("freigegeben", $0) }.joined()
    let numbered = documents.filter { $0.number != nil }.map { document in
      line(
        kind == .issue ? "ausgestellt" : "berichtigt",
        [
          .init("number", document.number.map(JSONValue.string) ?? .null),
          .init("recipient", .string(document.recipient)), .init("payable", .integer(document.payable)),
        ])
    }.joined()
    return settledLine + released + numbered
  }
}

extension ArchivedFile {
  init(path: String, json: JSONValue) { self.init(path: path, bytes: Array((json.text(pretty: true) + "\n").utf8)) }
}

/// Whose release a draft has.
enum GivenRelease {
  /// None is wanted, or nothing is to be issued.
  case none
  case file([UInt8], Release)

  /// For the audit trail: who stands for it, by function.
  var events: [[JSONValue.Member]] {
    guard case .file(_, let release) = self else { return [] }
    return [("sachlich und rechnerisch richtig", release.verified), ("Freigabe", release.released)].map { what, mark in
      [
        .init("as", .string(what)), .init("function", .string(mark.function)), .init("day", .string(mark.day.iso)),
        .init("draft", .string(release.draft)),
      ]
    }
  }
}
