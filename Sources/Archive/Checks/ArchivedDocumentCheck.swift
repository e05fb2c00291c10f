internal import Diagnostics

/// *Belegprüfung*: what only those know who can read documents: whether they say what the register says.
package struct DocumentReading: Sendable {
  /// What in a document's XML is not as the register has it: German half sentences like „der Betrag ist 1,00 €“.
  let differences: @Sendable (_ xml: [UInt8], _ document: RegisterDocument) -> [String]
  /// What in a validation report does not fit the document: also that it is one of other bytes than `xml`.
  let reportDifferences: @Sendable (_ report: [UInt8], _ xml: [UInt8], _ document: RegisterDocument) -> [String]

  package init(
    differences: @escaping @Sendable (_ xml: [UInt8], _ document: RegisterDocument) -> [String],
    reportDifferences: @escaping @Sendable (_ report: [UInt8], _ xml: [UInt8], _ document: RegisterDocument) -> [String]
  ) {
    self.differences = differences
    self.reportDifferences = reportDifferences
  }
}

/// The documents of a bag against its register.
enum ArchivedDocumentCheck {
  /// Reads what it needs through `payload`, one document at a time.
  static func findings<Source: BagSource>(
    of register: Register, in bag: BagName, payload: inout PayloadCheck<Source>, reading: DocumentReading
  ) throws(Source.Failure) -> [Finding] {
    var findings: [Finding] = []
    for document in register.documents {
      guard let xml = try payload.read(document.file) else { continue }
      for difference in reading.differences(xml, document) {
        findings.append(
          finding(at: place(bag.text, document.file), "Der Beleg sagt etwas anderes als das Register: \(difference)"))
      }
      guard let path = document.report, let report = try payload.read(path) else { continue }
      for difference in reading.reportDifferences(report, xml, document) {
        findings.append(
          finding(
            at: place(bag.text, path),
            "Der Prüfbericht ist nicht der zu \(shown(document.file)): \(difference)"))
      }
    }
    return findings
  }

  private static func finding(at place: SourcePlace, _ message: String) -> Finding {
    Finding(.archiveDocument, at: place, message, hint: restoreHint)
  }
}
