import Allocation
import Costs
import Diagnostics
import Facts
import Identifiers
import Money
import Settings
import Testing

/// Verteilschlüssel: which weights a region's municipalities get, and ALL-SCHLUESSEL where they get none.
@Suite struct KeyTests {
  private let coesfeld = "05558012"
  private let billerbeck = "05558008"
  private let havixbeck = "05558020"
  private let rosendahl = "05558040"

  /// A region that has nothing but `cost`, so that the own share is that.
  private func region(_ key: KeySketch, cost: Int64 = 10_001, inhabitants: [String: Int64]? = nil) -> RegionSketch {
    RegionSketch(key: key, inhabitants: inhabitants, posts: [], equipment: cost)
  }

  private func amounts(_ key: KeySketch, cost: Int64 = 10_001, inhabitants: [String: Int64]? = nil) throws -> [Int64] {
    try Scenario(region(key, cost: cost, inhabitants: inhabitants)).allocation().amounts
  }

  @Test func `equal, by inhabitants, by FTE, by fixed shares`() throws {
    #expect(try amounts(.equal) == [2_501, 2_500, 2_500, 2_500])
    #expect(
      try amounts(.inhabitants, inhabitants: [coesfeld: 4, billerbeck: 3, havixbeck: 2, rosendahl: 1])
        == [4_001, 3_000, 2_000, 1_000])
    let fte = [coesfeld: Ratio(1), billerbeck: Ratio(1, 2), havixbeck: Ratio(1, 2), rosendahl: Ratio(1, 2)]
    #expect(try amounts(.fte(fte)) == [4_001, 2_000, 2_000, 2_000])
    let percent = [coesfeld: Ratio(40), billerbeck: Ratio(30), havixbeck: Ratio(59, 2), rosendahl: Ratio(1, 2)]
    #expect(try amounts(.fixed(percent)) == [4_001, 3_000, 2_950, 50])
  }

  @Test func `decimals of a weight count`() throws {
    let parts = [
      coesfeld: Ratio(3334, 10_000), billerbeck: Ratio(3333, 10_000), havixbeck: Ratio(3333, 10_000), rosendahl: .zero,
    ]
    let allocation = try Scenario(region(.fte(parts), cost: 10_000)).allocation()
    #expect(allocation.amounts == [3_334, 3_333, 3_333, 0])
    #expect(allocation.weights.numbers == [3_334, 3_333, 3_333, 0])
    #expect(allocation.weights.share(0) == Ratio(1667, 5000))
  }

  @Test func `fixed shares need not add up to a hundred`() throws {
    let weights = [coesfeld: Ratio(2), billerbeck: Ratio(1), havixbeck: Ratio(1), rosendahl: Ratio(1)]
    #expect(try amounts(.fixed(weights), cost: 1_000) == [400, 200, 200, 200])
  }

  @Test func `the weight of nought pays nothing and gets nothing`() throws {
    var region = WorkedExample.nord
    region.key = .inhabitants
    region.inhabitants = [coesfeld: 1, billerbeck: 1, havixbeck: 1, rosendahl: 0]
    let allocation = try Scenario(region).allocation()
    #expect(allocation.amounts == [1_987_877, 1_987_877, 1_987_876, 0])
    #expect(allocation.shares[3].cost == .zero && allocation.shares[3].grantShare == .zero)
  }

  // MARK: Left-over cents

  @Test func `a left-over cent goes to the largest remainder`() throws {
    let weights = [coesfeld: Ratio(10), billerbeck: Ratio(30), havixbeck: Ratio(30), rosendahl: Ratio(30)]
    // 0.7 and three times 2.1; then 0.2 and three times 0.6, where the lower AGS comes first
    #expect(try amounts(.fixed(weights), cost: 7) == [1, 2, 2, 2])
    #expect(try amounts(.fixed(weights), cost: 2) == [0, 1, 1, 0])
  }

  @Test func `ties go to the employer, then by AGS, although Billerbeck has the lowest`() throws {
    let weights = [coesfeld: Ratio(10), billerbeck: Ratio(30), havixbeck: Ratio(30), rosendahl: Ratio(30)]
    // 0.5 and three times 1.5
    #expect(try amounts(.fixed(weights), cost: 5) == [1, 2, 1, 1])
    let allocation = try Scenario(region(.equal, cost: 3)).allocation()
    #expect(allocation.order == [coesfeld, billerbeck, havixbeck, rosendahl])
    #expect(allocation.amounts == [1, 1, 1, 0])
    #expect(allocation.residualCents == 3)
  }

  @Test func `the order of the table does not matter`() throws {
    var scenario = try Scenario(region(.equal, cost: 2))
    scenario.facts.municipalities.reverse()
    #expect(try scenario.allocation().order == [coesfeld, billerbeck, havixbeck, rosendahl])
    #expect(try scenario.allocation().amounts == [1, 1, 0, 0])
  }

  // MARK: ALL-SCHLUESSEL

  @Test func `a municipality without inhabitants is told where it stands in the table`() throws {
    let scenario = try Scenario(region(.inhabitants, inhabitants: [coesfeld: 5, billerbeck: 5, rosendahl: 5]))
    #expect(scenario.findings.codes == ["ALL-SCHLUESSEL"])
    let finding = try #require(scenario.findings.first)
    #expect(finding.severity == .error && finding.place == SourcePlace(file: "tabelle.csv", line: 2))
    #expect(finding.message.contains("Gemeinde Havixbeck") && finding.message.contains("Region Nord"))
    #expect(finding.hint.contains("einwohner"))
  }

  @Test func `a municipality without a weight is told at the region`() throws {
    for key in [KeySketch.fte([coesfeld: Ratio(1)]), .fixed([coesfeld: Ratio(100)])] {
      let scenario = try Scenario(region(key))
      #expect(scenario.findings.codes == ["ALL-SCHLUESSEL", "ALL-SCHLUESSEL", "ALL-SCHLUESSEL"])
      #expect(scenario.findings.allSatisfy { $0.place == scenario.agreement.regions.first?.place })
      #expect(scenario.findings.map(\.message).filter { $0.contains("Gemeinde Billerbeck") }.count == 1)
    }
  }

  @Test func `a weight for somebody else's municipality`() throws {
    let own = [coesfeld: Ratio(1), billerbeck: Ratio(1), havixbeck: Ratio(1), rosendahl: Ratio(1)]
    for stranger in ["05558016", "05999999"] {
      let weights = own.merging([stranger: Ratio(1)]) { $1 }
      for key in [KeySketch.fte(weights), .fixed(weights)] {
        let scenario = try Scenario(region(key))
        #expect(scenario.findings.codes == ["ALL-SCHLUESSEL"])
        #expect(scenario.findings.first?.message.hasPrefix("\(stranger) hat ein Gewicht") == true)
      }
    }
  }

  @Test func `nothing to divide by`() throws {
    let nobody = [coesfeld: Ratio.zero, billerbeck: .zero, havixbeck: .zero, rosendahl: .zero]
    let keys: [KeySketch] = [.inhabitants, .fte(nobody), .fixed(nobody)]
    for key in keys {
      let scenario = try Scenario(region(key, inhabitants: nobody.mapValues { _ in 0 }))
      #expect(scenario.findings.codes == ["ALL-SCHLUESSEL"])
      #expect(scenario.findings.first?.message.contains("alle null") == true)
    }
    var empty = try Scenario(region(.equal))
    empty.facts.municipalities = []
    #expect(empty.findings.codes == ["ALL-SCHLUESSEL"])
  }

  @Test func `other regions' municipalities are no part of it`() throws {
    let scenario = try Scenario(region(.equal, cost: 400), WorkedExample.mitte, WorkedExample.south)
    #expect(try scenario.allocation().amounts == [100, 100, 100, 100])
    #expect(
      bearers(of: scenario.agreement.regions[1], among: scenario.facts.municipalities).map(\.ags.text)
        == ["05558016", "05558032"])
  }
}
