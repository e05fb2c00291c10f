import Allocation
import Costs
import Dates
import Diagnostics
import Facts
import Money
import Settings
import Testing

/// Rates, lapse, cap, basis and surplus (domain.md R6 to R9).
@Suite struct GrantTests {
  // MARK: Rates by date

  /// 55,000.00 to the end of June, 57,000.00 from July on.
  private func withNewRate(_ agreement: inout Agreement) throws {
    var rate = try #require(agreement.grantRates.first)
    rate.since = try day("01.07.2025")
    rate.perFTEAndYear = Cents(5_700_000)
    agreement.grantRates.append(rate)
  }

  @Test func `each month has the rate in force on its first day`() throws {
    let cases: [([PostSketch.Stay], PartialMonthRule, Int64)] = [
      ([.init("01.01.", "31.12.")], .begun, 5_600_000),
      ([.init("01.01.", "30.06.")], .begun, 2_750_000),
      ([.init("01.07.", "31.12.")], .begun, 2_850_000),
      ([.init("01.06.", "31.12.")], .whole, 3_308_333),
      ([.init("15.06.", "31.07.")], .daily, 725_205),
    ]
    for (stays, rule, grant) in cases {
      let scenario = try Scenario(RegionSketch(posts: [PostSketch(stays: stays)])) {
        try withNewRate(&$0)
        $0.partialMonths = rule
      }
      #expect(try scenario.costs().computedGrant == Cents(grant), "\(stays) \(rule)")
    }
  }

  @Test func `ALL-FOERDERUNG: no rate at the beginning of the year`() throws {
    let scenario = try Scenario(RegionSketch()) { $0.grantRates[0].since = try day("01.03.2025") }
    #expect(scenario.ledger().value == nil)
    #expect(scenario.findings.codes == ["ALL-FOERDERUNG"])
    #expect(scenario.findings.first?.place == scenario.agreement.regions.first?.place)
    let none = try Scenario(RegionSketch()) { $0.grantRates = [] }
    #expect(none.findings.codes == ["ALL-FOERDERUNG"])
    let early = try Scenario(RegionSketch()) { $0.grantRates[0].since = try day("01.01.2025") }
    #expect(early.findings.isEmpty)
  }

  // MARK: Lapse

  @Test func `after the lapse nothing is granted, the flat rate goes on`() throws {
    let cases: [(String, PartialMonthRule, Int64)] = [
      ("01.01.2025", .begun, 0), ("01.07.2025", .begun, 2_750_000), ("15.07.2025", .begun, 3_208_333),
      ("15.07.2025", .whole, 2_750_000), ("15.07.2025", .daily, 2_938_356), ("02.01.2025", .begun, 458_333),
      ("31.12.2025", .whole, 5_041_667), ("01.01.2026", .begun, 5_500_000), ("01.01.2020", .daily, 0),
    ]
    for (lapse, rule, grant) in cases {
      let costs = try Scenario(RegionSketch()) {
        $0.grantLapse = GrantLapse(firstDayWithout: try day(lapse))
        $0.partialMonths = rule
      }.costs()
      #expect(costs.grant == Cents(grant), "\(lapse) \(rule)")
      #expect(costs.amount(.staffAdministrationFlatRate) == Cents(120_000))
      #expect(costs.fteMonths == Ratio(12))
    }
  }

  // MARK: Cap

  private func grant(_ posts: [PostSketch], _ cap: GrantCap) throws -> RegionCosts {
    // So that the grant without a cap may exceed the cost.
    try Scenario(RegionSketch(posts: posts)) {
      $0.grantCap = cap
      $0.surplus = .payOut(reason: "Schreiben")
    }.costs()
  }

  @Test func `the grant of a post is at most what it cost`() throws {
    let cases: [(cost: Int64, capped: Int64, isCapped: Bool)] = [
      (9_000_000, 5_500_000, false), (5_500_001, 5_500_000, false), (5_500_000, 5_500_000, false),
      (5_499_999, 5_499_999, true), (4_000_000, 4_000_000, true), (0, 0, true), (-10_000, 0, true),
    ]
    for (cost, capped, isCapped) in cases {
      let costs = try grant([PostSketch(cost: cost)], .personnelCost)
      #expect(costs.grant == Cents(capped), "\(cost)")
      #expect(costs.posts.map(\.isCapped) == [isCapped], "\(cost)")
      let open = try grant([PostSketch(cost: cost)], .none)
      #expect(open.grant == Cents(5_500_000) && open.posts.map(\.isCapped) == [false], "\(cost)")
    }
  }

  @Test func `each post has its own cap`() throws {
    let posts = [PostSketch(id: "A", cost: 4_000_000), PostSketch(id: "B", cost: 9_000_000)]
    #expect(try grant(posts, .personnelCost).grant == Cents(9_500_000))
    #expect(try grant(posts, .none).grant == Cents(11_000_000))
  }

  @Test func `all holders of the year count together`() throws {
    let post = PostSketch(cost: 2_000_000, stays: [.init("01.01.", "30.06."), .init("01.07.", "31.12.")])
    var scenario = try Scenario(RegionSketch(posts: [post]))
    scenario.facts.staffCosts.append(
      StaffCost(post: "Nord-A", amount: Cents(3_400_000), retroactive: Cents(500), file: "zweite.csv", rows: 3))
    let costs = try scenario.costs()
    #expect(costs.grant == Cents(5_400_000))
    #expect(costs.amount(.staffCosts) == Cents(5_400_000))
    #expect(costs.retroactive == Cents(500))
  }

  @Test func `the cap comes before the one rounding`() throws {
    // Of a month, 4,583.33…: capped at 4,583.33 three times it is 13,749.99.
    let month = [PostSketch.Stay("01.04.", "30.04.")]
    let posts = ["A", "B", "C"].map { PostSketch(id: $0, cost: 458_333, stays: month) }
    #expect(try grant(posts, .personnelCost).grant == Cents(1_374_999))
    #expect(try grant(posts, .none).grant == Cents(1_375_000))
  }

  // MARK: Basis

  @Test func `granted, paid out or computed`() throws {
    let region = RegionSketch(granted: 5_000_000, paidOut: 4_800_000)
    for (basis, grant) in [(GrantBasis.granted, Int64(5_000_000)), (.paidOut, 4_800_000), (.computed, 5_500_000)] {
      let scenario = try Scenario(region) { $0.grantBasis = basis }
      let costs = try scenario.costs()
      #expect(costs.grant == Cents(grant) && costs.grantBasis == basis)
      #expect(costs.computedGrant == Cents(5_500_000))
      #expect(try scenario.allocation().shares.map(\.grantShare).total() == Cents(grant))
      #expect(scenario.findings.codes == ["ALL-FOERDERUNG-ABW"])
      let finding = try #require(scenario.findings.first)
      #expect(finding.severity == .warning && finding.place == SourcePlace(file: "tabelle.csv", line: 2))
      #expect(
        finding.message
          == "Region Nord: bewilligt 50.000,00 €, ausgezahlt 48.000,00 €, berechnet 55.000,00 €")
      #expect(finding.hint.contains("„\(basis.rawValue)“"))
    }
  }

  @Test func `each of the three may be the one that differs`() throws {
    let cases: [(Int64, Int64, [String])] = [
      (5_500_000, 5_500_000, []), (5_500_000, 5_499_999, ["ALL-FOERDERUNG-ABW"]),
      (5_499_999, 5_499_999, ["ALL-FOERDERUNG-ABW"]), (5_499_999, 5_500_000, ["ALL-FOERDERUNG-ABW"]),
    ]
    for (granted, paidOut, codes) in cases {
      for basis in GrantBasis.allCases {
        let scenario = try Scenario(RegionSketch(granted: granted, paidOut: paidOut)) { $0.grantBasis = basis }
        #expect(scenario.findings.codes == codes, "\(granted) \(paidOut) \(basis)")
      }
    }
  }

  @Test func `ALL-FOERDERUNG: the basis wants a notice and there is none`() throws {
    for basis in [GrantBasis.granted, .paidOut] {
      let scenario = try Scenario(RegionSketch()) { $0.grantBasis = basis }
      #expect(scenario.ledger().value == nil)
      #expect(scenario.findings.codes == ["ALL-FOERDERUNG"])
      #expect(scenario.findings.first?.place == scenario.agreement.grantBasisPlace)
    }
    #expect(try Scenario(RegionSketch()).findings.isEmpty)
  }

  @Test func `a notice of another region does not count`() throws {
    var other = WorkedExample.mitte
    other.granted = nil
    let scenario = try Scenario(WorkedExample.nord, other) { $0.grantBasis = .granted }
    #expect(scenario.findings.codes == ["ALL-FOERDERUNG"])
  }

  // MARK: Surplus

  /// Mitte with less pay: costs 54,766.87, a grant of 55,000.00.
  private var surplus: RegionSketch {
    var region = WorkedExample.mitte
    region.posts[0].cost = 5_172_050
    return region
  }

  @Test func `ALL-UEBERDECKUNG stops until somebody has decided`() throws {
    let scenario = try Scenario(surplus) { $0.grantCap = .none }
    #expect(scenario.ledger().value == nil)
    let finding = try #require(scenario.findings.first { $0.code == .surplus })
    #expect(finding.severity == .error && finding.place == scenario.agreement.regions.first?.place)
    #expect(finding.message == "Region Mitte: die Förderung übersteigt die Kosten um 233,13 €")
  }

  @Test func `a surplus that is paid out: the left-over cent is at the employer's expense`() throws {
    let scenario = try Scenario(surplus) {
      $0.grantCap = .none
      $0.surplus = .payOut(reason: "Schreiben des Kreises")
    }
    let allocation = try scenario.allocation()
    #expect(allocation.costs.cost == Cents(5_476_687) && allocation.costs.ownShare == Cents(-23_313))
    #expect(allocation.order == ["05558016", "05558032"])
    #expect(allocation.amounts == [-11_656, -11_657])
    #expect(allocation.shares.map(\.cost.value) == [2_738_344, 2_738_343])
    #expect(allocation.shares.map(\.grantShare.value) == [2_750_000, 2_750_000])
    #expect(allocation.residualCents == 1)
    #expect(scenario.findings.first { $0.code == .surplus }?.severity == .warning)
  }

  @Test func `with the cap there is no surplus`() throws {
    let scenario = try Scenario(surplus)
    #expect(try scenario.costs().grant == Cents(5_172_050))
    #expect(try scenario.costs().ownShare == Cents(304_637))
    #expect(scenario.findings.codes == ["ALL-FOERDERUNG-ABW", "ALL-DECKEL", "ALL-KLEINGRUPPE"])
  }

  @Test func `cost and grant alike are no surplus`() throws {
    let region = RegionSketch(posts: [PostSketch(cost: 5_380_000)], granted: 5_500_000)
    let even = try Scenario(region) { $0.grantBasis = .granted }
    #expect(try even.costs().ownShare == .zero)
    #expect(try even.allocation().amounts == [0, 0, 0, 0])
    #expect(!even.findings.contains { $0.code == .surplus })
  }

  // MARK: Small groups

  @Test func `ALL-KLEINGRUPPE: fewer than three persons, or one that has it all`() throws {
    for (persons, isDominant, severity) in [
      (0, false, Severity.info), (2, false, .info), (3, true, .info), (3, false, nil), (9, true, .info),
    ] as [(Int, Bool, Severity?)] {
      var scenario = try Scenario(RegionSketch())
      scenario.facts.staffing = [
        Staffing(region: "Nord", paid: PersonGroup(persons: persons, hasDominantPerson: isDominant))
      ]
      #expect(scenario.findings.first { $0.code == .smallGroup }?.severity == severity, "\(persons) \(isDominant)")
      scenario.agreement.smallGroups = .itemize(reason: "Einwilligung")
      #expect(
        scenario.findings.first { $0.code == .smallGroup }?.severity == severity.map { _ in .warning },
        "\(persons) \(isDominant)")
    }
  }

  @Test func `a region of which nothing is known about persons is a small one`() throws {
    var scenario = try Scenario(RegionSketch())
    scenario.facts.staffing = []
    #expect(try scenario.costs().staffing.isSmallGroup)
  }

  @Test func `the faults of all regions are told at once`() throws {
    var first = surplus
    first.granted = nil
    let scenario = try Scenario(first, WorkedExample.nord, WorkedExample.south) {
      $0.grantBasis = .granted
      $0.partialMonths = .daily
    }
    #expect(
      scenario.findings.codes == ["ALL-FOERDERUNG", "ALL-FOERDERUNG-ABW", "ALL-FOERDERUNG-ABW"])
    #expect(scenario.ledger().value == nil)
  }
}
