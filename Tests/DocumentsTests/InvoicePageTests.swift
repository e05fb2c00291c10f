import Diagnostics
import Digests
import Foundation
import Identifiers
import Invoice
import InvoiceSyntax
import Statements
import Templates
import TestSupport
import Testing
import XML

@testable import Documents

/// The readable page of an invoice shows each of its values, once, and nothing else as one.
@Suite struct InvoicePageTests {
  @Test(arguments: IssuedDocument.all) func `a page of ours shows what its XML says`(
    _ document: IssuedDocument
  ) throws {
    for syntax in IssuedSyntax.allCases {
      let said = try read(try document.bytes(syntax))
      #expect(said.unread.isEmpty && said.irregularities.isEmpty)
      let page = try ProjectTemplates.sound().invoicePage
        .render(InvoiceView(try document.invoice(), in: syntax, isDraft: document.isDraft))
      #expect(ShownValues(page).sorted == Self.values(of: said))
    }
  }

  @Test(arguments: KoSITSuite.documents) func `a page of others shows what their XML says`(
    _ document: KoSITSuite.Document
  ) throws {
    let said = try read(document.bytes)
    let page = try Self.page(said)
    try Self.leave(page, document.name)
    #expect(ShownValues(page).sorted == Self.values(of: said))
    let words = Page(page).words
    for value in said.unread { #expect(words.contains(value.text), "\(value.name)") }
    #expect(text(page).contains("Content-Security-Policy") && !text(page).contains("<script"))
  }

  @Test func `a value that is missing or shown twice is noticed`() throws {
    let said = try read(Array(Self.sample().utf8))
    let page = text(try Self.page(said))
    let value = "<span data-bt=\"BT-115\" data-wert=\"14909.08\">"
    #expect(page.contains(value))
    for changed in [page.replacing(value, with: "<span>"), page + value, page.replacing("14909.08", with: "14909.09")] {
      #expect(ShownValues(Array(changed.utf8)).sorted != Self.values(of: said))
    }
  }

  // MARK: How values are shown

  @Test(arguments: [
    ("BT-1", "CM25-012-0001", "CM25-012-0001"), ("BT-2", "2026-02-27", "27.02.2026"),
    ("BT-3", "380", "Handelsrechnung"), ("BT-5", "EUR", "Euro"), ("BT-40", "DE", "Deutschland"),
    ("BT-84", "DE34400000005100220502", "DE34\u{A0}4000\u{A0}0000\u{A0}5100\u{A0}2205\u{A0}02"),
    ("BT-92", "32083.33", "32.083,33\u{A0}€"), ("BT-119", "0", "0\u{A0}%"), ("BT-129", "1", "1"),
    ("BT-130", "C62", "Stück"), ("BT-34-1", "EM", "E-Mail"), ("BT-121", "VATEX-EU-O", "nicht steuerbar"),
  ]) func `a value is shown as Germans read it`(_ number: String, _ raw: String, _ shown: String) throws {
    let page = text(try Self.page(try read(Array(Self.sample().utf8))))
    let start = "<span data-bt=\"\(number)\" data-wert=\"\(raw)\">"
    let rest = try #require(page.firstRange(of: start).map { page[$0.upperBound...] }, "\(number)")
    #expect(rest.prefix { $0 != "<" }.replacing(" ", with: "\u{A0}") == shown.replacing(" ", with: "\u{A0}"))
  }

  @Test(arguments: [
    ("currencyID=\"EUR\">32083.33", "currencyID=\"EUR\">-0.5", "\u{2212}0,50\u{A0}€"),
    (
      "currencyID=\"EUR\">32083.33", "currencyID=\"EUR\">1234567890123456789.125",
      "1.234.567.890.123.456.789,125\u{A0}€"
    ),
    ("currencyID=\"EUR\">32083.33", "currencyID=\"EUR\">1,5", "1,5"),
    ("currencyID=\"EUR\">32083.33", "currencyID=\"EUR\">.", ">.<"), (">2026-02-27<", ">2026-02-30<", "2026-02-30"),
    (">380<", ">999<", ">999<"),
    ("Zahlbar", "#SKONTO#TAGE=14#PROZENT=2.25#&#10;Zahlbar", "2,25\u{A0}% Skonto bei Zahlung innerhalb von 14 Tagen\n"),
    (
      "Zahlbar", "#SKONTO#TAGE=7#PROZENT=3.00#BASISBETRAG=252.94#&#10;Zahlbar",
      "3,00\u{A0}% Skonto bei Zahlung innerhalb von 7 Tagen auf 252,94\n"
    ),
    ("Zahlbar", "#SKONTO#TAGE=x#PROZENT=3#&#10;Zahlbar", "#SKONTO#TAGE=x#PROZENT=3#\n"),
  ]) func `odd values are shown too`(_ old: String, _ new: String, _ shown: String) throws {
    let page = text(try Self.page(try read(Array(Self.sample(old, new).utf8))))
    #expect(page.contains(shown), "\(new)")
  }

  @Test func `an attachment is named by size, type and digest, not embedded`() throws {
    let said = try read(Array(Self.sample().utf8))
    let page = Page(try Self.page(said))
    let content = try #require(said[.attachedDocument])
    let bytes = Array(try #require(Data(base64Encoded: content)))
    #expect(page.words.contains("SHA-256 \(SHA256.hex(bytes))") && page.words.contains("text/csv"))
    #expect(!page.source.contains(content))
    let broken = try read(Array(Self.sample(content, "???").utf8))
    #expect(Page(try Self.page(broken)).words.contains("nicht lesbar, kein Base64"))
  }

  // MARK: Hostile content

  @Test func `markup in values stays text`() throws {
    let hostile = "<script>alert(1)</script><img src=x onerror=y>\"'&amp;</style><!--"
    let escaped = hostile.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    let markup = text(try Self.page(try read(Array(Self.sample().utf8))))
    for old in [">CM25-012-0001<", ">Stadt Coesfeld<", ">380<", ">2026-02-27<"] {
      let said = try read(Array(Self.sample(old, ">\(escaped)<").utf8))
      let page = text(try Self.page(said))
      #expect(page.count { $0 == "<" } <= markup.count { $0 == "<" } && !page.contains("<img"), "\(old)")
      #expect(Set(ShownValues(Array(page.utf8)).sorted) == Set(Self.values(of: said)))
    }
  }

  @Test(arguments: ["\u{202E}", "\u{200B}", "\u{85}", "\u{2066}", "\u{FEFF}", "\u{E000}", "\u{2028}", "\u{7F}"])
  func `characters that are not seen are named`(_ character: String) throws {
    let said = try read(Array(Self.sample(">Stadt Coesfeld<", ">Stadt\(character)Coesfeld<").utf8))
    let page = Page(try Self.page(said))
    let code = String(try #require(character.unicodeScalars.first).value, radix: 16, uppercase: true)
    #expect(page.words.contains("Stadt\u{27E8}U+\(code)\u{27E9}Coesfeld"))
    #expect(!page.words.contains(character))
  }

  @Test func `a huge text is cut, a long one not`() throws {
    let long = String(repeating: "Wort ", count: 5_000)
    #expect(text(try Self.page(try read(Array(Self.sample(">Stadt Coesfeld<", ">\(long)<").utf8)))).contains(long))
    let huge = String(repeating: "A", count: 1_000_000)
    let said = try read(Array(Self.sample(">Stadt Coesfeld<", ">\(huge)<").utf8))
    let page = try Self.page(said)
    // 50,000 characters wherever it stands.
    #expect(page.count < 200_000 && text(page).contains("gekürzt, die ganze Angabe hat 1.000.000 Zeichen"))
    #expect(ShownValues(page).sorted == Self.values(of: said))
  }

  @Test func `an invoice that says nothing has a page`() throws {
    let root = "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
    let page = Page(try Self.page(try read(Array("<Invoice xmlns=\"\(root)\"><x>Rest</x></Invoice>".utf8))))
    #expect(page.words.contains("Rechnung ohne Nummer") && page.words.contains("Rest"))
  }

  @Test func `the page's template loads alone, and says what is wrong with it`() throws {
    let loaded = InvoicePage.load(folder: "templates") { ProjectTemplates.files[$0] }
    #expect(loaded.findings.isEmpty && loaded.value != nil)
    let missing = InvoicePage.load(folder: "templates") { _ in nil }
    #expect(missing.value == nil && missing.findings.codes == ["TPL-DATEI"])
  }

  // MARK: Tools

  private static func page(_ invoice: SemanticInvoice) throws -> [UInt8] {
    let loaded = InvoicePage.load(folder: "templates") { ProjectTemplates.files[$0] }
    return try #require(loaded.value).render(invoice)
  }

  /// For checkers and eyes, in `.build/checked/pages`.
  private static func leave(_ page: [UInt8], _ name: String) throws {
    let folder = ProjectTemplates.root.appending(path: ".build/checked/pages")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = name.replacing("/", with: "-").replacing(".xml", with: ".html")
    try Data(page).write(to: folder.appending(path: file))
  }

  private static func sample(_ old: String = "", _ new: String = "") throws -> String {
    let files = try TestYear().change { $0.numbering = .series(lastNumber: 0) }.documents()
    let path = try #require(files.keys.first { $0.contains("billerbeck/rechnung-") && $0.hasSuffix(".xml") })
    let sample = text(try #require(files[path]))
    let changed = old.isEmpty ? sample : sample.replacing(old, with: new)
    #expect(old.isEmpty || changed != sample, "the sample does not hold \(old)")
    return changed
  }

  /// Every filled value of an invoice, as a page carries it.
  private static func values(of invoice: SemanticInvoice) -> [String] {
    invoice.values.filter { !$0.text.allSatisfy(\.isWhitespace) }.map { value in
      var raw = value.text.utf8.count > 1_000 ? "sha256:" + SHA256.hex(Array(value.text.utf8)) : value.text
      if value.term == .attachedDocument,
        let bytes = Data(base64Encoded: value.text.filter { !$0.isWhitespace })
      {
        raw = "sha256:" + SHA256.hex(Array(bytes))
      }
      return "\(value.term.rawValue) \(raw)"
    }.sorted()
  }
}

/// What a page carries in `data-bt` and `data-wert`.
struct ShownValues {
  let sorted: [String]

  init(_ page: [UInt8]) {
    var values: [String] = []
    for part in text(page).split(separator: "data-bt=\"").dropFirst() {
      let number = part.prefix { $0 != "\"" }
      guard let start = part.firstRange(of: "data-wert=\"") else { continue }
      let raw = part[start.upperBound...].prefix { $0 != "\"" }
      values.append("\(number) \(Self.unescaped(String(raw)))")
    }
    sorted = values.sorted()
  }

  private static func unescaped(_ text: String) -> String {
    text.replacing("&#10;", with: "\n").replacing("&#9;", with: "\t").replacing("&#13;", with: "\r")
      .replacing("&#39;", with: "'").replacing("&quot;", with: "\"").replacing("&lt;", with: "<")
      .replacing("&gt;", with: ">").replacing("&amp;", with: "&")
  }
}
