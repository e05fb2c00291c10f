import Diagnostics
import Testing

@testable import Templates

/// Random damage to a sound template: the outcome is a template or a finding, never a crash, and never a template
/// that lets a value out of its place.
@Suite struct FuzzTests {
  private static let html = """
    <!DOCTYPE html>
    <html lang="de"><head><title>{{wort}}</title>
    <style>
      {{>teile/stil}}
    </style>
    {{! eine Bemerkung }}
    </head><body class="{{#ja}}entwurf{{/ja}}">
    <a href="https://{{wort}}/{{anderes}}" title='{{gruppe.name}}'>{{gruppe.innen.name}}</a>
    {{#posten}}
      <p class="{{#letzter}}letzter{{/letzter}}">{{name}} &amp; {{wort}}</p>
    {{/posten}}
    {{^nichts}}
    <p>nichts</p>
    {{/nichts}}
    {{#worte}}<i>{{.}}</i>{{/worte}}{{#notiz}}{{notiz}}{{/notiz}}
    <figure>{{zeichen}}</figure>{{#zeichnung}}{{zeichnung}}{{/zeichnung}}
    <script>if (1 < 2) { f("x") }</script>
    </body></html>\r\n
    """
  private static let style = "p::after { content: \"{{wort}}\"; } /* x */ @page { margin: 1cm }\n"
  private static let xml = """
    <?xml version="1.0" encoding="UTF-8"?>
    <!-- x --><a xmlns="urn:x" b="{{wort}}" c='{{anderes}}'>
      {{#posten}}
      <d e="{{name}}">{{name}}</d><![CDATA[x]]>
      {{/posten}}
      {{>teile/stil}}
    </a>
    """

  /// SplitMix64: the same damage on every machine.
  struct Random: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  private func damaged(_ bytes: [UInt8], _ random: inout Random) -> [UInt8] {
    var bytes = bytes
    for _ in 0...Int.random(in: 0..<4, using: &random) {
      let start = Int.random(in: 0...bytes.count, using: &random)
      let end = min(bytes.count, start + Int.random(in: 0...(Bool.random(using: &random) ? 3 : 60), using: &random))
      let piece = Array(bytes[start..<end])
      let target = Int.random(in: 0...bytes.count, using: &random)
      switch Int.random(in: 0..<6, using: &random) {
      case 0, 1: bytes.removeSubrange(start..<end)
      case 2: bytes.insert(contentsOf: piece, at: target)
      case 3:
        bytes.insert(
          contentsOf: Array("<>\"'{}&#/^>!.;-\\\n=".utf8).randomElement(using: &random).map { [$0] } ?? [], at: target)
      case 4: bytes.insert(contentsOf: [UInt8.random(in: 0...255, using: &random)], at: target)
      default:
        bytes.removeSubrange(start..<end)
        bytes.insert(contentsOf: piece, at: min(target, bytes.count))
      }
    }
    return bytes
  }

  /// How often the characters occur that make markup. A style sheet's newline counts, too.
  private func signs(_ bytes: [UInt8]) -> [Int] {
    "<>\"'\n".utf8.map { sign in bytes.count { $0 == sign } }
  }

  private func check(_ name: String, _ files: [String: [UInt8]], _ seed: UInt64) throws -> Bool {
    let checked = TemplateSet(files).compile(name, for: sampleSchema)
    guard let template = checked.value else {
      #expect(checked.findings.contains { $0.place != nil && $0.severity == .error }, "seed \(seed)")
      #expect(checked.findings.allSatisfy { !$0.message.isEmpty && !$0.hint.isEmpty }, "seed \(seed)")
      return false
    }
    let harmless = try template.render(SampleView(everywhere: "x"))
    let hostile = try template.render(SampleView(everywhere: "</style></script>\"'--><!--]]>?>&\\/*"))
    #expect(signs(harmless) == signs(hostile), "seed \(seed)")
    return true
  }

  @Test func `damaged templates compile or are refused with a place`() throws {
    let (html, style, xml) = (Array(Self.html.utf8), Array(Self.style.utf8), Array(Self.xml.utf8))
    #expect(try check("a.html", ["a.html": html, "teile/stil.html": style], 0))
    #expect(try check("a.xml", ["a.xml": xml, "teile/stil.xml": Array("<s>{{wort}}</s>\n".utf8)], 0))
    var passed = 0
    for seed in 1...1000 as ClosedRange<UInt64> {
      var random = Random(state: seed)
      let inStyle = seed % 5 == 0
      let page = inStyle ? html : damaged(html, &random)
      let sheet = inStyle ? damaged(style, &random) : style
      if try check("a.html", ["a.html": page, "teile/stil.html": sheet], seed) { passed += 1 }
      let record = damaged(xml, &random)
      if try check("a.xml", ["a.xml": record, "teile/stil.xml": Array("<s>{{wort}}</s>\n".utf8)], seed) { passed += 1 }
    }
    // Both outcomes must occur, or the test tests nothing.
    #expect(passed > 100 && passed < 1900)
  }

  @Test func `noise is never a crash`() throws {
    let alphabet = [
      "{{", "}}", "{{#", "{{/", "{{^", "{{>", "{{!", "ja", "wort", "posten", ".", "<", ">", "\"", "\n", "\r\n", " ",
      "main", "ä", "{", "}",
    ]
    for seed in 1...1000 as ClosedRange<UInt64> {
      var random = Random(state: seed &* 7919)
      let text = (0..<Int.random(in: 0..<30, using: &random)).map { _ in alphabet.randomElement(using: &random) ?? "" }
      _ = try check("main.html", ["main.html": Array(text.joined().utf8)], seed)
    }
  }
}
