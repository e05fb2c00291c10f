import Money
import TestSupport
import Testing

@Suite struct ApportionmentTests {
  private func parts(_ total: Int64, _ weights: [Int64]) -> [Int64] {
    apportion(Cents(total), by: weights).map(\.value)
  }

  @Test func `leftover cents go to the first places`() {
    #expect(parts(5_963_630, [1, 1, 1, 1]) == [1_490_908, 1_490_908, 1_490_907, 1_490_907])
    #expect(parts(2_606_625, [1, 1]) == [1_303_313, 1_303_312])
    #expect(parts(5_258_148, [1, 1, 1, 1, 1]) == [1_051_630, 1_051_630, 1_051_630, 1_051_629, 1_051_629])
    #expect(parts(100, [1, 1, 1]) == [34, 33, 33])
    #expect(parts(7, [5]) == [7])
  }

  @Test func `negative totals are rounded down, too`() {
    // domain.md 1.5, surplus: −233.13 → −116.57 each, one cent over.
    #expect(parts(-23_313, [1, 1]) == [-11_656, -11_657])
    #expect(parts(-1, [1, 1, 1]) == [0, 0, -1])
    #expect(parts(-100, [1, 1, 1]) == [-33, -33, -34])
  }

  @Test func `the largest remainder gets the cent, ties go to the earlier place`() {
    #expect(parts(10, [1, 2, 4]) == [1, 3, 6])  // 1.43, 2.86, 5.71: the cents go to 0.86 and 0.71
    #expect(parts(1, [1, 2, 1]) == [0, 1, 0])
    #expect(parts(1, [2, 1, 2]) == [1, 0, 0])
    #expect(parts(-1, [1, 2, 1]) == [0, -1, 0])  // remainders 0.75, 0.50, 0.75: two cents back
    #expect(parts(100, [0, 1, 0]) == [0, 100, 0])
  }

  @Test func `population shares of the worked example`() {
    // domain.md 1.5 "Other key"; inhabitants in the order employer, then AGS.
    #expect(parts(5_963_630, [36_198, 11_491, 11_842, 10_815]) == [3_068_710, 974_157, 1_003_914, 916_849])
    #expect(parts(2_606_625, [46_445, 19_848]) == [1_826_206, 780_419])
    #expect(
      parts(5_258_148, [14_861, 24_144, 10_413, 12_156, 20_657])
        == [950_266, 1_543_855, 665_845, 777_299, 1_320_883])
  }

  @Test func `nothing is split into nothing`() {
    #expect(parts(0, [1, 1, 1]) == [0, 0, 0])
    #expect(parts(0, [3, 0, 9]) == [0, 0, 0])
    let rows = apportionCascading([Cents(101), Cents(-101)], by: [1, 1])
    #expect(rows == [[Cents(51), Cents(50)], [Cents(-51), Cents(-50)]])
    #expect(apportionCascading([], by: [1, 1]).isEmpty)
  }

  @Test func `amounts at the limit of what is read are split exactly`() {
    let weights: [Int64] = [10_000_000_000, 9_999_999_999, 1]
    let total = Cents.readLimit * 1000
    #expect(parts(total, weights).reduce(0, +) == total)
    #expect(parts(total, weights)[2] == 500)
  }

  @Test func `a cascade keeps rows and columns where each line alone would not`() {
    let lines = [Cents(1), Cents(1), Cents(1)]
    let rows = apportionCascading(lines, by: [1, 1, 1])
    #expect(rows == [[1, 0, 0], [0, 1, 0], [0, 0, 1]].map { $0.map { Cents($0) } })
  }

  /// Lines of a settlement: costs and a grant, which may exceed them.
  private func randomLines(_ random: inout SeededRandom) -> [Cents] {
    let scale = [3, 200, 100_000, 30_000_000].randomElement(using: &random) ?? 1
    var lines = (0..<Int.random(in: 1...5, using: &random)).map { _ in
      Cents(Int64.random(in: -(Int64(scale) / 10)...Int64(scale), using: &random))
    }
    lines.append(-Cents(Int64.random(in: 0...Int64(scale) * 3, using: &random)))
    return lines
  }

  @Test func `rows, columns and bounds hold for random lines`() {
    var negative = 0
    for seed in SeededRandom.seeds(2000) {
      var random = SeededRandom(seed: seed)
      let count = Int.random(in: 1...12, using: &random)
      let isEqual = Bool.random(using: &random)
      var weights = (0..<count).map { _ in isEqual ? 1 : Int64.random(in: 0...50_000, using: &random) }
      if weights.allSatisfy({ $0 == 0 }) { weights[0] = 1 }
      let sum = weights.reduce(0, +)
      let lines = randomLines(&random)
      let rows = apportionCascading(lines, by: weights)
      let total = lines.total()
      if total < .zero { negative += 1 }

      for (line, row) in zip(lines, rows) {
        #expect(row.total() == line, "seed \(seed): the row adds up")
        for (share, weight) in zip(row, weights) {
          // |share − line × weight / sum| < 1 cent with equal weights, < 2 cents with others, without fractions
          let error = abs(Int128(share.value) * Int128(sum) - Int128(line.value) * Int128(weight))
          #expect(error < Int128(sum) * (isEqual ? 1 : 2), "seed \(seed): the share is near its exact value")
        }
      }
      let columns = weights.indices.map { index in rows.map { $0[index] }.total() }
      #expect(columns == apportion(total, by: weights), "seed \(seed): columns add up to the split of the total")
      #expect(columns.total() == total, "seed \(seed)")
      for (share, weight) in zip(columns, weights) {
        let error = abs(Int128(share.value) * Int128(sum) - Int128(total.value) * Int128(weight))
        #expect(error < Int128(sum), "seed \(seed): a share of the total is less than a cent off")
      }
      if isEqual, let least = columns.min(), let largest = columns.max() {
        #expect(largest - least <= Cents(1), "seed \(seed): equal shares differ by a cent at most")
        #expect(columns[0].value * Int64(count) >= total.value, "seed \(seed): the employer does not gain")
        #expect(columns == columns.sorted(by: >), "seed \(seed): earlier places bear the cents")
      }
    }
    #expect(negative > 100, "the sample must hold negative totals")
  }

  @Test func `places with other weights may change seats without changing their share`() {
    var compared = 0
    for seed in SeededRandom.seeds(500) {
      var random = SeededRandom(seed: seed)
      let weights = (0..<5).map { _ in Int64.random(in: 1...50_000, using: &random) }
      let total = Cents(Int64.random(in: -5_000_000...5_000_000, using: &random))
      let remainders = weights.map { floorDivision(Int128(total.value) * Int128($0), Int128(weights.reduce(0, +))) }
      // Where remainders tie, the order decides, and rightly so.
      guard Set(remainders.map(\.remainder)).count == 5 else { continue }
      compared += 1
      let order = Array(0..<5).shuffled(using: &random)
      let straight = apportion(total, by: weights)
      let shuffled = apportion(total, by: order.map { weights[$0] })
      #expect(shuffled == order.map { straight[$0] }, "seed \(seed)")
    }
    #expect(compared > 400)
  }
}
