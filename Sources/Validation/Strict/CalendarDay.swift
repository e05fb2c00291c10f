internal import Dates

enum CalendarDay {
  /// Whether a day is one of the calendar: `20260227` as CII writes it, `2026-02-27` as UBL does, with a zone or not.
  static func exists(_ text: String) -> Bool {
    if text.utf8.count == 8, text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) {
      let year = text.prefix(4)
      return Day(text: "\(year)-\(text.dropFirst(4).prefix(2))-\(text.suffix(2))") != nil
    }
    return Day(text: String(text.prefix(10))) != nil
  }
}
