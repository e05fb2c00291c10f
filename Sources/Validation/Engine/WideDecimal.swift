internal import XML

/// What the arithmetic of amounts needs of a kind of decimal number.
protocol DecimalArithmetic {
  init(_ text: Text) throws(EvaluationError)
  init(_ value: Int)
  static func + (a: Self, b: Self) throws(EvaluationError) -> Self
  static func - (a: Self, b: Self) throws(EvaluationError) -> Self
  static func * (a: Self, b: Self) throws(EvaluationError) -> Self
  func divided(by other: Self) throws(EvaluationError) -> Self
  var hundredth: Self { get }
  func roundedToHundredths() throws(EvaluationError) -> Self
  func isAtMost(_ other: Self) throws(EvaluationError) -> Bool
}

extension ExactDecimal: DecimalArithmetic {}

/// A decimal with as many digits as it takes, slowly: for the few sums that ``ExactDecimal`` has no room for.
struct WideDecimal: DecimalArithmetic {
  /// Beyond that nobody writes an invoice, and arithmetic takes the square of it.
  static let limit = 400

  /// The number is `digits` (the first one counts most, none is zero in front) / 10^`scale`.
  private var digits: [UInt8]
  private var scale: Int
  private var isNegative: Bool

  private init(_ digits: [UInt8], scale: Int, isNegative: Bool) throws(EvaluationError) {
    let digits = Array(digits.drop { $0 == 0 })
    if digits.count > Self.limit || abs(scale) > Self.limit { throw .tooLarge }
    self.digits = digits
    self.scale = scale
    self.isNegative = isNegative && !digits.isEmpty
  }

  init(_ value: Int) {
    digits = value == 0 ? [] : "\(value.magnitude)".utf8.map { $0 - 0x30 }
    scale = 0
    isNegative = value < 0
  }

  init(_ text: Text) throws(EvaluationError) {
    let text = text.trimmed
    let hasSign = text.count > 0 && (text[0] == 0x2D || text[0] == 0x2B)
    var digits: [UInt8] = []
    var point: Int?
    for byte in text.slice(hasSign ? 1 : 0, text.count).bytes {
      if byte == 0x2E, point == nil {
        point = digits.count
      } else if byte >= 0x30, byte <= 0x39 {
        digits.append(byte - 0x30)
      } else {
        throw .notAValue
      }
    }
    if digits.isEmpty { throw .notAValue }
    var scale = digits.count - (point ?? digits.count)
    while scale > 0, digits.last == 0 {
      digits.removeLast()
      scale -= 1
    }
    try self.init(digits, scale: scale, isNegative: hasSign && text[0] == 0x2D)
  }

  /// The digits over 10^`scale`, which must not be smaller than it is.
  private func digits(at scale: Int) -> [UInt8] { digits + Array(repeating: 0, count: scale - self.scale) }

  private static func isLess(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    let x = a.drop { $0 == 0 }
    let y = b.drop { $0 == 0 }
    return x.count == y.count ? x.lexicographicallyPrecedes(y) : x.count < y.count
  }

  private static func sum(_ a: [UInt8], _ b: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var carry: UInt8 = 0
    for place in 0...max(a.count, b.count) {
      let x = place < a.count ? a[a.count - 1 - place] : 0
      let y = place < b.count ? b[b.count - 1 - place] : 0
      result.append((x + y + carry) % 10)
      carry = (x + y + carry) / 10
    }
    return result.reversed()
  }

  /// `a` is not less than `b`.
  private static func difference(_ a: [UInt8], _ b: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var borrow: UInt8 = 0
    for place in 0..<max(a.count, b.count) {
      let x = place < a.count ? a[a.count - 1 - place] : 0
      let y = (place < b.count ? b[b.count - 1 - place] : 0) + borrow
      borrow = x < y ? 1 : 0
      result.append(x + 10 * borrow - y)
    }
    return result.reversed()
  }

  static func + (a: WideDecimal, b: WideDecimal) throws(EvaluationError) -> WideDecimal {
    let scale = max(a.scale, b.scale)
    let x = a.digits(at: scale)
    let y = b.digits(at: scale)
    if a.isNegative == b.isNegative { return try WideDecimal(sum(x, y), scale: scale, isNegative: a.isNegative) }
    return isLess(x, y)
      ? try WideDecimal(difference(y, x), scale: scale, isNegative: b.isNegative)
      : try WideDecimal(difference(x, y), scale: scale, isNegative: a.isNegative)
  }

  private var negated: WideDecimal {
    var result = self
    result.isNegative = !isNegative && !digits.isEmpty
    return result
  }

  static func - (a: WideDecimal, b: WideDecimal) throws(EvaluationError) -> WideDecimal { try a + b.negated }

  static func * (a: WideDecimal, b: WideDecimal) throws(EvaluationError) -> WideDecimal {
    var places = [Int](repeating: 0, count: a.digits.count + b.digits.count)
    for (i, x) in a.digits.enumerated() {
      for (j, y) in b.digits.enumerated() { places[i + j + 1] += Int(x) * Int(y) }
    }
    var carry = 0
    for place in places.indices.reversed() {
      let value = places[place] + carry
      places[place] = value % 10
      carry = value / 10
    }
    return try WideDecimal(
      places.map { UInt8($0) }, scale: a.scale + b.scale, isNegative: a.isNegative != b.isNegative)
  }

  private static func quotient(_ a: [UInt8], _ b: [UInt8]) -> (digits: [UInt8], remainder: [UInt8]) {
    var result: [UInt8] = []
    var remainder: [UInt8] = []
    for digit in a {
      remainder = Array((remainder + [digit]).drop { $0 == 0 })
      var times: UInt8 = 0
      while !isLess(remainder, b) {
        remainder = Array(difference(remainder, b).drop { $0 == 0 })
        times += 1
      }
      result.append(times)
    }
    return (result, remainder)
  }

  private var withoutZeros: WideDecimal {
    var result = self
    while result.digits.last == 0 {
      result.digits.removeLast()
      result.scale -= 1
    }
    return result
  }

  /// See ``ExactDecimal/divided(by:)``.
  func divided(by other: WideDecimal) throws(EvaluationError) -> WideDecimal {
    if other.digits.isEmpty { throw .notAValue }
    if digits.isEmpty { return self }
    let dividend = withoutZeros
    let divisor = other.withoutZeros
    let difference = dividend.scale - divisor.scale
    let places = max(18, difference + 18)
    let (quotient, remainder) = Self.quotient(
      dividend.digits + Array(repeating: 0, count: places - difference), divisor.digits)
    let isAway = Self.isLess(divisor.digits, Self.sum(remainder, remainder))
    return try WideDecimal(
      isAway ? Self.sum(quotient, [1]) : quotient, scale: places, isNegative: isNegative != other.isNegative)
  }

  var hundredth: WideDecimal {
    var result = self
    result.scale += 2
    return result
  }

  func roundedToHundredths() throws(EvaluationError) -> WideDecimal {
    if scale <= 2 { return self }
    let cut = scale - 2
    let whole = Array(digits.dropLast(cut))
    let rest = Array(digits.suffix(cut))
    let order = Self.isLess(Self.sum(rest, rest), [1] + Array(repeating: 0, count: cut))
    let isHalf = !order && !Self.isLess([1] + Array(repeating: 0, count: cut), Self.sum(rest, rest))
    let isAway = !order && !(isHalf && isNegative)
    return try WideDecimal(isAway ? Self.sum(whole, [1]) : whole, scale: 2, isNegative: isNegative)
  }

  func isAtMost(_ other: WideDecimal) throws(EvaluationError) -> Bool {
    let order = try other - self
    return !order.isNegative
  }
}
