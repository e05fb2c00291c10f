internal import Dates
internal import Diagnostics
internal import Facts
internal import Identifiers
internal import Money
internal import Settings

/// Reads one payroll export row by row into accounts per person.
///
/// Works on the bytes of the file; values of their own are made only for rows that count, and for findings. Memory grows
/// with the rows of those who hold a post, not with the length of the export.
struct PayrollReader {
  private let profile: ExportProfile
  private let dialect: Dialect
  private let year: BudgetYear
  private let payElements: PayElements
  private let table: TableReader
  private var totals: ControlTotals
  private let seats: Seats
  /// By seat.
  private var accounts: [PersonAccount?]
  private var booked: BookedRows
  private let filter: [[UInt8]]
  /// Rows that the filter excludes of persons who hold a post, by person.
  private var excluded: [Int: ExcludedRows] = [:]
  private var strangers = Strangers()
  private var tally = Tally()
  private var controlTotal = Cents.zero
  private var lastLine = 0
  private var batch: BatchHead?

  /// What is left of an export when it has been read.
  struct Content {
    /// Accounts of those who hold a post.
    let accounts: [(seat: Seats.Seat, account: PersonAccount)]
    /// One for each person who holds a post and has excluded rows.
    let excluded: [ExcludedRows]
    let strangers: Strangers
    let input: InputFile
    /// Handed on to the next export of the employer.
    let booked: BookedRows
  }

  struct ExcludedRows {
    let firstPlace: SourcePlace
    var rows = 0
  }

  /// Findings that are made once an export, however many rows they concern.
  private struct Tally {
    var rows = 0
    /// Headers that stand among the rows.
    var headers = 0
    var excluded = 0
    var firstExcludedLine = 0
    var unmapped = FirstCells<[UInt8]>()
    var notChargeable = FirstCells<PayClass>()
    var retroactive: (cell: Cell, rows: Int)?
    var reversals: (cell: Cell, original: SourcePlace, count: Int)?
    /// Rows that stand in another export, too, by its name.
    var repeated: [String: (cell: Cell, first: SourcePlace, rows: Int)] = [:]
    var unknownPosts = FirstCells<[UInt8]>()
    var otherEmployers: (cell: Cell, rows: Int)?
    /// Rows whose pay element has a class.
    var mapped = 0
    /// True once an amount has a decimal sign.
    var hasCents = false
  }

  /// - Parameters:
  ///   - payClasses: pay element to class, of this employer; not used by wide exports.
  ///   - holders: who stands in stellen.csv for the employer's region.
  ///   - booked: what the employer's exports before this one have booked.
  init(
    _ source: any ByteSource, profile: ExportProfile, dialect: Dialect, year: BudgetYear,
    payClasses: [String: PayClass], holders: [Holder], booked: BookedRows
  ) {
    self.profile = profile
    self.dialect = dialect
    self.year = year
    self.booked = booked
    payElements = PayElements(payClasses, encoding: dialect.encoding)
    seats = Seats(holders, encoding: dialect.encoding)
    accounts = seats.all.map { _ in nil }
    filter = profile.filter?.values.compactMap(dialect.encoding.encoded) ?? []
    table = TableReader(
      dialect.encoding == .utf16 ? UTF16Source(source) : source, file: profile.exportFile, encoding: dialect.encoding,
      separator: dialect.separator,
      columns: profile.columns(payElements: Set(payClasses.keys), monthForm: dialect.monthForm, year: year),
      isPersonal: true)
    totals = ControlTotals(profile.totals, file: profile.exportFile, encoding: dialect.encoding)
  }

  mutating func read() throws(ReadFailure) -> Checked<Content> {
    if profile.preamble == .datevBatch {
      batch = try table.readBatchHead()
      guard batch != nil else { return Checked(nil, table.findings) }
    }
    guard try table.readHeader() else { return Checked(nil, table.findings) }
    switch profile.layout {
    case .long(let columns): try readLong(columns)
    case .wide(let columns): try readWide(columns)
    }
    if let finding = totals.finish(lastLine: lastLine) { table.report(finding) }
    if tally.rows == 0, table.damagedRows == 0 { table.report(unreadableFile(profile.exportFile, .noRows)) }
    if tally.rows >= Self.rowsWithoutCents, !tally.hasCents {
      table.report(noAmountHasCents(rows: tally.rows, file: profile.exportFile))
    }
    reportTally()
    var input = InputFile(
      file: profile.exportFile, rows: tally.rows, encoding: table.encoding.rawValue, controlTotal: controlTotal)
    input.product = profile.product
    input.excluded = tally.excluded
    input.totalsVerified = totals.verified
    input.preamble = table.preamble
    input.repeatedHeaders = tally.headers
    input.emptyRows = table.emptyRows
    return Checked(
      Content(
        accounts: zip(seats.all, accounts).compactMap { seat, account in account.map { (seat, $0) } },
        excluded: excluded.values.sorted { $0.firstPlace < $1.firstPlace }, strangers: strangers, input: input,
        booked: booked),
      table.findings)
  }

  /// So many rows of pay without a single cent do not happen.
  private static let rowsWithoutCents = 12

  /// Rows before the header with as many fields as it and with an amount: they would be lost.
  private mutating func reportRowsBeforeHeader(amount: Int) {
    let rows = table.preambleRows.filter { row in
      guard row.raw.fields.count == table.columns.count, row.raw.fields.count > 1 else { return false }
      let text = row.utf8(amount)
      return !text.isEmpty && (try? Cents(text: text, style: dialect.numbers)) != nil
    }
    if let first = rows.first { table.report(rowsBeforeHeader(rows.count, at: first.place)) }
  }

  /// The next row that is neither a total nor a header once more; false at the end.
  private mutating func advance(person: Int?, amount: Int, side: Int?) throws(ReadFailure) -> Bool {
    var damagedRows = table.damagedRows
    while try table.advance() {
      lastLine = table.line
      if table.damagedRows > damagedRows { totals.taint() }
      damagedRows = table.damagedRows
      guard table.hasRightFieldCount() else {
        totals.taint()
        continue
      }
      if table.repeatsHeader {
        tally.headers += 1
        continue
      }
      let first = table.field(table.firstColumn)
      if let rule = totals.rule(first: first, person: table.field(person ?? table.firstColumn)) {
        if let total = self.amount(amount, side: side, isTotal: true),
          let finding = totals.check(total, rule: rule, first: first, cell: table.cell(amount))
        {
          table.report(finding)
        }
        continue
      }
      tally.rows += 1
      return true
    }
    return false
  }

  // MARK: Long

  private struct LongIndices {
    let person: Int?
    let post: Int?
    let employer: Int?
    let month: Int
    let year: Int?
    let side: Int?
    let run: Int?
    let payElement: Int
    let text: Int?
    let amount: Int
    let filter: Int?

    init(_ columns: ExportProfile.LongColumns, filter: ExportProfile.Filter?, in table: TableReader) {
      // The header was accepted, so all required columns are there.
      person = columns.personnelNumber.flatMap(table.index)
      post = columns.post.flatMap(table.index)
      employer = columns.employer.flatMap(table.index)
      month = table.index(of: columns.month) ?? 0
      payElement = table.index(of: columns.payElement) ?? 0
      amount = table.index(of: columns.amount) ?? 0
      year = columns.year.flatMap(table.index)
      side = columns.side.flatMap(table.index)
      run = columns.run.flatMap(table.index)
      text = columns.text.flatMap(table.index)
      self.filter = filter.flatMap { table.index(of: $0.column) }
    }
  }

  private mutating func readLong(_ columns: ExportProfile.LongColumns) throws(ReadFailure) {
    let at = LongIndices(columns, filter: profile.filter, in: table)
    reportRowsBeforeHeader(amount: at.amount)
    let runForm = columns.runForm ?? (dialect.monthForm == .number ? .yearDashMonth : dialect.monthForm)
    let employer = Array(profile.employer.text.utf8)
    // Whoever stands in a row: the person, or the post where no person is known.
    let who = at.person ?? at.post ?? 0
    while try advance(person: at.person ?? at.post, amount: at.amount, side: at.side) {
      let person = table.field(who)
      guard !person.isEmpty else {
        totals.taint()
        table.report(rowWithoutPerson(at: table.cell(who), isPost: at.person == nil))
        continue
      }
      guard let amount = self.amount(at.amount, side: at.side) else { continue }
      if let finding = totals.add(amount, of: person, at: table.cell(who)) { table.report(finding) }
      if isExcluded(at.filter) {
        if let person = at.person.flatMap({ seats.person(table.field($0)) }) { countExcluded(person) }
        continue
      }
      if let index = at.employer, !table.field(index).equals(employer) {
        tally.otherEmployers = (tally.otherEmployers?.cell ?? table.cell(index), (tally.otherEmployers?.rows ?? 0) + 1)
        continue
      }
      try? bookLongRow(amount, who: who, at: at, runForm: runForm)
    }
  }

  /// A row was left out; it has its finding.
  private struct RowRefused: Error {}

  private mutating func bookLongRow(
    _ amount: Cents, who: Int, at: LongIndices, runForm: MonthForm?
  ) throws(RowRefused) {
    let run = try at.run.map { index throws(RowRefused) in try self.month(index, form: runForm) }
    let month = try self.month(at.month, form: dialect.monthForm, year: at.year)
    let payElement = try self.payElement(at.payElement, amount)
    let isRetroactive = month.year < year.number || payElement.payClass == .earlierYear
    try requireThisYear(month, run: run, index: at.month)
    guard let seat = try self.seat(at, month: month) else { return }
    let key = self.key(seat: seat, month: month, run: run, payElement: payElement.hash, amount: amount, text: at.text)
    try requireNew(key, index: who)
    if payElement.payClass.treatment != .reimbursement, let original = booked.original(reversedBy: key) {
      tally.reversals = (
        tally.reversals?.cell ?? table.cell(at.amount), tally.reversals?.original ?? original,
        (tally.reversals?.count ?? 0) + 1
      )
    }
    if isRetroactive {
      tally.retroactive = (tally.retroactive?.cell ?? table.cell(at.month), (tally.retroactive?.rows ?? 0) + 1)
    }
    book(amount, payElement.payClass, month: month, isRetroactive: isRetroactive, seat: seat, index: who)
    accounts[seat]?.countRow()
  }

  /// Whose row it is; nil, and counted, for somebody without a post.
  private mutating func seat(_ at: LongIndices, month: Month) throws(RowRefused) -> Int? {
    var post: Int?
    if let index = at.post {
      post = seats.post(table.field(index))
      guard post != nil else {
        tally.unknownPosts.count(Array(table.field(index))) { table.cell(index) }
        throw RowRefused()
      }
    }
    guard let index = at.person else {
      let person = post.flatMap { seats.holder(ofPost: $0, in: month) }
      return person.flatMap { seats.seat(person: $0, post: post) }
    }
    guard let person = seats.person(table.field(index)) else {
      strangers.count(table.field(index), place: table.place(index)) { table.cell(index).excerpt }
      return nil
    }
    if let seat = seats.seat(person: person, post: post) { return seat }
    tally.unknownPosts.count(Array(table.field(at.post ?? index))) { table.cell(at.post ?? index) }
    throw RowRefused()
  }

  private func key(
    seat: Int, month: Month?, run: Month?, payElement: UInt64, amount: Cents, text: Int?
  ) -> BookedRows.Key {
    func number(_ month: Month?) -> UInt64 { month.map { UInt64($0.year * 12 + $0.month) } ?? 0 }
    // The number of the seat is the same in every export of the employer: it counts the holders of the region.
    let posting = hash(UInt64(seat) << 32 | number(month), payElement)
    let detail = hash(number(run), text.map(textHash) ?? 0)
    return BookedRows.Key(posting: posting, detail: detail, amount: amount)
  }

  /// The same for the same text in every encoding.
  private func textHash(_ index: Int) -> UInt64 {
    let field = table.field(index)
    if dialect.encoding.isUnicode || field.allSatisfy({ $0 < 0x80 }) { return hash(field) }
    return Array(table.text(index).utf8).withUnsafeBufferPointer { hash($0) }
  }

  /// Refuses a row that was booked before: with a finding a row, or one an export if that holds it, too.
  private mutating func requireNew(
    _ key: BookedRows.Key, index: Int, what: String = "Diese Zeile"
  ) throws(RowRefused) {
    guard let first = booked.earlierPlace(of: key, at: table.place(index)) else { return }
    if first.file == profile.exportFile {
      table.report(duplicateRow(at: table.cell(index), firstAt: first, what: what))
    } else {
      let known = tally.repeated[first.file]
      tally.repeated[first.file] = (known?.cell ?? table.cell(index), known?.first ?? first, (known?.rows ?? 0) + 1)
    }
    throw RowRefused()
  }

  // MARK: Wide

  private struct WideIndices {
    let person: Int
    let month: Int?
    let year: Int?
    let total: Int
    let filter: Int?
    let elements: [(index: Int, payClass: PayClass)]

    init(_ columns: ExportProfile.WideColumns, filter: ExportProfile.Filter?, in table: TableReader) {
      person = table.index(of: columns.personnelNumber) ?? 0
      month = columns.month.flatMap(table.index)
      year = columns.year.flatMap(table.index)
      total = table.index(of: columns.total) ?? 0
      self.filter = filter.flatMap { table.index(of: $0.column) }
      elements = columns.elements.compactMap { element in
        table.index(of: element.column).map { (index: $0, payClass: element.payClass) }
      }
    }
  }

  private mutating func readWide(_ columns: ExportProfile.WideColumns) throws(ReadFailure) {
    let at = WideIndices(columns, filter: profile.filter, in: table)
    reportRowsBeforeHeader(amount: at.total)
    var amounts = [Cents?](repeating: nil, count: at.elements.count)
    while try advance(person: at.person, amount: at.total, side: nil) {
      let person = table.field(at.person)
      guard !person.isEmpty else {
        totals.taint()
        table.report(rowWithoutPerson(at: table.cell(at.person)))
        continue
      }
      let month = at.month.map { index in try? self.month(index, form: dialect.monthForm) }
      // A cell left empty is nothing paid; the control column of the row proves it.
      for (position, element) in at.elements.enumerated() {
        amounts[position] = table.field(element.index).isEmpty ? .zero : amount(element.index)
      }
      guard let total = amount(at.total), amounts.allSatisfy({ $0 != nil }) else { continue }
      if amounts.compactMap(\.self).total() != total { table.report(rowTotalMismatch(at: table.cell(at.total))) }
      if let finding = totals.add(total, of: person, at: table.cell(at.person)) { table.report(finding) }
      if isExcluded(at.filter) {
        if let person = seats.person(person) { countExcluded(person) }
        continue
      }
      // A month that could not be read has its finding.
      if at.month != nil, month == .some(nil) { continue }
      try? bookWideRow(amounts, month: month ?? nil, at: at)
    }
  }

  private mutating func bookWideRow(_ amounts: [Cents?], month: Month?, at: WideIndices) throws(RowRefused) {
    if let month {
      try requireThisYear(month, run: nil, index: at.month ?? 0)
    } else if let index = at.year {
      try requireYear(index)
    }
    guard let person = seats.person(table.field(at.person)), let seat = seats.seat(person: person, post: nil) else {
      strangers.count(table.field(at.person), place: table.place(at.person)) { table.cell(at.person).excerpt }
      return
    }
    // A row of a whole year is booked under its first month, where no other can stand.
    let key = self.key(seat: seat, month: month ?? year.months[0], run: nil, payElement: 0, amount: .zero, text: nil)
    try requireNew(key, index: at.person, what: month == nil ? "Diese Person" : "Dieser Monat")
    for (element, amount) in zip(at.elements, amounts) {
      guard let amount, amount != .zero, isChargeable(element.payClass, amount, element.index) else { continue }
      book(amount, element.payClass, month: month, isRetroactive: false, seat: seat, index: at.person)
    }
    if accounts[seat] == nil { accounts[seat] = PersonAccount(firstPlace: table.place(at.person)) }
    accounts[seat]?.countRow()
  }

  /// Refuses, with a finding, a row of a whole year that is of another one.
  private mutating func requireYear(_ index: Int) throws(RowRefused) {
    if Int(table.text(index)) == year.number { return }
    table.report(wrongYear(year, in: table.cell(index), hint: "nur Zeilen des Jahres \(year.number) ausgeben"))
    throw RowRefused()
  }

  // MARK: Fields

  private mutating func book(
    _ amount: Cents, _ payClass: PayClass, month: Month?, isRetroactive: Bool, seat: Int, index: Int
  ) {
    if accounts[seat] == nil { accounts[seat] = PersonAccount(firstPlace: table.place(index)) }
    accounts[seat]?.add(amount, of: payClass, for: month, isRetroactive: isRetroactive, at: table.place(index))
    controlTotal += amount
  }

  /// - Parameters:
  ///   - side: index of the column that holds `S` or `H`, if there is one.
  ///   - isTotal: lists leave that column empty in their totals.
  private mutating func amount(_ index: Int, side: Int? = nil, isTotal: Bool = false) -> Cents? {
    let amount: Cents
    if let usual = Cents(usual: table.field(index), style: dialect.numbers) {
      amount = usual
      tally.hasCents = true
    } else {
      do {
        amount = try Cents(text: Array(table.text(index).utf8)[...], style: dialect.numbers)
        if table.field(index).contains(dialect.numbers.decimalSign) { tally.hasCents = true }
      } catch {
        totals.taint()
        table.report(unreadableNumber(error, in: table.cell(index), style: dialect.numbers))
        return nil
      }
    }
    guard let side else { return amount }
    switch table.text(side).uppercased() {
    case "S", "SOLL": return amount
    case "H", "HABEN": return -amount
    case "" where isTotal: return amount
    default:
      totals.taint()
      table.report(unknownSide(in: table.cell(side)))
      return nil
    }
  }

  /// - Parameter year: index of the column of the year, where the month is only a number.
  private mutating func month(_ index: Int, form: MonthForm?, year: Int? = nil) throws(RowRefused) -> Month {
    guard let form else { throw RowRefused() }
    if let year {
      if let yearNumber = Int(table.text(year)), let number = Int(table.text(index)),
        (1900...2199).contains(yearNumber), (1...12).contains(number)
      {
        return Month(year: yearNumber, month: number)
      }
    } else if let month = form == .dayMonth ? batch?.month(table.field(index)) : form.month(table.field(index)) {
      return month
    }
    table.report(invalidDate(in: table.cell(index), form: form.rawValue))
    throw RowRefused()
  }

  private mutating func payElement(_ index: Int, _ amount: Cents) throws(RowRefused) -> PayElements.Known {
    let field = table.field(index)
    guard let known = payElements.known(field) else {
      let element = table.text(index)
      if looksLikeSpreadsheetMonth(element) || (element.contains(".") && Day(text: element) != nil) {
        table.report(
          invalidDate(
            in: Cell(spreadsheetDamageIn: table.cell(index)),
            form: "die Lohnart, wie sie im Abrechnungsverfahren heißt"))
      } else {
        tally.unmapped.count(Array(field)) { table.cell(index) }
      }
      throw RowRefused()
    }
    tally.mapped += 1
    guard isChargeable(known.payClass, amount, index) else { throw RowRefused() }
    return known
  }

  /// False, with a finding, for classes that do not count.
  private mutating func isChargeable(_ payClass: PayClass, _ amount: Cents, _ index: Int) -> Bool {
    switch payClass.treatment {
    case .gross, .contribution, .reimbursement: return true
    case .mustBeZero:
      if amount != .zero { table.report(levyThatMustBeZero(payClass, at: table.cell(index))) }
      return false
    case .notChargeable:
      tally.notChargeable.count(payClass) { table.cell(index) }
      return false
    }
  }

  private mutating func isExcluded(_ index: Int?) -> Bool {
    guard let index else { return false }
    let object = table.field(index)
    if filter.contains(where: { object.equals($0) }) { return false }
    if tally.excluded == 0 { tally.firstExcludedLine = table.line }
    tally.excluded += 1
    return true
  }

  private mutating func countExcluded(_ person: Int) {
    excluded[person, default: ExcludedRows(firstPlace: SourcePlace(file: table.file, line: table.line, column: 1))]
      .rows += 1
  }

  /// Pay for an earlier year counts if it was paid in a run of this year (domain.md R2).
  private mutating func requireThisYear(_ month: Month, run: Month?, index: Int) throws(RowRefused) {
    if month.year == year.number || (month.year < year.number && run?.year == year.number) { return }
    table.report(
      wrongYear(
        year, in: table.cell(index),
        hint: month.year < year.number
          ? "nur Nachzahlungen aus einem Lauf des Jahres \(year.number) gehören hierher; dazu braucht das Profil die Spalte „lauf“"
          : "die Zeile gehört in eine spätere Abrechnung"))
    throw RowRefused()
  }

  private mutating func reportTally() {
    let unmapped = tally.unmapped
    if tally.mapped > 0 {
      for (cell, rows) in unmapped.all {
        table.report(unmappedPayElement(rows: rows, at: cell, known: payElements.count))
      }
      if unmapped.furtherRows > 0 {
        table.report(morePayElementsUnmapped(rows: unmapped.furtherRows, file: profile.exportFile))
      }
    } else if let first = unmapped.all.first {
      // Perhaps it is no pay element at all that stands there: the wrong column is never shown.
      table.report(noPayElementMapped(rows: unmapped.rows, at: first.cell))
    }
    for (cell, rows) in tally.unknownPosts.all { table.report(rowsOfUnknownPost(rows: rows, at: cell)) }
    if tally.unknownPosts.furtherRows > 0, let last = tally.unknownPosts.all.last {
      table.report(rowsOfUnknownPost(rows: tally.unknownPosts.furtherRows, at: last.cell, others: true))
    }
    if let value = tally.otherEmployers { table.report(rowsOfOtherEmployers(rows: value.rows, at: value.cell)) }
    for (file, value) in tally.repeated {
      table.report(rowsOfAnotherExport(rows: value.rows, file: file, at: value.cell, firstAt: value.first))
    }
    for (payClass, cell, rows) in tally.notChargeable.allWithKeys {
      table.report(notChargeable(payClass, rows: rows, at: cell))
    }
    if let value = tally.retroactive { table.report(retroactivePay(rows: value.rows, at: value.cell)) }
    if let value = tally.reversals {
      table.report(reversals(count: value.count, at: value.cell, original: value.original))
    }
    if tally.excluded > 0 {
      let (file, line) = (profile.exportFile, tally.firstExcludedLine)
      table.report(
        tally.excluded == tally.rows
          ? nothingPassesFilter(rows: tally.rows, file: file, firstLine: line)
          : otherCostObject(rows: tally.excluded, file: file, firstLine: line, byCenter: profile.filtersByCenter))
    }
  }
}

extension ExportProfile {
  /// True if the filter looks at the column of the cost centre.
  fileprivate var filtersByCenter: Bool {
    switch layout {
    case .long(let long): filter != nil && filter?.column == long.costCenter
    case .wide(let wide): filter != nil && filter?.column == wide.costCenter
    }
  }

  /// The columns of the export and what of them may be shown: months, posts, and pay elements that the office itself has
  /// listed.
  fileprivate func columns(payElements: Set<String>, monthForm form: MonthForm?, year: BudgetYear) -> [Column] {
    var columns: [Column] = []
    func add(_ header: String?, _ visibility: Column.Visibility) {
      if let header { columns.append(Column(header, visibility)) }
    }
    let month = Column.Visibility.shownIf { form?.isHarmless($0, near: year) ?? false }
    switch layout {
    case .long(let long):
      let runForm = long.runForm ?? form
      add(long.personnelNumber, .hidden)
      add(long.post, .shownIf(HarmlessShape.post))
      add(long.employer, .shownIf { $0 == employer.text })
      add(long.name, .hidden)
      add(long.month, month)
      add(long.year, .shownIf(HarmlessShape.year))
      add(long.run, .shownIf { runForm?.isHarmless($0, near: year) ?? false })
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
