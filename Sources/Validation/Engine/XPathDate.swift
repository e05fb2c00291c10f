package import XML

/// `xs:date`: a day with or without a time zone, comparable as an instant. Without one, a day counts as of UTC.
package struct XPathDate: Comparable, Sendable {
  /// Minutes from 1970-01-01 to the start of the day.
  private let minutes: Int

  package static func < (a: XPathDate, b: XPathDate) -> Bool { a.minutes < b.minutes }

  package init(_ text: Text) throws(EvaluationError) {
    let text = text.trimmed
    var index = 0
    func number(_ digits: Int) throws(EvaluationError) -> Int {
      var result = 0
      var seen = 0
      while index < text.count, seen < digits, text[index] >= 0x30, text[index] <= 0x39 {
        result = result * 10 + Int(text[index] - 0x30)
        index += 1
        seen += 1
      }
      if seen < min(digits, 4) { throw .notAValue }
      return result
    }
    func skip(_ byte: UInt8) -> Bool {
      guard index < text.count, text[index] == byte else { return false }
      index += 1
      return true
    }
    let isNegative = skip(0x2D)
    let start = index
    var year = try number(9)
    if index - start > 4, text[start] == 0x30 { throw .notAValue }
    if isNegative { year = -year }
    guard skip(0x2D) else { throw .notAValue }
    let month = try number(2)
    guard skip(0x2D) else { throw .notAValue }
    let day = try number(2)
    guard month >= 1, month <= 12, day >= 1, day <= Self.days(in: month, year) else { throw .notAValue }
    var offset = 0
    if index < text.count, !skip(0x5A) {
      let isWest = skip(0x2D)
      if !isWest, !skip(0x2B) { throw .notAValue }
      let hours = try number(2)
      guard skip(0x3A) else { throw .notAValue }
      let rest = try number(2)
      guard rest < 60, hours * 60 + rest <= 14 * 60 else { throw .notAValue }
      offset = (hours * 60 + rest) * (isWest ? -1 : 1)
    }
    if index < text.count { throw .notAValue }
    minutes = Self.dayNumber(year, month, day) * 1_440 - offset
  }

  private static func isLeap(_ year: Int) -> Bool {
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }

  private static func days(in month: Int, _ year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days from 1970-01-01, in the Gregorian calendar stretched to both sides.
  private static func dayNumber(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }
}

extension Node {
  /// `xs:date(name)`; nil without the child.
  package func date(_ name: KnownName) throws(EvaluationError) -> XPathDate? {
    guard let node = try one(name) else { return nil }
    return try XPathDate(node.text)
  }
}
