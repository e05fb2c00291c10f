package import Dates
package import Facts
internal import Invoice
package import Money
internal import Settings

/// *Buchung*: what an invoice or a credit note is to its issuer and its recipient, split by accounts.
package struct Booking: Sendable {
  package let isDraft: Bool
  /// A refund: a liability of the employer, a receivable of the member.
  package let isCreditNote: Bool
  package let issuer: Municipality
  package let recipient: Municipality
  package let region: String
  package let number: String
  package let issueDay: Day
  package let dueDay: Day
  /// BT-83: Kassenzeichen and number
  package let remittanceInformation: String
  /// `Kommunales Case-Management 2025, Region Nord`
  package let text: String
  /// Together the balance.
  package let items: [Item]
  /// What is still to be paid in the direction of the document; negative if money goes the other way.
  package let balance: Cents

  /// *Posten*
  package struct Item: Sendable {
    package let kind: Kind
    package let amount: Cents
  }

  package enum Kind: Sendable, CaseIterable {
    /// Net.
    case ownShare
    case vat
    /// What was paid in advance, taken off.
    case advances
  }

  /// Nil where there is no document: the employer has the cost of its own share in its books already.
  package init?(_ statement: Statement) {
    guard let invoice = statement.invoice else { return nil }
    isDraft = statement.isDraft
    isCreditNote = invoice.typeCode == .creditNote
    issuer = statement.issuer
    recipient = statement.recipient
    region = statement.region
    number = invoice.invoiceNumber
    issueDay = invoice.issueDate
    dueDay = invoice.paymentDueDate ?? invoice.issueDate
    remittanceInformation = invoice.paymentInstructions.remittanceInformation ?? invoice.invoiceNumber
    text = "\(statement.contract.undertaking) \(statement.year.number), Region \(statement.region)"
    let isCreditNote = self.isCreditNote
    func directed(_ amount: Cents) -> Cents { isCreditNote ? -amount : amount }
    let amounts: [(Kind, Cents)] = [
      (.ownShare, statement.ownShare.share), (.vat, statement.vat?.amount ?? .zero),
      (.advances, -statement.advancePayments),
    ]
    items = amounts.filter { $0.0 == .ownShare || $0.1 != .zero }.map { Item(kind: $0.0, amount: directed($0.1)) }
    balance = directed(statement.balanceDue)
  }
}
