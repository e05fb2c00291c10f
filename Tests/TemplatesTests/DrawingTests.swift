import Diagnostics
import Testing

@testable import Templates

/// Finished markup stands between tags, and nowhere else.
@Suite struct DrawingTests {
  private static let svg = "<svg><title>&lt;x&gt;</title></svg>"

  @Test func `a drawing comes out as it is`() throws {
    #expect(try rendered("<p>{{zeichen}}</p>") == "<p>\(Self.svg)</p>")
    #expect(try rendered("{{#zeichnung}}<p>{{zeichnung}}</p>{{/zeichnung}}") == "<p>\(Self.svg)</p>")
    #expect(try rendered("{{#zeichnung}}<p>{{.}}</p>{{/zeichnung}}") == "<p>\(Self.svg)</p>")
    #expect(try rendered("{{#posten}}{{>teil}}{{/posten}}", partials: ["teil": "{{zeichen}}"]) == Self.svg + Self.svg)
  }

  @Test func `a drawing that is missing shows nothing`() throws {
    #expect(
      try rendered(
        "a{{#zubehoer}}<p>{{zubehoer}}</p>{{/zubehoer}}{{^zubehoer}}keine{{/zubehoer}}{{^zeichnung}}x{{/zeichnung}}")
        == "akeine")
  }

  @Test(
    arguments: [
      ("<p title=\"{{zeichen}}\">", "in einem Attribut"), ("<a href='#{{zeichen}}'>", "in einem Attribut"),
      ("<title>{{zeichen}}</title>", "in einem Element, das nur Text enthalten kann"),
      ("<textarea>{{zeichen}}</textarea>", "in einem Element, das nur Text enthalten kann"),
      ("<style>a { content: \"{{zeichen}}\" }</style>", "in <style>"),
      ("<svg><text>{{zeichen}}</text></svg>", "in <svg>"),
      ("<p title=\"{{#zeichnung}}{{zeichnung}}{{/zeichnung}}\">", "in einem Attribut"),
    ])
  func `where a text may stand, but no drawing, is a finding`(_ template: String, _ place: String) {
    let checked = compiled(template)
    #expect(checked.findings.map(\.code) == [.templatePlace])
    let name = template.contains("zeichnung") ? "zeichnung" : "zeichen"
    #expect(checked.findings.first?.message == "Die Zeichnung {{\(name)}} steht \(place)")
    #expect(checked.findings.first?.hint.contains("<figure>{{\(name)}}</figure>") == true)
    // A text in the same place is fine.
    #expect(
      places(template.replacing("{{zeichen}}", with: "{{wort}}").replacing("{{zeichnung}}", with: "{{wort}}")) == [])
  }

  @Test(arguments: ["<!-- {{zeichen}} -->", "<p {{zeichen}}>", "<script>{{zeichen}}</script>", "&{{zeichen}};"])
  func `where no value may stand, a drawing has the finding of every value, once`(_ template: String) {
    let checked = compiled(template)
    #expect(checked.findings.map(\.code) == [.templatePlace])
    #expect(checked.findings.first?.message.hasPrefix("Der Platzhalter {{zeichen}} steht ") == true)
  }

  @Test func `a document in XML takes no drawing`() {
    let checked = compiled("<a>{{zeichen}}</a>", kind: "xml")
    #expect(checked.findings.map(\.message) == ["Die Zeichnung {{zeichen}} steht in einem XML-Dokument"])
  }

  @Test func `wrong uses of a drawing are told as those of a text`() {
    func message(_ template: String) -> String? { compiled(template).findings.first?.message }
    #expect(message("{{#zeichen}}x{{/zeichen}}") == "{{#zeichen}} ist kein Abschnitt: „zeichen“ ist eine Zeichnung")
    #expect(message("{{zeichnung}}") == "{{zeichnung}} kann fehlen und steht deshalb nur in einem Abschnitt")
    #expect(message("{{zeichen.name}}") == "{{zeichen.name}} geht nicht: „zeichen“ ist eine Zeichnung")
    let schema = Schema<SampleView>(
      .drawing("zeichen", "Eine Zeichnung", required: true) { $0.sign },
      .optionalDrawing("zeichnung", "Ein Bild", required: true) { $0.picture })
    let missing = TemplateSet(["a.html": Array("x".utf8)]).compile("a.html", for: schema).findings
    #expect(
      missing.map(\.message) == [
        "Die Pflichtangabe {{zeichen}} fehlt in der Vorlage", "Die Pflichtangabe {{#zeichnung}} fehlt in der Vorlage",
      ])
  }

  @Test func `the documentation says how a drawing is written`() {
    let entry = sampleSchema.entries.first { $0.path == "zeichnung" }
    #expect(
      entry?.usage == "{{#zeichnung}} … {{zeichnung}} … {{/zeichnung}}"
        && entry?.kind.german == "Zeichnung, die fehlen kann")
  }
}
