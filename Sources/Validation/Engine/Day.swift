internal import XML

/// `xs:date`: a day that starts in its time zone, in UTC without one (Saxon's zone where none is set).
struct Day {
  /// Minutes from 1970-01-01T00:00Z to its start.
  private let start: Int

  /// The lexical form with white space around; everything else stops the stylesheet.
  init(_ text: Text) throws(EvaluationError) {
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
    guard length >= 4, length <= 10, length == 4 || text[index] != 0x30, let year = number(length),
      year <= Int(Int32.max), skip(0x2D), let month = number(2), skip(0x2D), let day = number(2)
    else { throw .notAValue }
    let signedYear = isNegative ? -year : year
    guard (1...12).contains(month), day >= 1, day <= Self.length(month, signedYear) else { throw .notAValue }
    var zone = 0
    if index < text.count, !skip(0x5A) {
      let isWest = text[index] == 0x2D
      guard skip(0x2D) || skip(0x2B), let hours = number(2), skip(0x3A), let minutes = number(2), hours <= 14,
        minutes <= 59
      else { throw .notAValue }
      zone = isWest ? -(hours * 60 + minutes) : hours * 60 + minutes
    }
    guard index == text.count else { throw .notAValue }
    start = Self.days(signedYear, month, day) * 1_440 - zone
  }

  private static func length(_ month: Int, _ year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days from 1970-01-01 in the Gregorian calendar, counted in years that start in March.
  private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  func isAtLeast(_ other: Day) -> Bool { start >= other.start }
  func isAtMost(_ other: Day) -> Bool { start <= other.start }
}
