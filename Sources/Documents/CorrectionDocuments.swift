package import Diagnostics
package import Invoice
package import Statements
internal import Templates
internal import Validation

/// What a municipality gets when its settlement is corrected, beside the new settlement itself.
package struct CorrectionDocuments {
  private let templates: DocumentTemplates
  private let syntax: IssuedSyntax
  private let validator = InvoiceValidator()

  package init(templates: DocumentTemplates, syntax: IssuedSyntax) {
    self.templates = templates
    self.syntax = syntax
  }

  /// The letter, and the document that takes back the old one with its readable page. Nothing that a recipient would reject.
  package func render(_ notice: CorrectionNotice, cancelling: Invoice?) -> Checked<[OutputFile]> {
    let letter = page(
      templates.correction, CorrectionView(notice), path: FileNames.correction(of: notice.statement))
    guard let cancelling else { return letter }
    let paths = FileNames.cancellation(cancelling.invoiceNumber, for: notice.statement.recipient)
    let written = templates.write(cancelling, in: syntax, path: paths.data, validator: validator)
    var findings = letter.findings + written.findings + (written.value?.differences ?? [])
    let template = templates.place(templates.data(for: cancelling, syntax).name)
    for finding in written.value?.report?.findings ?? [] where finding.severity >= .warning {
      findings.append(brokenRule(finding, in: notice.statement, path: paths.data, template: template))
    }
    let shown = page(
      templates.invoicePage, InvoiceView(cancelling, in: syntax, isDraft: false), path: paths.page)
    findings += shown.findings
    guard let letter = letter.value, let written = written.value, let shown = shown.value, !findings.hasErrors else {
      return Checked(nil, findings)
    }
    let data = OutputFile(
      path: paths.data, bytes: written.bytes, isAcceptedInvoice: written.report?.verdict == .accepted)
    return Checked(letter + [data] + shown, findings)
  }

  private func page<View>(_ template: Template<View>, _ view: View, path: String) -> Checked<[OutputFile]> {
    do {
      let bytes = try template.render(view)
      let findings = template.check(bytes, of: view)
      return Checked(findings.hasErrors ? nil : [OutputFile(path: path, bytes: bytes)], findings)
    } catch {
      return Checked(nil, [error.finding])
    }
  }
}
