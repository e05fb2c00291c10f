/// *Ausgabedatei*: a finished document: its path in the output folder, with `/`, and its bytes.
package struct OutputFile: Sendable {
  package let path: String
  package let bytes: [UInt8]
  /// True for an XRechnung whose bytes the official rules accepted.
  package let isAcceptedInvoice: Bool

  package init(path: String, bytes: [UInt8], isAcceptedInvoice: Bool = false) {
    self.path = path
    self.bytes = bytes
    self.isAcceptedInvoice = isAcceptedInvoice
  }

  package init(path: String, text: String) { self.init(path: path, bytes: Array(text.utf8)) }
}
