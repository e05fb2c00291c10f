import Allocation
import Costs
import Facts
import Money
import Settings
import Testing

/// Cascade rounding over the lines of a region (domain.md 1.6): rows and columns both add up.
@Suite struct RoundingTests {
  private static let eleven = names.keys.sorted()

  /// A region with just these lines: P1, P2, P3 as stated, no P4, and a grant as granted.
  private func allocation(
    _ count: Int, staff: Int64 = 0, equipment: Int64 = 0, recruitment: Int64 = 0, grant: Int64 = 0,
    key: KeySketch = .equal
  ) throws -> RegionAllocation {
    let region = RegionSketch(
      members: Array(Self.eleven.prefix(count)), key: key, posts: [PostSketch(cost: staff, stays: [])],
      equipment: equipment, recruitment: recruitment, granted: grant)
    return try Scenario(region) {
      $0.grantBasis = .granted
      $0.surplus = .payOut(reason: "Schreiben")
    }.allocation()
  }

  private func rows(_ allocation: RegionAllocation) -> [[Int64]] {
    CostCategory.allCases.map { category in allocation.shares.map { $0.costShare(category).value } }
      + [allocation.shares.map { -$0.grantShare.value }]
  }

  @Test func `a cent goes on where the line before stopped`() throws {
    let allocation = try allocation(3, staff: 1, equipment: 1, recruitment: 1, grant: 2)
    #expect(rows(allocation) == [[1, 0, 0], [0, 1, 0], [0, 0, 1], [0, 0, 0], [0, -1, -1]])
    #expect(allocation.amounts == [1, 0, 0])
  }

  @Test func `each line for itself would miss the share`() throws {
    // 0.02 + 0.02 + 0.02 among three: two cents each, not three times two for the first.
    let allocation = try allocation(3, staff: 2, equipment: 2, recruitment: 2)
    #expect(rows(allocation) == [[1, 1, 0], [1, 0, 1], [0, 1, 1], [0, 0, 0], [0, 0, 0]])
    #expect(allocation.amounts == [2, 2, 2])
  }

  @Test func `negative totals are rounded down`() throws {
    #expect(try allocation(3, grant: 1).amounts == [0, 0, -1])
    #expect(try allocation(3, grant: 100).amounts == [-33, -33, -34])
    #expect(try allocation(2, staff: 100, grant: 23_413).amounts == [-11_656, -11_657])
    #expect(try allocation(3, grant: 100).residualCents == 2)
  }

  @Test func `a cascade through zero stays within a cent of the exact line`() throws {
    // 1.01 among three, and 1.03 back: the grant row is −0.34, −0.35, −0.34, each less than a cent off −0.343.
    let allocation = try allocation(3, staff: 101, grant: 103)
    #expect(rows(allocation) == [[34, 34, 33], [0, 0, 0], [0, 0, 0], [0, 0, 0], [-34, -35, -34]])
    #expect(allocation.amounts == [0, -1, -1])
  }

  @Test func `reimbursements make a negative line`() throws {
    let allocation = try allocation(2, staff: -101, equipment: 200)
    #expect(rows(allocation) == [[-50, -51], [100, 100], [0, 0], [0, 0], [0, 0]])
    #expect(allocation.amounts == [50, 49])
  }

  @Test func `a region of one bears everything`() throws {
    let allocation = try allocation(1, staff: 123_457, equipment: 3, grant: 55_001)
    #expect(rows(allocation) == [[123_457], [3], [0], [0], [-55_001]])
    #expect(allocation.amounts == [68_459] && allocation.residualCents == 0)
  }

  @Test func `a region of eleven`() throws {
    // 454,534.03 / 11 = 41,321.27 with 6 cents over
    let allocation = try allocation(11, staff: 45_453_403)
    #expect(allocation.amounts == Array(repeating: 4_132_128, count: 6) + Array(repeating: 4_132_127, count: 5))
    #expect(allocation.residualCents == 6)
  }

  @Test func `nothing makes nothing`() throws {
    let allocation = try allocation(4)
    #expect(rows(allocation) == Array(repeating: [0, 0, 0, 0], count: 5))
    #expect(allocation.residualCents == 0)
    let even = try self.allocation(2, staff: 101, grant: 101)
    #expect(even.amounts == [0, 0])
    #expect(rows(even) == [[51, 50], [0, 0], [0, 0], [0, 0], [-51, -50]])
  }

  @Test func `a line of nothing is nothing for everybody`() throws {
    let rows = rows(try allocation(7, staff: 100, recruitment: 31, grant: 3))
    #expect(rows[1] == [0, 0, 0, 0, 0, 0, 0] && rows[3] == [0, 0, 0, 0, 0, 0, 0])
  }

  @Test func `amounts at the end of 64 bits do not trap`() throws {
    let large = Int64.max
    let cost = try allocation(11, staff: large, grant: 0, key: .inhabitants)
    #expect(cost.amounts.reduce(0, +) == large)
    // 14,861 of 218,870 inhabitants, with one of the five cents left over
    #expect(cost.amounts[0] == 626_255_456_845_153_851)
    let surplus = try allocation(2, grant: large)
    #expect(surplus.amounts == [-4_611_686_018_427_387_903, -4_611_686_018_427_387_904])
    let both = try allocation(4, staff: large, grant: large)
    #expect(both.amounts == [0, 0, 0, 0])
    #expect(rows(both)[0].reduce(0, +) == large && rows(both)[4].reduce(0, +) == -large)
  }
}
