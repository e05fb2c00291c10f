internal import Dates
internal import Diagnostics
internal import Facts
internal import Money
internal import Settings

/// Reads one payroll export row by row into accounts per person.
///
/// Memory grows with the rows of those who hold a post and with the number of other persons, not with the length of the
/// export.
struct PayrollReader {
  private let profile: ExportProfile
  private let dialect: Dialect
  private let year: BudgetYear
  private let payClasses: [String: PayClass]
  private var table: TableReader
  private var totals: ControlTotals
  private var accounts: [String: PersonAccount] = [:]
  private var booked: BookedRows
  private let holders: Set<String>
  /// Rows of persons that the filter excludes, by personnel number; of those who hold a post only.
  private var excluded: [String: ExcludedRows] = [:]
  /// Paid persons who hold no post.
  private var strangers: [String: Stranger] = [:]
  private var tally = Tally()
  private var controlTotal = Cents.zero
  private var lastLine = 0

  /// What is left of an export when it has been read.
  struct Content {
    let accounts: [String: PersonAccount]
    let excluded: [String: ExcludedRows]
    let strangers: [Stranger]
    let input: InputFile
    /// Handed on to the next export of the employer.
    let booked: BookedRows
  }

  struct ExcludedRows {
    let firstPlace: SourcePlace
    var rows = 0
  }

  /// Somebody who is paid and holds no post.
  struct Stranger {
    let firstPlace: SourcePlace
    let firstExcerpt: Excerpt?
    var rows = 0
  }

  /// Findings that are made once an export, however many rows they concern.
  private struct Tally {
    var rows = 0
    /// Headers that stand among the rows.
    var headers = 0
    var excluded = 0
    var firstExcludedLine = 0
    var unmapped: [String: (cell: Cell, rows: Int)] = [:]
    var notChargeable: [PayClass: (cell: Cell, rows: Int)] = [:]
    var retroactive: (cell: Cell, rows: Int)?
    var reversals: (cell: Cell, original: SourcePlace, count: Int)?
    /// Rows that stand in another export, too, by its name.
    var repeated: [String: (cell: Cell, first: SourcePlace, rows: Int)] = [:]
    /// Rows whose pay element has a class.
    var mapped = 0
  }

  /// - Parameters:
  ///   - payClasses: pay element to class, of this employer; not used by wide exports.
  ///   - holders: personnel numbers that stand in stellen.csv.
  ///   - booked: what the employer's exports before this one have booked.
  init(
    _ source: any ByteSource, profile: ExportProfile, dialect: Dialect, year: BudgetYear,
    payClasses: [String: PayClass], holders: Set<String>, booked: BookedRows
  ) {
    self.profile = profile
    self.dialect = dialect
    self.year = year
    self.payClasses = payClasses
    self.holders = holders
    self.booked = booked
    table = TableReader(
      dialect.encoding == .utf16 ? UTF16Source(source) : source, file: profile.exportFile, encoding: dialect.encoding,
      separator: dialect.separator,
      columns: profile.columns(payElements: Set(payClasses.keys), monthForm: dialect.monthForm, year: year),
      isPersonal: true)
    totals = ControlTotals(profile.totals, file: profile.exportFile)
  }

  consuming func read() throws(ReadFailure) -> Checked<Content> {
    guard try table.readHeader() else { return Checked(nil, table.findings) }
    switch profile.layout {
    case .long(let columns): try readLong(columns)
    case .wide(let columns): try readWide(columns)
    }
    if let finding = totals.finish(lastLine: lastLine) { table.report(finding) }
    if tally.rows == 0 { table.report(unreadableFile(profile.exportFile, .noRows)) }
    reportTally()
    var input = InputFile(
      file: profile.exportFile, rows: tally.rows, encoding: table.encoding.rawValue, controlTotal: controlTotal)
    input.product = profile.product
    input.excluded = tally.excluded
    input.totalsVerified = totals.verified
    input.preamble = table.preamble
    input.repeatedHeaders = tally.headers
    return Checked(
      Content(
        accounts: accounts, excluded: excluded,
        strangers: strangers.values.sorted { $0.firstPlace < $1.firstPlace }, input: input, booked: booked),
      table.findings)
  }

  // MARK: Long

  private mutating func readLong(_ columns: ExportProfile.LongColumns) throws(ReadFailure) {
    let at = LongIndices(columns, in: table)
    let filterIndex = profile.filter.flatMap { table.index(of: $0.column) }
    var damagedRows = 0
    while let row = try table.next() {
      lastLine = row.line
      if table.damagedRows > damagedRows { totals.taint() }
      damagedRows = table.damagedRows
      guard table.hasRightFieldCount(row) else {
        totals.taint()
        continue
      }
      if table.repeatsHeader(row) {
        tally.headers += 1
        continue
      }
      if let rule = totals.rule(for: row, personIndex: at.person) {
        checkTotal(row, rule: rule, amountIndex: at.amount, sideIndex: at.side)
        continue
      }
      readLongRow(row, at: at, filterIndex: filterIndex)
    }
  }

  private struct LongIndices {
    let person: Int
    let month: Int
    let year: Int?
    let side: Int?
    let run: Int?
    let payElement: Int
    let text: Int?
    let amount: Int

    init(_ columns: ExportProfile.LongColumns, in table: TableReader) {
      // The header was accepted, so all required columns are there.
      person = columns.personnelNumber.flatMap(table.index) ?? 0
      month = table.index(of: columns.month) ?? 0
      payElement = table.index(of: columns.payElement) ?? 0
      amount = table.index(of: columns.amount) ?? 0
      year = columns.year.flatMap(table.index)
      side = columns.side.flatMap(table.index)
      run = columns.run.flatMap(table.index)
      text = columns.text.flatMap(table.index)
    }
  }

  private mutating func checkTotal(
    _ row: Row, rule: ExportProfile.TotalRow, amountIndex: Int, sideIndex: Int? = nil
  ) {
    guard let amount = amount(row, amountIndex, side: sideIndex, isTotal: true) else { return }
    if let finding = totals.check(amount, rule: rule, row: row, cell: row.cell(amountIndex)) { table.report(finding) }
  }

  private mutating func readLongRow(_ row: Row, at: LongIndices, filterIndex: Int?) {
    tally.rows += 1
    let person = row.text(at.person)
    guard !person.isEmpty else {
      totals.taint()
      table.report(rowWithoutPerson(at: row.cell(at.person)))
      return
    }
    guard let amount = amount(row, at.amount, side: at.side) else { return }
    if let finding = totals.add(amount, of: person, at: row.cell(at.person)) { table.report(finding) }
    guard !isExcluded(row, filterIndex, person: person) else { return }
    let run = at.run.flatMap { month(row, $0) }
    guard let month = month(row, at.month, year: at.year), at.run == nil || run != nil else { return }
    guard let payClass = payClass(row, at.payElement, amount) else { return }
    let isRetroactive = month.year < year.number || payClass == .earlierYear
    guard isOfThisYear(month, run: run, cell: row.cell(at.month)) else { return }
    let cell = row.cell(at.person)
    guard isHolder(person, cell) else { return }
    let key = BookedRows.Key(
      person: person, month: month, run: run, payElement: row.text(at.payElement), amount: amount,
      text: at.text.map { Array(row.utf8($0)) } ?? [])
    guard isNew(key, cell: cell) else { return }
    if payClass.treatment != .reimbursement, let original = booked.original(reversedBy: key) {
      tally.reversals = (
        tally.reversals?.cell ?? row.cell(at.amount), tally.reversals?.original ?? original,
        (tally.reversals?.count ?? 0) + 1
      )
    }
    if isRetroactive {
      tally.retroactive = (tally.retroactive?.cell ?? row.cell(at.month), (tally.retroactive?.rows ?? 0) + 1)
    }
    book(amount, payClass, month: month, isRetroactive: isRetroactive, person: person, cell: cell)
    accounts[person]?.countRow()
  }

  /// False for somebody without a post, who is only counted.
  private mutating func isHolder(_ person: String, _ cell: Cell) -> Bool {
    if holders.contains(person) { return true }
    if strangers[person] == nil {
      strangers[person] = Stranger(firstPlace: cell.place, firstExcerpt: cell.excerpt)
    }
    strangers[person]?.rows += 1
    return false
  }

  /// False, with a finding, for a row that was booked before: one a row, or one an export if that holds it, too.
  private mutating func isNew(_ key: BookedRows.Key, cell: Cell, what: String = "Diese Zeile") -> Bool {
    guard let first = booked.earlierPlace(of: key, at: cell.place) else { return true }
    if first.file == profile.exportFile {
      table.report(duplicateRow(at: cell, firstAt: first, what: what))
    } else {
      let known = tally.repeated[first.file]
      tally.repeated[first.file] = (known?.cell ?? cell, known?.first ?? first, (known?.rows ?? 0) + 1)
    }
    return false
  }

  // MARK: Wide

  private mutating func readWide(_ columns: ExportProfile.WideColumns) throws(ReadFailure) {
    let personIndex = table.index(of: columns.personnelNumber) ?? 0
    let monthIndex = columns.month.flatMap(table.index)
    let yearIndex = columns.year.flatMap(table.index)
    let totalIndex = table.index(of: columns.total) ?? 0
    let filterIndex = profile.filter.flatMap { table.index(of: $0.column) }
    let elements = columns.elements.compactMap { element in
      table.index(of: element.column).map { (index: $0, payClass: element.payClass) }
    }
    var damagedRows = 0
    while let row = try table.next() {
      lastLine = row.line
      if table.damagedRows > damagedRows { totals.taint() }
      damagedRows = table.damagedRows
      guard table.hasRightFieldCount(row) else {
        totals.taint()
        continue
      }
      if table.repeatsHeader(row) {
        tally.headers += 1
        continue
      }
      if let rule = totals.rule(for: row, personIndex: personIndex) {
        checkTotal(row, rule: rule, amountIndex: totalIndex)
        continue
      }
      tally.rows += 1
      let person = row.text(personIndex)
      guard !person.isEmpty else {
        totals.taint()
        table.report(rowWithoutPerson(at: row.cell(personIndex)))
        continue
      }
      var month: Month?
      if let monthIndex { month = self.month(row, monthIndex) }
      let amounts = elements.map { amount(row, $0.index) }
      guard let total = amount(row, totalIndex), amounts.allSatisfy({ $0 != nil }) else { continue }
      if amounts.compactMap(\.self).total() != total { table.report(rowTotalMismatch(at: row.cell(totalIndex))) }
      if let finding = totals.add(total, of: person, at: row.cell(personIndex)) { table.report(finding) }
      guard !isExcluded(row, filterIndex, person: person) else { continue }
      if let monthIndex {
        guard let month, isOfThisYear(month, run: nil, cell: row.cell(monthIndex)) else { continue }
      } else if let yearIndex, !isYear(row, yearIndex) {
        continue
      }
      let cell = row.cell(personIndex)
      guard isHolder(person, cell) else { continue }
      // A row of a whole year is booked under its first month, where no other can stand.
      let key = BookedRows.Key(
        person: person, month: month ?? year.months[0], run: nil, payElement: "", amount: .zero, text: [])
      guard isNew(key, cell: cell, what: month == nil ? "Diese Person" : "Dieser Monat") else { continue }
      for (element, amount) in zip(elements, amounts) {
        guard let amount, amount != .zero, isChargeable(element.payClass, amount, row.cell(element.index)) else {
          continue
        }
        book(amount, element.payClass, month: month, isRetroactive: false, person: person, cell: cell)
      }
      accounts[person, default: PersonAccount(firstCell: cell)].countRow()
    }
  }

  /// False, with a finding, if a row of a whole year is of another one.
  private mutating func isYear(_ row: Row, _ index: Int) -> Bool {
    if Int(row.text(index)) == year.number { return true }
    table.report(wrongYear(year, in: row.cell(index), hint: "nur Zeilen des Jahres \(year.number) ausgeben"))
    return false
  }

  // MARK: Fields

  private mutating func book(
    _ amount: Cents, _ payClass: PayClass, month: Month?, isRetroactive: Bool, person: String, cell: Cell
  ) {
    accounts[person, default: PersonAccount(firstCell: cell)]
      .add(amount, of: payClass, for: month, isRetroactive: isRetroactive, at: cell.place)
    controlTotal += amount
  }

  /// - Parameters:
  ///   - side: index of the column that holds `S` or `H`, if there is one.
  ///   - isTotal: lists leave that column empty in their totals.
  private mutating func amount(_ row: Row, _ index: Int, side: Int? = nil, isTotal: Bool = false) -> Cents? {
    let amount: Cents
    do {
      amount = try Cents(text: row.utf8(index), style: dialect.numbers)
    } catch {
      totals.taint()
      table.report(unreadableNumber(error, in: row.cell(index), style: dialect.numbers))
      return nil
    }
    guard let side else { return amount }
    switch row.text(side).uppercased() {
    case "S", "SOLL": return amount
    case "H", "HABEN": return -amount
    case "" where isTotal: return amount
    default:
      totals.taint()
      table.report(unknownSide(in: row.cell(side)))
      return nil
    }
  }

  /// - Parameter year: index of the column of the year, where the month is only a number.
  private mutating func month(_ row: Row, _ index: Int, year: Int? = nil) -> Month? {
    guard let form = dialect.monthForm else { return nil }
    if let year {
      if let yearNumber = Int(row.text(year)), let number = Int(row.text(index)), (1900...2199).contains(yearNumber),
        (1...12).contains(number)
      {
        return Month(year: yearNumber, month: number)
      }
    } else if let month = form.month(row.utf8(index)) {
      return month
    }
    table.report(invalidDate(in: row.cell(index), form: form.rawValue))
    return nil
  }

  private mutating func payClass(_ row: Row, _ index: Int, _ amount: Cents) -> PayClass? {
    let element = row.text(index)
    guard let payClass = payClasses[element] else {
      if looksLikeSpreadsheetMonth(element) || (element.contains(".") && Day(text: element) != nil) {
        table.report(
          invalidDate(
            in: Cell(spreadsheetDamageIn: row.cell(index)), form: "die Lohnart, wie sie im Abrechnungsverfahren heißt"))
        return nil
      }
      let known = tally.unmapped[element]
      tally.unmapped[element] = (known?.cell ?? row.cell(index), (known?.rows ?? 0) + 1)
      return nil
    }
    tally.mapped += 1
    return isChargeable(payClass, amount, row.cell(index)) ? payClass : nil
  }

  /// False, with a finding, for classes that do not count.
  private mutating func isChargeable(_ payClass: PayClass, _ amount: Cents, _ cell: Cell) -> Bool {
    switch payClass.treatment {
    case .gross, .contribution, .reimbursement: return true
    case .mustBeZero:
      if amount != .zero { table.report(levyThatMustBeZero(payClass, at: cell)) }
      return false
    case .notChargeable:
      let known = tally.notChargeable[payClass]
      tally.notChargeable[payClass] = (known?.cell ?? cell, (known?.rows ?? 0) + 1)
      return false
    }
  }

  private mutating func isExcluded(_ row: Row, _ filterIndex: Int?, person: String) -> Bool {
    guard let filter = profile.filter, let filterIndex, !filter.values.contains(row.text(filterIndex)) else {
      return false
    }
    if tally.excluded == 0 { tally.firstExcludedLine = row.line }
    tally.excluded += 1
    if holders.contains(person) { excluded[person, default: ExcludedRows(firstPlace: row.place)].rows += 1 }
    return true
  }

  /// Pay for an earlier year counts if it was paid in a run of this year (domain.md R2).
  private mutating func isOfThisYear(_ month: Month, run: Month?, cell: Cell) -> Bool {
    if month.year == year.number || (month.year < year.number && run?.year == year.number) { return true }
    table.report(
      wrongYear(
        year, in: cell,
        hint: month.year < year.number
          ? "nur Nachzahlungen aus einem Lauf des Jahres \(year.number) gehören hierher; dazu braucht das Profil die Spalte „lauf“"
          : "die Zeile gehört in eine spätere Abrechnung"))
    return false
  }

  private mutating func reportTally() {
    if tally.mapped > 0 {
      for (_, value) in tally.unmapped {
        table.report(unmappedPayElement(rows: value.rows, at: value.cell, known: payClasses.count))
      }
    } else if let first = tally.unmapped.values.map(\.cell).min(by: { $0.place < $1.place }) {
      // Perhaps it is no pay element at all that stands there: the wrong column is never shown.
      table.report(noPayElementMapped(rows: tally.unmapped.values.reduce(0) { $0 + $1.rows }, at: first))
    }
    for (file, value) in tally.repeated {
      table.report(rowsOfAnotherExport(rows: value.rows, file: file, at: value.cell, firstAt: value.first))
    }
    for (payClass, value) in tally.notChargeable {
      table.report(notChargeable(payClass, rows: value.rows, at: value.cell))
    }
    if let value = tally.retroactive { table.report(retroactivePay(rows: value.rows, at: value.cell)) }
    if let value = tally.reversals {
      table.report(reversals(count: value.count, at: value.cell, original: value.original))
    }
    if tally.excluded > 0 {
      table.report(otherCostObject(rows: tally.excluded, file: profile.exportFile, firstLine: tally.firstExcludedLine))
    }
  }
}

extension ExportProfile {
  /// The columns of the export and what of them may be shown: months, and pay elements that the office itself has listed.
  fileprivate func columns(payElements: Set<String>, monthForm form: MonthForm?, year: BudgetYear) -> [Column] {
    var columns: [Column] = []
    func add(_ header: String?, _ visibility: Column.Visibility) {
      if let header { columns.append(Column(header, visibility)) }
    }
    let month = Column.Visibility.shownIf { form?.isHarmless($0, near: year) ?? false }
    switch layout {
    case .long(let long):
      add(long.personnelNumber, .hidden)
      add(long.name, .hidden)
      add(long.month, month)
      add(long.year, .shownIf(HarmlessShape.year))
      add(long.run, month)
      add(long.payElement, .shownIf { payElements.contains($0) })
      add(long.text, .hidden)
      add(long.amount, .hidden)
      add(long.side, .hidden)
      add(long.costCenter, .hidden)
      add(long.costObject, .hidden)
    case .wide(let wide):
      add(wide.personnelNumber, .hidden)
      add(wide.name, .hidden)
      add(wide.month, month)
      add(wide.year, .shownIf(HarmlessShape.year))
      add(wide.costCenter, .hidden)
      add(wide.costObject, .hidden)
      for element in wide.elements { add(element.column, .hidden) }
      add(wide.total, .hidden)
    }
    return columns
  }
}

extension Cell {
  /// The same cell, as a pay element that a spreadsheet turned into a date.
  fileprivate init(spreadsheetDamageIn cell: Cell) {
    self = cell
    text = "01. Mrz"
  }
}
