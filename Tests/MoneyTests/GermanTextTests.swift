import Money
import Testing

@Suite struct GermanTextTests {
  @Test func `amounts as people read them`() {
    let cases: [(Int64, String)] = [
      (1_490_908, "14.909,08"), (0, "0,00"), (7, "0,07"), (-7, "\u{2212}0,07"), (99_999, "999,99"),
      (100_000, "1.000,00"),
      (-45_453_403, "\u{2212}454.534,03"), (123_456_789_012, "1.234.567.890,12"),
      (.min, "\u{2212}92.233.720.368.547.758,08"),
    ]
    for (cents, text) in cases { #expect(Cents(cents).german == text) }
    #expect(Cents(1_490_908).germanEuro == "14.909,08\u{A0}€")
  }

  @Test func `amounts for XML`() {
    let cases: [(Int64, String)] = [
      (1_490_908, "14909.08"), (0, "0.00"), (-11_657, "-116.57"), (-5, "-0.05"), (30, "0.30"),
    ]
    for (cents, text) in cases { #expect(Cents(cents).decimal == text) }
  }

  @Test func `ratios are decimal where that is exact and short`() {
    let cases: [(Ratio, String)] = [
      (Ratio(28), "28"), (Ratio(1, 2), "0,5"), (Ratio(5, 8), "0,625"), (Ratio(1, 10_000), "0,0001"),
      (Ratio(-5, 2), "\u{2212}2,5"), (Ratio(25_001, 2), "12.500,5"), (Ratio(1, 3), "1/3"), (Ratio(2082, 73), "2082/73"),
      (Ratio(1, 32), "1/32"), (.zero, "0"),
    ]
    for (ratio, text) in cases { #expect(ratio.german == text) }
  }

  @Test func `key figures are rounded half up`() {
    // domain.md 1.5: grant by cost in percent, Nord, Mitte, Süd and all.
    let quotas: [(Int64, Int64, String)] = [
      (12_833_333, 18_796_963, "68,27"), (5_500_000, 8_106_625, "67,85"), (13_291_667, 18_549_815, "71,65"),
      (31_625_000, 45_453_403, "69,58"),
    ]
    for (grant, cost, text) in quotas { #expect((Ratio(grant, cost) * Ratio(100)).german(decimals: 2) == text) }
    #expect(Ratio(1, 8).german(decimals: 2) == "0,13")
    #expect(Ratio(-1, 8).german(decimals: 2) == "\u{2212}0,12")
    #expect(Ratio(2, 3).german(decimals: 0) == "1")
    #expect(Ratio(-1, 3).german(decimals: 0) == "0")
    #expect(Ratio(-1, 1000).german(decimals: 2) == "0,00")
    #expect(Ratio(6_905, 72).german(decimals: 1) == "95,9")
    #expect(Ratio(12_345_678).german(decimals: 0) == "12.345.678")
  }

  @Test func `counts have dots between thousands`() {
    let cases: [(Int, String)] = [
      (0, "0"), (999, "999"), (1000, "1.000"), (36_198, "36.198"), (-1_234_567, "\u{2212}1.234.567"),
    ]
    for (number, text) in cases { #expect(germanCount(number) == text) }
  }

  @Test func `sums of amounts`() {
    #expect([Cents(1), Cents(-3), Cents(7)].total() == Cents(5))
    #expect([Cents]().total() == .zero)
    #expect(Cents(-5).magnitude == Cents(5))
    #expect(-Cents(5) - Cents(1) == Cents(-6))
    #expect(Cents(-6) < Cents(-5))
    var running = Cents(10)
    running += Cents(5)
    running -= Cents(1)
    #expect(running == Cents(14))
  }
}
