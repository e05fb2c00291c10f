import Dates
import Facts
import Foundation
import Identifiers
import Invoice
import Money
import Statements
import Testing
import Validation

@testable import Documents

/// A run as it is issued: final in every document, whatever kind it is. Runs are left in `.build/checked/final`, for checkers
/// and eyes.
@Suite struct FinalRunTests {
  struct Run: Sendable, CustomTestStringConvertible {
    let name: String
    let year: TestYear
    let syntax: IssuedSyntax

    var testDescription: String { "\(name) in \(syntax.rawValue)" }

    func files() throws -> [String: [UInt8]] {
      var summary = try ReportTests.summary(year)
      let documents = try year.documents(syntax)
      summary.acceptedInvoices = Set(documents.keys.filter(FileNames.isInvoice))
      return try documents.merging(ReportTests.files(summary)) { one, _ in one }
    }
  }

  /// Invoices, one of a small group, and employers.
  private static let plain = TestYear().change {
    $0.numbering = .series(lastNumber: 0)
    $0.previousYear = [("05558008", 4_537_810, 1_329_477)]
  }

  /// A credit note of a small group, a region that owes nothing, one with advances, and numbers of a finance system.
  private static let mixed = TestYear().change {
    $0.regions[1].posts[0].cents = 5_172_050
    $0.cap = "keiner"
    $0.paysOutSurplus = true
    $0.regions[2].granted = 18_549_815
    $0.advances = [("05558020", 1_490_907), ("05558040", 2_000_000)]
    $0.numbering = .final(
      InvoiceNumbers(
        assigned: Dictionary(
          uniqueKeysWithValues: [("05558008", "2026/4711"), ("05558020", "RE 2026.4712"), ("05558040", "4713-A")]
            .compactMap { recipient, number in AGS(recipient).map { ($0, number) } })))
  }

  static let runs = IssuedSyntax.allCases.flatMap { syntax in
    [
      Run(name: "plain", year: plain, syntax: syntax), Run(name: "mixed", year: mixed, syntax: syntax),
      Run(name: "taxable", year: plain.change { $0.regime = .standard }, syntax: syntax),
      Run(name: "exempt", year: plain.change { $0.regime = .exempt }, syntax: syntax),
    ]
  }

  @Test(arguments: runs) func `no byte of it calls itself a draft`(_ run: Run) throws {
    let files = try run.files()
    for (path, bytes) in files {
      let visible =
        path.hasSuffix(".html")
        ? Page(bytes).words + Self.title(of: bytes)
        : text(bytes).replacing("entwurf=\"false\"", with: "").replacing("\"draft\": false", with: "")
      for word in ["entwurf", "entwürf", "draft", "voraussichtlich", "vorläufig", "noch nicht"] {
        #expect(!visible.lowercased().contains(word), "\(path): \(word)")
      }
      // What is printed on every sheet stands in the style.
      #expect(!text(bytes).contains("content: \"Entwurf"), "\(path)")
    }
    let names = Set(files.keys.map { $0.split(separator: "/").first.map(String.init) ?? "" })
    #expect(names == ["intern", "versand", "vorlagen"])
  }

  @Test(arguments: runs) func `it says that it is final, where a draft would say what it is`(_ run: Run) throws {
    let files = try run.files()
    for (path, bytes) in files {
      let content = text(bytes)
      switch path.split(separator: "/").last.map(String.init) ?? "" {
      case "index.html": #expect(Page(bytes).words.contains("✓ Ausgestellt") && content.contains("Verschicken"))
      case let name where name.hasPrefix("ergebnis-") || name == "lauf.json":
        #expect(content.contains("\"draft\": false"), "\(path)")
      case let name where name.hasPrefix("abrechnung-") && name.hasSuffix(".xml"):
        #expect(content.contains("entwurf=\"false\""), "\(path)")
      case let name where name.hasSuffix(".csv"):
        let rows = content.split(separator: "\r\n").dropFirst()
        #expect(rows.isEmpty || content.contains("endgültig"), "\(path)")
        if name.hasPrefix("buchung") { #expect(rows.allSatisfy { $0.hasPrefix("endgültig;") }, "\(path)") }
      default: break
      }
    }
  }

  @Test(arguments: runs) func `every document that is owed by names its number and no other`(_ run: Run) throws {
    let files = try run.files()
    let settled = try run.year.settled()
    let all = settled.statements.compactMap(\.invoice?.invoiceNumber)
    #expect(Set(all).count == all.count)
    for statement in settled.statements {
      let paths = FileNames.files(of: statement)
      let letter = Page(try #require(files[paths.statementPage])).words
      let own = statement.invoice?.invoiceNumber
      for number in all { #expect(letter.contains(number) == (number == own), "\(paths.statementPage): \(number)") }
      guard let own, let invoice = statement.invoice, let data = paths.invoiceData, let page = paths.invoicePage,
        let booking = paths.booking
      else { continue }
      let kind = invoice.typeCode == .creditNote ? "Gutschrift" : "Rechnung"
      #expect(letter.contains("\(kind) \(own) vom \(invoice.issueDate.german)"), "\(letter)")
      #expect(letter.contains("Diese Abrechnung ist keine Rechnung."))
      #expect(
        letter.contains("Bitte zahlen Sie nur auf die Rechnung \(own)")
          == (kind == "Rechnung" && invoice.totals.due > .zero))
      #expect(Page(try #require(files[page])).words.contains("\(kind) \(own)"))
      #expect(text(try #require(files[booking])).contains(";\(own);"))
      #expect(try read(try #require(files[data]))[.invoiceNumber] == own)
      #expect(data.utf8.allSatisfy { $0 < 0x80 && $0 != 0x20 }, "\(data)")
    }
  }

  @Test(arguments: runs) func `every invoice is accepted, and the run is left for the checkers`(_ run: Run) throws {
    let files = try run.files()
    let validator = InvoiceValidator()
    var accepted = 0
    for (path, bytes) in files where FileNames.isInvoice(path) {
      let report = bytes.withUnsafeBytes { validator.report(on: $0, .own) }
      #expect(report.verdict == .accepted && report.findings.allSatisfy { $0.severity < .warning }, "\(path)")
      accepted += 1
    }
    #expect(accepted == (run.name == "mixed" ? 4 : 8))
    let folder = ProjectTemplates.root.appending(path: ".build/checked/final/\(run.name)-\(run.syntax.rawValue)")
    try? FileManager.default.removeItem(at: folder)
    for (path, bytes) in files {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: file)
    }
  }

  private static func title(of page: [UInt8]) -> String {
    let page = text(page)
    guard let start = page.firstRange(of: "<title>"), let end = page.firstRange(of: "</title>") else { return "" }
    return String(page[start.upperBound..<end.lowerBound])
  }
}
