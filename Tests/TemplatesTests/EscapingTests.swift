import Diagnostics
import Testing

@testable import Templates

@Suite struct EscapingTests {
  /// Values that would change the document if they were let.
  static let hostile = [
    "</style><script>alert(1)</script>", "\" onclick=\"x", "' x='", "]]>", "--><b>", "<!--", "&lt;", "a & b < c > d",
    "\\", "\\\"", "\n}\n*{color:red}", "*/", "{{wort}}", "javascript:alert(1)", "Müller-Lüdenscheidt 🏛", "\r\n\t", "",
    "\u{85}\u{2028}\u{7F}", "</", "</title>", "?>", "url(x)", "@import",
  ]

  @Test func `text is always escaped`() throws {
    for kind in ["html", "xml"] {
      let text = try rendered("<a>{{wort}}</a>", kind: kind, SampleView(everywhere: "<&>\"'ä]]>"))
      #expect(text == "<a>&lt;&amp;&gt;&quot;&#39;ä]]&gt;</a>")
    }
  }

  @Test func `line ends and tabs survive where a reader would change them`() throws {
    let view = SampleView(everywhere: "a\r\n\tb")
    #expect(
      try rendered("<a b=\"{{wort}}\">{{wort}}</a>", kind: "xml", view)
        == "<a b=\"a&#13;&#10;&#9;b\">a&#13;\n\tb</a>")
  }

  @Test func `in a style sheet all but the harmless is written by number`() throws {
    let template = "<style>p::after { content: \"{{wort}}\" }</style>"
    let text = try rendered(template, SampleView(everywhere: "Ä</style>\"\\\n'1a b.,-_"))
    let value = "\\C4 \\3C \\2F style\\3E \\22 \\5C \\A \\27 1a b.,-_"
    #expect(text == "<style>p::after { content: \"\(value)\" }</style>")
  }

  @Test func `no value changes the markup around it`() throws {
    let html = """
      <!DOCTYPE html><html><head><title>{{wort}}</title><style>a::after { content: "{{wort}}" } b { content: '{{wort}}' }</style>
      </head><body><p title="{{wort}}" class='{{wort}}'>{{wort}}</p><a href="https://{{wort}}">{{wort}}</a>
      <textarea>{{wort}}</textarea></body></html>
      """
    let xml = "<a b=\"{{wort}}\" c='{{wort}}'>{{wort}}<d/></a>"
    for (template, kind) in [(html, "html"), (xml, "xml")] {
      let harmless = try markup(rendered(template, kind: kind, SampleView(everywhere: "x")))
      for value in Self.hostile {
        let text = try rendered(template, kind: kind, SampleView(everywhere: value))
        #expect(markup(text) == harmless, "\(value)")
      }
    }
  }

  /// The characters that make markup.
  private func markup(_ text: String) -> String { text.filter { "<>\"'{}".contains($0) && !"{}".contains($0) } }

  @Test func `after every value the scanner is where it was`() throws {
    let beginnings = [
      "<p>", "<p title=\"", "<p title='", "<title>", "<style>a{content:\"", "<style>a{content:'", "<a href=\"/",
    ]
    for beginning in beginnings {
      var start = MarkupScanner(.html)
      start.advance(beginning.utf8)
      guard case .content(let escape) = start.placement else {
        Issue.record("no value after \(beginning)")
        continue
      }
      for value in Self.hostile {
        var bytes: [UInt8] = []
        #expect(Escaper.append(value, as: escape, to: &bytes) == nil)
        var end = start
        end.advance(bytes)
        #expect(end == start, "\(beginning) \(value)")
      }
    }
  }

  @Test func `characters that XML forbids stop the rendering with their place`() throws {
    let forbidden: [Unicode.Scalar] = [
      "\u{0}", "\u{1}", "\u{8}", "\u{B}", "\u{C}", "\u{E}", "\u{1B}", "\u{1F}", "\u{FFFE}", "\u{FFFF}",
    ]
    let templates = ["\n<p>{{wort}}", "\n<p a=\"{{wort}}\">", "\n<style>a{content:\"{{wort}}\"}</style>"]
    for template in templates {
      let checked = compiled(template)
      let value = try #require(checked.value)
      for scalar in forbidden {
        let error = #expect(throws: RenderError.self) { try value.render(SampleView(everywhere: "ab\(scalar)c")) }
        #expect(error?.scalar == scalar.value)
        #expect(error?.placeholder == "wort")
        #expect(error?.finding.place?.line == 2)
        #expect(error?.finding.code == .illegalCharacter)
        #expect(error?.finding.message.contains("ab") == false)
      }
    }
    let error = RenderError(place: SourcePlace(file: "a"), placeholder: "wort", scalar: 1)
    #expect(error.finding.message == "Der Wert von {{wort}} enthält das unzulässige Zeichen U+0001")
  }

  @Test func `all characters that XML allows pass`() throws {
    let allowed = "\t\n\r \u{7F}\u{85}\u{D7FF}\u{E000}\u{FFFD}\u{FFFC}\u{FEFF}\u{10000}\u{10FFFF}ﷰ\u{FF5E}"
    let text = try rendered("{{wort}}", SampleView(everywhere: allowed))
    #expect(text == "\t\n&#13; \u{7F}\u{85}\u{D7FF}\u{E000}\u{FFFD}\u{FFFC}\u{FEFF}\u{10000}\u{10FFFF}ﷰ\u{FF5E}")
  }

  @Test func `rendering twice gives the same bytes`() throws {
    let value = try #require(compiled("{{#posten}}{{name}}{{/posten}}{{wort}}").value)
    #expect(try value.render(SampleView()) == value.render(SampleView()))
  }
}
