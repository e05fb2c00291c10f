package import XML

/// Why an official rule cannot be evaluated: its stylesheet stops there, which voids the whole layer.
package enum EvaluationError: Error, Sendable, Hashable {
  /// A value that the rule takes as one stands several times.
  case severalValues
  /// Text where a number, day or truth value belongs.
  case notAValue
  /// Beyond what we compute with (38 digits).
  case tooLarge
}

/// `xs:decimal?`: an exact decimal, or nothing. As in XPath, arithmetic with nothing is nothing, and no comparison with
/// nothing holds.
///
/// Never made into text: amounts are judged by what was written, see ``Node``.
package struct ExactDecimal: Sendable {
  /// The value is `mantissa` / 10^`scale`; nil is nothing.
  private let mantissa: Int128?
  private let scale: Int

  package static let nothing = ExactDecimal(mantissa: nil, scale: 0)
  package static let zero = ExactDecimal(0)

  private init(mantissa: Int128?, scale: Int) {
    self.mantissa = mantissa
    self.scale = scale
  }

  package init(_ value: Int) { self.init(mantissa: Int128(value), scale: 0) }

  package var isNothing: Bool { mantissa == nil }

  /// The lexical form of `xs:decimal`, with white space around: sign, digits, one point; no exponent.
  package init(_ text: Text) throws(EvaluationError) {
    let text = text.trimmed
    var index = 0
    var isNegative = false
    if index < text.count, text[index] == 0x2D || text[index] == 0x2B {
      isNegative = text[index] == 0x2D
      index += 1
    }
    var mantissa: Int128 = 0
    var scale = 0
    var digits = 0
    var isBehindPoint = false
    var pendingZeros = 0
    while index < text.count {
      let byte = text[index]
      if byte == 0x2E, !isBehindPoint {
        isBehindPoint = true
      } else if byte >= 0x30, byte <= 0x39 {
        digits += 1
        // Zeros at the end change nothing and could fill the mantissa.
        if isBehindPoint, byte == 0x30 {
          pendingZeros += 1
        } else {
          let steps = pendingZeros + 1
          pendingZeros = 0
          for step in 1...steps {
            let (product, overflow) = mantissa.multipliedReportingOverflow(by: 10)
            let (sum, overflowOfSum) = product.addingReportingOverflow(step == steps ? Int128(byte - 0x30) : 0)
            if overflow || overflowOfSum { throw .tooLarge }
            mantissa = sum
          }
          if isBehindPoint { scale += steps }
        }
      } else {
        throw .notAValue
      }
      index += 1
    }
    if digits == 0 { throw .notAValue }
    self.init(mantissa: isNegative ? -mantissa : mantissa, scale: scale)
  }

  /// Exactly what the binary number is. Official rules add untyped amounts of CII as doubles first.
  package init(exactly double: Double) throws(EvaluationError) {
    if !double.isFinite { throw .notAValue }
    if double == 0 {
      self.init(0)
      return
    }
    var significand = Int128(double.significandBitPattern | (double.isNormal ? 1 << 52 : 0))
    var exponent = (double.isNormal ? Int(double.exponent) : -1022) - 52
    while significand & 1 == 0 {
      significand >>= 1
      exponent += 1
    }
    var scale = 0
    while exponent > 0 {
      let (product, overflow) = significand.multipliedReportingOverflow(by: 2)
      if overflow { throw .tooLarge }
      significand = product
      exponent -= 1
    }
    while exponent < 0 {
      let (product, overflow) = significand.multipliedReportingOverflow(by: 5)
      if overflow { throw .tooLarge }
      significand = product
      scale += 1
      exponent += 1
    }
    self.init(mantissa: double < 0 ? -significand : significand, scale: scale)
  }

  /// `round(xs:decimal(double) * 100) div 100`: the binary number, taken exactly, to hundredths with halves towards plus
  /// infinity.
  package init(hundredthsOf double: Double) throws(EvaluationError) {
    if !double.isFinite { throw .notAValue }
    if double.magnitude < 0.001 {
      self.init(0)
      return
    }
    let significand = Int128(double.significandBitPattern | 1 << 52) * (double < 0 ? -1 : 1)
    let exponent = Int(double.exponent) - 52
    if exponent >= 0 {
      if exponent > 60 { throw .tooLarge }
      self.init(mantissa: significand << Int128(exponent), scale: 0)
    } else {
      // Half up: (x * 200 + 1) / 2, rounded down.
      let shifted = (significand * 200 + Int128(1) << Int128(-exponent)) >> Int128(1 - exponent)
      self.init(mantissa: shifted, scale: 2)
    }
  }

  private static func raised(_ mantissa: Int128, by digits: Int) throws(EvaluationError) -> Int128 {
    var result = mantissa
    var left = digits
    while left > 0 {
      let (product, overflow) = result.multipliedReportingOverflow(by: 10)
      if overflow { throw .tooLarge }
      result = product
      left -= 1
    }
    return result
  }

  private static func aligned(
    _ a: ExactDecimal, _ b: ExactDecimal
  ) throws(EvaluationError) -> (a: Int128, b: Int128, scale: Int)? {
    guard let x = a.mantissa, let y = b.mantissa else { return nil }
    if a.scale == b.scale { return (x, y, a.scale) }
    return a.scale > b.scale
      ? (x, try raised(y, by: a.scale - b.scale), a.scale) : (try raised(x, by: b.scale - a.scale), y, b.scale)
  }

  package static func + (a: ExactDecimal, b: ExactDecimal) throws(EvaluationError) -> ExactDecimal {
    guard let pair = try aligned(a, b) else { return .nothing }
    let (sum, overflow) = pair.a.addingReportingOverflow(pair.b)
    if overflow { throw .tooLarge }
    return ExactDecimal(mantissa: sum, scale: pair.scale)
  }

  package static func - (a: ExactDecimal, b: ExactDecimal) throws(EvaluationError) -> ExactDecimal {
    try a + b.negated
  }

  package static func * (a: ExactDecimal, b: ExactDecimal) throws(EvaluationError) -> ExactDecimal {
    guard let x = a.mantissa, let y = b.mantissa else { return .nothing }
    let (product, overflow) = x.multipliedReportingOverflow(by: y)
    if overflow { throw .tooLarge }
    return ExactDecimal(mantissa: product, scale: a.scale + b.scale)
  }

  package var negated: ExactDecimal { ExactDecimal(mantissa: mantissa.map { -$0 }, scale: scale) }

  /// `abs()`
  package var magnitude: ExactDecimal {
    guard let mantissa, mantissa < 0 else { return self }
    return negated
  }

  /// A hundredth (`div 100`), exactly.
  package var hundredth: ExactDecimal { ExactDecimal(mantissa: mantissa, scale: scale + 2) }

  /// `round()`: to a whole number, halves towards plus infinity.
  package func rounded() throws(EvaluationError) -> ExactDecimal {
    guard let mantissa, scale > 0 else { return self }
    if scale > 37 { return ExactDecimal(0) }
    let unit = try Self.raised(1, by: scale)
    let (doubled, overflow) = mantissa.multipliedReportingOverflow(by: 2)
    let (shifted, overflowOfSum) = doubled.addingReportingOverflow(unit)
    if overflow || overflowOfSum { throw .tooLarge }
    let divisor = unit * 2
    let (quotient, remainder) = shifted.quotientAndRemainder(dividingBy: divisor)
    return ExactDecimal(mantissa: remainder < 0 ? quotient - 1 : quotient, scale: 0)
  }

  /// `round(x * 10 * 10) div 100`: to cents, halves towards plus infinity.
  package func roundedToHundredths() throws(EvaluationError) -> ExactDecimal {
    guard let mantissa, scale > 2 else { return self }
    return try ExactDecimal(mantissa: mantissa, scale: scale - 2).rounded().hundredth
  }

  /// `div` as Saxon does it: to 18 digits behind the point, and one more for each that the dividend has in excess of the
  /// divisor, zeros at the end not counted; halves towards zero. Division by zero stops the stylesheet.
  package func divided(by other: ExactDecimal) throws(EvaluationError) -> ExactDecimal {
    guard let x = mantissa, let y = other.mantissa else { return .nothing }
    if y == 0 { throw .notAValue }
    if x == 0 { return .zero }
    let dividend = Self.withoutZeros(x, scale)
    let divisor = Self.withoutZeros(y, other.scale)
    if divisor.mantissa == 1, divisor.scale == 0 { return self }
    let difference = dividend.scale - divisor.scale
    let digits = max(18, difference + 18)
    let numerator = try Self.raised(dividend.mantissa, by: digits - difference)
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: divisor.mantissa)
    let (doubled, overflow) = remainder.magnitude.multipliedReportingOverflow(by: 2)
    if overflow { throw .tooLarge }
    let isAway = doubled > divisor.mantissa.magnitude
    let step: Int128 = (x < 0) == (y < 0) ? 1 : -1
    let result = Self.withoutZeros(isAway ? quotient + step : quotient, digits)
    if result.scale >= 0 { return ExactDecimal(mantissa: result.mantissa, scale: result.scale) }
    return ExactDecimal(mantissa: try Self.raised(result.mantissa, by: -result.scale), scale: 0)
  }

  /// The same number with a mantissa that does not end in a zero.
  private static func withoutZeros(_ mantissa: Int128, _ scale: Int) -> (mantissa: Int128, scale: Int) {
    var mantissa = mantissa
    var scale = scale
    while mantissa != 0 {
      let (quotient, remainder) = mantissa.quotientAndRemainder(dividingBy: 10)
      if remainder != 0 { break }
      mantissa = quotient
      scale -= 1
    }
    return (mantissa, scale)
  }

  /// -1, 0 or 1; nil if one of them is nothing.
  package static func compare(_ a: ExactDecimal, _ b: ExactDecimal) throws(EvaluationError) -> Int? {
    guard let x = a.mantissa, let y = b.mantissa else { return nil }
    // Signs alone decide more often than not, and then nothing can be too large.
    let signs = (x.signum(), y.signum())
    if signs.0 != signs.1 { return signs.0 < signs.1 ? -1 : 1 }
    guard let pair = try aligned(a, b) else { return nil }
    return pair.a < pair.b ? -1 : (pair.a == pair.b ? 0 : 1)
  }

  package func equals(_ other: ExactDecimal) throws(EvaluationError) -> Bool { try Self.compare(self, other) == 0 }
  /// Like `!=` in XPath: does not hold for nothing either.
  package func differs(from other: ExactDecimal) throws(EvaluationError) -> Bool {
    guard let order = try Self.compare(self, other) else { return false }
    return order != 0
  }
  package func isLess(than other: ExactDecimal) throws(EvaluationError) -> Bool {
    try Self.compare(self, other) == -1
  }
  package func isGreater(than other: ExactDecimal) throws(EvaluationError) -> Bool {
    try Self.compare(self, other) == 1
  }
  package func isAtMost(_ other: ExactDecimal) throws(EvaluationError) -> Bool {
    guard let order = try Self.compare(self, other) else { return false }
    return order <= 0
  }
  package func isAtLeast(_ other: ExactDecimal) throws(EvaluationError) -> Bool {
    guard let order = try Self.compare(self, other) else { return false }
    return order >= 0
  }

  /// As a binary number, which is what comparing it with an untyped value makes of it; nil for nothing.
  package var double: Double? {
    guard let mantissa else { return nil }
    // Both exact as doubles, so that their quotient is rounded once, correctly.
    if scale < Self.powers.count, mantissa.magnitude < 1 << 53 { return Double(mantissa) / Self.powers[scale] }
    // Correct rounding comes from the decimal text.
    return Double("\(mantissa)e-\(scale)")
  }

  /// Powers of ten that a double holds exactly.
  private static let powers: [Double] = (0...22).map { digits in (0..<digits).reduce(1) { power, _ in power * 10 } }

  /// -1, 0 or 1 as the binary number, taken exactly (`xs:decimal(double)`), is less than, the same as or greater than
  /// `other`; nil if that is nothing.
  package static func compare(exactly double: Double, _ other: ExactDecimal) throws(EvaluationError) -> Int? {
    if !double.isFinite { throw .notAValue }
    guard let mantissa = other.mantissa else { return nil }
    let signs = (double > 0 ? 1 : (double < 0 ? -1 : 0), Int(mantissa.signum()))
    if signs.0 != signs.1 { return signs.0 < signs.1 ? -1 : 1 }
    if signs.0 == 0 { return 0 }
    // significand * 2^exponent against mantissa / 10^scale: both times 10^scale, the powers of two on the side where
    // they multiply.
    var left = Int128(double.significandBitPattern | (double.isNormal ? 1 << 52 : 0))
    let exponent = (double.isNormal ? Int(double.exponent) : -1022) - 52 + other.scale
    if other.scale > 31 {
      // The nearest binary number is on the same side, if it is another one.
      guard let nearest = other.double, nearest != double else { throw .tooLarge }
      return double < nearest ? -1 : 1
    }
    for _ in 0..<other.scale { left *= 5 }
    var right = abs(mantissa)
    let room = (left.leadingZeroBitCount - 1, right.leadingZeroBitCount - 1)
    if exponent > room.0 { return signs.0 }
    if -exponent > room.1 { return -signs.0 }
    if exponent > 0 { left <<= exponent } else { right <<= -exponent }
    return left == right ? 0 : (left < right ? -signs.0 : signs.0)
  }
}
