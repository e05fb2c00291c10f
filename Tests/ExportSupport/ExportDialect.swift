import Settings

/// One way to write a year of pay.
struct ExportDialect: CustomStringConvertible, Sendable {
  var name: String
  var encoding = TextEncoding.windows1252
  var hasByteOrderMark = false
  var separator: Character = ";"
  var decimalSign: Character = ","
  var groupSign: Character? = "."
  var sign = Sign.before
  var currency = ""
  var monthForm = MonthForm.monthSlashYear
  var layout = Layout.long
  var lineEnd = "\n"
  var preamble: [String] = []
  var repeatsHeader = false
  var totals = Totals.none
  var quotesAll = false
  var textWithBreaks = false
  var hasForeigners = false
  var blankRows = false
  /// `|` at both ends of every row, lines of dashes around the header and at the end.
  var isFramed = false
  /// Line 1 of a DATEV booking batch.
  var isBatch = false
  var who = Who.person
  var namesEmployer = false
  /// A column of the payroll run in this form.
  var runForm: MonthForm?
  var namesCostCentre = false
  /// What is said.
  var year = PaidYear.two

  enum Who: CaseIterable { case person, post, both }
  enum Sign: CaseIterable { case before, behind, brackets, typographic, side }
  enum Layout: CaseIterable { case long, wide, yearly }
  enum Totals: CaseIterable { case none, marked, stars, empty }

  var description: String { name }

  // MARK: How it is written

  func amount(_ cents: Int64) -> String {
    var digits = String(cents.magnitude)
    while digits.count < 3 { digits = "0" + digits }
    var whole = String(digits.dropLast(2))
    if let groupSign, whole.count > 3 {
      whole.insert(groupSign, at: whole.index(whole.endIndex, offsetBy: -3))
    }
    let number = whole + String(decimalSign) + digits.suffix(2)
    let signed =
      if cents >= 0 || sign == .side {
        number
      } else {
        switch sign {
        case .before: "-" + number
        case .behind: number + "-"
        case .brackets: "(\(number))"
        case .typographic: "\u{2212}" + number
        case .side: number
        }
      }
    return signed + currency
  }

  private func month(_ month: Int, form: MonthForm? = nil) -> String {
    let two = month < 10 ? "0\(month)" : "\(month)"
    return switch form ?? monthForm {
    case .monthSlashYear: "\(two)/2025"
    case .monthDotYear: "\(two).2025"
    case .yearDashMonth: "2025-\(two)"
    case .yearMonth: "2025\(two)"
    case .monthYear: "\(two)2025"
    case .germanDay: "28.\(two).2025"
    case .slashDay: "28/\(two)/2025"
    case .isoDay: "2025-\(two)-28"
    case .compactDay: "2025\(two)28"
    case .dayMonth: "28\(two)"
    case .number: "\(month)"
    }
  }

  private func field(_ text: String) -> String {
    let mustQuote = quotesAll || text.contains(separator) || text.contains("\n") || text.contains("\"")
    return mustQuote ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }

  private func line(_ fields: [String]) -> String {
    (isFramed ? [""] + fields + [""] : fields).map(field).joined(separator: String(separator))
  }

  /// What says whose row it is, and where it is booked.
  private func who(_ person: PaidYear.Person) -> [String] {
    (who == .post ? [person.post] : who == .both ? [person.number, person.post] : [person.number])
      + (namesEmployer ? ["05558012"] : []) + [person.name, person.object]
      + (namesCostCentre ? [person.costCentre] : [])
  }

  private var columns: [String] {
    var columns = who == .post ? ["Stelle"] : who == .both ? ["Pers.-Nr.", "Stelle"] : ["Pers.-Nr."]
    columns += (namesEmployer ? ["AGS"] : []) + ["Name", "KTR"] + (namesCostCentre ? ["Kostenstelle"] : [])
    if layout == .long {
      columns +=
        (runForm == nil ? [] : ["Lauf"]) + ["Monat"] + (monthForm == .number ? ["Jahr"] : []) + [
          "Lohnart", "Bezeichnung", "Betrag",
        ]
      return columns + (sign == .side ? ["S/H"] : [])
    }
    columns += layout == .wide ? ["Monat"] : ["Jahr"]
    return columns + PaidYear.elements.map { "Summe " + $0.0 } + ["Gesamt"]
  }

  private func longRow(_ entry: PaidYear.Entry, of person: PaidYear.Person) -> String {
    let text =
      textWithBreaks ? "\(person.text) \"eins\"\(lineEnd)Zeile \(separator) zwei" : "\(person.text) \(entry.element)"
    return line(
      who(person) + (runForm.map { [month(12, form: $0)] } ?? []) + [month(entry.month)]
        + (monthForm == .number ? ["2025"] : [])
        + [entry.element, text, amount(entry.cents)] + (sign == .side ? [entry.cents < 0 ? "H" : "S"] : []))
  }

  /// Rows of one person; months merged for a table of years.
  private func rows(of person: PaidYear.Person) -> [String] {
    let own = year.entries(of: person)
    switch layout {
    case .long: return own.map { longRow($0, of: person) }
    case .wide, .yearly:
      let periods = layout == .wide ? (1...12).map { [$0] } : [Array(1...12)]
      return periods.map { months in
        let covered = own.filter { months.contains($0.month) }
        let sums = PaidYear.elements.map { element, _ in
          covered.filter { $0.element == element }.reduce(0) { $0 + $1.cents }
        }
        return line(
          who(person) + [layout == .wide ? month(months[0]) : "2025"]
            + (sums + [sums.reduce(0, +)]).map(amount))
      }
    }
  }

  private func total(_ cents: Int64, ofPerson: Bool) -> [String] {
    let mark: String
    switch totals {
    case .none: return []
    case .marked: mark = ofPerson ? "Summe" : "Gesamt"
    case .stars: mark = ofPerson ? "*" : "**"
    case .empty:
      if !ofPerson { return [] }
      mark = ""
    }
    var fields = columns.map { _ in "" }
    fields[0] = mark
    fields[columns.count - (sign == .side && layout == .long ? 2 : 1)] = amount(cents)
    return [line(fields)]
  }

  var text: String {
    let header = line(columns)
    let rule = [String(repeating: "-", count: 40)]
    var lines = (isBatch ? [Self.batchHead] : []) + preamble + (isFramed ? rule + [header] + rule : [header])
    var whole: Int64 = 0
    let persons = year.persons + (hasForeigners ? [year.foreigner] : [])
    for (index, person) in persons.enumerated() {
      if repeatsHeader, index > 0 { lines.append(header) }
      lines += rows(of: person)
      if blankRows { lines += ["", columns.dropFirst().map { _ in String(separator) }.joined()] }
      let sum = year.sum(of: person)
      whole += sum
      lines += total(sum, ofPerson: true)
    }
    lines += total(whole, ofPerson: false) + (isFramed ? rule : [])
    return lines.joined(separator: lineEnd) + lineEnd
  }

  private static let batchHead =
    "\"EXTF\";700;21;\"Buchungsstapel\";13;20260115093000000;;\"RE\";\"\";\"\";1001;1;20250101;4;20250101;20251231;\"Lohn\""

  var bytes: [UInt8] {
    (hasByteOrderMark && encoding == .utf8 ? [0xEF, 0xBB, 0xBF] : []) + encoded(text, encoding)
  }

  // MARK: How it is described

  var profile: String {
    let separators: [Character: String] = [
      ";": "semikolon", ",": "komma", "\t": "tabulator", "|": "senkrechter strich",
    ]
    let groups: [Character: String] = [
      ".": "punkt", ",": "komma", " ": "leerzeichen", "\u{A0}": "leerzeichen",
      "\u{202F}": "leerzeichen",
    ]
    var lines = [
      "datei: personal.csv", "arbeitgeber: \"05558012\"", "kodierung: \(encoding.rawValue)",
      "trennzeichen: \(separators[separator] ?? "")", "dezimalzeichen: \(decimalSign == "," ? "komma" : "punkt")",
      "tausenderzeichen: \(groupSign.flatMap { groups[$0] } ?? "keines")",
      "form: \(layout == .long ? "lang" : layout == .wide ? "breit" : "jahr")",
      "vorspann: \(isBatch ? "datev" : "text")",
      "spalten:", "  name: Name", "  kostentraeger: KTR",
    ]
    if namesCostCentre { lines.append("  kostenstelle: Kostenstelle") }
    if who != .post { lines.append("  personalnummer: Pers.-Nr.") }
    if who != .person { lines.append("  stelle: Stelle") }
    if namesEmployer { lines.append("  arbeitgeber: AGS") }
    if let runForm { lines += ["  lauf: Lauf", "  laufform: \(runForm.rawValue)"] }
    switch layout {
    case .long:
      lines += ["  monat: Monat", "  lohnart: Lohnart", "  text: Bezeichnung", "  betrag: Betrag"]
      if monthForm == .number { lines.append("  jahr: Jahr") }
      if sign == .side { lines.append("  soll_haben: S/H") }
    case .wide: lines += ["  monat: Monat", "  gesamt: Gesamt"]
    case .yearly: lines += ["  jahr: Jahr", "  gesamt: Gesamt"]
    }
    if layout != .yearly { lines.append("monatsform: \(monthForm.rawValue)") }
    if layout != .long { lines += ["klassen:"] + PaidYear.elements.map { "  Summe \($0.0): \($0.1)" } }
    lines.append("filter: {spalte: kostentraeger, werte: [CM]}")
    switch totals {
    case .none: break
    case .marked:
      lines += ["summen:", "  - {kennzeichen: Summe, umfasst: person}", "  - {kennzeichen: Gesamt, umfasst: datei}"]
    case .stars:
      lines += ["summen:", "  - {kennzeichen: \"*\", umfasst: person}", "  - {kennzeichen: \"**\", umfasst: datei}"]
    case .empty: lines += ["summen:", "  - {kennzeichen: leer, umfasst: person}"]
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

/// Text in an encoding, UTF-16 with its mark; of the eight-bit ones only what the tests need beyond Latin-1.
func encoded(_ text: String, _ encoding: TextEncoding) -> [UInt8] {
  if encoding == .utf8 { return Array(text.utf8) }
  if encoding == .utf16 { return [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } }
  let euro: UInt8 = encoding == .windows1252 ? 0x80 : 0xA4
  return text.unicodeScalars.map { $0 == "€" ? euro : UInt8(truncatingIfNeeded: $0.value) }
}
