package import Diagnostics
internal import Documents
internal import Invoice
internal import Templates
internal import Validation
internal import XML

/// `view`: the readable page of any XRechnung, whoever issued it.
package struct InvoiceViewing: Sendable {
  private let path: String
  private let target: String?

  /// - Parameters:
  ///   - path: the invoice; `-` for standard input.
  ///   - target: the page, replaced if it is there; nil or `-` for standard output.
  package init(path: String, target: String?) {
    self.path = path
    self.target = target == "-" ? nil : target
  }

  package struct Outcome: Sendable {
    /// Faults of the templates.
    package var findings: [Finding] = []
    /// What the official rules say, in German: in one line with a page, in full where there can be none.
    package var verdict = ""
    package var isDone = false
  }

  package func run() throws(EnvironmentFailure) -> Outcome {
    guard let folder = TemplateFolder.find(inputFolder: ".", holding: "rechnung") else {
      return Outcome(findings: [missingTemplateFolder()])
    }
    let page = InvoicePage.load(folder: folder.shown) { name in
      (try? World.bytes(of: "\(folder.path)/\(name)", limit: 1 << 20)) ?? nil
    }
    guard let template = page.value else { return Outcome(findings: page.findings) }
    var bytes: [UInt8] = []
    try World.read(path, into: &bytes)
    let validator = InvoiceValidator()
    let report = bytes.withUnsafeBytes { validator.report(on: $0, .none) }
    let verdict = report.text(of: path == "-" ? "Standardeingabe" : path, quiet: false, colored: false)
    guard let invoice = (try? InvoiceReader().read(bytes)) ?? nil else { return Outcome(verdict: verdict) }
    let html: [UInt8]
    do {
      html = try template.render(invoice)
    } catch {
      return Outcome(findings: page.findings + [error.finding])
    }
    if let target {
      try World.replace(target, with: html)
    } else {
      try World.write(String(decoding: html, as: UTF8.self), to: 1)
    }
    return Outcome(findings: page.findings, verdict: verdict.prefix { $0 != "\n" } + "\n", isDone: true)
  }
}
