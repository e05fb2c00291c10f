package import Diagnostics
package import Identifiers
package import Money

/// *Profil*: how one payroll export is to be read.
package struct ExportProfile: Sendable {
  /// Name of the export in the input folder.
  package var exportFile: String
  package var employer: AGS
  package var product: String
  /// What the profile says of the writing; what it leaves open is recognised from the file.
  package var dialect: StatedDialect
  package var preamble: Preamble
  package var layout: Layout
  package var filter: Filter?
  package var totals: [TotalRow]
  /// Places in the profile, for findings about the profile itself.
  package var place: SourcePlace
  package var employerPlace: SourcePlace

  package enum Layout: Sendable {
    /// A row per person, month and pay element.
    case long(LongColumns)
    /// A row per person and month, or per person and year; a column per pay element.
    case wide(WideColumns)
  }

  package struct LongColumns: Sendable {
    /// Nil where the export knows posts only; then `post` is there.
    package var personnelNumber: String?
    /// The post that a row is booked on.
    package var post: String?
    /// The AGS of the employer, the same in every row.
    package var employer: String?
    package var name: String?
    package var month: String
    /// Where the year stands in a column of its own and `month` is a number.
    package var year: String?
    /// *Abrechnungslauf*: the payroll run in which the row was booked.
    package var run: String?
    /// How `run` writes months.
    package var runForm: MonthForm?
    package var payElement: String
    package var text: String?
    package var amount: String
    /// *Soll/Haben*: a column that holds the sign of the amount, `S` or `H`.
    package var side: String?
    package var costCenter: String?
    package var costObject: String?
  }

  package struct WideColumns: Sendable {
    package var personnelNumber: String
    package var name: String?
    /// Nil where a row is a whole year.
    package var month: String?
    package var year: String?
    package var costCenter: String?
    package var costObject: String?
    /// Control column: the sum of the pay elements of its row.
    package var total: String
    package var elements: [(column: String, payClass: PayClass)]
  }

  /// Rows whose `column` holds none of `values` belong to somebody else.
  package struct Filter: Sendable {
    package var column: String
    package var values: [String]
  }

  /// A row whose first field begins with `mark` is a total of the rows before it. With an empty mark it is a row
  /// without a personnel number.
  package struct TotalRow: Sendable {
    package var mark: String
    package var scope: Scope

    /// In a profile, an empty mark is this word.
    package static let emptyMark = "leer"

    package enum Scope: Sendable { case person, file }
  }

  /// What stands before the header.
  package enum Preamble: String, Sendable, CaseIterable {
    /// Lines that mean nothing here: title, date, client.
    case text = "text"
    /// Line 1 describes a DATEV booking batch (EXTF or DTVF, category 21), with the period that dates without a year
    /// belong to.
    case datevBatch = "datev"
  }

  /// True if a row is a whole year, and no month is written anywhere.
  package var isYearly: Bool {
    if case .wide(let wide) = layout { wide.month == nil } else { false }
  }

  /// The dialect, if the profile leaves nothing open.
  package var statedDialect: Dialect? {
    guard let encoding = dialect.encoding, let separator = dialect.separator, let numbers = dialect.numbers,
      dialect.monthForm != nil || isYearly
    else { return nil }
    return Dialect(encoding: encoding, separator: separator, numbers: numbers, monthForm: dialect.monthForm)
  }
}

/// *Schreibweise*: how an export writes text, fields, numbers and months.
package struct Dialect: Hashable, Sendable {
  package var encoding: TextEncoding
  /// One ASCII byte.
  package var separator: UInt8
  package var numbers: NumberStyle
  /// Nil where a row is a whole year.
  package var monthForm: MonthForm?

  package init(encoding: TextEncoding, separator: UInt8, numbers: NumberStyle, monthForm: MonthForm?) {
    self.encoding = encoding
    self.separator = separator
    self.numbers = numbers
    self.monthForm = monthForm
  }
}

/// A dialect as far as a profile states it: nil where it says `automatisch`, or nothing.
package struct StatedDialect: Hashable, Sendable {
  package var encoding: TextEncoding?
  package var separator: UInt8?
  package var decimalSign: UInt8?
  package var groupSign: GroupSign?
  package var monthForm: MonthForm?

  /// *Tausenderzeichen*: that there is none may be stated, too.
  package enum GroupSign: Hashable, Sendable {
    case none
    case sign(UInt8)

    package init(_ sign: UInt8?) { self = sign.map(GroupSign.sign) ?? .none }

    package var byte: UInt8? { if case .sign(let byte) = self { byte } else { nil } }
  }

  package init(
    encoding: TextEncoding? = nil, separator: UInt8? = nil, numbers: NumberStyle? = nil, monthForm: MonthForm? = nil
  ) {
    self.encoding = encoding
    self.separator = separator
    decimalSign = numbers?.decimalSign
    groupSign = numbers.map { GroupSign($0.groupSign) }
    self.monthForm = monthForm
  }

  /// Both signs, if both are stated.
  package var numbers: NumberStyle? {
    guard let decimalSign, let groupSign else { return nil }
    return NumberStyle(decimalSign: decimalSign, groupSign: groupSign.byte)
  }
}

/// The words of a profile for signs.
package enum SignWord {
  package static let separators: [(word: String, sign: UInt8)] = [
    ("semikolon", UInt8(ascii: ";")), ("komma", UInt8(ascii: ",")), ("tabulator", UInt8(ascii: "\t")),
    ("senkrechter strich", UInt8(ascii: "|")),
  ]
  package static let decimals: [(word: String, sign: UInt8)] = [
    ("komma", UInt8(ascii: ",")), ("punkt", UInt8(ascii: ".")),
  ]
  package static let groups: [(word: String, sign: StatedDialect.GroupSign)] = [
    ("punkt", .sign(UInt8(ascii: "."))), ("komma", .sign(UInt8(ascii: ","))), ("leerzeichen", .sign(UInt8(ascii: " "))),
    ("keines", .none),
  ]
  /// What a profile says where the program is to find out.
  package static let automatic = "automatisch"

  package static func separator(_ sign: UInt8) -> String { separators.first { $0.sign == sign }?.word ?? "" }

  /// The word as German writes it elsewhere: `Semikolon`, `senkrechter Strich`.
  package static func noun(_ word: String) -> String {
    var words = word.split(separator: " ").map(String.init)
    guard let last = words.popLast(), let initial = last.first else { return word }
    words.append(initial.uppercased() + last.dropFirst())
    return words.joined(separator: " ")
  }

  package static func decimal(_ sign: UInt8) -> String { decimals.first { $0.sign == sign }?.word ?? "" }

  package static func group(_ sign: UInt8?) -> String {
    groups.first { $0.sign == StatedDialect.GroupSign(sign) }?.word ?? ""
  }
}

/// *Kodierung*: how text is stored in bytes.
package enum TextEncoding: String, Sendable, CaseIterable {
  case utf8 = "utf-8"
  case utf16 = "utf-16"
  case windows1252 = "windows-1252"
  case iso88591 = "iso-8859-1"
  case iso885915 = "iso-8859-15"
}

/// *Monatsform*: how an export writes months.
package enum MonthForm: String, Sendable, CaseIterable {
  case monthSlashYear = "MM/JJJJ"
  case monthDotYear = "MM.JJJJ"
  case yearDashMonth = "JJJJ-MM"
  case yearMonth = "JJJJMM"
  case monthYear = "MMJJJJ"
  case germanDay = "TT.MM.JJJJ"
  case slashDay = "TT/MM/JJJJ"
  case isoDay = "JJJJ-MM-TT"
  case compactDay = "JJJJMMTT"
  /// A day without its year, as DATEV booking batches write it; the year is in their first line.
  case dayMonth = "TTMM"
  /// A number from 1 to 12; the year stands in a column of its own.
  case number = "M"
}

/// *Klasse einer Lohnart*: what a pay element is and whether it counts (domain.md 3.4).
package enum PayClass: String, Sendable, CaseIterable {
  /// What to do with a column of a wide table that has no class yet.
  package static let toBeFilledIn =
    "die Klasse eintragen, oder die Zeile löschen, wenn die Spalte nicht zu den Personalkosten gehört"

  case basePay = "BRUTTO"
  case allowance = "ZULAGE"
  case annualSpecialPayment = "JSZ"
  case performancePay = "LOB"
  case capitalFormation = "VWL"
  case healthInsurance = "KV-AG"
  case careInsurance = "PV-AG"
  case pensionInsurance = "RV-AG"
  case unemploymentInsurance = "AV-AG"
  case occupationalPensionLevy = "ZV-U"
  case occupationalPensionRecovery = "ZV-S"
  case occupationalPensionContribution = "ZV-B"
  case occupationalPensionTax = "ZV-STEUER"
  case maternityLevy = "U2"
  case sicknessLevy = "U1"
  case insolvencyLevy = "INSO"
  case reimbursement = "ERST"
  case travel = "REISE"
  case training = "FORTB"
  case accrual = "RUECK"
  case earlierYear = "VORJAHR"

  /// How a class counts; `AN-…` classes have no case, they are refused by name.
  package enum Treatment: Sendable { case gross, contribution, reimbursement, mustBeZero, notChargeable }

  package var treatment: Treatment {
    switch self {
    case .basePay, .allowance, .annualSpecialPayment, .performancePay, .capitalFormation, .earlierYear: .gross
    case .healthInsurance, .careInsurance, .pensionInsurance, .unemploymentInsurance, .occupationalPensionLevy,
      .occupationalPensionRecovery, .occupationalPensionContribution, .occupationalPensionTax, .maternityLevy:
      .contribution
    case .reimbursement: .reimbursement
    case .sicknessLevy, .insolvencyLevy: .mustBeZero
    case .travel, .training, .accrual: .notChargeable
    }
  }

  /// True for pay that comes every month: what a jump is measured on.
  package var isRegular: Bool { self == .basePay || self == .allowance || self == .capitalFormation }
}
