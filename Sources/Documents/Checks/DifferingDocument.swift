internal import Diagnostics

/// DOC-ABGLEICH: read back from its bytes, a document says something else than was computed.
func differingDocument(path: String, template: String, detail: (element: String, line: Int)?) -> Finding {
  let place = detail.map { " (Zeile \($0.line), bei \($0.element))" } ?? ""
  return Finding(
    .readBack, at: SourcePlace(file: template), "\(path) gibt nicht genau die berechneten Angaben wieder\(place)",
    hint:
      "die letzte Änderung an der Vorlage zurücknehmen: Angaben dürfen nicht fehlen, doppelt sein oder Zusätze haben")
}
