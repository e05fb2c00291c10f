/// *Tag*: a day of the Gregorian calendar, years 1900 to 2199.
package struct Day: Hashable, Sendable, Comparable {
  package let year: Int
  /// 1 to 12
  package let month: Int
  /// 1 to 31
  package let day: Int

  /// Nil if there is no such day.
  package init?(year: Int, month: Int, day: Int) {
    guard (1900...2199).contains(year), (1...12).contains(month), day >= 1,
      day <= Month(year: year, month: month).lengthInDays
    else { return nil }
    self.init(checked: year, month, day)
  }

  init(checked year: Int, _ month: Int, _ day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  package static func < (a: Day, b: Day) -> Bool { (a.year, a.month, a.day) < (b.year, b.month, b.day) }

  /// Days since 1 March of the year 0: only differences mean something.
  package var ordinal: Int {
    let y = month > 2 ? year : year - 1
    let m = month > 2 ? month - 3 : month + 9
    return 365 * y + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 + day - 1
  }

  package var inMonth: Month { Month(year: year, month: month) }

  /// The day `days` later (or earlier).
  package func adding(days: Int) -> Day {
    var month = inMonth
    var rest = day + days
    while rest > month.lengthInDays {
      rest -= month.lengthInDays
      month = month.next
    }
    while rest < 1 {
      month = month.previous
      rest += month.lengthInDays
    }
    return Day(checked: month.year, month.month, rest)
  }

  /// `2025-12-31`
  package var iso: String { "\(year)-\(twoDigits(month))-\(twoDigits(day))" }

  /// `31.12.2025`
  package var german: String { "\(twoDigits(day)).\(twoDigits(month)).\(year)" }
}

extension Day {
  /// Reads `31.12.2025`, `2025-12-31` or `20251231`; nil for anything else, also for two-digit years.
  package init?(text: some StringProtocol) {
    let bytes = Array(text.utf8)
    func number(_ range: Range<Int>) -> Int? {
      var value = 0
      for byte in bytes[range] {
        guard byte >= 0x30, byte <= 0x39 else { return nil }
        value = value * 10 + Int(byte - 0x30)
      }
      return value
    }
    let parts: (year: Range<Int>, month: Range<Int>, day: Range<Int>)
    switch bytes.count {
    case 10 where bytes[2] == UInt8(ascii: ".") && bytes[5] == UInt8(ascii: "."): parts = (6..<10, 3..<5, 0..<2)
    case 10 where bytes[4] == UInt8(ascii: "-") && bytes[7] == UInt8(ascii: "-"): parts = (0..<4, 5..<7, 8..<10)
    case 8: parts = (0..<4, 4..<6, 6..<8)
    default: return nil
    }
    guard let year = number(parts.year), let month = number(parts.month), let day = number(parts.day) else {
      return nil
    }
    self.init(year: year, month: month, day: day)
  }
}

/// *Monat*: a month of a year.
package struct Month: Hashable, Sendable, Comparable {
  package let year: Int
  /// 1 to 12
  package let month: Int

  /// - Precondition: `month` is 1 to 12
  @inlinable package init(year: Int, month: Int) {
    precondition((1...12).contains(month), "a year has twelve months")
    self.year = year
    self.month = month
  }

  package static func < (a: Month, b: Month) -> Bool { (a.year, a.month) < (b.year, b.month) }

  package var lengthInDays: Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  package var firstDay: Day { Day(checked: year, month, 1) }
  package var lastDay: Day { Day(checked: year, month, lengthInDays) }
  package var next: Month { month == 12 ? Month(year: year + 1, month: 1) : Month(year: year, month: month + 1) }
  package var previous: Month { month == 1 ? Month(year: year - 1, month: 12) : Month(year: year, month: month - 1) }

  /// `03/2025`
  package var german: String { "\(twoDigits(month))/\(year)" }
}

/// *Haushaltsjahr*: the calendar year that is settled.
package struct BudgetYear: Hashable, Sendable, Comparable {
  package let number: Int

  /// - Precondition: 1900 to 2199
  package init(_ number: Int) {
    precondition((1900...2199).contains(number), "a budget year lies between 1900 and 2199")
    self.number = number
  }

  package static func < (a: BudgetYear, b: BudgetYear) -> Bool { a.number < b.number }

  package var firstDay: Day { Day(checked: number, 1, 1) }
  package var lastDay: Day { Day(checked: number, 12, 31) }
  package var months: [Month] { (1...12).map { Month(year: number, month: $0) } }
  package var lengthInDays: Int { isLeap(number) ? 366 : 365 }
  package func contains(_ day: Day) -> Bool { day.year == number }
}

private func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
