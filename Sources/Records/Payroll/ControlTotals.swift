internal import Diagnostics
internal import Money
internal import Settings

/// Recomputes the totals that an export prints: per person and for the whole file.
struct ControlTotals {
  private let rules: [ExportProfile.TotalRow]
  private let file: String
  private var person = Running()
  private var whole = Running()
  private var openPerson: String?
  /// Rows that the last total of the file covers; nil before it.
  private var coveredRows: Int?
  private(set) var verified = 0

  private struct Running {
    var sum = Cents.zero
    var rows = 0
    /// True once a row could not be read: then the total cannot be judged, and the row is reported already.
    var isTainted = false

    mutating func count(_ amount: Cents) {
      sum += amount
      rows += 1
    }
  }

  init(_ rules: [ExportProfile.TotalRow], file: String) {
    // The longest mark first, so that `**` is not taken for `*`.
    self.rules = rules.sorted { $0.mark.utf8.count > $1.mark.utf8.count }
    self.file = file
  }

  /// The rule whose mark begins the row, if it is a total.
  func rule(for row: Row, personIndex: Int) -> ExportProfile.TotalRow? {
    guard !rules.isEmpty else { return nil }
    let first = row.utf8(0)
    return rules.first { rule in
      rule.mark.isEmpty ? row.utf8(personIndex).isEmpty : first.starts(with: rule.mark.utf8)
    }
  }

  mutating func taint() {
    person.isTainted = true
    whole.isTainted = true
  }

  /// Counts a data row. A change of person without a total in between is a finding.
  mutating func add(_ amount: Cents, of personnelNumber: String, at cell: @autoclosure () -> Cell) -> Finding? {
    var finding: Finding?
    if let rule = rules.first(where: { $0.scope == .person }) {
      if let openPerson, openPerson != personnelNumber {
        finding = rowsWithoutTotal(rule.mark, at: cell())
        person = Running()
      }
      openPerson = personnelNumber
    }
    person.count(amount)
    whole.count(amount)
    return finding
  }

  /// Compares a total row with what was counted.
  mutating func check(_ amount: Cents, rule: ExportProfile.TotalRow, row: Row, cell: Cell) -> Finding? {
    let running = rule.scope == .person ? person : whole
    let named = row.utf8(0).dropFirst(rule.mark.utf8.count).drop { $0 == 0x20 }
    let namesAnother =
      rule.scope == .person && !rule.mark.isEmpty && !named.isEmpty
      && String(decoding: named, as: UTF8.self) != openPerson
    switch rule.scope {
    case .person:
      person = Running()
      openPerson = nil
    case .file: coveredRows = whole.rows
    }
    guard !running.isTainted else { return nil }
    guard running.sum == amount, !namesAnother else { return controlTotalMismatch(at: cell, rows: running.rows) }
    verified += 1
    return nil
  }

  /// At the end of the file: is a total missing?
  func finish(lastLine: Int) -> Finding? {
    if let rule = rules.first(where: { $0.scope == .file }) {
      guard let coveredRows else { return missingTotal(rule.mark, file: file, line: lastLine) }
      if coveredRows < whole.rows { return rowsBehindTotal(rule.mark, file: file, line: lastLine) }
    }
    if openPerson != nil, let rule = rules.first(where: { $0.scope == .person }) {
      return missingTotal(rule.mark, file: file, line: lastLine)
    }
    return nil
  }
}
