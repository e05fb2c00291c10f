import Costs
import Dates
import Facts
import Money
import Settings
import TestSupport
import Testing

/// How much of a month counts (domain.md R3 to R5, D18): months, grant at 55,000.00 and flat rate at 1,200.00.
@Suite struct OccupiedTimeTests {
  private func costs(_ post: PostSketch, _ rule: PartialMonthRule, year: Int = 2025) throws -> RegionCosts {
    try Scenario(RegionSketch(posts: [post]), year: year) { $0.partialMonths = rule }.costs()
  }

  /// A post, and by rule the months and the grant in cents that must come of it.
  struct Case: CustomTestStringConvertible {
    let name: String
    var year = 2025
    var fte = Ratio(1)
    let stays: [PostSketch.Stay]
    let begun: (Ratio, Int64)
    let whole: (Ratio, Int64)
    let daily: (Ratio, Int64)

    var testDescription: String { name }
  }

  static let cases = [
    Case(
      name: "all year", stays: [.init("01.01.", "31.12.")],
      begun: (Ratio(12), 5_500_000), whole: (Ratio(12), 5_500_000), daily: (Ratio(12), 5_500_000)),
    Case(
      name: "nobody", stays: [],
      begun: (.zero, 0), whole: (.zero, 0), daily: (.zero, 0)),
    Case(
      name: "from the middle of November", stays: [.init("15.11.", "31.12.")],
      begun: (Ratio(2), 916_667), whole: (Ratio(1), 458_333), daily: (Ratio(564, 365), 708_219)),
    Case(
      name: "one day", stays: [.init("31.12.", "31.12.")],
      begun: (Ratio(1), 458_333), whole: (.zero, 0), daily: (Ratio(12, 365), 15_068)),
    Case(
      name: "handed over in the middle of a month", stays: [.init("01.01.", "14.03."), .init("15.03.", "31.12.")],
      begun: (Ratio(12), 5_500_000), whole: (Ratio(12), 5_500_000), daily: (Ratio(12), 5_500_000)),
    Case(
      name: "a day between two holders", stays: [.init("01.01.", "14.03."), .init("16.03.", "31.12.")],
      begun: (Ratio(12), 5_500_000), whole: (Ratio(11), 5_041_667), daily: (Ratio(4368, 365), 5_484_932)),
    Case(
      name: "a successor is trained: two on one post", stays: [.init("01.01.", "31.03."), .init("01.03.", "31.12.")],
      begun: (Ratio(12), 5_500_000), whole: (Ratio(12), 5_500_000), daily: (Ratio(12), 5_500_000)),
    Case(
      name: "two half holders",
      stays: [.init("01.01.", "31.12.", Ratio(1, 2)), .init("01.01.", "31.12.", Ratio(1, 2))],
      begun: (Ratio(12), 5_500_000), whole: (Ratio(12), 5_500_000), daily: (Ratio(12), 5_500_000)),
    Case(
      name: "more than the post holds",
      stays: [.init("01.01.", "31.12.", Ratio(3, 4)), .init("01.01.", "31.12.", Ratio(1, 2))],
      begun: (Ratio(12), 5_500_000), whole: (Ratio(12), 5_500_000), daily: (Ratio(12), 5_500_000)),
    Case(
      name: "from full to half in the middle of June",
      stays: [.init("01.01.", "15.06."), .init("16.06.", "31.12.", Ratio(1, 2))],
      begun: (Ratio(9), 4_125_000), whole: (Ratio(17, 2), 3_895_833), daily: (Ratio(3186, 365), 4_000_685)),
    Case(
      name: "occupied below its plan", stays: [.init("01.01.", "31.12.", Ratio(3, 4))],
      begun: (Ratio(9), 4_125_000), whole: (Ratio(9), 4_125_000), daily: (Ratio(9), 4_125_000)),
    Case(
      name: "0.3333 FTE", fte: Ratio(3333, 10_000), stays: [.init("01.01.", "31.12.")],
      begun: (Ratio(9999, 2500), 1_833_150), whole: (Ratio(9999, 2500), 1_833_150),
      daily: (Ratio(9999, 2500), 1_833_150)),
    Case(
      name: "January and February of a common year", stays: [.init("01.01.", "28.02.")],
      begun: (Ratio(2), 916_667), whole: (Ratio(2), 916_667), daily: (Ratio(708, 365), 889_041)),
    Case(
      name: "the same days of a leap year", year: 2024, stays: [.init("01.01.", "28.02.")],
      begun: (Ratio(2), 916_667), whole: (Ratio(1), 458_333), daily: (Ratio(118, 61), 886_612)),
    Case(
      name: "February of 2028", year: 2028, stays: [.init("01.02.", "29.02.")],
      begun: (Ratio(1), 458_333), whole: (Ratio(1), 458_333), daily: (Ratio(58, 61), 435_792)),
    Case(
      name: "a leap year throughout", year: 2028, stays: [.init("01.01.", "31.12.")],
      begun: (Ratio(12), 5_500_000), whole: (Ratio(12), 5_500_000), daily: (Ratio(12), 5_500_000)),
  ]

  @Test(arguments: cases) func `months and grant by each rule`(_ example: Case) throws {
    let post = PostSketch(fte: example.fte, stays: example.stays)
    for (rule, expected) in [
      (PartialMonthRule.begun, example.begun), (.whole, example.whole), (.daily, example.daily),
    ] {
      let costs = try costs(post, rule, year: example.year)
      #expect(costs.fteMonths == expected.0, "\(rule)")
      #expect(costs.computedGrant == Cents(expected.1), "\(rule)")
      #expect(costs.grant == Cents(expected.1), "\(rule)")
    }
  }

  @Test func `the worked example by rule: a decision of 4,583.34 in Süd alone`() throws {
    func region(_ name: String, _ rule: PartialMonthRule) throws -> RegionCosts {
      try Scenario(WorkedExample.regions) { $0.partialMonths = rule }.costs(name)
    }
    let expected: [(String, PartialMonthRule, months: String, grant: Int64, flatRate: Int64)] = [
      ("Süd", .begun, "29", 13_291_667, 290_000), ("Süd", .whole, "28", 12_833_333, 280_000),
      ("Süd", .daily, "2082/73", 13_071_918, 285_205), ("Nord", .begun, "28", 12_833_333, 280_000),
      ("Nord", .whole, "28", 12_833_333, 280_000), ("Nord", .daily, "10242/365", 12_860_959, 280_603),
      ("Mitte", .begun, "12", 5_500_000, 120_000), ("Mitte", .whole, "12", 5_500_000, 120_000),
      ("Mitte", .daily, "12", 5_500_000, 120_000),
    ]
    for (name, rule, months, grant, flatRate) in expected {
      let costs = try region(name, rule)
      #expect(costs.fteMonths.description == months, "\(name) \(rule)")
      #expect(costs.grant == Cents(grant), "\(name) \(rule)")
      #expect(costs.amount(.staffAdministrationFlatRate) == Cents(flatRate), "\(name) \(rule)")
    }
  }

  @Test func `the flat rate follows the occupied months, not the plan`() throws {
    let cases: [(PostSketch, Int64)] = [
      (PostSketch(stays: []), 0), (PostSketch(stays: [.init("15.11.", "31.12.")]), 20_000),
      (PostSketch(stays: [.init("01.01.", "31.12.", Ratio(3, 4))]), 90_000),
      (PostSketch(fte: Ratio(3333, 10_000)), 39_996),
    ]
    for (post, flatRate) in cases {
      #expect(try costs(post, .begun).amount(.staffAdministrationFlatRate) == Cents(flatRate))
    }
  }

  @Test func `a vacant post brings no grant, but its equipment and recruiting cost stay`() throws {
    let region = RegionSketch(posts: [PostSketch(cost: 0, stays: [])], equipment: 12_345, recruitment: 67_890)
    let costs = try Scenario(region).costs()
    #expect(costs.cost == Cents(80_235) && costs.grant == .zero)
    #expect(costs.fteMonths == .zero && costs.plannedFTEMonths == Ratio(12))
  }

  // MARK: One rounding

  @Test func `grant and flat rate are rounded once a region`() throws {
    // A month of 55,000.00 is 4,583.33…; three posts with one month each make 13,750.00, not 13,749.99.
    let month = [PostSketch.Stay("01.04.", "30.04.")]
    let posts = ["A", "B", "C"].map { PostSketch(id: $0, stays: month) }
    let costs = try Scenario(RegionSketch(posts: posts)).costs()
    #expect(costs.computedGrant == Cents(1_375_000))
    #expect(costs.posts.map(\.computedGrant) == [Ratio(1_375_000, 3), Ratio(1_375_000, 3), Ratio(1_375_000, 3)])
  }

  @Test func `half a cent is rounded up`() throws {
    let month = PostSketch(stays: [.init("01.04.", "30.04.")])
    let costs = try Scenario(RegionSketch(posts: [month])) {
      $0.grantRates[0].perFTEAndYear = Cents(6)
      $0.administrationFlatRate = Cents(6)
    }.costs()
    #expect(costs.computedGrant == Cents(1))
    #expect(costs.amount(.staffAdministrationFlatRate) == Cents(1))
    let less = try Scenario(RegionSketch(posts: [month])) {
      $0.grantRates[0].perFTEAndYear = Cents(5)
      $0.administrationFlatRate = Cents(5)
    }.costs()
    #expect(less.computedGrant == .zero && less.amount(.staffAdministrationFlatRate) == .zero)
  }

  // MARK: Against a count day by day

  /// The rules once more, as plainly as they are said: a figure for each day, then the largest, smallest or mean.
  private func countedMonths(_ post: PostSketch, _ rule: PartialMonthRule, _ year: BudgetYear) throws -> Ratio {
    let stays = try post.stays.map {
      (from: try day("\($0.from)\(year.number)"), to: try day("\($0.to)\(year.number)"), fte: $0.fte ?? post.fte)
    }
    var months = Ratio.zero
    for month in year.months {
      let days = (0..<month.lengthInDays).map { offset in
        let day = month.firstDay.adding(days: offset)
        let held = stays.filter { $0.from <= day && day <= $0.to }.map(\.fte).reduce(.zero, +)
        return held < post.fte ? held : post.fte
      }
      switch rule {
      case .begun: months += days.max() ?? .zero
      case .whole: months += days.min() ?? .zero
      case .daily: months += days.reduce(.zero, +) * Ratio(12, Int64(year.lengthInDays))
      }
    }
    return months
  }

  @Test func `random occupancies give what counting days gives`() throws {
    for seed in SeededRandom.seeds(300) {
      var random = SeededRandom(seed: seed)
      let year = BudgetYear([2024, 2025, 2028, 2100].randomElement(using: &random) ?? 2025)
      let post = randomPost(&random)
      let rule = PartialMonthRule.allCases.randomElement(using: &random) ?? .begun
      let costs = try costs(post, rule, year: year.number)
      #expect(try costs.fteMonths == countedMonths(post, rule, year), "seed \(seed), \(rule), \(year.number)")
      let full = Ratio(5_500_000) * post.fte
      #expect(Ratio(costs.computedGrant) <= full + Ratio(1, 2), "seed \(seed): never more than a full year's grant")
      #expect(costs.computedGrant >= .zero, "seed \(seed)")
      #expect(costs.fteMonths <= Ratio(12) * post.fte, "seed \(seed)")
    }
  }
}

/// A post with up to four stays, in days that every year has.
func randomPost(_ random: inout SeededRandom, id: String = "A") -> PostSketch {
  let fte = [Ratio(1), Ratio(1, 2), Ratio(3333, 10_000), Ratio(3, 4)].randomElement(using: &random) ?? Ratio(1)
  let stays = (0..<Int.random(in: 0...4, using: &random)).map { _ in
    let days = [randomDay(&random), randomDay(&random)].sorted { $0.order < $1.order }
    let part = Bool.random(using: &random) ? nil : fte * Ratio(1, 2)
    return PostSketch.Stay(days[0].text, days[1].text, part)
  }
  return PostSketch(
    id: id, fte: fte, cost: Int64.random(in: 0...9_000_000, using: &random), stays: stays)
}

private func randomDay(_ random: inout SeededRandom) -> (text: String, order: Int) {
  let (month, day) = (Int.random(in: 1...12, using: &random), Int.random(in: 1...28, using: &random))
  return ("\(day < 10 ? "0" : "")\(day).\(month < 10 ? "0" : "")\(month).", month * 100 + day)
}
