import Allocation
import Costs
import Diagnostics
import Facts
import Identifiers
import Invoice
import Money
import Settings
import TestSupport
import Testing

@testable import Statements

/// What all papers together tell about one person's pay (domain.md 6.6): every way to tell too much, planted.
@Suite struct InferredPayTests {
  /// All papers of a year as they are rendered, with its costs and its terms.
  struct Papers {
    var papers: [OutgoingPaper]
    let costs: [RegionCosts]
    var agreement: Agreement

    init(_ year: Year = Year()) throws {
      let settled = try year.settled()
      agreement = settled.agreement
      costs = settled.allocations.map(\.costs)
      papers =
        settled.statements.map { OutgoingPaper($0) }
        + settled.statements.compactMap { CommitteePaper(settled, for: $0.recipient.ags) }.map { OutgoingPaper($0) }
        + [OutgoingPaper(CommitteePaper.district(settled))]
        + settled.agreement.regions.compactMap { RegionResult(of: $0.name, in: settled) }.map { OutgoingPaper($0) }
    }

    mutating func tell(_ figure: PublishedFigure, in paper: String) throws {
      let index = try #require(papers.firstIndex { $0.name == paper }, "\(papers.map(\.name))")
      papers[index].figures.insert(figure)
    }

    var findings: [Finding] { inferredPay(from: papers, costs, agreement: agreement) }

    func costs(of region: String) throws -> RegionCosts {
      try #require(costs.first { $0.region.name == region })
    }
  }

  private let district = "Übersicht für den Kreis"
  private let nottuln = "Abrechnung Gemeinde Nottuln"
  private let all = Set(CostCategory.allCases)

  private func expectLeak(
    _ figure: PublishedFigure, in paper: String, of region: String = "Mitte", year: Year = Year(), words: String...,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    var papers = try Papers(year)
    #expect(papers.findings.isEmpty, "\(papers.findings.map(\.message))", sourceLocation: sourceLocation)
    try papers.tell(figure, in: paper)
    let found = papers.findings
    #expect(
      found.map(\.code) == [.inferredPay] && found.first?.severity == .error, "\(found.map(\.message))",
      sourceLocation: sourceLocation)
    let message = found.first?.message ?? ""
    for word in ["Region \(region)", paper] + words {
      #expect(message.contains(word), "„\(word)“ in: \(message)", sourceLocation: sourceLocation)
    }
    #expect(!message.contains { $0.isNumber || $0 == "€" }, "an amount? \(message)", sourceLocation: sourceLocation)
    let region = try papers.costs(of: region)
    #expect(found.first?.place == region.region.place, sourceLocation: sourceLocation)
  }

  // MARK: Sound papers

  @Test func `the papers of the worked example tell nothing`() throws {
    let papers = try Papers()
    #expect(papers.papers.count == 11 + 11 + 1 + 3)
    #expect(papers.findings.isEmpty)
  }

  @Test func `of one person in Mitte nothing follows but that the pay is not more than the costs`() throws {
    let papers = try Papers()
    let audit = try DisclosureAudit(papers.costs, agreement: papers.agreement)
    let figures = papers.papers.reduce(into: Set()) { $0.formUnion($1.figures) }
    #expect(try audit.interval(of: "Mitte", from: figures) == .zero...whole(8_106_625))
    #expect(try audit.interval(of: "Nord", from: figures) == .zero...whole(17_972_956))
  }

  @Test func `sound years of all sorts tell nothing`() throws {
    func year(_ change: (inout Year) -> Void) -> Year {
      var year = Year()
      change(&year)
      return year
    }
    let years = [
      year { $0.regions = [.mitte] },
      year { $0.regions[1] = .surplus },
      year { $0.regions[0].persons = 2 },
      year { $0.regions[0].hasDominantPerson = true },
      // Several persons in turn on one post: partners see the lines, the public does not.
      year { $0.regions[1].persons = 4 },
      year { $0.regions[1].equipment = -5_000 },
      year { $0.regions[0].staff = -5_000 },
      year { $0.regions[1].persons = 0 },
      year { $0.regions[2].retroactive = 5_000 },
      year { $0.change = { $0.grantBasis = .computed } },
      year {
        $0.change = {
          $0.grantBasis = .computed
          $0.grantCap = .none
        }
      },
      year { $0.change = { $0.administrationFlatRate = .zero } },
    ]
    for (index, year) in years.enumerated() {
      let findings = try Papers(year).findings
      #expect(findings.isEmpty, "\(index): \(findings.map(\.message))")
    }
  }

  @Test func `weighted shares tell nothing either`() throws {
    let year = Year {
      $0.regions[1].key = .fixed([try ags("05558016"): Ratio(61), try ags("05558032"): Ratio(39)])
    }
    #expect(try Papers(year).findings.isEmpty)
  }

  // MARK: Leaks, planted

  @Test func `P2 apart from the pay`() throws {
    let figure = PublishedFigure.cost(of: [.workplaceEquipment], regions: ["Mitte"], Cents(184_637))
    try expectLeak(figure, in: nottuln)
    try expectLeak(figure, in: "Vorlage Gemeinde Nottuln")
    try expectLeak(figure, in: district)
    try expectLeak(figure, in: "Ergebnis der Region Mitte")
  }

  @Test func `a sum over the district less the two regions that are shown`() throws {
    try expectLeak(
      .cost(of: [.workplaceEquipment], regions: ["Nord", "Mitte", "Süd"], Cents(1_118_775)), in: district)
    try expectLeak(
      .cost(of: [.staffCosts], regions: ["Nord", "Mitte", "Süd"], Cents(43_215_553)), in: nottuln)
    // Two categories together, too.
    try expectLeak(
      .cost(of: [.workplaceEquipment, .recruitment], regions: ["Mitte", "Süd"], Cents(1_003_843)), in: nottuln)
  }

  @Test func `months give the flat rate away, whether told or worked out`() throws {
    try expectLeak(.fteMonths(regions: ["Mitte"], Ratio(12)), in: nottuln)
    try expectLeak(.fteMonths(regions: ["Nord", "Mitte"], Ratio(40)), in: district)
    // 81,066.25 by one post for a year.
    try expectLeak(.costPerFTEYear(region: "Mitte", Cents(8_106_625)), in: district)
  }

  @Test func `a share of a line is the line`() throws {
    let bearer = PublishedFigure.Bearer(
      fraction: Ratio(1, 2), place: PublishedFigure.Bearer.Place(index: 1, count: 2))
    try expectLeak(
      .share(region: "Mitte", through: .staffCosts, lessGrant: .zero, bearer: bearer, Cents(3_900_994)), in: nottuln)
    let weighted = PublishedFigure.Bearer(fraction: Ratio(39, 100), place: nil)
    try expectLeak(
      .share(region: "Mitte", through: .recruitment, lessGrant: .zero, bearer: weighted, Cents(3_114_784)), in: nottuln)
  }

  @Test func `in a region of one post with several persons, to the public only`() throws {
    var year = Year()
    year.regions[1].persons = 4
    let figure = PublishedFigure.cost(of: [.staffCosts], regions: ["Mitte"], Cents(7_801_988))
    try expectLeak(figure, in: "Vorlage Gemeinde Nottuln", year: year)
    var partner = try Papers(year)
    try partner.tell(figure, in: nottuln)
    #expect(partner.findings.isEmpty)
  }

  @Test func `two papers, each of which tells nothing`() throws {
    var papers = try Papers()
    let billerbeck = "Abrechnung Stadt Billerbeck"
    papers.papers = papers.papers.filter { [nottuln, billerbeck].contains($0.name) }
    try papers.tell(.fteMonths(regions: ["Nord", "Mitte"], Ratio(40)), in: nottuln)
    let message = try #require(papers.findings.first?.message)
    #expect(message.contains("aus „\(billerbeck)“ und „\(nottuln)“ zusammen"), "\(message)")
    for name in [nottuln, billerbeck] {
      var one = papers
      one.papers.removeAll { $0.name != name }
      #expect(one.findings.isEmpty, "\(name) alone tells nothing")
    }
  }

  @Test func `a colleague who knows one pay learns the other`() throws {
    // Costs beside the pay are zero: it bounds nobody's pay for the public, but the sum is the pay of the two.
    var year = Year()
    year.regions[1].persons = 2
    year.regions[1].equipment = 0
    year.change = { $0.administrationFlatRate = .zero }
    try expectLeak(
      .cost(of: [.workplaceEquipment, .recruitment], regions: ["Mitte"], .zero), in: nottuln, year: year,
      words: "wer das Entgelt einer Person kennt")
    let papers = try Papers(year)
    let audit = try DisclosureAudit(papers.costs, agreement: papers.agreement)
    let told: Set<PublishedFigure> = [.cost(of: [.staffCosts], regions: ["Mitte"], Cents(7_801_988))]
    #expect(
      try audit.narrowing(of: papers.costs(of: "Mitte"), by: told, beyond: .partnerFigures) == .forColleagues)
    // Of one person alone it is the pay itself.
    let one = try Papers(
      Year { $0.administrationFlatRate = .zero }.changing {
        $0.regions[1].equipment = 0
      })
    #expect(
      try DisclosureAudit(one.costs, agreement: one.agreement)
        .narrowing(of: one.costs(of: "Mitte"), by: told, beyond: .partnerFigures) == .forAnybody)
  }

  @Test func `a group with one who has it all is small`() throws {
    var year = Year()
    year.regions[0].hasDominantPerson = true
    try expectLeak(
      .cost(of: [.staffCosts], regions: ["Nord"], Cents(17_972_956)), in: "Abrechnung Stadt Billerbeck", of: "Nord",
      year: year)
  }

  @Test func `retroactive pay has its own group`() throws {
    var year = Year()
    year.regions[2].retroactive = 5_000
    year.regions[2].retroactivelyPaid = 2
    try expectLeak(
      .retroactivePay(region: "Süd"), in: "Abrechnung Gemeinde Senden", of: "Süd", year: year,
      words: "weniger als drei Personen")
    #expect(try !year.statement("05558044").containsRetroactivePay)
    #expect(try CommitteePaper.district(year.settled()).details?.containsRetroactivePay != true)
    year.regions[2].retroactivelyPaid = 3
    #expect(try year.statement("05558044").containsRetroactivePay)
    #expect(try Papers(year).findings.isEmpty)
  }

  @Test func `what the audit cannot read is a finding`() throws {
    var papers = try Papers()
    try papers.tell(.unknown("Vergleich EUR"), in: nottuln)
    #expect(papers.findings.map(\.code) == [.inferredPay] && papers.findings.hasErrors)
    #expect(papers.findings.first?.message.contains(nottuln) == true)
  }

  @Test func `papers that contradict each other are a finding`() throws {
    var papers = try Papers()
    try papers.tell(.cost(of: all, regions: ["Mitte"], Cents(8_106_626)), in: district)
    #expect(papers.findings.contains { $0.code == .inferredPay && $0.severity == .error })
  }

  @Test func `numbers too large to be sure are a finding`() throws {
    var papers = try Papers()
    let bearer = PublishedFigure.Bearer(fraction: Ratio(Int64.max - 1, Int64.max), place: nil)
    for paper in papers.papers.indices {
      papers.papers[paper].figures.insert(
        .share(
          region: "Mitte", through: .staffCosts, lessGrant: Cents(Int64.max / 3), bearer: bearer,
          Cents(Int64.max - Int64(paper))))
    }
    let findings = papers.findings
    #expect(findings.contains { $0.code == .inferredPay && $0.severity == .error }, "\(findings.map(\.message))")
  }

  // MARK: Itemized on purpose

  @Test func `kleingruppe aufgliedern is a warning, and the public stays an error`() throws {
    let year = Year { $0.smallGroups = .itemize(reason: "Einwilligung") }
    var papers = try Papers(year)
    #expect(papers.findings.map(\.severity) == [.warning] && papers.findings.map(\.code) == [.inferredPay])
    #expect(papers.findings.first?.message.contains("Region Mitte") == true)
    // Whoever itemizes only the large changes nothing.
    let large = try Papers(year.changing { $0.regions = [.nord, .south] })
    #expect(large.findings.isEmpty)
    try papers.tell(.fteMonths(regions: ["Mitte"], Ratio(12)), in: district)
    #expect(papers.findings.map(\.severity) == [.error])
  }

  @Test func `each thing that a collapsed statement leaves out would be a leak by itself`() throws {
    let sound = try Papers()
    let itemized = try Papers(Year { $0.smallGroups = .itemize(reason: "Einwilligung") })
    for (paper, other) in zip(sound.papers, itemized.papers) {
      for figure in other.figures.subtracting(paper.figures) {
        // That there was no recruiting bounds nobody's pay, and the sum of all lines is known.
        if case .cost([.recruitment], _, .zero) = figure { continue }
        if case .share(_, .staffAdministrationFlatRate, _, _, _) = figure { continue }
        var papers = sound
        try papers.tell(figure, in: paper.name)
        #expect(papers.findings.hasErrors, "\(paper.name): \(figure)")
      }
    }
    let told = itemized.papers.map { $0.figures.count }.reduce(0, +)
    #expect(told > sound.papers.map { $0.figures.count }.reduce(0, +))
  }

  @Test func `the models are read: lines, months, attributes and the attached calculation`() throws {
    let papers = try Papers()
    let billerbeck = try #require(papers.papers.first { $0.name == "Abrechnung Stadt Billerbeck" })
    let expected: [PublishedFigure] = [
      .cost(of: [.workplaceEquipment], regions: ["Nord"], Cents(412_747)),
      .cost(of: all, regions: ["Nord"], Cents(18_796_963)), .fteMonths(regions: ["Nord"], Ratio(28)),
    ]
    for figure in expected { #expect(billerbeck.figures.contains(figure), "\(figure)") }
    let overview = try #require(papers.papers.first { $0.name == district })
    #expect(overview.figures.contains(.costPerFTEYear(region: "Nord", Cents(8_055_841))))
    #expect(
      overview.figures.contains(.cost(of: all, regions: ["Nord", "Mitte", "Süd"], Cents(45_453_403))))
    // The invoice alone tells the same lines as the statement.
    let statement = try Year().statement("05558008")
    let bare = OutgoingPaper(statement.with(.borneByEmployer)).figures
    #expect(bare.isSubset(of: billerbeck.figures))
    var invoice = try #require(statement.invoice)
    invoice.lines[0].attributes.append(.init(name: "Entgelt je Stelle EUR", value: "1.00"))
    #expect(OutgoingPaper(statement.with(.invoice(invoice))).figures.contains(.unknown("Entgelt je Stelle EUR")))
    invoice = try #require(statement.invoice)
    invoice.lines[1].itemName = "Fortbildung"
    #expect(OutgoingPaper(statement.with(.invoice(invoice))).figures.contains(.unknown("Fortbildung")))
    invoice = try #require(statement.invoice)
    invoice.lines[1].attributes[0].value = "4127.48"
    #expect(
      OutgoingPaper(statement.with(.invoice(invoice))).figures
        .contains(.cost(of: [.workplaceEquipment], regions: ["Nord"], Cents(412_748))))
    invoice = try #require(statement.invoice)
    let sheet = String(decoding: invoice.supportingDocuments[0].content, as: UTF8.self)
    for (old, new, figure) in [
      ("4.127,47", "4.127,49", PublishedFigure.cost(of: [.workplaceEquipment], regions: ["Nord"], Cents(412_749))),
      ("P2;", "P9;", .unknown(invoice.supportingDocuments[0].filename)),
      ("1.031,87", "viel", .unknown(invoice.supportingDocuments[0].filename)),
    ] {
      invoice.supportingDocuments[0].content = Array(sheet.replacing(old, with: new).utf8)
      #expect(OutgoingPaper(statement.with(.invoice(invoice))).figures.contains(figure), "\(new)")
    }
  }
}

extension Statement {
  fileprivate func with(_ outcome: Outcome) -> Statement {
    var statement = self
    statement.outcome = outcome
    return statement
  }
}

extension Year {
  func changing(_ change: (inout Year) -> Void) -> Year {
    var year = self
    change(&year)
    return year
  }
}
