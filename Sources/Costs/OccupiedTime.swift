internal import Dates
internal import Facts
internal import Money
internal import Settings

/// How much of a post was occupied, month by month, in full-time posts (domain.md R3, R4, R5, D18).
///
/// On each day the FTE of all holders together counts, at most the FTE of the post: an overlap while a successor is
/// trained costs money but brings no grant. From the days of a month the rule makes one figure: the largest
/// (`begonnen`), the smallest (`voll`), or the mean (`tage`).
struct OccupiedTime {
  /// Occupied FTE by month of the year; for `tage` already weighted by days of the year times twelve.
  let fteMonths: [Ratio]

  var total: Ratio { fteMonths.reduce(.zero, +) }

  /// - Parameter end: days from here on do not count (*Förderwegfall*); nil for the whole year.
  init(of post: Post, occupancies: [Occupancy], year: BudgetYear, rule: PartialMonthRule, before end: Day? = nil) {
    fteMonths = year.months.map { month in
      let runs = Self.runs(in: month, occupancies: occupancies, cap: post.plannedFTE, before: end)
      switch rule {
      case .begun: return runs.map(\.fte).max() ?? .zero
      case .whole: return runs.map(\.fte).min() ?? .zero
      case .daily:
        let fteDays = runs.reduce(Ratio.zero) { $0 + $1.fte * Ratio(Int64($1.days)) }
        return fteDays * Ratio(12, Int64(year.lengthInDays))
      }
    }
  }

  /// Days of the year on which at least one holder was on the post, without telling holders apart.
  static func stretches(of occupancies: [Occupancy], in year: BudgetYear) -> [ClosedRange<Day>] {
    let spans = occupancies.map { (from: max($0.from, year.firstDay), to: min($0.to, year.lastDay)) }
      .filter { $0.from <= $0.to }.sorted { $0.from < $1.from }
    var stretches: [ClosedRange<Day>] = []
    for span in spans {
      guard let last = stretches.last, span.from <= last.upperBound.adding(days: 1) else {
        stretches.append(span.from...span.to)
        continue
      }
      stretches[stretches.count - 1] = last.lowerBound...max(last.upperBound, span.to)
    }
    return stretches
  }

  /// Stretches of days of `month` with the same occupied FTE; together they cover the month.
  private static func runs(
    in month: Month, occupancies: [Occupancy], cap: Ratio, before end: Day?
  ) -> [(days: Int, fte: Ratio)] {
    var borders: Set<Day> = [month.firstDay]
    for occupancy in occupancies {
      borders.insert(occupancy.from)
      borders.insert(occupancy.to.adding(days: 1))
    }
    if let end { borders.insert(end) }
    let starts = borders.filter { $0 >= month.firstDay && $0 <= month.lastDay }.sorted()
    return starts.enumerated().map { index, start in
      let next = index + 1 < starts.count ? starts[index + 1] : month.lastDay.adding(days: 1)
      let isFunded = end.map { start < $0 } ?? true
      let fte = occupancies.filter { $0.from <= start && $0.to >= start }.map(\.fte).reduce(.zero, +)
      return (next.ordinal - start.ordinal, isFunded ? min(cap, fte) : .zero)
    }
  }
}

extension Agreement {
  /// *Fördersatz* of the month that begins on `day`; nil if none is in force yet.
  func grantRate(on day: Day) -> Cents? { grantRates.last { $0.since <= day }?.perFTEAndYear }
}
