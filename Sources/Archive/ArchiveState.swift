package import Diagnostics

/// *Paket im Archiv*: a bag as far as seal and register tell.
package struct BagRecord: Sendable {
  package let name: String
  package let seal: Seal
  package let register: Register
}

/// *Archivinhalt*: what was recorded so far, in order.
package struct ArchiveState: Sendable {
  package let bags: [BagRecord]
  private let ledger: SettlementLedger

  /// Of an archive without bags.
  package init() { self.init(bags: []) }

  private init(bags: [BagRecord]) {
    self.bags = bags
    ledger = SettlementLedger(bags.map(\.register))
  }

  /// The newest bag's; nil of an empty archive.
  package var head: Seal? { bags.last?.seal }

  /// Every document, in the order of its bag and place there.
  package var documents: [ArchivedDocument] { ledger.documents }

  /// Reads tag files and registers and follows the chain; the payload is for `ArchiveReport`. No value if the archive is
  /// broken: nothing must be added to it then.
  package static func load<Source: BagSource>(_ source: Source) throws(Source.Failure) -> Checked<ArchiveState> {
    let reading = try ArchiveReading(source)
    guard !reading.findings.hasErrors else { return Checked(nil, reading.findings.inReadingOrder()) }
    let state = ArchiveState(
      bags: reading.bags.compactMap { bag in
        guard let seal = bag.seal, let register = bag.register else { return nil }
        return BagRecord(name: bag.name.text, seal: seal, register: register)
      })
    return Checked(state, (reading.findings + state.ledger.findings).inReadingOrder())
  }

  /// The highest counter in the series of `issuer` and `year`; 0 before the first number.
  package func counter(issuer: String, year: Int) -> Int { ledger.counters[.init(issuer: issuer, year: year)] ?? 0 }

  /// Every number that `issuer` ever gave, also of another form.
  package func usedNumbers(issuer: String) -> Set<String> { ledger.numbers[issuer] ?? [] }

  /// The newest day of issue of `issuer`, `2026-02-27`; nil before the first.
  package func lastIssueDate(issuer: String) -> String? {
    documents.filter { $0.issuer == issuer && $0.document.number != nil }.map(\.document.issueDate).max()
  }

  /// The settlement that counts for `recipient`: neither cancelled nor replaced.
  package func live(issuer: String, year: Int, recipient: String) -> ArchivedDocument? {
    ledger.live[.init(issuer: issuer, year: year, recipient: recipient)]
  }

  /// All of them that `issuer` has for `year`, in the order of their recipients.
  package func live(issuer: String, year: Int) -> [ArchivedDocument] {
    ledger.liveInOrder.filter { $0.issuer == issuer && $0.year == year }
  }
}
