import Money
import TestSupport
import Testing

@Suite struct RatioTests {
  @Test func `a fraction is kept in lowest terms with a positive denominator`() {
    #expect(Ratio(6, 4) == Ratio(3, 2))
    #expect(Ratio(-6, 4).numerator == -3)
    #expect(Ratio(6, -4).numerator == -3)
    #expect(Ratio(6, -4).denominator == 2)
    #expect(Ratio(-6, -4) == Ratio(3, 2))
    #expect(Ratio(0, -7).denominator == 1)
    #expect(Ratio(Cents(5_500_000)) == Ratio(5_500_000))
    #expect(Set([Ratio(1, 2), Ratio(2, 4), Ratio(5, 10)]).count == 1)
  }

  @Test func `months of the worked example add up as fractions`() {
    // domain.md 1.5: 1.5 posts all year and one post for 320 days, in months.
    let days = Ratio(3, 2) * Ratio(12) + Ratio(320, 365) * Ratio(12)
    #expect(days == Ratio(2082, 73))
    #expect(days.description == "2082/73")
    #expect(Ratio(28).description == "28")
    #expect(Ratio(-1, 3).description == "-1/3")
  }

  @Test func `halves round towards plus infinity`() {
    let cases: [(Ratio, Int64)] = [
      (Ratio(1, 2), 1), (Ratio(-1, 2), 0), (Ratio(3, 2), 2), (Ratio(-3, 2), -1), (Ratio(49, 100), 0),
      (Ratio(-51, 100), -1), (Ratio(7), 7), (Ratio(-7), -7), (.zero, 0),
      // 55,000 / 12 × 29 and × 28 in cents (domain.md 1.5)
      (Ratio(5_500_000 * 29, 12), 13_291_667), (Ratio(5_500_000 * 28, 12), 12_833_333),
    ]
    for (exact, rounded) in cases { #expect(exact.roundedHalfUp() == rounded, "\(exact)") }
  }

  @Test func `order is that of the numbers, not of their parts`() {
    #expect(Ratio(1, 3) < Ratio(1, 2))
    #expect(Ratio(-1, 2) < Ratio(-1, 3))
    #expect(!(Ratio(2, 4) < Ratio(1, 2)))
    #expect([Ratio(5, 4), Ratio(-3), Ratio(1), .zero].sorted() == [Ratio(-3), .zero, Ratio(1), Ratio(5, 4)])
  }

  @Test func `intermediate products may need more than 64 bits`() {
    let large = Ratio(9_000_000_000_000_000_000, 7)
    #expect(large * Ratio(7, 9) == Ratio(1_000_000_000_000_000_000))
    #expect(large - large == .zero)
    #expect(large / 9_000_000_000_000_000_000 == Ratio(1, 7))
    #expect(Ratio(1, 3_000_000_000) < Ratio(1, 2_999_999_999))
  }

  /// Nothing of `Ratio` is used to check it: unreduced fractions are compared by cross products.
  @Test func `arithmetic agrees with unreduced fractions`() {
    for seed in SeededRandom.seeds(500) {
      var random = SeededRandom(seed: seed)
      let (a, c) = (Int64.random(in: -1000...1000, using: &random), Int64.random(in: -1000...1000, using: &random))
      let (b, d) = (Int64.random(in: 1...1000, using: &random), Int64.random(in: 1...1000, using: &random))
      let (x, y) = (Ratio(a, b), Ratio(c, d))
      let results: [(Ratio, Int64, Int64)] = [
        (x + y, a * d + c * b, b * d), (x - y, a * d - c * b, b * d), (x * y, a * c, b * d), (x / d, a, b * d),
      ]
      for (result, numerator, denominator) in results {
        #expect(result.numerator * denominator == numerator * result.denominator, "seed \(seed)")
        let common = (2...1000).first { result.denominator % $0 == 0 && result.numerator % $0 == 0 }
        #expect(result.denominator > 0 && common == nil, "seed \(seed): \(result)")
        let rounded = result.roundedHalfUp()
        let (low, high) = (2 * denominator * rounded, 2 * denominator * (rounded + 1))
        #expect(low <= 2 * numerator + denominator && 2 * numerator + denominator < high, "seed \(seed): \(result)")
      }
      #expect((x < y) == (a * d < c * b), "seed \(seed)")
      #expect((x == y) == (a * d == c * b), "seed \(seed)")
    }
  }

  @Test func `division rounds down and leaves a remainder that is not negative`() {
    let cases: [(Int128, Int128, Int128, Int128)] = [
      (7, 4, 1, 3), (-7, 4, -2, 1), (8, 4, 2, 0), (-8, 4, -2, 0), (0, 4, 0, 0), (-1, 11, -1, 10),
    ]
    for (dividend, divisor, quotient, remainder) in cases {
      let result = floorDivision(dividend, divisor)
      #expect(result == (quotient, remainder), "\(dividend) / \(divisor)")
    }
  }
}
