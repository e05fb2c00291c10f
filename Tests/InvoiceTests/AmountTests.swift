import Invoice
import Money
import Testing

@Suite struct AmountTests {
  @Test func `VAT is rounded once, half a cent away from zero`() {
    for (net, rate, vat) in [
      (1_303_312, 19, 247_629), (1, 19, 0), (2, 19, 0), (3, 19, 1), (50, 19, 10), (150, 19, 29), (-50, 19, -10),
      (-150, 19, -29), (50, 1, 1), (49, 1, 0), (-50, 1, -1), (0, 19, 0), (1_000, 0, 0), (100, 19, 19),
      (Int64.max / 20, 19, 87_622_034_350_120_370),
    ] as [(Int64, Int, Int64)] {
      #expect(vatAmount(on: Cents(net), rate: rate) == Cents(vat), "\(net) × \(rate) %")
    }
  }
}
