import Diagnostics
import Facts
import Identifiers
import Invoice
import Settings
import Testing

@testable import Documents
@testable import Statements

/// What templates can print is made of models that the audit of `Statements` reads; what a view works out besides is
/// listed here. Whoever adds a value to a view must first see what follows from it about a person.
@Suite struct AuditedViewTests {
  /// Names of the stored values below a view.
  static func paths(_ value: Any, _ path: String = "") -> Set<String> {
    let mirror = Mirror(reflecting: value)
    switch mirror.displayStyle {
    case .optional: return mirror.children.first.map { paths($0.value, path) } ?? []
    case .collection: return mirror.children.reduce(into: []) { $0.formUnion(paths($1.value, path + "[]")) }
    case .struct:
      return mirror.children.reduce(into: []) { $0.formUnion(paths($1.value, path + "." + ($1.label ?? "?"))) }
    default: return [path]
    }
  }

  /// Values of a view that tell amounts or months, or that there was something; all others are names, dates and terms.
  static let statement = """
    .amount .lines[].region .lines[].share .total.region .total.share .grant.region .grant.share .ownShare.region \
    .ownShare.share .fteMonths .containsRetroactivePay .shares[].cost .shares[].grant .shares[].amount \
    .shares[].fraction .fraction .residual.cents .residual.bearers .residual.isShared .advancePayments .invoice.amount \
    .invoice.isPayable .invoice.isSettled .invoice.isOverpaid .isCollapsed .isBalanced .isSurplus .vat.amount \
    .vat.gross .vat.grossAmount .previousYear.rows[].before .previousYear.rows[].now .previousYear.rows[].change \
    .previousYear.rows[].percentage
    """
  static let statementTerms = """
    .isDraft .year .issueDate .period .contract .undertaking .grantName .region .key .sender .closing .signature \
    .previousYear.year .previousYear.rows[].label .isAlone .addressSize .lines[].label .total.label .grant.label .ownShare.label .shares[].name .shares[].isRecipient .invoice.number \
    .invoice.issueDate .invoice.dueDate .isEmployer .issuer.name .issuer.street .issuer.postCode .issuer.city \
    .vat.rate .issuer.point .issuer.phone .issuer.email .issuer.leitwegID .recipient.name .recipient.street \
    .recipient.postCode .recipient.city .recipient.point .recipient.phone .recipient.email .recipient.leitwegID
    """
  static let recalculation = """
    .bearers[].weight .bearers[].result.cost .bearers[].result.grant .bearers[].result.amount .lines[].amount \
    .lines[].runningTotal .lines[].parts[].floor .lines[].parts[].remainder .lines[].parts[].extraCent \
    .lines[].parts[].runningShare .lines[].parts[].share .total.cost .total.grant .total.amount .weightSum
    """
  static let recalculationTerms = """
    .isDraft .year .undertaking .region .recipient .key .bearers[].name .bearers[].ags .bearers[].isRecipient \
    .lines[].code .lines[].label .lines[].isFirst .lines[].parts[].name .lines[].parts[].isRecipient
    """
  static let paper = """
    .own.cost .own.grant .own.ownShare .own.amount .own.vat.amount .own.vat.gross .own.vat.grossAmount .own.isSurplus .own.fraction .own.advances.amount \
    .own.advances.rest .own.advances.isPayable .own.advances.isSettled .regions[].cost .regions[].grant \
    .regions[].ownShare .regions[].grantQuota .regions[].details.lines[].amount .regions[].details.fteMonths \
    .regions[].details.costPerFTEYear .regions[].details.containsRetroactivePay .regions[].shares[].cost \
    .regions[].shares[].grant .regions[].shares[].amount .regions[].shares[].fraction .regions[].residual \
    .total.cost .total.grant .total.ownShare .total.grantQuota .lineTable.rows[].amounts[] .lineTable.sums[] \
    .staffing.rows[].fteMonths .staffing.rows[].costPerFTEYear .charts.funding.svg .charts.shares.svg \
    .charts.unitCost.svg .collapsedRegions .own.grantAmount .own.isNothing .own.employerBudget.cost \
    .own.employerBudget.grant .own.employerBudget.refunds .regions[].details.occupancy .staffing.rows[].occupancy \
    .lapse[].today .lapse[].without .lapse[].difference .vatFrom2027 .total.amount .total.isSurplus
    """
  /// Plan and year before are totals that were known before the year; a change is the difference of two totals.
  static let paperOtherYears = """
    .own.plannedShare .own.toPlan.before .own.toPlan.amount .own.toPlan.isMore .own.toPlan.isLess \
    .own.toPreviousYear.before .own.toPreviousYear.amount .own.toPreviousYear.isMore .own.toPreviousYear.isLess \
    .total.toPlan.before .total.toPlan.amount .total.toPlan.isMore .total.toPlan.isLess .total.toPreviousYear.before \
    .total.toPreviousYear.amount .total.toPreviousYear.isMore .total.toPreviousYear.isLess .comparison.hasPlan \
    .comparison.hasPreviousYear .comparison.rows[].name .comparison.rows[].actual .comparison.rows[].isTotal \
    .comparison.rows[].plan.before .comparison.rows[].plan.change .comparison.rows[].plan.percent \
    .comparison.rows[].previousYear.before .comparison.rows[].previousYear.change \
    .comparison.rows[].previousYear.percent .charts.comparison.svg
    """
  static let paperTerms = """
    .isDraft .year .contract .undertaking .grantName .district .head.number .head.leadUnit .head.day \
    .head.products[] .head.kind .head.isForInformation .head.meetings[].committee .head.meetings[].day .own.name \
    .own.vat.rate .own.region .own.key .own.issuer .own.isEmployer .regions[].name .regions[].employer .regions[].key \
    .regions[].details.lines[].label .regions[].details.plannedFTEMonths .regions[].shares[].name \
    .regions[].shares[].isOwn .total.municipalities .total.isOneRegion .lineTable.columns[] .lineTable.rows[].label \
    .staffing.rows[].name .staffing.rows[].plannedFTEMonths .staffing.rows[].isTotal .grantRate \
    .grantBasis .isBeforeNewVATLaw .previousYear .own.agreedFTE .regions[].agreedFTE .regions[].shares[].agreedFTE \
    .staffing.rows[].agreedFTE .total.agreedFTE .lapse[].name .lapse[].isTotal .isAlone .regions[].isAlone .total.isOneMunicipality
    """

  /// VAT and advance payments never go together.
  static let taxable = TestYear().change { $0.regime = .standard }

  private func names(_ lists: String...) -> Set<String> {
    Set(lists.flatMap { $0.split { $0 == " " || $0 == "\n" }.map(String.init) })
  }

  private func expectKnown(
    _ views: [Any], _ known: Set<String>, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let found = views.reduce(into: Set()) { $0.formUnion(Self.paths($1)) }
    // An optional that is empty has no path; everything else must be there.
    #expect(found.subtracting(known).sorted() == [], "what follows from it?", sourceLocation: sourceLocation)
    #expect(known.subtracting(found).sorted() == [], "not there any more", sourceLocation: sourceLocation)
  }

  @Test func `every value of a statement's page is known`() throws {
    var year = TestYear()
    year.advances = [("05558008", 10_000)]
    year.previousYear = [("05558008", 4_537_810, 1_329_477)]
    let statements = try year.settled().statements + [try Self.taxable.statement(for: "05558008")]
    expectKnown(
      statements.map { StatementView($0) }, names(Self.statement, Self.statementTerms))
  }

  @Test func `every value of the page to divide again is known`() throws {
    expectKnown(
      try TestYear().settled().statements.map { RecalculationView(Recalculation($0)) },
      names(Self.recalculation, Self.recalculationTerms))
  }

  /// The columns of the tables that go out: a new one must be looked at like a new value.
  @Test func `every column of a table that goes out is known`() throws {
    let files = try TestYear().documents()
    let booking = """
      Stand Vorgang Posten Betrag Konto Gegenkonto Produkt Zahlbetrag Rechnungsnummer Rechnungsdatum Fällig_am Kreditor \
      AGS Region Kassenzeichen Verwendungszweck Buchungstext
      """
    let recalculation = """
      Zeile Position Bezeichnung AGS Kommune Gewicht Betrag Laufende_Summe Abgerundet Rest Restcent Laufender_Anteil Anteil
      """
    let known = ["buchung-2025.csv": booking, "pruefung-2025.csv": recalculation]
    for (path, bytes) in files where path.hasPrefix("versand/") && path.hasSuffix(".csv") {
      let columns = try #require(known[String(path.split(separator: "/").last ?? "")], "\(path) is not known")
      #expect(
        Table(bytes).header == columns.split(separator: " ").map { String($0).replacing("_", with: " ") }, "\(path)")
    }
  }

  @Test func `every value of a paper is known`() throws {
    var year = TestYear()
    year.advances = [("05558008", 10_000)]
    let settled = try year.settled()
    var papers = settled.statements.compactMap { CommitteePaper(settled, for: $0.recipient.ags) }
    let taxable = try Self.taxable.settled()
    papers += taxable.statements.compactMap { CommitteePaper(taxable, for: $0.recipient.ags) }
    let towns = settled.statements.map(\.recipient.ags.text)
    year.plan = towns.map { ($0, 4_500_000, 1_400_000) }
    year.previousYear = towns.map { ($0, 4_000_000, 1_200_000) }
    let compared = try year.settled()
    papers += compared.statements.compactMap { CommitteePaper(compared, for: $0.recipient.ags) }
    expectKnown(
      (papers + [CommitteePaper.district(settled), CommitteePaper.district(compared)]).map { PaperView($0) },
      names(Self.paper, Self.paperOtherYears, Self.paperTerms))
  }

  @Test func `every value of a region's result is known`() throws {
    let settled = try TestYear().settled()
    for region in ["Nord", "Mitte"] {
      let result = try #require(RegionResult(of: region, in: settled))
      guard case .object(let members) = regionResult(result) else {
        Issue.record("no object")
        continue
      }
      #expect(
        members.map(\.key) == [
          "schema", "year", "draft", "region", "employer", "collapsed", "fte_months", "retroactive_pay", "lines", "F",
          "cost", "own_share", "members",
        ])
      guard case .object(let each)? = members.last?.value else { continue }
      for case .object(let own) in each.map(\.value) {
        #expect(own.map(\.key) == ["name", "role", "cost", "F", "share"])
      }
    }
  }

  @Test func `a value that is added is noticed`() throws {
    struct View {
      let cost = "1,00"
      let perPost: [Part]? = [Part()]
      struct Part { let months = "12" }
    }
    #expect(Self.paths(View()) == [".cost", ".perPost[].months"])
  }

  // MARK: The audit runs on what is rendered

  @Test func `nothing is published where papers tell too much together`() throws {
    var year = TestYear()
    year.itemizesSmallGroups = true
    let settled = try year.settled()
    let rendered = SettlementDocuments(settled, templates: try ProjectTemplates.sound()).render(isWholeDistrict: true)
    #expect(rendered.value != nil && rendered.findings.map(\.code) == [.inferredPay])
    #expect(rendered.findings.map(\.severity) == [.warning])
    // The same statements under an agreement that collapses: then it is an error, and there are no files.
    let strict = SettlementStatements(
      agreement: try TestYear().settled().agreement, allocations: settled.allocations, statements: settled.statements)
    let refused = SettlementDocuments(strict, templates: try ProjectTemplates.sound()).render(isWholeDistrict: true)
    #expect(refused.value == nil && refused.findings.map(\.code) == [.inferredPay] && refused.findings.hasErrors)
    #expect(refused.findings.first?.message.contains("Abrechnung Stadt Dülmen") == true)
  }
}

/// Whether an earlier run told other itemized figures.
@Suite struct EarlierVersionTests {
  private func result(_ region: String, _ change: (inout TestYear) -> Void = { _ in }) throws -> RegionResult {
    var year = TestYear()
    change(&year)
    return try #require(RegionResult(of: region, in: try year.settled()))
  }

  private func bytes(_ result: RegionResult) -> [UInt8] { Array((regionResult(result).text(pretty: true) + "\n").utf8) }

  @Test func `the same figures are no second version, each other line is one`() throws {
    let nord = try result("Nord")
    #expect(!EarlierVersion.differs(bytes(nord), from: nord))
    let changes: [(inout TestYear) -> Void] = [
      { $0.regions[0].posts[0].cents += 1 }, { $0.regions[0].equipment += 1 }, { $0.regions[0].recruitment += 1 },
      { $0.flatRate = "1.200,48" },
    ]
    for (index, change) in changes.enumerated() {
      #expect(EarlierVersion.differs(bytes(try result("Nord", change)), from: nord), "\(index)")
    }
    // Grant and key change what is invoiced, not what is itemized.
    #expect(!EarlierVersion.differs(bytes(try result("Nord") { $0.regions[0].granted += 100 }), from: nord))
  }

  @Test func `what was collapsed told nothing`() throws {
    let mitte = try result("Mitte")
    #expect(!EarlierVersion.differs(bytes(try result("Mitte") { $0.regions[1].posts[0].cents += 100 }), from: mitte))
    for text in ["", "{}", "kein JSON", "{\n \"collapsed\": false,\n}"] {
      #expect(!EarlierVersion.differs(Array(text.utf8), from: try result("Nord")), "\(text)")
    }
  }

  @Test func `what was itemized and is collapsed now differs`() throws {
    #expect(
      EarlierVersion.differs(bytes(try result("Nord")), from: try result("Nord") { $0.regions[0].persons = 2 }))
  }
}
