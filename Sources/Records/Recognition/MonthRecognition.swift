internal import Dates
internal import Diagnostics
internal import Settings

/// Decides for a whole file how months are written: by which readings are possible in all rows and near the year that is
/// settled.
struct MonthRecognition {
  let cells: [SampleField]
  /// Forms that can occur: a number needs a column of years, a day without a year the first line of a booking batch.
  let forms: [MonthForm]
  /// The year that is settled, if it is known.
  let year: BudgetYear?
  /// True where headings tell that German days stand in the column.
  var isKnownToBeGerman = false
  let file: String

  func recognise() -> Checked<Recognised<MonthForm>> {
    guard let first = cells.first else { return Checked(nil) }
    let near = counts(onlyNear: true)
    let all = near.values.max() ?? 0 > 0 ? near : counts(onlyNear: false)
    let complete = MonthForm.allCases.filter { all[$0] == cells.count }
    if complete.count > 1 {
      return Checked(
        Recognised(
          value: complete[0], certainty: .unclear, reason: "mehrere Lesarten passen zu allen Zeilen",
          alternatives: Array(complete.dropFirst())),
        [ambiguousMonth(complete.map(\.rawValue), at: place(first))])
    }
    if let form = complete.first { return settled(form) }
    guard let best = MonthForm.allCases.max(by: { (all[$0] ?? 0) < (all[$1] ?? 0) }), let count = all[best],
      count * 2 > cells.count
    else { return Checked(nil, [unknownMonthForm(at: place(first))]) }
    let unread = cells.count - count
    return Checked(
      Recognised(value: best, certainty: .likely, reason: "\(unread) von \(cells.count) Angaben sind anders"))
  }

  private func settled(_ form: MonthForm) -> Checked<Recognised<MonthForm>> {
    let reason = cells.count == 1 ? "passt zur einzigen Zeile" : "passt zu allen \(cells.count) Zeilen"
    guard let division = form.dayDivision, !isKnownToBeGerman else {
      return Checked(Recognised(value: form, certainty: .verified, reason: reason))
    }
    // Only a day beyond the twelfth proves that the day stands first.
    let isProven = cells.contains { cell in
      cell.text.utf8.prefix { $0 != division }.reduce(0) { $0 * 10 + Int($1) - 0x30 } > 12
    }
    if isProven { return Checked(Recognised(value: form, certainty: .verified, reason: reason)) }
    // Points are German; slashes are English, too.
    if form == .germanDay { return Checked(Recognised(value: form, certainty: .likely, reason: reason)) }
    return Checked(
      Recognised(value: form, certainty: .unclear, reason: "Tag und Monat könnten vertauscht sein"),
      cells.first.map { [dayAndMonthMayBeSwapped(at: place($0))] } ?? [])
  }

  /// How many cells each form reads.
  private func counts(onlyNear: Bool) -> [MonthForm: Int] {
    var counts: [MonthForm: Int] = [:]
    for form in forms { counts[form] = cells.count { reads($0.text, form, onlyNear: onlyNear) } }
    return counts
  }

  private func reads(_ text: String, _ form: MonthForm, onlyNear: Bool) -> Bool {
    let bytes = Array(text.utf8)
    switch form {
    case .number: return Int(text).map { (1...12).contains($0) && bytes.count <= 2 } ?? false
    case .dayMonth:
      guard (3...4).contains(bytes.count), let number = Int(text) else { return false }
      // Of a leap year, so that no day is left out.
      return (1...12).contains(number % 100) && Day(year: 2024, month: number % 100, day: number / 100) != nil
    default:
      guard let month = form.month(bytes) else { return false }
      guard onlyNear, let year else { return true }
      return ((year.number - 5)...(year.number + 1)).contains(month.year)
    }
  }

  private func place(_ field: SampleField) -> SourcePlace {
    SourcePlace(file: file, line: field.line, column: field.column)
  }
}

extension MonthForm {
  /// The sign between day and month, where an English writer would put the month first.
  fileprivate var dayDivision: UInt8? {
    switch self {
    case .germanDay: UInt8(ascii: ".")
    case .slashDay: UInt8(ascii: "/")
    default: nil
    }
  }
}
