internal import Money

/// An exact fraction in lowest terms with 128 bits either way, for solving equations; `Ratio` is too narrow for that.
///
/// A result that does not fit is an error of the operation, never a wrong number: who cannot calculate must say so.
struct ExactRatio: Hashable, Sendable, Comparable {
  let numerator: Int128
  /// Positive.
  let denominator: Int128

  /// The numbers have grown beyond 128 bits.
  struct Overflow: Error {}

  static let zero = ExactRatio(0)
  static let one = ExactRatio(1)

  init(_ whole: Int64) {
    numerator = Int128(whole)
    denominator = 1
  }

  init(_ amount: Cents) { self.init(amount.value) }

  init(_ ratio: Ratio) {
    numerator = Int128(ratio.numerator)
    denominator = Int128(ratio.denominator)
  }

  private init(_ numerator: Int128, over denominator: Int128) throws(Overflow) {
    guard numerator != .min, denominator != .min else { throw Overflow() }
    let divisor = Self.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    let sign: Int128 = denominator < 0 ? -1 : 1
    self.numerator = sign * (numerator / Int128(divisor))
    self.denominator = sign * (denominator / Int128(divisor))
  }

  static func + (a: ExactRatio, b: ExactRatio) throws(Overflow) -> ExactRatio {
    let common = Int128(greatestCommonDivisor(a.denominator.magnitude, b.denominator.magnitude))
    let left = try product(a.numerator, b.denominator / common)
    let right = try product(b.numerator, a.denominator / common)
    let (sum, overflow) = left.addingReportingOverflow(right)
    guard !overflow else { throw Overflow() }
    return try ExactRatio(sum, over: try product(a.denominator / common, b.denominator))
  }

  static func - (a: ExactRatio, b: ExactRatio) throws(Overflow) -> ExactRatio { try a + (-b) }

  static func * (a: ExactRatio, b: ExactRatio) throws(Overflow) -> ExactRatio {
    let first = Int128(max(1, greatestCommonDivisor(a.numerator.magnitude, b.denominator.magnitude)))
    let second = Int128(max(1, greatestCommonDivisor(b.numerator.magnitude, a.denominator.magnitude)))
    return try ExactRatio(
      try product(a.numerator / first, b.numerator / second),
      over: try product(a.denominator / second, b.denominator / first))
  }

  /// - Precondition: `b` is not zero
  static func / (a: ExactRatio, b: ExactRatio) throws(Overflow) -> ExactRatio {
    precondition(b.numerator != 0, "nothing is divided by zero")
    return try a * ExactRatio(b.denominator, over: b.numerator)
  }

  static prefix func - (a: ExactRatio) -> ExactRatio { ExactRatio(negating: a) }

  private init(negating other: ExactRatio) {
    numerator = -other.numerator
    denominator = other.denominator
  }

  /// Compares by products of 256 bits: a comparison cannot overflow.
  static func < (a: ExactRatio, b: ExactRatio) -> Bool {
    let left = a.numerator.multipliedFullWidth(by: b.denominator)
    let right = b.numerator.multipliedFullWidth(by: a.denominator)
    return left.high == right.high ? left.low < right.low : left.high < right.high
  }

  private static func product(_ a: Int128, _ b: Int128) throws(Overflow) -> Int128 {
    let (product, overflow) = a.multipliedReportingOverflow(by: b)
    guard !overflow else { throw Overflow() }
    return product
  }

  /// 1 if both are zero.
  private static func greatestCommonDivisor(_ a: UInt128, _ b: UInt128) -> UInt128 {
    var (a, b) = (a, b)
    while b != 0 { (a, b) = (b, a % b) }
    return a == 0 ? 1 : a
  }
}
