package import Dates
package import Money

/// *Berichtigung*: what a municipality is told when its settlement is taken back or replaced: the old and the new own share and
/// what is left to pay, and no more. A difference by position could be one person's back pay (domain.md, "Decided since").
package struct CorrectionNotice: Sendable {
  /// The settlement as it is now.
  package let statement: Statement
  /// Own share with VAT that was settled before; negative if the municipality was owed.
  package let oldGross: Cents
  package let old: Document
  /// Takes back the old invoice or credit note; nil where there was none.
  package let cancellation: Document?
  /// What the municipality has paid by now, less what it was paid.
  package let paid: Cents

  /// *Beleg*: a document that was issued.
  package struct Document: Hashable, Sendable {
    /// Nil for a statement without an invoice.
    package let number: String?
    package let isCreditNote: Bool
    package let issueDate: Day

    package init(number: String?, isCreditNote: Bool = false, issueDate: Day) {
      self.number = number
      self.isCreditNote = isCreditNote
      self.issueDate = issueDate
    }
  }

  package init(statement: Statement, oldGross: Cents, old: Document, cancellation: Document?, paid: Cents) {
    self.statement = statement
    self.oldGross = oldGross
    self.old = old
    self.cancellation = cancellation
    self.paid = paid
  }

  /// Positive if the municipality bears more now.
  package var change: Cents { statement.gross - oldGross }

  /// What is left when payments are counted: positive if the municipality owes it. The employer pays nobody.
  package var rest: Cents {
    switch statement.outcome {
    case .borneByEmployer: .zero
    case .balanced, .invoice, .creditNote: statement.balanceDue - paid
    }
  }
}
