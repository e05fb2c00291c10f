/// An exact fraction in lowest terms with a positive denominator: FTE, months, amounts before they are rounded.
///
/// Numerator and denominator must fit into 64 bits after reduction; a result that does not is a broken invariant
/// (the inputs are limited to four decimals, twelve months and 366 days) and traps.
package struct Ratio: Hashable, Sendable, Comparable {
  package let numerator: Int64
  package let denominator: Int64

  /// `numerator / denominator`, reduced. `denominator` must not be zero.
  package init(_ numerator: Int64, _ denominator: Int64 = 1) {
    self.init(wide: Int128(numerator), Int128(denominator))
  }

  package init(_ cents: Cents) { self.init(cents.value) }

  private init(wide numerator: Int128, _ denominator: Int128) {
    precondition(denominator != 0, "a ratio needs a denominator")
    let divisor = Self.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    let sign: Int128 = denominator < 0 ? -1 : 1
    self.numerator = Int64(sign * (numerator / Int128(divisor)))
    self.denominator = Int64(sign * (denominator / Int128(divisor)))
  }

  package static let zero = Ratio(0)

  package static func + (a: Ratio, b: Ratio) -> Ratio {
    Ratio(
      wide: Int128(a.numerator) * Int128(b.denominator) + Int128(b.numerator) * Int128(a.denominator),
      Int128(a.denominator) * Int128(b.denominator))
  }
  package static func - (a: Ratio, b: Ratio) -> Ratio { a + Ratio(-b.numerator, b.denominator) }
  package static func * (a: Ratio, b: Ratio) -> Ratio {
    Ratio(
      wide: Int128(a.numerator) * Int128(b.numerator), Int128(a.denominator) * Int128(b.denominator))
  }
  package static func / (a: Ratio, b: Int64) -> Ratio {
    Ratio(wide: Int128(a.numerator), Int128(a.denominator) * Int128(b))
  }
  package static func += (a: inout Ratio, b: Ratio) { a = a + b }

  package static func < (a: Ratio, b: Ratio) -> Bool {
    Int128(a.numerator) * Int128(b.denominator) < Int128(b.numerator) * Int128(a.denominator)
  }

  /// Rounded to a whole number, halves towards plus infinity (*kaufmännisch* for amounts that are not negative).
  package func roundedHalfUp() -> Int64 {
    let doubled = 2 * Int128(numerator) + Int128(denominator)
    return Int64(floorDivision(doubled, 2 * Int128(denominator)).quotient)
  }

  private static func greatestCommonDivisor(_ a: UInt128, _ b: UInt128) -> UInt128 {
    var (a, b) = (a, b)
    while b != 0 { (a, b) = (b, a % b) }
    return a == 0 ? 1 : a
  }
}

extension Ratio: CustomStringConvertible {
  /// A whole number or a reduced fraction: `28`, `2082/73`.
  package var description: String { denominator == 1 ? String(numerator) : "\(numerator)/\(denominator)" }
}

/// Division that rounds towards minus infinity, so that the remainder has the divisor's sign.
///
/// - Precondition: `divisor > 0`
package func floorDivision(_ dividend: Int128, _ divisor: Int128) -> (quotient: Int128, remainder: Int128) {
  let (q, r) = dividend.quotientAndRemainder(dividingBy: divisor)
  return r < 0 ? (q - 1, r + divisor) : (q, r)
}
