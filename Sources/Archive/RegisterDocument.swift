/// *Archivierter Beleg*: a document of a bag as the register lists it.
package struct RegisterDocument: Hashable, Sendable {
  /// What a document is to the settlement of its recipient.
  package enum Kind: String, Sendable, CaseIterable {
    case invoice
    case creditNote = "credit_note"
    /// Takes another document back, whatever type it has in the XML.
    case cancellation
    /// A settlement without an invoice: balance of zero, or the issuer's own share.
    case statement
  }

  package let kind: Kind
  /// Nil of statements and of nothing else.
  package let number: String?
  /// AGS.
  package let recipient: String
  package let name: String
  /// `2026-02-27`
  package let issueDate: String
  /// Own share in cents, without VAT.
  package let share: Int64
  /// BT-112 in cents, positive as printed.
  package let total: Int64
  /// BT-115 in cents.
  package let payable: Int64
  /// The number that a cancellation takes back; nil of all others.
  package let cancels: String?
  /// The number of the document in whose place this one stands.
  package let replaces: String?
  /// Path of the XML in the bag.
  package let file: String
  /// Path of the stored validation report; nil of statements only.
  package let report: String?

  package init(
    kind: Kind, number: String?, recipient: String, name: String, issueDate: String, share: Int64, total: Int64,
    payable: Int64, cancels: String?, replaces: String?, file: String, report: String?
  ) {
    self.kind = kind
    self.number = number
    self.recipient = recipient
    self.name = name
    self.issueDate = issueDate
    self.share = share
    self.total = total
    self.payable = payable
    self.cancels = cancels
    self.replaces = replaces
    self.file = file
    self.report = report
  }
}
