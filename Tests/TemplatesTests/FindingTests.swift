import Diagnostics
import Testing

@testable import Templates

@Suite struct FindingTests {
  private func only(_ template: String, partials: [String: String] = [:]) throws -> Finding {
    let checked = compiled(template, partials: partials)
    #expect(checked.value == nil)
    #expect(checked.findings.count == 1, "\(checked.findings.map(\.message))")
    return try #require(checked.findings.first)
  }

  // MARK: Names

  @Test func `an unknown name is refused with its place`() throws {
    let finding = try only("Straße\n  é {{wrot}} x\n")
    #expect(finding.code == .templateName)
    #expect(finding.place == SourcePlace(file: "v/main.html", line: 2, column: 5))
    #expect(finding.message == "Den Platzhalter {{wrot}} gibt es hier nicht")
    #expect(finding.hint.hasPrefix("Meinten Sie {{wort}}? Hier bekannt: anderes, gruppe, ja, "))
    #expect(finding.excerpt == Excerpt(text: "  é {{wrot}} x", offset: 4, length: 8))
  }

  @Test func `a misspelt section does not make its inside suspicious`() throws {
    let finding = try only("{{#postn}}{{name}}{{#ja}}{{.}}{{/ja}}{{/postn}}")
    #expect(finding.message == "Den Abschnitt {{#postn}} gibt es hier nicht")
    #expect(finding.hint.hasPrefix("Meinten Sie {{#posten}}?"))
  }

  @Test func `case, umlauts and hyphens are told as spelling`() throws {
    #expect(try only("{{Wort}}").hint.hasPrefix("Meinten Sie {{wort}}?"))
    #expect(Spelling.nearest(to: "Zuschüsse", among: ["zuschuesse"]) == "zuschuesse")
    #expect(Spelling.nearest(to: "eigen-anteil", among: ["eigen_anteil"]) == "eigen_anteil")
    #expect(Spelling.nearest(to: "xyz", among: ["eigenanteil"]) == nil)
    #expect(Spelling.nearest(to: String(repeating: "a", count: 100), among: ["a"]) == nil)
  }

  @Test func `a name known only inside a section says so`() throws {
    #expect(try only("{{letzter}}").hint == "Den Namen gibt es nur innerhalb von {{#posten}} … {{/posten}}.")
  }

  @Test func `names are used as what they are`() throws {
    #expect(try only("{{#wort}}{{x}}{{/wort}}").message == "{{#wort}} ist kein Abschnitt: „wort“ ist ein Text")
    #expect(try only("{{^wort}}x{{/wort}}").hint == "Schreiben Sie {{wort}}.")
    #expect(try only("{{posten}}").message == "{{posten}} ist kein Text: „posten“ ist eine Liste")
    #expect(try only("{{posten}}").hint == "Schreiben Sie {{#posten}} … {{/posten}}.")
    #expect(try only("{{ja}}").message == "{{ja}} ist kein Text: „ja“ ist eine Ja/Nein-Angabe")
    #expect(try only("{{worte}}").hint == "Schreiben Sie {{#worte}} … {{.}} … {{/worte}}.")
    #expect(try only("{{gruppe}}").code == .templateName)
    #expect(try only("{{^gruppe}}x{{/gruppe}}").message.contains("kann nie erscheinen"))
    #expect(try only("{{zusatz}}").code == .templateName)
  }

  @Test func `what may be missing stands in its section only`() throws {
    let text = try only("{{notiz}}")
    #expect(text.message == "{{notiz}} kann fehlen und steht deshalb nur in einem Abschnitt")
    #expect(text.hint == "Schreiben Sie {{#notiz}} … {{notiz}} … {{/notiz}}.")
    #expect(try only("{{zusatz.name}}").hint == "Schreiben Sie {{#zusatz}} … {{name}} … {{/zusatz}}.")
    #expect(try only("{{^notiz}}{{notiz}}{{/notiz}}").code == .templateName)
  }

  @Test func `dotted names are checked part by part`() throws {
    let finding = try only("{{gruppe.nam}}")
    #expect(finding.message == "„gruppe“ hat keinen Teil „nam“")
    #expect(finding.hint == "Meinten Sie {{gruppe.name}}? Bekannt ist dort: innen, name.")
    #expect(try only("{{posten.name}}").hint == "Schreiben Sie {{#posten}} … {{name}} … {{/posten}}.")
    #expect(try only("{{wort.name}}").message == "{{wort.name}} geht nicht: „wort“ ist ein Text")
  }

  @Test func `the bare dot stands for a text only`() throws {
    #expect(try only("{{.}}").message == "{{.}} steht hier nicht in einer Liste von Texten")
    #expect(places("{{#worte}}{{#gruppe}}{{.}}{{/gruppe}}{{/worte}}") == ["TPL-NAME 1:22"])
    #expect(places("{{#.}}x{{/.}}") == ["TPL-SYNTAX 1:1", "TPL-SYNTAX 1:8"])
  }

  // MARK: Sections

  @Test func `an unclosed section is refused at its beginning`() throws {
    let finding = try only("a\n  {{#ja}} b")
    #expect(finding.code == .templateSection)
    #expect(finding.message == "Der Abschnitt {{#ja}} wird nicht geschlossen")
    #expect(finding.place == SourcePlace(file: "v/main.html", line: 2, column: 3))
  }

  @Test func `a wrong end names the beginning`() throws {
    let finding = try only("{{#ja}}\nx {{/jaa}}")
    #expect(finding.message == "{{/jaa}} passt nicht zu {{#ja}}")
    #expect(finding.place == SourcePlace(file: "v/main.html", line: 2, column: 3))
    let related = RelatedPlace(SourcePlace(file: "v/main.html", line: 1, column: 1), "hier beginnt {{#ja}}")
    #expect(finding.related == [related])
  }

  @Test func `crossed, stray and forgotten ends are each told once`() throws {
    #expect(places("{{#ja}}{{#nein}}{{/ja}}") == ["TPL-ABSCHNITT 1:8"])
    #expect(places("{{/ja}}") == ["TPL-ABSCHNITT 1:1"])
    #expect(places("{{#ja}}{{/nein}}{{/ja}}") == ["TPL-ABSCHNITT 1:8"])
    #expect(places("{{#ja}}{{#nein}}") == ["TPL-ABSCHNITT 1:1", "TPL-ABSCHNITT 1:8"])
  }

  @Test func `a section ends in the file in which it begins`() throws {
    let found = places("{{#ja}}{{>ende}}{{/ja}}", partials: ["ende": "{{/ja}}"])
    #expect(found == ["TPL-ABSCHNITT v/ende.html:1:1"])
  }

  // MARK: Partials

  @Test func `a missing partial proposes the nearest`() throws {
    let finding = try only("\n{{>teile/stiel}}", partials: ["teile/stil": ""])
    #expect(finding.code == .templatePartial)
    #expect(finding.place == SourcePlace(file: "v/main.html", line: 2, column: 1))
    #expect(finding.message == "Das Teil {{>teile/stiel}} gibt es nicht: v/teile/stiel.html fehlt")
    #expect(finding.hint.hasPrefix("Meinten Sie {{>teile/stil}}?"))
  }

  @Test func `partials in a circle are refused`() throws {
    let finding = try only("{{>a}}", partials: ["a": "x{{>b}}", "b": "{{>a}}"])
    #expect(finding.code == .templatePartial)
    #expect(finding.message == "{{>a}} bindet sich im Kreis ein")
    #expect(finding.place == SourcePlace(file: "v/b.html", line: 1, column: 1))
    #expect(finding.related.map(\.place.description) == ["v/a.html:1:2"])
    #expect(places("{{>main}}") == ["TPL-TEIL 1:1"])
  }

  @Test func `a finding in a partial says where it was drawn in, and comes once`() throws {
    let finding = try only("\n {{>a}}{{>a}}", partials: ["a": "{{unbekannt}}"])
    #expect(finding.place == SourcePlace(file: "v/a.html", line: 1, column: 1))
    #expect(
      finding.related == [RelatedPlace(SourcePlace(file: "v/main.html", line: 2, column: 2), "von hier eingebunden")])
  }

  @Test func `names of partials are plain paths`() throws {
    #expect(try only("{{>stil.html}}").hint == "Lassen Sie die Endung weg: {{>stil}}.")
    for name in ["../geheim", "/etc/passwd", "a//b", "*name", "", "a b", "ä", "."] {
      #expect(places("{{>\(name)}}") == ["TPL-SYNTAX 1:1"], "\(name)")
    }
  }

  // MARK: Syntax

  @Test func `forms that this engine does not have are refused with what to write instead`() throws {
    let forms = [
      "{{{wort}}}": "Schreiben Sie {{wort}};", "{{&wort}}": "Schreiben Sie {{wort}};",
      "{{& wort }}": "Schreiben Sie {{wort}};",
      "{{=<% %>=}}": "Lassen Sie {{=…=}} weg", "{{$block}}": "Binden Sie Gemeinsames mit {{>teil}} ein.",
      "{{<eltern}}": "Binden Sie Gemeinsames mit {{>teil}} ein.", "{{%FILTERS}}": "Lassen Sie sie weg.",
      "{{}}": "Schreiben Sie einen Namen", "{{ }}": "Schreiben Sie einen Namen", "{{wort|gross}}": "Zwischen {{ und }}",
      "{{gross(wort)}}": "Zwischen {{ und }}", "{{zwei worte}}": "Zwischen {{ und }}",
      "{{wort.}}": "Zwischen {{ und }}",
      "{{.wort}}": "Zwischen {{ und }}", "{{a..b}}": "Zwischen {{ und }}", "{{?wort}}": "Zwischen {{ und }}",
      "{{\u{1B}[31m}}": "Zwischen {{ und }}",
    ]
    for (form, hint) in forms {
      let finding = try only("a\(form)b")
      #expect(finding.code == .templateSyntax, "\(form)")
      #expect(finding.place == SourcePlace(file: "v/main.html", line: 1, column: 2), "\(form)")
      #expect(finding.hint.hasPrefix(hint), "\(form): \(finding.hint)")
      #expect(!finding.message.unicodeScalars.contains("\u{1B}"))
    }
  }

  @Test func `an unclosed tag does not swallow the next`() throws {
    #expect(places("{{wort und {{wort}}") == ["TPL-SYNTAX 1:1"])
    #expect(places("{{wort\n}} {{wort}}") == ["TPL-SYNTAX 1:1"])
    #expect(places("x{{") == ["TPL-SYNTAX 1:2"])
    #expect(places("x{{wort}") == ["TPL-SYNTAX 1:2"])
    #expect(places("{{wort {{unbekannt}}") == ["TPL-SYNTAX 1:1", "TPL-NAME 1:8"])
  }

  @Test func `a comment around a placeholder, or without an end, is refused`() throws {
    #expect(places("{{! alt: {{wort}} }}") == ["TPL-SYNTAX 1:1"])
    #expect(places("a {{! ohne Ende\n\nmehr") == ["TPL-SYNTAX 1:3"])
    #expect(places("{{!}") == ["TPL-SYNTAX 1:1"])
  }

  @Test func `section tags without a usable name still nest`() throws {
    #expect(places("{{#}}x{{/}}") == ["TPL-SYNTAX 1:1", "TPL-SYNTAX 1:7"])
    #expect(places("{{#a b}}{{name}}{{/a b}}") == ["TPL-SYNTAX 1:1", "TPL-SYNTAX 1:17"])
  }

  // MARK: Files

  @Test func `files that are missing, of no known kind, not UTF-8 or too big are refused`() throws {
    let set = TemplateSet(
      ["a.html": [0x61, 0xFF], "b.html": [UInt8](repeating: 0x20, count: Limits.fileBytes + 1), "c.txt": []],
      folder: "v")
    for (name, message) in [
      ("a.html", "Die Vorlage ist nicht als UTF-8 gespeichert"), ("b.html", "Die Vorlage ist größer als 1 MiB"),
      ("c.txt", "Diese Art von Vorlage gibt es nicht"), ("aa.html", "Die Vorlage fehlt"),
    ] {
      let findings = set.compile(name, for: sampleSchema).findings
      #expect(findings.map(\.message) == [message])
      #expect(findings.map(\.code) == [.templateFile])
      #expect(findings.map(\.place) == [SourcePlace(file: "v/\(name)")])
    }
    #expect(set.compile("aa.html", for: sampleSchema).findings.first?.hint.contains("a.html") == true)
    let partial = TemplateSet(["main.html": Array("{{>a}}{{>a}}".utf8), "a.html": [0xC0]])
    #expect(partial.compile("main.html", for: sampleSchema).findings.map(\.place?.file) == ["a.html"])
  }

  @Test func `the files of a template are known`() throws {
    let checked = compiled("{{>b}}{{>a}}{{>b}}", partials: ["a": "", "b": "", "c": ""])
    #expect(try #require(checked.value).files == ["a.html", "b.html", "main.html"])
  }

  // MARK: All at once

  @Test func `all faults are told at once, in reading order`() {
    let template = """
      <p>{{wrot}} {{{wort}}} {{posten}}</p>
      {{>fehlt}}
      <!-- {{wort}} -->
      {{#ja}}
      """
    let expected = [
      "TPL-NAME 1:4", "TPL-SYNTAX 1:13", "TPL-NAME 1:24", "TPL-TEIL 2:1", "TPL-ORT 3:6", "TPL-ABSCHNITT 4:1",
    ]
    #expect(places(template) == expected)
  }

  @Test func `lines and columns are right with CRLF and behind combined characters`() {
    #expect(places("a\r\nb\r\n👩‍👩‍👧e\u{301}{{x1}}\r\n") == ["TPL-NAME 3:3"])
  }

  @Test func `an excerpt of a very long line is cut around the tag`() throws {
    let filler = String(repeating: "x", count: 5000)
    let excerpt = try #require(try only("\(filler)\t{{wrot}}\t\(filler)").excerpt)
    #expect(excerpt.text.count <= Limits.excerptLength + 2)
    #expect(excerpt.text.dropFirst(excerpt.offset).prefix(excerpt.length) == "{{wrot}}")
    #expect(!excerpt.text.contains("\t"))
  }
}
