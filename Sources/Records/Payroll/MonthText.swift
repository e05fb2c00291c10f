internal import Dates
internal import Settings

extension MonthForm {
  /// The month that `bytes` spell in this form, or the month of the day; nil for anything else, and for `number`.
  func month(_ bytes: ArraySlice<UInt8>) -> Month? {
    guard let pattern else { return nil }
    let text = Array(bytes)
    guard text.count == pattern.utf8.count else { return nil }
    var (year, month, day) = (0, 0, 0)
    for (sign, byte) in zip(pattern.utf8, text) {
      let digit = Int(byte) - 0x30
      switch sign {
      case UInt8(ascii: "J"), UInt8(ascii: "M"), UInt8(ascii: "T"):
        guard (0...9).contains(digit) else { return nil }
        if sign == UInt8(ascii: "J") { year = year * 10 + digit }
        if sign == UInt8(ascii: "M") { month = month * 10 + digit }
        if sign == UInt8(ascii: "T") { day = day * 10 + digit }
      default: guard byte == sign else { return nil }
      }
    }
    guard (1900...2199).contains(year), (1...12).contains(month) else { return nil }
    guard !hasDay || Day(year: year, month: month, day: day) != nil else { return nil }
    return Month(year: year, month: month)
  }

  /// The form as the profile writes it, if it spells a whole month.
  private var pattern: String? { self == .number || self == .dayMonth ? nil : rawValue }

  private var hasDay: Bool { rawValue.contains("T") }

  /// Whether a value of a month column may be shown: a month near the year that is settled, or what is meant as one, as
  /// `13/2025`. Birth dates and numbers of persons are neither.
  func isHarmless(_ text: String, near year: BudgetYear) -> Bool {
    let years = (year.number - 5)...(year.number + 1)
    let bytes = Array(text.utf8)
    if let month = month(bytes[...]) { return years.contains(month.year) }
    if self == .number { return (1...2).contains(bytes.count) && number(bytes[...]) != nil }
    let parts = bytes.split(omittingEmptySubsequences: false) { $0 == 0x2E || $0 == 0x2F || $0 == 0x2D }
    return parts.count == 2 && parts.allSatisfy { number($0) != nil }
      && parts.contains { $0.count == 4 && number($0).map(years.contains) == true }
      && parts.contains { $0.count <= 2 }
  }

  private func number(_ bytes: ArraySlice<UInt8>) -> Int? {
    bytes.reduce(Int?.some(0)) { value, byte in
      guard let value, byte >= 0x30, byte <= 0x39 else { return nil }
      return value * 10 + Int(byte - 0x30)
    }
  }
}
