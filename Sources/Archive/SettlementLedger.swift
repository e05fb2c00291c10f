internal import Diagnostics

/// All documents of an archive in order: which numbers are given, which settlement counts for whom.
struct SettlementLedger: Sendable {
  struct Series: Hashable, Sendable {
    let issuer: String
    let year: Int
  }

  struct Key: Hashable, Sendable {
    let issuer: String
    let year: Int
    let recipient: String
  }

  private(set) var documents: [ArchivedDocument] = []
  /// The settlement that counts.
  private(set) var live: [Key: ArchivedDocument] = [:]
  /// The highest counter.
  private(set) var counters: [Series: Int] = [:]
  /// All numbers of an issuer.
  private(set) var numbers: [String: Set<String>] = [:]
  private(set) var findings: [Finding] = []

  /// In the order of issuer, year and recipient.
  var liveInOrder: [ArchivedDocument] {
    live.values.sorted {
      ($0.issuer, $0.year, $0.document.recipient) < ($1.issuer, $1.year, $1.document.recipient)
    }
  }

  /// - Parameter registers: in the order of their bags.
  init(_ registers: [Register]) {
    for register in registers {
      guard let issuer = register.issuer?.ags, let year = register.year else { continue }
      documents += register.documents.map {
        ArchivedDocument(document: $0, bag: register.bag, issuer: issuer, year: year)
      }
    }
    let numbering = NumberCheck(documents)
    (counters, numbers) = (numbering.counters, numbering.numbers)
    let settlements = SettlementCheck(documents)
    live = settlements.live
    findings = numbering.findings + settlements.findings
  }
}
