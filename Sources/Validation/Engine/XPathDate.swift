package import XML

/// `xs:date`: a day with or without a time zone, comparable as an instant. Without one, a day counts as of UTC.
package struct XPathDate: Comparable, Sendable {
  /// Minutes from 1970-01-01 to the start of the day.
  private let minutes: Int

  package static func < (a: XPathDate, b: XPathDate) -> Bool { a.minutes < b.minutes }

  /// The lexical form with white space around, as Saxon reads it; everything else stops the stylesheet.
  package init(_ text: Text) throws(EvaluationError) {
    let text = text.trimmed
    var index = 0
    func number(_ count: Int) -> Int? {
      guard index + count <= text.count else { return nil }
      var value = 0
      for byte in text.slice(index, index + count).bytes {
        guard byte >= 0x30, byte <= 0x39 else { return nil }
        value = value * 10 + Int(byte - 0x30)
      }
      index += count
      return value
    }
    func skip(_ byte: UInt8) -> Bool {
      guard index < text.count, text[index] == byte else { return false }
      index += 1
      return true
    }
    let isNegative = skip(0x2D)
    let length = text.slice(index, text.count).firstIndex(of: 0x2D) ?? 0
    guard length >= 4, length <= 10, length == 4 || text[index] != 0x30, let magnitude = number(length),
      magnitude <= Int(Int32.max), skip(0x2D), let month = number(2), skip(0x2D), let day = number(2)
    else { throw .notAValue }
    let year = isNegative ? -magnitude : magnitude
    guard month >= 1, month <= 12, day >= 1, day <= Self.days(in: month, year) else { throw .notAValue }
    var offset = 0
    if index < text.count, !skip(0x5A) {
      let isWest = text[index] == 0x2D
      // Saxon takes 14:59, too.
      guard skip(0x2D) || skip(0x2B), let hours = number(2), skip(0x3A), let rest = number(2), hours <= 14, rest <= 59
      else { throw .notAValue }
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
