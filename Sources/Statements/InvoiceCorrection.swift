package import Dates
internal import Facts
package import Identifiers
package import Invoice
package import Money

/// *Berichtigung*: the documents that take back or replace an invoice once it is issued (domain.md 5.4).
///
/// They are made of what was issued, never allocated again; a number is never used twice. Reasons are free text and do
/// not leave the office, so none is told.
package struct InvoiceCorrection: Sendable {
  package let original: Invoice

  /// - Precondition: `original` is not a cancelling document itself.
  package init(of original: Invoice) {
    precondition(!original.isCancelling, "a cancelling document is never cancelled")
    self.original = original
  }

  /// *Stornorechnung*: everything of the original with the opposite effect, by a 381; of a 381, which is a refund, by
  /// a 380.
  package func cancelling(as number: String, on issueDate: Day, due: Day, isDraft: Bool) -> Invoice {
    var invoice = original
    let isRefund = original.typeCode == .creditNote
    invoice.invoiceNumber = number
    invoice.issueDate = issueDate
    invoice.paymentDueDate = due
    invoice.typeCode = isRefund ? .commercialInvoice : .creditNote
    invoice.precedingInvoices = [preceding]
    invoice.notes = (isDraft ? [.draft] : []) + [note("Storno der \(named)")] + notesOfTheSettlement
    // What is taken back is taken back as a whole: nobody pays by this document alone.
    invoice.paymentInstructions = .clearing(remittanceInformation(number))
    invoice.paymentTerms =
      isRefund
      ? "Die \(named) ist damit aufgehoben. Was schon erstattet ist, wird verrechnet oder ist bis zum "
        + "\(due.german) zurückzuzahlen."
      : "Die \(named) ist damit aufgehoben, auf sie ist nichts mehr zu zahlen. Was schon gezahlt ist, wird "
        + "verrechnet oder bis zum \(due.german) auf das der \(original.seller.name) bekannte Konto erstattet."
    // The calculation was that of the original.
    invoice.supportingDocuments = []
    return invoice
  }

  /// *Neue Rechnung*: what is issued in place of the original after it was cancelled; it names both.
  package func reissued(_ new: Invoice, cancelledBy cancelling: Invoice) -> Invoice {
    var invoice = new
    invoice.notes.append(
      note("\(Self.replaces)\(named), aufgehoben durch \(cancelling.invoiceNumber) vom \(cancelling.issueDate.german)"))
    return invoice
  }

  /// *Korrigierte Rechnung*: 384, replaces the original as a whole; only what is not paid yet is due.
  ///
  /// - Parameters:
  ///   - new: the invoice as settled anew, with a number of its own.
  ///   - paid: what was paid on the original beside advance payments.
  /// - Returns: nil where 384 has no place: if the amount does not rise, or for refunds. Then cancel and issue anew.
  package func corrected(_ new: Invoice, paid: Cents) -> Invoice? {
    guard original.typeCode != .creditNote, new.typeCode == .commercialInvoice,
      new.totals.withVAT > original.totals.withVAT, paid >= .zero, paid <= max(original.totals.due, .zero)
    else { return nil }
    var invoice = new
    invoice.typeCode = .correctedInvoice
    invoice.precedingInvoices = [preceding]
    invoice.notes.append(note("\(Self.corrects)\(named) vollständig"))
    invoice.totals.paid += paid
    invoice.totals.due -= paid
    let payment = Payment(
      due: invoice.totals.due, isCreditNote: false, dueDay: new.paymentDueDate ?? new.issueDate,
      seller: new.seller.name, account: new.paymentInstructions.creditTransfer,
      remittanceInformation: new.paymentInstructions.remittanceInformation)
    invoice.paymentInstructions = payment.instructions
    invoice.paymentTerms = payment.terms
    return invoice
  }

  /// Without those that tell what the original did to one before it: what takes it back does not do so.
  private var notesOfTheSettlement: [Invoice.Note] {
    original.notes.filter { note in
      note != .draft && ![Self.replaces, Self.corrects].contains { note.text.hasPrefix($0) }
    }
  }

  private static let replaces = "Ersetzt die "
  private static let corrects = "Berichtigt und ersetzt die "

  private var preceding: Invoice.PrecedingInvoice {
    Invoice.PrecedingInvoice(reference: original.invoiceNumber, issueDate: original.issueDate)
  }

  /// `Rechnung CM25-012-0001 vom 27.02.2026`
  private var named: String {
    let kind = original.typeCode == .creditNote ? "Gutschrift" : "Rechnung"
    return "\(kind) \(original.invoiceNumber) vom \(original.issueDate.german)"
  }

  private func note(_ text: String) -> Invoice.Note { Invoice.Note(subjectCode: "AAI", text: text) }

  /// BT-83: the number with the Kassenzeichen that stood in front of the original's.
  private func remittanceInformation(_ number: String) -> String {
    guard let text = original.paymentInstructions.remittanceInformation, text.hasSuffix(original.invoiceNumber) else {
      return number
    }
    return text.dropLast(original.invoiceNumber.count) + number
  }
}

extension SettlementStatements {
  /// The same with invoices that say what they are issued in place of.
  /// - Parameter corrections: by recipient, what was taken back and by which document.
  package func reissued(_ corrections: [AGS: (InvoiceCorrection, cancelledBy: Invoice)]) -> SettlementStatements {
    let statements = statements.map { statement in
      guard let (correction, cancelling) = corrections[statement.recipient.ags] else { return statement }
      var statement = statement
      switch statement.outcome {
      case .invoice(let invoice): statement.outcome = .invoice(correction.reissued(invoice, cancelledBy: cancelling))
      case .creditNote(let note): statement.outcome = .creditNote(correction.reissued(note, cancelledBy: cancelling))
      case .borneByEmployer, .balanced: break
      }
      return statement
    }
    return SettlementStatements(agreement: agreement, allocations: allocations, statements: statements)
  }
}

extension Invoice {
  /// True for a document that takes back another one.
  package var isCancelling: Bool { !precedingInvoices.isEmpty && typeCode != .correctedInvoice }
}
