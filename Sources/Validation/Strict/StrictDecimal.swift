/// A decimal number as an integer and a power of ten, for recomputing to the cent.
struct StrictDecimal: Comparable {
  private let mantissa: Int128
  private let scale: Int

  static let zero = StrictDecimal(0)

  init(_ value: Int) { self.init(Int128(value), 0) }

  private init(_ mantissa: Int128, _ scale: Int) {
    self.mantissa = mantissa
    self.scale = scale
  }

  /// Nil for what is no plain decimal, or longer than 18 digits: no amount is.
  init?(_ bytes: ArraySlice<UInt8>) {
    var mantissa: Int128 = 0
    var scale = 0
    var digits = 0
    var isNegative = false
    var hasPoint = false
    for byte in bytes {
      switch byte {
      case 0x20, 0x09, 0x0A, 0x0D: continue
      case 0x2D where digits == 0 && !hasPoint: isNegative = true
      case 0x2B where digits == 0 && !hasPoint: continue
      case 0x2E where !hasPoint: hasPoint = true
      case 0x30...0x39:
        digits += 1
        if digits > 18 { return nil }
        mantissa = mantissa * 10 + Int128(byte - 0x30)
        if hasPoint { scale += 1 }
      default: return nil
      }
    }
    if digits == 0 { return nil }
    self.init(isNegative ? -mantissa : mantissa, scale)
  }

  private static func power(_ exponent: Int) -> Int128 { (0..<exponent).reduce(1) { power, _ in power * 10 } }

  private static func aligned(_ a: StrictDecimal, _ b: StrictDecimal) -> (Int128, Int128, Int) {
    let scale = max(a.scale, b.scale)
    return (a.mantissa * power(scale - a.scale), b.mantissa * power(scale - b.scale), scale)
  }

  static func + (a: StrictDecimal, b: StrictDecimal) -> StrictDecimal {
    let (x, y, scale) = aligned(a, b)
    return StrictDecimal(x &+ y, scale)
  }

  static func - (a: StrictDecimal, b: StrictDecimal) -> StrictDecimal {
    let (x, y, scale) = aligned(a, b)
    return StrictDecimal(x &- y, scale)
  }

  static func * (a: StrictDecimal, b: StrictDecimal) -> StrictDecimal {
    StrictDecimal(a.mantissa &* b.mantissa, a.scale + b.scale)
  }

  static func < (a: StrictDecimal, b: StrictDecimal) -> Bool {
    let (x, y, _) = aligned(a, b)
    return x < y
  }

  static func == (a: StrictDecimal, b: StrictDecimal) -> Bool {
    let (x, y, _) = aligned(a, b)
    return x == y
  }

  /// The quotient in whole cents, halves away from zero; nil for division by zero or more digits than we compute with.
  func dividedToCents(by other: StrictDecimal) -> StrictDecimal? {
    guard other.mantissa != 0 else { return nil }
    // mantissa / 10^scale / (other / 10^otherScale) * 100
    let up = other.scale + 2
    let (numerator, overflow) = mantissa.multipliedReportingOverflow(by: Self.power(max(up - scale, 0)))
    let (denominator, overflowBelow) = other.mantissa.multipliedReportingOverflow(by: Self.power(max(scale - up, 0)))
    if overflow || overflowBelow { return nil }
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    let isHalf = remainder.magnitude >= denominator.magnitude - remainder.magnitude
    let sign: Int128 = (numerator < 0) == (denominator < 0) ? 1 : -1
    return StrictDecimal(isHalf && remainder != 0 ? quotient + sign : quotient, 2)
  }

  private var magnitude: StrictDecimal { mantissa < 0 ? StrictDecimal(-mantissa, scale) : self }

  /// Whether this price, if it was rounded to the digits it is written with (more than cents), explains a difference of the
  /// amount: half a unit of its last digit times the quantity, and half a cent.
  func isRoundedSo(that quantity: StrictDecimal, per base: StrictDecimal, gives difference: StrictDecimal) -> Bool {
    guard scale > 2 else { return false }
    let slack = quantity.magnitude * StrictDecimal(5, scale + 1) + base.magnitude * StrictDecimal(5, 3)
    return (difference.magnitude * base.magnitude) < slack
  }

  /// `1.234,56`, with as many digits behind the comma as there are, at least two.
  var german: String {
    let places = max(scale, 2)
    let digits = String((mantissa * Self.power(places - scale)).magnitude)
    let padded = String(repeating: "0", count: max(places + 1 - digits.count, 0)) + digits
    var whole = String(padded.dropLast(places))
    var grouped = ""
    while whole.count > 3 {
      grouped = "." + whole.suffix(3) + grouped
      whole = String(whole.dropLast(3))
    }
    return (mantissa < 0 ? "\u{2212}" : "") + whole + grouped + "," + padded.suffix(places)
  }
}
