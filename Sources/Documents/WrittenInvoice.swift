package import Diagnostics
package import Invoice
internal import Templates
package import Validation

/// *Geschriebene Rechnung*: an invoice as bytes, and what reading them back and all rules say of them.
package struct WrittenInvoice: Sendable {
  package let bytes: [UInt8]
  /// Where they do not say what the invoice says, as findings.
  let differences: [Finding]
  /// Nil where they differ: of a document that is not the computed one, rules would only tell the consequences.
  package let report: ValidationReport?
}

extension DocumentTemplates {
  /// Writes an invoice, reads it back, and has the official rules and, to the cent, our own judge it: nothing leaves that a
  /// recipient would reject.
  /// - Parameter path: where the document will lie, for findings.
  package func write(
    _ invoice: Invoice, in syntax: IssuedSyntax, path: String, validator: InvoiceValidator
  ) -> Checked<WrittenInvoice> {
    do {
      let bytes = try data(for: invoice, syntax).render(invoice)
      return Checked(judge(bytes, of: invoice, in: syntax, path: path, validator: validator))
    } catch {
      return Checked(nil, [error.finding])
    }
  }

  /// What reading back and the rules say of an invoice that is written.
  func judge(
    _ bytes: [UInt8], of invoice: Invoice, in syntax: IssuedSyntax, path: String, validator: InvoiceValidator
  ) -> WrittenInvoice {
    let template = place(data(for: invoice, syntax).name)
    let differences = check.check(bytes, in: syntax, says: invoice, path: path, template: template)
    let report = differences.isEmpty ? bytes.withUnsafeBytes { validator.report(on: $0, .own) } : nil
    return WrittenInvoice(bytes: bytes, differences: differences, report: report)
  }
}
