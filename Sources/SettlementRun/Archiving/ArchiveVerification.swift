internal import Archive
internal import Dates
internal import Diagnostics
internal import Digests
internal import Documents
internal import Money

extension ArchiveKeeping {
  /// Reads every file of every bag: digests, chain, numbers, and whether each document says what the register says of it.
  /// - Parameters:
  ///   - head: *Archivstand* as it was printed somewhere; nil if nobody knows one.
  ///   - report: where to write the report as a page; nil for none. One that is there is replaced.
  package func verify(head: String?, report: String?) throws(EnvironmentFailure) -> Outcome {
    try existing { () throws(EnvironmentFailure) in
      let checked = try ArchiveReport.verify(folder, expectedHead: head, reading: .ofIssued)
      var outcome = Outcome(findings: checked.findings, text: text(of: checked), json: json(of: checked))
      guard let report else { return outcome }
      guard let found = TemplateFolder.find(inputFolder: ".") else {
        outcome.findings.append(missingTemplateFolder())
        return outcome
      }
      let templates = DocumentTemplates.load(folder: found.shown) { name in
        (try? World.bytes(of: "\(found.path)/\(name)", limit: 1 << 20)) ?? nil
      }
      let page = templates.value?.render(view(of: checked, expectedHead: head))
      outcome.findings += templates.findings + (page?.findings ?? [])
      guard let bytes = page?.value else { return outcome }
      try World.replace(report, with: bytes)
      outcome.text += "Prüfbericht: \(report)\n"
      return outcome
    }
  }

  private func text(of report: ArchiveReport) -> String {
    let files = report.bags.reduce(0) { $0 + $1.fileCount }
    let isSound = !report.findings.hasErrors
    var lines = [
      isSound
        ? "Unversehrt: jede Datei ist so, wie sie versiegelt wurde."
        : "Nicht in Ordnung: die Befunde sagen, was und wo.",
      "\(counted(report.bags.count, "Paket", "Pakete")), \(counted(files, "Datei", "Dateien")), "
        + "\(counted(report.documents.count, "Beleg", "Belege")), davon \(report.live.count) gültig",
    ]
    if let head = report.head { lines.append("Archivstand: \(head.digest)") }
    return lines.joined(separator: "\n") + "\n"
  }

  private func counted(_ count: Int, _ one: String, _ many: String) -> String {
    "\(germanCount(count)) \(count == 1 ? one : many)"
  }

  private func json(of report: ArchiveReport) -> JSONValue {
    let live = Set(report.live)
    return .object([
      .init("head", report.head.map { .string($0.digest) } ?? .null),
      .init(
        "bags",
        .array(
          report.bags.map { bag in
            .object([
              .init("name", .string(bag.name)), .init("seal", bag.seal.map { .string($0.digest) } ?? .null),
              .init("files", .integer(Int64(bag.fileCount))), .init("bytes", .integer(bag.byteCount)),
              .init("sound", .bool(bag.isSound)),
            ])
          })),
      .init("documents", .array(report.documents.map { Row($0, isLive: live.contains($0), notes: []).json })),
    ])
  }

  private func view(of report: ArchiveReport, expectedHead: String?) -> ArchiveReportView {
    let live = Set(report.live)
    return ArchiveReportView(
      archive: folder.path, day: World.today.german, program: programName, head: report.head?.digest,
      expectedHead: expectedHead, isSound: !report.findings.hasErrors,
      bags: report.bags.map { bag in
        ArchiveReportView.Bag(
          name: bag.name, kind: bag.register?.kind.german ?? "–",
          day: bag.register.flatMap { Day(text: $0.recordedAt.prefix(10)) }?.german ?? "–",
          files: germanCount(bag.fileCount), digest: bag.seal?.digest ?? "–", isSound: bag.isSound)
      },
      documents: report.documents.map { archived in
        let cells = Row(archived, isLive: live.contains(archived), notes: []).cells
        return ArchiveReportView.Document(
          number: cells[0], kind: cells[1], municipality: cells[2], day: cells[3], amount: cells[4], standing: cells[5])
      }, findings: report.findings)
  }
}

extension DocumentReading {
  /// Reads what this program issues.
  static let ofIssued = DocumentReading(
    differences: { xml, document in DocumentClaims(document).contradictions(of: xml) },
    reportDifferences: { report, xml, _ in
      guard let root = try? JSONSource.read(report, file: "") else { return ["er ist kein lesbares JSON"] }
      let said = JSONValue(root)
      var differences: [String] = []
      if said["sha512"]?.string != SHA512.hex(xml) { differences.append("er ist von anderen Bytes") }
      if said["verdict"]?.string != "accepted" { differences.append("er nimmt den Beleg nicht an") }
      return differences
    })
}

extension DocumentClaims {
  init(_ document: RegisterDocument) {
    let codes: Set<String> =
      switch document.kind {
      case .invoice: ["380", "384"]
      case .creditNote: ["381"]
      // Of an invoice a 381, of a credit note a 380.
      case .cancellation: [document.share < 0 ? "381" : "380"]
      case .statement: []
      }
    self.init(
      number: document.number, typeCodes: codes, recipient: document.recipient, name: document.name,
      issueDate: document.issueDate, total: document.total, payable: document.payable)
  }
}

extension BagKind {
  var german: String {
    switch self {
    case .issue: "Ausstellung"
    case .correction: "Berichtigung"
    case .note: "Vermerk"
    case .timestamp: "Zeitstempel"
    case .retention: "Aufbewahrung"
    case .deletion: "Löschung"
    }
  }
}
