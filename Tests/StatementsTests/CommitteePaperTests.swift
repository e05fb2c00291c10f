import Costs
import Facts
import Identifiers
import Money
import Settings
import Statements
import Testing

/// The figures of the papers for committees and councils (domain.md 7.3 and the key figures of 1.5).
@Suite struct CommitteePaperTests {
  private func paper(_ municipality: String, _ year: Year = Year()) throws -> CommitteePaper {
    try #require(CommitteePaper(try year.settled(), for: try ags(municipality)))
  }

  private func district(_ year: Year = Year()) throws -> CommitteePaper {
    CommitteePaper.district(try year.settled())
  }

  // MARK: T1, T2: costs, grant, own share

  @Test func `T1: costs, grant and own share of each region and together`() throws {
    let paper = try district()
    #expect(paper.regions.map(\.name) == ["Nord", "Mitte", "Süd"])
    #expect(paper.regions.map(\.employer) == ["Stadt Coesfeld", "Stadt Dülmen", "Gemeinde Ascheberg"])
    #expect(paper.regions.map(\.cost.value) == [18_796_963, 8_106_625, 18_549_815])
    #expect(paper.regions.map(\.grant.value) == [12_833_333, 5_500_000, 13_291_667])
    #expect(paper.regions.map(\.ownShare.value) == [5_963_630, 2_606_625, 5_258_148])
    #expect(paper.regions.map(\.residualCents) == [2, 1, 3])
    #expect(paper.cost == Cents(45_453_403) && paper.grant == Cents(31_625_000))
    #expect(paper.ownShare == Cents(13_828_403))
    #expect(paper.own == nil && paper.missingRegions.isEmpty)
  }

  @Test func `T2: the share of every municipality`() throws {
    var found: Figures = [:]
    for share in try district().regions.flatMap(\.shares) {
      found["\(share.ags) Kosten"] = share.cost.value
      found["\(share.ags) Förderung"] = share.grant.value
      found["\(share.ags) Eigenanteil"] = share.amount.value
    }
    let expected = expectedStatements.filter { name, _ in
      ["Kosten", "Förderung", "Eigenanteil"].contains { name.hasSuffix($0) }
    }
    #expect(found.count == 33)
    #expect(differences(found, expected) == [])
    found["05558044 Eigenanteil"] = 1_051_630
    #expect(differences(found, expected) == ["05558044 Eigenanteil: 1051630, erwartet 1051629"])
  }

  @Test func `grant quotas: 68.27, 67.85, 71.65 and 69.58 percent`() throws {
    let paper = try district()
    func percent(_ quota: Ratio?) -> String? { quota.map { ($0 * Ratio(100)).german(decimals: 2) } }
    #expect(paper.regions.map(\.grantQuota).map(percent) == ["68,27", "67,85", "71,65"])
    #expect(percent(quota(of: paper.grant, in: paper.cost)) == "69,58")
    #expect(quota(of: Cents(1), in: .zero) == nil)
  }

  // MARK: T4: occupation

  @Test func `T4: months and cost per occupied post and year, not of a small group`() throws {
    let regions = try district().regions
    #expect(regions.map(\.details?.fteMonths) == [Ratio(28), nil, Ratio(29)])
    #expect(regions.map(\.details?.plannedFTEMonths) == [Ratio(30), nil, Ratio(30)])
    #expect(regions.map(\.costPerFTEYear) == [Cents(8_055_841), nil, Cents(7_675_786)])
  }

  @Test func `T4: a region of one post shows neither, however many persons held it`() throws {
    var year = Year()
    year.regions[1].persons = 3
    let region = try district(year).regions[1]
    #expect(region.details == nil && region.costPerFTEYear == nil)
    #expect(try district(year).details == nil)
  }

  @Test func `lines of a region are its P1 to P4`() throws {
    let details = try #require(try paper("05558008").regions.first?.details)
    #expect(CostCategory.allCases.map { details.amount($0).value } == [17_972_956, 412_747, 131_260, 280_000])
    #expect(!details.containsRetroactivePay)
  }

  @Test func `sums over all regions have no lines while one region is a small group`() throws {
    #expect(try district().details == nil)
    var large = Year()
    large.regions[1].persons = 3
    large.regions[1].posts = 2
    let details = try #require(try district(large).details)
    #expect(CostCategory.allCases.map { details.amount($0).value } == [43_215_553, 1_118_775, 429_075, 690_000])
    #expect(details.fteMonths == Ratio(69) && details.plannedFTEMonths == Ratio(72))
  }

  // MARK: A municipality's paper

  @Test func `own figures of all eleven`() throws {
    let settled = try Year().settled()
    var found: Figures = [:]
    for statement in settled.statements {
      let paper = try #require(CommitteePaper(settled, for: statement.recipient.ags))
      let own = try #require(paper.own)
      found["\(own.municipality.ags) Kosten"] = own.cost.value
      found["\(own.municipality.ags) Förderung"] = own.grant.value
      found["\(own.municipality.ags) Eigenanteil"] = own.amount.value
      #expect(own.balanceDue == own.amount && own.advancePayments == .zero)
      #expect(paper.regions.map(\.name) == [statement.region] && paper.missingRegions.isEmpty)
      #expect(own.isEmployer == ["Coesfeld", "Dülmen", "Ascheberg"].contains(own.municipality.name))
      #expect(own.issuer == statement.issuer.officialName)
    }
    let expected = expectedStatements.filter { name, _ in
      ["Kosten", "Förderung", "Eigenanteil"].contains { name.hasSuffix($0) }
    }
    #expect(differences(found, expected) == [])
  }

  @Test func `T5: without the grant a municipality bears its share of the costs`() throws {
    let expected = ["05558012": 4_699_241, "05558040": 4_699_240, "05558032": 4_053_312, "05558044": 3_709_963]
    for (municipality, cost) in expected {
      #expect(try paper(municipality).own?.cost == Cents(Int64(cost)))
    }
  }

  @Test func `advance payments reduce what is still to pay`() throws {
    let own = try #require(try paper("05558008", Year(advances: ["05558008": [1_500_000]])).own)
    #expect(own.amount == Cents(1_490_908) && own.advancePayments == Cents(1_500_000))
    #expect(own.balanceDue == Cents(-9_092))
  }

  @Test func `a paper holds no other region's figures`() throws {
    var other = Year()
    other.regions[1].staff += 4_711
    other.regions[2].grant -= 815
    #expect(shownLines(try paper("05558008", other)) == shownLines(try paper("05558008")))
    #expect(shownLines(try paper("05558032", other)) != shownLines(try paper("05558032")))
  }

  @Test func `one region's run makes the same paper as all regions'`() throws {
    var alone = Year()
    alone.change = { $0.regions = $0.regions.filter { $0.name == "Süd" } }
    alone.regions = [.south]
    let (one, all) = (try paper("05558044", alone), try paper("05558044"))
    #expect(shownLines(one.regions) == shownLines(all.regions))
    #expect(try shownLines(#require(one.own)) == shownLines(#require(all.own)))
  }

  @Test func `who has no statement has no paper`() throws {
    #expect(CommitteePaper(try Year().settled(), for: try ags("05999999")) == nil)
    var alone = Year()
    alone.regions = [.nord]
    #expect(CommitteePaper(try alone.settled(), for: try ags("05558044")) == nil)
  }

  // MARK: Heads and missing regions

  @Test func `the head is the recipient's own, else the common one`() throws {
    #expect(try district().head?.number == "SV-10-0898")
    #expect(try paper("05558008").head?.leadUnit == "50 - Soziales und Wohnen")
    let own = Year {
      var head = try #require($0.papers.first)
      head.audience = .municipality(try ags("05558008"))
      head.number = "17/2026"
      $0.papers.append(head)
      $0.papers.removeAll { $0.audience == .district }
    }
    #expect(try paper("05558008", own).head?.number == "17/2026")
    #expect(try paper("05558020", own).head?.number.isEmpty == true)
    #expect(try district(own).head?.leadUnit == "50 - Soziales und Wohnen")
  }

  @Test func `regions stand in the order of the agreement, and what is missing is named`() throws {
    let settled = try Year().settled()
    let figures = settled.allocations.map { RegionFigures($0, settled.statements) }
    let paper = CommitteePaper.district(
      [figures[2], figures[0]], agreement: settled.agreement, isDraft: true)
    #expect(paper.regions.map(\.name) == ["Nord", "Süd"] && paper.missingRegions == ["Mitte"])
    #expect(paper.isDraft)
    #expect(paper.cost == Cents(18_796_963 + 18_549_815))
    // Both may show their lines, so their sum may.
    #expect(paper.details?.amount(.recruitment) == Cents(429_075))
    let none = CommitteePaper.district([], agreement: settled.agreement, isDraft: false)
    #expect(none.cost == .zero && none.details == nil && none.missingRegions == ["Nord", "Mitte", "Süd"])
  }

  @Test func `drafts make drafts`() throws {
    #expect(try district(Year(numbering: .draft)).isDraft)
    #expect(try paper("05558008", Year(numbering: .draft)).isDraft)
    #expect(try !district().isDraft)
  }
}
