internal import Dates
internal import Invoice
package import Statements
internal import XML

/// *Inhalt einer Abrechnung*: what statement and invoice of a municipality say, as far as two versions are compared:
/// parties, amounts, references.
///
/// Numbers and days of the documents are not in it, nor wording, attachments and form: the same settlement rendered anew, in
/// the other syntax or by a later version of the program, has the same content.
package struct SettlementContent: Hashable, Sendable {
  /// Every value with its path, sorted by it: `BG-25[2]/BT-131`.
  private let values: [String: Value]

  private struct Value: Hashable, Sendable {
    let label: String
    let text: String
  }

  /// *Abweichung*
  package struct Difference: Hashable, Sendable {
    /// *Zahlbetrag*, or what the term is called on a readable invoice.
    package let label: String
    /// Nil where one version says nothing.
    package let old: String?
    package let new: String?
  }

  package init(_ statement: Statement) {
    var values = Self.values(of: StatementRecord(statement))
    if let invoice = statement.invoice {
      values.merge(Self.values(of: SemanticInvoice(invoice, in: IssuedSyntax.ubl.document(for: invoice.typeCode)))) {
        $1
      }
    }
    self.values = values
  }

  /// From the XML that was issued.
  /// - Parameter invoice: nil where there was none.
  /// - Returns: nil if they are not what this program writes.
  package init?(statement: [UInt8], invoice: [UInt8]?) {
    guard let root = try? parseXML(statement), let record = StatementRecord(root) else { return nil }
    var values = Self.values(of: record)
    if let invoice {
      guard let read = try? InvoiceReader().read(invoice) else { return nil }
      values.merge(Self.values(of: read)) { $1 }
    }
    self.values = values
  }

  /// What this content, the old one, and a new one say differently, in the order of their paths.
  package func differences(to new: SettlementContent) -> [Difference] {
    Set(values.keys).union(new.values.keys).sorted().compactMap { path in
      let (old, new) = (values[path], new.values[path])
      guard old?.text != new?.text else { return nil }
      return Difference(label: old?.label ?? new?.label ?? path, old: old?.text, new: new?.text)
    }
  }

  // MARK: Statement

  private static func values(of record: StatementRecord) -> [String: Value] {
    var values: [String: Value] = [:]
    func add(_ path: String, _ label: String, _ text: String) {
      values["abrechnung/\(path)"] = Value(label: label, text: text)
    }
    add("jahr", "Abrechnungsjahr", record.year)
    add("vereinbarung", "Vereinbarung", record.contract)
    add("aussteller", "Arbeitgeberkommune", "\(record.issuer.ags) \(record.issuer.name)")
    add("empfaenger", "Kommune", "\(record.recipient.ags) \(record.recipient.name)")
    add("region", "Region", record.region)
    add("schluessel", "Verteilschlüssel", record.key)
    add("kosten", "Kosten der Region", record.cost.region)
    add("kosten/anteil", "Anteil an den Kosten", record.cost.share)
    add("foerderung", "Förderung der Region", record.grant.region)
    add("foerderung/anteil", "Anteil an der Förderung", record.grant.share)
    add("eigenanteil", "Eigenanteil der Region", record.ownShare.region)
    add("eigenanteil/anteil", "Eigenanteil", record.ownShare.share)
    add("umsatzsteuer", "Umsatzsteuer", record.vat.map { "\($0.rate) % \($0.amount)" } ?? "")
    add("abschlaege", "Abschläge", record.advancePayments)
    add("zahlbetrag", "Zahlbetrag", record.balanceDue)
    add("beleg", "Beleg", record.voucher?.kind ?? "")
    for line in record.lines {
      add("position/\(line.code)", line.label, "\(line.amounts.region) \(line.amounts.share)")
    }
    for share in record.shares {
      add(
        "anteil/\(share.party.ags)", "Anteil \(share.party.name)",
        [share.fraction, share.cost, share.grant, share.amount].joined(separator: " "))
    }
    return values
  }

  // MARK: Invoice

  private static let ignoredTerms: Set<BusinessTerm> = [
    .invoiceNumber, .invoiceIssueDate, .paymentDueDate, .paymentTerms, .specificationIdentifier, .businessProcessType,
  ]
  /// Notes, earlier invoices, attachments.
  private static let ignoredGroups: Set<BusinessGroup> = [
    .invoiceNote, .precedingInvoiceReference, .additionalSupportingDocuments,
  ]

  private static func values(of invoice: SemanticInvoice) -> [String: Value] {
    var values: [String: Value] = [:]
    let number = invoice[.invoiceNumber] ?? ""
    collect(invoice.root, path: "rechnung", number: number, into: &values)
    return values
  }

  private static func collect(
    _ group: GroupInstance, path: String, number: String, into values: inout [String: Value]
  ) {
    func add(_ value: TermValue, _ path: String) {
      guard !ignoredTerms.contains(value.term) else { return }
      var key = "\(path)/\(value.term.rawValue)"
      var repetition = 2
      while values[key] != nil {
        key = "\(path)/\(value.term.rawValue)[\(repetition)]"
        repetition += 1
      }
      values[key] = Value(label: value.term.label, text: text(of: value, number: number))
      for part in value.parts { add(part, key) }
    }
    for value in group.terms { add(value, path) }
    var counts: [BusinessGroup: Int] = [:]
    for inner in group.groups {
      guard let kind = inner.group, !ignoredGroups.contains(kind) else { continue }
      counts[kind, default: 0] += 1
      collect(inner, path: "\(path)/\(kind.rawValue)[\(counts[kind] ?? 0)]", number: number, into: &values)
    }
  }

  /// Days in one form for both syntaxes; the payment reference without the number at its end.
  private static func text(of value: TermValue, number: String) -> String {
    if value.term == .remittanceInformation, value.text.hasSuffix(number) {
      return String(value.text.dropLast(number.count))
    }
    if value.term.kind == .date, let day = Day(text: value.text) { return day.iso }
    return value.text
  }
}
