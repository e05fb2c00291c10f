internal import Diagnostics

/// DOC-ABGLEICH: read back from its bytes, a document says something else than was computed.
func differingDocument(path: String, template: String, detail: String?) -> Finding {
  let place = detail.map { " (\($0))" } ?? ""
  return Finding(
    .readBack, at: SourcePlace(file: template), "\(path) gibt nicht genau die berechneten Angaben wieder\(place)",
    hint:
      "die letzte Änderung an der Vorlage zurücknehmen: Angaben dürfen nicht fehlen, doppelt sein oder Zusätze haben")
}
