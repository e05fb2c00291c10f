import Allocation
import Costs
import Facts
import Identifiers
import Money
import Settings
import TestSupport
import Testing

@testable import Statements

/// The audit against brute force: years of a few cents, every division of them tried.
@Suite struct AuditBruteForceTests {
  /// What the cents of a region could be: pay of three persons, P2, P3, P4.
  typealias Division = [Int]

  struct Instance {
    let year: Year
    let figures: [PublishedFigure]
    let persons: [Int]
    let totals: [Int]

    /// - Parameter regionCount: with two regions each figure is about one category, so that whole cents decide.
    init(seed: UInt64, regionCount: Int) {
      var random = SeededRandom(seed: seed)
      var year = Year()
      let names = ["Nord", "Mitte"].prefix(regionCount)
      year.regions = names.map { name in
        var sums = name == "Nord" ? Year.Sums.nord : .mitte
        sums.staff = Int64.random(in: 0...3, using: &random)
        // Often nothing but pay: then a sum of the rest tells colleagues more than others.
        let most: Int64 = Bool.random(using: &random) ? 0 : 1
        sums.equipment = Int64.random(in: 0...most, using: &random)
        sums.recruitment = Int64.random(in: 0...most, using: &random)
        sums.months = Ratio(Int64.random(in: 0...most, using: &random))
        sums.grant = 0
        sums.posts = 2
        sums.persons = Int.random(in: 1...4, using: &random)
        return sums
      }
      // One cent of P4 a month.
      year.change = { $0.administrationFlatRate = Cents(12) }
      self.year = year
      persons = year.regions.map { min(3, $0.persons) }
      totals = year.regions.map { Int($0.staff + $0.equipment + $0.recruitment + $0.months.numerator) }
      func amount(_ category: CostCategory, _ sums: Year.Sums) -> Int64 {
        switch category {
        case .staffCosts: sums.staff
        case .workplaceEquipment: sums.equipment
        case .recruitment: sums.recruitment
        case .staffAdministrationFlatRate: sums.months.numerator
        }
      }
      var figures: [PublishedFigure] = []
      for _ in 0..<Int.random(in: 0...3, using: &random) {
        let count = regionCount == 1 ? Int.random(in: 1...3, using: &random) : 1
        let categories = CostCategory.allCases.shuffled(using: &random).prefix(count)
        let regions = year.regions.shuffled(using: &random).prefix(Int.random(in: 1...regionCount, using: &random))
        let sum = regions.flatMap { sums in categories.map { amount($0, sums) } }.reduce(0, +)
        figures.append(.cost(of: Set(categories), regions: Set(regions.map(\.name)), Cents(sum)))
      }
      self.figures = figures
    }

    /// Every way to divide the totals that agrees with `figures`, as pairs of the first two pays of the first region.
    func pairs(_ figures: [PublishedFigure]) -> Set<[Int]> {
      let divisions = zip(persons, totals).map { Self.divisions(of: $1, persons: $0) }
      let names = year.regions.map(\.name)
      var pairs: Set<[Int]> = []
      for first in divisions[0] where !pairs.contains(Array(first.prefix(2))) {
        for second in divisions.count > 1 ? divisions[1] : [[]] {
          let agrees = figures.allSatisfy { figure in
            guard case .cost(let categories, let regions, let amount) = figure else { return false }
            let sum = zip(names, [first, second]).filter { regions.contains($0.0) }.map { _, division in
              categories.map { Self.amount($0, division) }.reduce(0, +)
            }.reduce(0, +)
            return sum == amount.value
          }
          if agrees {
            pairs.insert(Array(first.prefix(2)))
            break
          }
        }
      }
      return pairs
    }

    private static func amount(_ category: CostCategory, _ division: Division) -> Int {
      switch category {
      case .staffCosts: division.prefix(3).reduce(0, +)
      case .workplaceEquipment: division[3]
      case .recruitment: division[4]
      case .staffAdministrationFlatRate: division[5]
      }
    }

    private static func divisions(of total: Int, persons: Int) -> [Division] {
      var all: [Division] = []
      func fill(_ start: Division, _ rest: Int) {
        guard start.count < 5 else { return all.append(start + [rest]) }
        let most = (persons..<3).contains(start.count) ? 0 : rest
        for part in 0...most { fill(start + [part], rest - part) }
      }
      fill([], total)
      return all
    }

    /// What the pairs say: nil if every pair that is possible without the figures is so with them.
    func expected() -> DisclosureAudit.Narrowing? {
      let staff = year.regions.filter { $0.persons >= 3 }.map { sums in
        PublishedFigure.cost(of: [.staffCosts], regions: [sums.name], Cents(sums.staff))
      }
      let (before, after) = (pairs(staff), pairs(staff + figures))
      guard before != after else { return nil }
      func range(_ pairs: Set<[Int]>) -> [Int?] { [pairs.map { $0[0] }.min(), pairs.map { $0[0] }.max()] }
      return range(before) == range(after) ? .forColleagues : .forAnybody
    }

    func found() throws -> DisclosureAudit.Narrowing? {
      let settled = try year.settled()
      let costs = settled.allocations.map(\.costs)
      return try DisclosureAudit(costs, agreement: settled.agreement)
        .narrowing(of: costs[0], by: Set(figures), beyond: .partnerFigures)
    }
  }

  @Test(arguments: SeededRandom.seeds(150)) func `one region: the audit finds what trying finds`(_ seed: UInt64) throws
  {
    let instance = Instance(seed: seed, regionCount: 1)
    #expect(try instance.found() == instance.expected(), "seed \(seed): \(instance.year.regions) \(instance.figures)")
  }

  @Test(arguments: SeededRandom.seeds(100)) func `two regions: the audit finds what trying finds`(_ seed: UInt64) throws
  {
    let instance = Instance(seed: seed, regionCount: 2)
    #expect(try instance.found() == instance.expected(), "seed \(seed): \(instance.year.regions) \(instance.figures)")
  }

  @Test func `instances by chance are of all kinds`() {
    for count in [1, 2] {
      let kinds = SeededRandom.seeds(100).map { Instance(seed: $0, regionCount: count).expected() }
      #expect(kinds.contains(nil) && kinds.contains(.forAnybody) && kinds.contains(.forColleagues), "\(count)")
    }
  }

  // MARK: Rounding rules

  /// A share lies where the rule of 1.6 puts it, for every total and every bearer.
  @Test(arguments: SeededRandom.seeds(40)) func `what a share tells of its total is true, and as close as can be`(
    _ seed: UInt64
  ) throws {
    var random = SeededRandom(seed: seed)
    let isEqual = Bool.random(using: &random)
    let weights = (0..<Int.random(in: 2...5, using: &random)).map { _ in
      isEqual ? 1 : Int64.random(in: 1...9, using: &random)
    }
    let sum = weights.reduce(0, +)
    let bearers = PublishedFigure.bearers(weights.map { Ratio($0, sum) }, isEqual: isEqual)
    let settled = try Year(regions: [.mitte]).settled()
    let equations = try PublishedEquations(settled.allocations.map(\.costs), agreement: settled.agreement)
    let index = Int.random(in: weights.indices, using: &random)
    let total = Int64.random(in: 0...60, using: &random)
    let share = apportion(Cents(total), by: weights)[index]
    let figure = PublishedFigure.share(
      region: "Mitte", through: .staffAdministrationFlatRate, lessGrant: .zero, bearer: bearers[index], share)
    let possible = (-20...90).filter { apportion(Cents($0), by: weights)[index] == share }
    for candidate in Int64(-20)...90 {
      let told = PublishedFigure.cost(of: Set(CostCategory.allCases), regions: ["Mitte"], Cents(candidate))
      let program = try LinearProgram(bounds: equations.bounds, equations.constraints([figure, told]))
      if possible.contains(candidate), candidate >= 0 { #expect(program.isFeasible, "seed \(seed): \(candidate)") }
      if isEqual { #expect(program.isFeasible == (possible.contains(candidate) && candidate >= 0), "seed \(seed)") }
    }
  }
}
