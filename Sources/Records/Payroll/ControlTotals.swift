internal import Diagnostics
internal import Money
internal import Settings

/// Recomputes the totals that an export prints: per person and for the whole file.
struct ControlTotals {
  private let rules: [Rule]
  private let personMark: String?
  private let file: String
  private var person = Running()
  private var whole = Running()
  /// Personnel number of the rows since the last total, as the file writes it; nil where none is open.
  private var openPerson: [UInt8]?
  /// Rows that the last total of the file covers; nil before it.
  private var coveredRows: Int?
  private(set) var verified = 0

  /// A kind of total, its mark in the encoding of the file.
  struct Rule {
    let mark: [UInt8]
    let row: ExportProfile.TotalRow
  }

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

  init(_ rules: [ExportProfile.TotalRow], file: String, encoding: TextEncoding) {
    // The longest mark first, so that `**` is not taken for `*`. A mark without bytes in the encoding is in no row.
    self.rules = rules.sorted { $0.mark.utf8.count > $1.mark.utf8.count }
      .compactMap { row in encoding.encoded(row.mark).map { Rule(mark: $0, row: row) } }
    personMark = rules.first { $0.scope == .person }?.mark
    self.file = file
  }

  /// The rule whose mark begins the row, if it is a total.
  func rule(first: UnsafeBufferPointer<UInt8>, person: UnsafeBufferPointer<UInt8>) -> Rule? {
    guard !rules.isEmpty else { return nil }
    return rules.first { rule in rule.mark.isEmpty ? person.isEmpty : Self.begins(first, with: rule.mark) }
  }

  /// True if `mark` stands at the start as a word of its own: somebody may be called Summermann.
  private static func begins(_ field: UnsafeBufferPointer<UInt8>, with mark: [UInt8]) -> Bool {
    guard field.starts(with: mark), field.count > mark.count else { return field.equals(mark) }
    let next = field[mark.count]
    let isLetterOrDigit =
      next >= 0x80 || (0x30...0x39).contains(next) || (0x41...0x5A).contains(next & 0xDF)
    return !isLetterOrDigit
  }

  mutating func taint() {
    person.isTainted = true
    whole.isTainted = true
  }

  /// Counts a data row. A change of person without a total in between is a finding.
  mutating func add(
    _ amount: Cents, of personnelNumber: UnsafeBufferPointer<UInt8>, at cell: @autoclosure () -> Cell
  ) -> Finding? {
    var finding: Finding?
    if let personMark {
      if openPerson.map({ personnelNumber.equals($0) }) != true {
        if openPerson != nil {
          finding = rowsWithoutTotal(personMark, at: cell())
          person = Running()
        }
        openPerson = Array(personnelNumber)
      }
    }
    person.count(amount)
    whole.count(amount)
    return finding
  }

  /// Compares a total row with what was counted.
  /// - Parameter first: the field that holds the mark, perhaps with the number of the person behind it.
  mutating func check(
    _ amount: Cents, rule: Rule, first: UnsafeBufferPointer<UInt8>, cell: @autoclosure () -> Cell
  ) -> Finding? {
    let running = rule.row.scope == .person ? person : whole
    let named = first.dropFirst(rule.mark.count).drop { $0 == 0x20 }
    let namesAnother =
      rule.row.scope == .person && !rule.mark.isEmpty && !named.isEmpty
      && openPerson.map { named.elementsEqual($0) } != true
    switch rule.row.scope {
    case .person:
      person = Running()
      openPerson = nil
    case .file: coveredRows = whole.rows
    }
    guard !running.isTainted else { return nil }
    guard running.sum == amount, !namesAnother else { return controlTotalMismatch(at: cell(), rows: running.rows) }
    verified += 1
    return nil
  }

  /// At the end of the file: is a total missing?
  func finish(lastLine: Int) -> Finding? {
    if let rule = rules.first(where: { $0.row.scope == .file }) {
      guard let coveredRows else { return missingTotal(rule.row.mark, file: file, line: lastLine) }
      if coveredRows < whole.rows { return rowsBehindTotal(rule.row.mark, file: file, line: lastLine) }
    }
    if openPerson != nil, let personMark { return missingTotal(personMark, file: file, line: lastLine) }
    return nil
  }
}
