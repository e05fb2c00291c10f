import Diagnostics
import Facts
import Identifiers
import Invoice
import Money
import Settings
import Statements
import TestSupport
import Testing
import XML

@testable import Documents

/// Settlements and texts by chance. A failing case names its seed; `ABRECHNUNG_SEED=<seed>` makes it the first.
@Suite struct RandomSettlementTests {
  @Test(arguments: RandomYear.seeds) func `an invoice read back is the invoice, and adds up`(_ seed: UInt64) throws {
    var random = RandomYear(seed: seed)
    let invoices = try random.year().invoices()
    #expect(!invoices.isEmpty)
    for rendered in invoices {
      let statement = rendered.statement
      let invoice = try #require(statement.invoice)
      let said = try read(rendered.bytes)
      #expect(said.difference(from: SemanticInvoice(invoice, in: said.syntax)) == nil)
      #expect(faults(in: invoice) == [])
      let share = statement.ownShare.share
      #expect(invoice.totals.withoutVAT == share.magnitude)
      #expect(invoice.totals.withVAT == statement.gross.magnitude)
      #expect(statement.vat.map(\.amount.magnitude) ?? .zero == invoice.totals.vat)
      #expect((invoice.typeCode == .creditNote) == (share < .zero))
      #expect(invoice.totals.due == (share < .zero ? -statement.balanceDue : statement.balanceDue))
    }
  }

  @Test func `invoices by chance are of many kinds`() throws {
    var kinds: Set<String> = []
    for seed in RandomYear.seeds {
      var random = RandomYear(seed: seed)
      for statement in try random.year().settled().statements {
        guard let invoice = statement.invoice else { continue }
        kinds.insert("\(invoice.typeCode)")
        kinds.insert("\(invoice.vatBreakdowns[0].category)")
        kinds.insert(invoice.totals.due < .zero ? "overpaid" : "open")
        if statement.isCollapsed { kinds.insert("collapsed") }
        if invoice.lines.contains(where: { $0.quantity < 0 }) { kinds.insert("negative line") }
        if invoice.allowances.isEmpty { kinds.insert("no grant") }
        kinds.insert(statement.key.german)
      }
    }
    #expect(
      kinds == [
        "commercialInvoice", "creditNote", "notSubject", "exempt", "standard", "overpaid", "open", "collapsed",
        "negative line", "no grant",
        "zu gleichen Teilen", "nach Einwohnern", "nach Vollzeitstellenanteilen", "nach festen Anteilen",
      ])
  }

  @Test func `an invoice that does not add up is noticed`() throws {
    let sound = try #require(try TestYear().statement(for: "05558008").invoice)
    #expect(faults(in: sound) == [])
    let cent = Cents(1)
    let tampered: [(String, (inout Invoice) -> Void)] = [
      ("BT-106", { $0.lines[0].netAmount += cent }), ("BT-107", { $0.allowances[0].amount += cent }),
      ("BT-109", { $0.totals.withoutVAT += cent }), ("BT-110", { $0.totals.vat += cent }),
      ("BT-112", { $0.totals.withVAT += cent }), ("BT-115", { $0.totals.due += cent }),
      ("BT-116", { $0.vatBreakdowns[0].taxableAmount += cent }), ("BT-117", { $0.vatBreakdowns[0].taxAmount += cent }),
      ("BT-31", { $0.seller.vatIdentifier = "DE136695976" }), ("BT-119", { $0.vatBreakdowns[0].rate = 19 }),
      ("BG-25", { $0.lines = [] }), ("BT-126", { $0.lines[1].identifier = "1" }),
      ("BT-131", { $0.lines[0].itemNetPrice += cent }), ("BT-146", { $0.lines[0].itemNetPrice = -cent }),
      ("BT-152", { $0.lines[0].vat.rate = 0 }), ("BG-17", { $0.paymentInstructions.creditTransfer = nil }),
      ("BT-81", { $0.paymentInstructions.meansCode = "97" }),
    ]
    for (term, tamper) in tampered {
      var invoice = sound
      tamper(&invoice)
      #expect(faults(in: invoice).contains(term), "\(term)")
    }
  }

  // MARK: Texts

  static let textSeeds = SeededRandom.seeds(60)

  @Test(arguments: textSeeds) func `no text breaks a document or adds anything to it`(_ seed: UInt64) throws {
    var texts = RandomText(seed: seed)
    let plain = Self.year { _ in "Wort" }
    let read = Self.year { _ in texts.next() }
    // What Settings refuses never comes this far.
    guard !read.readAgreement().findings.hasErrors else { return }
    let rendered = SettlementDocuments(try read.settled(), templates: try ProjectTemplates.sound())
      .render(isWholeDistrict: true)
    guard let files = rendered.value else {
      // Refused with a finding, which is right for what no XML can hold and what the schema does not let through.
      #expect(Set(rendered.findings.codes).isSubset(of: ["DOC-SCHEMA", "REC-ZEICHEN"]), "\(rendered.findings)")
      return
    }
    let expected = try plain.documents().map { Skeleton($0.value) }.sorted()
    #expect(files.map { Skeleton($0.bytes) }.sorted() == expected)
    for file in files where file.path.hasSuffix(".xml") { _ = try parseXML(file.bytes) }
  }

  @Test func `an element or attribute more is noticed`() throws {
    let page = text(try #require(try TestYear().documents()["vorlagen/kreis.html"]))
    let sound = Skeleton(Array(page.utf8))
    for (old, new) in [("<h1>", "<h1><b>x</b>"), ("<h1>", "<h1 id=\"x\">"), ("</h1>", "</h1><script>x</script>")] {
      #expect(Skeleton(Array(page.replacing(old, with: new).utf8)).description != sound.description)
    }
    #expect(Skeleton(Array(page.replacing("Kreis Coesfeld", with: "&lt;b&gt;").utf8)).description == sound.description)
  }

  @Test(arguments: ["\u{1}", "\u{0}", "\u{1B}", "\u{FFFE}", "\u{FFFF}"])
  func `a character that no XML holds is refused with its place in the template`(_ character: String) throws {
    let year = TestYear.only(.nord) { $0.regions[0].members[1].street = "Markt\(character)1" }
    let rendered = SettlementDocuments(try year.settled(), templates: try ProjectTemplates.sound())
      .render(isWholeDistrict: true)
    #expect(rendered.value == nil)
    #expect(Set(rendered.findings.codes) == ["REC-ZEICHEN"])
    #expect(
      rendered.findings.allSatisfy { ($0.place?.line ?? 0) > 0 && $0.place?.file.hasPrefix("templates/") == true })
  }

  @Test func `most texts by chance come through`() throws {
    var through = 0
    for seed in Self.textSeeds {
      var texts = RandomText(seed: seed)
      let year = Self.year { _ in texts.next() }
      guard !year.readAgreement().findings.hasErrors else { continue }
      let rendered = SettlementDocuments(try year.settled(), templates: try ProjectTemplates.sound())
        .render(isWholeDistrict: false)
      through += rendered.value == nil ? 0 : 1
    }
    #expect(through > 30)
  }

  /// Nord of two municipalities with a text of its own in each field that takes one.
  static func year(_ text: (String) -> String) -> TestYear {
    var year = TestYear.only(.nord)
    year.regions[0].members.removeLast(2)
    for path in TestYear.Words.all { year.words[keyPath: path] = text("") }
    // The kind of a paper decides on its sentences.
    year.words.kind = "Kenntnisnahme " + year.words.kind
    for index in year.regions[0].members.indices {
      for path in TestMember.texts { year.regions[0].members[index][keyPath: path] = text("") }
    }
    return year
  }
}

/// What of a document is not text: tags with the names of their attributes, in order.
struct Skeleton: Comparable, CustomStringConvertible {
  let description: String

  init(_ bytes: [UInt8]) {
    let source = text(bytes)
    if source.hasPrefix("{") {
      description = "JSON of \(source.split(separator: "\n").count) lines"
      return
    }
    if source.hasPrefix("\u{FEFF}") {
      description = "table of \(Table(bytes).rows.map(\.count))"
      return
    }
    var tags = ""
    var inTag = false
    var inValue = false
    // Names of another length make drawings of other lines; ChartsTests looks at what texts do to them.
    for character in source.replacing(#/<svg .*?</svg>/#.dotMatchesNewlines(), with: "<svg>") {
      if character == "\"", inTag { inValue.toggle() }
      if character == "<", !inValue { inTag = true }
      if inTag, !inValue { tags.append(character) }
      if character == ">", !inValue { inTag = false }
    }
    description = tags
  }

  static func < (a: Skeleton, b: Skeleton) -> Bool { a.description < b.description }
}

/// Texts that formats trip over.
struct RandomText {
  private var random: SeededRandom
  private static let pieces = [
    "Wort", " ", "&", "<", ">", "\"", "'", "’", "ß", "é", "{{betrag}}", "{{", "}}", "{{#x}}", "]]>", "<![CDATA[", "-->",
    "<!--", "</script>", "<script>alert(1)</script>", "<img src=x onerror=y>", "</title>", "</style>", "\\", "\\3C ",
    "&amp;", "&#60;", "&lt;b&gt;", "=1+1", ";", "\u{FFFD}", "\u{E000}",
    "\u{301}", "👩", "𝔘", "%s", "#AAI#", "<?xml?>", "javascript:", "\u{A0}", "}", "*/", "/*", "url(", "@import",
  ]
  /// What is refused.
  private static let rare = [
    "\n", "\t", "\r\n", "\u{1}", "\u{85}", "\u{2028}", "\u{FFFE}", "\u{1B}[31m", "\u{7F}", "\u{202E}", "\u{2066}",
    "\u{2069}", "\u{200D}", "\u{AD}", "👩‍👩‍👧",
  ]

  init(seed: UInt64) { random = SeededRandom(seed: seed) }

  mutating func next() -> String {
    let length = Int.random(in: 0..<20, using: &random) == 0 ? 60 : Int.random(in: 1...6, using: &random)
    var text = "A"
    for _ in 0..<length {
      let pool = Int.random(in: 0..<2_000, using: &random) == 0 ? Self.rare : Self.pieces
      text += pool.randomElement(using: &random) ?? ""
    }
    return String(text.prefix(400)) + "Z"
  }
}
