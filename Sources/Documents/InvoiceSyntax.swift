internal import Dates

/// *Syntax*: in which of the two languages of EN 16931 an XRechnung is written.
package enum InvoiceSyntax: String, Sendable, CaseIterable {
  /// UBL 2.1
  case ubl
  /// UN/CEFACT Cross Industry Invoice D16B
  case cii

  /// A day as the syntax writes it; in CII by format 102.
  func text(_ day: Day) -> String {
    switch self {
    case .ubl: day.iso
    case .cii: day.iso.filter { $0 != "-" }
    }
  }
}
