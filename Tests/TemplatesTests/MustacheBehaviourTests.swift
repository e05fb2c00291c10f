import Diagnostics
import Testing

@testable import Templates

/// What the public mustache specification asks of comments, values, sections, inverted sections and partials, as far
/// as a strict engine can have it; the cases are our own.
@Suite struct MustacheBehaviourTests {
  struct Case {
    let name: String
    let template: String
    let expected: String
    var partials: [String: String] = [:]

    init(_ name: String, _ template: String, _ expected: String, partials: [String: String] = [:]) {
      self.name = name
      self.template = template
      self.expected = expected
      self.partials = partials
    }
  }

  private func check(_ cases: [Case]) throws {
    for example in cases {
      let text = try rendered(example.template, partials: example.partials)
      #expect(text == example.expected, "\(example.name)")
    }
  }

  @Test func `comments vanish, and with them the lines they have to themselves`() throws {
    try check([
      Case("inline", "12{{! Bemerkung }}34", "1234"),
      Case("several lines inline", "12{{!\n  mehr\n  davon\n}}34\n", "1234\n"),
      Case("own line", "vor\n{{! allein }}\nnach\n", "vor\nnach\n"),
      Case("own line, indented", "vor\n  {{! allein }}  \nnach\n", "vor\nnach\n"),
      Case("own line, CRLF", "|\r\n{{! allein }}\r\n|", "|\r\n|"),
      Case("first line", "  {{! oben }}\n!", "!"),
      Case("last line, no line end", "!\n  {{! unten }}", "!\n"),
      Case("several lines on their own", "vor\n{{!\nhier\nund hier\n}}\nnach\n", "vor\nnach\n"),
      Case("several indented lines", "vor\n  {{!\n    hier\n  }}\nnach\n", "vor\nnach\n"),
      Case("beside text", "  12 {{! 34 }}\n", "  12 \n"),
      Case("blanks around", "123 {{! x }} 456", "123  456"),
      Case("sigil after a blank", "1{{ ! x }}2", "12"),
      Case("looks like a name", "{{!wort}}|{{! #ja }}", "|"),
    ])
  }

  @Test func `values are put in place and nothing around them changes`() throws {
    try check([
      Case("no tag", "Guten Tag}} { } \n", "Guten Tag}} { } \n"),
      Case("empty", "", ""),
      Case("a value", "Das {{wort}} gilt.", "Das Wort gilt."),
      Case("blanks around", "| {{wort}} |", "| Wort |"),
      Case("alone on a line keeps the line", "  {{wort}}\n", "  Wort\n"),
      Case("padding", "|{{  wort\t}}|", "|Wort|"),
      Case("twice in a row", "{{wort}}{{anderes}}", "Wortanders"),
      Case("a brace behind", "{{wort}}}", "Wort}"),
      Case("dotted", "{{gruppe.name}} {{gruppe.innen.name}}", "Teil innen"),
      Case("dotted with padding", "{{ gruppe.innen.name }}", "innen"),
      Case("dotted from inside", "{{#gruppe}}{{innen.name}}{{/gruppe}}", "innen"),
      Case("text itself", "{{#worte}}({{.}}){{/worte}}", "(a)(b)(c)"),
      Case("CRLF", "a\r\n{{wort}}\r\nb\r\n", "a\r\nWort\r\nb\r\n"),
    ])
  }

  @Test func `a value that looks like a tag is not read again`() throws {
    #expect(try rendered("{{wort}}", SampleView(everywhere: "{{anderes}}{{#ja}}")) == "{{anderes}}{{#ja}}")
  }

  @Test func `sections show, enter and repeat`() throws {
    try check([
      Case("true", "{{#ja}}zu sehen{{/ja}}", "zu sehen"),
      Case("false", "|{{#nein}}zu sehen{{/nein}}", "|"),
      Case("record", "{{#gruppe}}{{name}}{{/gruppe}}", "Teil"),
      Case("outer names stay known", "{{#gruppe}}{{name}} {{wort}}{{/gruppe}}", "Teil Wort"),
      Case("inner names come first", "{{#gruppe}}{{#innen}}{{name}}{{/innen}}{{/gruppe}}", "innen"),
      Case("dotted", "{{#gruppe.innen}}{{name}}{{/gruppe.innen}}", "innen"),
      Case("list", "{{#posten}}{{name}};{{/posten}}", "eins;zwei;"),
      Case("empty list", "|{{#nichts}}{{name}}{{/nichts}}|", "||"),
      Case("list in record", "{{#gruppe}}{{#posten}}{{name}}{{/posten}}{{/gruppe}}", "einszwei"),
      Case(
        "list in list", "{{#posten}}{{#worte}}{{name}}{{.}} {{/worte}}{{/posten}}",
        "einsa einsb einsc zweia zweib zweic "),
      Case("doubled", "{{#ja}}1{{/ja}}2{{#ja}}3{{/ja}}", "123"),
      Case("nested, both true", "| A {{#ja}}B {{#ja}}C{{/ja}} D{{/ja}} E |", "| A B C D E |"),
      Case("nested, inner false", "| A {{#ja}}B {{#nein}}C{{/nein}} D{{/ja}} E |", "| A B  D E |"),
      Case("present record", "{{#zusatz}}{{name}}{{/zusatz}}", "Zusatz"),
      Case("present record by its name", "{{#zusatz}}{{zusatz.innen.name}}{{/zusatz}}", "innen"),
      Case("missing record", "|{{#weg}}{{name}}{{/weg}}|", "||"),
      Case("present text", "{{#notiz}}{{notiz}} {{.}}{{/notiz}}", "Notiz Notiz"),
      Case("missing text", "|{{#stille}}{{stille}}{{/stille}}|", "||"),
      Case("padding", "|{{# ja }}={{/ ja }}|", "|=|"),
    ])
  }

  @Test func `inverted sections show what is not there`() throws {
    try check([
      Case("false", "{{^nein}}zu sehen{{/nein}}", "zu sehen"),
      Case("true", "|{{^ja}}zu sehen{{/ja}}|", "||"),
      Case("list", "|{{^posten}}x{{/posten}}|", "||"),
      Case("empty list", "{{^nichts}}leer{{/nichts}}", "leer"),
      Case("texts", "|{{^worte}}x{{/worte}}|", "||"),
      Case("missing record", "{{^weg}}fehlt{{/weg}}", "fehlt"),
      Case("present record", "|{{^zusatz}}fehlt{{/zusatz}}|", "||"),
      Case("missing text", "{{^stille}}fehlt{{/stille}}", "fehlt"),
      Case("both ways", "{{#nein}}1{{/nein}}{{^nein}}2{{/nein}}", "2"),
      Case("dotted", "{{^gruppe.innen.letzter}}mehr{{/gruppe.innen.letzter}}", "mehr"),
      Case("nested", "{{^nein}}a{{^nein}}b{{/nein}}c{{/nein}}", "abc"),
      Case("padding", "|{{^ nein }}={{/ nein }}|", "|=|"),
    ])
  }

  @Test func `lines of section tags vanish, other white space stays`() throws {
    for (open, name) in [("#", "ja"), ("^", "nein")] {
      try check([
        Case("inside", " | {{\(open)\(name)}}\t|\t{{/\(name)}} | \n", " | \t|\t | \n"),
        Case("around", " | {{\(open)\(name)}} {{! x }}\n {{/\(name)}} | \n", " |  \n  | \n"),
        Case("two on a line", " {{\(open)\(name)}}JA{{/\(name)}}\n {{\(open)\(name)}}GUT{{/\(name)}}\n", " JA\n GUT\n"),
        Case("own lines", "| Dies\n{{\(open)\(name)}}\n| ist\n{{/\(name)}}\n| es\n", "| Dies\n| ist\n| es\n"),
        Case("indented", "| Dies\n  {{\(open)\(name)}}\n| ist\n  {{/\(name)}}\n| es\n", "| Dies\n| ist\n| es\n"),
        Case("CRLF", "|\r\n{{\(open)\(name)}}\r\n{{/\(name)}}\r\n|", "|\r\n|"),
        Case("first line", "  {{\(open)\(name)}}\n#{{/\(name)}}\n/", "#\n/"),
        Case("last line", "#{{\(open)\(name)}}\n/\n  {{/\(name)}}", "#\n/\n"),
        Case("empty lines stay", "a\n\n{{\(open)\(name)}}\n\nb\n{{/\(name)}}\n\nc", "a\n\n\nb\n\nc"),
        Case("tabs", "\t{{\(open)\(name)}}\t\nx\n\t{{/\(name)}}\t\n", "x\n"),
      ])
    }
  }

  @Test func `partials stand in their place and see its names`() throws {
    try check([
      Case("basic", "\"{{>teil}}\"", "\"aus dem Teil\"", partials: ["teil": "aus dem Teil"]),
      Case("names of the place", "{{#posten}}{{>teil}}{{/posten}}", "*eins**zwei*", partials: ["teil": "*{{name}}*"]),
      Case("in a folder", "{{>teile/stil}}", "Stil", partials: ["teile/stil": "Stil"]),
      Case("nested", "{{>a}}", "[(Wort)]", partials: ["a": "[{{>b}}]", "b": "({{wort}})"]),
      Case("twice", "{{>a}}{{>a}}", "WortWort", partials: ["a": "{{wort}}"]),
      Case(
        "root first, whoever asks", "{{>teile/a}}", "oben",
        partials: ["teile/a": "{{>b}}", "b": "oben", "teile/b": "unten"]),
      Case("blanks around", "| {{>a}} |", "| \t|\t |", partials: ["a": "\t|\t"]),
      Case("inline is not indented", "  {{wort}}  {{> a}}\n", "  Wort  >\n>\n", partials: ["a": ">\n>"]),
      Case("CRLF", "|\r\n{{>a}}\r\n|", "|\r\n>|", partials: ["a": ">"]),
      Case("first line", "  {{>a}}\n>", "  >\n  >>", partials: ["a": ">\n>"]),
      Case("last line", ">\n  {{>a}}", ">\n  >\n  >", partials: ["a": ">\n>"]),
      Case("indented", "\\\n {{>a}}\n/\n", "\\\n |\n Wort\n |\n/\n", partials: ["a": "|\n{{wort}}\n|\n"]),
      Case("empty lines get no blanks", "  {{>a}}\n", "  x\n\n  y\n", partials: ["a": "x\n\ny\n"]),
      Case("indented twice", " {{>a}}\n", " [\n   x\n ]\n", partials: ["a": "[\n  {{>b}}\n]\n", "b": "x\n"]),
      Case("inline within indented", " {{>a}}\n", " [x\ny]\n", partials: ["a": "[{{>b}}]\n", "b": "x\ny"]),
      Case("inline at the line's start", " {{>a}}\n", " x\ny!\n", partials: ["a": "{{>b}}!\n", "b": "x\ny"]),
      Case(
        "indented section", "  {{>a}}\n", "  eins\n  zwei\n", partials: ["a": "{{#posten}}\n{{name}}\n{{/posten}}\n"]),
      Case(
        "section ends at the line's start", " {{>a}}\n", " x\n y\n", partials: ["a": "{{#ja}}x\n{{/ja}}y\n"]),
      Case("padding", "|{{> a }}|", "|[]|", partials: ["a": "[]"]),
    ])
  }

  @Test func `a value of several lines is not indented`() throws {
    let view = SampleView(everywhere: "<\n->")
    #expect(try rendered(" {{>a}}\n", partials: ["a": "|\n{{wort}}\n|\n"], view) == " |\n &lt;\n-&gt;\n |\n")
  }

  @Test func `a missing inner value never falls back to an outer one`() throws {
    struct Inner { var note: String? }
    struct Outer {
      var note: String?
      var inner: [Inner]
    }
    let inner = Schema<Inner>(.optionalText("notiz", "") { $0.note })
    let outer = Schema<Outer>(.optionalText("notiz", "") { $0.note }, .list("posten", "", inner) { $0.inner })
    let set = TemplateSet(["a.html": Array("{{#posten}}[{{#notiz}}{{notiz}}{{/notiz}}]{{/posten}}".utf8)])
    let template = try #require(set.compile("a.html", for: outer).value)
    let view = Outer(note: "außen", inner: [Inner(note: nil), Inner(note: "innen")])
    #expect(String(decoding: try template.render(view), as: UTF8.self) == "[][innen]")
  }

  @Test func `a byte order mark is dropped`() throws {
    #expect(try rendered("\u{FEFF}{{#ja}}\nx{{/ja}}") == "x")
    #expect(try rendered("{{>a}}", partials: ["a": "\u{FEFF}x"]) == "x")
  }
}
