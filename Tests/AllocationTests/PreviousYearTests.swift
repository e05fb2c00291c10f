import Allocation
import Diagnostics
import Facts
import Money
import Testing

/// ALL-VORJAHR: what changes by more than a quarter is asked about.
@Suite struct PreviousYearTests {
  /// Nord of the example in two equal shares, and what its second member bore a year before.
  private func findings(cost: Int64, ownShare: Int64) throws -> [Finding] {
    let allocation = try #require(try Scenario(WorkedExample.nord).allocations().first)
    let place = SourcePlace(file: "vorjahr.csv", line: 3, column: 1)
    let member = allocation.shares[1].municipality.ags
    return previousYearChanges(
      [allocation],
      [PreviousYear(municipality: member, cost: Cents(cost), ownShare: Cents(ownShare), place: place)])
  }

  private func now() throws -> OwnShare { try #require(try Scenario(WorkedExample.nord).allocations().first).shares[1] }

  @Test func `a quarter is no large change, a cent more is`() throws {
    let share = try now()
    let (cost, own) = (share.cost.value, share.amount.value)
    // Before was b; the change is more than a quarter if |now − b| · 4 > b.
    let (low, high) = ((own * 4 + 4) / 5, own * 4 / 3)
    #expect(try findings(cost: cost, ownShare: own).isEmpty)
    #expect(try findings(cost: cost, ownShare: low).isEmpty && findings(cost: cost, ownShare: high).isEmpty)
    for (before, word) in [(low - 1, "höher"), (high + 1, "niedriger")] {
      let found = try findings(cost: cost, ownShare: before)
      #expect(found.map(\.code) == [.previousYear] && found.map(\.severity) == [.warning])
      #expect(found.first?.message.contains("der Eigenanteil ist um mehr als 25 % \(word)") == true)
      #expect(found.first?.message.contains("Kosten") == false)
      #expect(found.first?.place == SourcePlace(file: "vorjahr.csv", line: 3, column: 1))
    }
  }

  @Test func `costs and own share are one finding without an amount`() throws {
    let found = try findings(cost: 100, ownShare: 0)
    #expect(found.count == 1)
    let message = try #require(found.first?.message)
    #expect(message.contains("die Kosten sind um mehr als 25 % höher, der Eigenanteil ist um mehr als 25 % höher"))
    #expect(message.filter(\.isNumber) == "2525")
  }

  @Test func `who has no row is not compared`() throws {
    let allocation = try #require(try Scenario(WorkedExample.nord).allocations().first)
    #expect(previousYearChanges([allocation], []).isEmpty)
  }
}
