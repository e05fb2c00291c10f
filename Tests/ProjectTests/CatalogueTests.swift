import Foundation
import Testing

@testable import Diagnostics

/// The catalogue of findings in the handbook: generated from the code, so that it cannot lag behind.
///
/// `ABRECHNUNG_RECORD=1` writes it anew; the test fails while it does.
@Suite struct CatalogueTests {
  private static let path = "docs/handbuch/befunde.md"

  @Test func `the catalogue of findings is what the code says`() throws {
    let expected = try Self.catalogue()
    if ProcessInfo.processInfo.environment["ABRECHNUNG_RECORD"] != nil {
      let file = Project.root.appending(path: Self.path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(expected.utf8).write(to: file)
      Issue.record("recorded \(Self.path)")
      return
    }
    #expect(try Project.text(Self.path) == expected, "make catalogue writes it anew")
  }

  @Test func `every file of checks belongs to a finding`() throws {
    for source in try Self.checks() {
      #expect(DiagnosticCode.allCases.contains { Self.mentions(source, $0) }, "\(source.path) names no code")
    }
  }

  @Test func `every example is told once`() {
    let examples = DiagnosticCode.allCases.map(\.example)
    #expect(Set(examples).count == examples.count)
    #expect(examples.allSatisfy { $0.count > 15 })
  }

  private static func catalogue() throws -> String {
    let stages = [
      ("SET", "Einstellungen"), ("REC", "Lesen"), ("ALL", "Verteilen"), ("TPL", "Vorlagen"), ("DOC", "Dokumente"),
      ("RUN", "Lauf"), ("ARC", "Archiv"),
    ]
    let checks = try checks()
    var lines = [
      "# Befunde", "",
      "Was das Programm melden kann, was es bedeutet und woran es meist liegt. Ein Fehler hält den Lauf an, eine Warnung",
      "will angesehen werden, ein Hinweis ist gut zu wissen. Am Bildschirm erklärt `abrechnung diagnose CODE` dasselbe.",
      "", "<!-- Diese Seite wird mit „make catalogue“ aus dem Programm erzeugt. -->",
    ]
    for (prefix, title) in stages {
      lines += ["", "## \(title)"]
      for code in DiagnosticCode.allCases where code.rawValue.hasPrefix(prefix + "-") {
        let files = checks.filter { mentions($0, code) }.map { "`\($0.path.split(separator: "/").last ?? "")`" }
        lines += [
          "", "### \(code.rawValue): \(code.title)", "", "\(code.severity.german). \(code.explanation)", "",
          "Zum Beispiel: \(code.example)",
        ]
        if !files.isEmpty { lines += ["", "<sub>Geprüft in \(files.joined(separator: ", "))</sub>"] }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func checks() throws -> [Project.Source] {
    try Project.sources(in: "Sources").filter { $0.path.contains("/Checks/") }
  }

  private static func mentions(_ source: Project.Source, _ code: DiagnosticCode) -> Bool {
    let constructor = "(^|[ (:?])\\.\(code)\\b"
    return source.lines.contains { $0.range(of: constructor, options: .regularExpression) != nil }
  }
}
