import Foundation
import Templates
import Testing

@testable import Documents

/// The names that templates may use, in the handbook: generated from the schemas, so that they cannot lag behind.
///
/// `ABRECHNUNG_RECORD=1` writes them anew; the test fails while it does.
@Suite struct PlaceholderCatalogueTests {
  private static let path = "docs/handbuch/platzhalter.md"

  @Test func `the list of placeholders is what the schemas say`() throws {
    let expected = Self.catalogue()
    let file = ProjectTemplates.root.appending(path: Self.path)
    if ProcessInfo.processInfo.environment["ABRECHNUNG_RECORD"] != nil {
      try Data(expected.utf8).write(to: file)
      Issue.record("recorded \(Self.path)")
      return
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == expected, "make catalogue writes it anew")
  }

  private static let templates: [(file: String, entries: [SchemaEntry])] = [
    ("abrechnung/abrechnung.html", StatementView.schema.entries),
    ("abrechnung/abrechnung.xml", StatementRecord.schema.entries),
    ("abrechnung/pruefung.html", RecalculationView.schema.entries),
    ("abrechnung/berichtigung.html", CorrectionView.schema.entries),
    ("archiv/pruefbericht.html", ArchiveReportView.schema.entries),
    ("rechnung/ansicht.html", InvoiceView.schema.entries),
    ("vorlagen/vorlage.html", PaperView.schema.entries),
    ("vorlagen/kreis.html", PaperView.districtSchema.entries),
    ("intern/index.html", IndexView.schema.entries),
    ("intern/freigabe.html", ReleaseSheetView.schema.entries),
  ]

  private static func catalogue() -> String {
    var lines = [
      "# Platzhalter der Vorlagen", "",
      "Welche Namen in welcher Vorlage und ihren Teilen stehen dürfen. Eingerückt ist, was innerhalb des Abschnitts darüber",
      "gilt. Was **fett** ist, muss vorkommen; fehlt es, meldet das Programm `TPL-PFLICHT`. Die Vorlagen der XRechnung",
      "(`rechnung/*.xml`) verwenden die Nummern der Norm EN 16931, etwa `{{bt115}}` für den Zahlbetrag; sie sind kein Ort für",
      "Wortlaut.",
      "", "<!-- Diese Seite wird mit „make catalogue“ aus dem Programm erzeugt. -->",
    ]
    for (file, entries) in templates {
      lines += ["", "## \(file)", "", "| so schreiben | Art | bedeutet |", "|---|---|---|"]
      for entry in entries {
        let indent = String(repeating: "&emsp;", count: entry.depth)
        let usage = entry.isRequired ? "**`\(entry.usage)`**" : "`\(entry.usage)`"
        lines.append("| \(indent)\(usage) | \(entry.kind.german) | \(entry.doc.replacing("|", with: "\\|")) |")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
