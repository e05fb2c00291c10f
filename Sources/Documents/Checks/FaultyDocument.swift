internal import Diagnostics
internal import XML

/// DOC-XML, DOC-SCHEMA: a document that is no XML or not built as its schema wants. The place is the template.
func faultyDocument(_ issues: [XMLIssue], path: String, template: String) -> Finding {
  let line = issues.first.map { " (Zeile \($0.line))" } ?? ""
  if issues.contains(where: { $0.kind == .schema }) {
    return Finding(
      .schemaViolation, at: SourcePlace(file: template), "\(path) entspricht nicht dem Schema der Abrechnung\(line)",
      hint:
        "die letzte Änderung an der Vorlage zurücknehmen; Namen und Reihenfolge der Elemente stehen in docs/abrechnung-xml.md"
    )
  }
  return Finding(
    .illFormedDocument, at: SourcePlace(file: template), "\(path) ist keine wohlgeformte XML-Datei\(line)",
    hint: "in der Vorlage prüfen, ob jedes Element geschlossen ist; die letzte Änderung zurücknehmen")
}

/// DOC-SCHEMA: the schema itself cannot be used.
func unusableSchema(file: String, line: Int) -> Finding {
  Finding(
    .schemaViolation, at: SourcePlace(file: file, line: line), "Das Schema der Abrechnung ist nicht lesbar",
    hint: "die mitgelieferte Datei wiederherstellen")
}

/// TPL-DATEI: the schema does not lie among the templates.
func missingSchema(_ file: String) -> Finding {
  Finding(
    .templateFile, at: SourcePlace(file: file), "Das Schema der Abrechnung fehlt",
    hint: "die mitgelieferte Datei wiederherstellen")
}
