internal import Dates
package import Invoice
package import InvoiceSyntax

/// *Syntax*: in which of the two languages of EN 16931 an XRechnung is written.
package enum IssuedSyntax: String, Sendable, CaseIterable {
  /// UBL 2.1
  case ubl
  /// UN/CEFACT Cross Industry Invoice D16B
  case cii

  /// A day as the syntax writes it.
  func text(_ day: Day) -> String { document(for: .commercialInvoice).text(day) }

  /// UBL has a document of its own for credit notes.
  package func document(for code: Invoice.TypeCode) -> InvoiceSyntax {
    switch self {
    case .ubl: code == .creditNote ? .ublCreditNote : .ublInvoice
    case .cii: .cii
    }
  }
}
