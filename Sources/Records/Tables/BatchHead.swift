internal import Dates

/// *Buchungsstapel*: line 1 of a DATEV booking batch: format, category and the period of its days
/// (`"EXTF";700;21;"Buchungsstapel";13;…`; domain.md 3.1).
struct BatchHead {
  /// First and last day of the batch.
  let from: Day
  let to: Day

  /// Nil for anything else than a booking batch.
  init?(_ fields: [String]) {
    guard fields.count > 15, ["EXTF", "DTVF"].contains(fields[0]), fields[2] == "21",
      let from = Day(text: fields[14]), let to = Day(text: fields[15]), from <= to
    else { return nil }
    self.from = from
    self.to = to
  }

  /// The month of a day written `TTMM`, the first zero perhaps missing; nil if there is no such day in the period.
  func month(_ text: UnsafeBufferPointer<UInt8>) -> Month? {
    guard (3...4).contains(text.count), text.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
    let number = text.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    for year in from.year...to.year {
      if let day = Day(year: year, month: number % 100, day: number / 100), day >= from, day <= to {
        return day.inMonth
      }
    }
    return nil
  }
}
