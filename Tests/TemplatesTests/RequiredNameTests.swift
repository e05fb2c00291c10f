import Diagnostics
import Testing

@testable import Templates

@Suite struct RequiredNameTests {
  struct Line { var amount = "1,00" }
  struct Paper {
    var number = "7"
    var isDraft = true
    var lines = [Line()]
    var head = Line()
    var note: String?
  }

  private static let line = Schema<Line>(.text("betrag", "Betrag", required: true) { $0.amount })
  private static let schema = Schema<Paper>(
    .text("nummer", "Nummer", required: true) { $0.number },
    .flag("entwurf", "Im Entwurf", required: true) { $0.isDraft },
    .list("zeilen", "Posten", line, required: true) { $0.lines },
    .record("kopf", "Kopf", line) { $0.head },
    .optionalText("hinweis", "Hinweis") { $0.note })

  private func findings(_ template: String, partial: String = "") -> [Finding] {
    TemplateSet(["a.html": Array(template.utf8), "teil.html": Array(partial.utf8)])
      .compile("a.html", for: Self.schema).findings
  }

  private static let full = "{{nummer}}{{#entwurf}}E{{/entwurf}}{{#zeilen}}{{betrag}}{{/zeilen}}"

  @Test func `a template with all required names passes`() { #expect(findings(Self.full).isEmpty) }

  @Test func `each missing name is told for the file`() {
    let found = findings("nichts")
    #expect(found.map(\.code) == [.templateRequired, .templateRequired, .templateRequired])
    #expect(found.allSatisfy { $0.place == SourcePlace(file: "a.html") })
    #expect(found.first?.message == "Die Pflichtangabe {{nummer}} fehlt in der Vorlage")
    #expect(found.map(\.hint).contains { $0.hasPrefix("Schreiben Sie {{#entwurf}} … {{/entwurf}} (Im Entwurf)") })
  }

  @Test func `a use in a partial counts`() {
    #expect(findings("{{>teil}}", partial: Self.full).isEmpty)
  }

  @Test func `inside a list that is used its required names are, too`() {
    let found = findings("{{nummer}}{{#entwurf}}E{{/entwurf}}{{#zeilen}}x{{/zeilen}}")
    #expect(found.map(\.message) == ["Die Pflichtangabe {{betrag}} fehlt in der Vorlage"])
    #expect(found.first?.hint.contains("innerhalb von {{#zeilen}}") == true)
  }

  @Test func `inside a record that nobody uses nothing is required`() {
    #expect(findings(Self.full + "{{#kopf}}x{{/kopf}}").count == 1)
    #expect(findings(Self.full + "{{kopf.betrag}}").isEmpty)
  }

  @Test func `an empty section or the absence of a list is no use`() {
    #expect(findings("{{nummer}}{{#entwurf}}{{/entwurf}}{{#zeilen}}{{betrag}}{{/zeilen}}").count == 1)
    #expect(findings("{{nummer}}{{#entwurf}}E{{/entwurf}}{{^zeilen}}keine{{/zeilen}}").count == 1)
  }

  @Test func `the absence of a flag shows it as well`() {
    #expect(findings("{{nummer}}{{^entwurf}}gültig{{/entwurf}}{{#zeilen}}{{betrag}}{{/zeilen}}").isEmpty)
  }

  @Test func `a misspelt name is not told as missing, too`() {
    #expect(
      findings("{{numer}}{{#entwurf}}E{{/entwurf}}{{#zeiln}}{{betrag}}{{/zeiln}}").map(\.code) == [
        .templateName, .templateName,
      ])
    #expect(findings("{{nummer}}{{entwurf}}{{zeilen}}").map(\.code) == [.templateName, .templateName])
  }
}
