/// *Ausgabedatei*: a finished document: its path in the output folder, with `/`, and its bytes.
package struct OutputFile: Sendable {
  package let path: String
  package let bytes: [UInt8]
  /// True for an XRechnung whose bytes the official rules accepted.
  package var isAcceptedInvoice = false

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  package init(path: String, text: String) { self.init(path: path, bytes: Array(text.utf8)) }
}
