import Allocation
import Costs
import Facts
import Identifiers
import Invoice
import Money
import Settings
import Statements
import Testing

/// One person, one salary: what partners and the public see of a small group (domain.md 6.6, "Decided since").
///
/// Two ways to prove it. Nothing shown adds up to a hidden figure; and years that differ only in what is hidden show
/// the same, letter by letter, so that nothing at all can be derived.
@Suite struct SmallGroupTests {
  /// What the members of Mitte get: statements with their invoices and sheets.
  private func partner(_ year: Year, _ region: String = "Mitte") throws -> [Any] {
    try year.settled().statements.filter { $0.region == region }
  }

  /// What the public gets: all papers and the district's.
  private func papers(_ year: Year) throws -> [Any] {
    let settled = try year.settled()
    let papers =
      settled.statements.compactMap { CommitteePaper(settled, for: $0.recipient.ags) }
      + [CommitteePaper.district(settled)]
    return papers.map { PublicFigures($0) }
  }

  /// A paper with what it works out only when asked.
  private struct PublicFigures {
    let paper: CommitteePaper
    let sums: [Cents]
    let details: RegionFigures.Details?
    let costPerFTEYear: [Cents?]
    let grantQuotas: [Ratio?]

    init(_ paper: CommitteePaper) {
      self.paper = paper
      sums = [paper.cost, paper.grant, paper.ownShare]
      details = paper.details
      costPerFTEYear = paper.regions.map(\.costPerFTEYear)
      grantQuotas = paper.regions.map(\.grantQuota)
    }
  }

  private func everybody(_ year: Year) throws -> [Any] {
    try partner(year) + partner(year, "Nord") + partner(year, "Süd") + papers(year)
  }

  // MARK: Who is one

  @Test func `fewer than three persons, or one with more than three quarters`() throws {
    for (persons, isDominant, isCollapsed) in [
      (0, false, true), (1, false, true), (2, false, true), (3, false, false), (3, true, true), (12, true, true),
    ] {
      var year = Year()
      year.regions[0].persons = persons
      year.regions[0].hasDominantPerson = isDominant
      let statement = try year.statement("05558008")
      #expect(statement.isCollapsed == isCollapsed, "\(persons) \(isDominant)")
      #expect(statement.lines.count == (isCollapsed ? 1 : 4))
      #expect((statement.fteMonths == nil) == isCollapsed)
      #expect(try CommitteePaper.district(year.settled()).regions[0].details == nil || !isCollapsed)
    }
  }

  // MARK: Who sees what

  @Test func `intern: the employing office sees every line`() throws {
    let mitte = try #require(try Year().settled().allocations.first { $0.costs.region.name == "Mitte" })
    #expect(mitte.costs.amount(.staffCosts) == Cents(7_801_988))
    #expect(mitte.shares.map { $0.costShare(.staffCosts).value } == [3_900_994, 3_900_994])
    #expect(mitte.costs.fteMonths == Ratio(12))
  }

  @Test func `partner: cost, grant and share; Dülmen's own letter, too`() throws {
    for municipality in ["05558016", "05558032"] {
      let statement = try Year().statement(municipality)
      #expect(statement.isCollapsed && statement.fteMonths == nil)
      #expect(statement.lines.map(\.category) == [nil])
      #expect(statement.total.region == Cents(8_106_625))
    }
  }

  @Test func `partner: itemized only where it was decided`() throws {
    let year = Year { $0.smallGroups = .itemize(reason: "Einwilligung") }
    let statement = try year.statement("05558032")
    #expect(!statement.isCollapsed && statement.lines.map(\.category) == CostCategory.allCases)
    #expect(statement.lines.map(\.amount.share.value) == [3_900_994, 92_318, 0, 60_000])
  }

  @Test func `public: never itemized, whatever was decided`() throws {
    let year = Year { $0.smallGroups = .itemize(reason: "Einwilligung") }
    let paper = try #require(CommitteePaper(try year.settled(), for: try ags("05558032")))
    #expect(paper.regions.map { $0.details == nil } == [true])
    let district = CommitteePaper.district(try year.settled())
    #expect(district.regions.map { $0.details == nil } == [false, true, false] && district.details == nil)
  }

  // MARK: By adding and subtracting

  /// P1, P2 and P4 of Mitte, with what each pair of lines adds up to; P3 is zero. For the region and for both shares.
  private let secrets: [String: Int64] = [
    "P1": 7_801_988, "P2": 184_637, "P1 + P2": 7_986_625, "P1 + P4": 7_921_988, "P2 + P4": 304_637,
    "P1 Anteil": 3_900_994, "P2 Anteil Dülmen": 92_319, "P2 Anteil Nottuln": 92_318, "P4 Anteil": 60_000,
    "Eigenanteil nach P1": 2_301_988,
  ]

  private func leaks(_ shown: [Any], _ secrets: [String: Int64]) -> [String] {
    // Terms of the agreement are known to everybody: rates are no figures of the year.
    let terms: Set<Int64> = [120_000, 5_500_000]
    let amounts = shown.map { shownAmounts($0) }.reduce(Set()) { $0.union($1) }.subtracting(terms)
    let found = derivable(from: amounts)
    return secrets.filter { found.contains($0.value) }.map(\.key).sorted()
  }

  @Test func `nothing shown to partners adds up to a hidden figure`() throws {
    #expect(leaks(try partner(Year()), secrets) == [])
  }

  @Test func `nothing shown to the public adds up to a hidden figure`() throws {
    let papers = try papers(Year())
    #expect(papers.count == 12)
    #expect(leaks(papers, secrets) == [])
  }

  @Test func `nothing in all documents together adds up to a hidden figure`() throws {
    #expect(leaks(try everybody(Year()), secrets) == [])
  }

  @Test func `a leak is told: lines, or sums over all regions`() throws {
    let itemized = try partner(Year { $0.smallGroups = .itemize(reason: "Einwilligung") })
    #expect(leaks(itemized, secrets).contains("P1") && leaks(itemized, secrets).contains("P2 Anteil Nottuln"))
    // If the district's sums had lines, P1 of Mitte would be what the two others leave.
    let sums = [Cents(43_215_553), Cents(17_972_956 + 17_440_609)]
    #expect(leaks([sums], secrets) == ["P1"])
    #expect(leaks(["Kosten 92.318,00", "P2 923,18"], secrets) == ["P2 Anteil Nottuln"])
  }

  // MARK: The same, letter by letter

  /// Years that are the example's but for what must stay hidden; cost and grant of Mitte are the same.
  private var twins: [(what: String, year: Year)] {
    func changed(_ what: String, _ change: (inout Year.Sums) -> Void) -> (String, Year) {
      var year = Year()
      change(&year.regions[1])
      return (what, year)
    }
    return [
      changed("less pay, more equipment") {
        $0.staff -= 1_234_567
        $0.equipment += 1_234_567
      },
      changed("less pay, a cent of recruiting") {
        $0.staff -= 1
        $0.recruitment += 1
      },
      changed("more pay, half the months and half the flat rate") {
        $0.staff += 60_000
        $0.months = Ratio(6)
      },
      changed("two persons") { $0.persons = 2 },
      changed("one who has it all") {
        $0.persons = 5
        $0.hasDominantPerson = true
      },
      changed("retroactive pay") { $0.retroactive = 250_000 },
    ]
  }

  @Test func `years that differ in what is hidden show partners and public the same`() throws {
    let shown = shownLines(try everybody(Year()))
    #expect(shown.count > 1_000)
    for (what, year) in twins {
      let other = shownLines(try everybody(year))
      #expect(zip(shown, other).filter { $0 != $1 }.map { "\($0) | \($1)" } == [], "\(what)")
      #expect(shown.count == other.count, "\(what)")
    }
  }

  @Test func `they show it where it may be seen`() throws {
    // The same changes in a region of four persons: statements and papers must differ.
    for (what, year) in twins where !["two persons", "one who has it all"].contains(what) {
      let (plain, other) = (large(Year()), large(year))
      #expect(try shownLines(partner(other)) != shownLines(partner(plain)), "\(what)")
      #expect(try shownLines(papers(other)) != shownLines(papers(plain)), "\(what)")
    }
    // And of the small group it is the disclosure that hides them, not the allocation.
    let plain = shownLines(try Year().settled().allocations)
    for (what, year) in twins { #expect(shownLines(try year.settled().allocations) != plain, "\(what)") }
  }

  private func large(_ year: Year) -> Year {
    var year = year
    year.regions[1].persons = 4
    year.regions[1].posts = 2
    year.regions[1].hasDominantPerson = false
    return year
  }

  @Test func `a refund to a small group hides the same`() throws {
    var (one, other) = (Year(), Year())
    one.regions[1] = .surplus
    other.regions[1] = .surplus
    other.regions[1].staff -= 98_765
    other.regions[1].equipment += 98_765
    #expect(try one.statement("05558032").invoice?.typeCode == .creditNote)
    #expect(shownLines(try everybody(one)) == shownLines(try everybody(other)))
  }

  @Test func `with other keys, too`() throws {
    let keys: [AllocationKey] = [
      .fixed([try ags("05558016"): Ratio(61), try ags("05558032"): Ratio(39)]),
      .fte([try ags("05558016"): Ratio(1, 3), try ags("05558032"): Ratio(1)]),
    ]
    for key in keys {
      var (one, other) = (Year { $0.regions[1].key = key }, Year { $0.regions[1].key = key })
      one.regions[1].recruitment = 77
      one.regions[1].staff -= 77
      other.regions[1].staff -= 3_141_592
      other.regions[1].equipment += 3_141_592
      #expect(shownLines(try everybody(one)) == shownLines(try everybody(other)), "\(key)")
    }
  }
}
