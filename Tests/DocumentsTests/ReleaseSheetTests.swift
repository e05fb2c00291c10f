import Allocation
import Costs
import Dates
import Diagnostics
import Facts
import Identifiers
import Money
import Settings
import Statements
import Testing

@testable import Documents

/// What is laid before those who release a draft: the sheet, and the form that `issue` reads.
@Suite struct ReleaseSheetTests {
  private static let advances = TestYear().change { $0.advances = [("05558008", 2_000_000), ("05558020", 500_000)] }

  private static func sheet(_ year: TestYear, remarks: [RunSummary.Remark] = []) throws -> Page {
    Page(try #require(try ReportTests.files(year, remarks: remarks)[FileNames.releaseSheet]))
  }

  // MARK: Whether there is one

  @Test func `a draft has sheet and form, and the index leads to them`() throws {
    let files = try ReportTests.files(TestYear())
    #expect(files[FileNames.releaseSheet] != nil && files[FileNames.releaseForm] != nil)
    let links = Page(try #require(files[FileNames.index])).links
    #expect(links.contains("../intern/freigabe.html") && links.contains("../intern/freigabe.yaml"))
    let sheet = try Self.sheet(TestYear())
    #expect(sheet.links == ["./index.html", "./freigabe.yaml"])
  }

  @Test(arguments: [
    TestYear().change { $0.release = "keine" }, TestYear().change { $0.numbering = .series(lastNumber: 0) },
  ])
  func `where nobody must release, nothing asks for it`(_ year: TestYear) throws {
    let files = try ReportTests.files(year)
    #expect(Set(files.keys) == [FileNames.index, FileNames.run])
    #expect(!Page(try #require(files[FileNames.index])).source.lowercased().contains("freigabe"))
  }

  // MARK: What it says

  @Test func `the sheet names the draft by its digest, as lauf json does`() throws {
    for year in [TestYear(), Self.advances, TestYear.only(.mitte)] {
      let digest = try year.settled().contentDigest
      let groups = stride(from: 0, to: 64, by: 8).map { start in String(digest.dropFirst(start).prefix(8)) }
      #expect(try Self.sheet(year).words.contains("Prüfsumme des Entwurfs \(groups.joined(separator: " "))"))
      let report = try Report(try #require(try ReportTests.files(year)[FileNames.run]))
      #expect(report.object["content_digest"] as? String == digest)
    }
  }

  @Test(arguments: PageTests.years.indices) func `every figure of the sheet is the model's`(_ index: Int) throws {
    let year = PageTests.years[index].year
    let settled = try year.settled()
    let rows = try Self.sheet(year.change { $0.numbering = .draft }).rows.filter { $0.count > 1 }
    let hasVAT = settled.statements.contains { $0.vat != nil }
    let hasAdvances = settled.statements.contains { $0.advancePayments != .zero }

    func cells(_ statements: [Statement]) -> [String] {
      let owed = statements.filter { $0.invoice != nil }
      return [euro(statements.map(\.ownShare.share.value).reduce(0, +))]
        + (hasVAT ? [euro(statements.compactMap(\.vat?.amount.value).reduce(0, +))] : [])
        + (hasAdvances ? [euro(statements.map(\.advancePayments.value).reduce(0, +))] : [])
        + [euro(owed.map(\.balanceDue.value).reduce(0, +))]
    }
    for statement in settled.statements {
      let name = "\(statement.recipient.officialName) \(statement.recipient.ags)"
      let kind =
        switch statement.outcome {
        case .invoice: "Rechnung"
        case .creditNote: "Gutschrift"
        case .balanced, .borneByEmployer: "nur Abrechnung"
        }
      let figures = statement.invoice == nil ? cells([statement]).dropLast() + ["–"] : cells([statement])
      #expect(rows.contains([name, kind] + figures), "\(name)")
    }
    let names = settled.allocations.map(\.costs.region.name)
    for name in names {
      #expect(rows.contains(["Region \(name)", ""] + cells(settled.statements.filter { $0.region == name })))
    }
    #expect(rows.contains(["Zusammen", ""] + cells(settled.statements)) == (names.count > 1))
    #expect(rows.count == 1 + settled.statements.count + names.count + (names.count > 1 ? 1 : 0))
  }

  @Test func `what is still to be cleared up is told`() throws {
    #expect(try Self.sheet(TestYear()).words.contains("Zu klären nichts"))
    let remark = RunSummary.Remark(code: "REC-VAKANZ", severity: .warning, place: nil, message: "Leer.", hint: "")
    #expect(try Self.sheet(TestYear(), remarks: [remark, remark]).words.contains("Zu klären 2 Warnungen"))
  }

  @Test func `the sheet names what it is about`() throws {
    let all = try Self.sheet(TestYear()).words
    #expect(all.contains("Regionen Nord, Mitte und Süd") && all.contains("27.02.2026") && all.contains("29.03.2026"))
    #expect(try Self.sheet(TestYear.only(.mitte)).words.contains("Umfang Region Mitte Datum"))
  }

  // MARK: The form

  private static func form(_ year: TestYear = TestYear()) throws -> String {
    text(try #require(try ReportTests.files(year)[FileNames.releaseForm]))
  }

  @Test func `the form lacks functions and days, and nothing else`() throws {
    let read = Release.read(Array(try Self.form().utf8), file: "freigabe.yaml")
    #expect(read.value == nil && read.findings.count == 4)
    #expect(read.findings.allSatisfy { $0.code == .missingKey })
  }

  @Test(arguments: [TestYear(), advances, TestYear.only(.nord)])
  func `the form, filled in, releases this draft and its final documents`(_ year: TestYear) throws {
    var filled = try Self.form(year)
    for (function, day) in [("Sachbearbeitung Soziales", "24.02.2026"), ("Leitung Soziales", "25.02.2026")] {
      let blank = try #require(filled.firstRange(of: "  funktion:\n  am:\n"))
      filled.replaceSubrange(blank, with: "  funktion: \(function)\n  am: \(day)\n")
    }
    let read = Release.read(Array(filled.utf8), file: "freigabe.yaml")
    let release = try #require(read.value, "\(read.findings)")
    let final = try year.change { $0.numbering = .series(lastNumber: 7) }.settled()
    let today = try #require(Day(text: "27.02.2026"))
    #expect(
      release.findings(digest: final.contentDigest, issueDate: final.agreement.issueDate, today: today).isEmpty)
    let other = try year.change { $0.regions[0].equipment += 1 }.settled()
    #expect(
      release.findings(digest: other.contentDigest, issueDate: final.agreement.issueDate, today: today).codes
        == ["RUN-FREIGABE"])
  }
}
