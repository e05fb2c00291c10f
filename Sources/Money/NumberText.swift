/// How a file writes numbers.
package struct NumberStyle: Hashable, Sendable {
  /// `,` or `.`
  package let decimalSign: UInt8
  /// `.`, `,`, blank (also NBSP and narrow NBSP) or nil for none.
  package let groupSign: UInt8?

  package init(decimalSign: UInt8, groupSign: UInt8?) {
    self.decimalSign = decimalSign
    self.groupSign = groupSign
  }

  /// `1.234,56`
  package static let german = NumberStyle(decimalSign: UInt8(ascii: ","), groupSign: UInt8(ascii: "."))
}

/// Why a text is no number of a style.
package enum NumberFault: Error, Hashable, Sendable {
  case empty
  case notANumber
  /// `1.23` where `.` groups thousands, or a decimal sign of the other kind.
  case ambiguous
  case surplusDecimals
  /// Beyond `Cents.readLimit`.
  case tooLarge
  /// `1,2E+05`
  case spreadsheetDamage
}

extension Cents {
  /// Reads an amount from UTF-8 text: sign before, behind or as brackets, U+2212, `EUR` or `€` behind the number.
  package init(text: ArraySlice<UInt8>, style: NumberStyle) throws(NumberFault) {
    let digits = try DecimalText(text, style: style)
    guard digits.decimals <= 2 else { throw .surplusDecimals }
    let scale: Int64 = digits.decimals == 2 ? 1 : digits.decimals == 1 ? 10 : 100
    let (value, overflow) = digits.digits.multipliedReportingOverflow(by: scale)
    guard !overflow, value <= Self.readLimit else { throw .tooLarge }
    self.init(digits.negative ? -value : value)
  }

  package init(text: String, style: NumberStyle) throws(NumberFault) {
    try self.init(text: Array(text.utf8)[...], style: style)
  }
}

extension Cents {
  /// Reads the usual spelling, with two decimals: `1.234,56`, `-12,50`, `12,50-`. Nil for everything else, also for what
  /// is right but unusual: `init(text:style:)` reads and judges it. Where both read, they read the same.
  package init?(usual text: UnsafeBufferPointer<UInt8>, style: NumberStyle) {
    var (lower, upper) = (0, text.count)
    let minus = UInt8(ascii: "-")
    var isNegative = false
    if upper > 0, text[0] == minus {
      (isNegative, lower) = (true, 1)
    } else if upper > 0, text[upper - 1] == minus {
      (isNegative, upper) = (true, upper - 1)
    }
    // One to fourteen bytes before the decimals: at most eleven digits with three signs between them.
    let whole = upper - lower - 3
    guard whole >= 1, whole <= 14, text[upper - 3] == style.decimalSign else { return nil }
    let (tens, units) = (text[upper - 2] &- 0x30, text[upper - 1] &- 0x30)
    guard tens < 10, units < 10 else { return nil }
    let group = style.groupSign ?? 0
    var value: Int64 = 0
    var digits = 0
    var isGrouped = false
    for index in lower..<upper - 3 {
      let digit = text[index] &- 0x30
      if digit < 10 {
        value = value &* 10 &+ Int64(digit)
        digits += 1
      } else {
        guard text[index] == group, group != 0, isGrouped ? digits == 3 : (1...3).contains(digits),
          isGrouped || text[lower] != 0x30
        else { return nil }
        isGrouped = true
        digits = 0
      }
    }
    guard digits > 0, !isGrouped || digits == 3 else { return nil }
    value = value &* 100 &+ Int64(tens) &* 10 &+ Int64(units)
    guard value <= Self.readLimit else { return nil }
    self.init(isNegative ? -value : value)
  }
}

extension Ratio {
  /// Reads a decimal number with at most four decimals.
  package init(text: String, style: NumberStyle) throws(NumberFault) {
    let digits = try DecimalText(Array(text.utf8)[...], style: style)
    guard digits.decimals <= 4 else { throw .surplusDecimals }
    guard digits.digits <= Cents.readLimit else { throw .tooLarge }
    var denominator: Int64 = 1
    for _ in 0..<digits.decimals { denominator *= 10 }
    self.init(digits.negative ? -digits.digits : digits.digits, denominator)
  }
}

/// The digits of a number, its decimals counted, its sign and currency taken off.
private struct DecimalText {
  var digits: Int64 = 0
  var decimals = 0
  var negative = false

  init(_ text: ArraySlice<UInt8>, style: NumberStyle) throws(NumberFault) {
    var rest = Self.trimmed(text)
    guard !rest.isEmpty else { throw .empty }
    for currency in Self.currencies where rest.count > currency.count {
      if rest.suffix(currency.count).elementsEqual(currency) { rest = Self.trimmed(rest.dropLast(currency.count)) }
    }
    (negative, rest) = Self.sign(of: rest)
    guard let first = rest.first, Self.isDigit(first), let last = rest.last else { throw .notANumber }
    if rest.contains(where: { $0 == UInt8(ascii: "E") || $0 == UInt8(ascii: "e") }) {
      throw rest.allSatisfy(Self.belongsToPower) ? .spreadsheetDamage : .notANumber
    }
    guard Self.isDigit(last) else { throw .notANumber }
    try readDigits(of: rest, style: style)
  }

  private mutating func readDigits(of text: ArraySlice<UInt8>, style: NumberStyle) throws(NumberFault) {
    var inDecimals = false
    var groupSize = 0
    var groups = 0
    var previous: UInt8 = 0
    for byte in text {
      // NBSP and U+202F arrive as several bytes of UTF-8; they count as one blank.
      let isBlank = byte == 0x20 || byte == 0xC2 || byte == 0xA0 || byte == 0xE2 || byte == 0x80 || byte == 0xAF
      if Self.isDigit(byte) {
        guard digits <= 1_000_000_000_000_000 else { throw .tooLarge }
        digits = digits * 10 + Int64(byte - 0x30)
        if inDecimals { decimals += 1 } else { groupSize += 1 }
      } else if byte == style.decimalSign {
        guard !inDecimals, Self.isDigit(previous) else { throw .notANumber }
        guard groups == 0 || groupSize == 3 else { throw .ambiguous }
        inDecimals = true
      } else if let group = style.groupSign, byte == group || (group == 0x20 && isBlank) {
        if isBlank, !Self.isDigit(previous) { continue }
        guard !inDecimals, Self.isDigit(previous) else { throw .notANumber }
        // Nobody groups thousands behind a leading zero: `0.500` is half a post to whoever typed it.
        guard groups == 0 ? groupSize <= 3 && text.first != 0x30 : groupSize == 3 else { throw .ambiguous }
        groups += 1
        groupSize = 0
      } else if byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") {
        throw .ambiguous
      } else {
        throw .notANumber
      }
      previous = byte
    }
    if !inDecimals, groups > 0, groupSize != 3 { throw .ambiguous }
  }

  private static let currencies = [Array("EUR".utf8), Array("€".utf8)]
  private static let typographicMinus = Array("\u{2212}".utf8)
  /// NBSP and narrow NBSP.
  private static let wideBlanks = [Array("\u{A0}".utf8), Array("\u{202F}".utf8)]

  private static func sign(of text: ArraySlice<UInt8>) -> (Bool, ArraySlice<UInt8>) {
    let minus = UInt8(ascii: "-")
    if text.first == minus { return (true, trimmed(text.dropFirst())) }
    if text.last == minus { return (true, trimmed(text.dropLast())) }
    if text.first == UInt8(ascii: "+") { return (false, trimmed(text.dropFirst())) }
    if text.first == UInt8(ascii: "("), text.last == UInt8(ascii: ")") {
      return (true, trimmed(text.dropFirst().dropLast()))
    }
    if text.starts(with: typographicMinus) { return (true, trimmed(text.dropFirst(3))) }
    if text.suffix(3).elementsEqual(typographicMinus) { return (true, trimmed(text.dropLast(3))) }
    return (false, text)
  }

  private static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var text = text
    while true {
      if text.first == 0x20 {
        text = text.dropFirst()
      } else if text.last == 0x20 {
        text = text.dropLast()
      } else if let blank = wideBlanks.first(where: { text.starts(with: $0) }) {
        text = text.dropFirst(blank.count)
      } else if let blank = wideBlanks.first(where: { text.suffix($0.count).elementsEqual($0) }) {
        text = text.dropLast(blank.count)
      } else {
        return text
      }
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private static func belongsToPower(_ byte: UInt8) -> Bool {
    isDigit(byte)
      || [UInt8(ascii: "E"), UInt8(ascii: "e"), UInt8(ascii: "+"), UInt8(ascii: "-"), 0x2C, 0x2E].contains(byte)
  }
}
