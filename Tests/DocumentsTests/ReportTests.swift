import Allocation
import Costs
import Dates
import Diagnostics
import Facts
import Foundation
import Identifiers
import Money
import Settings
import Statements
import Testing

@testable import Documents

/// The run for machines and at a glance: lauf.json, ergebnis-<region>.json, index.html.
@Suite struct ReportTests {
  @Test func `lauf json is JSON with its keys in a fixed order`() throws {
    let report = try Self.report(TestYear())
    #expect(
      report.keys(0) == [
        "schema", "program", "year", "issue_date", "draft", "syntax", "state", "content_digest", "regions", "members",
        "invoiced_total",
        "credited_total", "vat_total", "small_groups", "surplus_paid_out_because", "findings", "inputs",
      ])
    #expect(report.keys(1, below: "regions") == ["Nord", "Mitte", "Süd"])
    #expect(
      report.keys(2, below: "Nord") == [
        "fte_months", "P1", "P2", "P3", "P4", "F", "cost", "own_share", "residual_cents", "persons", "files",
      ])
    #expect(
      report.keys(2, below: "05558008") == [
        "name", "region", "role", "P1", "P2", "P3", "P4", "F", "share", "vat", "advance_payments", "balance_due",
        "document", "number", "files",
      ])
    #expect(try Self.report(TestYear()).text == report.text)
    #expect(report.text.hasSuffix("}\n"))
  }

  /// domain.md 1.5, in cents.
  @Test func `lauf json holds the worked example`() throws {
    let object = try Self.report(TestYear()).object
    #expect(object["invoiced_total"] as? Int == 9_982_552)
    let nord = try #require((object["regions"] as? [String: Any])?["Nord"] as? [String: Any])
    let expected: [String: Int] = [
      "P1": 17_972_956, "P2": 412_747, "P3": 131_260, "P4": 280_000, "F": -12_833_333, "cost": 18_796_963,
      "own_share": 5_963_630, "residual_cents": 2, "persons": 3,
    ]
    for (key, value) in expected { #expect(nord[key] as? Int == value, "\(key)") }
    #expect(nord["fte_months"] as? String == "28")
    let members = try #require(object["members"] as? [String: [String: Any]])
    #expect(members.count == 11)
    #expect(members.values.compactMap { $0["share"] as? Int }.reduce(0, +) == 13_828_403)
    #expect(members["05558008"]?["document"] as? String == "invoice")
    #expect(members["05558012"]?["document"] as? String == "statement")
    #expect(members["05558012"]?["number"] is NSNull)
  }

  @Test(arguments: PageTests.years.indices) func `every figure of lauf json is the model's`(_ index: Int) throws {
    let year = PageTests.years[index].year
    let settled = try year.settled()
    let object = try Self.report(year).object
    let members = try #require(object["members"] as? [String: [String: Any]])
    let files = Set(try year.documents().keys)
    #expect(members.count == settled.statements.count)
    for statement in settled.statements {
      let member = try #require(members[statement.recipient.ags.text])
      let lines = CostCategory.allCases.compactMap { member[$0.rawValue] as? Int }
      #expect(lines.reduce(0, +) == Int(statement.total.share.value))
      #expect(member["F"] as? Int == Int(-statement.grant.share.value))
      #expect(member["share"] as? Int == Int(statement.ownShare.share.value))
      #expect(member["balance_due"] as? Int == Int(statement.balanceDue.value))
      #expect(member["advance_payments"] as? Int == Int(statement.advancePayments.value))
      let named = try #require(member["files"] as? [String: String])
      #expect(named.count == (statement.invoice == nil ? 5 : 8))
      #expect(named.values.allSatisfy(files.contains), "a file that was not made")
    }
    for region in try #require(object["regions"] as? [String: [String: Any]]).values {
      let named = try #require(region["files"] as? [String: String])
      #expect(named.count == 2 && named.values.allSatisfy { files.contains($0) && $0.hasPrefix("intern/") })
    }
  }

  @Test(arguments: ["nord", "mitte", "sued"]) func `the result of a region tells no more than its letters`(
    _ region: String
  ) throws {
    let files = try TestYear().documents()
    let bytes = try #require(files["intern/ergebnis-\(region).json"])
    let report = try Report(bytes)
    let isSmall = region == "mitte"
    #expect(
      report.keys(0) == [
        "schema", "year", "draft", "region", "employer", "collapsed", "fte_months", "retroactive_pay", "lines", "F",
        "cost", "own_share", "members",
      ])
    #expect(report.keys(1, below: "lines") == (isSmall ? ["K"] : ["P1", "P2", "P3", "P4"]))
    #expect(report.object["collapsed"] as? Bool == isSmall)
    #expect(report.object["fte_months"] is NSNull == isSmall)
    #expect(!report.text.contains("7801988") && !report.text.contains("184637"))
    let members = try #require(report.object["members"] as? [String: [String: Any]])
    #expect(
      members.values.compactMap { $0["share"] as? Int }.reduce(0, +) == report.object["own_share"] as? Int)
  }

  @Test(arguments: PageTests.years.indices) func `every figure and link of the index is the run's`(_ index: Int) throws
  {
    let year = PageTests.years[index].year
    let settled = try year.settled()
    let page = Page(try Self.index(year))
    let documents = Set(try year.documents().keys)
    let written = documents.union(try Self.files(year).keys)
    let linked = Set(page.links.filter { !$0.hasPrefix("#") })
    for link in linked { #expect(link.hasPrefix("../") && written.contains(String(link.dropFirst(3))), "\(link)") }
    for path in written where path != FileNames.index { #expect(linked.contains("../\(path)"), "no link to \(path)") }
    for allocation in settled.allocations {
      let costs = allocation.costs
      for amount in CostCategory.allCases.map(costs.amount) + [costs.cost, -costs.grant, costs.ownShare] {
        #expect(page.words.contains(euro(amount.value)))
      }
      for share in allocation.shares {
        let row = try Self.row(of: share.municipality.ags, on: page)
        #expect(
          Array(row[2...4]) == [euro(share.cost.value), euro(-share.grantShare.value), euro(share.amount.value)])
      }
    }
    #expect(page.words.contains(euro(settled.invoicedTotal.value)))
    let isDraft = settled.statements.contains { $0.isDraft }
    #expect(page.words.contains("Ausgestellt") == !isDraft)
    #expect(page.words.contains("Entwurf") == isDraft)
    #expect(!page.source.contains("{{") && !page.source.contains("Optional("))
  }

  @Test func `the year before has a column where it is given, and none where it is not`() throws {
    let billerbeck = try #require(AGS("05558008"))
    let without = Page(try Self.index(TestYear()))
    #expect(!without.words.contains("zum Vorjahr"))
    #expect(try Self.row(of: billerbeck, on: without).count == 7)
    let given = TestYear().change { $0.previousYear = [("05558008", 4_537_810, 1_329_477), ("05558020", 0, 0)] }
    let with = Page(try Self.index(given))
    #expect(with.rows.contains { $0.contains("zum Vorjahr") })
    #expect(try Self.row(of: billerbeck, on: with)[5] == "+12,1\u{A0}% +1.614,31\u{A0}€")
    // Of nothing there is no percentage; who gave nothing has a dash; a sum needs all of them.
    let (havixbeck, rosendahl) = (try #require(AGS("05558020")), try #require(AGS("05558040")))
    #expect(try Self.row(of: havixbeck, on: with)[5] == "+14.909,07\u{A0}€")
    #expect(try Self.row(of: rosendahl, on: with)[5] == "–")
    #expect(with.rows.first { $0.first == "Region Nord" && $0.count == 8 }?[5] == "–")
  }

  @Test func `what the official rules say of an invoice stands in its row and above`() throws {
    var summary = try Self.summary(TestYear())
    let invoices = summary.files.values.compactMap(\.invoiceData).sorted()
    summary.acceptedInvoices = Set(invoices.dropFirst())
    let page = Page(try Self.index(summary))
    #expect(page.words.contains("✗ 7 von 8 XRechnungen gültig"))
    for statement in summary.statements.statements {
      let files = try #require(summary.files[statement.recipient.ags])
      let expected =
        files.invoiceData.map { $0 == invoices.first ? "✗ ungültig" : "✓ gültig" } ?? "✓ abgeglichen"
      #expect(try Self.row(of: statement.recipient.ags, on: page)[5] == expected)
    }
    summary.acceptedInvoices = Set(invoices)
    #expect(Page(try Self.index(summary)).words.contains("✓ 8 von 8 XRechnungen gültig"))
  }

  @Test func `files that are printed are linked, too`() throws {
    var summary = try Self.summary(TestYear())
    summary.isPrinted = true
    let made = try Self.files(summary)
    let page = Page(try #require(made[FileNames.index]))
    let run = try Report(try #require(made[FileNames.run]))
    let members = try #require(run.object["members"] as? [String: [String: Any]])
    for member in members.values {
      for (name, path) in try #require(member["files"] as? [String: String]) where name.hasSuffix("pdf") {
        #expect(page.links.contains("../\(path)"), "no link to \(path)")
      }
    }
    #expect(page.links.contains("../vorlagen/kreis.pdf"))
  }

  @Test func `what is otherwise than in the run before is told, of cost lines without amounts`() throws {
    let earlier = try #require(try Self.files(TestYear())[FileNames.run])
    let before = try #require(PreviousRun(earlier))
    let other = TestYear().change {
      $0.advances = [("05558008", 500_000)]
      $0.regions[0].posts[0].cents += 4
      $0.issueDate = "28.02.2026"
    }
    let remark = RunSummary.Remark(code: "REC-VAKANZ", severity: .warning, place: nil, message: "Leer.", hint: "")
    var summary = try Self.summary(other, remarks: [remark])
    summary.inputs = [
      InputFile(file: "b.csv", rows: 3, encoding: "utf-8", controlTotal: Cents(100), digest: "cd")
    ]
    summary.difference = before.difference(to: runReport(summary, findings: [Self.vacancy]))
    let page = Page(try Self.index(summary))
    for row in [
      ["Stadt Billerbeck", "Eigenanteil", euro(1_490_908), euro(1_490_909)],
      ["Stadt Billerbeck", "offener Betrag", euro(1_490_908), euro(990_909)],
      ["Region Nord", "Eigenanteil", euro(5_963_630), euro(5_963_634)],
      // What a cost line differs by can be what one person was paid.
      ["Region Nord", "Kosten", "–", "geändert"],
    ] { #expect(page.rows.contains(row), "\(row)") }
    for words in [
      "Datum der Dokumente: 28.02.2026, vorher 27.02.2026", "a.csv : nicht mehr gelesen", "b.csv : neu", "REC-VAKANZ (",
      "1 neu",
    ] { #expect(page.words.contains(words), "\(words)") }
    #expect(!page.words.contains("Beträge, Eingaben und Meldungen sind dieselben"))
  }

  @Test func `a run that says the same as the one before keeps what that told`() throws {
    let first = try #require(try Self.files(TestYear())[FileNames.run])
    let before = try #require(PreviousRun(first))
    #expect(before.difference(to: runReport(try Self.summary(TestYear()), findings: [])) == nil)
    #expect(!Page(try Self.index(TestYear())).words.contains("Unterschied zum vorigen Lauf"))
  }

  @Test func `a difference is read back from lauf json as it was written`() throws {
    let earlier = try #require(try Self.files(TestYear())[FileNames.run])
    let before = try #require(PreviousRun(earlier))
    let other = TestYear().change { $0.regions[0].posts[0].cents += 400 }
    let difference = try #require(before.difference(to: runReport(try Self.summary(other), findings: [])))
    #expect(!difference.members.isEmpty && !difference.regions.isEmpty)
    #expect(RunDifference(difference.json) == difference)
  }

  @Test func `findings are shown by severity and code, and as text whatever they hold`() throws {
    let severities: [Severity] = [.info, .warning, .warning]
    let codes = ["REC-STORNO", "REC-VAKANZ", "REC-SPRUNG"]
    let remarks = zip(severities, codes).enumerated().map { index, remark in
      RunSummary.Remark(
        code: remark.1, severity: remark.0, place: SourcePlace(file: "a.csv", line: index + 1, column: 1),
        message: "<b>Meldung \(index)</b> & mehr", hint: index == 0 ? "" : "tun")
    }
    let page = Page(try Self.index(TestYear(), remarks: remarks))
    let order = (0..<3).map { page.words.ranges(of: "<b>Meldung \($0)</b> & mehr").first?.lowerBound }
    let places = try order.map { try #require($0) }
    #expect(places[1] < places[2] && places[2] < places[0])
    #expect(page.words.contains("2 Warnungen") && page.words.contains("a.csv, Zeile 2, Spalte 1"))
  }

  @Test func `many findings of one code stand together, the first open`() throws {
    let remarks = (1...40).map { line in
      RunSummary.Remark(
        code: "REC-LOHNART", severity: .warning, place: SourcePlace(file: "a.csv", line: line, column: 1),
        message: "Meldung \(line).", hint: "tun")
    }
    let page = Page(try Self.index(TestYear(), remarks: remarks))
    #expect(page.words.contains("40 Warnungen") && page.words.contains("30 weitere"))
    for remark in remarks { #expect(page.words.ranges(of: remark.message).count == 1) }
  }

  // MARK: A run

  static func summary(_ year: TestYear, remarks: [RunSummary.Remark] = []) throws -> RunSummary {
    let settled = try year.settled()
    let first = try #require(settled.statements.first)
    return RunSummary(
      year: first.year, issueDate: first.issueDate, isDraft: first.isDraft, state: .ok, findings: remarks,
      inputs: [InputFile(file: "a.csv", rows: 3, encoding: "utf-8", controlTotal: Cents(100), digest: "ab")],
      program: "abrechnung 1.0", statements: settled, files: SettlementDocuments.files(of: settled),
      districtPaper: SettlementDocuments.districtPaperPath)
  }

  static func files(_ year: TestYear, remarks: [RunSummary.Remark] = []) throws -> [String: [UInt8]] {
    try files(summary(year, remarks: remarks))
  }

  static func files(_ summary: RunSummary) throws -> [String: [UInt8]] {
    let made = SettlementDocuments.report(
      summary, json: runReport(summary, findings: []), templates: try ProjectTemplates.sound())
    return Dictionary(uniqueKeysWithValues: try #require(made.value).map { ($0.path, $0.bytes) })
  }

  /// The texts of a municipality's row in the table of members.
  private static func row(of ags: AGS, on page: Page) throws -> [String] {
    let index = try #require(page.rowNames.firstIndex(of: "k-\(ags.text)"))
    return page.rows[index]
  }

  private static let vacancy = Finding(
    .vacancy, at: SourcePlace(file: "a.csv", line: 1, column: 1), "Leer.", hint: "")
  private static func report(_ year: TestYear) throws -> Report {
    try Report(try #require(try files(year)["intern/lauf.json"]))
  }

  private static func index(_ year: TestYear, remarks: [RunSummary.Remark] = []) throws -> [UInt8] {
    try index(summary(year, remarks: remarks))
  }

  private static func index(_ summary: RunSummary) throws -> [UInt8] {
    try #require(try files(summary)[FileNames.index])
  }
}

/// A JSON document as text, for the order of keys, and as read by a parser that is not ours.
struct Report {
  let text: String
  let object: [String: Any]

  init(_ bytes: [UInt8]) throws {
    text = String(decoding: bytes, as: UTF8.self)
    object = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  /// Keys at a depth in the order of the file, all or those directly below a key of the depth above.
  func keys(_ depth: Int, below parent: String? = nil) -> [String] {
    var keys: [String] = []
    var last: String?
    for line in text.split(separator: "\n") {
      guard let key = line.firstMatch(of: /^( *)"([^"]*)":/) else { continue }
      switch key.1.count - 1 {
      case depth - 1: last = String(key.2)
      case depth where parent == nil || parent == last: keys.append(String(key.2))
      default: break
      }
    }
    return keys
  }
}
