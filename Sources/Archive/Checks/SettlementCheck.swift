internal import Diagnostics

/// Which settlement counts for whom: each takes the place of the one before, and cancellations take back what counts.
struct SettlementCheck {
  private typealias Key = SettlementLedger.Key

  private(set) var live: [SettlementLedger.Key: ArchivedDocument] = [:]
  private(set) var findings: [Finding] = []

  /// By issuer and number, of the bags before.
  private var issued: [String: [String: ArchivedDocument]] = [:]
  private var cancelled: [ArchivedDocument: ArchivedDocument] = [:]
  private var replaced: [ArchivedDocument: ArchivedDocument] = [:]
  /// The newest settlement of each, whether it counts or not.
  private var newest: [SettlementLedger.Key: ArchivedDocument] = [:]

  /// - Parameter documents: in the order of their bags.
  init(_ documents: [ArchivedDocument]) {
    var rest = documents[...]
    while let bag = rest.first?.bag {
      let own = rest.prefix { $0.bag == bag }
      rest = rest.dropFirst(own.count)
      // Within a bag the order of documents means nothing.
      for document in own where document.document.kind == .cancellation { cancel(document) }
      for document in own where document.document.kind != .cancellation { settle(document) }
      for document in own {
        if let number = document.document.number, issued[document.issuer]?[number] == nil {
          issued[document.issuer, default: [:]][number] = document
        }
      }
    }
    for document in newest.values.sorted(by: { ($0.bag, $0.document.recipient) < ($1.bag, $1.document.recipient) })
    where live[key(document)] == nil {
      report(
        document,
        "Für \(shown(document.document.name)) gibt es keine gültige Abrechnung mehr: storniert ist \(name(document))",
        .warning)
    }
  }

  private mutating func cancel(_ document: ArchivedDocument) {
    guard let number = document.document.cancels,
      let target = target(number, of: document, verb: "storniert")
    else { return }
    if let earlier = cancelled[target] {
      report(document, "\(name(document)) storniert \(name(target)), was schon durch \(name(earlier)) geschehen ist")
      return
    }
    guard live[key(target)] == target else {
      report(document, "\(name(document)) storniert \(name(target)), die nicht mehr gilt")
      return
    }
    cancelled[target] = document
    live[key(target)] = nil
  }

  private mutating func settle(_ document: ArchivedDocument) {
    let key = key(document)
    if let number = document.document.replaces,
      let target = target(number, of: document, verb: "ersetzt")
    {
      if let other = replaced[target] {
        report(document, "\(name(document)) ersetzt \(name(target)), was schon durch \(name(other)) geschehen ist")
      } else {
        replaced[target] = document
        if live[key] == target { live[key] = nil }
      }
    }
    // A settlement without a number is no invoice: a later one takes its place without taking it back.
    if let other = live[key], other.document.kind != .statement || other.bag == document.bag {
      report(
        document,
        "Für \(shown(document.document.name)) gelten zugleich \(name(other)) aus „\(other.bag)“ und \(name(document))")
    }
    live[key] = document
    newest[key] = document
  }

  /// What a document refers to; nil, and told, if it is not there or somebody else's.
  private mutating func target(_ number: String, of document: ArchivedDocument, verb: String) -> ArchivedDocument? {
    guard let target = issued[document.issuer]?[number] else {
      report(document, "\(name(document)) \(verb) die Nummer \(shown(number)), die in keinem Paket davor steht")
      return nil
    }
    guard key(target) == key(document) else {
      report(
        document, "\(name(document)) \(verb) \(name(target)), die eine andere Kommune oder ein anderes Jahr betrifft")
      return nil
    }
    guard target.document.kind != .cancellation else {
      report(document, "\(name(document)) \(verb) \(name(target)), die selbst eine Stornierung ist")
      return nil
    }
    return target
  }

  private func key(_ document: ArchivedDocument) -> SettlementLedger.Key {
    Key(issuer: document.issuer, year: document.year, recipient: document.document.recipient)
  }

  /// As it stands in a sentence.
  private func name(_ document: ArchivedDocument) -> String {
    document.document.number.map { "die Nummer \(shown($0))" } ?? "die Abrechnung ohne Rechnung"
  }

  private mutating func report(_ document: ArchivedDocument, _ message: String, _ severity: Severity = .error) {
    let sentence = message.hasPrefix("die ") ? "D" + message.dropFirst() : message
    findings.append(
      Finding(
        .archiveSettlement, severity, at: place(document.bag, BagFiles.register), sentence,
        hint: "Im Bericht nachsehen, welche Belege die Kommune erhalten hat, und berichtigen"))
  }
}
