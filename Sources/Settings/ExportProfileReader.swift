package import Diagnostics
internal import Identifiers
internal import Money

extension ExportProfile {
  /// Reads one file of `profile/`. All faults are found at once; there is a value only if there are none.
  package static func read(_ bytes: [UInt8], file: String) -> Checked<ExportProfile> {
    let source = YAMLSource(file: file).read(bytes)
    guard let mapping = source.value else { return Checked(nil, source.findings) }
    var reader = SettingsReader(mapping)
    let profile = reader.profile()
    let findings = reader.finish()
    return Checked(findings.hasErrors ? nil : profile, findings)
  }
}

extension SettingsReader {
  fileprivate mutating func profile() -> ExportProfile? {
    let exportFile = text("datei")
    let employer = ags("arbeitgeber")
    let product = optionalText("produkt") ?? ""
    let preamble = optionalChoice("vorspann", ExportProfile.Preamble.allCases.map { ($0.rawValue, $0) }) ?? .text
    let form = choice("form", [("lang", Form.long), ("breit", .wide), ("jahr", .yearly)])
    let dialect = statedDialect(of: form)
    let layout = layout(of: form, monthForm: dialect.monthForm)
    if dialect.monthForm == .dayMonth, preamble != .datevBatch {
      report(
        .invalidValue, at: place(of: "monatsform"), "„monatsform: TTMM“ braucht „vorspann: datev“",
        hint: "nur dort steht in der ersten Zeile, zu welchem Jahr die Tage gehören")
    }
    let filter = filter(over: layout)
    let totals = totalRows()
    if let exportFile, exportFile.contains("/") || exportFile.hasPrefix(".") {
      report(.invalidValue, at: place(of: "datei"), "Der Export muss im Eingabeordner selbst liegen, ohne Pfad")
    }
    guard let exportFile, let employer, let layout else { return nil }
    return ExportProfile(
      exportFile: exportFile, employer: employer, product: product, dialect: dialect, preamble: preamble,
      layout: layout, filter: filter, totals: totals, place: place(of: "datei"),
      employerPlace: place(of: "arbeitgeber"))
  }

  /// What is not said, or said to be `automatisch`, stays open.
  private mutating func statedDialect(of form: Form?) -> StatedDialect {
    var dialect = StatedDialect(
      encoding: recognisable("kodierung", TextEncoding.allCases.map { ($0.rawValue, $0) }),
      separator: recognisable("trennzeichen", SignWord.separators))
    dialect.decimalSign = recognisable("dezimalzeichen", SignWord.decimals)
    dialect.groupSign = recognisable("tausenderzeichen", SignWord.groups)
    if let decimal = dialect.decimalSign, dialect.groupSign?.byte == decimal {
      report(
        .invalidValue, at: place(of: "tausenderzeichen"), "Dezimal- und Tausenderzeichen können nicht dasselbe sein")
    }
    dialect.monthForm = monthForm(of: form)
    return dialect
  }

  private mutating func recognisable<Value>(_ key: String, _ choices: [(String, Value)]) -> Value? {
    optionalChoice(key, choices.map { ($0.0, Optional($0.1)) } + [(SignWord.automatic, nil)]) ?? nil
  }

  private enum Form { case long, wide, yearly }

  private mutating func monthForm(of form: Form?) -> MonthForm? {
    guard form == .yearly else {
      return recognisable("monatsform", MonthForm.allCases.map { ($0.rawValue, $0) })
    }
    if let value = optional("monatsform") {
      report(
        .invalidValue, at: value.place, "„monatsform“ passt nicht zu „form: jahr“: dort gibt es keinen Monat",
        hint: "die Angabe löschen")
    }
    return nil
  }

  private mutating func layout(of form: Form?, monthForm: MonthForm?) -> ExportProfile.Layout? {
    switch form {
    case .long?: return longColumns(monthForm: monthForm).map(ExportProfile.Layout.long)
    case .wide?, .yearly?: return wideColumns(isYearly: form == .yearly).map(ExportProfile.Layout.wide)
    case nil:
      _ = (optional("spalten"), optional("klassen"))
      return nil
    }
  }

  private mutating func longColumns(monthForm: MonthForm?) -> ExportProfile.LongColumns? {
    guard var part = section("spalten") else { return nil }
    let post = part.optionalText("stelle")
    // Rows that name their post need no person.
    let personnelNumber = post == nil ? part.text("personalnummer") : part.optionalText("personalnummer")
    let employer = part.optionalText("arbeitgeber")
    let name = part.optionalText("name")
    let month = part.text("monat")
    // A month that is only a number needs its year, and any other has it already.
    let year = monthForm == .number ? part.text("jahr") : part.optionalText("jahr")
    if year != nil, let monthForm, monthForm != .number {
      part.report(
        .invalidValue, at: part.place(of: "jahr"), "„jahr“ gehört nur zu „monatsform: M“", hint: "die Angabe löschen")
    }
    let run = part.optionalText("lauf")
    let runForm = part.optionalChoice(
      "laufform", MonthForm.allCases.filter { $0.isWholeMonthOrDay }.map { ($0.rawValue, $0) })
    let payElement = part.text("lohnart")
    let text = part.optionalText("text")
    let amount = part.text("betrag")
    let side = part.optionalText("soll_haben")
    let costCenter = part.optionalText("kostenstelle")
    let costObject = part.optionalText("kostentraeger")
    add(part.finish())
    guard personnelNumber != nil || post != nil, let month, let payElement, let amount else { return nil }
    return ExportProfile.LongColumns(
      personnelNumber: personnelNumber, post: post, employer: employer, name: name, month: month, year: year, run: run,
      runForm: runForm, payElement: payElement, text: text, amount: amount, side: side, costCenter: costCenter,
      costObject: costObject)
  }

  private mutating func wideColumns(isYearly: Bool) -> ExportProfile.WideColumns? {
    guard var part = section("spalten") else { return nil }
    let personnelNumber = part.text("personalnummer")
    let name = part.optionalText("name")
    let month = isYearly ? nil : part.text("monat")
    let year = isYearly ? part.optionalText("jahr") : nil
    let costCenter = part.optionalText("kostenstelle")
    let costObject = part.optionalText("kostentraeger")
    let total = part.text("gesamt")
    add(part.finish())
    guard let value = required("klassen") else { return nil }
    guard case .mapping(let mapping) = value.content else {
      report(.invalidValue, at: value.place, "Bei „klassen“ wird je Betragsspalte eine Zeile erwartet")
      return nil
    }
    var elements: [(column: String, payClass: PayClass)] = []
    for entry in mapping.entries {
      if case .text(let text) = entry.value.content, text.allSatisfy(\.isWhitespace) {
        report(
          .missingKey, at: entry.keyPlace, "Bei „klassen.\(entry.key)“ fehlt die Klasse", hint: PayClass.toBeFilledIn)
        continue
      }
      guard let word = text(entry.value, "klassen") else { continue }
      guard let payClass = PayClass(rawValue: word) else {
        add([unknownPayClass(word, at: entry.value.place)])
        continue
      }
      elements.append((entry.key, payClass))
    }
    guard let personnelNumber, let total, month != nil || isYearly else { return nil }
    return ExportProfile.WideColumns(
      personnelNumber: personnelNumber, name: name, month: month, year: year, costCenter: costCenter,
      costObject: costObject, total: total, elements: elements)
  }

  private mutating func filter(over layout: ExportProfile.Layout?) -> ExportProfile.Filter? {
    guard let value = optional("filter"), let layout, var part = section(value, "filter") else { return nil }
    let columns: [(String, String?)] =
      switch layout {
      case .long(let long): [("kostentraeger", long.costObject), ("kostenstelle", long.costCenter)]
      case .wide(let wide): [("kostentraeger", wide.costObject), ("kostenstelle", wide.costCenter)]
      }
    let column = part.choice("spalte", columns)
    let values = (part.list("werte") ?? []).compactMap { part.text($0, "werte") }
    if case .some(.none) = column {
      part.report(
        .invalidValue, at: part.place(of: "spalte"), "Die Spalte des Filters ist unter „spalten“ nicht benannt")
    }
    add(part.finish())
    guard let column, let column, !values.isEmpty else { return nil }
    return ExportProfile.Filter(column: column, values: values)
  }

  private mutating func totalRows() -> [ExportProfile.TotalRow] {
    optionalList("summen").compactMap { value in
      guard var part = section(value, "summen") else { return nil }
      let mark = part.text("kennzeichen")
      let scope = part.choice("umfasst", [("person", ExportProfile.TotalRow.Scope.person), ("datei", .file)])
      add(part.finish())
      guard let mark, let scope else { return nil }
      return ExportProfile.TotalRow(mark: mark == ExportProfile.TotalRow.emptyMark ? "" : mark, scope: scope)
    }
  }
}

extension MonthForm {
  /// False for a month or day that needs its year from elsewhere.
  fileprivate var isWholeMonthOrDay: Bool { self != .number && self != .dayMonth }
}

/// A class that is not in the list; classes of the employee's side get a reason of their own.
package func unknownPayClass(
  _ word: String, at place: SourcePlace, excerpt: Excerpt? = nil
) -> Finding {
  if word.hasPrefix("AN-") {
    return Finding(
      .notChargeable, at: place, "Arbeitnehmeranteile („\(word)“) sind im Brutto schon enthalten",
      hint: "die Lohnart aus dem Export nehmen; sie würde doppelt gezählt", excerpt: excerpt)
  }
  let known = PayClass.allCases.map(\.rawValue)
  let hint =
    nearest(to: word, in: known).map { "meinten Sie „\($0)“?" } ?? "möglich sind: \(known.joined(separator: ", "))"
  return Finding(
    .unmappedPayElement, at: place, "Die Klasse „\(word)“ gibt es nicht", hint: hint, excerpt: excerpt)
}
