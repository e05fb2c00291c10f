import Allocation
import Costs
import Facts
import Identifiers
import Money
import Settings
import TestSupport
import Testing

/// What must hold for any region (domain.md 1.6). A failing case names its seed; `ABRECHNUNG_SEED` runs it first.
@Suite struct PropertyTests {
  private let cases: UInt64 = 300

  @Test func `rows and columns add up exactly`() throws {
    var negative = 0
    for seed in SeededRandom.seeds(cases) {
      var random = SeededRandom(seed: seed)
      let allocation = try scenario(&random).allocation()
      let (costs, shares) = (allocation.costs, allocation.shares)
      for category in CostCategory.allCases {
        #expect(shares.map { $0.costShare(category) }.total() == costs.amount(category), "seed \(seed): \(category)")
      }
      #expect(shares.map(\.grantShare).total() == costs.grant, "seed \(seed)")
      for share in shares {
        #expect(CostCategory.allCases.map(share.costShare).total() - share.grantShare == share.amount, "seed \(seed)")
      }
      #expect(shares.map(\.amount).total() == costs.cost - costs.grant, "seed \(seed)")
      if costs.ownShare < .zero { negative += 1 }
    }
    #expect(negative > 20, "the sample must hold surpluses")
  }

  @Test func `shares stay within their bounds`() throws {
    var weighted = 0
    for seed in SeededRandom.seeds(cases) {
      var random = SeededRandom(seed: seed)
      let sketch = sketch(&random)
      let allocation = try scenario(sketch).allocation()
      let weights = weights(of: sketch, in: allocation.order)
      let isEqual = Set(weights).count == 1
      if !isEqual { weighted += 1 }
      let lines = CostCategory.allCases.map(allocation.costs.amount) + [-allocation.costs.grant]
      for (share, weight) in zip(allocation.shares, weights) {
        let parts = CostCategory.allCases.map(share.costShare) + [-share.grantShare]
        for (line, part) in zip(lines, parts) {
          #expect(isNear(part, line, weight, of: weights, cents: isEqual ? 1 : 2), "seed \(seed)")
        }
        #expect(isNear(share.amount, allocation.costs.ownShare, weight, of: weights, cents: 1), "seed \(seed)")
      }
      if isEqual { expectEqualShares(allocation, "seed \(seed)") }
    }
    #expect(weighted > 50, "the sample must hold weighted keys")
  }

  /// Equal keys: at most a cent apart, earlier places bear it, and the employer never gains.
  private func expectEqualShares(_ allocation: RegionAllocation, _ comment: Comment) {
    let amounts = allocation.amounts
    #expect((amounts.max() ?? 0) - (amounts.min() ?? 0) <= 1, comment)
    #expect(amounts == amounts.sorted(by: >), comment)
    #expect(Int64(amounts.filter { $0 != amounts.min() }.count) == allocation.residualCents, comment)
    #expect(amounts.allSatisfy { $0 <= amounts[0] }, comment)
  }

  /// |part − line × weight / sum| < cents, without fractions.
  private func isNear(_ part: Cents, _ line: Cents, _ weight: Int64, of weights: [Int64], cents: Int128) -> Bool {
    let sum = weights.reduce(Int128(0)) { $0 + Int128($1) }
    return abs(Int128(part.value) * sum - Int128(line.value) * Int128(weight)) < sum * cents
  }

  @Test func `a share that is off by its bound is told`() {
    // A third of 1.00: 0.33 and 0.34 are near, 0.35 is not, 0.32 only with two cents.
    let near = [32, 33, 34, 35].map { isNear(Cents($0), Cents(100), 1, of: [1, 1, 1], cents: 1) }
    #expect(near == [false, true, true, false])
    #expect(isNear(Cents(32), Cents(100), 1, of: [1, 1, 1], cents: 2))
    #expect(!isNear(Cents(-32), Cents(-100), 1, of: [1, 1, 1], cents: 1))
  }

  @Test func `no cent left over went past a larger remainder or an earlier tie`() throws {
    for seed in SeededRandom.seeds(cases) {
      var random = SeededRandom(seed: seed)
      let sketch = sketch(&random)
      let allocation = try scenario(sketch).allocation()
      let weights = weights(of: sketch, in: allocation.order)
      let sum = weights.reduce(Int128(0)) { $0 + Int128($1) }
      let remainders = weights.map { weight in
        let rest = Int128(allocation.costs.ownShare.value) * Int128(weight) % sum
        return rest < 0 ? rest + sum : rest
      }
      // Who bears more than the floor: share × sum > total × weight, or no remainder at all.
      let bearsCent = zip(allocation.amounts, weights).map {
        Int128($0) * sum > Int128(allocation.costs.ownShare.value) * Int128($1)
      }
      for (a, b) in allocation.order.indices.flatMap({ a in allocation.order.indices.map { (a, $0) } })
      where bearsCent[a] && !bearsCent[b] {
        #expect(remainders[a] > remainders[b] || (remainders[a] == remainders[b] && a < b), "seed \(seed)")
      }
      #expect(Int64(bearsCent.filter(\.self).count) == allocation.residualCents, "seed \(seed)")
      #expect(allocation.order.first == sketch.members.first, "seed \(seed): the employer first")
      #expect(Array(allocation.order.dropFirst()) == sketch.members.dropFirst().sorted(), "seed \(seed): then by AGS")
    }
  }

  @Test func `the order of the input does not matter`() throws {
    for seed in SeededRandom.seeds(cases) {
      var random = SeededRandom(seed: seed)
      var other = sketch(&random)
      other.name = "Süd"
      let first = sketch(&random, among: names.keys.sorted().filter { !other.members.contains($0) })
      var scenario = try scenario(first.members.isEmpty ? [other] : [first, other])
      let straight = try scenario.allocations().figures
      scenario.facts.municipalities.shuffle(using: &random)
      scenario.facts.posts.shuffle(using: &random)
      scenario.facts.occupancies.shuffle(using: &random)
      scenario.facts.staffCosts.shuffle(using: &random)
      scenario.facts.nonStaffCosts.shuffle(using: &random)
      scenario.facts.grantNotices.shuffle(using: &random)
      scenario.facts.staffing.shuffle(using: &random)
      scenario.agreement.regions.shuffle(using: &random)
      #expect(differences(try scenario.allocations().figures, straight) == [], "seed \(seed)")
    }
  }

  @Test func `k times all weights change nothing`() throws {
    for seed in SeededRandom.seeds(cases) {
      var random = SeededRandom(seed: seed)
      var sketch = sketch(&random)
      let weights = Dictionary(
        uniqueKeysWithValues: sketch.members.map { ($0, Ratio(Int64.random(in: 1...10_000, using: &random), 10_000)) })
      let factor = Ratio(Int64.random(in: 2...9_999, using: &random))
      sketch.key = Bool.random(using: &random) ? .fixed(weights) : .fte(weights)
      let once = try scenario(sketch).allocation()
      sketch.key = .fixed(weights.mapValues { $0 * factor })
      let scaled = try scenario(sketch).allocation()
      #expect(differences([scaled].figures, [once].figures) == [], "seed \(seed)")
      #expect(scaled.residualCents == once.residualCents, "seed \(seed)")
    }
  }

  @Test func `all balances together are zero`() throws {
    for seed in SeededRandom.seeds(cases) {
      var random = SeededRandom(seed: seed)
      let allocation = try scenario(&random).allocation()
      // Members owe their share; the employer has spent the cost, received the grant, and bears its own share.
      let owed = allocation.shares.dropFirst().map(\.amount).total()
      let own = try #require(allocation.shares.first).amount
      let employer = own - (allocation.costs.cost - allocation.costs.grant)
      #expect(owed + employer == .zero, "seed \(seed)")
    }
  }

  @Test func `the clearing of a district-wide lapse sums to zero`() throws {
    for seed in SeededRandom.seeds(cases) {
      var random = SeededRandom(seed: seed)
      let all = names.keys.sorted().shuffled(using: &random)
      let cuts = [0, Int.random(in: 1...4, using: &random), Int.random(in: 5...8, using: &random), 11]
      let regions = zip(cuts, cuts.dropFirst()).enumerated().map { index, cut in
        var sketch = sketch(&random)
        sketch.name = ["Nord", "Mitte", "Süd"][index]
        sketch.members = Array(all[cut.0..<cut.1])
        sketch.key = .equal
        return sketch
      }
      let scenario = try scenario(regions)
      let lapse = DistrictwideLapse.make(
        try scenario.allocations().map(\.costs), municipalities: scenario.facts.municipalities)
      let cost = try scenario.allocations().map(\.costs.cost).total()
      #expect(lapse.clearing.map(\.toReceive).total() == .zero, "seed \(seed)")
      #expect(lapse.shares.map(\.amount).total() == cost, "seed \(seed)")
      let amounts = lapse.shares.map(\.amount.value)
      #expect((amounts.max() ?? 0) - (amounts.min() ?? 0) <= 1, "seed \(seed)")
      #expect(amounts == amounts.sorted(by: >), "seed \(seed): employers bear the cents first")
      #expect(lapse.shares.prefix(3).allSatisfy { $0.municipality.role == .employer }, "seed \(seed)")
    }
  }

  @Test func `a grant by months is never above the full one`() throws {
    for seed in SeededRandom.seeds(cases) {
      var random = SeededRandom(seed: seed)
      var sketch = sketch(&random)
      for index in sketch.posts.indices { sketch.posts[index].cost = 9_000_000 }
      sketch.granted = nil
      let full = Ratio(5_500_000) * sketch.posts.map(\.fte).reduce(.zero, +)
      var grants: [PartialMonthRule: Cents] = [:]
      for rule in PartialMonthRule.allCases {
        let costs = try Scenario(sketch) {
          $0.partialMonths = rule
          $0.surplus = .payOut(reason: "Schreiben")
        }.costs()
        grants[rule] = costs.grant
        #expect(costs.grant >= .zero && Ratio(costs.grant) <= full + Ratio(1, 2), "seed \(seed), \(rule)")
      }
      #expect((grants[.whole] ?? .zero) <= (grants[.begun] ?? .zero), "seed \(seed)")
    }
  }

  // MARK: Random regions

  private func scenario(_ random: inout SeededRandom) throws -> Scenario { try scenario(sketch(&random)) }

  private func scenario(_ sketches: RegionSketch...) throws -> Scenario { try scenario(sketches) }

  private func scenario(_ sketches: [RegionSketch]) throws -> Scenario {
    try Scenario(sketches) {
      $0.grantBasis = .granted
      $0.surplus = .payOut(reason: "Schreiben")
    }
  }

  /// One to eleven municipalities, costs from cents to millions, a grant that often exceeds them.
  private func sketch(_ random: inout SeededRandom, among all: [String] = names.keys.sorted()) -> RegionSketch {
    let scale: Int64 = [3, 500, 100_000, 40_000_000].randomElement(using: &random) ?? 1
    func amount(_ lowest: Int64 = 0) -> Int64 { Int64.random(in: lowest...scale, using: &random) }
    let members = Array(all.shuffled(using: &random).prefix(Int.random(in: 1...11, using: &random)))
    var posts = [randomPost(&random), PostSketch(id: "B", stays: [])]
    for index in posts.indices { posts[index].cost = amount(-scale / 10) }
    var sketch = RegionSketch(
      members: members, posts: posts, equipment: amount(), recruitment: amount(), granted: amount() * 2)
    let weights = Dictionary(
      uniqueKeysWithValues: members.map { ($0, Int64.random(in: 1...50_000, using: &random)) })
    switch Int.random(in: 0...3, using: &random) {
    case 0: break
    case 1:
      sketch.key = .inhabitants
      sketch.inhabitants = weights
    case 2: sketch.key = .fte(weights.mapValues { Ratio($0, 10_000) })
    default: sketch.key = .fixed(weights.mapValues { Ratio($0, 100) })
    }
    return sketch
  }

  /// The weights a sketch means, as whole numbers in the given order.
  private func weights(of sketch: RegionSketch, in order: [String]) -> [Int64] {
    order.map { municipality in
      switch sketch.key {
      case .equal: 1
      case .inhabitants: sketch.inhabitants?[municipality] ?? 0
      case .fte(let weights): ((weights[municipality] ?? .zero) * Ratio(10_000)).numerator
      case .fixed(let weights): ((weights[municipality] ?? .zero) * Ratio(10_000)).numerator
      }
    }
  }
}
