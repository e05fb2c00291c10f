import Allocation
import Costs
import Diagnostics
import Facts
import Identifiers
import Money
import Settings
import Testing

/// domain.md 1.5, figure by figure.
@Suite struct WorkedExampleTests {
  private func sums(_ costs: RegionCosts) -> [Int64] {
    CostCategory.allCases.map { costs.amount($0).value } + [costs.cost.value, -costs.grant.value, costs.ownShare.value]
  }

  @Test func `region sums: P1 to P4, costs, grant, own share`() throws {
    let scenario = try Scenario(WorkedExample.regions) { $0.grantBasis = .granted }
    #expect(
      try sums(scenario.costs("Nord"))
        == [17_972_956, 412_747, 131_260, 280_000, 18_796_963, -12_833_333, 5_963_630])
    #expect(
      try sums(scenario.costs("Mitte"))
        == [7_801_988, 184_637, 0, 120_000, 8_106_625, -5_500_000, 2_606_625])
    #expect(
      try sums(scenario.costs("Süd"))
        == [17_440_609, 521_391, 297_815, 290_000, 18_549_815, -13_291_667, 5_258_148])
    #expect(try scenario.allocations().map(\.costs.cost).total() == Cents(45_453_403))
    #expect(try scenario.allocations().map(\.costs.grant).total() == Cents(31_625_000))
    #expect(try scenario.allocations().map(\.costs.ownShare).total() == Cents(13_828_403))
  }

  @Test func `months: 28, 12 and 29 of 30, 12 and 30`() throws {
    let allocations = try Scenario(WorkedExample.regions).allocations()
    #expect(allocations.map(\.costs.fteMonths) == [Ratio(28), Ratio(12), Ratio(29)])
    #expect(allocations.map(\.costs.plannedFTEMonths) == [Ratio(30), Ratio(12), Ratio(30)])
  }

  @Test func `the computed grant is the granted one`() throws {
    let scenario = try Scenario(WorkedExample.regions)
    #expect(try scenario.allocations().map(\.costs.grant.value) == [12_833_333, 5_500_000, 13_291_667])
    #expect(scenario.findings.codes == ["ALL-KLEINGRUPPE"])
    #expect(scenario.findings.first?.severity == .info)
  }

  @Test func `every line of all eleven municipalities`() throws {
    let allocations = try Scenario(WorkedExample.regions) { $0.grantBasis = .granted }.allocations()
    #expect(differences(allocations.figures, WorkedExample.columns.figures) == [])
    #expect(allocations.figures.count == 66)
    #expect(allocations.map(\.residualCents) == [2, 1, 3])
  }

  @Test func `costs of a municipality: the row Kosten`() throws {
    let costs = try Scenario(WorkedExample.regions).allocations().flatMap(\.shares).map(\.cost.value)
    #expect(
      costs == [
        4_699_241, 4_699_241, 4_699_241, 4_699_240, 4_053_313, 4_053_312, 3_709_963, 3_709_963, 3_709_963, 3_709_963,
        3_709_963,
      ])
  }

  @Test func `a wrong figure, a missing one and one too many are told`() throws {
    var wrong = WorkedExample.columns.figures
    wrong["05558044 P2"] = 104_278
    wrong["05558008 F"] = nil
    wrong["05558048 P1"] = 1
    #expect(
      differences(try Scenario(WorkedExample.regions).allocations().figures, wrong) == [
        "05558008 F: -3208333, erwartet nichts", "05558044 P2: 104279, erwartet 104278",
        "05558048 P1: fehlt, erwartet 1",
      ])
    var changed = WorkedExample.south
    changed.equipment += 1
    let other = try Scenario(WorkedExample.nord, WorkedExample.mitte, changed).allocations().figures
    #expect(differences(other, WorkedExample.columns.figures).isEmpty == false)
  }

  @Test func `members are invoiced 99,825.52, employers bear 38,458.51`() throws {
    let shares = try Scenario(WorkedExample.regions).allocations().flatMap(\.shares)
    #expect(shares.filter { $0.municipality.role == .member }.map(\.amount).total() == Cents(9_982_552))
    #expect(shares.filter { $0.municipality.role == .employer }.map(\.amount).total() == Cents(3_845_851))
  }

  @Test func `by population`() throws {
    let regions = WorkedExample.regions.map { region in
      var region = region
      region.key = .inhabitants
      return region
    }
    let amounts = try Scenario(regions).allocations().map(\.amounts)
    #expect(amounts[0] == [3_068_710, 974_157, 1_003_914, 916_849])
    #expect(amounts[1] == [1_826_206, 780_419])
    #expect(amounts[2] == [950_266, 1_543_855, 665_845, 777_299, 1_320_883])
  }

  // MARK: The grant lapses

  @Test func `lapse, each region for itself`() throws {
    let scenario = try Scenario(WorkedExample.regions) {
      $0.grantLapse = GrantLapse(firstDayWithout: try day("01.01.2025"))
    }
    let allocations = try scenario.allocations()
    #expect(allocations[0].amounts == [4_699_241, 4_699_241, 4_699_241, 4_699_240])
    #expect(allocations[1].amounts == [4_053_313, 4_053_312])
    #expect(allocations[2].amounts == [3_709_963, 3_709_963, 3_709_963, 3_709_963, 3_709_963])
    #expect(allocations.flatMap(\.shares).allSatisfy { $0.grantShare == .zero })
    // The flat rate for administration does not depend on the grant.
    #expect(allocations.map { $0.costs.amount(.staffAdministrationFlatRate).value } == [280_000, 120_000, 290_000])
  }

  @Test func `lapse district-wide: 41,321.27 with 6 cents over, employers first`() throws {
    let scenario = try Scenario(WorkedExample.regions)
    let lapse = DistrictwideLapse.make(
      try scenario.allocations().map(\.costs), municipalities: scenario.facts.municipalities.reversed())
    #expect(
      lapse.shares.map { "\($0.municipality.ags) \($0.amount.value)" } == [
        "05558004 4132128", "05558012 4132128", "05558016 4132128", "05558008 4132128", "05558020 4132128",
        "05558024 4132128", "05558028 4132127", "05558032 4132127", "05558036 4132127", "05558040 4132127",
        "05558044 4132127",
      ])
    #expect(lapse.shares.map(\.amount).total() == Cents(45_453_403))
    #expect(lapse.shares.map { $0.costShare(.staffCosts) }.total() == Cents(43_215_553))
    #expect(lapse.shares.map { $0.costShare(.recruitment) }.total() == Cents(429_075))
  }

  @Test func `lapse district-wide: employers clear among themselves, and the clearing sums to zero`() throws {
    let scenario = try Scenario(WorkedExample.regions)
    let lapse = DistrictwideLapse.make(
      try scenario.allocations().map(\.costs), municipalities: scenario.facts.municipalities)
    // Ascheberg 185,498.15 − 206,606.37; Coesfeld 187,969.63 − 165,285.11; Dülmen 81,066.25 − 82,642.55
    #expect(lapse.clearing.map(\.employer.name) == ["Ascheberg", "Coesfeld", "Dülmen"])
    #expect(lapse.clearing.map(\.borneByRegion.value) == [20_660_637, 16_528_511, 8_264_255])
    #expect(lapse.clearing.map(\.toReceive.value) == [-2_110_822, 2_268_452, -157_630])
    #expect(lapse.clearing.map(\.toReceive).total() == .zero)
  }

  // MARK: Corrections (domain.md 1.7)

  @Test func `back-payment for N-1: the share is new, the delta is a difference`() throws {
    var corrected = WorkedExample.nord
    corrected.posts[0].cost += 32_263
    let old = try Scenario(WorkedExample.nord).allocation()
    let new = try Scenario(corrected).allocation()
    #expect(new.costs.amount(.staffCosts) == Cents(18_005_219))
    #expect(new.costs.ownShare == Cents(5_995_893))
    #expect(new.order == ["05558012", "05558008", "05558020", "05558040"])
    #expect(new.amounts == [1_498_974, 1_498_973, 1_498_973, 1_498_973])
    #expect(new.residualCents == 1)
    let deltas = zip(new.amounts, old.amounts).map { $0 - $1 }
    #expect(deltas == [8_066, 8_065, 8_066, 8_066])
    // Splitting the delta itself would burden another municipality.
    #expect(deltas != [8_066, 8_066, 8_066, 8_065])
  }
}
