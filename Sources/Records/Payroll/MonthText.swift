package import Dates
package import Settings

extension MonthForm {
  /// The month that `bytes` spell in this form, or the month of the day; nil for anything else, and for months and days
  /// that need their year from elsewhere.
  package func month(_ bytes: UnsafeBufferPointer<UInt8>) -> Month? {
    switch self {
    case .monthSlashYear: Self.read(bytes, year: 3, month: 0, sign: 0x2F, at: 2)
    case .monthDotYear: Self.read(bytes, year: 3, month: 0, sign: 0x2E, at: 2)
    case .yearDashMonth: Self.read(bytes, year: 0, month: 5, sign: 0x2D, at: 4)
    case .yearMonth: Self.read(bytes, year: 0, month: 4)
    case .monthYear: Self.read(bytes, year: 2, month: 0)
    case .germanDay: Self.read(bytes, year: 6, month: 3, day: 0, sign: 0x2E, at: 2, 5)
    case .slashDay: Self.read(bytes, year: 6, month: 3, day: 0, sign: 0x2F, at: 2, 5)
    case .isoDay: Self.read(bytes, year: 0, month: 5, day: 8, sign: 0x2D, at: 4, 7)
    case .compactDay: Self.read(bytes, year: 0, month: 4, day: 6)
    case .dayMonth, .number: nil
    }
  }

  func month(_ bytes: [UInt8]) -> Month? { bytes.withUnsafeBufferPointer(month) }

  /// Reads numbers that begin at fixed offsets, with a sign at one or two others, and nothing else.
  private static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, year: Int, month: Int, day: Int? = nil, sign: UInt8 = 0, at first: Int = -1,
    _ second: Int = -1
  ) -> Month? {
    guard bytes.count == 6 + (day == nil ? 0 : 2) + (first < 0 ? 0 : 1) + (second < 0 ? 0 : 1),
      first < 0 || bytes[first] == sign, second < 0 || bytes[second] == sign,
      let yearNumber = number(bytes, at: year, length: 4),
      let monthNumber = number(bytes, at: month, length: 2), (1900...2199).contains(yearNumber),
      (1...12).contains(monthNumber)
    else { return nil }
    if let day {
      guard let dayNumber = number(bytes, at: day, length: 2),
        Day(year: yearNumber, month: monthNumber, day: dayNumber) != nil
      else { return nil }
    }
    return Month(year: yearNumber, month: monthNumber)
  }

  @inline(__always) private static func number(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int, length: Int) -> Int?
  {
    var value = 0
    for index in start..<start + length {
      let digit = bytes[index] &- 0x30
      guard digit < 10 else { return nil }
      value = value * 10 + Int(digit)
    }
    return value
  }

  /// Whether a value of a month column may be shown: a month near the year that is settled, or what is meant as one, as
  /// `13/2025`. Birth dates and numbers of persons are neither.
  func isHarmless(_ text: String, near year: BudgetYear) -> Bool {
    let years = (year.number - 5)...(year.number + 1)
    let bytes = Array(text.utf8)
    if let month = month(bytes) { return years.contains(month.year) }
    if self == .number { return (1...2).contains(bytes.count) && number(bytes[...]) != nil }
    // Three or four digits can be anything.
    if self == .dayMonth { return false }
    let parts = bytes.split(omittingEmptySubsequences: false) { $0 == 0x2E || $0 == 0x2F || $0 == 0x2D }
    return parts.count == 2 && parts.allSatisfy { number($0) != nil }
      && parts.contains { $0.count == 4 && number($0).map(years.contains) == true }
      && parts.contains { $0.count <= 2 }
  }

  private func number(_ bytes: ArraySlice<UInt8>) -> Int? {
    bytes.count > 9
      ? nil
      : bytes.reduce(Int?.some(0)) { value, byte in
        guard let value, byte >= 0x30, byte <= 0x39 else { return nil }
        return value * 10 + Int(byte - 0x30)
      }
  }
}
