internal import Dates
internal import Settings

extension MonthForm {
  /// The month that `bytes` spell in this form; nil for anything else.
  func month(_ bytes: ArraySlice<UInt8>) -> Month? {
    let text = Array(bytes)
    let (year, month, separator): (Range<Int>, Range<Int>, (Int, UInt8)?) =
      switch self {
      case .monthSlashYear: (3..<7, 0..<2, (2, UInt8(ascii: "/")))
      case .monthDotYear: (3..<7, 0..<2, (2, UInt8(ascii: ".")))
      case .yearDashMonth: (0..<4, 5..<7, (4, UInt8(ascii: "-")))
      case .yearMonth: (0..<4, 4..<6, nil)
      case .monthYear: (2..<6, 0..<2, nil)
      }
    guard text.count == (separator == nil ? 6 : 7), separator.map({ text[$0.0] == $0.1 }) ?? true,
      let yearNumber = number(text[year]), let monthNumber = number(text[month]), (1...12).contains(monthNumber),
      (1900...2199).contains(yearNumber)
    else { return nil }
    return Month(year: yearNumber, month: monthNumber)
  }

  /// Whether a value of a month column may be shown: a month of this century, or what is meant as one, as `13/2025`.
  /// Birth dates and numbers of persons are neither.
  func isHarmless(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    if let month = month(bytes[...]) { return month.year >= 2000 }
    let parts = bytes.split(omittingEmptySubsequences: false) { $0 == 0x2E || $0 == 0x2F || $0 == 0x2D }
    return parts.count == 2 && parts.allSatisfy { number($0) != nil }
      && parts.contains { $0.count == 4 && $0.starts(with: "20".utf8) } && parts.contains { $0.count <= 2 }
  }

  private func number(_ bytes: ArraySlice<UInt8>) -> Int? {
    bytes.reduce(Int?.some(0)) { value, byte in
      guard let value, byte >= 0x30, byte <= 0x39 else { return nil }
      return value * 10 + Int(byte - 0x30)
    }
  }
}
