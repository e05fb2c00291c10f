import Dates
import TestSupport
import Testing

@Suite struct DayTests {
  private func day(_ text: String) throws -> Day { try #require(Day(text: text)) }

  @Test func `days are read in three forms`() throws {
    let newYearsEve = try #require(Day(year: 2025, month: 12, day: 31))
    for text in ["31.12.2025", "2025-12-31", "20251231"] { #expect(Day(text: text) == newYearsEve, "\(text)") }
    #expect(newYearsEve.iso == "2025-12-31")
    #expect(newYearsEve.german == "31.12.2025")
    #expect(try day("05.03.2025").german == "05.03.2025")
    #expect(try day("05.03.2025").iso == "2025-03-05")
  }

  @Test func `what is no day is refused`() {
    let texts = [
      "", "31.12.25", "1.1.2025", "31/12/2025", "2025/12/31", "2025-13-01", "2025-00-10", "32.01.2025", "00.01.2025",
      "30.02.2025", "29.02.2025", "29.02.2100", "31.04.2025", "31122025", "12312025", " 31.12.2025", "31.12.2025 ",
      "31.12-2025", "2025-12.31", "31.12.1899", "31.12.2200", "+1.12.2025", "3１.12.2025", "aa.bb.cccc", "99999999",
      "2025-12-3a", "31.12.20255", "..........", "--------",
    ]
    for text in texts { #expect(Day(text: text) == nil, "\(text)") }
    #expect(Day(text: "29.02.2024") != nil)
    #expect(Day(text: "29.02.2000") != nil)
  }

  @Test func `leap years follow the Gregorian rule`() {
    let lengths = [(1900, 365), (2000, 366), (2024, 366), (2025, 365), (2100, 365), (2196, 366)]
    for (year, length) in lengths { #expect(BudgetYear(year).lengthInDays == length, "\(year)") }
    #expect(Month(year: 2024, month: 2).lengthInDays == 29)
    #expect(Month(year: 2025, month: 2).lengthInDays == 28)
  }

  /// Walks day by day and never looks at the calculation that is tested.
  @Test func `ordinals and steps agree with a naive calendar`() throws {
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    let first = try day("01.01.1900")
    var walked: [Day] = []
    for year in 1900...2199 {
      let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
      for month in 1...12 {
        for number in 1...(lengths[month - 1] + (isLeap && month == 2 ? 1 : 0)) {
          guard let day = Day(year: year, month: month, day: number) else {
            Issue.record("no day \(number).\(month).\(year)")
            return
          }
          if day.ordinal - first.ordinal != walked.count { Issue.record("ordinal of \(day.iso)") }
          walked.append(day)
        }
        #expect(Day(year: year, month: month, day: (walked.last?.day ?? 0) + 1) == nil)
      }
    }
    #expect(walked.count == 109_573)
    for seed in SeededRandom.seeds(2000) {
      var random = SeededRandom(seed: seed)
      let from = Int.random(in: walked.indices, using: &random)
      let to =
        Bool.random(using: &random)
        ? Int.random(in: walked.indices, using: &random)
        : min(max(from + Int.random(in: -40...40, using: &random), 0), walked.count - 1)
      #expect(walked[from].adding(days: to - from) == walked[to], "seed \(seed): \(walked[from].iso) \(to - from)")
      #expect((walked[from] < walked[to]) == (from < to), "seed \(seed)")
    }
  }

  @Test func `a term of payment is counted in days`() throws {
    #expect(try day("27.02.2026").adding(days: 30) == day("29.03.2026"))
    #expect(try day("31.12.2025").adding(days: 1) == day("01.01.2026"))
    #expect(try day("01.03.2024").adding(days: -1) == day("29.02.2024"))
    #expect(try day("15.06.2025").adding(days: 0) == day("15.06.2025"))
  }

  @Test func `a year has twelve months with borders that touch`() throws {
    let year = BudgetYear(2025)
    #expect(year.months.count == 12)
    #expect(year.months.first?.firstDay == year.firstDay)
    #expect(year.months.last?.lastDay == year.lastDay)
    for (month, next) in zip(year.months, year.months.dropFirst()) {
      #expect(month.lastDay.adding(days: 1) == next.firstDay)
      #expect(month.next == next && next.previous == month && month < next)
    }
    #expect(year.months.map(\.lengthInDays).reduce(0, +) == 365)
    #expect(Month(year: 2025, month: 12).next == Month(year: 2026, month: 1))
    #expect(Month(year: 2025, month: 1).previous == Month(year: 2024, month: 12))
    #expect(Month(year: 2025, month: 3).german == "03/2025")
    #expect(try year.contains(day("31.12.2025")))
    #expect(try year.contains(day("01.01.2026")) == false)
    #expect(try day("15.11.2025").inMonth == Month(year: 2025, month: 11))
    #expect(BudgetYear(2025) < BudgetYear(2026))
  }
}
