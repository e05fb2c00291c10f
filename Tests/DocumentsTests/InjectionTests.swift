import Diagnostics
import Facts
import Identifiers
import Statements
import Testing

@testable import Documents

/// Whatever stands in the input comes out as text: no element more, no attribute, no rule of a style sheet.
@Suite struct InjectionTests {
  static let hostile = [
    "<b>fett</b>", "</p></main><script>alert(1)</script>", "<img src=x onerror=alert(1)>", "\" onclick=\"x", "' x='y",
    "</style><script>x</script>", "</title><b>", "<!--", "--> x", "]]>", "<![CDATA[x", "&lt;b&gt; &amp; &#60;",
    "{{jahr}}",
    "{{#entwurf}}", "}} {{", "a\"; } * { display: none } @top-left { content: \"x", "\\", "\\\"", "\\22 x", "*/ x /*",
    "url(x)",
    "javascript:alert(1)", "expression(x)", "@import 'x'", "=1+1", "`x`", "${x}", "%s %n", "<?x ?>", "<svg/onload=x>",
    "'”„‚",
    Scenario.signs,
  ]

  @Test(arguments: hostile) func `a hostile text is the same text in every page`(_ text: String) throws {
    // As long as the harmless one, since long addresses are set smaller.
    let filler = String(repeating: "Q", count: max(0, text.count - 6))
    let marker = "Xw\(filler)Yz"
    let padded = text + String(repeating: "Q", count: max(0, marker.count - text.count))
    let harmless = try Self.pages(filledWith: marker)
    let pages = try Self.pages(filledWith: padded)
    #expect(pages.count == harmless.count && pages.count > 15)
    for (page, plain) in zip(pages, harmless) {
      let found = PageSkeleton(page)
      let expected = PageSkeleton(plain)
      #expect(found.markup == expected.markup)
      #expect(
        Self.comparable(found.texts) == Self.comparable(expected.texts.map { $0.replacing(marker, with: padded) }))
      #expect(expected.texts.contains { $0.contains(marker) })
    }
  }

  /// Without the digests of attachments, which hold the text themselves.
  private static func comparable(_ texts: [String]) -> [String] {
    texts.map { $0.hasPrefix("sha256:") || $0.contains("SHA-256") ? "SHA-256" : $0 }
  }

  @Test func `a style sheet takes hostile texts as strings`() throws {
    let text = "\"; } * { display: none } </style> \\"
    let letter = try #require(try Self.pages(filledWith: text).first)
    let skeleton = PageSkeleton(letter)
    // The running header with the names of both.
    #expect(skeleton.texts.contains { $0.contains("Stadt \(text) · Abrechnung 2025 · Stadt \(text)") })
  }

  @Test(arguments: ["\u{0}", "\u{7}", "\u{1B}[31m", "\u{C}", "\u{FFFE}"])
  func `a character that no document can hold stops the run`(
    _ text: String
  ) throws {
    var year = TestYear.only(.nord)
    year.regions[0].members[1].point = "Fach\(text)bereich"
    let rendered = SettlementDocuments(try year.settled(), templates: try ProjectTemplates.sound())
      .render(isWholeDistrict: true)
    #expect(rendered.value == nil)
    #expect(
      rendered.findings.contains { $0.code == .illegalCharacter && $0.place?.file.hasPrefix("templates/") == true })
  }

  /// All HTML of a small year in which every text is the given one, by path.
  private static func pages(filledWith text: String) throws -> [[UInt8]] {
    let year = TestYear.only(.nord) { year in
      for path in TestYear.Words.all where path != \TestYear.Words.kind { year.words[keyPath: path] = text }
      // Not the region's name: it becomes part of file names, and anything but letters, digits and blanks is refused.
      for member in year.regions[0].members.indices { year.regions[0].members[member].fill(text) }
      year.previousYear = [("05558008", 4_537_810, 1_329_477)]
    }
    let region = TestYear.only(.mitte) { year in
      year.regions[0].members[1].fill(text)
      year.numbering = .series(lastNumber: 0)
    }
    return try [year, region].flatMap {
      try $0.documents().filter { $0.key.hasSuffix(".html") }.sorted { $0.key < $1.key }
    }
    .map(\.value) + (try pagesOfTheWhole(text))
  }

  /// The one that tells of three regions at once.
  private static func pagesOfTheWhole(_ text: String) throws -> [[UInt8]] {
    let year = TestYear().change { year in
      for region in year.regions.indices {
        for member in year.regions[region].members.indices { year.regions[region].members[member].fill(text) }
      }
    }
    return [try #require(try year.documents()["vorlagen/kreis.html"])]
  }
}

/// A page taken apart by the rules of HTML and CSS, written here a second time: what is markup, and what is text.
struct PageSkeleton {
  /// Tags with the names of their attributes, and style sheets without the content of strings.
  private(set) var markup: [String] = []
  /// Text between tags, values of attributes, and strings of style sheets, as a reader gets them.
  private(set) var texts: [String] = []

  init(_ bytes: [UInt8]) {
    var rest = Substring(text(bytes))
    while !rest.isEmpty {
      if rest.first == "<", let next = rest.dropFirst().first, next.isASCII, next.isLetter || "/!".contains(next) {
        takeTag(&rest)
      } else {
        let content = rest.prefix { $0 != "<" }
        texts.append(Self.unescaped(content))
        rest = rest.dropFirst(content.count)
      }
    }
  }

  private mutating func takeTag(_ rest: inout Substring) {
    let name = rest.prefix { $0 != ">" && !$0.isWhitespace }
    rest = rest.dropFirst(name.count)
    markup.append(String(name))
    while let first = rest.first, first != ">" {
      rest = rest.dropFirst()
      if first == "\"" || first == "'" {
        let value = rest.prefix { $0 != first }
        texts.append(Self.unescaped(value))
        rest = rest.dropFirst(value.count + 1)
      } else if !first.isWhitespace {
        markup.append(String(first))
      }
    }
    rest = rest.dropFirst()
    // Names in a chart are measured and broken by their letters, which moves the rest and may take one picture more;
    // DrawingTests looks into it.
    if name == "<figure" { rest = rest[(rest.firstRange(of: "</figure")?.lowerBound ?? rest.endIndex)...] }
    guard name == "<style" else { return }
    let end = rest.firstRange(of: "</style")?.lowerBound ?? rest.endIndex
    takeStyle(rest[..<end])
    rest = rest[end...]
  }

  private mutating func takeStyle(_ sheet: Substring) {
    var rest = sheet
    var outside = ""
    while let first = rest.first {
      rest = rest.dropFirst()
      outside.append(first)
      guard first == "\"" else { continue }
      var value = ""
      while let next = rest.first, next != "\"" {
        rest = rest.dropFirst()
        guard next == "\\" else {
          value.append(next)
          continue
        }
        let digits = rest.prefix { $0.isHexDigit }.prefix(6)
        rest = rest.dropFirst(digits.count)
        if rest.first == " " { rest = rest.dropFirst() }
        if let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) { value.unicodeScalars.append(scalar) }
      }
      texts.append(value)
    }
    markup.append(outside)
  }

  private static func unescaped(_ text: Substring) -> String {
    String(text).replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&#39;", with: "'").replacing("&nbsp;", with: "\u{A0}").replacing("&amp;", with: "&")
  }
}
