internal import Dates
internal import Diagnostics
internal import Money
internal import Settings

/// Everything that can be recognised of an export that no profile describes.
struct ExportRecognition {
  let encoding: Recognised<TextEncoding>
  let header: HeaderRecognition
  let layout: Layout
  /// Why the layout is believed.
  let layoutReason: Recognised<Void>
  let columns: [ColumnRole: Column]
  /// Columns of amounts in a wide table, and the class that the heading names.
  let elements: [ColumnHeading]
  /// Nil where several styles are possible, or none.
  let numbers: Recognised<NumberStyle>?
  /// Nil where months cannot be read, and in a table of years.
  let monthForm: Recognised<MonthForm>?
  /// What months could be where they are unclear.
  let possibleMonthForms: [MonthForm]
  /// How the run writes months, where it differs.
  let runForm: MonthForm?
  let totals: [TotalRecognition.Total]
  /// Words for the signs of negative amounts that occur.
  let signs: [String]
  let hasCurrency: Bool
  let product: Recognised<PayrollProduct>?
  /// The employer that the rows name.
  let employer: String?
  /// Values of the column by which rows may be filtered; nil where they could be a person's.
  let filterValues: [String]?
  let rows: Int
  let findings: [Finding]

  enum Layout { case long, wide, yearly }

  struct Column {
    let heading: ColumnHeading
    let index: Int
    let certainty: Certainty
  }

  /// - Parameter year: the year that is settled, if it is known.
  static func recognise(_ sample: Sample, file: String, year: BudgetYear?) -> Checked<ExportRecognition> {
    guard !sample.bytes.isEmpty else { return Checked(nil, [unreadableFile(file, .empty)]) }
    let encoding = EncodingRecognition(sample, file: file).recognise()
    guard let found = encoding.value else { return Checked(nil, encoding.findings) }
    guard let header = HeaderRecognition(sample.text(as: found.value), isWhole: sample.isWhole) else {
      return Checked(nil, encoding.findings + [noHeaderRecognised(file)])
    }
    let export = ExportRecognition(
      sample, file: file, year: year, encoding: found, header: header, earlier: encoding.findings)
    return export.map { Checked($0, $0.findings) }
      ?? Checked(nil, encoding.findings + [headerWithoutMeaning(at: SourcePlace(file: file, line: header.line))])
  }

  /// Nil if nothing tells whom the rows belong to, or what they are worth.
  private init?(
    _ sample: Sample, file: String, year: BudgetYear?, encoding: Recognised<TextEncoding>, header: HeaderRecognition,
    earlier: [Finding]
  ) {
    self.encoding = encoding
    self.header = header
    var findings = earlier
    var roles = ColumnRoles(header)
    let all = header.table.rows(below: header.index)
    guard let layout = roles.layout(of: all) else { return nil }
    guard let key = roles.key, let amount = roles.amountColumn else { return nil }

    // Numbers, then totals, which need them; then the columns of a wide table, which need both.
    let named = roles.named
    let candidates = layout == .long ? [amount] : roles.numericColumns(in: all) + [amount]
    let recognisedNumbers = NumberRecognition(
      amounts: all.flatMap { row in candidates.map(row.field) }.filter { !$0.text.isEmpty },
      stated: StatedDialect(), isWhole: sample.isWhole, file: file
    ).recognise()
    numbers = recognisedNumbers.value
    findings += recognisedNumbers.findings
    let apart = TotalRecognition(
      all, key: key, amount: amount, side: roles[.side], style: recognisedNumbers.value?.value,
      mayLackKey: roles[.personnelNumber] == nil)
    totals = apart.totals
    let data = apart.data
    rows = data.count
    for total in totals where total.scope == nil && recognisedNumbers.value != nil {
      findings.append(
        unexplainedTotal(at: SourcePlace(file: file, line: total.firstField.line, column: total.firstField.column)))
    }

    let months = MonthColumn(data, roles: roles, layout: layout, isBatch: header.isBookingBatch, year: year, file: file)
    monthForm = months.form
    possibleMonthForms = months.possibleForms
    runForm = months.runForm
    findings += months.findings
    if months.form?.value != .number, layout != .yearly { roles.drop(.year) }

    var elements: [ColumnHeading] = []
    var layoutReason = Recognised(
      value: (), certainty: Certainty.verified, reason: "eine Spalte für Lohnarten und eine für den Betrag")
    if layout != .long {
      let wide = WideColumns(data, roles: roles, total: amount, style: recognisedNumbers.value?.value)
      elements = wide.elements.map { header.headings[$0] }
      layoutReason = Recognised(value: (), certainty: wide.certainty, reason: wide.reason)
      if wide.certainty == .unclear, let field = wide.firstMismatch {
        findings.append(
          columnsDoNotAddUp(at: SourcePlace(file: file, line: field.line, column: field.column)))
      }
    }
    self.layout = layout
    self.elements = elements
    self.layoutReason = layoutReason
    var columns: [ColumnRole: Column] = [:]
    for (role, index) in roles.named {
      columns[role] = Column(
        heading: header.headings[index], index: index,
        certainty: ColumnContent(data.map { $0.field(index).text }).certainty(of: role))
    }
    self.columns = columns
    let amountTexts = data.flatMap { row in (layout == .long ? [amount] : candidates).map { row.field($0).text } }
    signs = SignForm.occurring(in: amountTexts, hasSide: roles[.side] != nil)
    hasCurrency = amountTexts.contains { $0.hasSuffix("EUR") || $0.hasSuffix("€") }
    product = PayrollProduct.recognise(header, layout: layout)
    let employers = Set(named[.employer].map { index in data.map { $0.field(index).text } } ?? [])
    employer = employers.count == 1 ? employers.first.flatMap { $0.utf8.count == 8 && Int($0) != nil ? $0 : nil } : nil
    let filter = roles[.costObject] ?? roles[.costCenter]
    filterValues = filter.flatMap { HarmlessValues.of(column: $0, key: key, in: data) }
    if let row = header.deviating.first, header.separator.certainty == .unclear {
      findings.append(rowsOfOtherWidth(at: SourcePlace(file: file, line: row.line, column: 1)))
    }
    self.findings = findings
  }
}

extension HeaderRecognition {
  /// Line of the file on which the header stands.
  var line: Int { table.rows[index].line }
}

/// Which columns hold what, by their headings.
struct ColumnRoles {
  private let headings: [ColumnHeading]
  private(set) var named: [ColumnRole: Int] = [:]

  init(_ header: HeaderRecognition) {
    headings = header.headings
    for (index, heading) in headings.enumerated() {
      guard let role = heading.role, role != .other else { continue }
      if let other = named[role], headings[other].plainness <= heading.plainness { continue }
      named[role] = index
    }
    // A month of the run is the month of the pay where there is no other.
    if named[.month] == nil, let run = named.removeValue(forKey: .run) { named[.month] = run }
    settlePosts(header)
  }

  subscript(role: ColumnRole) -> Int? { named[role] }

  /// The column that tells rows apart: by person, else by post.
  var key: Int? { named[.personnelNumber] ?? named[.post] }

  var amountColumn: Int? { named[.payElement] != nil && named[.amount] != nil ? named[.amount] : named[.total] }

  mutating func drop(_ role: ColumnRole) { named[role] = nil }

  /// A post counts only where no person is named, or where the employer has written the table for this program.
  private mutating func settlePosts(_ header: HeaderRecognition) {
    if named[.personnelNumber] != nil {
      if named[.employer] == nil { named[.post] = nil }
      return
    }
    guard named[.post] == nil else { return }
    // Booking batches know cost units only: the second one, where it is used.
    let rows = header.table.rows(below: header.index)
    let candidates = [named[.costObject], named[.costCenter]].compactMap(\.self)
    guard let unit = candidates.first(where: { column in rows.contains { !$0.field(column).text.isEmpty } }) else {
      return
    }
    named[.post] = unit
    for role in [ColumnRole.costObject, .costCenter] where named[role] == unit { named[role] = nil }
  }

  /// Long with a column of pay elements, wide without. Nil if no column holds amounts.
  mutating func layout(of rows: [SampleRow]) -> ExportRecognition.Layout? {
    if named[.payElement] != nil, named[.amount] != nil || named[.total] != nil {
      if named[.amount] == nil { named[.amount] = named[.total] }
      drop(.total)
      return .long
    }
    drop(.payElement)
    if named[.total] == nil { named[.total] = named.removeValue(forKey: .amount) }
    guard named[.total] != nil else { return nil }
    drop(.amount)
    return named[.month] == nil ? .yearly : .wide
  }

  /// Columns without a role in which nothing but numbers stands.
  func numericColumns(in rows: [SampleRow]) -> [Int] {
    let taken = Set(named.values)
    return headings.indices.filter { index in
      guard !taken.contains(index), headings[index].role == nil || headings[index].role == .total else { return false }
      let filled = rows.map { $0.field(index) }.filter { !$0.text.isEmpty }
      return !filled.isEmpty && filled.allSatisfy(NumberRecognition.isNumber)
    }
  }
}

/// How the months of an export and of its runs are written.
private struct MonthColumn {
  private(set) var form: Recognised<MonthForm>?
  /// What it could be where it is unclear.
  private(set) var possibleForms: [MonthForm] = []
  private(set) var runForm: MonthForm?
  private(set) var findings: [Finding] = []

  init(
    _ data: [SampleRow], roles: ColumnRoles, layout: ExportRecognition.Layout, isBatch: Bool, year: BudgetYear?,
    file: String
  ) {
    guard layout != .yearly, let column = roles[.month] else { return }
    let forms = MonthForm.allCases.filter { form in
      switch form {
      case .number: layout == .long && roles[.year] != nil
      case .dayMonth: isBatch
      default: true
      }
    }
    let isGerman = roles.isKalendertag
    func recognise(_ column: Int, _ forms: [MonthForm]) -> Checked<Recognised<MonthForm>> {
      MonthRecognition(
        cells: data.map { $0.field(column) }.filter { !$0.text.isEmpty }, forms: forms, year: year,
        isKnownToBeGerman: isGerman, file: file
      ).recognise()
    }
    let found = recognise(column, forms)
    findings = found.findings
    if let value = found.value, value.certainty == .unclear {
      possibleForms = [value.value] + value.alternatives
    } else {
      form = found.value
    }
    if let run = roles[.run], layout == .long {
      let found = recognise(run, forms.filter { $0 != .number && $0 != .dayMonth }).value
      runForm = found?.value == form?.value ? nil : found?.value
    }
  }
}

extension ColumnRoles {
  /// DATEV's heading for a day, written the German way.
  fileprivate var isKalendertag: Bool { named[.month].map { headings[$0].key == "kalendertag" } ?? false }
}

/// The columns of a wide table: those that add up to the control column.
private struct WideColumns {
  let elements: [Int]
  let certainty: Certainty
  let reason: String
  let firstMismatch: SampleField?

  init(_ data: [SampleRow], roles: ColumnRoles, total: Int, style: NumberStyle?) {
    let columns = roles.numericColumns(in: data).filter { $0 != total }
    elements = columns
    guard let style else {
      (certainty, reason, firstMismatch) = (.unclear, "die Beträge sind nicht sicher zu lesen", nil)
      return
    }
    func cents(_ field: SampleField) -> Cents? { try? Cents(text: field.text, style: style) }
    let mismatch = data.first { row in
      let amounts = columns.map { cents(row.field($0)) }
      return amounts.contains { $0 == nil } || amounts.compactMap(\.self).total() != cents(row.field(total))
    }
    firstMismatch = mismatch?.field(total)
    certainty = mismatch == nil && !data.isEmpty && !columns.isEmpty ? .verified : .unclear
    let rows = data.count == 1 ? "in der einzigen Zeile" : "in allen \(data.count) Zeilen"
    let sum = columns.count == 1 ? "gleich der einzigen Betragsspalte" : "die Summe der \(columns.count) Betragsspalten"
    reason =
      certainty == .verified
      ? "\(rows) ist die Kontrollspalte \(sum)" : "die Betragsspalten ergeben nicht in jeder Zeile die Kontrollspalte"
  }
}

/// Whether the content of a column is what its heading says.
private struct ColumnContent {
  private let values: [String]

  init(_ values: [String]) { self.values = values }

  func certainty(of role: ColumnRole) -> Certainty {
    guard !values.isEmpty else { return .likely }
    let fits: Bool =
      switch role {
      case .personnelNumber:
        values.allSatisfy { $0.utf8.contains { $0 >= 0x30 && $0 <= 0x39 } && !$0.contains(",") }
      case .post: values.allSatisfy { (1...20).contains($0.count) }
      case .payElement: values.allSatisfy { (1...10).contains($0.count) }
      case .side: values.allSatisfy { ["S", "H", "SOLL", "HABEN"].contains($0.uppercased()) }
      case .year: values.allSatisfy { $0.utf8.count == 4 && Int($0) != nil }
      case .employer: values.allSatisfy { $0.utf8.count == 8 && Int($0) != nil }
      default: true
      }
    return fits ? .verified : .unclear
  }
}

/// How negative amounts are marked.
private enum SignForm {
  static func occurring(in texts: [String], hasSide: Bool) -> [String] {
    let forms: [(word: String, occurs: (String) -> Bool)] = [
      ("Minus davor", { $0.hasPrefix("-") || $0.hasPrefix("\u{2212}") }),
      ("Minus dahinter", { $0.hasSuffix("-") || $0.hasSuffix("\u{2212}") }),
      ("Klammern", { $0.hasPrefix("(") }),
    ]
    return forms.filter { form in texts.contains(where: form.occurs) }.map(\.word)
      + (hasSide ? ["eigene Spalte mit S und H"] : [])
  }
}

/// Values of a column that may be printed: cost objects and cost centres, if they cannot be a person's.
private enum HarmlessValues {
  private static let most = 30

  /// Nil if a value looks like a name, stands in another column, too, or if most are one person's: neither a
  /// mistyped number nor a column taken for that of the persons must make of one for each something that many share.
  static func of(column: Int, key: Int, in data: [SampleRow]) -> [String]? {
    var persons: [String: Set<String>] = [:]
    var elsewhere: Set<String> = []
    for row in data {
      persons[row.field(column).text, default: []].insert(row.field(key).text)
      for index in row.fields.indices where index != column { elsewhere.insert(row.fields[index].text) }
    }
    let values = persons.keys.filter { !$0.isEmpty }.sorted()
    let everybody = Set(data.map { $0.field(key).text })
    let ofOnePerson = persons.values.count { $0.count == 1 }
    let tellsPersonsApart =
      max(everybody.count, persons.count) > 1 && (persons.count >= everybody.count || ofOnePerson * 2 > persons.count)
    guard !values.isEmpty, values.count <= most, !tellsPersonsApart,
      values.allSatisfy({ isHarmless($0) && !elsewhere.contains($0) })
    else { return nil }
    return values
  }

  private static func isHarmless(_ text: String) -> Bool {
    let hasDigit = text.utf8.contains { $0 >= 0x30 && $0 <= 0x39 }
    let isAbbreviation = text.count <= 4 && text.allSatisfy { $0.isASCII && $0.isUppercase }
    return text.utf8.count <= 20 && (hasDigit || isAbbreviation) && !text.contains(",")
      && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || ".-/_".contains($0)) }
      && text.split(whereSeparator: { !$0.isLetter }).allSatisfy { $0.count <= 4 }
  }
}
