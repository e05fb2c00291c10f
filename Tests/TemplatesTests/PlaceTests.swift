import Diagnostics
import Testing

@testable import Templates

@Suite struct PlaceTests {
  private func accepts(_ templates: [String], kind: String = "html") {
    for template in templates { #expect(places(template, kind: kind).isEmpty, "\(template)") }
  }

  /// Exactly one finding, at the first placeholder.
  private func refuses(_ templates: [String], kind: String = "html", at tag: String = "{{wort}}") throws {
    for template in templates {
      let checked = compiled(template, kind: kind)
      let before = try template[..<#require(template.firstRange(of: tag)).lowerBound].split(
        separator: "\n", omittingEmptySubsequences: false)
      let expected = SourcePlace(file: "v/main.\(kind)", line: before.count, column: (before.last?.count ?? 0) + 1)
      #expect(checked.findings.map(\.code) == [.templatePlace], "\(template)")
      #expect(checked.findings.first?.place == expected, "\(template)")
      #expect(checked.findings.first?.hint.isEmpty == false)
    }
  }

  // MARK: HTML

  @Test func `values may stand in text and in quoted attributes`() {
    accepts([
      "{{wort}}", "<p>{{wort}}</p>", "<P CLASS=\"{{wort}}\">", "<p class='a {{wort}} b'>", "<p\nid = \"{{wort}}\">",
      "<title>{{wort}}</title>", "<textarea>{{wort}}</textarea>", "<!-- x --><p>{{wort}}", "<!--> {{wort}}",
      "<!---> {{wort}}", "<!----!>{{wort}}", "<!----->{{wort}}", "<!----!-->{{wort}}", "<!-- x --!> {{wort}}",
      "<!doctype html>{{wort}}", "<script>if (a < b) {}</script>{{wort}}",
      "<script></scripty></script >{{wort}}", "<style>a{}</style>{{wort}}", "a < b {{wort}}", "<br/>{{wort}}",
      "<p a=b>{{wort}}", "<p a>{{wort}}", "<p a = >{{wort}}", "</p a=\"x\">{{wort}}", "&amp; {{wort}}", "a & {{wort}}",
      "<a b='>'>{{wort}}", "<?php x ?>{{wort}}", "</ x>{{wort}}", "</>{{wort}}", "<p a/b=\"{{wort}}\">",
    ])
  }

  @Test func `values may not stand inside tags, comments, scripts and declarations`() throws {
    try refuses([
      "<{{wort}}>", "<p{{wort}}>", "<p {{wort}}>", "<p {{wort}}=\"x\">", "<p class={{wort}}>", "<p class=a{{wort}}>",
      "<p class=\"a\"{{wort}}>", "</{{wort}}>", "</p {{wort}}>", "</p a=\"{{wort}}\">", "<!-- {{wort}} -->",
      "<!--{{wort}}-->", "<!--!>{{wort}}-->", "<!---!>{{wort}}-->", "<!----!->{{wort}}-->", "<!-- -- {{wort}} -->",
      "<!DOCTYPE {{wort}}>", "<!{{wort}}>", "<?x {{wort}}?>",
      "<script>{{wort}}</script>", "<script>'</{{wort}}'</script>", "<SCRIPT>\"{{wort}}\"</SCRIPT>",
      "<title></{{wort}}</title>", "<xmp>{{wort}}</xmp>", "&{{wort}};", "&#{{wort}};",
      "<p a=\"&{{wort}};\">", "<p a=\"x\"b{{wort}}>",
    ])
  }

  @Test func `attributes that run or load are closed to values`() throws {
    try refuses([
      "<p onclick=\"{{wort}}\">", "<p ONLOAD='x{{wort}}'>", "<p style=\"color: {{wort}}\">",
      "<iframe srcdoc=\"{{wort}}\">",
      "<img srcset=\"/{{wort}}\">", "<script src=\"/{{wort}}\"></script>", "<base href=\"/{{wort}}\">",
      "<meta http-equiv=\"refresh\" content=\"0;url={{wort}}\">", "<meta content=\"{{wort}}\" name=\"x\">",
      "<a ping=\"/{{wort}}\">",
    ])
    accepts(["<meta name=\"author\" content=\"{{wort}}\">", "<link href=\"/x/{{wort}}\">"])
  }

  @Test func `an address must begin with something fixed`() throws {
    try refuses([
      "<a href=\"{{wort}}\">", "<a href=' {{wort}}'>", "<a href=\"java{{wort}}\">", "<a href=\"javascript:{{wort}}\">",
      "<a href=\"javascript://x/{{wort}}\">", "<a href=\"data:text/html,{{wort}}\">", "<img src=\"{{wort}}\">",
      "<form action=\"{{wort}}\">", "<a href=\"&#106;avascript:/{{wort}}\">", "<a href=\"java\nscript:/{{wort}}\">",
      "<a xlink:href=\"{{wort}}\">", "<a href=\"vbscript:{{wort}}\">",
    ])
    accepts([
      "<a href=\"https://{{wort}}\">", "<a href=\"HTTPS:{{wort}}\">", "<a href=\" mailto:{{wort}}\">",
      "<a href='tel:{{wort}}'>",
      "<a href=\"#{{wort}}\">", "<a href=\"?n={{wort}}&amp;m={{wort}}\">", "<a href=\"bilder/{{wort}}.png\">",
      "<img src=\"./{{wort}}\">",
    ])
  }

  @Test func `in a style sheet values stand in quoted strings only`() throws {
    func sheet(_ text: String) -> String { "<style>\(text)</style>" }
    accepts(
      [
        "a { content: \"{{wort}}\" }", "@page { @bottom-left { content: 'Nr. {{wort}}' } }",
        "a::after{content:\"\\\"{{wort}}\"}",
        "/* ' */ a { content: \"{{wort}}\" }", "a { background: url(x.png); content: \"{{wort}}\" }",
        "@import \"x\"; a { content: \"{{wort}}\" }", "a{content:\"\\41 {{wort}}\"}", "a{content:'<b>{{wort}}'}",
      ].map(sheet))
    try refuses(
      [
        "{{wort}} {}", "a { color: {{wort}} }", "/* {{wort}} */", "/* \" {{wort}} \" */",
        "a { content: \"x\" {{wort}} }",
        "a { background: url(\"{{wort}}\") }", "a { background: url({{wort}}) }", "@import \"{{wort}}\";",
        "/* */ @import '{{wort}}';", "a{content:\"\\{{wort}}\"}", "a{content:\"\\4{{wort}}\"}",
        "a{content:\"x\n {{wort}}",
        "a{content:\"</{{wort}}\"}",
      ].map(sheet))
  }

  @Test func `what browsers may read in two ways closes the rest to values`() throws {
    try refuses([
      "<script><!-- <script></script> {{wort}}", "<plaintext>{{wort}}", "<noscript>{{wort}}</noscript>",
      "<select><style>{{wort}}", "<math><style></math>{{wort}}", "<svg><style><a title='</style>{{wort}}'></svg>",
      "<svg><style>a{content:'&quot;</style>{{wort}}</svg>", "<svg><style/>{{wort}}</svg>",
      "<svg><title><!--</title>{{wort}}</svg>", "<svg><![CDATA[>{{wort}}]]></svg>", "<svg><foreignObject>{{wort}}",
    ])
    accepts([
      "<svg><title>{{wort}}</title><style>a{content:'{{wort}}'}</style></svg>{{wort}}",
      "<svg/><style>a<b</style>{{wort}}",
      "{{#ja}}<svg><g/><svg></svg><path d=\"{{wort}}\"/></svg>{{/ja}}<style>a<b&c</style>{{wort}}", "</svg>{{wort}}",
    ])
    #expect(places("<script><!-- </script>") == ["TPL-ORT 1:22"])
  }

  // MARK: XML

  @Test func `in XML values stand in text and quoted attributes`() throws {
    accepts(
      [
        "<a>{{wort}}</a>", "<?xml version=\"1.0\"?><a b=\"{{wort}}\"/>", "<a:b c:d='{{wort}}'>{{wort}}</a:b>",
        "<!-- x -- y --><a>{{wort}}</a>", "<a><![CDATA[x]]]>{{wort}}</a>",
        "<!DOCTYPE a [<!ENTITY b 'c'>]><a>{{wort}}</a>",
        "<a>&amp;{{wort}}</a>", "<script>{{wort}}</script>", "<a href=\"{{wort}}\" style=\"{{wort}}\"/>",
        "<a\r\n\tb = \"{{wort}}\" />",
      ], kind: "xml")
    try refuses(
      [
        "<{{wort}}/>", "<a {{wort}}/>", "<a b={{wort}}/>", "<a b=\"x\"{{wort}}/>", "</{{wort}}>", "<!-- {{wort}} -->",
        "<?x {{wort}} ?>", "<![CDATA[{{wort}}]]>", "<![CDATA[]>{{wort}}]]>", "<!DOCTYPE {{wort}}>",
        "<a xmlns=\"{{wort}}\"/>", "<a xmlns:b='{{wort}}'/>", "<a>&{{wort}};</a>", "<a>&x {{wort}};</a>", "<!{{wort}}>",
      ], kind: "xml")
  }

  @Test func `behind what is no XML no value is taken`() throws {
    try refuses(
      ["<a b=c>{{wort}}", "<a b=\"<\">{{wort}}", "<a b>{{wort}}", "< a>{{wort}}", "<![x]>{{wort}}"], kind: "xml")
  }

  // MARK: Sections and partials

  @Test func `a section must end in the place in which it begins`() throws {
    accepts([
      "<p class=\"{{#ja}}a{{/ja}}\">", "<p {{#ja}}class=\"a\" {{/ja}}>", "{{#ja}}<p>{{/ja}}x{{#ja}}</p>{{/ja}}",
      "<style>{{#ja}}a{}{{/ja}}</style>", "<style>a{content:\"{{#ja}}x{{/ja}}\"}</style>", "<!-- {{#ja}}x{{/ja}}-->",
      "<a href=\"https://{{#posten}}{{name}}{{/posten}}\">", "<title>{{#ja}}x{{/ja}}</title>",
    ])
    try refuses(
      [
        "<p class=\"{{#ja}}a\"{{/ja}}>", "<p{{#ja}} class=\"a\"{{/ja}}>", "{{#ja}}<!--{{/ja}} -->",
        "{{#ja}}<style>{{/ja}}</style>",
        "<{{#ja}}p{{/ja}}>", "<a href=\"{{#ja}}https://{{/ja}}x\">", "{{#ja}}&{{/ja}}amp;", "{{#ja}}<{{/ja}}p>",
        "<style>a{content:{{#ja}}\"{{/ja}}\"}</style>", "<p {{#ja}}title='{{/ja}}'>",
      ], at: "{{#ja}}")
    let finding = compiled("{{#ja}}<!--{{/ja}} -->").findings.first
    #expect(finding?.message == "Der Abschnitt {{#ja}} beginnt im Text und endet in einem Kommentar <!-- … -->")
    #expect(finding?.related.map(\.place.description) == ["v/main.html:1:12"])
  }

  @Test func `a partial must end in the place in which it begins`() {
    #expect(places("<style>{{>a}}</style>", partials: ["a": "a { content: \"{{wort}}\" }"]).isEmpty)
    #expect(places("<p title=\"{{>a}}\">", partials: ["a": "{{wort}}"]).isEmpty)
    #expect(places("{{>a}}x</style>", partials: ["a": "<style>"]) == ["TPL-ORT 1:1"])
    #expect(places("<p {{>a}}>", partials: ["a": "class='{{wort}}'"]) == ["TPL-ORT 1:4"])
  }

  @Test func `a partial is judged where it is drawn in`() {
    let found = places("{{>a}}<script>{{>a}}</script>", partials: ["a": "{{wort}}"])
    #expect(found == ["TPL-ORT v/a.html:1:1"])
  }

  @Test func `a template must end between tags`() {
    for template in ["<!-- x", "<p", "<p a=\"", "<style>", "<script>x", "<title>"] {
      #expect(places(template) == ["TPL-ORT 1:\(template.count)"], "\(template)")
    }
    #expect(places("<svg>") == ["TPL-ORT 1:5"])
    #expect(places("AT&T").isEmpty)
    #expect(places("{{#ja}}AT&T{{/ja}}") == ["TPL-ORT 1:1"])
    #expect(places("<a><!-- x", kind: "xml") == ["TPL-ORT 1:9"])
  }
}
