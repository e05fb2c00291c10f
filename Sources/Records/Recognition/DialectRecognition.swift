internal import Dates
internal import Diagnostics
internal import Facts
internal import Money
internal import Settings

/// Recognises what a profile leaves open of an export's writing. What the profile states is taken as it stands.
struct DialectRecognition {
  private let sample: Sample
  private let profile: ExportProfile
  private let year: BudgetYear
  private var findings: [Finding] = []

  init(_ sample: Sample, profile: ExportProfile, year: BudgetYear) {
    self.sample = sample
    self.profile = profile
    self.year = year
  }

  /// The complete dialect; nil, with an error, where something could be read in two ways or in none.
  consuming func recognise() -> Checked<Dialect> {
    let dialect = dialect()
    return Checked(findings.hasErrors ? nil : dialect, findings)
  }

  private mutating func dialect() -> Dialect? {
    let stated = profile.dialect
    guard let encoding = stated.encoding ?? recogniseEncoding() else { return nil }
    let text = sample.text(as: encoding)
    guard let place = headerPlace(in: text) else {
      // Nothing can be recognised without the header; reading says what is missing where.
      return Dialect(
        encoding: encoding, separator: stated.separator ?? UInt8(ascii: ";"), numbers: stated.numbers ?? .german,
        monthForm: stated.monthForm ?? .monthSlashYear)
    }
    let rows = place.table.rows(below: place.header)
    let numbers = stated.numbers ?? recogniseNumbers(rows, place.columns)
    let form = profile.isYearly ? nil : stated.monthForm ?? recogniseMonthForm(rows, place.columns)
    guard let numbers, form != nil || profile.isYearly else {
      // An export without rows is told of when it is read.
      guard rows.isEmpty else { return nil }
      return Dialect(
        encoding: encoding, separator: place.separator, numbers: .german, monthForm: stated.monthForm ?? .isoDay)
    }
    return Dialect(encoding: encoding, separator: place.separator, numbers: numbers, monthForm: form)
  }

  private mutating func recogniseEncoding() -> TextEncoding? {
    let recognised = EncodingRecognition(sample, file: profile.exportFile).recognise()
    findings += recognised.findings
    return recognised.value?.value
  }

  private struct HeaderPlace {
    let separator: UInt8
    let table: SampleTable
    let header: Int
    let columns: [String: Int]
  }

  /// The header is the first row that names all columns of the profile, with whatever separator.
  private func headerPlace(in text: [UInt8]) -> HeaderPlace? {
    let required = profile.requiredColumns
    let candidates = profile.dialect.separator.map { [$0] } ?? SignWord.separators.map(\.sign)
    for separator in candidates {
      let table = SampleTable(text, separator: separator, isWhole: sample.isWhole)
      for (index, row) in table.rows.prefix(50).enumerated() {
        let names = row.fields.map(\.text)
        guard required.allSatisfy(names.contains) else { continue }
        let columns = Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        return HeaderPlace(separator: separator, table: table, header: index, columns: columns)
      }
    }
    return nil
  }

  private mutating func recogniseNumbers(_ rows: [SampleRow], _ columns: [String: Int]) -> NumberStyle? {
    let amounts = profile.amountColumns.compactMap { columns[$0] }
    let recognition = NumberRecognition(
      amounts: rows.flatMap { row in amounts.map(row.field) }.filter { !$0.text.isEmpty },
      stated: profile.dialect, isWhole: sample.isWhole, file: profile.exportFile)
    let recognised = recognition.recognise()
    findings += recognised.findings
    return recognised.value?.value
  }

  private mutating func recogniseMonthForm(_ rows: [SampleRow], _ columns: [String: Int]) -> MonthForm? {
    guard let column = profile.monthColumn.flatMap({ columns[$0] }) else { return nil }
    let person = profile.personColumn.flatMap { columns[$0] }
    let marks = profile.totals.map(\.mark).filter { !$0.isEmpty }
    let data = rows.filter { row in
      !marks.contains { row.field(0).text.hasPrefix($0) } && person.map { !row.field($0).text.isEmpty } != false
    }
    let recognised = MonthRecognition(
      cells: data.map { $0.field(column) }.filter { !$0.text.isEmpty }, forms: profile.possibleMonthForms, year: year,
      file: profile.exportFile
    ).recognise()
    findings += recognised.findings
    return recognised.value?.value
  }
}

extension SampleTable {
  /// Rows with something in them below the header: as many fields as it has, and not the header once more.
  func rows(below header: Int) -> [SampleRow] {
    let names = rows[header].fields.map(\.text)
    return rows.dropFirst(header + 1).filter { row in
      row.fields.count == names.count && !row.isBlank && !row.isRule && row.fields.map(\.text) != names
    }
  }
}

extension ExportProfile {
  /// Columns that the header must name.
  fileprivate var requiredColumns: [String] {
    switch layout {
    case .long(let long):
      [
        long.personnelNumber, long.post, long.employer, long.name, long.month, long.year, long.run, long.payElement,
        long.text, long.amount, long.side, long.costCenter, long.costObject,
      ].compactMap(\.self)
    case .wide(let wide):
      [wide.personnelNumber, wide.name, wide.month, wide.year, wide.costCenter, wide.costObject, wide.total]
        .compactMap(\.self) + wide.elements.map(\.column)
    }
  }

  fileprivate var amountColumns: [String] {
    switch layout {
    case .long(let long): [long.amount]
    case .wide(let wide): wide.elements.map(\.column) + [wide.total]
    }
  }

  fileprivate var monthColumn: String? {
    switch layout {
    case .long(let long): long.month
    case .wide(let wide): wide.month
    }
  }

  fileprivate var personColumn: String? {
    switch layout {
    case .long(let long): long.personnelNumber ?? long.post
    case .wide(let wide): wide.personnelNumber
    }
  }

  fileprivate var possibleMonthForms: [MonthForm] {
    if case .long(let long) = layout, long.year != nil { return [.number] }
    return MonthForm.allCases.filter { form in
      switch form {
      case .number: false
      case .dayMonth: preamble == .datevBatch
      default: true
      }
    }
  }

  /// How the export was read, for the report.
  func writing(in dialect: Dialect) -> Writing {
    let open: [(Writing.Part, Bool)] = [
      (.encoding, self.dialect.encoding == nil), (.separator, self.dialect.separator == nil),
      (.decimalSign, self.dialect.decimalSign == nil), (.groupSign, self.dialect.groupSign == nil),
      (.monthForm, self.dialect.monthForm == nil && !isYearly),
    ]
    return Writing(
      separator: SignWord.separator(dialect.separator), decimalSign: SignWord.decimal(dialect.numbers.decimalSign),
      groupSign: SignWord.group(dialect.numbers.groupSign), monthForm: dialect.monthForm?.rawValue,
      recognised: open.filter(\.1).map(\.0))
  }
}
