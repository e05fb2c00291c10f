package import Diagnostics

/// *Archivprüfung*: everything that bytes tell of an archive, each of its files read once.
package struct ArchiveReport: Sendable {
  /// *Geprüftes Paket*: a bag, and what was looked at.
  package struct Bag: Sendable {
    package let name: String
    /// Nil if its tag manifest cannot be read.
    package let seal: Seal?
    /// Nil if it cannot be used.
    package let register: Register?
    /// Files of the payload whose digest was computed, less the register.
    package let fileCount: Int
    /// Of these files.
    package let byteCount: Int64
    /// No error is at a place in this bag.
    package let isSound: Bool
  }

  /// In the order of their numbers.
  package let bags: [Bag]
  /// Of all bags whose register can be used, in order.
  package let documents: [ArchivedDocument]
  /// Those that count, in the order of issuer, year and recipient.
  package let live: [ArchivedDocument]
  package let findings: [Finding]
  /// The newest bag's seal: of a sound archive its state.
  package var head: Seal? { bags.last?.seal }

  /// - Parameters:
  ///   - expectedHead: a state that was printed, as somebody typed it.
  ///   - reading: what can read documents.
  package static func verify<Source: BagSource>(
    _ source: Source, expectedHead: String? = nil, reading: DocumentReading
  ) throws(Source.Failure) -> ArchiveReport {
    let archive = try ArchiveReading(source)
    var findings = archive.findings
    var counts: [(files: Int, bytes: Int64)] = []
    for bag in archive.bags {
      var payload = PayloadCheck(bag, in: source)
      if let register = bag.register {
        findings += try ArchivedDocumentCheck.findings(of: register, in: bag.name, payload: &payload, reading: reading)
      }
      try payload.readRest()
      findings += payload.findings
      counts.append((payload.fileCount, payload.byteCount))
    }
    let ledger = SettlementLedger(archive.registers)
    findings += ledger.findings
    if let expectedHead, let finding = HeadCheck.finding(expectedHead, bags: archive.bags) { findings.append(finding) }
    let unsound = Set(findings.filter { $0.severity == .error }.compactMap { $0.place?.file.prefix { $0 != "/" } })
    return ArchiveReport(
      bags: zip(archive.bags, counts).map { bag, count in
        Bag(
          name: bag.name.text, seal: bag.seal, register: bag.register, fileCount: count.files, byteCount: count.bytes,
          isSound: !unsound.contains(bag.name.text[...]))
      },
      documents: ledger.documents, live: ledger.liveInOrder, findings: findings.inReadingOrder())
  }
}
