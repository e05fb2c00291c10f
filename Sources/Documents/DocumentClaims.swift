internal import Dates
internal import Invoice
internal import Money
internal import XML

/// *Angaben zu einem Beleg*: what a register says of an issued document, to be held against the document itself.
package struct DocumentClaims: Hashable, Sendable {
  /// Nil for a statement without an invoice.
  package var number: String?
  /// BT-3; empty for a statement.
  package var typeCodes: Set<String>
  /// AGS
  package var recipient: String
  package var name: String
  /// ISO
  package var issueDate: String
  /// Cents; BT-112 of an invoice, the own share with VAT of a statement.
  package var total: Int64
  /// Cents; BT-115 of an invoice, the balance of a statement.
  package var payable: Int64

  package init(
    number: String?, typeCodes: Set<String>, recipient: String, name: String, issueDate: String, total: Int64,
    payable: Int64
  ) {
    self.number = number
    self.typeCodes = typeCodes
    self.recipient = recipient
    self.name = name
    self.issueDate = issueDate
    self.total = total
    self.payable = payable
  }

  /// What the document says otherwise, each as a German sentence without a full stop; empty if it agrees.
  package func contradictions(of bytes: [UInt8]) -> [String] {
    number == nil ? contradictions(ofStatement: bytes) : contradictions(ofInvoice: bytes)
  }

  private func contradictions(ofInvoice bytes: [UInt8]) -> [String] {
    guard let invoice = try? InvoiceReader().read(bytes) else { return ["das XML ist keine lesbare XRechnung"] }
    var found: [String] = []
    func compare(_ term: BusinessTerm, with claim: String, _ text: (String) -> String? = { $0 }) {
      if invoice[term].flatMap(text) != claim { found.append("\(term.label) (\(term.rawValue)) ist im XML anders") }
    }
    compare(.invoiceNumber, with: number ?? "")
    if !typeCodes.contains(invoice[.invoiceTypeCode] ?? "") { found.append("Art (BT-3) ist im XML anders") }
    compare(.invoiceIssueDate, with: issueDate) { Day(text: $0)?.iso }
    compare(.invoiceTotalAmountWithVAT, with: Cents(total).decimal)
    compare(.amountDueForPayment, with: Cents(payable).decimal)
    // `Billerbeck` in the register, `Stadt Billerbeck` on the invoice.
    if invoice[.buyerName]?.contains(name) != true { found.append("der Empfänger (BT-44) ist im XML ein anderer") }
    return found
  }

  private func contradictions(ofStatement bytes: [UInt8]) -> [String] {
    guard let root = try? parseXML(bytes), let record = StatementRecord(root) else {
      return ["das XML ist keine lesbare Abrechnung"]
    }
    var found: [String] = []
    if record.recipient.ags != recipient { found.append("der Empfänger ist im XML ein anderer") }
    if record.issueDate != issueDate { found.append("das Datum ist im XML anders") }
    if record.balanceDue != Cents(payable).decimal { found.append("der Zahlbetrag ist im XML anders") }
    if record.voucher != nil { found.append("das XML nennt eine Rechnung, das Register keine") }
    return found
  }
}
